"""The native part of each binding, but that of Python, which maturin builds into its wheel."""

from tools.tasks.run import PROFILE, Run

CRATES = ("nemo-relay-rust-driver", "nemo-relay-c", "nemo-relay-node")


def build(run: Run, what: str, crate: str, profile: str = PROFILE) -> None:
    crates = CRATES if run.every_language else (crate,)
    run.cargo(f"build of {what}", "build", "--profile", profile, *(word for name in crates for word in ("-p", name)))
