"""What a plugin in Python asks of the host."""

from collections.abc import Callable
from typing import Any

import pytest
from conftest import Host

ASK = "tool_request_intercept"


@pytest.fixture
def asking(hosts: Callable[..., Host]) -> Host:
    return hosts("plugins:asking")


def nested(host: Host) -> list[str]:
    """The events in short, each with the name of the scope that it is in."""
    events = host.do("events")
    names = {event["uuid"]: event["name"] for event in events} | {host.do("scope"): "task"}

    def short(event: dict[str, Any]) -> str:
        return f"{event.get('scope_category', 'mark')} {event['name']} in {names.get(event['parent_uuid'], '-')}"

    return [short(event) for event in events]


def test_scopes_and_marks_are_where_the_call_was_made(asking: Host) -> None:
    asking.ask(ASK, "scopes")
    assert nested(asking) == [
        "start outer in task",
        "mark inside in outer",
        "mark gathered in outer",
        "end outer in task",
        "start apart in -",
        "end apart in -",
        "mark beside in task",
    ]
    start, *_, end = asking.do("events")[:4]
    assert (start["category"], start["data"], end["data"]) == ("guardrail", {"n": 1}, {"n": 2})
    assert end["metadata"] == {"otel.status_code": "OK"}


def test_a_thread_has_them_too(asking: Host) -> None:
    near = asking.ask("tool_sanitize_request_guardrail")["value"]
    assert nested(asking) == [
        "start apart in -",
        "mark deep in apart",
        "end apart in -",
        "start near in task",
        "mark in a thread in near",
        "end near in task",
    ]
    assert asking.do("events")[3]["uuid"] == near


@pytest.mark.parametrize(
    ("name", "what"), [("raises", "ValueError: as it was told"), ("left", "cancelled: a plugin left the scope open")]
)
def test_a_scope_that_was_not_closed_ends_as_an_error(asking: Host, name: str, what: str) -> None:
    asking.ask(ASK, name)
    end = asking.do("events")[1]
    assert end["scope_category"] == "end"
    assert end["metadata"] == {"otel.status_code": "ERROR", "otel.status_description": what}


def test_a_mark_after_the_call_is_in_no_scope(asking: Host) -> None:
    asking.ask(ASK, "later", 0.05)
    while not asking.do("events"):
        pass
    assert nested(asking) == ["mark later in -"]


def test_only_the_innermost_scope_is_closed(asking: Host) -> None:
    assert asking.ask(ASK, "wrong") == {"value": "scope_not_on_top"}


def test_codecs_and_lists(asking: Host) -> None:
    encoded, message = asking.ask(ASK, "codec")["value"]
    assert encoded == {"content": {"model": "other", "messages": []}, "headers": {}}
    assert message == "hi"
    registered, diagnostics = asking.ask(ASK, "list")["value"]
    assert [one["local_name"] for one in registered] == ["emitted"]
    assert diagnostics == []
