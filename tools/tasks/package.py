"""What is published: every package that this machine can make, each installed into something empty and used.

./noxw -s package                            all, as they are released
./noxw -s package -- --profile ci c npm      some kinds, built as the tests build: quick, for work on the packages
./noxw -s package -- --target x86_64-unknown-linux-gnu      for one kind of machine; the option may be repeated
"""

import argparse
import pathlib
import shutil

from tools.package import (
    archives,
    crates,
    legal,
    libraries,
    licences,
    npm,
    npm_machines,
    program,
    sbom,
    sdist,
    wheel,
    worker,
)
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
NOT_RUN = "its C library was checked; not run here"
KINDS = ("npm", "wasm", "wheel", "cli", "worker", "sdist", "c", "go", "crates", "sbom")
# The crates whose libraries and programs are published for each target.
NATIVE = ("nemo-relay-python", "nemo-relay-node", "nemo-relay-c", "nemo-relay-cli")


def package(run: Run) -> None:
    profile, kinds, triples = wanted(run.args)
    run.install("pytest==9.*", "maturin==1.16.*", "ziglang==0.17.*", "cargo-zigbuild==0.24.*")
    run.python("tests of the packaging", "-m", "pytest", "-q", str(ROOT / "tools" / "package" / "tests"))
    check_licences(run)
    shutil.rmtree(OUT, ignore_errors=True)
    OUT.mkdir(parents=True)
    table = Table()
    targets = here(run, triples, table)
    if kinds & {"wheel", "cli", "sdist", "crates"}:
        view.page(run)  # which these take into themselves
    if kinds & {"npm", "c", "go"}:
        for target in targets:
            native(run, target, profile)
    if "npm" in kinds:
        node_package(run, targets, profile, table)
    if "wasm" in kinds:
        wasm_package(run, table)
    if "wheel" in kinds:
        wheels(run, targets, python.PUBLISHED if profile == "release" else profile, table)
    if "cli" in kinds:
        the_program(run, targets, profile, table)
    if "worker" in kinds:
        kit = worker.make(run, WORK, OUT)
        table.add(kit, worker.smoke(run, kit, WORK))
    if "sdist" in kinds:
        for what in (wheel.SDK, wheel.PROGRAM):
            archive = sdist.make(run, what, WORK, OUT)
            table.add(archive, sdist.smoke(run, what, archive, PROFILE, WORK))
    if kinds & {"c", "go"}:
        c_and_go(run, targets, profile, table)
    if "crates" in kinds:
        rust(run, table)
    if "sbom" in kinds:
        contents(targets, table)
    table.write_sums(OUT / "SHA256SUMS")
    run.summary()
    for line in table.lines():
        run.session.log(line)


def wanted(args: list[str]) -> tuple[str, set[str], set[str]]:
    parser = argparse.ArgumentParser(prog="./noxw -s package --", description="makes and tests what is published")
    parser.add_argument("--profile", choices=("release", PROFILE), default="release")
    triples = [target.triple for target in TARGETS]
    parser.add_argument("--target", choices=triples, action="append", default=None, help="all by default")
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"of {', '.join(KINDS)}; all by default")
    given = parser.parse_args(args)
    if unknown := set(given.kinds) - set(KINDS):
        parser.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(KINDS)}")
    return given.profile, set(given.kinds or KINDS), set(given.target or triples)


def here(run: Run, triples: set[str], table: Table) -> list[Target]:
    """Those of the targets that this toolchain can build for, or that it can be given; the table names the others."""
    wanted = [target for target in TARGETS if target.triple in triples]
    for target in wanted:
        if not target.installed and shutil.which("rustup"):
            run.session.run("rustup", "target", "add", target.triple, external=True, success_codes=range(256))
        if not target.installed:
            table.without(target.name, f"the toolchain cannot build for it: rustup target add {target.triple}")
    table.without(
        "wheels for free-threaded Python", "no registry has an interpreter to try them with; abi3 does not load there"
    )
    return [target for target in wanted if target.installed]


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
    """One package with what is the same everywhere, and one with the library for each target."""
    (one, *_) = libraries_of = [built(target, profile) / "libnemo_relay_node.so" for target in targets]
    folder = npm.folder_of(run, "node", one, targets[0].triple, WORK)
    for library in folder.glob("*.node"):
        library.unlink()  # the package of the machine has it
    (folder / legal.OF_OTHERS).unlink()
    archives = [
        npm_machines.make_for(run, npm_machines.SDK, target, library, folder, WORK, OUT)
        for target, library in zip(targets, libraries_of, strict=True)
    ]
    for target, archive in zip(targets, archives, strict=True):
        table.add(archive, "came with nemo-relay-node" if target.runs_here else NOT_RUN)
    archives.append(npm_machines.make(run, npm_machines.SDK, targets, folder, WORK, OUT))
    tested = "not installed: it has no library for this machine"
    if any(target.runs_here for target in targets):
        npm.smoke(run, "nemo-relay-node", npm_machines.installed(run, npm_machines.SDK, archives, WORK))
        tested = "npm install from a registry with strict engines, import and require run"
    table.add(archives[-1], tested)


