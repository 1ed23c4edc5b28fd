"""Wheels and the source distribution: built, completed with licences and the list of contents, and installed."""

import base64
import hashlib
import os
import pathlib
import shutil
import subprocess
import tarfile
import zipfile

from tools.package import archives, legal
from tools.package.archives import fresh
from tools.package.libraries import check
from tools.package.sbom import sbom
from tools.package.targets import Target, environment
from tools.tasks.run import ROOT, TARGET, Run

MANIFEST = ROOT / "bindings" / "python" / "Cargo.toml"
SMOKE = ROOT / "tools" / "package" / "smoke" / "smoke.py"
CRATE = "nemo-relay-python"
# Environments bring pip, and before Python 3.12 setuptools.
ONLY = """
import importlib.metadata
assert {found.name for found in importlib.metadata.distributions()} <= {"nemo-relay", "pip", "setuptools"}
"""


def make(run: Run, target: Target, profile: str, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    built = fresh(work / f"wheel-{target.name}")
    run.step(
        f"wheel for {target.wheel} {target.triple}",
        "maturin", "build", "--locked", "--profile", profile, "--zig", "--target", target.triple,
        "--compatibility", target.wheel, "-m", str(MANIFEST), "--out", str(built),
        env=environment(target),
    )  # fmt: skip
    (wheel,) = built.iterdir()
    return completed(wheel, target, work, out)


def completed(wheel: pathlib.Path, target: Target, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """The wheel with licences and list of contents in its `.dist-info`, packed so that it can be made again."""
    folder = fresh(work / f"wheel-{target.name}-parts")
    with zipfile.ZipFile(wheel) as packed:
        packed.extractall(folder)
    for library in folder.rglob("*.so"):
        check(library, target)
        library.chmod(0o755)
    (info,) = folder.glob("*.dist-info")
    (info / "licenses").mkdir(exist_ok=True)
    legal.add(info / "licenses", CRATE, target.triple)
    (info / "sboms").mkdir(exist_ok=True)
    (info / "sboms" / "nemo-relay.cdx.json").write_text(sbom(CRATE, target.triple), encoding="utf-8")
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


def smoke(run: Run, wheel: pathlib.Path, work: pathlib.Path) -> str:
    """Into an empty environment of every interpreter that is here."""
    versions = []
    for version, interpreter in interpreters().items():
        install_and_run(run, interpreter, ["--no-index", str(wheel)], work)
        versions.append(version)
    if not versions:
        raise SystemExit("no Python from 3.11 on was found to install the wheel into")
    return (
        f"pip install --no-index into empty environments of Python {', '.join(versions)}: nothing else comes, calls run"
    )


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


def install_and_run(run: Run, interpreter: str, what: list[str], work: pathlib.Path) -> None:
    folder = fresh(work / "wheel-smoke")
    run.step("an empty environment", interpreter, "-m", "venv", str(folder / "venv"))
    python = str(folder / "venv" / "bin" / "python")
    quiet = ("-q", "--disable-pip-version-check")
    run.step("pip install", python, "-m", "pip", "install", *quiet, *what, cwd=folder)
    run.step("nothing else was installed", python, "-I", "-c", ONLY, cwd=folder)
    run.step("the installed package", python, str(SMOKE), cwd=folder)


def make_sdist(run: Run, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    built = fresh(work / "sdist")
    run.step("source distribution", "maturin", "sdist", "-m", str(MANIFEST), "--out", str(built))
    (archive,) = built.iterdir()
    with tarfile.open(archive) as packed:
        packed.extractall(built, filter="data")
    (folder,) = (path for path in built.iterdir() if path.is_dir())
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    return archives.tar_gz(folder, out / archive.name)


def smoke_sdist(run: Run, sdist: pathlib.Path, profile: str, work: pathlib.Path) -> str:
    """Builds it from what cargo has already, as a machine without network would."""
    built = fresh(work / "sdist-smoke")
    env = {"CARGO_NET_OFFLINE": "true", "MATURIN_PEP517_ARGS": f"--locked --profile {profile}"}
    options = ("--no-build-isolation", "--no-deps", "--no-index", "-q", "--wheel-dir", str(built))
    command = ("python", "-m", "pip", "wheel", *options, str(sdist))
    run.step("wheel from the source distribution", *command, cwd=built, env={**env, "CARGO_TARGET_DIR": str(TARGET)})
    (wheel,) = built.glob("*.whl")
    install_and_run(run, shutil.which("python3") or "python3", ["--no-index", str(wheel)], work)
    return "built without network, installed, calls run"
