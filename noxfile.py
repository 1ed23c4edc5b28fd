"""Every task of every language. `./noxw --list` shows them; `./noxw` alone runs `check`, which is what CI runs.

The work is in `tools/tasks/`, one file a language, so that each session here says only what it consists of.
"""

import pathlib
import sys

import nox

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from tools.tasks import c, core, docs, go, node, python, rust, spec, suite, wasm
from tools.tasks import fuzz as slow_fuzz
from tools.tasks import hardship as hard_times
from tools.tasks import interop as others
from tools.tasks import panics as panic_points
from tools.tasks.run import Run, preflight

nox.needs_version = ">=2025.2"
nox.options.reuse_venv = "yes"
nox.options.sessions = ["check"]
nox.options.error_on_missing_interpreters = True


def task(*needs: str):
    """A session that runs in the one shared environment, after its toolchains were found."""

    def decorate(function):
        def body(session: nox.Session) -> None:
            preflight(session, needs)
            function(Run(session))

        body.__name__, body.__doc__ = function.__name__, function.__doc__
        return nox.session(name=function.__name__.replace("_", "-"))(body)

    return decorate


ALL = ("rust", "wasm", "go", "node", "npm", "c")


@task(*ALL)
def check(run: Run) -> None:
    """Everything that CI runs: lint, then every test of every language, conformance included."""
    spec.lint(run)
    core.lint(run)
    python.lint(run)
    everything(run)


@task(*ALL)
def test(run: Run) -> None:
    """Every test of every language, conformance included."""
    everything(run)


def everything(run: Run) -> None:
    spec.check(run)
    spec.test(run)
    core.test(run)
    rust.build(run)
    rust.test(run)
    c.build(run)
    c.test(run)
    go.build(run)
    go.test(run)
    python.build(run)
    python.test(run)
    node.build(run)
    node.test(run)
    wasm.build(run)
    wasm.test(run)
    suite.unit(run)
    suite.conformance(run)
    docs.test(run)
    run.summary()


@task("rust")
def demo(run: Run) -> None:
    """Builds the Python wheel, installs it in a clean environment and runs the example agent on this repository."""
    wheel = python.build_wheel(run)
    python.demo(run, wheel)


@task()
def codegen(run: Run) -> None:
    """Writes what comes from spec/; `-- --check` only compares, `-- --explain NODE`, `-- --new KIND NAME`."""
    spec.codegen(run, run.args or ["generate"])


@task()
def lint(run: Run) -> None:
    """Spec, Rust, Python: rules and formatting."""
    spec.lint(run)
    core.lint(run)
    python.lint(run)


@task(*ALL)
def conformance(run: Run) -> None:
    """The scenarios against the bindings: `-- --binding go` for one, `-- -k tool` for some."""
    wanted = suite.wanted_bindings(run.args)
    for name, language in (("rust", rust), ("c", c), ("go", go), ("python", python), ("node", node), ("wasm", wasm)):
        if name in wanted:
            language.build(run)
    suite.conformance(run, run.args)


@task("rust")
def test_core(run: Run) -> None:
    """The Rust core's own tests."""
    core.test(run)


@task("rust")
def test_rust(run: Run) -> None:
    """The Rust binding."""
    rust.build(run)
    rust.test(run)


@task("rust", "c")
def test_c(run: Run) -> None:
    """The C binding: header against library, every function called, leaks."""
    c.build(run)
    c.test(run)


@task("rust", "go", "c")
def test_go(run: Run) -> None:
    """The Go binding, also under the race detector."""
    go.build(run)
    go.test(run)


@task("rust")
def test_python(run: Run) -> None:
    """The Python binding, from its wheel."""
    python.build(run)
    python.test(run)


@task("rust", "node", "npm")
def test_node(run: Run) -> None:
    """The Node.js binding."""
    node.build(run)
    node.test(run)


@task("rust", "wasm", "node", "npm")
def test_wasm(run: Run) -> None:
    """The WebAssembly binding, in Node.js."""
    wasm.build(run)
    wasm.test(run)


@task("rust", "wasm", "node", "browser")
def browser(run: Run) -> None:
    """The WebAssembly binding in headless Chromium: its README, and every scenario and law."""
    wasm.build(run)
    wasm.browser(run)


@task("rust", "node")
def bench(run: Run) -> None:
    """The project's own numbers, as ratios in one run, of what is published; see benchmarks/README.md."""
    python.build(run, "release")
    node.build(run, "release")
    suite.bench(run)


@task("rust", "node")
def soak(run: Run) -> None:
    """The slow tier: a thousand exits and a million calls of Python and Node.js, ten thousand forks, 200 kills."""
    core.soak(run)
    python.build(run)
    node.build(run)
    python.soak(run)
    node.soak(run)


@task("rust", "wasm", "node", "c")
def panics(run: Run) -> None:
    """The slow tier: a panic at every guarded call of every binding in turn; see tools/panics/."""
    panic_points.build(run)
    panic_points.test(run)


@task("rust", "c++")
def fuzz(run: Run) -> None:
    """The slow tier: any input, schedule and value; 12 minutes. `-- --seconds N` or `-- --runs N` for each target."""
    slow_fuzz.fuzz(run)


@task("rust", "go")
def interop(run: Run) -> None:
    """What the exporters write, against the OpenTelemetry Collector, Arize Phoenix, Harbor and opentelemetry-proto."""
    others.interop(run)


@task("rust")
def hardship(run: Run) -> None:
    """The slow tier: exporters with dead, slow and lying servers, full disks and kills; 5 minutes."""
    hard_times.hardship(run)
