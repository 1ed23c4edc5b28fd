"""How a task runs commands: it says what a step is for and how long it took, and it finds the toolchains first."""

import pathlib
import shutil
import subprocess
import time

import nox

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = ROOT / "build"
# Always here: the Go binding and the C tests find the library by this path.
TARGET = ROOT / "target"
PROFILE = "ci"
CARGO_ENV = {"CARGO_TARGET_DIR": str(TARGET), "CARGO_TERM_COLOR": "never", "CARGO_INCREMENTAL": "0"}

# Tool, the words that make it print its version, and where a machine without it gets it.
TOOLCHAINS = {
    "rust": (["cargo", "--version"], "Rust 1.90 or newer: https://rustup.rs"),
    "wasm": (
        ["rustc", "--print", "target-libdir", "--target", "wasm32-unknown-unknown"],
        "rustup target add wasm32-unknown-unknown",
    ),
    "go": (["go", "version"], "Go 1.24 or newer: https://go.dev/dl"),
    "node": (["node", "--version"], "Node.js 20 or newer: https://nodejs.org"),
    "npm": (["npm", "--version"], "npm: it comes with Node.js, or apt-get install npm"),
    "browser": (["chromium", "--version"], "Chromium: apt-get install chromium, or that of your system's packages"),
    "c": (["gcc", "--version"], "a C compiler: apt-get install gcc"),
    "c++": (["g++", "--version"], "a C++ compiler: apt-get install g++"),
}


def preflight(session: nox.Session, needs: tuple[str, ...]) -> None:
    """Ends the session, before anything is built, if a toolchain is missing; names all that are."""
    if "wasm" in needs and not present(TOOLCHAINS["wasm"][0]) and shutil.which("rustup"):
        session.log("adding the WebAssembly target to Rust …")
        session.run("rustup", "target", "add", "wasm32-unknown-unknown", external=True, success_codes=range(256))
    missing = [f"{name}: install {TOOLCHAINS[name][1]}" for name in needs if not present(TOOLCHAINS[name][0])]
    if missing:
        session.error("missing toolchains:\n  " + "\n  ".join(missing))


def present(command: list[str]) -> bool:
    if shutil.which(command[0]) is None:
        return False
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    # rustc prints where a target's library would be even where it is not installed
    is_directory = "target-libdir" in command
    return done.returncode == 0 and (not is_directory or pathlib.Path(done.stdout.strip()).is_dir())


class Run:
    """A nox session with steps that are announced and timed."""

    def __init__(self, session: nox.Session) -> None:
        self.session = session
        self.args = list(session.posargs)
        # Whether the session is for all languages: then each choice of packages is one for all, since cargo builds a
        # dependency again for every choice that wants other features of it.
        self.every_language = False
        self.times: list[tuple[float, str]] = []

    def step(self, what: str, *command: str, cwd: pathlib.Path = ROOT, env: dict[str, str] | None = None) -> None:
        """Runs a command of the session's environment or of the system."""
        self.session.log(f"{what} …")
        began = time.monotonic()
        with self.session.chdir(cwd):
            self.session.run(*map(str, command), external=True, env={**CARGO_ENV, **(env or {})})
        self.times.append((time.monotonic() - began, what))
        self.session.log(f"{what}: {self.times[-1][0]:.1f} s")

    def cargo(self, what: str, *args: str, env: dict[str, str] | None = None) -> None:
        """Runs cargo with the versions of the lock file."""
        self.step(what, "cargo", args[0], "--locked", *args[1:], env=env)

    def install(self, *packages: str) -> None:
        """Installs Python packages into the session's environment."""
        self.session.install("--disable-pip-version-check", *packages)

    def python(self, what: str, *args: str, cwd: pathlib.Path = ROOT, env: dict[str, str] | None = None) -> None:
        """Runs the Python of the session's environment."""
        self.step(what, "python", *args, cwd=cwd, env=env)

    def summary(self) -> None:
        """Prints the steps by time, the longest first."""
        total = sum(seconds for seconds, _ in self.times)
        self.session.log(f"all steps: {total:.0f} s")
        for seconds, what in sorted(self.times, reverse=True)[:12]:
            self.session.log(f"{seconds:7.1f} s  {what}")
