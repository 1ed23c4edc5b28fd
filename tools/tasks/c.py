"""The C binding and its driver."""

from tools.tasks import natives
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

BINDING = ROOT / "bindings" / "c"
DRIVER = ROOT / "conformance" / "drivers" / "c"
CALLS = "10000000"
LIBRARY = TARGET / PROFILE / "libnemo_relay.a"


def build_library(run: Run) -> None:
    natives.build(run, "the C library", "nemo-relay-c")


def build(run: Run) -> None:
    build_library(run)
    drivers = BUILD / "drivers"
    drivers.mkdir(parents=True, exist_ok=True)
    sources = [str(path) for path in (*sorted(DRIVER.glob("*.c")), *sorted(DRIVER.glob("generated/*.c")))]
    run.step(
        "build of the C driver",
        "gcc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-g", f"-I{BINDING / 'include'}", f"-I{DRIVER}",
        *sources, str(LIBRARY), "-lpthread", "-ldl", "-lm", "-o", str(drivers / "c-driver"),
    )  # fmt: skip


def soak(run: Run) -> None:
    build_library(run)
    program = BUILD / "soak" / "growth"
    program.parent.mkdir(parents=True, exist_ok=True)
    source = str(ROOT / "tools" / "soak" / "growth.c")
    run.step(
        "build of the C program",
        "gcc", "-std=c11", "-D_GNU_SOURCE", "-O1", "-Wall", "-Wextra", "-Werror", f"-I{BINDING / 'include'}",
        source, str(LIBRARY), "-lpthread", "-ldl", "-lm", "-o", str(program),
    )  # fmt: skip
    run.step("memory over calls of C", str(program), CALLS)


def unit(run: Run) -> None:
    run.cargo("unit tests of the C library", "test", "--profile", PROFILE, "-p", "nemo-relay-c")


def test(run: Run) -> None:
    run.install("pytest==9.*", "cffi==2.*")
    run.python("tests of the C binding", "-m", "pytest", "-q", str(BINDING))
