"""The spec, the generator and their tests."""

from tools.tasks.run import ROOT, Run

PACKAGES = ("-e", str(ROOT / "codegen"), "ruff==0.14.*", "pytest==9.*", "pytest-xdist==3.*", "jsonschema==4.*")


def codegen(run: Run, args: list[str]) -> None:
    run.install(*PACKAGES)
    run.python("codegen", "-m", "nemo_relay_codegen", *args)


def check(run: Run) -> None:
    codegen(run, ["--check"])


def lint(run: Run) -> None:
    codegen(run, ["--lint"])


def test(run: Run) -> None:
    run.install(*PACKAGES)
    run.python("tests of the generator", "-m", "pytest", "-q", "-n", "auto", "codegen/tests")
