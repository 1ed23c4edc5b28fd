"""The Rust binding and its driver."""

import shutil

from tools.tasks import natives
from tools.tasks.run import BUILD, PROFILE, TARGET, Run

CALLS = "10000000"


def build(run: Run) -> None:
    natives.build(run, "the Rust driver", "nemo-relay-rust-driver")
    drivers = BUILD / "drivers"
    drivers.mkdir(parents=True, exist_ok=True)
    shutil.copy2(TARGET / PROFILE / "rust-driver", drivers / "rust-driver")


def soak(run: Run) -> None:
    example = ("run", "--profile", PROFILE, "-p", "nemo-relay", "--example", "growth", "--", CALLS)
    run.cargo("memory over calls of Rust", *example)


def test(run: Run) -> None:
    run.cargo("tests of the Rust binding", "test", "--profile", PROFILE, "-p", "nemo-relay")
