"""Laws, with random programs against every binding: what holds for all programs, not only for the examples."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from kit import VOCABULARY
from nemo_relay_conformance import declared
from nemo_relay_conformance.client import Driver
from nemo_relay_conformance.stream import decode, laws, normalized, unended
from programs import Request, programs

EXAMPLES = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None
)


@pytest.fixture(scope="module")
def drivers(bindings: list[str]) -> Iterator[dict[str, Driver]]:
    running = {name: Driver(declared.of_binding(ROOT, name).command, ROOT) for name in bindings}
    yield running
    assert {name: driver.close() for name, driver in running.items()} == dict.fromkeys(running)


def play(driver: Driver, program: list[Request]) -> dict[str, Any]:
    """What came of a program: its answers without messages, its calls, its events in their normal form."""
    assert driver.request("begin", scenario="law", subscriber=True)["ok"] is None
    answers = [driver.request("op", **request) for request in program]
    end = driver.request("end")["ok"]
    events, faults = decode(end["events"])
    assert faults == []
    assert list(laws(events)) == []
    assert end["left"] == {"handles": 0, "callbacks": 0, "registrations": 0}
    plain = [answer["error"]["code"] if "error" in answer else _without_ids(answer["ok"]) for answer in answers]
    return {"answers": plain, "called": end["called"], "events": events}


def _without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: item for key, item in value.items() if key not in ("uuid", "parent_uuid")}
    return value


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
@given(program=programs())
def test_the_stages_run_in_the_order_of_the_spec(drivers: dict[str, Driver], program: list[Request]) -> None:
    """Inside one call no stage comes before one that the spec puts earlier, however the entries were registered."""
    (pipeline,) = VOCABULARY.spec.of("pipeline")
    stages: list[str] = []
    for step in pipeline.steps:
        stages += [name for name in (step.run, step.sanitize) if name]
    for driver in drivers.values():
        outcome = play(driver, program)
        for call in calls(outcome, program):
            # A wrap that tries again goes back to itself; the order counts for what is seen the first time.
            seen = list(dict.fromkeys(stages.index(name.partition(":")[0]) for name in call))
            assert seen == sorted(seen), call


def calls(outcome: dict[str, Any], program: list[Request]) -> list[list[str]]:
    """The callbacks of each `tools.execute` by its name, which every callback but the tool's own is given."""
    names = [request["args"]["name"] for request in program if request["op"] == "tools.execute"]
    found: dict[str, list[str]] = {name: [] for name in names}
    for call in outcome["called"]:
        if call[0] == "tool":
            continue
        given = call[1]
        found[given["tool_name"] if isinstance(given, dict) else given].append(call[0])
    return list(found.values())
