"""The Rust core."""

from tools.tasks.run import PROFILE, Run

CRATES = ("nemo-relay-types", "nemo-relay-runtime", "nemo-relay-exporters")


def packages() -> list[str]:
    return [word for crate in CRATES for word in ("-p", crate)]


def lint(run: Run) -> None:
    run.step("formatting of the Rust code", "cargo", "fmt", "--all", "--check")
    run.cargo("clippy", "clippy", "--profile", PROFILE, "--workspace", "--all-targets", "--", "-D", "warnings")


def test(run: Run) -> None:
    run.cargo("tests of the core", "test", "--profile", PROFILE, *packages())
