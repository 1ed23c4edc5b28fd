"""JSON Schemas: of the spec files, so that an editor completes and checks them, and of ATOF events."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema

from ..model import Spec, Type, nodes
from ..output import Output
from ._plugin_schema import plugin_document, plugin_manifest
from .config import of_files, reachable

NAME = "schema"

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_ATOF = "docs/reference/schema/atof-event.schema.json"
_PLUGINS = "docs/reference/schema/plugins.schema.json"
_MANIFEST = "docs/reference/schema/relay-plugin.schema.json"
_SCALARS: dict[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "bool": {"type": "boolean"},
    "f64": {"type": "number"},
    "json": {},
    "uuid": {"type": "string", "pattern": "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},
    "timestamp": {
        "type": "string",
        "pattern": r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.(\d{3}|\d{6}|\d{9}))?\+00:00$",
    },
    "u32": {"type": "integer", "minimum": 0, "maximum": 2**32 - 1},
    "u64": {"type": "integer", "minimum": 0, "maximum": 2**64 - 1},
    "i32": {"type": "integer", "minimum": -(2**31), "maximum": 2**31 - 1},
    "i64": {"type": "integer", "minimum": -(2**63), "maximum": 2**63 - 1},
}


def outputs(spec: Spec) -> list[Output]:
    found = [_file(f"spec/schema/{kind}.schema.json", _spec_kind(kind), ()) for kind in nodes.KINDS]
    sources = tuple(source.file for source in spec.sources if source.kind in ("envelope", "event", "profile"))
    return [*found, _file(_ATOF, atof_event(spec), sources), *_plugins(spec)]


def _plugins(spec: Spec) -> list[Output]:
    reached = reachable(spec)
    sources = tuple(spec.source_of(config).file for config in reached)
    document = [_file(_PLUGINS, plugin_document(spec, _value), sources)] if reached else []
    manifest = tuple(spec.source_of(config).file for config in of_files(spec))
    return [*document, _file(_MANIFEST, plugin_manifest(spec, _value), manifest)] if manifest else document


def _file(path: str, schema: dict[str, Any], sources: tuple[str, ...]) -> Output:
    """A schema as a file; the marker is its comment, since JSON has no other."""
    output = Output(path, "schema/schema.json.j2", {}, sources)
    text = json.dumps({"$schema": _DRAFT, "$comment": output.marker, **schema}, indent=2, ensure_ascii=False)
    return Output(path, "schema/schema.json.j2", {"text": text}, sources)


class _Untitled(GenerateJsonSchema):
    """Leaves out the titles that only repeat a field's name."""

    def field_title_should_be_set(self, schema: Any) -> bool:
        return False


def _spec_kind(kind: str) -> dict[str, Any]:
    schema = nodes.KINDS[kind].model_json_schema(by_alias=True, schema_generator=_Untitled)
    return {"title": f"A spec file that declares {kind}", **{key: schema[key] for key in schema if key != "title"}}


def atof_event(spec: Spec) -> dict[str, Any]:
    """One line of an ATOF file: its keys are known, and each event kind has its own."""
    return {
        "title": f"ATOF {spec.sdk.wire.atof} event",
        "description": spec.envelope.doc,
        "oneOf": [{"$ref": f"#/$defs/{event.event}"} for event in spec.events],
        "$defs": {event.event: _event(spec, event) for event in spec.events} | _records(spec),
    }


def _event(spec: Spec, event: nodes.Event) -> dict[str, Any]:
    fields = sorted((*spec.envelope.fields, *event.fields), key=lambda field: field.name)
    fixed = {"wire.atof": spec.sdk.wire.atof, "event.kind": event.kind}

    def value(field: nodes.EventField) -> dict[str, Any]:
        schema = _value(spec, field.parsed, field.presence == "null")
        return {"description": field.doc, **({"const": fixed[field.fixed]} if field.fixed else schema)}

    return {
        "description": event.doc,
        "type": "object",
        "properties": {field.name: value(field) for field in fields},
        "required": [field.name for field in fields if field.presence != "omit"],
        "additionalProperties": False,
    } | ({"allOf": [_profile(spec, profile) for profile in spec.of("profile")]} if event.kind == "scope" else {})


def _profile(spec: Spec, profile: nodes.Profile) -> dict[str, Any]:
    """A scope of a category has the profile of the category, or null where a sanitizer of the event withheld it."""
    fields = {field.name: _value(spec, field.parsed, False) for field in profile.fields}
    return {
        "if": {"properties": {"category": {"const": profile.category}}},
        "then": {"properties": {"category_profile": {"type": ["object", "null"], "properties": fields}}},
    }


def _records(spec: Spec) -> dict[str, Any]:
    """The records that occur in events."""
    fields = [field for owner in (spec.envelope, *spec.events) for field in owner.fields]
    used = {name for field in fields for name in field.parsed.declared()}
    found = {}
    for record in spec.of("record"):
        if record.record in used:
            found[record.record] = {
                "description": record.doc,
                "type": "object",
                "properties": {field.name: _value(spec, field.parsed, False) for field in record.fields},
                "required": [field.name for field in record.fields if not field.parsed.optional],
                "additionalProperties": False,
            }
    return found


def _value(spec: Spec, type_: Type, nullable: bool) -> dict[str, Any]:
    if type_.name == "list":
        schema: dict[str, Any] = {"type": "array", "items": _value(spec, type_.argument, False)}
    elif type_.name == "map":
        schema = {"type": "object", "additionalProperties": _value(spec, type_.argument, False)}
    elif isinstance(declared := spec.types.get(type_.name), nodes.Enum):
        schema = {"type": "string"} if declared.open else {"enum": [value.name for value in declared.values]}
    else:
        schema = _SCALARS.get(type_.name) or ({} if type_.scalar else {"$ref": f"#/$defs/{type_.name}"})
    return {"anyOf": [schema, {"type": "null"}]} if nullable and schema else schema
