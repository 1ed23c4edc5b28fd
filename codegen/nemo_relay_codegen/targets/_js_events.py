"""Events on their way to JavaScript: the values of their fields in one list, without the names."""

from __future__ import annotations

import json
from typing import Any

from ..model import Spec, nodes
from ..output import Output
from ..rust_words import literal, variant
from . import rust_core

# What is often the same as in the event before, by how it is written.
_REPEATED = ("string", "uuid")

# What a field most often holds where it holds something, as JSON: a bit beside the number of the kind stands for it, so
# that nobody has to read it.
_OFTEN = {"attributes": "[]", "category_profile": "{}", "metadata": '{"otel.status_code":"OK"}'}

# Where those bits begin.
_KIND_BITS = 4

_KINDS = ("envelope", "event")


def writer(spec: Spec, path: str) -> Output:
    """The functions of the engine that write such a list."""
    return Output(path, "js/events.rs.j2", _context(spec), _sources(spec))


def reader(spec: Spec, path: str) -> Output:
    """The functions of both packages that make events of one."""
    return Output(path, "js/events.mjs.j2", _context(spec), _sources(spec))


def _sources(spec: Spec) -> tuple[str, ...]:
    return tuple(source.file for source in spec.sources if source.kind in _KINDS)


def _context(spec: Spec) -> dict[str, Any]:
    shared = [_column(spec, field, None) for field in spec.envelope.fields if field.fixed is None]
    own = [_column(spec, field, event) for event in spec.events for field in event.fields]
    columns = sorted([*shared, *own], key=lambda column: column["wire"])
    # The first value is the number of the kind.
    for place, column in enumerate(columns, 1):
        column["place"] = place
    for bit, column in enumerate((column for column in columns if column["wire"] in _OFTEN), _KIND_BITS):
        text = _OFTEN[column["wire"]]
        column["often"] = {"js": _js(text), "holds": _holds(column, text), "bit": bit}
    places = {(column["kind"], column["wire"]): column for column in columns}
    events = [
        {"number": number, "variant": variant(event.kind), "kind": event.kind, "members": _members(spec, event, places)}
        for number, event in enumerate(spec.events)
    ]
    return {"columns": columns, "events": events, "width": len(columns) + 1, "kind_mask": (1 << _KIND_BITS) - 1}


def _column(spec: Spec, field: nodes.EventField, event: nodes.Event | None) -> dict[str, Any]:
    """One value; `kind` is the kind that alone has the field, if there is one."""
    lowered = rust_core.event_field(spec, "", field)
    repeated = event is None and lowered["writer"] in _REPEATED
    return lowered | {"kind": variant(event.kind) if event else None, "repeated": repeated, "often": None}


def _holds(column: dict[str, Any], text: str) -> str:
    """Whether an event has this as its field, in Rust."""
    if column["kind"]:
        return f"matches!(event, Event::{column['kind']}(event) if event.{column['name']}.is_empty())"
    return f"event.{column['name']}().is_some_and(|value| value.as_str() == {literal(text)})"


def _js(text: str) -> str:
    """JSON as it stands in JavaScript."""
    return text.replace('{"', '{ "').replace('":', '": ').replace('"}', '" }')


def _members(spec: Spec, event: nodes.Event, places: dict[Any, dict[str, Any]]) -> list[dict[str, Any]]:
    """The members of an event in the order of the wire, each with what gives its value."""
    fixed = {"wire.atof": spec.sdk.wire.atof, "event.kind": event.kind}
    members = []
    for field in sorted([*spec.envelope.fields, *event.fields], key=lambda field: field.name):
        if field.fixed is not None:
            members.append({"name": field.name, "value": json.dumps(fixed[field.fixed]), "omitted": False})
            continue
        column = places.get((variant(event.kind), field.name)) or places[None, field.name]
        given = f"at + {column['place']}"
        value = f"known(values, {given}, before + {column['place']})" if column["repeated"] else f"values[{given}]"
        if often := column["often"]:
            value = f"values[at] & {1 << often['bit']} ? {often['js']} : {value}"
        members.append({"name": field.name, "value": value, "omitted": column["presence"] == "omit"})
    return members
