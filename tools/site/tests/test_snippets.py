"""A snippet fails where what it shows does not hold; with the installed wheel."""

import pathlib

import pytest

from tools import snippets

WHOLE = "import nemo_relay\n"
SUBSCRIBER = """\
import nemo_relay
nemo_relay.subscribers.register("ends", lambda event: event.scope_category == "end")
nemo_relay.scope.event("mark")
nemo_relay.subscribers.flush()
"""
ONCE = """\
import pathlib
pathlib.Path("made").touch(exist_ok=False)
"""


def told(tmp_path: pathlib.Path, code: str, info: str = "") -> str:
    """What is wrong with a page that has one snippet."""
    page = tmp_path / "page.md"
    page.write_text(f"```python{info}\n{code}```\n", encoding="utf-8")
    (snippet,) = snippets.snippets(page)
    try:
        snippets.check(snippet)
    except AssertionError as fault:
        return str(fault)
    return ""


def test_a_whole_program_passes(tmp_path):
    assert told(tmp_path, WHOLE) == ""


def test_a_subscriber_that_fails_fails_the_snippet(tmp_path):
    assert "exception_type=AttributeError" in told(tmp_path, SUBSCRIBER)


@pytest.mark.parametrize(("code", "fault"), [(SUBSCRIBER, ""), (WHOLE, "no callback fails, although it is said")])
def test_a_failure_that_is_announced_has_to_happen(tmp_path, code, fault):
    assert told(tmp_path, code, " callback-fails") == fault


def test_a_snippet_that_works_once_fails(tmp_path):
    assert "FileExistsError" in told(tmp_path, ONCE)
