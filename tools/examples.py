"""Runs the programs of `examples/`, each with the package of its language that was built in this repository.

    python tools/examples.py            # all of them
    python tools/examples.py examples/go/minimal/main.go

A program fails too where one of its callbacks failed and nobody was told, such as a subscriber: the log says so.
The Python of this program must have `nemo_relay` and the clients of `examples/requirements.txt`.
"""

import functools
import os
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
EXAMPLES = ROOT / "examples"
LIBRARY = ROOT / "target" / "ci" / "libnemo_relay.a"
PACKAGES = ROOT / "build" / "npm" / "node_modules"
# Modules that examples share, the agent that docs.py runs with arguments, and a library that a program loads.
PARTS = {"provider.py", "run_tree.py", "repo_agent.py", "deny_tool.c"}


def programs() -> list[pathlib.Path]:
    """Every program of `examples/`, by language."""
    found = [path for pattern in ("*/*", "*/*/*") for path in EXAMPLES.glob(pattern)]
    return sorted(path for path in found if path.suffix in RUNNERS and path.name not in PARTS)


def output(path: pathlib.Path, *, callbacks_fail: bool = False, times: int = 1) -> str:
    """What a program prints; raises `AssertionError` with what it said where it, or one of its callbacks, fails.

    With `callbacks_fail` a callback has to fail. The program is run so many `times` in the same directory.
    """
    done = ended(path, times)
    failed = [line for line in done.stderr.splitlines() if "event=callback_failed" in line]
    assert callbacks_fail or not failed, "\n".join(["a callback fails, and its caller is not told:", *failed])
    assert failed or not callbacks_fail, "no callback fails, although it is said"
    return done.stdout


@functools.cache
def ended(path: pathlib.Path, times: int) -> subprocess.CompletedProcess[str]:
    """The last run of a program; raises `AssertionError` with what it said where one has not ended well."""
    with tempfile.TemporaryDirectory() as directory:
        runs = [RUNNERS[path.suffix](path, pathlib.Path(directory)) for _ in range(times)]
    return runs[-1]


def execute(*command: str | pathlib.Path, cwd: pathlib.Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env={**os.environ, "NEMO_RELAY_LOG": "warn"},
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, f"exit {done.returncode}\n{done.stdout}{done.stderr}"
    return done


def run_python(path: pathlib.Path, directory: pathlib.Path) -> subprocess.CompletedProcess[str]:
    return execute(sys.executable, path, cwd=directory)


def run_node(path: pathlib.Path, directory: pathlib.Path) -> subprocess.CompletedProcess[str]:
    modules = directory / "node_modules"
    if not modules.exists():
        modules.symlink_to(PACKAGES)
    (directory / path.name).write_bytes(path.read_bytes())
    return execute("node", path.name, cwd=directory)


def run_rust(path: pathlib.Path, directory: pathlib.Path) -> subprocess.CompletedProcess[str]:
    words = ("run", "--quiet", "--locked", "--profile", "ci", "-p", "nemo-relay", "--example", path.stem)
    return execute("cargo", *words, cwd=ROOT)


def run_go(path: pathlib.Path, directory: pathlib.Path) -> subprocess.CompletedProcess[str]:
    return execute("go", "run", "-C", EXAMPLES / "go", f"./{path.parent.name}", cwd=directory)


def run_c(path: pathlib.Path, directory: pathlib.Path) -> subprocess.CompletedProcess[str]:
    header = f"-I{ROOT / 'bindings' / 'c' / 'include'}"
    flags = ("-std=c11", "-Wall", "-Wextra", "-Werror", header)
    execute("gcc", *flags, path, LIBRARY, "-lpthread", "-ldl", "-lm", "-o", "program", cwd=directory)
    return execute(directory / "program", cwd=directory)


RUNNERS = {".py": run_python, ".mjs": run_node, ".rs": run_rust, ".go": run_go, ".c": run_c}


def main(paths: list[str]) -> int:
    table = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    failed = 0
    for path in [pathlib.Path(given).resolve() for given in paths] or programs():
        name = str(path.relative_to(EXAMPLES))
        try:
            output(path)
            assert f"({name})" in table, "examples/README.md has no line for it"
        except AssertionError as fault:
            failed += 1
            print(f"examples/{name}: {fault}")
    print(f"{failed} examples failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
