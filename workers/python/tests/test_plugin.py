"""A plugin in Python, asked by the host."""

from collections.abc import Callable

import pytest
from conftest import Host

GATE = "tool_conditional_execution_guardrail"


def test_everything_is_offered(host: Host) -> None:
    offered = {name: rest for name, *rest in host.do("offered")}
    assert offered["gate"] == [GATE, 5, False]
    assert offered["rewrite"] == ["tool_request_intercept", 0, True]
    assert offered["clean"] == ["tool_sanitize_request_guardrail", -3, False]
    assert offered["tell"] == ["subscriber", 0, False]


def test_a_configuration_is_judged(host: Host) -> None:
    problem = {"level": "error", "code": "test.missing", "field": "forbidden", "message": "say what is forbidden"}
    assert host.do("validate", config={}) == [problem]
    assert host.do("validate", config={"forbidden": "x"}) == []


def test_a_configuration_is_refused(hosts: Callable[..., Host]) -> None:
    refused = hosts("plugins:plugin", {"refuse": True})
    message = "plugin 'test': ValueError: not under this configuration"
    assert refused.started == {"error": message, "code": "registration_failed"}


@pytest.mark.parametrize(
    ("place", "why"),
    [
        ("plugins", "names no Plugin: write plugins:plugin"),
        ("plugins:not_a_plugin", "not_a_plugin in plugins is no Plugin"),
        ("nowhere:plugin", "No module named 'nowhere'"),
    ],
)
def test_what_cannot_be_found_is_named(hosts: Callable[..., Host], place: str, why: str) -> None:
    assert why in hosts(place).started["error"]


def test_guardrails_decide(host: Host) -> None:
    assert host.ask(GATE, "search") == "allow"
    assert host.ask(GATE, "delete_all") == {"reject": ""}
    model = "llm_conditional_execution_guardrail"
    assert host.ask(model, "chat", {"content": "good", "headers": {}}) == "allow"
    assert host.ask(model, "chat", {"content": "bad", "headers": {}}) == {"reject": "no m"}
    assert host.ask("conditional_middleware_guardrail") == {"reject": "subscriber noisy"}


def test_a_guardrail_that_fails_fails_the_call(host: Host) -> None:
    raised = host.ask(GATE, "raise")
    assert raised == {"type": "PermissionError", "error": "plugin 'test': PermissionError: cannot say"}
    assert host.ask(GATE, "wrong")["type"] == "TypeError"
    assert host.ask(GATE, "die")["type"] == "WorkerUnavailable"
    assert host.ask(GATE, "delete_all") == {"reject": ""}, "it was started again"


def test_values_are_replaced(host: Host) -> None:
    rewritten = {"given": {"q": "ü"}, "id": "call-1", "text": "é😀"}
    assert host.ask("tool_request_intercept", "search", {"q": "ü"}) == {"value": rewritten}
    assert host.ask("tool_sanitize_request_guardrail", "search", 1) == {"value": {"of": "search"}}
    assert host.ask("llm_sanitize_response_guardrail", "chat", {"text": "x"}) == "omit"
    assert host.ask("llm_request_intercept", "chat", {"content": "one", "headers": {}}) == {
        "request": {"content": "other", "headers": {}},
        "annotation": None,
        "marks": [{"name": "worker.rewritten"}],
    }


def test_events_are_changed(host: Host) -> None:
    host.do("event", name="one")
    assert host.ask("event_metadata_injector") == {"value": {"seen": "one"}}
    fields = {"data": {"secret": 1}, "category_profile": None, "metadata": None}
    assert host.ask("mark_sanitize_guardrail", value=fields) == {"value": {**fields, "data": "one"}}


def test_intercepts_run_the_chain(host: Host) -> None:
    together = host.wrap("tool_execution_intercept", "together", 0, ["a", "b"])
    assert sorted(together["asked"]) == [1, 2]
    assert sorted(together["result"]) == ["a", "b"]
    assert together["annotation"] == {"n": 2}
    assert together["marks"] == [{"name": "worker.done"}]
    model = host.wrap("llm_execution_intercept", "chat", {"content": 1, "headers": {}}, [{"text": "hi"}])
    assert model["result"] == {"text": "hi!"}


def test_an_error_of_the_chain_is_caught_or_passes(host: Host) -> None:
    caught = host.wrap("tool_execution_intercept", "catch", 0, [{"error": "of the tool"}])
    assert caught["result"] == ["KeyError", "internal error: KeyError: of the tool"]
    passed = host.wrap("tool_execution_intercept", "plain", 0, [{"error": "of the tool"}])
    assert passed == {"error": "KeyError: of the tool", "type": "KeyError"}


def test_events_arrive_in_order(host: Host) -> None:
    names = [f"event-{number}" for number in range(300)]
    for name in [*names[:150], "raise", *names[150:]]:
        host.do("event", name=name)
    host.do("flush")
    assert host.ask("tool_sanitize_response_guardrail") == {"value": names}
    failed = {"code": "worker.subscriber_failed", "count": 1, "message": "ValueError: as it was told"}
    assert host.do("diagnostics") == [failed]


def test_a_plugin_marks_logs_and_prints(host: Host) -> None:
    assert host.ask(GATE, "mark") == "allow"
    assert "worker.mark" in host.do("flush")
    assert ["warning", "something is odd"] in host.do("log")


def test_a_function_that_takes_too_long_is_left_behind(hosts: Callable[..., Host]) -> None:
    host = hosts("plugins:blocking")
    assert host.ask(GATE)["type"] == "WorkerTimeout"
    assert host.do("close") is None
