"""The conformance suite, its own tests, and the benchmarks."""

import itertools
import os

from tools.tasks.run import ROOT, Run

BINDINGS = ("rust", "c", "go", "python", "node", "wasm")


# These run the drivers, so they wait until every binding is built.
AGAINST_BINDINGS = ("test_bindings.py", "test_laws.py", "test_configurations.py", "test_canaries.py", "test_mutants.py")


def install(run: Run) -> None:
    run.install("-e", str(ROOT / "codegen"), "-e", f"{ROOT / 'conformance'}[test]")


def wanted_bindings(args: list[str]) -> tuple[str, ...]:
    """The bindings that `--binding` names; all where it names none."""
    named = [value for flag, value in itertools.pairwise(args) if flag == "--binding"]
    return tuple(named) or BINDINGS


def unit(run: Run) -> None:
    install(run)
    others = [f"--ignore=conformance/tests/{name}" for name in AGAINST_BINDINGS]
    run.python("tests of the conformance harness", "-m", "pytest", "-q", "conformance/tests", *others)
    run.python("form of the corpus of payloads", "-m", "pytest", "-q", "tools/corpus/tests")


def conformance(run: Run, args: list[str] | None = None) -> None:
    install(run)
    tests = [f"conformance/tests/{name}" for name in AGAINST_BINDINGS]
    run.python("conformance", "-m", "pytest", "-q", *tests, *(args or []))


def bench(run: Run) -> None:
    run.python("benchmark in Python", "benchmarks/bench.py", *run.args)
    modules = {"NODE_PATH": os.fspath(ROOT / "build" / "npm" / "node_modules")}
    run.step("benchmark in Node.js", "node", "benchmarks/bench.mjs", *run.args, env=modules)
