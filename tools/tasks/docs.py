"""What the documentation shows is run, and the documentation is made into a site."""

from tools.tasks import python
from tools.tasks.run import BUILD, ROOT, Run

PAGES = ROOT / "docs"
EXAMPLES = ROOT / "examples"
SITE = ROOT / "tools" / "site"
# Their programs are run by the tests of the bindings.
READMES = sorted(ROOT.glob("bindings/*/README.md"))
# The reference, in docs/, repeats the words of the spec.
WORDS = (
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "AGENTS.md", "spec/README.md", "benchmarks/README.md")),
    *READMES,
    PAGES,
    EXAMPLES,
)


def test(run: Run) -> None:
    """Links, anchors, spelling, snippets and examples."""
    site(run)
    python.install_wheel(run)
    run.install("pytest==9.*", "-r", str(EXAMPLES / "requirements.txt"))
    run.python("tests of what checks the documentation", "-m", "pytest", "-q", str(SITE / "tests"))
    folders = ("", "concepts/", "guide/", "skills/")
    pages = [ROOT / "README.md", *(page for folder in folders for page in sorted(PAGES.glob(f"{folder}*.md")))]
    run.python("snippets of the documentation", "tools/snippets.py", *map(str, pages))
    run.python("examples", "tools/examples.py")
    BUILD.mkdir(exist_ok=True)
    events = BUILD / "example-events.jsonl"
    run.python("example agent", "examples/python/repo_agent.py", "--events", str(events))


def site(run: Run) -> None:
    """Makes `build/site`; a link or an anchor that leads nowhere, or a misspelt word, is an error."""
    run.install("-r", str(SITE / "requirements.txt"))
    run.step("spelling", "codespell", "--ignore-words", str(SITE / "words.txt"), *map(str, WORDS))
    run.python("site of the documentation", "tools/site/build.py", env={"NO_MKDOCS_2_WARNING": "1"})
