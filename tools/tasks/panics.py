"""No panic crosses the boundary of a language: builds that panic on demand, at every guarded call in turn."""

import pathlib
import shutil

from tools.tasks import c, node, python, wasm
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

PROGRAMS = ROOT / "tools" / "panics"
BUILT = TARGET / "panic"
OUT = BUILD / "panics"
FEATURE = "panic-points"


def build(run: Run) -> None:
    """Builds of their own, which no other task uses."""
    OUT.mkdir(parents=True, exist_ok=True)
    crates = ("nemo-relay-c", "nemo-relay-python", "nemo-relay-node")
    run.cargo(
        "build of the libraries that panic",
        "build", "--profile", PROFILE, *(word for crate in crates for word in ("-p", crate)),
        "--features", ",".join(f"{crate}/{FEATURE}" for crate in crates), "--target-dir", str(BUILT),
    )  # fmt: skip
    libraries = BUILT / PROFILE
    build_c(run, libraries / "libnemo_relay.a")
    package = OUT / "python" / "nemo_relay"
    shutil.copytree(python.BINDING / "python" / "nemo_relay", package, dirs_exist_ok=True)
    shutil.copy2(libraries / "libnemo_relay_python.so", package / "_native.abi3.so")
    pack(run, "node", libraries / "libnemo_relay_node.so")
    build_wasm(run)


def build_c(run: Run, library: pathlib.Path) -> None:
    flags = ("-std=c11", "-D_GNU_SOURCE", "-Wall", "-Wextra", "-Werror", "-g", f"-I{c.BINDING / 'include'}")
    system = ("-lpthread", "-ldl", "-lm")
    run.step("program in C", "gcc", *flags, str(PROGRAMS / "operations.c"), str(library), *system, "-o", str(OUT / "c"))


def build_wasm(run: Run) -> None:
    tools = {"CARGO_TARGET_DIR": str(TARGET / "tools")}
    run.cargo("build of the wasm-bindgen tool", "build", "--manifest-path", str(wasm.TOOL / "Cargo.toml"), env=tools)
    run.cargo(
        "build for WebAssembly that panics",
        "build", "--profile", "wasm-release", "--target", wasm.TRIPLE, "-p", "nemo-relay-wasm",
        "--features", FEATURE, "--target-dir", str(BUILT),
    )  # fmt: skip
    module = BUILT / wasm.TRIPLE / "wasm-release" / "nemo_relay_wasm.wasm"
    glue = OUT / "glue"
    bindgen = str(TARGET / "tools" / "debug" / "wasm-build")
    run.step("JavaScript glue", bindgen, str(module), "nemo_relay_wasm", str(glue))
    pack(run, "wasm", glue)


def pack(run: Run, kind: str, native: pathlib.Path) -> None:
    run.step(f"npm package, {kind}", "node", str(node.SHARED / "pack.mjs"), kind, str(native), str(OUT / kind))


def test(run: Run) -> None:
    script = str(PROGRAMS / "operations.mjs")
    sweep(run, "c", [str(OUT / "c")])
    sweep(run, "python", ["python", str(PROGRAMS / "operations.py")], env={"PYTHONPATH": str(OUT / "python")})
    sweep(run, "node", ["node", script, str(OUT / "node")])
    sweep(run, "wasm", ["node", script, str(OUT / "wasm")], "--aborts")


def sweep(run: Run, name: str, command: list[str], *flags: str, env: dict[str, str] | None = None) -> None:
    # Without backtraces: a run takes a tenth of the time.
    quiet = {"RUST_BACKTRACE": "0", **(env or {})}
    run.python(f"panics in {name}", str(PROGRAMS / "sweep.py"), name, *flags, "--", *command, env=quiet)
