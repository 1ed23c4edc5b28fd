"""Wheels: built, completed with licences and the list of contents, and installed."""

import base64
import hashlib
import os
import pathlib
import shutil
import subprocess
import zipfile
from typing import NamedTuple

from tools.package import archives, legal
from tools.package.archives import fresh
from tools.package.libraries import check, check_program
from tools.package.program import used
from tools.package.sbom import sbom
from tools.package.targets import Target, environment
from tools.tasks.run import ROOT, Run

SMOKE = ROOT / "tools" / "package" / "smoke" / "smoke.py"
# Environments bring pip, and before Python 3.12 setuptools.
ONLY = """
import importlib.metadata, sys
assert {found.name for found in importlib.metadata.distributions()} <= {*sys.argv[1:], "pip", "setuptools"}
"""


class Distribution(NamedTuple):
    """What is installed by a name from the registry of Python."""

    name: str
    crate: str
    folder: pathlib.Path


SDK = Distribution("nemo-relay", "nemo-relay-python", ROOT / "bindings" / "python")
PROGRAM = Distribution("nemo-relay-cli", "nemo-relay-cli", ROOT / "core" / "cli")


def make(
    run: Run, what: Distribution, target: Target, profile: str, work: pathlib.Path, out: pathlib.Path
) -> pathlib.Path:
    built = fresh(work / f"wheel-{what.name}-{target.name}")
    # A program for musl has its C library inside, and so runs on every Linux.
    inside = ("--", "-Ctarget-feature=+crt-static") if target.musl and what is PROGRAM else ()
    run.step(
        f"wheel of {what.name} for {target.wheel} {target.triple}",
        "maturin", "build", "--locked", "--profile", profile, "--zig", "--target", target.triple,
        "--compatibility", target.wheel, "-m", str(what.folder / "Cargo.toml"), "--out", str(built), *inside,
        env=environment(target),
    )  # fmt: skip
    (wheel,) = built.iterdir()
    return completed(what, wheel, target, work, out)


def completed(
    what: Distribution, wheel: pathlib.Path, target: Target, work: pathlib.Path, out: pathlib.Path
) -> pathlib.Path:
    """The wheel with licences and list of contents in its `.dist-info`, packed so that it can be made again."""
    folder = fresh(work / f"wheel-{what.name}-{target.name}-parts")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    for library in folder.rglob("*.so"):
        check(library, target)
        library.chmod(0o755)
    for program in folder.glob("*.data/scripts/*"):
        check_program(program, target)
        program.chmod(0o755)
    (info,) = folder.glob("*.dist-info")
    (info / "licenses").mkdir(exist_ok=True)
    legal.add(info / "licenses", what.crate, target.triple)
    (info / "sboms").mkdir(exist_ok=True)
    (info / "sboms" / f"{what.name}.cdx.json").write_text(sbom(what.crate, target.triple), encoding="utf-8")
    name_licences(info / "METADATA")
    record(folder, info / "RECORD")
    return archives.zipped(folder, out / wheel.name)


def name_licences(metadata: pathlib.Path) -> None:
    head, rest = metadata.read_text(encoding="utf-8").split("\nLicense-Expression:", 1)
    files = "".join(f"\nLicense-File: {name}" for name in ("LICENSE", legal.OF_OTHERS))
    metadata.write_text(f"{head}{files}\nLicense-Expression:{rest}", encoding="utf-8")


def record(folder: pathlib.Path, place: pathlib.Path) -> None:
    place.unlink()
    lines = []
    for path in archives.files(folder):
        content = path.read_bytes()
        value = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        lines.append(f"{path.relative_to(folder).as_posix()},sha256={value},{len(content)}\n")
    place.write_text("".join(lines) + f"{place.relative_to(folder).as_posix()},,\n", encoding="utf-8")


def program_of(wheel: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """The program that is in a wheel, in an empty folder."""
    with zipfile.ZipFile(wheel) as packed:
        (name,) = (name for name in packed.namelist() if ".data/scripts/" in name)
        program = fresh(folder) / pathlib.PurePosixPath(name).name
        program.write_bytes(packed.read(name))
    program.chmod(0o755)
    return program


def smoke(run: Run, wheel: pathlib.Path, work: pathlib.Path) -> str:
    """Into an empty environment of every interpreter that is here."""
    versions = []
    for version, interpreter in interpreters().items():
        install_and_run(run, interpreter, [str(wheel)], work)
        versions.append(version)
    if not versions:
        raise SystemExit("no Python from 3.11 on was found to install the wheel into")
    return (
        f"pip install --no-index into empty environments of Python {', '.join(versions)}: nothing else comes, calls run"
    )


def smoke_program(run: Run, wheel: pathlib.Path, work: pathlib.Path) -> str:
    """By its own name, and where the wheel of the SDK lies beside it, as that one's extra."""
    has_sdk = any(wheel.parent.glob("nemo_relay-*.whl"))
    wanted, names = ("nemo-relay[cli]", [SDK.name, PROGRAM.name]) if has_sdk else (PROGRAM.name, [PROGRAM.name])
    (interpreter, *_) = interpreters().values()
    environment = installed(run, interpreter, ["--find-links", str(wheel.parent), wanted], names, work)
    return f"pip install --no-index {wanted}: {used(environment / 'bin' / 'nemo-relay', work)}"


def interpreters() -> dict[str, str]:
    """One of each version from 3.11 on: of the path, or installed by pyenv, whose own commands answer only for one."""
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv")) / "versions"
    found = {}
    for version in (f"3.{minor}" for minor in range(11, 20)):
        name = f"python{version}"
        for path in [shutil.which(name), *sorted(pyenv.glob(f"*/bin/{name}"))]:
            if path and subprocess.run([path, "--version"], capture_output=True, check=False).returncode == 0:
                found[version] = str(path)
                break
    return found


def installed(run: Run, interpreter: str, what: list[str], names: list[str], work: pathlib.Path) -> pathlib.Path:
    """An empty environment with `what` installed into it, which must bring the distributions of these names alone."""
    folder = fresh(work / "wheel-smoke")
    run.step("an empty environment", interpreter, "-m", "venv", str(folder / "venv"))
    python = str(folder / "venv" / "bin" / "python")
    quiet = ("-q", "--disable-pip-version-check", "--no-index")
    run.step("pip install", python, "-m", "pip", "install", *quiet, *what, cwd=folder)
    run.step("nothing else was installed", python, "-I", "-c", ONLY, *names, cwd=folder)
    return folder / "venv"


def install_and_run(run: Run, interpreter: str, what: list[str], work: pathlib.Path) -> None:
    environment = installed(run, interpreter, what, [SDK.name], work)
    run.step("the installed package", str(environment / "bin" / "python"), str(SMOKE), cwd=environment.parent)
