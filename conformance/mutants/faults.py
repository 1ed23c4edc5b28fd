"""Faults that a binding could have, each with the rule that must catch it and the scenario in which it shows."""

from __future__ import annotations

import json
import os
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Answer = dict[str, Any]
Tamper = Callable[[dict[str, Any], Answer], Answer]


@dataclass(frozen=True)
class Fault:
    """`tamper` is given every request with its true answer and returns what the mutant answers."""

    rule: str
    scenario: str
    tamper: Tamper


FAULTS: dict[str, Fault] = {}


def _fault(rule: str, scenario: str) -> Callable[[Tamper], Tamper]:
    def add(tamper: Tamper) -> Tamper:
        FAULTS[tamper.__name__.replace("_", "-")] = Fault(rule, scenario, tamper)
        return tamper

    return add


def _end(answer: Answer, change: Callable[[dict[str, Any]], None]) -> Answer:
    """Changes what `end` reports; every other answer stays."""
    report = answer.get("ok")
    if isinstance(report, dict) and "left" in report:
        change(report)
    return answer


def _events(answer: Answer, change: Callable[[list[dict[str, Any]]], None]) -> Answer:
    def edit(report: dict[str, Any]) -> None:
        events = [json.loads(text) for text in report["events"]]
        change(events)
        report["events"] = [json.dumps(e, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for e in events]

    return _end(answer, edit)


def _error(answer: Answer, **changes: Any) -> Answer:
    if "error" in answer:
        answer["error"].update(changes)
    return answer


@_fault("events", "scope/nesting")
def drops_an_event(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events.pop(1))


@_fault("events", "scope/nesting")
def swaps_two_events(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events.insert(0, events.pop(1)))


@_fault("events", "scope/explicit-parent")
def forgets_the_explicit_parent(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events[3].update(parent_uuid=events[2]["uuid"]))


@_fault("events.pairing", "scope/bare")
def ends_twice(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events.append(events[-1]))


@_fault("events.pairing", "scope/types[agent]")
def renames_at_the_end(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events[-1].update(name="other"))


@_fault("events.schema", "scope/bare")
def adds_a_field(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events[0].update(extra=1))


@_fault("events.schema", "scope/bare")
def writes_a_local_time(request: dict, answer: Answer) -> Answer:
    return _events(answer, lambda events: events[0].update(timestamp="2026-01-01T00:00:00Z"))


@_fault("events.bytes", "scope/bare")
def leaves_keys_unsorted(request: dict, answer: Answer) -> Answer:
    def turn(text: str) -> str:
        return json.dumps(dict(reversed(json.loads(text).items())), separators=(",", ":"), ensure_ascii=False)

    return _end(answer, lambda report: report.update(events=[turn(text) for text in report["events"]]))


@_fault("events.bytes", "scope/bare")
def writes_white_space(request: dict, answer: Answer) -> Answer:
    return _end(
        answer, lambda report: report.update(events=[json.dumps(json.loads(text)) for text in report["events"]])
    )


@_fault("tree", "tool/together")
def mixes_up_parents(request: dict, answer: Answer) -> Answer:
    def nest(events: list[dict[str, Any]]) -> None:
        first = events[0]["uuid"]
        for event in events[1:]:
            event["parent_uuid"] = event["parent_uuid"] if event["uuid"] == first else first

    return _events(answer, nest)


@_fault("stream.chunks", "stream/execute[async,async]")
def loses_a_chunk(request: dict, answer: Answer) -> Answer:
    return {**answer, "chunks": answer["chunks"][1:]} if "chunks" in answer else answer


@_fault("stream.over", "stream/close-early[1,async]")
def goes_on_after_the_end(request: dict, answer: Answer) -> Answer:
    return {**answer, "again": {"ok": 2}} if "again" in answer else answer


@_fault("called", "stream/pulled[async,true]")
def pulls_ahead(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report.update(called=sorted(report["called"], key=lambda call: call[0])))


@_fault("error.code", "tool/gate-refuses")
def uses_the_wrong_code(request: dict, answer: Answer) -> Answer:
    return _error(answer, code="internal")


@_fault("error.code", "tool/gate-refuses")
def swallows_an_error(request: dict, answer: Answer) -> Answer:
    return {"id": answer["id"], "ok": None} if "error" in answer else answer


@_fault("error.payload", "tool/gate-refuses")
def forgets_the_payload(request: dict, answer: Answer) -> Answer:
    return _error(answer, payload={})


@_fault("error.message", "tool/gate-empty-reason")
def trims_the_message(request: dict, answer: Answer) -> Answer:
    return _error(answer, message=answer.get("error", {}).get("message", "").strip())


@_fault("error.same_object", "tool/callback-raises[async]")
def wraps_the_exception(request: dict, answer: Answer) -> Answer:
    return _error(answer, same_object=False)


@_fault("identity", "tool/execute[async]")
def copies_the_result(request: dict, answer: Answer) -> Answer:
    return {**answer, "result_same": False}


@_fault("answer", "tool/pipeline")
def returns_another_result(request: dict, answer: Answer) -> Answer:
    if request.get("op") == "tools.execute" and "ok" in answer:
        answer["ok"]["result"] = None
    return answer


@_fault("answer", "tool/execute[async]")
def skips_what_it_cannot_do(request: dict, answer: Answer) -> Answer:
    return {"id": answer["id"], "ok": None} if request["cmd"] == "op" else answer


@_fault("called", "tool/pipeline")
def passes_an_extra_argument(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["called"][0].append({}))


@_fault("called", "tool/chain")
def forgets_a_call(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["called"].pop())


@_fault("called", "middleware/order[tool_request_intercept]")
def runs_in_another_order(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["called"].insert(0, report["called"].pop(1)))


@_fault("leak", "scope/bare")
def leaks_a_handle(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["left"].update(handles=1))


@_fault("leak", "tool/execute[async]")
def leaks_a_callback(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["left"].update(callbacks=1))


@_fault("leak", "middleware/register[subscriber,global]")
def leaks_a_registration(request: dict, answer: Answer) -> Answer:
    return _end(answer, lambda report: report["left"].update(registrations=1))


@_fault("file", "atof/append")
def loses_the_last_line(request: dict, answer: Answer) -> Answer:
    if request.get("op") == "exporters.atof.new":
        loses_the_last_line.path = Path(request["args"]["output_directory"], request["args"]["filename"])  # type: ignore[attr-defined]
    if request.get("op") == "exporters.atof.force_flush":
        lines = loses_the_last_line.path.read_text(encoding="utf-8").splitlines(keepends=True)  # type: ignore[attr-defined]
        loses_the_last_line.path.write_text("".join(lines[:-1]), encoding="utf-8")  # type: ignore[attr-defined]
    return answer


@_fault("digest", "driver/hello")
def was_built_from_another_spec(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "hello":
        answer["ok"]["spec"] = "0" * 64
    return answer


@_fault("surface", "driver/surface")
def lacks_an_operation(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "hello":
        answer["ok"]["ops"].remove("scope.push")
    return answer


@_fault("surface", "driver/surface")
def has_an_operation_of_its_own(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "hello":
        answer["ok"]["ops"].append("scope.teleport")
    return answer


@_fault("protocol", "driver/unknown")
def accepts_everything(request: dict, answer: Answer) -> Answer:
    return {"id": answer["id"], "ok": None} if "error" in answer else answer


@_fault("protocol", "scope/bare")
def answers_with_another_id(request: dict, answer: Answer) -> Answer:
    return {**answer, "id": answer["id"] + (request["cmd"] == "op")}


@_fault("protocol", "scope/bare")
def answers_with_both(request: dict, answer: Answer) -> Answer:
    return {**answer, "ok": None, "error": {}} if request["cmd"] == "op" else answer


@_fault("protocol", "scope/bare")
def forgets_the_report(request: dict, answer: Answer) -> Answer:
    return {"id": answer["id"], "ok": {}} if request["cmd"] == "end" else answer


@_fault("protocol", "scope/bare")
def prints_between_answers(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "op":
        print("debug: about to answer", flush=True)
    return answer


@_fault("hang", "scope/bare")
def hangs(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "op":
        time.sleep(600)
    return answer


@_fault("died", "scope/bare")
def dies_of_a_signal(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "end":
        os.kill(os.getpid(), signal.SIGSEGV)
    return answer


@_fault("died", "scope/bare")
def leaves_in_the_middle(request: dict, answer: Answer) -> Answer:
    if request["cmd"] == "op":
        sys.stdout.flush()
        os._exit(0)
    return answer
