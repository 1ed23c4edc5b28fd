"""The Python binding, always from its wheel."""

import os
import pathlib
import shutil

from tools.tasks.run import BUILD, PROFILE, ROOT, Run

BINDING = ROOT / "bindings" / "python"
WHEELS = BUILD / "wheels"
# The profile of what is published.
PUBLISHED = "wheel"
# What typed values may be made with; the package itself needs none of them.
TYPED = ("pydantic==2.*", "attrs==26.*", "msgspec==0.*")
SOAK = ROOT / "tools" / "soak"


def build_wheel(run: Run, profile: str = PROFILE) -> pathlib.Path:
    run.install("maturin==1.16.*")
    shutil.rmtree(WHEELS, ignore_errors=True)
    run.step(
        "build of the Python wheel",
        "maturin", "build", "--locked", "--profile", profile, "-m", str(BINDING / "Cargo.toml"), "--out", str(WHEELS),
    )  # fmt: skip
    (wheel,) = WHEELS.glob("*.whl")
    run.session.log(f"{wheel.name}: {wheel.stat().st_size / 1e6:.1f} MB")
    return wheel


def build(run: Run, profile: str = PROFILE) -> None:
    build_wheel(run, profile)
    install_wheel(run)


def install_wheel(run: Run) -> None:
    (wheel,) = WHEELS.glob("*.whl")
    run.install("--no-deps", "--force-reinstall", str(wheel))


def test(run: Run) -> None:
    run.install("pytest==9.*", "hypothesis==6.*", "mypy==1.*", *TYPED)
    # The same inputs every time, since this decides whether a change lands.
    run.python("tests of the Python binding", "-m", "pytest", "-q", "--hypothesis-seed=0", str(BINDING / "tests"))


def lint(run: Run) -> None:
    run.install("ruff==0.14.*")
    run.python("ruff", "-m", "ruff", "check", ".")
    run.python("formatting of the Python code", "-m", "ruff", "format", "--check", ".")


def demo(run: Run, wheel: pathlib.Path) -> None:
    clean = BUILD / "demo"
    shutil.rmtree(clean, ignore_errors=True)
    run.python("a clean environment", "-m", "venv", str(clean))
    python = str(clean / "bin" / "python")
    run.step(
        "installation of the wheel",
        python,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "--no-index",
        str(wheel),
    )
    events = clean / "events.jsonl"
    run.step("the example agent", python, "examples/python/repo_agent.py", "--events", str(events))


def soak(run: Run) -> None:
    run.install("pytest==9.*", "hypothesis==6.*")
    tests = str(BINDING / "tests" / "test_process.py")
    run.python("exits of Python", "-m", "pytest", "-q", tests, "-k", "own_status", env={"NEMO_RELAY_EXITS": "200"})
    calls = os.environ.get("RELAY_SOAK_CALLS", "1000000")
    run.python("memory over calls of Python", str(SOAK / "growth.py"), calls)
    run.python("a crowded subscriber of Python", str(SOAK / "crowded.py"), calls)
    run.python("forks of a busy Python", str(SOAK / "forks.py"), os.environ.get("RELAY_SOAK_FORKS", "10000"))
