"""The C package: header, shared and static library, files for pkg-config and CMake; and programs against it."""

import pathlib
import shutil

from tools.package import archives, legal
from tools.package.archives import fresh
from tools.package.metadata import version
from tools.package.targets import Target
from tools.tasks.run import ROOT, Run

BINDING = ROOT / "bindings" / "c"
FORMS = BINDING / "package"
SMOKE = ROOT / "tools" / "package" / "smoke"
STRICT = ("-std=c11", "-Wall", "-Wextra", "-Werror")


def make(target: Target, libraries: pathlib.Path, work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """`libraries` holds what cargo built."""
    folder = fresh(work / f"nemo-relay-c-{version()}-{target.name}")
    for source, place in (
        (BINDING / "include" / "nemo_relay.h", "include"),
        (libraries / "libnemo_relay.so", "lib"),
        (libraries / "libnemo_relay.a", "lib"),
        (FORMS / "nemo-relay.pc.in", "lib/pkgconfig"),
        (FORMS / "nemo-relay-static.pc.in", "lib/pkgconfig"),
        (FORMS / "nemo-relay-config.cmake", "lib/cmake/nemo-relay"),
        (FORMS / "nemo-relay-config-version.cmake.in", "lib/cmake/nemo-relay"),
        (BINDING / "README.md", "."),
    ):
        put(source, folder / place)
    legal.add(folder, "nemo-relay-c", target.triple)
    return archives.tar_gz(folder, out / f"{folder.name}.tar.gz")


def put(source: pathlib.Path, folder: pathlib.Path) -> None:
    """Copies a file; one that ends in `.in` gets the version and loses that ending."""
    folder.mkdir(parents=True, exist_ok=True)
    if source.suffix == ".in":
        text = source.read_text(encoding="utf-8").replace("@VERSION@", version())
        (folder / source.stem).write_text(text, encoding="utf-8")
    else:
        shutil.copyfile(source, folder / source.name)


def smoke(run: Run, archive: pathlib.Path, work: pathlib.Path) -> str:
    folder = fresh(work / "c-smoke")
    prefix = archives.unpacked(archive, folder / "installed")
    by_pkg_config(run, prefix, folder)
    by_cmake(run, prefix, folder)
    return "programs by pkg-config and by CMake, shared and static, run"


def smoke_static(run: Run, archive: pathlib.Path, target: Target, work: pathlib.Path) -> str:
    """For musl: a program with the static library and its C library inside, which runs on every Linux."""
    folder = fresh(work / "c-static-smoke")
    prefix = archives.unpacked(archive, folder / "installed")
    flags = "$(pkg-config --cflags --libs nemo-relay-static)"
    script = f'python -m ziglang cc -static -target "$1" $2 "$3" {flags} -o "$4" && "$4"'
    run.step(
        f"a static C program for {target.name}",
        "sh", "-c", script, "-", target.name, " ".join(STRICT), str(SMOKE / "smoke.c"), str(folder / "smoke"),
        cwd=folder, env={"PKG_CONFIG_PATH": str(prefix / "lib" / "pkgconfig")},
    )  # fmt: skip
    return "a static program by pkg-config runs; the shared library was checked"


def by_pkg_config(run: Run, prefix: pathlib.Path, folder: pathlib.Path) -> None:
    for name in ("nemo-relay", "nemo-relay-static"):
        program = folder / name
        script = 'gcc $1 "$2" $(pkg-config --cflags --libs "$3") -Wl,-rpath,"$4" -o "$5" && "$5"'
        run.step(
            f"a C program by pkg-config {name}",
            "sh", "-c", script, "-", " ".join(STRICT), str(SMOKE / "smoke.c"), name, str(prefix / "lib"), str(program),
            cwd=folder, env={"PKG_CONFIG_PATH": str(prefix / "lib" / "pkgconfig")},
        )  # fmt: skip


def by_cmake(run: Run, prefix: pathlib.Path, folder: pathlib.Path) -> None:
    build = folder / "cmake"
    run.step(
        "CMake finds the C package",
        "cmake", "-S", str(SMOKE), "-B", str(build), f"-DCMAKE_PREFIX_PATH={prefix}", f"-DWANTED={version()}",
        "-DCMAKE_BUILD_TYPE=Release",
    )  # fmt: skip
    run.step("C programs by CMake", "cmake", "--build", str(build))
    for kind in ("shared", "static"):
        run.step(f"the {kind} C program by CMake", str(build / f"smoke-{kind}"), cwd=folder)
