"""The npm packages: put together, packed, and installed into an empty folder."""

import pathlib
import shutil

from tools.package import legal
from tools.package.archives import fresh
from tools.tasks.run import ROOT, Run

SMOKE = ROOT / "tools" / "package" / "smoke"
PACK = ROOT / "bindings" / "js" / "pack.mjs"


def make(run: Run, kind: str, native: pathlib.Path, triple: str, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """`kind` is node or wasm; `native` is what `pack.mjs` asks for."""
    folder = work / "npm" / f"nemo-relay-{kind}"
    run.step(f"npm package nemo-relay-{kind}", "node", str(PACK), kind, str(native), str(folder))
    legal.add(folder, f"nemo-relay-{kind}", triple)
    packed = fresh(work / f"npm-{kind}-packed")
    run.step(f"npm pack of nemo-relay-{kind}", "npm", "pack", "--silent", "--pack-destination", str(packed), cwd=folder)
    (archive,) = packed.iterdir()
    return pathlib.Path(shutil.copyfile(archive, out / archive.name))


def smoke(run: Run, kind: str, archive: pathlib.Path, work: pathlib.Path) -> str:
    folder = fresh(work / f"npm-{kind}-smoke")
    for name in ("calls.cjs", "smoke.mjs"):
        shutil.copyfile(SMOKE / name, folder / name)
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    options = ("--offline", "--no-audit", "--no-fund", "--engine-strict", "--ignore-scripts")
    run.step(f"npm install of nemo-relay-{kind}", "npm", "install", *options, str(archive), cwd=folder)
    run.step(f"nemo-relay-{kind} as it was installed", "node", "smoke.mjs", f"nemo-relay-{kind}", cwd=folder)
    return "npm install offline with strict engines, import and require run"
