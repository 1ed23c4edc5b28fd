"""The crate nemo-relay-types: core/types/src/generated/."""

from __future__ import annotations

import json
from typing import Any

from ..model import Spec, Type, nodes
from ..naming import pascal, screaming
from ..output import Output
from ..rust_words import literal, variant, word

NAME = "rust_core"

_FOLDER = "core/types/src/generated"
_SCALARS = {
    "string": "String", "bool": "bool", "u32": "u32", "u64": "u64", "i32": "i32", "i64": "i64", "f64": "f64",
    "uuid": "Uuid", "timestamp": "Timestamp", "json": "Json",
}  # fmt: skip
_COPIED = {"bool", "u32", "u64", "i32", "i64", "f64", "uuid", "timestamp"}
_WRITERS = {"f64": "float", "string": "string", "json": "json", "uuid": "uuid", "timestamp": "timestamp"}


def outputs(spec: Spec) -> list[Output]:
    files = {
        "enums": (["enum"], _enums(spec)),
        "flags": (["flags"], _flags(spec)),
        "records": (["record", "config"], _records(spec)),
        "errors": (["errors"], _errors(spec)),
        "logs": (["logs"], _logs(spec)),
        "families": (["family"], _families(spec)),
        "pipelines": (["pipeline"], _pipelines(spec)),
        "events": (["envelope", "event", "profile"], _events(spec)),
        "headers": (["envelope"], _headers(spec.envelope)),
        "limits": (["sdk"], {"limits": [_documented(limit, name=word(limit.name)) for limit in spec.sdk.limits]}),
        "digest": ([], {"digest": spec.digest, "version": spec.sdk.version}),
    }
    made = [
        Output(f"{_FOLDER}/{name}.rs", f"rust_core/{name}.rs.j2", context, _sources(spec, kinds))
        for name, (kinds, context) in files.items()
    ]
    return [*made, Output(f"{_FOLDER}/mod.rs", "rust_core/mod.rs.j2", {"modules": sorted(files)}, _sources(spec, []))]


def _sources(spec: Spec, kinds: list[str]) -> tuple[str, ...]:
    """The files of some kinds; without kinds, every file that says something about behaviour."""
    return tuple(
        source.file for source in spec.sources if source.kind in kinds or (not kinds and source.kind != "language")
    )


def _headers(envelope: nodes.Envelope) -> dict[str, Any]:
    return {
        "withheld": [literal(header.name) for header in envelope.withheld_headers],
        "anywhere": [literal(part.text) for part in envelope.withheld_parts if part.at == "anywhere"],
        "ends": [literal(part.text) for part in envelope.withheld_parts if part.at == "end"],
        "shown": [literal(header.name) for header in envelope.shown_headers],
    }


def _enums(spec: Spec) -> dict[str, Any]:
    def lower(enum: nodes.Enum) -> dict[str, Any]:
        values = [
            _documented(value, name=variant(value.name), wire=literal(value.name), read=_read(value))
            for value in enum.values
        ]
        return _documented(
            enum, name=pascal(enum.enum), values=values, fallback=enum.open and variant(enum.fallback or "")
        )

    return {"enums": [lower(enum) for enum in spec.of("enum")]}


def _read(value: nodes.EnumValue) -> str:
    """The pattern of the words that are read as the value."""
    return " | ".join(literal(word) for word in (value.name, *value.aliases))


def _flags(spec: Spec) -> dict[str, Any]:
    def lower(flags: nodes.Flags) -> dict[str, Any]:
        values = [_documented(value, name=screaming(value.name), wire=literal(value.name)) for value in flags.values]
        every = sum(value.bit for value in flags.values)
        return _documented(
            flags, name=pascal(flags.flags), every=every, values=sorted(values, key=lambda value: value["wire"])
        )

    return {"flags": [lower(flags) for flags in spec.of("flags")]}


def _records(spec: Spec) -> dict[str, Any]:
    ours = [record for record in spec.of("record") if not (record.opaque or record.host)]
    records = [_record(spec, record.record, record) for record in ours]
    configs = [_record(spec, config.config, config) | {"defaults": True} for config in spec.of("config")]
    every = records + configs
    return {"records": every, "imports": _imports(every), "hides": any(record["hides"] for record in every)}


