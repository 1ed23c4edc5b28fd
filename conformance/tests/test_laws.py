"""Laws, with random programs against every binding: what holds for all programs, not only for the examples."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from kit import VOCABULARY
from nemo_relay_conformance.client import Driver
from nemo_relay_conformance.stream import decode, laws, normalized, unended
from programs import Request, programs

EVENT_FAMILIES = {name for name, family in VOCABULARY.families.items() if family.kind in ("inject", "sanitize_event")}
PIPELINES = {
    operation: next(node for node in VOCABULARY.spec.of("pipeline") if node.pipeline == pipeline).steps
    for operation, pipeline in (("tools.execute", "tool"), ("llm.execute", "llm"), ("llm.stream_execute", "llm_stream"))
}
_VOLATILE = ("uuid", "parent_uuid", "traceparent", "time_to_first_chunk")

EXAMPLES = settings(
    max_examples=120, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)


def play(driver: Driver, program: list[Request]) -> dict[str, Any]:
    """What came of a program: its answers without messages, its calls, its events in their normal form."""
    assert driver.request("begin", scenario="law", subscriber=True)["ok"] is None
    answers = [driver.request("op", **request) for request in program]
    end = driver.request("end")["ok"]
    events, faults = decode(end["events"])
    assert faults == []
    assert list(laws(events)) == []
    assert end["left"] == {"handles": 0, "callbacks": 0, "registrations": 0}
    plain = [
        [answer["error"]["code"] if "error" in answer else _plain(answer["ok"]), answer.get("chunks")]
        for answer in answers
    ]
    about_events = [_of_event(call) for call in end["called"] if _family(call) in EVENT_FAMILIES]
    called = [_plain(call) for call in end["called"] if _family(call) not in EVENT_FAMILIES]
    return {"answers": plain, "called": called, "about_events": about_events, "events": events}


def _family(call: list[Any]) -> str:
    """What is registered has the family as the beginning of its id."""
    return call[0].partition(":")[0]


def _of_event(call: list[Any]) -> list[Any]:
    """When a binding processes an event is its own affair, so these calls are compared apart from the others."""
    event = json.loads(call[1])
    return [call[0], event["name"], event.get("scope_category"), _plain(call[2:])]


def _plain(value: Any) -> Any:
    """The value without what no two runs have in common."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items() if key not in _VOLATILE}
    return [_plain(item) for item in value] if isinstance(value, list) else value


@EXAMPLES
@given(program=programs())
def test_one_program_gives_the_same_in_every_language(drivers: dict[str, Driver], program: list[Request]) -> None:
    began = datetime.now(UTC)
    outcomes = {}
    for name, driver in drivers.items():
        outcome = play(driver, program)
        outcomes[name] = {**outcome, "events": normalized(outcome["events"], began, {})}
    first = next(iter(outcomes))
    for name, outcome in outcomes.items():
        assert outcome == outcomes[first], f"{name} differs from {first}"


@EXAMPLES
@given(program=programs())
def test_every_start_has_one_end(drivers: dict[str, Driver], program: list[Request]) -> None:
    for driver in drivers.values():
        assert unended(play(driver, program)["events"]) == []


@EXAMPLES
@given(program=programs(one_call=True))
def test_the_stages_run_in_the_order_of_the_spec(drivers: dict[str, Driver], program: list[Request]) -> None:
    """Inside a call no stage comes before one that the spec puts earlier, however the entries were registered."""
    operation = next(request["op"] for request in program if request["op"] in PIPELINES)
    stages: list[str] = []
    for step in PIPELINES[operation]:
        stages += [name for name in (step.run, step.sanitize) if name]
    for driver in drivers.values():
        # A wrap that tries again goes back to itself; the order counts for what is seen the first time.
        families = dict.fromkeys(_family(call) for call in play(driver, program)["called"])
        seen = [stages.index(family) for family in families if family in VOCABULARY.families]
        assert seen == sorted(seen), families
