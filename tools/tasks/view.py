"""The page that shows a run, and its tests in a browser."""

from tools.tasks import wasm
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

PAGE = ROOT / "core" / "view" / "page" / "dist" / "view.html"
MODULE = "nemo_relay_view_wasm.wasm"


def page(run: Run) -> None:
    """The page without a run, which the library nemo-relay-view takes into itself when it is built after this."""
    wasm.build_tool(run)
    package = ("-p", "nemo-relay-view-wasm")
    run.cargo("WebAssembly of the page", "build", "--profile", "wasm-release", "--target", wasm.TRIPLE, *package)
    glue = BUILD / "view"
    wasm.make_glue(run, TARGET / wasm.TRIPLE / "wasm-release" / MODULE, "nemo_relay_view", glue)
    run.python("page of a run", "-m", "tools.view.assemble", str(glue / "web"), str(PAGE))


def browser(run: Run) -> None:
    """The page in headless Chromium: what a person would click, and the figures of a large run."""
    run.install("pytest==9.*")
    examples = ("-p", "nemo-relay-view", "--features", "page", "--examples")
    run.cargo("example runs", "build", "--profile", PROFILE, *examples)
    run.cargo("the program", "build", "--profile", PROFILE, "-p", "nemo-relay-cli")
    run.python("tests of the page", "-m", "pytest", "-q", "tools/view/tests", *run.args)
