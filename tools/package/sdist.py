"""Source distributions: made, and built from what is in them alone."""

import pathlib
import shutil
import tarfile

from tools.package import archives
from tools.package.archives import fresh
from tools.package.program import used
from tools.package.wheel import PROGRAM, Distribution, install_and_run, installed
from tools.tasks.run import ROOT, TARGET, Run

# The page of a run, which is made and not in git; without it `view` would only say that it is missing.
PAGE = "core/view/page/dist/view.html"


def make(run: Run, what: Distribution, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    built = fresh(work / f"sdist-{what.name}")
    manifest = str(what.folder / "Cargo.toml")
    run.step(f"source distribution of {what.name}", "maturin", "sdist", "-m", manifest, "--out", str(built))
    (archive,) = built.iterdir()
    with tarfile.open(archive) as packed:
        packed.extractall(built, filter="data")
    (folder,) = (path for path in built.iterdir() if path.is_dir())
    if not (folder / PAGE).is_file():
        raise SystemExit(f"{archive.name}: lacks {PAGE}")
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    return archives.tar_gz(folder, out / archive.name)


def smoke(run: Run, what: Distribution, sdist: pathlib.Path, profile: str, work: pathlib.Path) -> str:
    """Builds it from what cargo has already, as a machine without network would."""
    source = archives.unpacked(sdist, work / f"sdist-{what.name}-unpacked")
    # Newer than all that is built: cargo knows a crate by its place in the workspace, and would else take what it has
    # made of this tree, so that nothing of the archive were compiled. What comes from the registry is not built again.
    for path in source.rglob("*.rs"):
        path.touch()
    built = fresh(work / f"sdist-{what.name}-wheel")
    env = {"CARGO_NET_OFFLINE": "true", "MATURIN_PEP517_ARGS": f"--locked --profile {profile}"}
    options = ("--no-build-isolation", "--no-deps", "--no-index", "-q", "--wheel-dir", str(built))
    run.step(
        f"wheel from the source distribution of {what.name}",
        "python", "-m", "pip", "wheel", *options, str(source),
        cwd=built,
        env={**env, "CARGO_TARGET_DIR": str(TARGET)},
    )  # fmt: skip
    (wheel,) = built.glob("*.whl")
    interpreter = shutil.which("python3") or "python3"
    if what is PROGRAM:
        environment = installed(run, interpreter, [str(wheel)], [what.name], work)
        return f"built without network, installed: {used(environment / 'bin' / 'nemo-relay', work)}"
    install_and_run(run, interpreter, [str(wheel)], work)
    return "built without network, installed, calls run"
