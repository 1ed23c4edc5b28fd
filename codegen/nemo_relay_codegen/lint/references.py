"""Rules about what one node says of another."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec, Type, Visit, nodes, parse_type

_HIDDEN = ("string", "json")
_RANGES = {"u32": (0, 2**32), "u64": (0, 2**64), "i32": (-(2**31), 2**31), "i64": (-(2**63), 2**63)}


def types(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Every name in a type is declared."""
    known = set(spec.types) | {shape.normalized for shape in spec.of("normalized")}
    known |= {dictionary.dictionary for dictionary in spec.of("dictionary")}
    families = {family.family for family in spec.families} | {"family"}
    for visit in spec.walk():
        for key in ("type", "returns"):
            text = getattr(visit.node, key, None)
            if not isinstance(visit.node, nodes.Typed | nodes.Returns) or text is None:
                continue
            type_ = parse_type(text)
            allowed = known | families if type_.name == "callback" else known
            for name in type_.declared():
                if name not in allowed:
                    yield visit.finding(f"no file declares the type `{name}`", "", key)
            if type_.name == "none" and (key == "type" or type_.optional):
                yield visit.finding("`none` is for what returns nothing", "", key)


def nodes_exist(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Error codes, families, profiles, configs, pipelines and scope types that are named do exist."""
    kinds = {"enum": spec.types.get("ScopeType"), "kind": spec.types.get(spec.kind_type)}
    categories = {value.name for value in kinds["enum"].values} if kinds["enum"] else set()
    events = {value.name for value in kinds["kind"].values} if kinds["kind"] else set()
    codes = {code.code for code in spec.errors}
    families = {family.family: family for family in spec.families}
    pipelines = {pipeline.pipeline for pipeline in spec.of("pipeline")}
    for visit in spec.walk():
        node = visit.node
        for key in ("errors", "constructor_errors"):
            for code in getattr(node, key, ()):
                if isinstance(code, str) and code not in codes:
                    yield visit.finding(f"spec/errors.yaml has no code `{code}`", "", key)
        if isinstance(node, nodes.Pipeline | nodes.Profile) and node.category not in categories:
            yield visit.finding(f"`{node.category}` is not a scope type", "", "category")
        if isinstance(node, nodes.Event) and node.kind not in events:
            yield visit.finding(f"`{node.kind}` is not an event kind", "", "kind")
        if isinstance(node, nodes.Pipeline) and not isinstance(spec.types.get(node.profile), nodes.Profile):
            yield visit.finding(f"no file declares the profile `{node.profile}`", "", "profile")
        if isinstance(node, nodes.Class) and not isinstance(spec.types.get(node.config), nodes.Config):
            yield visit.finding(f"no file declares the config `{node.config}`", "", "config")
        if isinstance(node, nodes.Config):
            yield from _includes(spec, visit)
        if isinstance(node, nodes.Op) and node.pipeline and node.pipeline not in pipelines:
            yield visit.finding(f"no file declares the pipeline `{node.pipeline}`", "", "pipeline")
        if isinstance(node, nodes.Op) and not node.op.startswith(f"{visit.source.node.module}."):
            yield visit.finding(f"the name begins with the module: `{visit.source.node.module}.…`", "", "op")
        if isinstance(node, nodes.Enum) and not node.values:
            yield visit.finding("an enum has `values`, or says with `of` what they are", "")
        if isinstance(node, nodes.Enum) and node.open != (node.fallback in {value.name for value in node.values}):
            yield visit.finding("an open enum names one of its values as `fallback`, a closed one none", "")
        if isinstance(node, nodes.Step):
            for key in ("run", "sanitize"):
                name = getattr(node, key)
                if name and (name not in families or (families[name].kind == "sanitize") != (key == "sanitize")):
                    yield visit.finding(f"`{name}` is not a family that a pipeline may {key} with", "", key)


def _includes(spec: Spec, visit: Visit) -> Iterator[Finding]:
    """What is included is a configuration with plain fields, and what is left out of it is one of them."""
    for include in visit.node.include:
        other = spec.types.get(include.config)
        if not isinstance(other, nodes.Config) or other.include:
            yield visit.finding(f"`{include.config}` is no config with fields of its own", "", "include")
            continue
        for name in sorted(set(include.without) - {field.name for field in other.fields}):
            yield visit.finding(f"`{include.config}` has no field `{name}`", "", "include")


def secrets(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A secret is what a language can leave out where it shows an object: text or JSON, or a map of such."""
    for visit in spec.walk():
        field = visit.node
        if not isinstance(field, nodes.HeldField) or not field.secret:
            continue
        held = field.parsed.argument if field.parsed.name == "map" else field.parsed
        if held.name not in _HIDDEN:
            yield visit.finding(f"`{field.type}` is no secret; text, JSON and maps of them may be", "", "secret")
        elif getattr(visit.source.node, "opaque", False):
            yield visit.finding("no language shows the fields of a handle", "", "secret")


def bounds(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Bounds are for numbers and the least is not above the greatest; only lists are merged."""
    for visit in spec.walk():
        field = visit.node
        if not isinstance(field, nodes.ConfigField):
            continue
        if (field.min is not None or field.max is not None) and field.parsed.name not in (*_RANGES, "f64"):
            yield visit.finding(f"`{field.type}` has no bounds", "", "min" if field.min is not None else "max")
        elif field.min is not None and field.max is not None and field.min > field.max:
            yield visit.finding("`min` is above `max`", "", "min")
        if field.merge != "replace" and field.parsed.name != "list":
            yield visit.finding("only a list says how it is merged", "", "merge")


def defaults(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A default is a value of its type."""
    for visit in spec.walk():
        default = getattr(visit.node, "default", None)
        if default is None or isinstance(visit.node, nodes.Limit) or not isinstance(visit.node, nodes.Typed):
            continue
        if isinstance(visit.source.node, nodes.Record) and default != ():
            yield visit.finding(
                "a field of a record may only default to []; write `T?` for what may be absent", "", "default"
            )
        elif not fits(spec, visit.node.parsed, default):
            yield visit.finding(f"the default {default!r} is not a value of `{visit.node.type}`", "", "default")


def presence(spec: Spec, _root: Path) -> Iterator[Finding]:
    """`always` goes with a type without `?`, `null` and `omit` with one; the first key written is always there."""
    in_events = [visit.node for visit in spec.walk() if isinstance(visit.node, nodes.EventField)]
    shown = {name for field in in_events for name in field.parsed.declared()}
    for visit in spec.walk():
        node = visit.node
        if isinstance(node, nodes.EventField) and node.parsed.optional == (node.presence == "always"):
            yield visit.finding(f"`{node.type}` cannot be present as `{node.presence}`", "", "presence")
        if isinstance(node, nodes.Event | nodes.Record):
            shared = spec.envelope.fields if isinstance(node, nodes.Event) else ()
            first = min((*shared, *node.fields), key=lambda field: field.name, default=None)
            written = isinstance(node, nodes.Event) or node.record in shown
            if first and written and first.parsed.optional and getattr(first, "presence", "omit") == "omit":
                yield visit.finding(f"`{first.name}` is written first, so it may not be omitted", "")


def steps(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A step is one of run, codec, inject, emit, call and serve with what goes with it; a part has a pipeline."""
    for visit in spec.walk():
        if isinstance(visit.node, nodes.Step) and not _well_formed(visit.node):
            forms = (
                "{run|codec|inject|call|serve, on}, {emit: start|end, data, withhold, sanitize} "
                "or {emit: pending_marks}"
            )
            yield visit.finding(f"a step is {forms}", "")
        if isinstance(visit.node, nodes.Op) and visit.node.part != "whole" and not visit.node.pipeline:
            yield visit.finding("a part needs the `pipeline` that it is a part of", "", "part")


def _well_formed(step: nodes.Step) -> bool:
    keys = ("run", "codec", "inject", "emit", "call", "serve", "on", "data", "withhold", "sanitize")
    given = {key for key in keys if getattr(step, key) is not None}
    if step.emit == "pending_marks":
        return given == {"emit"}
    if step.emit:
        return {"data"} == given - {"emit", "withhold", "sanitize"}
    return given in [{key, "on"} for key in ("run", "codec", "inject", "call", "serve")]


def fits(spec: Spec, type_: Type, value: object) -> bool:
    """Whether something is a value of a type."""
    declared = spec.types.get(type_.name)
    if isinstance(declared, nodes.Enum):
        return value in [item.name for item in declared.values]
    if type_.name in _RANGES:
        low, high = _RANGES[type_.name]
        return isinstance(value, int) and not isinstance(value, bool) and low <= value < high
    kinds = {"string": str, "bool": bool, "f64": (int, float), "list": tuple}
    return isinstance(value, kinds.get(type_.name, ()))
