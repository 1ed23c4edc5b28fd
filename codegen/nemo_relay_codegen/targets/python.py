"""The Python binding: native classes, modules of functions, exceptions, stubs, and the table of its driver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec
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
            "enums": ({"enums": types.enums()}, ["enum"]),
            "flags": ({"sets": types.flags()}, ["flags"]),
            "records": (_with_uses("records", types.records()), ["record"]),
            "configs": (_with_uses("configs", types.configs()), ["config"]),
            "handles": (_with_uses("handles", types.handles()), ["record"]),
            "events": ({"events": types.events()}, ["envelope", "event"]),
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
            self._python("build.py", {"digest": self.spec.digest, "version": self.spec.sdk.version}, []),
            self._python("exports.py", {"exports": self._exports()}, []),
        ]
        made += [
            Output(f"{_PACKAGE}/{name}.py", "python/module.py.j2", context | _TOOLS, sources)
            for name, context, sources in modules
        ]
        return [*made, Output(f"{_PACKAGE}/__init__.py", "python/package.py.j2", {}, every)]

    def driver(self) -> list[Output]:
        context = {"operations": [self._dispatch(op) for op in self.low.operations()]}
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
        groups = (types.enums(), types.flags(), types.records(), types.configs(), types.handles(), types.events())
        return sorted(declared["name"] for group in groups for declared in group)

    def _stub(self) -> dict[str, Any]:
        return {
            "types": self.types,
            "low": self.low,
            "names": self._type_names(),
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
        families = [vars(family) | {"returns_or_awaited": _or_awaited(family)} for family in self.low.families()]
        text = " ".join(
            [p.type for family in self.low.families() for p in family.params] + [f["returns"] for f in families]
        )
        events = [event.name for event in self.low.events()]
        used = [name for name in self._type_names() if name in text or name in events]
        return {"families": families, "used": used, "events": events, "envelope": self.spec.envelope.envelope}

    def _callback_names(self) -> list[str]:
        return [family.callback for family in self.low.families()]

    def _exports(self) -> dict[str, list[str]]:
        """Public names by the generated module that has them."""
        classes = sorted(op.name for op in self.operations if op.op.kind == "constructor")
        return {
            "callbacks": [self.spec.envelope.envelope, "Json", *self._callback_names()],
            "errors": ["RelayError", *sorted(error.name for error in self.errors)],
            "exporters": classes,
            "types": self._type_names(),
        }

    # Functions

    def _modules(self) -> dict[str, list[LoweredOperation]]:
        found: dict[str, list[LoweredOperation]] = {}
        for op in self.operations:
            found.setdefault("exporters" if op.owner else ".".join(op.path), []).append(op)
        return found

    def _module(self, name: str, ops: list[LoweredOperation]) -> tuple[str, dict[str, Any], tuple[str, ...]]:
        functions = [self._function(op) for op in ops if not op.owner]
        classes = [self._class(op, ops) for op in ops if op.op.kind == "constructor"]
        made = [*functions, *(member for class_ in classes for member in [class_["made"], *class_["members"]])]
        text = " ".join(part for function in made for part in (function["signature"], function["returns"]))
        context = {
            "module": name,
            "functions": functions,
            "classes": classes,
            "doc": self._module_doc(name),
            "implementations": sorted({(f["origin"], f["implementation"]) for f in functions if f["implementation"]}),
            "native": any(not f["implementation"] for f in functions) or bool(classes),
            "used": {
                "types": [type_ for type_ in self._type_names() if type_ in text],
                "callbacks": [n for n in ("Json", *self._callback_names()) if n in text],
                "datetime": "datetime" in text,
                "typing": [n for n in ("Awaitable", "Callable") if n in text],
            },
        }
        return name, context, tuple(sorted({op.op.source for op in ops}))

    def _module_doc(self, name: str) -> str:
        known = {module.module: module.doc for module in self.spec.modules}
        return known.get(name) or f"Registration of {name.replace('_', ' ')}."

    def _function(self, op: LoweredOperation) -> dict[str, Any]:
        family = op.op.family
        driven = not op.op.sync and op.op.pipeline is not None
        call = self._registration(op) if family else ", ".join(_converted(field) for field in (*op.params, *op.options))
        implementation = None if family and family.kind != "observe" else f"{op.op.module}_{op.op.verb}"
        if family and family.kind == "observe":
            implementation = "subscribe" if op.op.kind == "register" else None
        returns = self._awaited(op) if driven else op.returns
        return {
            "op": op,
            "signature": self._signature(op),
            "returns": returns,
            "doc": self._doc(op),
            "call": call,
            "implementation": implementation,
            "native": f"_native.{op.op.kind}",
            "origin": "subscribers" if family else op.op.module,
        }

    def _awaited(self, op: LoweredOperation) -> str:
        """A tool that returns a plain value gives its caller a plain value."""
        return f"Awaitable[{op.returns} | Json]"

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
        order = [names.get("priority", "0"), names.get("break_chain", "False"), names["callback"]]
        return f"{family.number}, {place}, {names['name']}, {', '.join(order)}"

    def _class(self, op: LoweredOperation, ops: list[LoweredOperation]) -> dict[str, Any]:
        members = [member for member in ops if member.owner == op.owner and member is not op]
        return {
            "name": op.name,
            "doc": op.doc,
            "made": self._function(op),
            "members": [self._function(m) for m in members],
        }

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
            "returns": op.op.returns.name,
            "driven": op.op.pipeline is not None,
        }

    def _config_fields(self, op: LoweredOperation) -> list[dict[str, Any]]:
        config = next(config for config in self.low.configs() if config.wire == op.op.params[0].parsed.name)
        return [_described(field) for field in config.fields]


def _escaped(text: str) -> str:
    """A text inside of a docstring."""
    text = text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"')
    return f'{text[:-1]}\\"' if text.endswith('"') else text


_TOOLS = {"escaped": _escaped}


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
    text = named.get(field["kind"], "str")
    return f"{text} | None" if field["optional"] and field["kind"] != "json" else text


def _or_awaited(family: LoweredFamily) -> str:
    """What a callback returns, at once or awaited. A wrapper may leave out the record."""
    returns = f"{family.returns} | Json" if family.node.kind == "wrap" else family.returns
    return f"{returns} | Awaitable[{returns}]"


def _has_default(field: Field) -> bool:
    return field.default is not None or field.optional  # () is the empty list


def _converted(field: Field) -> str:
    name = field.name
    return f"None if {name} is None else _micros({name})" if field.parsed.name == "timestamp" else name


def _described(field: Field) -> dict[str, Any]:
    return {"wire": field.wire, "name": field.name, "type": field.parsed.name, "default": field.default}
