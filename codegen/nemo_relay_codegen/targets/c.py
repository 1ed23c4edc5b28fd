"""The C binding: header, exports with their guards, a program that calls everything, the driver's dispatch table."""

from __future__ import annotations

import textwrap
from typing import Any

from ..lower import Declared, Field, LoweredOperation, Lowering
from ..model import Spec, Type, nodes
from ..naming import screaming, snake
from ..output import Output
from . import _c_codecs as codecs
from . import _c_functions as own
from . import _c_machine as steps
from . import _c_plugins as plugins
from ._c_exporters import Exporters
from ._c_model import Function, Param
from ._c_operations import Operations, one_line

NAME = "c"

# Records that the library only reads, or only lends to a callback.
_BORROWED = (
    "DataSchema", "LlmCodecIdentity", "LlmExecutionContext", "LlmSanitizeContext", "MetricMeasurement",
    "ToolExecutionContext",
)  # fmt: skip


def outputs(spec: Spec) -> list[Output]:
    context = _Lowered(spec).context()
    every = tuple(source.file for source in spec.sources if source.kind != "language")
    files = {
        "bindings/c/include/nemo_relay.h": "c/nemo_relay.h.j2",
        "bindings/c/src/generated/mod.rs": "c/mod.rs.j2",
        "bindings/c/src/generated/types.rs": "c/types.rs.j2",
        "bindings/c/src/generated/arguments.rs": "c/arguments.rs.j2",
        "bindings/c/src/generated/configs.rs": "c/configs.rs.j2",
        "bindings/c/src/generated/callbacks.rs": "c/callbacks.rs.j2",
        "bindings/c/src/generated/exports.rs": "c/exports.rs.j2",
        "bindings/c/tests/generated/every_call.c": "c/every_call.c.j2",
        "conformance/drivers/c/generated/callbacks.c": "c/driver_callbacks.c.j2",
        "conformance/drivers/c/generated/dispatch.c": "c/dispatch.c.j2",
        "conformance/drivers/c/generated/exporters.c": "c/driver_exporters.c.j2",
    }
    return [Output(path, template, context, every) for path, template in files.items()]


