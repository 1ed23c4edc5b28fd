"""Every task of every language. `./noxw --list` shows them; `./noxw` alone runs `check`, which is what CI runs.

The work is in `tools/tasks/`, one file a language, so that each session here says only what it consists of.
"""

import pathlib
import sys

import nox

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from tools.tasks import c, core, docs, go, node, python, rust, spec, suite, wasm, workers
from tools.tasks import codecs as slow_codecs
from tools.tasks import fuzz as slow_fuzz
from tools.tasks import hardship as hard_times
from tools.tasks import hosts as real_hosts
from tools.tasks import interop as others
from tools.tasks import package as packages
from tools.tasks import panics as panic_points
from tools.tasks import view as run_page
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
    run.every_language = True
    spec.check(run)
    spec.test(run)
    run_page.page(run)
    core.test(run)
    workers.test(run)
    rust.build(run)
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


@task("rust")
def test_workers(run: Run) -> None:
    """The kit for plugins in Python that are processes of their own."""
    workers.test(run)


@task("rust", "c")
def test_c(run: Run) -> None:
    """The C binding: header against library, every function called, leaks."""
    c.build(run)
    c.unit(run)
    c.test(run)


@task("rust", "go", "c")
def test_go(run: Run) -> None:
    """The Go binding, also under the race detector."""
    go.build(run)
    go.test(run)


@task("rust", "wasm")
def test_python(run: Run) -> None:
    """The Python binding, from its wheel, which has the page of a run in it."""
    run_page.page(run)
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


@task("rust", "wasm")
def view_page(run: Run) -> None:
    """The page that `nemo-relay view` fills; the program has it when it is built afterwards."""
    run_page.page(run)


@task("rust", "wasm", "browser")
def view(run: Run) -> None:
    """The page of a run in headless Chromium: clicks, figures of 100,000 events, a file that grows."""
    run_page.page(run)
    run_page.browser(run)


@task()
def site(run: Run) -> None:
    """The documentation as a site in build/site, which needs no network; checks links, anchors and spelling."""
    docs.site(run)


@task(*ALL)
def examples(run: Run) -> None:
    """Builds what the examples and the snippets of the documentation need, and runs all of them."""
    c.build_library(run)
    python.build(run)
    node.build(run)
    wasm.build(run)
    docs.test(run)


@task("rust", "node")
def bench(run: Run) -> None:
    """The project's own numbers, as ratios in one run, of what is published; see benchmarks/README.md."""
    python.build(run, python.PUBLISHED)
    node.build(run, "release")
    suite.bench(run)


@task("rust", "node", "c")
def soak(run: Run) -> None:
    """The slow tier: a million calls of Python and Node.js, ten of Rust and C, exits, ten thousand forks, 400 kills."""
    core.soak(run)
    rust.soak(run)
    c.soak(run)
    python.build(run)
    node.build(run)
    python.soak(run)
    node.soak(run)
    workers.soak(run)


@task("rust", "wasm", "node", "c")
def panics(run: Run) -> None:
    """The slow tier: a panic at every guarded call of every binding in turn; see tools/panics/."""
    panic_points.build(run)
    panic_points.test(run)


@task("rust", "c++")
def fuzz(run: Run) -> None:
    """The slow tier: any input, schedule and value; 12 minutes. `-- --seconds N` or `-- --runs N` for each target."""
    slow_fuzz.fuzz(run)


@task("rust", "c++")
def codecs(run: Run) -> None:
    """The slow tier of the codecs: the providers' official clients, a million fuzzed inputs, what decoding costs."""
    slow_codecs.codecs(run)


@task("rust", "go")
def interop(run: Run) -> None:
    """What the exporters write, against the OpenTelemetry Collector, Arize Phoenix, Harbor and opentelemetry-proto."""
    others.interop(run)


@task("rust", "npm")
def e2e_hosts(run: Run) -> None:
    """The program against the real Claude Code, Codex and Hermes, installed (1 GB); `-- NAME…` chooses."""
    real_hosts.e2e(run)


@task("rust")
def hardship(run: Run) -> None:
    """The slow tier: exporters with dead, slow and lying servers, full disks and kills; 5 minutes."""
    hard_times.hardship(run)


@task(*ALL)
def package(run: Run) -> None:
    """What is published, each installed into something empty and used; `-- --profile ci KIND…` for some, quickly."""
    packages.package(run)
