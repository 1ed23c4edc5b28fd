"""What is published: every package that this machine can make, each installed into something empty and used.

./noxw -s package                            all, as they are released
./noxw -s package -- --profile ci c npm      some kinds, built as the tests build: quick, for work on the packages
"""

import argparse
import pathlib
import shutil

from tools.package import archives, crates, libraries, licences, npm, sbom, wheel
from tools.package import c as c_package
from tools.package import go as go_package
from tools.package.metadata import linked, version
from tools.package.table import Table, digest
from tools.package.targets import TARGETS, Target, environment
from tools.tasks import python, view, wasm
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

OUT = ROOT / "dist"
WORK = BUILD / "package"
WASM = "wasm32-unknown-unknown"
KINDS = ("npm", "wasm", "wheel", "sdist", "c", "go", "crates", "sbom")
# The crates whose libraries are published for each target.
NATIVE = ("nemo-relay-python", "nemo-relay-node", "nemo-relay-c")


def package(run: Run) -> None:
    profile, kinds = wanted(run.args)
    run.install("pytest==9.*", "maturin==1.16.*", "ziglang==0.17.*", "cargo-zigbuild==0.24.*")
    run.python("tests of the packaging", "-m", "pytest", "-q", str(ROOT / "tools" / "package" / "tests"))
    check_licences(run)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    table = Table()
    targets = here(table)
    if kinds & {"npm", "c", "go"}:
        for target in targets:
            native(run, target, profile)
    if "npm" in kinds:
        node_package(run, targets, profile, table)
    if "wasm" in kinds:
        wasm_package(run, table)
    if "wheel" in kinds:
        view.page(run)  # which the wheel takes into itself
        wheels(run, targets, python.PUBLISHED if profile == "release" else profile, table)
    if "sdist" in kinds:
        sdist(run, table)
    if kinds & {"c", "go"}:
        c_and_go(run, targets, profile, table)
    if "crates" in kinds:
        for crate in crates.make(run, WORK, OUT):
            table.add(crate, "built from the package alone, with the packages of the others")
    if "sbom" in kinds:
        contents(targets, table)
    table.write_sums(OUT / "SHA256SUMS")
    run.summary()
    for line in table.lines():
        run.session.log(line)


def wanted(args: list[str]) -> tuple[str, set[str]]:
    parser = argparse.ArgumentParser(prog="./noxw -s package --", description="makes and tests what is published")
    parser.add_argument("--profile", choices=("release", PROFILE), default="release")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all by default")
    given = parser.parse_args(args)
    if unknown := set(given.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    return given.profile, set(given.kinds or KINDS)


def here(table: Table) -> list[Target]:
    """The targets that this toolchain can build for; the others are named in the table."""
    for target in TARGETS:
        if not target.installed:
            table.without(target.name, f"the toolchain cannot build for it: rustup target add {target.triple}")
    table.without("free-threaded Python", "the wheels are abi3, which such interpreters do not load")
    return [target for target in TARGETS if target.installed]


def check_licences(run: Run) -> None:
    crates = [(crate, target.triple) for crate in NATIVE for target in TARGETS]
    packages = {
        package["id"]: package
        for crate, triple in [*crates, ("nemo-relay-wasm", WASM)]
        for package in linked(crate, triple)[0]
    }
    if refused := licences.refused(list(packages.values())):
        run.session.error("\n  ".join(["licences:", *refused]))
    run.session.log(f"licences: {len(packages)} packages are linked, all allowed by deny.toml")


def native(run: Run, target: Target, profile: str) -> None:
    run.step(
        f"libraries for {target.triple}",
        "cargo-zigbuild", "zigbuild", "--locked", "--profile", profile, "--target", target.triple + target.libc,
        "-p", "nemo-relay-c", "-p", "nemo-relay-node",
        env=environment(target),
    )  # fmt: skip
    for name in ("libnemo_relay.so", "libnemo_relay_node.so"):
        libraries.check(built(target, profile) / name, target)


def built(target: Target, profile: str) -> pathlib.Path:
    return TARGET / target.triple / profile


def node_package(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    """One package with the library of the machine that makes it."""
    for target in targets:
        if target.runs_here:
            library = built(target, profile) / "libnemo_relay_node.so"
            archive = npm.make(run, "node", library, target.triple, WORK, OUT)
            table.add(archive, npm.smoke(run, "node", archive, WORK))


def wasm_package(run: Run, table: Table) -> None:
    wasm.build(run)
    archive = npm.make(run, "wasm", BUILD / "wasm", WASM, WORK, OUT)
    table.add(archive, npm.smoke(run, "wasm", archive, WORK))


def wheels(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    for target in targets:
        made = wheel.make(run, target, profile, WORK, OUT)
        table.add(made, wheel.smoke(run, made, WORK) if target.runs_here else "its C library was checked; not run here")
        # What was made again from the same build tells whether putting it together is reproducible.
        first = digest(made)
        if digest(wheel.make(run, target, profile, WORK, OUT)) != first:
            run.session.error(f"{made.name}: made a second time it has other bytes")


def sdist(run: Run, table: Table) -> None:
    archive = wheel.make_sdist(run, WORK, OUT)
    table.add(archive, wheel.smoke_sdist(run, archive, PROFILE, WORK))


def c_and_go(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    prefix = None
    for target in targets:
        archive = c_package.make(target, built(target, profile), WORK, OUT)
        if target.runs_here:
            table.add(archive, c_package.smoke(run, archive, WORK))
            prefix = archives.unpacked(archive, WORK / "c-installed")
        else:
            table.add(archive, "its C library was checked; not run here")
    static = {target: built(target, profile) / "libnemo_relay.a" for target in targets if not target.musl}
    if prefix and static:
        module = go_package.make(static, WORK, OUT)
        table.add(module, go_package.smoke(run, module, prefix, WORK))


def contents(targets: list[Target], table: Table) -> None:
    lists = [(crate, target.triple) for crate in NATIVE for target in targets] + [("nemo-relay-wasm", WASM)]
    for crate, triple in lists:
        path = OUT / f"{crate}-{version()}-{triple}.cdx.json"
        path.write_text(sbom.sbom(crate, triple), encoding="utf-8")
        table.add(path, "names every package that is linked, with its hash in Cargo.lock")
