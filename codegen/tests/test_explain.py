"""--explain: where a node went."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Run


@pytest.mark.parametrize(
    ("node", "place"),
    [
        ("scope_category", "core/types/src/generated/events.rs:"),
        ("ScopeEvent.scope_category", "docs/reference/schema/atof-event.schema.json:"),
        ("tool_request_intercept", "core/types/src/generated/families.rs:"),
        ("ScopeCategory.end", "core/types/src/generated/enums.rs:"),
        ("tools.execute", "docs/reference/api.md:"),
        ("max_call_depth", "core/types/src/generated/limits.rs:"),
    ],
)
def test_a_node_is_followed_to_file_and_line(tree: Path, run: Run, node: str, place: str) -> None:
    done = run(tree, "--explain", node)
    assert done.status == 0
    found = [line for line in done.text.splitlines() if line.startswith(place)]
    assert found
    number = found[0].removeprefix(place).split(":")[0]
    assert number.isdigit()


def test_the_lines_are_those_of_the_files(tree: Path, run: Run) -> None:
    run(tree)
    for line in run(tree, "--explain", "guardrail_rejected").text.splitlines():
        path, number, text = line.split(":", 2)
        assert (tree / path).read_text(encoding="utf-8").splitlines()[int(number) - 1].strip() == text.strip()


def test_an_unknown_node_gets_a_suggestion(tree: Path, run: Run) -> None:
    done = run(tree, "--explain", "scope_categroy")
    assert done.status == 1
    assert "did you mean scope_category" in done.text
