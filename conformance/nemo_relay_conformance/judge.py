"""Compares what a driver answered with what its scenario says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from .findings import Mismatch
from .match import MISSING, match, show
from .scenario import FileStep, Scenario, Step
from .stream import Event, laws, ordered, tree

Env = dict[str, Any]


def judge_step(step: Step, answer: dict[str, Any], env: Env, identity: bool) -> Iterator[Mismatch]:
    """One answer and those inside of it; `identity` says whether the language can tell one object from its copy."""
    request = step.request or {}
    for child, inner in zip(step.children, answer.get("answers", []), strict=False):
        yield from judge_step(child, inner, env, identity)
    if len(step.children) != len(answer.get("answers", [])):
        yield Mismatch(
            "protocol", step.where, f"wanted {len(step.children)} answers, got {len(answer.get('answers', []))}"
        )
    if step.branches:
        yield from _branches(step, answer, env, identity)
    yield from _stream(step, answer, env)
    if "error" in answer:
        yield from _error(step, answer["error"], env, identity)
        return
    if step.expect.error is not None:
        yield Mismatch(
            "error.code", step.where, f"wanted the error {step.expect.error['code']}, got {show(answer['ok'])}"
        )
        return
    if "bind" in request and isinstance(answer["ok"], dict):
        env[request["bind"]] = answer["ok"].get("uuid")
    if step.expect.has_ok:
        for where, message in match(step.expect.ok, answer["ok"], env, "ok", partial=True):
            yield Mismatch("answer", f"{step.where} {where}", message)
    yield from _same(step, answer, identity)


def _branches(step: Step, answer: dict[str, Any], env: Env, identity: bool) -> Iterator[Mismatch]:
    got = answer.get("branches", [])
    if [len(branch) for branch in got] != [len(branch) for branch in step.branches]:
        yield Mismatch("protocol", step.where, "the branches are not answered one by one")
        return
    for branch, answers in zip(step.branches, got, strict=True):
        for inner, given in zip(branch, answers, strict=True):
            yield from judge_step(inner, given, env, identity)


def _stream(step: Step, answer: dict[str, Any], env: Env) -> Iterator[Mismatch]:
    """The chunks that the consumer got; a stream that is over stays so."""
    if step.expect.chunks is not None:
        for where, message in match(step.expect.chunks, answer.get("chunks", MISSING), env, "chunks"):
            yield Mismatch("stream.chunks", f"{step.where} {where}", message)
    asked_again = (step.request or {}).get("consume", {}).get("then") != "drop"
    cancelled = answer.get("error", {}).get("code") == "cancelled"
    if "chunks" in answer and asked_again and not cancelled and answer.get("again") != "over":
        yield Mismatch("stream.over", f"{step.where} again", f'wanted "over", got {show(answer.get("again"))}')


def _error(step: Step, got: dict[str, Any], env: Env, identity: bool) -> Iterator[Mismatch]:
    want = step.expect.error
    if want is None:
        yield Mismatch("answer", step.where, f"wanted no error, got {show(got)}")
        return
    if want["code"] != got.get("code"):
        yield Mismatch("error.code", step.where, f"wanted {want['code']}, got {show(got)}")
        return
    if "message" in want:
        for where, message in match(want["message"], got.get("message"), env, "message"):
            yield Mismatch("error.message", f"{step.where} {where}", message)
    payload = {key: value for key, value in want.items() if key not in ("code", "message", "same_object")}
    for where, message in match(payload, got.get("payload"), env, "payload", partial=True):
        yield Mismatch("error.payload", f"{step.where} {where}", message)
    if "same_object" in want:
        yield from _identity(
            "error.same_object", step, "same_object", want["same_object"], got.get("same_object"), identity
        )


def _same(step: Step, answer: dict[str, Any], identity: bool) -> Iterator[Mismatch]:
    for key, want in step.expect.same.items():
        yield from _identity("identity", step, f"{key}_same", want, answer.get(f"{key}_same"), identity)


def _identity(rule: str, step: Step, key: str, want: bool, got: Any, identity: bool) -> Iterator[Mismatch]:
    if got is None and not identity:
        return
    if got is not want:
        yield Mismatch(rule, f"{step.where} {key}", f"wanted {show(want)}, got {show(got)}")


def judge_end(
    scenario: Scenario, events: list[Event], called: list[Any], left: dict[str, int], env: Env
) -> Iterator[Mismatch]:
    """What `end` reported: the calls, the stream, and what was left over."""
    ids = [call[0] for call in called]
    if scenario.order is not None and list(scenario.order) != ids:
        yield Mismatch("called", "order", f"wanted {show(scenario.order)}, got {show(ids)}")
    if scenario.events is not None:
        yield from _events(scenario.events, events, env)
    # The calls may speak of what the events bound.
    yield from _called(scenario.called, called, env)
    if scenario.tree is not None and ordered(scenario.tree) != tree(events):
        for where, message in match(ordered(scenario.tree), tree(events), {}, "tree"):
            yield Mismatch("tree", where, message)
    yield from laws(events)
    for name in ("handles", "callbacks", "registrations"):
        if left.get(name) != 0:
            yield Mismatch("leak", f"left/{name}", f"wanted 0, got {show(left.get(name))}")


def _called(want: Any, got: list[Any], env: Env) -> Iterator[Mismatch]:
    """A list says all calls in order; a mapping says, for each id that it names, its calls in order."""
    if isinstance(want, list):
        for where, message in match(want, got, env, "called"):
            yield Mismatch("called", where, message)
    for name, calls in want.items() if isinstance(want, dict) else []:
        mine = [call[1:] for call in got if call and call[0] == name]
        for where, message in match(calls, mine, env, f"called/{name}"):
            yield Mismatch("called", where, message)


def _events(want: tuple[Any, ...], got: list[Event], env: Env) -> Iterator[Mismatch]:
    if len(want) != len(got):
        yield Mismatch(
            "events", "events", f"wanted {len(want)} items, got {len(got)}: {', '.join(map(label, got)) or 'none'}"
        )
        return
    for index, (item, event) in enumerate(zip(want, got, strict=True)):
        for where, message in match(item, event, env, f"events/{index}", partial=True):
            yield Mismatch("events", where, f"{message} (in {label(event)})")


def label(event: Event) -> str:
    """An event in three words."""
    boundary = event.get("scope_category") or event.get("kind")
    return f"{event.get('category') or ''} {event.get('name')} {boundary}".strip()


def judge_file(step: FileStep, text: str | None, other: str | None, env: Env) -> Iterator[Mismatch]:
    """The file of a file step and the one that it must equal; each is None where there is no file."""
    if step.absent and text is not None:
        yield Mismatch("file", step.name, f"wanted no file, got {len(text)} characters")
    if text is None:
        if step.lines is not None or step.json is not None or step.equals:
            yield Mismatch("file", step.name, "there is no such file")
        return
    if step.equals and text != other:
        yield Mismatch("file", step.name, f"wanted the text of {step.equals}, {show(other)}, got {show(text)}")
    if step.json is not None:
        yield from _file_value(step.json, text, env, step.name)
    if step.lines is not None:
        yield from _file_lines(step, list(step.lines), text, env)


def _file_lines(step: FileStep, wanted: list[Any], text: str, env: Env) -> Iterator[Mismatch]:
    if text and not text.endswith("\n"):
        yield Mismatch("file", step.name, "the last line does not end")
    lines: list[Any] = text.removesuffix("\n").split("\n") if text else []
    if step.at is not None:
        lines = [value for line in lines for value in _found(_value(line), step.at.split("/")[1:])]
    if len(lines) != len(wanted):
        what = "lines" if step.at is None else "values"
        yield Mismatch("file", step.name, f"wanted {len(wanted)} {what}, got {len(lines)}: {show(lines)}")
        return
    for index, (want, line) in enumerate(zip(wanted, lines, strict=True)):
        yield from _file_value(want, line, env, f"{step.name}:{index + 1}")


def _file_value(want: Any, got: Any, env: Env, where: str) -> Iterator[Mismatch]:
    for place, message in match(want, got if isinstance(want, str) else _value(got), env, where, partial=True):
        yield Mismatch("file", place, message)


def _value(text: Any) -> Any:
    """What a text says as JSON; where it is none, or no text, itself."""
    try:
        return json.loads(text) if isinstance(text, str) else text
    except ValueError:
        return text


def _found(value: Any, way: list[str]) -> list[Any]:
    """Everything at a place, in which `*` is every element of a list."""
    if not way:
        return [value]
    if way[0] == "*":
        return [found for item in value for found in _found(item, way[1:])] if isinstance(value, list) else []
    return _found(value[way[0]], way[1:]) if isinstance(value, dict) and way[0] in value else []
