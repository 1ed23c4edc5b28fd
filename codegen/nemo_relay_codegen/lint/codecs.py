"""Rules about codecs: every map ends in a field that exists, and no field of a payload is mapped twice."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec
from ..model.nodes import Codec, Normalized

_REQUEST, _RESPONSE = "AnnotatedLlmRequest", "AnnotatedLlmResponse"


def targets(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A field goes to a declared normalized field or to one inside of it."""
    declared = {node.normalized: {field.name for field in node.fields} for node in spec.of("normalized")}
    for source in spec.sources:
        node = source.node
        if not isinstance(node, Codec):
            continue
        for part, shape in (("request", _REQUEST), ("response", _RESPONSE)):
            for index, field in enumerate(getattr(node, part).fields):
                for place in (field.to, getattr(field, "mirror", None)):
                    if place and place.split(".")[0] not in declared.get(shape, set()):
                        yield source.finding((part, "fields", index), f"{shape} has no field `{place}`")


def sources(spec: Spec, _root: Path) -> Iterator[Finding]:
    """No field of a payload is mapped twice, for the second map would find nothing."""
    for source in spec.sources:
        node = source.node
        if not isinstance(node, Codec):
            continue
        for part in ("request", "response"):
            taken: set[tuple[str, bool]] = set()
            for kind in ("fields", "specific"):
                for index, field in enumerate(getattr(getattr(node, part), kind)):
                    keys = [f"{field.from_}.{key}" for key in getattr(field, "keys", ())] or [field.from_]
                    for key in keys:
                        entry = (key, getattr(field, "as_", None) == "rest")
                        if entry in taken:
                            yield source.finding((part, kind, index), f"`{key}` is mapped twice")
                        taken.add(entry)


def unique(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Codecs differ in name and number; the two normalized shapes are there."""
    codecs = [source for source in spec.sources if isinstance(source.node, Codec)]
    for key in ("codec", "number"):
        first: dict[object, str] = {}
        for source in codecs:
            value = getattr(source.node, key)
            other = first.setdefault(value, source.file)
            if other != source.file:
                yield source.finding((key,), f"the {key} `{value}` is taken by {other}")
    shapes = {source.node.normalized for source in spec.sources if isinstance(source.node, Normalized)}
    for name in {_REQUEST, _RESPONSE} - shapes if codecs else set():
        yield codecs[0].finding((), f"no file in spec/codecs declares `normalized: {name}`")