def wasm_package(run: Run, table: Table) -> None:
    wasm.build(run)
    folder = npm.folder_of(run, "wasm", BUILD / "wasm", WASM, WORK)
    archive = npm.packed(run, folder, WORK, OUT)
    npm.smoke(run, "nemo-relay-wasm", npm.install(run, archive, WORK))
    table.add(archive, "npm install offline with strict engines, import and require run")


def wheels(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    for target in targets:
        made = wheel.make(run, wheel.SDK, target, profile, WORK, OUT)
        table.add(made, wheel.smoke(run, made, WORK) if target.runs_here else NOT_RUN)
        # What was made again from the same build tells whether putting it together is reproducible.
        first = digest(made)
        if digest(wheel.make(run, wheel.SDK, target, profile, WORK, OUT)) != first:
            run.session.error(f"{made.name}: made a second time it has other bytes")


def the_program(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    """A wheel and an npm package for each target, with the same program, and the npm package that names those."""
    main = archives.fresh(WORK / "npm" / "nemo-relay-cli")
    shutil.copytree(ROOT / "core" / "cli" / "npm", main, dirs_exist_ok=True)
    shutil.copyfile(npm_machines.PROGRAM.readme, main / "README.md")
    shutil.copyfile(ROOT / "LICENSE", main / "LICENSE")
    made = []
    for target in targets:
        packed = wheel.make(run, wheel.PROGRAM, target, profile, WORK, OUT)
        inside = wheel.program_of(packed, WORK / f"program-{target.name}")
        if target.runs_here:
            tested = wheel.smoke_program(run, packed, WORK)
        elif target.musl and target.runs_here_alone:
            tested = f"not installed here, but the program in it: {program.used(inside, WORK)}"
        else:
            tested = NOT_RUN
        table.add(packed, tested)
        made.append(npm_machines.make_for(run, npm_machines.PROGRAM, target, inside, main, WORK, OUT))
        table.add(made[-1], "has the program of the wheel")
    made.append(npm_machines.make(run, npm_machines.PROGRAM, targets, main, WORK, OUT))
    tested = "not installed: it has no program for this machine"
    if any(target.runs_here for target in targets):
        folder = npm_machines.installed(run, npm_machines.PROGRAM, made, WORK)
        program.used(folder / "node_modules" / ".bin" / "nemo-relay", WORK)
        used = program.used(folder / "global" / "bin" / "nemo-relay", WORK)
        tested = f"npm install from a registry, into a project and globally: {used}"
    table.add(made[-1], tested)


def rust(run: Run, table: Table) -> None:
    """The crates; and the program as `cargo install` builds it."""
    run.cargo(
        "cargo install of the program",
        "install", "--profile", PROFILE, "--path", "core/cli", "--root", str(WORK / "cargo-installed"), "--force",
    )  # fmt: skip
    installed = program.used(WORK / "cargo-installed" / "bin" / "nemo-relay", WORK)
    for crate in crates.make(run, WORK, OUT):
        also = f"; cargo install of its folder: {installed}" if crate.name.startswith("nemo-relay-cli-") else ""
        table.add(crate, f"built from the package alone, with the packages of the others{also}")


def c_and_go(run: Run, targets: list[Target], profile: str, table: Table) -> None:
    prefix = None
    for target in targets:
        archive = c_package.make(target, built(target, profile), WORK, OUT)
        if target.runs_here:
            table.add(archive, c_package.smoke(run, archive, WORK))
            prefix = archives.unpacked(archive, WORK / "c-installed")
        elif target.musl and target.runs_here_alone:
            table.add(archive, c_package.smoke_static(run, archive, target, WORK))
        else:
            table.add(archive, NOT_RUN)
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
