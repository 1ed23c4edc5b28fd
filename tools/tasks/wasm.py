"""The WebAssembly binding, always as the npm package that it becomes; its tests run in Node.js and in a browser."""

from pathlib import Path

from tools.tasks import suite
from tools.tasks.node import PACKAGES, SHARED, install_compiler
from tools.tasks.run import BUILD, ROOT, TARGET, Run

BINDING = ROOT / "bindings" / "wasm"
TOOL = ROOT / "tools" / "wasm-build"
TRIPLE = "wasm32-unknown-unknown"


def build_tool(run: Run) -> None:
    manifest = str(TOOL / "Cargo.toml")
    tools = {"CARGO_TARGET_DIR": str(TARGET / "tools")}
    run.cargo("build of the wasm-bindgen tool", "build", "--manifest-path", manifest, env=tools)


def make_glue(run: Run, module: Path, name: str, out: Path) -> None:
    run.step("JavaScript glue", str(TARGET / "tools" / "debug" / "wasm-build"), str(module), name, str(out))


def build(run: Run) -> None:
    build_tool(run)
    run.cargo(
        "build for WebAssembly", "build", "--profile", "wasm-release", "--target", TRIPLE, "-p", "nemo-relay-wasm"
    )
    module = TARGET / TRIPLE / "wasm-release" / "nemo_relay_wasm.wasm"
    glue = BUILD / "wasm"
    make_glue(run, module, "nemo_relay_wasm", glue)
    run.step(
        "npm package for WebAssembly",
        "node",
        str(SHARED / "pack.mjs"),
        "wasm",
        str(glue),
        str(PACKAGES / "nemo-relay-wasm"),
    )


def test(run: Run) -> None:
    install_compiler(run)
    package = {"RELAY_PACKAGE": "nemo-relay-wasm"}
    run.step(
        "tests of the WebAssembly binding",
        "node",
        "--test",
        str(SHARED / "tests") + "/",
        str(BINDING / "tests") + "/",
        env=package,
    )


def browser(run: Run) -> None:
    """The build for pages; beside the one for Node.js, so that the streams of both are compared."""
    suite.install(run)
    run.python("tests in the browser", "-m", "pytest", "-q", str(BINDING / "tests" / "browser"))
    run.python(
        "conformance in the browser",
        "-m", "pytest", "-q", "conformance/tests/test_bindings.py", "conformance/tests/test_laws.py",
        "--binding", "wasm-web", "--binding", "wasm", *run.args,
    )  # fmt: skip
