"""Lowers the spec to one language by the rules of its file in spec/languages/: names, types, order of parameters.

A target makes one `Lowering`, asks it for enums, records, errors, families and operations, and hands them to its
templates. What a language does beyond that (literals, signatures) belongs to its own target module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from typing import Any, TypeVar

from .model import Spec, Type, nodes, parse_type
from .naming import cased, snake
from .operations import Operation, operations

T = TypeVar("T")


@dataclass(frozen=True)
class Value:
    """A value of an enum, a flag, an error code, or a limit: `name` in the language, `wire` in JSON."""

    name: str
    wire: str
    number: int
    doc: list[str]
    node: Any


@dataclass(frozen=True)
class Field:
    """A field, parameter or option: `type` is text in the language, `parsed` what the spec says."""

    name: str
    wire: str
    type: str
    parsed: Type
    default: Any
    doc: list[str]
    node: nodes.Typed

    @property
    def optional(self) -> bool:
        return self.parsed.optional


@dataclass(frozen=True)
class Declared:
    """A declared type with what it is made of: `values` of enums and flags, `fields` of the others."""

    name: str
    wire: str
    doc: list[str]
    values: list[Value]
    fields: list[Field]
    node: Any
    resolves: tuple[Field, ...] = ()


@dataclass(frozen=True)
class LoweredFamily:
    """A middleware family; `callback` is the name of its callback's type."""

    name: str
    wire: str
    number: int
    callback: str
    params: list[Field]
    returns: str
    returns_parsed: Type
    returns_doc: list[str]
    doc: list[str]
    node: nodes.Family


@dataclass(frozen=True)
class LoweredOperation:
    """An operation under its name in the language.

    `path` are the modules before the name, `owner` the class of a constructor or member. `positional` is every
    parameter and option in the order of a positional call. `without` is the reason where the language cannot have it;
    `promised` says that a method of a class gives a promise where others wait.
    `qualified` is how a user finds it: `guardrails.register_tool_request`, `AtofExporter.path`.
    """

    id: str
    path: tuple[str, ...]
    name: str
    owner: str | None
    params: list[Field]
    options: list[Field]
    positional: list[Field]
    returns: str
    doc: list[str]
    op: Operation
    without: str | None
    promised: bool
    qualified: str


def _once(listing: Callable[[Lowering], list[T]]) -> Callable[[Lowering], list[T]]:
    """Targets ask for the same list hundreds of times."""

    @wraps(listing)
    def listed(self: Lowering) -> list[T]:
        if listing.__name__ not in self._made:
            self._made[listing.__name__] = listing(self)
        return list(self._made[listing.__name__])

    return listed


