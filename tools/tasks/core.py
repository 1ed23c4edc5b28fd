"""The Rust core."""

from tools.tasks.run import PROFILE, Run

CRATES = (
    "nemo-relay-types",
    "nemo-relay-log",
    "nemo-relay-runtime",
    "nemo-relay-files",
    "nemo-relay-atof",
    "nemo-relay-exporters",
    "nemo-relay-codecs",
    "nemo-relay-atif",
    "nemo-relay-otlp",
    "nemo-relay-grpc",
    "nemo-relay-net",
    "nemo-relay-export",
    "nemo-relay-config",
    "nemo-relay-redaction",
    "nemo-relay-plugin",
    "nemo-relay-dynamic",
    "nemo-relay-cache",
    "nemo-relay-plugins",
    "nemo-relay-worker-protocol",
    "nemo-relay-worker",
    "nemo-relay-worker-kit",
    "nemo-relay-cli",
    "nemo-relay-view",
)

# What decides whether a change lands is the same for each: the same inputs every time. `fuzz` takes others every time.
SEED = {"PROPTEST_RNG_SEED": "20261121"}
# Those whose tests make up their inputs; the schedules of the runtime have a step of their own.
PROPERTIES = ("types", "codecs", "atof", "atif", "otlp", "config", "redaction", "view")
# Crates of the bindings that are tested in Rust.
BINDINGS = ("nemo-relay", "nemo-relay-c")


def packages(run: Run) -> list[str]:
    crates = (*CRATES, *BINDINGS) if run.every_language else CRATES
    return [word for crate in crates for word in ("-p", crate)]


def lint(run: Run) -> None:
    run.step("formatting of the Rust code", "cargo", "fmt", "--all", "--check")
    fuzzed = ("--manifest-path", "core/fuzz/Cargo.toml", "--depth", "0")
    run.cargo("lock file of the fuzz targets, which only a slow session builds", "tree", *fuzzed)
    strict = ("--", "-D", "warnings")
    # The addon has no tests in Rust, and built as a test it would export nothing and seem unused.
    others = ("--workspace", "--exclude", "nemo-relay-node", "--all-targets")
    run.cargo("clippy", "clippy", "--profile", PROFILE, *others, *strict)
    run.cargo("clippy on the Node.js addon", "clippy", "--profile", PROFILE, "-p", "nemo-relay-node", *strict)


def test(run: Run) -> None:
    """The tests of the core; in a session for all languages also those of the bindings that are written in Rust."""
    what = "tests in Rust" if run.every_language else "tests of the core"
    run.cargo(what, "test", "--profile", PROFILE, *packages(run), env=SEED)


def example(run: Run, what: str, name: str) -> None:
    """Builds an example of the core's tests, with their choice of features."""
    run.cargo(what, "test", "--no-run", "--profile", PROFILE, *packages(run), "--example", name)


def properties(run: Run, cases: int) -> None:
    """The tests that make up their inputs, with others each time."""
    chosen = [word for name in PROPERTIES for word in ("-p", f"nemo-relay-{name}")]
    run.cargo(
        f"{cases:,} inputs for each property of the core",
        "test", "--profile", PROFILE, *chosen, "--test", "*",
        env={"PROPTEST_CASES": str(cases)},
    )  # fmt: skip


def sessions(run: Run, count: int) -> None:
    """What the gateway is told, each time with a gateway of its own."""
    run.cargo(
        f"{count:,} runs of the gateway with any input",
        "test", "--profile", PROFILE, "-p", "nemo-relay-cli", "--test", "any_input",
        env={"PROPTEST_CASES": str(count)},
    )  # fmt: skip


def documents(run: Run, count: int) -> None:
    run.cargo(
        f"{count:,} configurations, validated and activated",
        "test", "--profile", PROFILE, "-p", "nemo-relay-plugins", "--test", "generated_documents", "--", "--nocapture",
        env={"NEMO_RELAY_DOCUMENTS": str(count)},
    )  # fmt: skip


def soak(run: Run) -> None:
    run.cargo(
        "kills of a process that writes a file",
        "test", "--profile", PROFILE, "-p", "nemo-relay-exporters", "--test", "killed",
        env={"NEMO_RELAY_KILLS": "200"},
    )  # fmt: skip
    run.cargo(
        "kills of a worker under load",
        "test", "--profile", PROFILE, "-p", "nemo-relay-worker", "--test", "killed_worker",
        env={"NEMO_RELAY_KILLS": "100"},
    )  # fmt: skip
