"""The crates: packed, and built from what was packed and nothing else."""

import pathlib
import shutil

from tools.package.archives import fresh
from tools.package.metadata import metadata, published
from tools.tasks.run import Run

# What the registry asks for, and what its page of a crate shows.
ASKED = ("description", "license", "repository")


def make(run: Run, work: pathlib.Path, out: pathlib.Path) -> list[pathlib.Path]:
    """Cargo builds each crate from its package, against the packages of the others."""
    complete()
    place = fresh(work / "crates")
    named = [word for name in published() for word in ("-p", name)]
    run.cargo("crates, built from their packages", "package", "--allow-dirty", "--target-dir", str(place), *named)
    made = sorted((place / "package").glob("*.crate"))
    return [pathlib.Path(shutil.copyfile(path, out / path.name)) for path in made]


def complete() -> None:
    """Raises `SystemExit` with every crate that lacks something."""
    names = set(published())
    lacking = [
        f"{package['manifest_path']}: lacks {field}"
        for package in metadata("x86_64-unknown-linux-gnu")["packages"]
        if package["source"] is None and package["name"] in names
        for field in ASKED
        if not package[field]
    ]
    if lacking:
        raise SystemExit("\n".join(lacking))