class Lowering:
    """The spec in the words of one language."""

    def __init__(self, spec: Spec, language: str):
        self.spec = spec
        self.language = spec.language(language)
        self._reserved = set(self.language.reserved)
        self._dictionaries = {dictionary.dictionary for dictionary in spec.of("dictionary")}
        self._made: dict[str, list[Any]] = {}

    # Names

    def escaped(self, name: str) -> str:
        return self.language.escape.format(name=name) if name in self._reserved else name

    def _cased(self, name: str, use: str) -> str:
        return self.escaped(cased(name, getattr(self.language.case, use), self.language.initialisms))

    def type_name(self, name: str) -> str:
        published = self.language.names.get(name)
        return published or self._cased(self.language.patterns.type.format(name=name), "type")

    def callback_name(self, family: str) -> str:
        return self._cased(self.language.patterns.callback.format(family=family), "type")

    def field_name(self, name: str) -> str:
        return self._cased(name, "field")

    def parameter_name(self, name: str) -> str:
        return self._cased(name, "parameter")

    def function_name(self, name: str) -> str:
        return self._cased(name, "function")

    def value_name(self, owner: str, name: str, use: str = "enum_value") -> str:
        text = getattr(self.language.patterns, use).format(type=owner, name=name)
        if owner in self.language.enum_case:
            return self.escaped(cased(text, self.language.enum_case[owner], self.language.initialisms))
        return self._cased(text, use)

    # Types

    def type(self, type_: Type) -> str:
        """The text of a type: an entry for the whole of it wins over its parts."""
        known = self.language.types
        if type_.shape and (shaped := self._shaped(type_.shape)):
            return known["optional"].replace("{}", shaped) if type_.optional else shaped
        if str(type_) in known:
            return known[str(type_)]
        if type_.optional:
            return known["optional"].replace("{}", self.type(type_.required))
        if type_.name == "callback" and type_.argument.name in {family.family for family in self.spec.families}:
            return self.callback_name(type_.argument.name)
        if type_.argument:
            return known[type_.name].replace("{}", self.type(type_.argument))
        return known.get(type_.name) or self.type_name(type_.name)

    def _shaped(self, shape: str) -> str | None:
        """The language's own type for JSON of a shape, where it has one."""
        if shape in self._dictionaries and "dictionary" in self.language.types:
            return self.language.types["dictionary"].replace("{}", shape)
        return self.language.types.get(f"json<{shape}>")

    def spells(self, type_: Type) -> bool:
        """Whether the language file has an entry for every part of the type."""
        try:
            self.type(type_)
        except KeyError:
            return False
        return not type_.scalar or type_.optional or type_.name in self.language.types

    # Declarations

    @_once
    def enums(self) -> list[Declared]:
        return [self._renumbered(self._declared(enum.enum, enum, values=enum.values)) for enum in self.spec.of("enum")]

    def _renumbered(self, enum: Declared) -> Declared:
        """An enum with the numbers that are published in the language."""
        first = self.language.counted_from.get(enum.wire)
        if first is None:
            return enum
        shift = first - min(value.number for value in enum.values)
        return replace(enum, values=[replace(value, number=value.number + shift) for value in enum.values])

    @_once
    def flags(self) -> list[Declared]:
        return [self._declared(flags.flags, flags, values=flags.values) for flags in self.spec.of("flags")]

    @_once
    def records(self) -> list[Declared]:
        """Records, opaque ones and those of the host language included; `node` says which they are."""
        return [
            replace(
                self._record(record),
                resolves=tuple(self.field(field, "function") for field in record.resolves),
            )
            for record in self.spec.of("record")
        ]

    def _record(self, record: nodes.Record) -> Declared:
        declared = self._declared(record.record, record, fields=record.fields)
        fields = self._ordered(record.record, declared.fields)
        defaults = self.language.defaults
        made = [
            replace(field, default=defaults.get(f"{record.record}({field.wire})", field.default)) for field in fields
        ]
        return replace(declared, fields=made)

    @_once
    def configs(self) -> list[Declared]:
        """Configurations that operations take."""
        return self._configs(document=False)

    @_once
    def documents(self) -> list[Declared]:
        """Configurations that are parts of the document of plugins."""
        return self._configs(document=True)

    def _configs(self, document: bool) -> list[Declared]:
        found = [config for config in self.spec.of("config") if config.document == document and not config.file]
        return [self._declared(config.config, config, fields=config.fields) for config in found]

    @_once
    def profiles(self) -> list[Declared]:
        return [self._declared(profile.profile, profile, fields=profile.fields) for profile in self.spec.of("profile")]

    @_once
    def events(self) -> list[Declared]:
        """Events with the fields of the envelope before their own."""
        shared = self.spec.envelope.fields
        return [self._declared(event.event, event, fields=(*shared, *event.fields)) for event in self.spec.events]

    @_once
    def errors(self) -> list[Declared]:
        """Error codes: `name` is what stands for the code, `fields` is the payload."""
        return [
            Declared(
                self.value_name("error_code", code.code, "error"),
                code.code,
                doc_lines(code),
                [],
                [self.field(part, owner=code.code) for part in code.payload],
                code,
            )
            for code in self.spec.errors
        ]

    @_once
    def families(self) -> list[LoweredFamily]:
        return [
            LoweredFamily(
                self.value_name("family", family.family),
                family.family,
                family.number,
                self.callback_name(family.family),
                self._ordered(family.family, [self.field(param, "parameter") for param in family.callback.params]),
                self.type(parse_type(family.callback.returns)),
                parse_type(family.callback.returns),
                family.callback.returns_doc.splitlines(),
                doc_lines(family),
                family,
            )
            for family in self.spec.families
        ]

    def _declared(self, name: str, node: Any, values: Any = (), fields: Any = ()) -> Declared:
        return Declared(
            self.type_name(name),
            name,
            doc_lines(node),
            [self._value(name, value) for value in values],
            [self.field(field, owner=name) for field in fields],
            node,
        )

    def _value(self, owner: str, value: nodes.EnumValue | nodes.Flag) -> Value:
        if isinstance(value, nodes.Flag):
            return Value(self.value_name(owner, value.name, "flag"), value.name, value.bit, doc_lines(value), value)
        return Value(self.value_name(owner, value.name), value.name, value.number, doc_lines(value), value)

    def field(self, node: Any, use: str = "field", owner: str = "") -> Field:
        parsed = node.parsed
        name = self.language.names.get(f"{owner}.{node.name}") or self._cased(node.name, use)
        return Field(name, node.name, self.type(parsed), parsed, getattr(node, "default", None), doc_lines(node), node)

    # Operations

    @_once
    def operations(self) -> list[LoweredOperation]:
        """Every public operation; those that the language cannot have say why in `without`."""
        return [self._operation(op) for op in operations(self.spec)]

    def _operation(self, op: Operation) -> LoweredOperation:
        *path, name = self._operation_name(op).split(".")
        params = [self._parameter(op, param) for param in op.params]
        options = [self._parameter(op, option) for option in op.options]
        return LoweredOperation(
            id=op.id,
            path=tuple(path),
            name=name,
            owner=self.type_name(op.owner.class_) if op.owner else None,
            params=params,
            options=options,
            positional=self._ordered(op.id, [*params, *options]),
            returns=self.type(op.returns),
            doc=op.doc.strip().splitlines(),
            op=op,
            without=self._without(op.id),
            promised=op.owner is not None and any(op.verb == method.name for method in self.language.promised),
            qualified=self.language.separator.join([*path, *self._class_before(op), name]),
        )

    def _parameter(self, op: Operation, node: Any) -> Field:
        """A parameter; published names are those of an operation, or of all registrations of a group or on scopes."""
        field = self.field(node, "parameter")
        owners = [op.id, op.family.group if op.family else "", "scope_local" if op.place == "scope" else ""]
        names = [self.language.names.get(f"{owner}({node.name})") for owner in owners]
        return replace(field, name=next((name for name in names if name), field.name))

    def _ordered(self, key: str, fields: list[Field]) -> list[Field]:
        """The fields in the order of the language file, where it has one for the operation or the family."""
        by_name = {field.wire: field for field in fields}
        return [by_name[name] for name in self.language.parameter_order.get(key, tuple(by_name)) if name in by_name]

    def _class_before(self, op: Operation) -> list[str]:
        """The class, where the name of a member does not hold it already."""
        patterns = self.language.patterns
        pattern = patterns.constructor if op.kind == "constructor" else patterns.method
        return [self.type_name(op.owner.class_)] if op.owner and "{class}" not in pattern else []

    def _operation_name(self, op: Operation) -> str:
        if op.id in self.language.names:
            return self.language.names[op.id]
        patterns = self.language.patterns
        if op.family:
            pattern = patterns.register_scope if op.place == "scope" else patterns.register_global
            family = op.family
            text = pattern.format(action=op.kind, family=family.family, group=family.group, short=family.short)
        elif op.owner:
            if op.kind == "constructor" and patterns.constructor == "{class}":
                return self.type_name(op.owner.class_)
            pattern = patterns.constructor if op.kind == "constructor" else patterns.method
            text = pattern.format_map({"class": op.owner.class_, "name": op.verb})
        else:
            text = patterns.operation.format(module=op.module, name=op.verb)
        *path, name = text.split(".")
        return ".".join([*(snake(part) for part in path), self.function_name(name)])

    def _without(self, id_: str) -> str | None:
        for lack in self.language.without:
            if id_ == lack.name or id_.startswith(f"{lack.name}."):
                return lack.doc
        return None


def doc_lines(node: Any) -> list[str]:
    """The prose of a node, line by line; a blank line between paragraphs."""
    return node.doc.strip().splitlines()