def _record(spec: Spec, name: str, record: nodes.Record | nodes.Config) -> dict[str, Any]:
    def lower(field: nodes.HeldField) -> dict[str, Any]:
        type_ = field.parsed
        return _field(spec, field, type_, "String") | {"optional": type_.optional, "default": _default(spec, field)}

    fields = [lower(field) for field in record.fields]
    written = any(name in event_field.parsed.declared() for event_field in _event_fields(spec))
    hides = any(field.secret for field in record.fields)
    keys = _keys(fields) if written else None
    return _documented(record, name=pascal(name), fields=fields, written=keys, defaults=False, hides=hides)


def _default(spec: Spec, field: nodes.RecordField) -> str:
    type_ = field.parsed
    declared = spec.types.get(type_.name)
    if isinstance(declared, nodes.Enum) and isinstance(field.default, str):
        return f"{pascal(type_.name)}::{variant(field.default)}"
    if isinstance(declared, nodes.Enum) and not type_.optional:
        return f"{pascal(type_.name)}::{variant(declared.values[0].name)}"
    if field.default is None or field.default == ():
        return "None" if type_.optional else "Default::default()"
    value = f"{literal(field.default)}.to_owned()" if isinstance(field.default, str) else json.dumps(field.default)
    return f"Some({value})" if type_.optional else value


def _errors(spec: Spec) -> dict[str, Any]:
    return {
        "codes": [
            _documented(
                code,
                name=variant(code.code),
                wire=literal(code.code),
                message_text=literal(code.message),
                event_text=literal(code.event_type) if code.event_type else None,
                payload_texts=[literal(part.name) for part in code.payload],
                at=next((literal(part.name) for part in code.payload if part.shown == "at"), None),
                named=[literal(part.name) for part in code.payload if part.shown == "named"],
            )
            for code in spec.errors
        ]
    }


def _logs(spec: Spec) -> dict[str, Any]:
    return {
        "records": [
            _documented(
                record,
                name=variant(record.event),
                wire=literal(record.event),
                severity=variant(record.severity),
                target=literal(record.target),
                message=literal(record.message),
                fields=[literal(field.name) for field in record.fields],
            )
            for record in spec.log_records
        ]
    }


def _families(spec: Spec) -> dict[str, Any]:
    return {
        "families": [
            _documented(
                family,
                name=variant(family.family),
                wire=literal(family.family),
                kind_name=pascal(family.kind),
                failure=pascal(family.on_error),
                of_mark=f"Some({literal(family.of_mark)})" if family.of_mark else "None",
            )
            for family in spec.families
        ]
    }


def _pipelines(spec: Spec) -> dict[str, Any]:
    def step(node: nodes.Step) -> dict[str, Any]:
        return _documented(
            node,
            family=node.run and variant(node.run),
            boundary=node.emit and pascal(node.emit),
            subject=pascal(node.on or node.data or ""),
            sanitizer=node.sanitize and variant(node.sanitize),
            withholds="true" if node.withhold else "false",
        )

    def lower(pipeline: nodes.Pipeline) -> dict[str, Any]:
        return _documented(
            pipeline,
            name=screaming(pipeline.pipeline),
            wire=literal(pipeline.pipeline),
            label=literal(pipeline.label),
            category_name=variant(pipeline.category),
            lowered=[step(node) for node in pipeline.steps],
        )

    return {"pipelines": [lower(pipeline) for pipeline in spec.of("pipeline")]}


def _events(spec: Spec) -> dict[str, Any]:
    shared = list(spec.envelope.fields)

    def lower(event: nodes.Event) -> dict[str, Any]:
        fields = [event_field(spec, event.kind, field) for field in [*shared, *event.fields]]
        name = pascal(event.event)
        return _documented(event, name=name, variant=variant(event.kind), fields=_stored(fields), written=_keys(fields))

    def profile(node: nodes.Profile) -> dict[str, Any]:
        fields = [event_field(spec, "", field) for field in node.fields]
        return _documented(node, name=pascal(node.profile), fields=fields, written=_profile_keys(fields))

    events = [lower(event) for event in spec.events]
    profiles = [profile(node) for node in spec.of("profile")]
    marks = [mark for event in spec.events for mark in event.marks]
    constants = [("metadata_key", "Keys of `metadata` that are reserved.", spec.envelope.reserved_metadata)]
    constants.append(("mark_name", "Names of the marks that the runtime itself emits.", marks))
    return {
        "version": literal(spec.sdk.wire.atof),
        "envelope": spec.envelope,
        "shared": _stored([event_field(spec, "", field) for field in shared]),
        "events": events,
        "profiles": profiles,
        "constants": [
            (name, doc, [_documented(node, name=screaming(node.name), wire=literal(node.name)) for node in found])
            for name, doc, found in constants
        ],
        "imports": _imports(events + profiles),
    }


