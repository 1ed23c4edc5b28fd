"""The wheel of nemo-relay-worker, with which plugins are written that are processes of their own; it is all Python."""

import pathlib
import shutil

from tools.package.archives import fresh
from tools.package.targets import source_date
from tools.tasks.run import ROOT, Run

FOLDER = ROOT / "workers" / "python"
# What it does with a host is in the tests of the kit.
USE = "import nemo_relay_worker; assert callable(nemo_relay_worker.serve) and nemo_relay_worker.Plugin"


def make(run: Run, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    run.install("setuptools>=77")
    source = work / "worker" / "source"
    fresh(source.parent)
    # Elsewhere, for setuptools writes into the folder that it builds.
    shutil.copytree(FOLDER, source, ignore=shutil.ignore_patterns("tests", "__pycache__", "*.egg-info", "build"))
    shutil.copyfile(ROOT / "LICENSE", source / "LICENSE")
    built = fresh(work / "worker" / "wheel")
    options = ("--no-deps", "--no-build-isolation", "--no-index", "-q", "--wheel-dir", str(built))
    env = {"SOURCE_DATE_EPOCH": str(source_date())}
    run.python("wheel of nemo-relay-worker", "-m", "pip", "wheel", *options, str(source), env=env)
    (wheel,) = built.iterdir()
    return pathlib.Path(shutil.copyfile(wheel, out / wheel.name))


def smoke(run: Run, wheel: pathlib.Path, work: pathlib.Path) -> str:
    """Its dependencies are those of others, so they come from the registry."""
    folder = fresh(work / "worker-smoke")
    run.python("an empty environment", "-m", "venv", str(folder / "venv"))
    programs = folder / "venv" / "bin"
    quiet = ("-q", "--disable-pip-version-check")
    run.step("pip install", str(programs / "python"), "-m", "pip", "install", *quiet, str(wheel), cwd=folder)
    run.step("the installed kit", str(programs / "python"), "-I", "-c", USE, cwd=folder)
    run.step("its command", str(programs / "nemo-relay-worker"), "--help", cwd=folder)
    return "pip install into an empty environment, with its dependencies from the registry; loads"
