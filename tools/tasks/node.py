"""The Node.js binding, always as the npm package that it becomes."""

import os

from tools.tasks import natives
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

BINDING = ROOT / "bindings" / "node"
SHARED = ROOT / "bindings" / "js"
PACKAGES = BUILD / "npm" / "node_modules"
COMPILER = BUILD / "tsc"


def build(run: Run, profile: str = PROFILE) -> None:
    natives.build(run, "the Node.js addon", "nemo-relay-node", profile)
    library = TARGET / profile / "libnemo_relay_node.so"
    run.step(
        "npm package for Node.js",
        "node",
        str(SHARED / "pack.mjs"),
        "node",
        str(library),
        str(PACKAGES / "nemo-relay-node"),
    )


def install_compiler(run: Run) -> None:
    """The TypeScript compiler, with which the tests of both packages check the declarations."""
    if not (COMPILER / "node_modules" / "typescript").exists():
        COMPILER.mkdir(parents=True, exist_ok=True)
        options = ("--no-save", "--no-audit", "--no-fund", "--prefix", str(COMPILER))
        run.step("TypeScript compiler", "npm", "install", *options, "typescript@5.9")


def test(run: Run) -> None:
    install_compiler(run)
    package = {"RELAY_PACKAGE": "nemo-relay-node"}
    run.step(
        "tests of the Node.js binding",
        "node",
        "--test",
        str(SHARED / "tests") + "/",
        str(BINDING / "tests") + "/",
        env=package,
    )


def soak(run: Run) -> None:
    env = {"RELAY_PACKAGE": "nemo-relay-node", "RELAY_EXIT_RUNS": "200"}
    run.step("exits of Node.js", "node", "--test", str(BINDING / "tests" / "exit.test.mjs"), env=env)
    calls = os.environ.get("RELAY_SOAK_CALLS", "1000000")
    growth = str(ROOT / "tools" / "soak" / "growth.mjs")
    flags = ("--expose-gc", "--max-semi-space-size=2")
    run.step("memory over calls of Node.js", "node", *flags, growth, calls, str(PACKAGES / "nemo-relay-node"))
    crowded = str(ROOT / "tools" / "soak" / "crowded.mjs")
    run.step(
        "a crowded subscriber of Node.js", "node", "--expose-gc", crowded, calls, str(PACKAGES / "nemo-relay-node")
    )