def _event_fields(spec: Spec) -> list[nodes.EventField]:
    return [field for kind in ("envelope", "event", "profile") for node in spec.of(kind) for field in node.fields]


def event_field(spec: Spec, kind: str, field: nodes.EventField) -> dict[str, Any]:
    """A field of an event of a kind, with what writes it."""
    lowered = _field(spec, field, field.parsed, "Arc<str>")
    fixed = {"wire.atof": spec.sdk.wire.atof, "event.kind": kind, None: None}[field.fixed]
    more = {"fixed": fixed, "is_fixed": field.fixed is not None, "presence": field.presence, "getter": _getter(lowered)}
    return lowered | more


def _getter(field: dict[str, Any]) -> dict[str, str]:
    """What a getter gives: small values themselves, a reference to everything else."""
    if field["copied"]:
        return {"returns": field["rust"], "before": "", "after": ""}
    inner = "str" if field["text"] else _rust(field["type"].required, "Arc<str>")
    if not field["type"].optional:
        return {"returns": f"&{inner}", "before": "&", "after": ""}
    return {"returns": f"Option<&{inner}>", "before": "", "after": ".as_deref()" if field["text"] else ".as_ref()"}


def _stored(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [field for field in fields if not field["is_fixed"]]


def _profile_keys(fields: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Any field of a profile may be left out, so each brings its own comma; `first` is the text without it."""
    ordered = sorted(fields, key=lambda field: field["wire"])
    texts = [json.dumps(field["wire"]) + ":" for field in ordered]
    return [
        field | {"first": literal(text), "later": literal(f",{text}")}
        for field, text in zip(ordered, texts, strict=True)
    ]


def _keys(fields: list[dict[str, Any]]) -> dict[str, Any]:
    """The fields in the order in which they are written, each with the text before its value, and the text at the end.

    What never changes is part of the text before the next value, so that writing an event copies few pieces; `lead` is
    the part that is there although the field is left out.
    """
    keys, pending = [], "{"
    for field in sorted(fields, key=lambda field: field["wire"]):
        name = f"{'' if pending == '{' else ','}{json.dumps(field['wire'])}:"
        if field.get("fixed") is not None:
            pending += name + json.dumps(field["fixed"])
            continue
        omitted = field["type"].optional and field.get("presence") != "null"
        lead, before = (pending, name) if omitted else ("", pending + name)
        keys.append(field | {"omitted": omitted, "lead": literal(lead) if lead else None, "before": literal(before)})
        pending = ""
    return {"keys": keys, "end": f"push_str({literal(pending + '}')})" if pending else "push('}')"}


def _field(spec: Spec, node: nodes.Typed, type_: Type, string: str) -> dict[str, Any]:
    name = word(node.name)
    declared = spec.types.get(type_.name)
    copied = type_.name in _COPIED or isinstance(declared, nodes.Enum | nodes.Flags)
    writer = _WRITERS.get(type_.name, "number" if type_.scalar else "record")
    if isinstance(declared, nodes.Enum):
        writer = "enum"
    elif type_.name == "list":
        writer = "list"
    return _documented(
        node,
        name=name,
        wire=node.name,
        renamed=literal(node.name) if name != node.name else None,
        rust=_rust(type_, string),
        type=type_,
        copied=copied,
        text=string == "Arc<str>" and type_.name == "string",
        writer=writer,
        item_writer=_WRITERS.get(type_.argument.name, "number") if type_.argument else None,
    )


def _rust(type_: Type, string: str) -> str:
    inner = _rust(type_.argument, "String") if type_.argument else ""
    name = string if type_.name == "string" else _SCALARS.get(type_.name, pascal(type_.name))
    name = {"list": f"Vec<{inner}>", "map": f"BTreeMap<String, {inner}>"}.get(type_.name, name)
    return f"Option<{name}>" if type_.optional else name


def _imports(owners: list[dict[str, Any]]) -> set[str]:
    """Which of the names that need an import occur in the fields."""
    texts = " ".join(field["rust"] for owner in owners for field in owner["fields"])
    return {name for name in ("Arc", "BTreeMap", "Json", "Timestamp", "Uuid") if name in texts}


def _documented(node: Any, **more: Any) -> dict[str, Any]:
    return {"doc": node.doc.strip().splitlines(), "node": node, **more}