class _Lowered:
    """The spec as functions and structs of C."""

    def __init__(self, spec: Spec):
        self.spec = spec
        self.lower = Lowering(spec, "c")
        self.made = Operations(spec)
        self.exporters = Exporters(spec, self.lower, self.made)
        self.operations = self.made.all

    def context(self) -> dict[str, Any]:
        records = self.lower.records()
        accessors = [self._accessor(r, f) for r in records if r.node.opaque for f in r.fields]
        accessors += [
            own.free(r.name, f"nemo_relay_{snake(r.wire)}_free", "Frees a handle.") for r in records if r.node.opaque
        ]
        structs = [r for r in records if r.node.host and not self.made.callbacks.is_text(Type(r.wire))]
        accessors += [self._free_record(record) for record in structs if record.wire not in _BORROWED]
        told = {field.parsed.name for record in structs for field in record.fields}
        told |= {field.parsed.name for config in self.exporters.configs for field in config.fields}
        groups = [
            ("Strings and errors", own.STRINGS_AND_ERRORS),
            ("Scopes, calls and registrations", self.made.public),
            ("Requests to models", own.REQUESTS),
            ("Streams", own.STREAMS),
            ("Codecs", codecs.functions(self.spec, records)),
            ("Plugins", plugins.functions(self.made)),
            ("Handles and results", accessors),
            ("Exporters", self.exporters.public()),
            ("The log", own.LOG),
            ("Threads and the end", own.THREADS),
            ("A runtime that is driven step by step", steps.RUNTIME + codecs.raw() + self.made.raw + plugins.raw()),
            ("Exporters of such a runtime", self.exporters.raw()),
            ("A managed call, step by step", steps.MACHINE + plugins.machine()),
        ]
        return {
            "sdk": self.spec.sdk,
            "digest": self.spec.digest,
            "codecs": self.spec.of("codec"),
            "groups": groups,
            "functions": [function for _, functions in groups for function in functions],
            "enums": self.lower.enums() + self.lower.flags(),
            "words": [enum for enum in self.lower.enums() if enum.wire in self.made.given_types() | told],
            "screaming": screaming,
            "snake": snake,
            "errors": self.lower.errors(),
            "families": self.lower.families(),
            "middleware": self.made.callbacks.families,
            "called": self.made.callbacks.functions,
            "continuations": self.made.callbacks.continuations,
            "opaque": [record.name for record in records if record.node.opaque],
            "plain": [r for r in records if not (r.node.opaque or r.node.host or self._is_json(r))],
            "members": self._members,
            "borrowed": {self.lower.type_name(name) for name in _BORROWED},
            "host": structs,
            "options": self.made.options + self.exporters.configs,
            "exporters": self.exporters,
            "arguments": self.made.arguments,
            "operations": self.operations,
            "registrations": [self._dispatched(op) for op in self.operations if op.op.family],
            "described": self._described,
            "wrap": _wrap,
            "prose": _prose,
            "declared": _declared,
        }

    def _is_json(self, record: Declared) -> bool:
        """Records that C gets as JSON text or as a part of it alone."""
        return self.made.callbacks.is_text(Type(record.wire)) or any(
            field.parsed.name == "json" for field in record.fields
        )

    # Handles, results and callbacks

    def _accessor(self, record: Declared, field: Field) -> Function:
        declared = self.spec.types.get(field.parsed.name)
        number = isinstance(declared, nodes.Enum | nodes.Flags)
        name = f"nemo_relay_{snake(record.wire)}_{field.wire}"
        handle = Param("handle", "handle", "The handle.", record.name)
        if field.parsed.name == "bool":
            body = f"Ok(handle.{field.wire}())"
            return own.value(name, one_line(field), "bool", "bool", "false", body, handle)
        c = "uint32_t" if number else "char *"
        c = self.lower.type_name(field.parsed.name) if isinstance(declared, nodes.Enum) else c
        doc = one_line(field)
        doc += "" if number else " To be freed with nemo_relay_string_free; null where absent."
        rust, fallback = ("u32", "0") if number else ("*mut c_char", "std::ptr::null_mut()")
        return own.value(name, doc, c, rust, fallback, f"Ok(handle.{field.wire}())", handle)

    def _free_record(self, record: Declared) -> Function:
        param = Param("record", "emptied", "May be null.", record.name)
        members = " ".join(f"output::empty(&mut record.{field.name});" for field in record.fields)
        body = f"{{ if let Some(record) = record {{ {members} }} Ok(()) }}"
        return own.value(
            f"nemo_relay_{snake(record.wire)}_free", "Frees the strings of a record.", "void", "()", "()", body, param
        )

    def _dispatched(self, op: LoweredOperation) -> dict[str, Any]:
        """A registration as the driver calls it."""
        scope = ["scope"] if op.op.place == "scope" else []
        has = {field.wire for field in op.params}
        args = [*scope, "name"]
        args += ['(int32_t)json_integer(args, "priority", 0)'] if "priority" in has else []
        args += ['json_true(args, "break_chain")'] if "break_chain" in has else []
        args += ["kinds", 'json_text(args, "registration_name")'] if "kinds" in has else []
        args += [f"on_{op.op.family.family}", "callback", "release_callback"] if op.op.kind == "register" else ["out"]
        registers = op.op.kind == "register"
        call = f"{op.name}({', '.join(args)})"
        name = op.name.replace("nemo_relay_", "nemo_relay_plugin_context_", 1)
        with_context = f"{name}({', '.join(['context', *args])})" if registers and not scope else ""
        calls = {"call": call, "with_context": with_context}
        return {"id": op.id, "registers": registers, "kinds": "kinds" in has, **calls}

    def _members(self, record: Declared, borrowed: bool) -> list[dict[str, Any]]:
        """The members of a struct that stands for a record; a record inside is pointed to."""
        structs = [self.lower.type_name(name) for name in _BORROWED]

        def member(field: Field) -> dict[str, Any]:
            if field.parsed.name in ("u64", "u32"):
                return {
                    "c": f"uint{field.parsed.name[1:]}_t {field.name}",
                    "rust": f"{field.name}: {field.parsed.name}",
                    "doc": field.doc,
                }
            const, pointer = ("const ", "*const") if borrowed else ("", "*mut")
            declared = self.spec.types.get(field.parsed.name)
            name = self.lower.type_name(field.parsed.name) if declared else ""
            if isinstance(declared, nodes.Enum):
                return {"c": f"{name} {field.name}", "rust": f"{field.name}: u32", "doc": field.doc}
            if name in structs:
                return {"c": f"const {name} *{field.name}", "rust": f"{field.name}: *const {name}", "doc": field.doc}
            return {"c": f"{const}char *{field.name}", "rust": f"{field.name}: {pointer} c_char", "doc": field.doc}

        members = [one for field in record.fields for one in self._tagged(record, field) or [member(field)]]
        if record.resolves:
            doc = ["What the functions need that resolve codecs; the library alone reads it."]
            members.append({"c": "const void *codecs", "rust": "codecs: *const c_void", "doc": doc})
        return members

    def _tagged(self, record: Declared, field: Field) -> list[dict[str, Any]]:
        """The members of a field that is several: a list with its length, and a value whose type another field says."""
        if str(field.parsed.required) == "list<f64>":
            length = {
                "c": f"size_t {field.name}_len",
                "rust": f"{field.name}_len: usize",
                "doc": ["How many they are."],
            }
            doc = [*field.doc, "Null where there are none."]
            return [
                {"c": f"const double *{field.name}", "rust": f"{field.name}: *const f64", "doc": doc},
                length,
            ]
        says = next((other for other in record.fields if other.wire == f"{field.wire}_type"), None)
        types = {"u64": "uint64_t", "i64": "int64_t", "f64": "double"}
        return [
            {
                "c": f"{types[value.name]} {value.name}_{field.name}",
                "rust": f"{value.name}_{field.name}: {value.name}",
                "doc": [*field.doc, f"Read where {says.name} says {value.name}."],
            }
            for value in (self.spec.types[says.parsed.name].values if says else ())
        ]

    def _described(self, function: Function) -> list[str]:
        """The comment of a function in the header."""
        lines = _wrap(" ".join(function.doc))
        for param in function.params:
            if param.doc:
                lines += _wrap(f"{param.name}: {param.doc}", "  ")
        return [_prose([line]) for line in lines]


def _prose(doc: list[str] | str) -> str:
    """Text in a comment of C."""
    text = doc if isinstance(doc, str) else " ".join(doc)
    return text.replace("*/", "* /").replace("/*", "/ *").replace("\\", "/").replace("??", "?")


def _declared(text: str) -> list[str]:
    """A declaration, broken between its parameters alone."""
    whole = ", ".join(part.replace(" ", "\0") for part in text.replace("* *", "**").split(", "))
    return [line.replace("\0", " ") for line in _wrap(whole, "    ")]


def _wrap(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, 112, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)
