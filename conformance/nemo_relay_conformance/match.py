"""Compares what came out with what must come out, operators included."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

MISSING = object()
_UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_TIMESTAMP = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.(\d{3}|\d{6}|\d{9}))?\+00:00")

OPERATORS = (
    "$any", "$absent", "$type", "$contains", "$bind", "$same", "$not", "$after",
    "$traceparent", "$trace_id", "$span_id",
)  # fmt: skip
_TYPES = {
    "string": lambda v: isinstance(v, str),
    "number": lambda v: isinstance(v, (int, float)) and not isinstance(v, bool),
    "bool": lambda v: isinstance(v, bool),
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "null": lambda v: v is None,
    "uuid": lambda v: isinstance(v, str) and _UUID.fullmatch(v) is not None,
    "timestamp": lambda v: isinstance(v, str) and _TIMESTAMP.fullmatch(v) is not None,
}

Fault = tuple[str, str]


def match(want: Any, got: Any, env: dict[str, Any], where: str = "", partial: bool = False) -> Iterator[Fault]:
    """Yields (place, message) for every difference; `partial` lets the outermost mapping have more keys."""
    if isinstance(want, dict) and len(want) == 1 and next(iter(want)) in OPERATORS:
        yield from _operator(*next(iter(want.items())), got, env, where)
    elif isinstance(want, dict):
        yield from _mapping(want, got, env, where, partial)
    elif isinstance(want, (list, tuple)):
        yield from _list(want, got, env, where)
    elif not _equal(want, got):
        yield where, f"wanted {show(want)}, got {show(got)}"


def show(value: Any) -> str:
    """A value for a message: JSON, cut where it is long."""
    if value is MISSING:
        return "nothing"
    text = json.dumps(value, ensure_ascii=True, default=str)
    return text if len(text) <= 300 else f"{text[:300]}… ({len(text)} characters)"


def _equal(want: Any, got: Any) -> bool:
    """Numbers are equal as numbers, since languages differ in how they write 1.0, but true is not 1."""
    return isinstance(want, bool) == isinstance(got, bool) and want == got


def _mapping(want: dict, got: Any, env: dict[str, Any], where: str, partial: bool) -> Iterator[Fault]:
    if not isinstance(got, dict):
        yield where, f"wanted an object, got {show(got)}"
        return
    for key, item in want.items():
        value = got.get(key, MISSING)
        place = f"{where}.{key}" if where else key
        if value is MISSING and not (isinstance(item, dict) and "$absent" in item):
            yield place, f"wanted {show(item)}, got nothing"
        else:
            yield from match(item, value, env, place)
    for key in [] if partial else sorted(got.keys() - want.keys()):
        yield f"{where}.{key}" if where else key, f"wanted nothing, got {show(got[key])}"


def _list(want: list | tuple, got: Any, env: dict[str, Any], where: str) -> Iterator[Fault]:
    if not isinstance(got, list):
        yield where, f"wanted a list, got {show(got)}"
        return
    if len(want) != len(got):
        yield where, f"wanted {len(want)} items, got {len(got)}: {show(got)}"
        return
    for index, (item, value) in enumerate(zip(want, got, strict=True)):
        yield from match(item, value, env, f"{where}/{index}")


def _operator(name: str, operand: Any, got: Any, env: dict[str, Any], where: str) -> Iterator[Fault]:
    match name:
        case "$any":
            return
        case "$absent":
            if got is not MISSING:
                yield where, f"wanted nothing, got {show(got)}"
        case "$type":
            if got is MISSING or not _TYPES[operand](got):
                yield where, f"wanted a value of type {operand}, got {show(got)}"
        case "$contains":
            yield from _contains(operand, got, env, where)
        case "$bind":
            env[operand] = got
        case "$same":
            if operand not in env:
                yield where, f"nothing was bound to `{operand}`"
            elif not _equal(env[operand], got):
                yield where, f"wanted the value of `{operand}`, {show(env[operand])}, got {show(got)}"
        case "$not":
            if not list(match(operand, got, dict(env))):
                yield where, f"wanted anything but {show(operand)}, got {show(got)}"
        case "$after":
            if operand not in env:
                yield where, f"nothing was bound to `{operand}`"
            elif not (isinstance(got, str) and got > env[operand]):
                yield where, f"wanted something after {show(env[operand])}, got {show(got)}"
        case "$traceparent":
            yield from _traceparent(operand, got, env, where)
        case "$trace_id" | "$span_id":
            yield from _trace_part(name, operand, got, env, where)


def _traceparent(names: list[str], got: Any, env: dict[str, Any], where: str) -> Iterator[Fault]:
    """The W3C context of `[root, span]`, the names of two bound uuids."""
    for name in names:
        if name not in env:
            yield where, f"nothing was bound to `{name}`"
            return
    root, span = (env[name].replace("-", "") for name in names)
    want = f"00-{root}-{span[16:]}-01"
    if got != want:
        yield where, f"wanted {show(want)}, got {show(got)}"


def _trace_part(operator: str, name: str, got: Any, env: dict[str, Any], where: str) -> Iterator[Fault]:
    """A bound uuid as OpenTelemetry writes it: whole as the id of a trace, its second half as that of a span."""
    if name not in env:
        yield where, f"nothing was bound to `{name}`"
        return
    want = env[name].replace("-", "")[16 if operator == "$span_id" else 0 :]
    if got != want:
        yield where, f"wanted {show(want)}, got {show(got)}"


def _contains(operand: Any, got: Any, env: dict[str, Any], where: str) -> Iterator[Fault]:
    """A text inside a text, a mapping inside a larger one, or every item of a list somewhere in the list."""
    if isinstance(operand, str) and isinstance(got, str):
        if operand not in got:
            yield where, f"wanted a text with {show(operand)}, got {show(got)}"
    elif isinstance(operand, dict) and isinstance(got, dict):
        yield from _mapping(operand, got, env, where, partial=True)
    elif isinstance(operand, list) and isinstance(got, list):
        for item in operand:
            if not any(not list(match(item, value, dict(env))) for value in got):
                yield where, f"wanted an item {show(item)}, got {show(got)}"
    else:
        yield where, f"wanted something that contains {show(operand)}, got {show(got)}"
