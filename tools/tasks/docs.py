"""What the documentation shows is run."""

from tools.tasks import python
from tools.tasks.run import BUILD, ROOT, Run


def test(run: Run) -> None:
    python.install_wheel(run)
    pages = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted((ROOT / "docs/guide").glob("*.md"))]
    run.python("snippets of the documentation", "tools/snippets.py", *map(str, pages))
    BUILD.mkdir(exist_ok=True)
    events = BUILD / "example-events.jsonl"
    run.python("example agent", "examples/python/repo_agent.py", "--events", str(events))
