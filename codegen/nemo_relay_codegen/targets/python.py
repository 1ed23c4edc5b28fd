"""The Python binding: native classes, modules of functions, exceptions, stubs, and the table of its driver."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from ..lower import Declared, Field, LoweredFamily, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..output import Output
from . import _python_dispatch as dispatch
from . import _python_plugins as plugins
from ._dictionaries import Dictionary, dictionaries
from ._python_configs import configs
from ._python_documents import Documents
from ._python_native import Native
from ._python_shapes import shapes
from ._python_text import annotation_of, escaped, words_in

NAME = "python"

_NATIVE = "bindings/python/src/generated"
_PACKAGE = "bindings/python/python/nemo_relay/generated"
_DRIVER = "conformance/drivers/python/generated"

# Statuses of the C interface that no Python value can bring about.
_NEVER_RAISED = ("ok", "null_pointer", "invalid_utf8")
# What a program would expect such an error to be as well, from Python itself.
_ALSO = {
    "invalid_argument": ("ValueError", "TypeError"),
    "invalid_config": ("ValueError",),
    "invalid_payload": ("ValueError",),
    "limit_exceeded": ("ValueError",),
    "not_found": ("FileNotFoundError",),
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
        self.enums = {enum["name"] for enum in self.types.enums()}
        self.configs = configs(self.low, self.enums)
        self.shapes = shapes(self.low)
        self.errors = [_class_of(error) for error in self.low.errors() if error.wire not in _NEVER_RAISED]
        self.operations = [
            op for op in self.low.operations() if not op.op.construct and not plugins.is_member(self.low, op)
        ]

    def native(self) -> list[Output]:
        types = self.types
        classes = [enum for enum in types.enums() if enum not in types.words()]
        files: dict[str, tuple[dict[str, Any], list[str]]] = {
            "enums": ({"enums": classes, "words": types.words()}, ["enum"]),
            "flags": ({"sets": types.flags()}, ["flags"]),
            "records": (_with_uses("records", types.records()) | {"mappings": types.mappings()}, ["record"]),
            "handles": (_with_uses("handles", types.handles()), ["record"]),
            "events": ({"events": types.events()}, ["envelope", "event"]),
            "families": ({"families": types.families()}, ["family"]),
            "mod": ({"types": types, "enums": classes}, []),
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
            self._python("words.py", {"enums": self.types.words()}, ["enum"]),
            self._python("types.py", self._type_modules(), []),
            self._python("types.pyi", self._stub(), []),
            self._python("callbacks.py", self._callbacks(), ["family"]),
            self._python("configs.py", {"configs": self.configs, "types": self._type_names()}, ["config"]),
            self._python("build.py", {"digest": self.spec.digest, "version": self.spec.sdk.version}, []),
            self._python("exports.py", {"exports": self._exports()}, []),
            self._python(
                "shapes.py", {"shapes": self.shapes, "mappings": self.types.mappings()}, ["normalized", "record"]
            ),
            self._python("codec_classes.py", {"codecs": self.spec.of("codec")}, ["codec"]),
            self._python("plugin_types.py", self._plugin_types(), ["family", "module", "record"]),
        ]
        made += [
            Output(f"{_PACKAGE}/{name}.py", "python/module.py.j2", context | _TOOLS, sources)
            for name, context, sources in modules
        ]
        made += [
            Output(
                f"{_PACKAGE}/{name}.py", "python/dictionaries.py.j2", context | _TOOLS, self._sources(["dictionary"])
            )
            for name, context in self._dictionaries().items()
        ]
        documents = Documents(self.low, self.enums)
        made += [
            Output(f"{_PACKAGE}/{name}.py", "python/component.py.j2", context | _TOOLS, self._sources(["config"]))
            for name, context in documents.modules()
        ]
        return [*made, Output(f"{_PACKAGE}/__init__.py", "python/package.py.j2", {}, every)]

    def driver(self) -> list[Output]:
        context = dispatch.context(self.spec, self.low) | {
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

    def _type_modules(self) -> dict[str, Any]:
        words = [enum["name"] for enum in self.types.words()]
        return {
            "names": self._type_names(),
            "words": words,
            "native": [name for name in self._type_names() if name not in words],
        }

    def _shape_names(self) -> list[str]:
        return [shape["name"] for shape in (*self.shapes, *self.types.mappings())]

    def _dictionaries(self) -> dict[str, dict[str, Any]]:
        """What the modules of dictionaries have, by the name of each."""
        found = {}
        for module in sorted({dictionary.module for dictionary in self.spec.of("dictionary")}):
            made = dictionaries(self.low, _literal, module)
            found[_dictionaries_of(module)] = {"module": module, "dictionaries": made, "typing": _typing_in(made)}
        return found

    def _stub(self) -> dict[str, Any]:
        return {
            "types": self.types,
            "enums": [enum for enum in self.types.enums() if enum not in self.types.words()],
            "words": [enum["name"] for enum in self.types.words()],
            "shapes": self._shape_names(),
            "low": self.low,
            "names": self._type_names(),
            "mutable": self.types.payloads(),
            "signature": self._fields,
            "annotation": lambda field: (
                f"{field['type']}" if field["kind"] in ("enum", "flags") else annotation_of(field)
            ),
            "event_annotation": annotation_of,
        }

    def _fields(self, record: Declared) -> str:
        """The parameters of a constructor; what has a default comes last."""
        required = [field for field in record.fields if not _has_default(field)]
        optional = [field for field in record.fields if _has_default(field)]
        types = {field.name: field.type for field in record.fields}
        types |= {field.name: f"{field.type} | None" for field in optional if field.default is not None}
        made = [f"{field.name}: {types[field.name]}" for field in required]
        return ", ".join([*made, *(f"{field.name}: {types[field.name]} = ..." for field in optional)])

    def _callbacks(self) -> dict[str, Any]:
        families = [vars(family) | {"returns_or_awaited": self._or_awaited(family)} for family in self.low.families()]
        given = [param.type for family in self.low.families() for param in family.params]
        text = words_in(*given, *(family["returns_or_awaited"] for family in families))
        events = [event.name for event in self.low.events()]
        used = [name for name in self._type_names() if name in text or name in events]
        return {
            "families": families,
            "used": used,
            "shapes": [name for name in self._shape_names() if name in text],
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
            "configs": [config["name"] for config in self.configs],
            "errors": ["RelayError", *sorted(error.name for error in self.errors)],
            "exporters": [*top.get("exporters", []), *classes],
            "shapes": self._shape_names(),
            "types": self._type_names(),
        }

    def _plugin_types(self) -> dict[str, Any]:
        methods = [
            method | {"signature": self._signature(method["op"]), "raises": self._doc(method["op"])["raises"]}
            for method in plugins.context_methods(self.low)
        ]
        text = words_in(*(method["signature"] for method in methods))
        return {
            "methods": methods,
            "activations": plugins.activations(self.low),
            "dictionaries": self._dictionaries_in(
                words_in(*(field.type for record in plugins.activations(self.low) for field in record.fields))
            ),
            "callbacks": [name for name in ("Json", *self._callback_names()) if name in text | {"Json"}],
            "types": [name for name in self._type_names() if name in text],
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
        text = words_in(*shown, *spread)
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
                "configs": [config["name"] for config in self.configs if config["name"] in text],
                "types": [type_ for type_ in self._type_names() if type_ in text],
                "callbacks": [n for n in ("Json", *self._callback_names()) if n in text],
                "shapes": [name for name in self._shape_names() if name in text],
                "dictionaries": self._dictionaries_in(text),
                "codec": _CODEC in text,
                "diagnostics": any(function["returns"] == _DIAGNOSTICS for function in made),
                "plugins": [record.name for record in plugins.activations(self.low) if record.name in text],
                "plugin": _PLUGIN in text,
                "datetime": "datetime" in text,
                "abc": [name for name in _ABC if name in text],
                "typing": [name for name in ("Any", "Literal") if name in text],
            },
        }
        return name, context, tuple(sorted({op.op.source for op in ops}))

    def _dictionaries_in(self, text: set[str]) -> dict[str, list[str]]:
        """The dictionaries that a text names, by the modules that have them."""
        found: dict[str, list[str]] = {}
        for node in self.spec.of("dictionary"):
            if node.dictionary in text:
                found.setdefault(_dictionaries_of(node.module), []).append(node.dictionary)
        return found

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
            if family.staged:
                served.setdefault(family.kind, ("stage", "register"))
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
        if op.op.module == plugins.MODULE and not op.op.sync:
            return f"Awaitable[{op.returns}]", None
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
        members = [self._function(m) for m in ops if m.owner == op.owner and m is not op]
        for member in members:
            if op.name.startswith(_DIAGNOSED) and member["op"].op.verb == "runtime_diagnostics":
                member["returns"] = _DIAGNOSTICS
        return {
            "name": op.name,
            "doc": op.doc,
            "made": self._function(op),
            "members": members,
            "config": self.low.type_name(op.op.owner.config),
            "spread": self._spread(op),
        }

    def _spread(self, op: LoweredOperation) -> dict[str, Any] | None:
        """The parameters of a constructor that takes the fields of its configuration."""
        if not op.op.owner.spread:
            return None
        config = next(config for config in self.configs if config["name"] == self.low.type_name(op.op.owner.config))
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
            # Those of plugins are published as parameters.
            marker = [] if op.op.module == plugins.MODULE else ["*"]
            made += [*marker, *(f"{option.name}: {option.type} = {option.default!r}" for option in op.options)]
        return ", ".join(["self", *made] if op.owner else made)

    def _doc(self, op: LoweredOperation) -> dict[str, Any]:
        names = {error.wire: error for error in self.errors}
        return {
            "text": op.doc,
            "args": [(field, not _has_default(field) or field in op.params) for field in (*op.params, *op.options)],
            "raises": [names[code] for code in op.op.errors if code in names],
        }


_TOOLS = {"escaped": escaped}

_ABC = ("AsyncIterable", "AsyncIterator", "Awaitable", "Callable", "Iterable")
_STREAM = "LlmStream"
_CODEC = "AnyCodec"
_PLUGIN = "Plugin"
# What exporters of OTLP say went wrong is published as a class.
_DIAGNOSTICS = "OpenTelemetryRuntimeDiagnostics"
_DIAGNOSED = ("OpenTelemetry", "OpenInference")


def _with_uses(name: str, owners: list[dict[str, Any]]) -> dict[str, Any]:
    """What a template is given, with the modules that its fields are from."""
    kinds = {field["kind"] for owner in owners for field in owner["fields"]}
    used = {"uses_enums": "enum", "uses_flags": "flags"}
    return {name: owners} | {flag: kind in kinds for flag, kind in used.items()}


def _class_of(error: Declared) -> Declared:
    """A code that ends in `error` already needs no second one."""
    return replace(error, name=error.name.replace("ErrorError", "Error"))


def _dictionaries_of(module: str) -> str:
    return f"{module}_dictionaries"


def _literal(key: nodes.Key) -> str:
    """The words of a key; where others may come, a type checker is told of any text."""
    return "str" if key.others else f"Literal[{', '.join(repr(word) for word in key.words)}]"


def _typing_in(made: list[Dictionary]) -> list[str]:
    """What the dictionaries need of `typing`."""
    text = words_in(*(key.type for one in made for key in one.keys))
    absent = any(key.absent for one in made for key in one.keys)
    return [
        *(["Any"] if "Json" in text else []),
        *(["Literal"] if "Literal" in text else []),
        *(["NotRequired"] if absent else []),
        "TypedDict",
    ]


def _has_default(field: Field) -> bool:
    return field.default is not None or field.optional  # () is the empty list


def _converted(field: Field) -> str:
    name = field.name
    return f"None if {name} is None else _micros({name})" if field.parsed.name == "timestamp" else name
