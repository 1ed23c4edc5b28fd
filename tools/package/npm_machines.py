"""npm packages with the native file of one kind of machine each, and the one that has them as optional dependencies.

npm installs the one whose system, processor and C library are those of the machine. No script runs meanwhile.
"""

import json
import pathlib
import shutil
from typing import NamedTuple

from tools.package import legal
from tools.package.archives import fresh
from tools.package.npm import packed
from tools.package.npm_registry import serving
from tools.package.targets import Target
from tools.tasks.run import ROOT, Run


class Native(NamedTuple):
    """What is installed by a name from the registry of npm, and has a native file."""

    name: str  # that of the crate too
    place: pathlib.PurePosixPath  # of the native file in its package
    readme: pathlib.Path


SDK = Native("nemo-relay-node", pathlib.PurePosixPath("nemo-relay.node"), ROOT / "bindings" / "node" / "README.md")
PROGRAM = Native("nemo-relay-cli", pathlib.PurePosixPath("bin/nemo-relay"), ROOT / "core" / "cli" / "README.md")


def make_for(
    run: Run,
    what: Native,
    target: Target,
    native: pathlib.Path,
    main: pathlib.Path,
    work: pathlib.Path,
    out: pathlib.Path,
) -> pathlib.Path:
    """The package for one kind of machine, for which `native` was built and checked.

    `main` is the folder of the package that names it.
    """
    folder = fresh(work / "npm" / name_for(what, target))
    path = folder / what.place
    path.parent.mkdir(exist_ok=True)
    shutil.copyfile(native, path)
    path.chmod(0o755)
    system, processor, libc = target.npm.split("-")
    common = {key: read(main)[key] for key in ("version", "description", "license")}
    package = {"name": name_for(what, target), **common, "os": [system], "cpu": [processor], "libc": [libc]}
    # A package manager that keeps packages packed has to unpack this one.
    write(folder, package | {"main": f"./{what.place}", "files": [str(what.place)], "preferUnplugged": True})
    shutil.copyfile(what.readme, folder / "README.md")
    legal.add(folder, what.name, target.triple)
    return packed(run, folder, work, out)


def make(
    run: Run, what: Native, targets: list[Target], main: pathlib.Path, work: pathlib.Path, out: pathlib.Path
) -> pathlib.Path:
    """The package that people name, of what is in the folder `main`."""
    package = read(main)
    machines = {name_for(what, target): package["version"] for target in targets}
    write(main, package | {"optionalDependencies": machines})
    return packed(run, main, work, out)


def name_for(what: Native, target: Target) -> str:
    return f"{what.name}-{target.npm}"


def read(folder: pathlib.Path) -> dict:
    return json.loads((folder / "package.json").read_text(encoding="utf-8"))


def write(folder: pathlib.Path, package: dict) -> None:
    (folder / "package.json").write_text(json.dumps(package, indent=2) + "\n", encoding="utf-8")


def installed(run: Run, what: Native, archives: list[pathlib.Path], work: pathlib.Path) -> pathlib.Path:
    """A folder into which npm has installed the package from a registry; it has done so globally too, in `global`.

    Raises `SystemExit` where npm did not choose the package of this machine alone.
    """
    folder = fresh(work / f"npm-{what.name}-smoke")
    (folder / "package.json").write_text('{"private": true}\n', encoding="utf-8")
    cache, prefix = str(folder / "cache"), folder / "global"
    with serving(archives) as address:
        env = {"npm_config_registry": address, "npm_config_cache": cache, "npm_config_prefix": str(prefix)}
        options = ("--ignore-scripts", "--engine-strict", "--no-audit", "--no-fund")
        for where in ((), ("--global",)):
            run.step(f"npm install of {what.name}", "npm", "install", *where, *options, what.name, cwd=folder, env=env)
    for place in (folder / "node_modules", prefix):
        came = sorted(path.name for path in place.rglob(f"{what.name}-*") if path.parent.name == "node_modules")
        if len(came) != 1:
            raise SystemExit(f"{place}: npm has installed {came}; one for this machine was due")
    return folder
