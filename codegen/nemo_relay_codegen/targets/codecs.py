"""The crate nemo-relay-codecs: core/codecs/src/generated/; and the reference page of the codecs."""

from __future__ import annotations

from typing import Any

from ..model import Spec, nodes
from ..model.codecs import Detect, Marker, function_names
from ..naming import pascal, screaming
from ..output import Output
from ..rust_words import literal, variant

NAME = "codecs"

_FOLDER = "core/codecs/src/generated"
_MAPS = {"json": "Map::Json", "string": "Map::Text", "number": "Map::Number", "rest": "Map::Rest"}


def outputs(spec: Spec) -> list[Output]:
    codecs = sorted(spec.of("codec"), key=lambda node: node.number)
    if not codecs:
        return []
    every = tuple(source.file for source in spec.sources if source.kind in ("codec", "normalized"))
    lowered = [_codec(node) for node in codecs]
    made = [
        Output(f"{_FOLDER}/{node.codec}.rs", "codecs/codec.rs.j2", {"codec": codec}, (spec.source_of(node).file,))
        for node, codec in zip(codecs, lowered, strict=True)
    ]
    shapes = [_shape(node) for node in spec.of("normalized")]
    mod = {"codecs": lowered, "shapes": shapes}
    page = {"codecs": codecs, "shapes": spec.of("normalized")}
    return [
        *made,
        Output(f"{_FOLDER}/mod.rs", "codecs/mod.rs.j2", mod, every),
        Output("docs/reference/codecs.md", "docs/codecs.md.j2", page, every),
    ]


def _shape(node: nodes.Normalized) -> dict[str, Any]:
    return {
        "doc": node.doc.strip().splitlines(),
        "name": screaming(node.normalized.removeprefix("Annotated")) + "_FIELDS",
        "fields": ", ".join(literal(field.name) for field in node.fields),
    }


def _codec(node: nodes.Codec) -> dict[str, Any]:
    """Everything as Rust expressions, so that the template only puts them in place."""
    usage = node.response.usage
    counts = ("prompt_tokens", "completion_tokens", "total_tokens", "cache_read_tokens", "cache_write_tokens", "cost")
    return {
        "doc": node.doc.strip().splitlines(),
        "name": variant(node.codec),
        "module": node.codec,
        "number": node.number,
        "id": literal(node.codec),
        "title": literal(node.title),
        "provider": literal(node.provider),
        "chunk_provider": literal(node.chunk_provider),
        "endpoints": _texts(node.endpoints),
        "lone_text": "true" if node.lone_text == "string" else "false",
        "request": {
            "detect": _detect(node.request.detect),
            "fields": [_request_field(field) for field in node.request.fields]
            + [_field(field.from_, f"api_specific.{field.to}", "Map::Json") for field in node.request.specific],
        },
        "response": {
            "detect": _detect(node.response.detect),
            "fields": [_field(field.from_, field.to, "Map::Text") for field in node.response.fields],
            "specific": [_field(field.from_, field.to, "Map::Json") for field in node.response.specific],
            "read": f"hooks::{node.response.with_}",
            "finish": [
                {"path": _path(finish.from_), "values": _pairs({key: pascal(to) for key, to in finish.values.items()})}
                for finish in node.response.finish
            ],
            "usage": {"path": _path(usage.from_), "includes": "true" if usage.prompt_includes_cache else "false"}
            | {name: _list([_path(place) for place in getattr(usage, name)]) for name in counts},
        },
        "functions": sorted(set(function_names(node.request, node.response))),
    }


def _request_field(field: Any) -> dict[str, str]:
    if field.with_ is None:
        made = _field(field.from_, field.to, _MAPS[field.as_])
    elif field.keys:
        made = _field(field.from_, field.to, f"Map::With(&hooks::{screaming(field.with_)})")
        made |= {"at": _path(field.from_), "keys": _texts(field.keys)}
    else:
        made = _field(field.from_, field.to, f"Map::With(&hooks::{screaming(field.with_)})")
    return made | {"mirror": f"Some({_path(field.mirror)})" if field.mirror else "None"}


def _field(from_: str, to: str, map_: str) -> dict[str, str]:
    at, _, key = from_.rpartition(".")
    return {"at": _path(at), "keys": _texts((key,)), "to": _path(to), "map": map_, "mirror": "None"}


def _detect(detect: Detect) -> dict[str, list[str]]:
    return {name: [_marker(marker) for marker in getattr(detect, name)] for name in ("needs", "proof", "never")}


def _marker(marker: Marker) -> str:
    test = f"OneOf({_texts(marker.one_of)})" if marker.one_of else pascal(marker.type or "present")
    return f"Marker {{ path: {_path(marker.at)}, test: Test::{test} }}"


def _path(place: str) -> str:
    return _texts(place.split(".") if place else ())


def _texts(texts: Any) -> str:
    return _list([literal(text) for text in texts])


def _pairs(values: dict[str, str]) -> str:
    return _list([f"({literal(key)}, FinishReason::{to})" for key, to in values.items()])


def _list(items: list[str]) -> str:
    return f"&[{', '.join(items)}]"
