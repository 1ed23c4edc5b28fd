"""The npm packages of the SDK: put together, packed, and used as they were installed."""

import pathlib
import shutil

from tools.package import legal
from tools.package.archives import fresh
from tools.tasks.run import ROOT, Run

SMOKE = ROOT / "tools" / "package" / "smoke"
PACK = ROOT / "bindings" / "js" / "pack.mjs"


def folder_of(run: Run, kind: str, native: pathlib.Path, triple: str, work: pathlib.Path) -> pathlib.Path:
    """What is in the package; `kind` is node or wasm, `native` is what `pack.mjs` asks for."""
    folder = work / "npm" / f"nemo-relay-{kind}"
    run.step(f"npm package nemo-relay-{kind}", "node", str(PACK), kind, str(native), str(folder))
    legal.add(folder, f"nemo-relay-{kind}", triple)
    return folder


def packed(run: Run, folder: pathlib.Path, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """What npm would publish of a folder."""
    place = fresh(work / "npm-packed")
    run.step(f"npm pack of {folder.name}", "npm", "pack", "--silent", "--pack-destination", str(place), cwd=folder)
    (archive,) = place.iterdir()
    return pathlib.Path(shutil.copyfile(archive, out / archive.name))


def install(run: Run, archive: pathlib.Path, work: pathlib.Path) -> pathlib.Path:
    """A folder into which npm has installed a package that needs no other, without a registry."""
    folder = fresh(work / "npm-smoke")
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    options = ("--offline", "--no-audit", "--no-fund", "--engine-strict", "--ignore-scripts")
    run.step(f"npm install of {archive.name}", "npm", "install", *options, str(archive), cwd=folder)
    return folder


def smoke(run: Run, name: str, folder: pathlib.Path) -> None:
    """Uses the package that is installed in the folder."""
    for file in ("calls.cjs", "smoke.mjs"):
        shutil.copyfile(SMOKE / file, folder / file)
    run.step(f"{name} as it was installed", "node", "smoke.mjs", name, cwd=folder)
