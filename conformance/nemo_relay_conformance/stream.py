"""The event stream of a scenario: what every stream must be, its normal form, its tree."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from .findings import Mismatch
from .match import show

Event = dict[str, Any]

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"', re.DOTALL)
_SPACE = re.compile(r"[ \t\r\n]")


def decode(texts: list[Any]) -> tuple[list[Event], list[Mismatch]]:
    """The events of `end`, and what is wrong with their bytes: no JSON, keys out of order, white space."""
    events, faults = [], []
    for index, text in enumerate(texts):
        where = f"events/{index}"
        try:
            event = json.loads(text)
        except (TypeError, ValueError, RecursionError) as error:
            faults.append(Mismatch("events.bytes", where, f"no JSON text: {error}"))
            continue
        if not isinstance(event, dict):
            faults.append(Mismatch("events.bytes", where, "no JSON object"))
            continue
        if not _in_order(event):
            faults.append(Mismatch("events.bytes", where, f"the keys are not in alphabetical order: {show(event)}"))
        elif _SPACE.search(_STRING.sub("", text)):
            faults.append(Mismatch("events.bytes", where, "the text is not compact"))
        events.append(event)
    return events, faults


def _in_order(value: Any) -> bool:
    """Whether the keys of every object are in the order of their code points."""
    if isinstance(value, dict):
        return list(value) == sorted(value) and all(map(_in_order, value.values()))
    return all(map(_in_order, value)) if isinstance(value, list) else True


def laws(events: list[Event]) -> Iterator[Mismatch]:
    """What holds for every stream: a start for every end and one end at most, under the same name and parent."""
    started: dict[str, Event] = {}
    ended: set[str] = set()
    for index, event in enumerate(events):
        where, uuid = f"events/{index}", event.get("uuid", "")
        boundary = event.get("scope_category")
        if boundary == "start":
            if uuid in started:
                yield Mismatch("events.pairing", where, f"{event['name']} starts twice")
            started[uuid] = event
        elif boundary == "end":
            yield from _end(event, started.get(uuid), uuid in ended, where)
            ended.add(uuid)
        if event.get("parent_uuid") == uuid:
            yield Mismatch("events.parent", where, f"{event.get('name')} is its own parent")


def _end(end: Event, start: Event | None, again: bool, where: str) -> Iterator[Mismatch]:
    if again:
        yield Mismatch("events.pairing", where, f"{end['name']} ends twice")
    if start is None:
        yield Mismatch("events.pairing", where, f"{end['name']} ends without having started")
        return
    for key in ("name", "category", "parent_uuid", "attributes"):
        if start.get(key) != end.get(key):
            yield Mismatch(
                "events.pairing", where, f"{key} differs from the start: {show(start.get(key))}, {show(end.get(key))}"
            )


def unended(events: list[Event]) -> list[str]:
    """The names of the scopes that started and did not end."""
    ended = {event["uuid"] for event in events if event.get("scope_category") == "end"}
    return [event["name"] for event in events if event.get("scope_category") == "start" and event["uuid"] not in ended]


# How old an answer was that a cache gave.
_AGE = "nemo_relay.response_cache.age_ms"


def normalized(events: list[Event], since: datetime, replace: dict[str, str]) -> list[Event]:
    """The stream with ids numbered by first appearance, the times of this run and its paths blotted out."""
    numbers: dict[str, str] = {}

    def plain(key: str, value: Any) -> Any:
        if key in ("uuid", "parent_uuid", "propagation_root_uuid") and isinstance(value, str):
            return numbers.setdefault(value, f"id-{len(numbers) + 1}")
        if key == "timestamp":
            return "now" if datetime.fromisoformat(value) >= since else value
        if key == "category_profile" and isinstance(value, dict) and "time_to_first_chunk" in value:
            value = {**value, "time_to_first_chunk": "seconds"}
        if isinstance(value, dict):
            return {name: "millis" if name == _AGE else plain("", item) for name, item in value.items()}
        if isinstance(value, list):
            return [plain("", item) for item in value]
        if isinstance(value, str):
            for old, new in replace.items():
                value = value.replace(old, new)
        return value

    # The order of ids follows the order of events and, inside one, that of a person's reading: itself, then its parent.
    order = ("uuid", "parent_uuid", "propagation_root_uuid")
    done = []
    for event in events:
        ids = {key: plain(key, event[key]) for key in order if key in event}
        done.append({key: ids[key] if key in ids else plain(key, value) for key, value in event.items()})
    return done


def tree(events: list[Event]) -> list[Any]:
    """Scopes and marks as a tree by their parents, siblings in the order of their text, so that the order of
    concurrent work does not show. A scope is `{"NAME": [children]}`, a mark is its name."""
    known = {event["uuid"] for event in events if event.get("scope_category") == "start"}
    children: dict[str | None, list[Event]] = {}
    for event in events:
        if event.get("scope_category") != "end":
            parent = event.get("parent_uuid")
            children.setdefault(parent if parent in known else None, []).append(event)

    def nodes(parent: str | None) -> list[Any]:
        found = []
        for event in children.get(parent, []):
            below = nodes(event["uuid"]) if event["kind"] == "scope" else None
            found.append(event["name"] if below is None else {event["name"]: below})
        return ordered(found)

    return nodes(None)


def ordered(nodes: Any) -> Any:
    """A tree as a scenario writes it, in the order in which `tree` gives it."""
    done = [
        node if isinstance(node, str) else {name: ordered(below or []) for name, below in node.items()}
        for node in nodes
    ]
    return sorted(done, key=lambda node: json.dumps(node, sort_keys=True))
