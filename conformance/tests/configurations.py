"""Documents of plugins with one thing wrong in each, made from the schema that the spec gives."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from conftest import ROOT

SCHEMA = json.loads((ROOT / "docs" / "reference" / "schema" / "plugins.schema.json").read_text(encoding="utf-8"))
Record = dict[str, Any]
# The way to a record from its component: the fields, and whether each is a list of such.
Way = tuple[tuple[str, bool], ...]

# With this nothing is wrong that is not an error.
_POLICY = {"unknown_component": "error", "unknown_field": "error", "unsupported_value": "error"}
# What stands before the bad component, and registers something.
_GOOD = {
    "pii_redaction": {"builtin": {"action": "redact", "detector": "email"}},
    "adaptive": {"response_cache": {"namespace": "good"}},
}


@dataclass(frozen=True)
class Bad:
    """A document, the path from the component to what is wrong, and the last part of that, which messages name."""

    document: dict[str, Any]
    path: str
    sections: frozenset[str]

    @property
    def name(self) -> str:
        return self.path.rpartition(".")[2]

    def is_named_by(self, diagnostic: dict[str, Any]) -> bool:
        """Whether a diagnostic is about the field; the section of the component may stand apart from the rest."""
        section, field = diagnostic.get("component", ""), diagnostic.get("field", "")
        return (f"{section}.{field}" if section in self.sections else field) == self.path


def bad_documents() -> list[Bad]:
    """Every mutation of every field of every built-in component."""
    found = []
    for rule in SCHEMA["$defs"]["PluginComponentConfig"]["allOf"]:
        kind = rule["if"]["properties"]["kind"]["const"]
        root = _resolved(rule["then"]["properties"]["config"])
        sections = frozenset(name for name, field in root["properties"].items() if _record_in(field) == (False, True))
        good = next(other for other in _GOOD if other != kind)
        for record, way in _records(root, ()):
            for name, members in _mutations(record):
                components = [
                    {"kind": good, "config": _GOOD[good]},
                    {"kind": kind, "config": _around(root, way, members)},
                ]
                path = "".join(f"{field}[0]." if is_list else f"{field}." for field, is_list in way) + name
                found.append(Bad({"version": 1, "components": components, "policy": _POLICY}, path, sections))
    return found


def _resolved(schema: Record) -> Record:
    return SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]] if "$ref" in schema else schema


def _record_in(field: Record) -> tuple[bool, bool]:
    """Whether a field is a list, and whether it holds a record."""
    is_list = field.get("type") == "array"
    return is_list, "properties" in _resolved(field["items"] if is_list else field)


def _records(record: Record, way: Way) -> Iterator[tuple[Record, Way]]:
    yield record, way
    for name, field in record["properties"].items():
        is_list, holds_record = _record_in(field)
        if holds_record:
            yield from _records(_resolved(field["items"] if is_list else field), (*way, (name, is_list)))


def _mutations(record: Record) -> Iterator[tuple[str, Record]]:
    """The name of a field, and the members of a record in which it is wrong."""
    least = _least(record)
    for name, field in record["properties"].items():
        for value in _wrong(_resolved(field)):
            yield name, {**least, name: value}
        if name in least:
            yield name, {key: value for key, value in least.items() if key != name}
        yield f"{name}x", {**least, f"{name}x": 1}


def _least(record: Record) -> Record:
    return {name: _right(_resolved(record["properties"][name])) for name in record.get("required", ())}


def _right(field: Record) -> Any:
    if "enum" in field:
        return field["enum"][0]
    if "properties" in field:
        return _least(field)
    least = field.get("minimum", 1)
    return {"string": "x", "boolean": True, "integer": least, "number": least, "array": [], "object": {}}.get(
        field.get("type", "string")
    )


def _wrong(field: Record) -> list[Any]:
    if "enum" in field:
        return ["no such word", True]
    wrong = {
        "string": [1, ["x"]],
        "boolean": ["yes", 1],
        "integer": ["1", 1.5],
        "number": ["1"],
        "array": [1, "x"],
        "object": [1, "x"],
    }
    values = list(wrong.get(field.get("type", ""), []))
    # What is beside a 64-bit number is no number of JSON everywhere.
    values += [field["minimum"] - 1] if abs(field.get("minimum", 2**63)) < 2**53 else []
    values += [field["maximum"] + 1] if field.get("maximum", 2**63) < 2**53 else []
    return values


def _around(record: Record, way: Way, members: Record) -> Record:
    """The members of the record at the end of a way, with the least of what is around them."""
    if not way:
        return members
    (name, is_list), *rest = way
    field = record["properties"][name]
    inner = _around(_resolved(field["items"] if is_list else field), tuple(rest), members)
    return {**_least(record), name: [inner] if is_list else inner}
