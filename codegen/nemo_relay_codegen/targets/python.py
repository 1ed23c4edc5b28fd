"""The Python binding: native classes, modules of functions, exceptions, stubs, and the table of its driver."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, Type, nodes, parse_type
from ..output import Output
from ._python_native import Native

NAME = "python"

_NATIVE = "bindings/python/src/generated"
_PACKAGE = "bindings/python/python/nemo_relay/generated"
_DRIVER = "conformance/drivers/python/generated"

# Statuses of the C interface that no Python value can bring about.
_NEVER_RAISED = ("ok", "null_pointer", "invalid_utf8")
# What a program would expect such an error to be as well, from Python itself.
_ALSO = {
    "invalid_argument": ("ValueError", "TypeError"),
    "invalid_payload": ("ValueError",),
    "limit_exceeded": ("ValueError",),
    "unsupported": ("NotImplementedError",),
}


def outputs(spec: Spec) -> list[Output]:
    python = Python(spec)
    return [*python.native(), *python.package(), *python.driver()]


class Python:
    """Everything that is written for Python."""

    def __init__(self, spec: Spec):
        self.spec = spec
        self.low = Lowering(spec, "python")
        self.types = Native(spec)
        self.errors = [_class_of(error) for error in self.low.errors() if error.wire not in _NEVER_RAISED]
        self.operations = [op for op in self.low.operations() if not op.op.construct]

    def native(self) -> list[Output]:
        types = self.types
        files: dict[str, tuple[dict[str, Any], list[str]]] = {
            "enums": ({"enums": types.enums(), "screaming": self.low.language.enum_case}, ["enum"]),
            "flags": ({"sets": types.flags()}, ["flags"]),
            "records": (_with_uses("records", types.records()), ["record"]),
            "handles": (_with_uses("handles", types.handles()), ["record"]),
            "events": ({"events": types.events()}, ["envelope", "event"]),
            "families": ({"families": types.families()}, ["family"]),
            "mod": ({"types": types}, []),
        }
        return [
            Output(f"{_NATIVE}/{name}.rs", f"python/{name}.rs.j2", context, self._sources(kinds))
            for name, (context, kinds) in files.items()
        ]

    def package(self) -> list[Output]:
        modules = [self._module(name, ops) for name, ops in self._modules().items()]
        every = self._sources([])
        made = [
            self._python("errors.py", {"errors": self._errors()}, ["errors"]),
            self._python("types.py", {"names": self._type_names()}, []),
            self._python("types.pyi", self._stub(), []),
            self._python("callbacks.py", self._callbacks(), ["family"]),
            self._python("configs.py", {"configs": self._configs(), "types": self._type_names()}, ["config"]),
            self._python("build.py", {"digest": self.spec.digest, "version": self.spec.sdk.version}, []),
            self._python("exports.py", {"exports": self._exports()}, []),
            self._python("shapes.py", {"shapes": self._shapes()}, ["normalized"]),
            self._python("codec_classes.py", {"codecs": self.spec.of("codec")}, ["codec"]),
        ]
        made += [
            Output(f"{_PACKAGE}/{name}.py", "python/module.py.j2", context | _TOOLS, sources)
            for name, context, sources in modules
        ]
        return [*made, Output(f"{_PACKAGE}/__init__.py", "python/package.py.j2", {}, every)]

    def driver(self) -> list[Output]:
        context = {
            "operations": [self._dispatch(op) for op in self.low.operations()],
            "records": {record.name: [field.name for field in record.fields] for record in self.low.records()},
            "enums": [enum["name"] for enum in self.types.enums()],
            "flags": [flags["name"] for flags in self.types.flags()],
        }
        sources = self._sources(["module", "family"])
        return [
            Output(f"{_DRIVER}/dispatch.py", "python/dispatch.py.j2", context, sources),
            Output(f"{_DRIVER}/__init__.py", "python/package.py.j2", {}, sources),
        ]

    def _python(self, file: str, context: dict[str, Any], kinds: list[str]) -> Output:
        return Output(f"{_PACKAGE}/{file}", f"python/{file}.j2", context | _TOOLS, self._sources(kinds))

    def _sources(self, kinds: Iterable[str]) -> tuple[str, ...]:
        """The files of some kinds; without kinds, every file that says something about behaviour."""
        return tuple(s.file for s in self.spec.sources if s.kind in kinds or (not kinds and s.kind != "language"))

    # Types

    def _errors(self) -> list[dict[str, Any]]:
        bases = {error.wire: ", ".join(("RelayError", *_ALSO.get(error.wire, ()))) for error in self.errors}
        return [{"error": error, "bases": bases[error.wire], "number": error.node.number} for error in self.errors]

    def _type_names(self) -> list[str]:
        types = self.types
        groups = (types.enums(), types.flags(), types.records(), types.handles(), types.events())
        return sorted(declared["name"] for group in groups for declared in group)

    def _shapes(self) -> list[dict[str, Any]]:
        """The normalized forms as dictionaries with attributes."""
        return [
            {
                "name": self.low.type(parse_type(f"json<{shape.normalized}>")),
                "doc": shape.doc,
                "fields": [
                    {"name": field.name, "type": _member(field.parsed), "doc": field.doc, "word": field.name in _WORDS}
                    for field in shape.fields
                ],
            }
            for shape in self.spec.of("normalized")
        ]

    def _configs(self) -> list[dict[str, Any]]:
        """Configurations: plain objects, checked when a field is set."""
        return [
            {
                "name": config.name,
                "doc": config.doc,
                "fields": [
                    {"name": field.name, "wire": field.wire, "type": field.type, "doc": field.doc}
                    | {"default": self._config_default(field), "kind": self._config_kind(field.parsed)}
                    | {"optional": field.optional}
                    for field in config.fields
                ],
            }
            for config in self.low.configs()
        ]

    def _config_kind(self, type_: Type) -> str:
        """What `_impl/config.py` checks: the name of a builtin class or of one of ours."""
        builtin = {"string": "str", "bool": "bool", "list": "list", "map": "dict", "json": "object", "f64": "float"}
        return builtin.get(type_.name) or ("int" if type_.scalar else self.low.type_name(type_.name))

    def _config_default(self, field: Field) -> str:
        if field.default is None or field.default == ():
            return "None" if field.optional else "()" if field.default == () else "REQUIRED"
        if isinstance(self.spec.types.get(field.parsed.name), nodes.Enum):
            enum = field.parsed.name
            return f"{self.low.type_name(enum)}.{self.low.value_name(enum, str(field.default))}"
        return repr(field.default)

    def _stub(self) -> dict[str, Any]:
        return {
            "types": self.types,
            "shapes": [shape["name"] for shape in self._shapes()],
            "low": self.low,
            "names": self._type_names(),
            "mutable": self.types.payloads(),
            "signature": self._fields,
            "annotation": lambda field: (
                f"{field['type']}" if field["kind"] in ("enum", "flags") else _annotation(field)
            ),
            "event_annotation": _annotation,
        }

    def _fields(self, record: Declared) -> str:
        """The parameters of a constructor; what has a default comes last."""
        required = [field for field in record.fields if not _has_default(field)]
        optional = [field for field in record.fields if _has_default(field)]
        types = {field.name: field.type for field in record.fields}
        types |= {field.name: f"{field.type} | None" for field in optional if field.default == ()}
        made = [f"{field.name}: {types[field.name]}" for field in required]
        return ", ".join([*made, *(f"{field.name}: {types[field.name]} = ..." for field in optional)])

    def _callbacks(self) -> dict[str, Any]:
        families = [vars(family) | {"returns_or_awaited": self._or_awaited(family)} for family in self.low.families()]
        given = [param.type for family in self.low.families() for param in family.params]
        text = _words(*given, *(family["returns_or_awaited"] for family in families))
        events = [event.name for event in self.low.events()]
        used = [name for name in self._type_names() if name in text or name in events]
        return {
            "families": families,
            "used": used,
            "shapes": [shape["name"] for shape in self._shapes() if shape["name"] in text],
            "events": events,
            "envelope": self.spec.envelope.envelope,
            "typing": [name for name in _ABC if name in text or name in ("Awaitable", "Callable")],
        }

    def _or_awaited(self, family: LoweredFamily) -> str:
        """What a callback returns, at once or awaited; for a record also the value alone that the record is about."""
        record = self.spec.types.get(family.returns_parsed.name)
        returns = family.returns
        if isinstance(record, nodes.Record) and record.record not in self.types.payloads():
            returns = f"{returns} | {self.low.type(record.fields[0].parsed)}"
        return f"{returns} | Awaitable[{returns}]"

    def _callback_names(self) -> list[str]:
        return [family.callback for family in self.low.families()]

    def _exports(self) -> dict[str, list[str]]:
        """Public names by the generated module that has them."""
        classes = sorted(op.name for op in self.operations if op.op.kind == "constructor")
        # Functions that are in the package itself.
        top: dict[str, list[str]] = {}
        for op in self.operations:
            if not op.path and not op.owner:
                top.setdefault(op.op.module, []).append(op.name)
        return top | {
            "callbacks": [self.spec.envelope.envelope, "Json", *self._callback_names()],
            "configs": [config["name"] for config in self._configs()],
            "errors": ["RelayError", *sorted(error.name for error in self.errors)],
            "exporters": [*top.get("exporters", []), *classes],
            "shapes": [shape["name"] for shape in self._shapes()],
            "types": self._type_names(),
        }

    # Functions

    def _modules(self) -> dict[str, list[LoweredOperation]]:
        found: dict[str, list[LoweredOperation]] = {}
        for op in self.operations:
            found.setdefault("exporters" if op.owner else ".".join(op.path) or op.op.module, []).append(op)
        return found

    def _module(self, name: str, ops: list[LoweredOperation]) -> tuple[str, dict[str, Any], tuple[str, ...]]:
        functions = [self._function(op) for op in ops if not op.owner]
        classes = [self._class(op, ops) for op in ops if op.op.kind == "constructor"]
        made = [*functions, *(member for class_ in classes for member in [class_["made"], *class_["members"]])]
        parameters = [fields for class_ in classes for fields in (class_["spread"] or {}).values()]
        spread = [field["type"] for fields in parameters for field in fields]
        shown = [part for function in made for part in (function["signature"], function["returns"])]
        text = _words(*shown, *spread)
        text |= {class_["config"] for class_ in classes} | ({"Any"} if spread else set())
        context = {
            "module": name,
            "functions": functions,
            "classes": classes,
            "doc": self._module_doc(name),
            "implementations": sorted({(f["origin"], f["implementation"]) for f in functions if f["implementation"]}),
            "native": any(not f["implementation"] for f in functions) or bool(classes),
            "streams": _STREAM in text,
            "used": {
                "configs": [config["name"] for config in self._configs() if config["name"] in text],
                "types": [type_ for type_ in self._type_names() if type_ in text],
                "callbacks": [n for n in ("Json", *self._callback_names()) if n in text],
                "shapes": [shape["name"] for shape in self._shapes() if shape["name"] in text],
                "codec": _CODEC in text,
                "datetime": "datetime" in text,
                "abc": [name for name in _ABC if name in text],
                "any": "Any" in text,
            },
        }
        return name, context, tuple(sorted({op.op.source for op in ops}))

    def _module_doc(self, name: str) -> str:
        known = {module.module: module.doc for module in self.spec.modules}
        return known.get(name) or f"Registration of {name.replace('_', ' ')}."

    def _function(self, op: LoweredOperation) -> dict[str, Any]:
        family = op.op.family
        call = self._registration(op) if family else ", ".join(_converted(field) for field in (*op.params, *op.options))
        origin, implementation = op.op.module, f"{op.op.module}_{op.op.verb}"
        if family:
            # Other families are registered by the native side itself.
            served = {"observe": ("subscribers", "subscribe"), "switch": ("runtime_registrations", "register")}
            served |= dict.fromkeys(_STAGED, ("stage", "register"))
            registers = op.op.kind == "register" and family.kind in served
            origin, implementation = served[family.kind] if registers else ("", None)
        returns, remark = self._returns(op)
        return {
            "op": op,
            "signature": self._signature(op),
            "returns": returns,
            "doc": self._doc(op) | {"remark": remark},
            "call": call,
            "implementation": implementation,
            "native": f"_native.{op.op.kind}",
            "origin": origin,
        }

    def _returns(self, op: LoweredOperation) -> tuple[str, str | None]:
        """The type that a function gives, and what there is to be said about it."""
        if op.op.sync or op.op.pipeline is None:
            return op.returns, None
        if op.op.part != "whole":
            remark = f"{op.returns} where no event loop runs, and an awaitable of it where one does."
            return "Any", remark
        if op.op.returns.name == "stream":
            return _STREAM, "The stream, which may be awaited first: then what keeps it from beginning is raised there."
        # A tool that returns a plain value gives its caller a plain value.
        plain = "" if op.returns == "Json" else " | Json"
        return f"Awaitable[{op.returns}{plain}]", None

    def _registration(self, op: LoweredOperation) -> str:
        """The arguments of the native function behind every registration; what a family has not is left empty."""
        family = op.op.family
        assert family is not None
        names = {field.wire: field.name for field in op.params}
        place = "True, " + names["scope"] if op.op.place == "scope" else "False, None"
        if op.op.kind == "deregister":
            return f"{family.number}, {place}, {names['name']}"
        if family.kind == "observe":
            return f"{place}, {names['name']}, {names['callback']}"
        if family.kind == "switch":
            return ", ".join(names.values())
        order = [names.get("priority", "0"), names.get("break_chain", "False"), names["callback"]]
        return f"{family.number}, {place}, {names['name']}, {', '.join(order)}"

    def _class(self, op: LoweredOperation, ops: list[LoweredOperation]) -> dict[str, Any]:
        members = [member for member in ops if member.owner == op.owner and member is not op]
        return {
            "name": op.name,
            "doc": op.doc,
            "made": self._function(op),
            "members": [self._function(m) for m in members],
            "config": self.low.type_name(op.op.owner.config),
            "spread": self._spread(op),
        }

    def _spread(self, op: LoweredOperation) -> dict[str, Any] | None:
        """The parameters of a constructor that takes the fields of its configuration."""
        if not op.op.owner.spread:
            return None
        config = next(config for config in self._configs() if config["name"] == self.low.type_name(op.op.owner.config))
        fields = {field["wire"]: field for field in config["fields"]}
        first = [fields[name] for name in op.op.owner.spread]
        return {"first": first, "more": [field for field in config["fields"] if field not in first]}

    def _signature(self, op: LoweredOperation) -> str:
        """Parameters by position, options by keyword. A default counts only where everything after it has one too."""
        made: list[str] = []
        defaults = True
        for field in reversed(op.params):
            defaults = defaults and _has_default(field)
            made.insert(0, f"{field.name}: {field.type}" + (f" = {field.default!r}" if defaults else ""))
        if op.options:
            made += ["*", *(f"{option.name}: {option.type} = {option.default!r}" for option in op.options)]
        return ", ".join(["self", *made] if op.owner else made)

    def _doc(self, op: LoweredOperation) -> dict[str, Any]:
        names = {error.wire: error for error in self.errors}
        return {
            "text": op.doc,
            "args": [(field, not _has_default(field) or field in op.params) for field in (*op.params, *op.options)],
            "raises": [names[code] for code in op.op.errors if code in names],
        }

    # The conformance driver

    def _dispatch(self, op: LoweredOperation) -> dict[str, Any]:
        return {
            "id": op.id,
            "path": op.qualified,
            "positional": [_described(field) for field in op.params],
            "keyword": [_described(field) for field in op.options],
            "kind": "construct" if op.op.construct else op.op.kind,
            "config": op.op.params[0].parsed.name if op.op.kind == "constructor" else None,
            "fields": self._config_fields(op) if op.op.kind == "constructor" else [],
            "returns": _item(op.op.returns),
            "pipeline": op.op.pipeline,
            "part": op.op.part,
            "callbacks": {field.wire: self._callback(field) for field in op.params if field.parsed.name == "callback"},
        }

    def _callback(self, field: Field) -> dict[str, Any]:
        """How a callback is called: where it is given what it works on and its continuation, and what it gives."""
        family = next((one for one in self.spec.families if one.family == field.parsed.argument.name), None)
        if family is None:
            takes = field.parsed.takes.name if field.parsed.takes else "json"
            place = None if takes == "none" else 0
            return {"kind": "call", "takes": takes, "gives": field.parsed.argument.name, "payload": place, "next": None}
        params = [param.parsed.name for param in family.callback.params]
        names = [param.name for param in family.callback.params]
        place = next((names.index(name) for name in _PAYLOADS if name in names), 0)
        return {
            "kind": family.kind,
            "takes": params[place],
            "gives": parse_type(family.callback.returns).name,
            "payload": place,
            "next": params.index("next") if "next" in params else None,
        }

    def _config_fields(self, op: LoweredOperation) -> list[dict[str, Any]]:
        config = next(config for config in self.low.configs() if config.wire == op.op.params[0].parsed.name)
        return [_described(field) for field in config.fields]


def _escaped(text: str) -> str:
    """A text inside of a docstring."""
    text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{text[:-1]}\\"' if text.endswith('"') else text


_TOOLS = {"escaped": _escaped}

_ABC = ("AsyncIterable", "AsyncIterator", "Awaitable", "Callable", "Iterable")
_STREAM = "LlmStream"
_CODEC = "LlmCodec"

# Members of normalized forms that are words, or an object around one that the form does not know.
_WORDS = ("finish_reason",)

# Families whose functions change events; a delivery thread calls them.
_STAGED = ("inject", "sanitize_event")

# What the argument is called that a callback works on; the context of an execution intercept of tools holds it.
_PAYLOADS = ("args", "request", "result", "response", "fields", "chunk", "event", "context")


def _member(type_: Type) -> str:
    """What an attribute of a normalized form is for a type checker."""
    named = {"string": "str", "bool": "bool", "u64": "int", "list": "list[Any]"}
    return f"{named[type_.name]} | None" if type_.name in named else "Any"


def _words(*types: str) -> set[str]:
    """The names that occur in the texts of types."""
    return set(re.findall(r"\w+", " ".join(types)))


def _with_uses(name: str, owners: list[dict[str, Any]]) -> dict[str, Any]:
    """What a template is given, with the modules that its fields are from."""
    kinds = {field["kind"] for owner in owners for field in owner["fields"]}
    return {name: owners, "uses_enums": "enum" in kinds, "uses_flags": "flags" in kinds}


def _class_of(error: Declared) -> Declared:
    """A code that ends in `error` already needs no second one."""
    return replace(error, name=error.name.replace("ErrorError", "Error"))


def _annotation(field: dict[str, Any]) -> str:
    """What a property of an event gives: words as strings, and times as the text that is written."""
    named = {"json": "Json", "number": field["type"], "list": "list[str]", "record": field["type"]}
    named |= {"enum": field["type"]} if field["within"] else {}
    if field["shape"]:
        return f"{field['shape']} | None"
    text = named.get(field["kind"], "str")
    return f"{text} | None" if field["optional"] and field["kind"] != "json" else text


def _has_default(field: Field) -> bool:
    return field.default is not None or field.optional  # () is the empty list


def _converted(field: Field) -> str:
    name = field.name
    return f"None if {name} is None else _micros({name})" if field.parsed.name == "timestamp" else name


def _described(field: Field) -> dict[str, Any]:
    return {"wire": field.wire, "name": field.name, "type": _item(field.parsed), "default": field.default}


def _item(type_: Type) -> str:
    """The name of a type; of a list, that of its items."""
    return type_.argument.name if type_.name == "list" and type_.argument else type_.name
