"""Operations of the spec as functions of C: for people, and once more for bindings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..lower import Field, LoweredOperation, Lowering
from ..model import Spec, nodes
from ..naming import pascal, snake
from . import _c_functions as own
from ._c_callbacks import Callbacks
from ._c_model import Function, Param

_RUST_SCALARS = {
    "string": "&'a str",
    "u32": "u32",
    "i32": "i32",
    "bool": "bool",
    "timestamp": "Timestamp",
    "json": "Json",
    "codec": "&'a NemoRelayCodec",
    "plugin": "GivenPlugin",
    "list": "Json",
}
# What else is to be known of an operation that another binding drives.
_DRIVEN = (
    "The first payload is checked and has the slot 0, one that goes with it the slot 1. Drive the call until its "
    "operation is done or an error comes back."
)


# What a switch is registered for.
_ABOUT = ("kinds", "registration_name")

# Who brings a stack of their own keeps it themselves.
_OF_THREADS = (
    "isolation.create_scope_stack",
    "isolation.current_scope_stack",
    "isolation.scope_stack_active",
    "isolation.set_thread_scope_stack",
    "isolation.create_scope_stack_from_propagation",
)


@dataclass(frozen=True)
class Arguments:
    """The arguments of an operation as the implementation takes them, whichever of its functions they came through."""

    name: str
    doc: str
    fields: list[tuple[str, str]]
    lifetime: str


@dataclass(frozen=True)
class Options:
    """A struct of options: `params` are its members after the size."""

    name: str
    doc: list[str]
    params: list[Param]


class Operations:
    """Every operation that C has; `options` and `arguments` are the structs that their functions need."""

    def __init__(self, spec: Spec):
        self.spec = spec
        self.lower = Lowering(spec, "c")
        self.all = [op for op in self.lower.operations() if not op.without]
        self.callbacks = Callbacks(spec, self.lower)
        self.options: list[Options] = []
        self.arguments: list[Arguments] = []
        plain = [op for op in self.all if not op.op.owner]
        self.public = [function for op in plain for function in self._public(op)]
        everywhere = [op for op in plain if op.op.family and op.op.kind == "register" and op.op.place == "global"]
        self.of_plugins = [self._of_plugin(op) for op in everywhere]
        self.raw = [function for op in plain for function in self._raw(op)]

    def given_types(self) -> set[str]:
        """The types that operations are given."""
        fields = [field for op in self.all for field in [*op.params, *op.options]]
        return {field.parsed.name for field in fields}

    # The functions that people call

    def _public(self, op: LoweredOperation) -> list[Function]:
        family = op.op.family
        if family:
            at = "Scope(scope)" if op.op.place == "scope" else "Everywhere"
            return [self._registration(op, family, at)]
        params = [
            self.param(field, "string", "payload") for field in self._params(op) if field.parsed.name != "callback"
        ]
        hooks = []
        for field in op.params:
            if field.parsed.name == "callback":
                params += self._hook(field, "user_data" if not hooks else f"{field.name}_user_data")
                hooks.append(f"host::Hook::new({params[-2].name}, {params[-1].name})")
        extra = [self._options(op)] if op.options else []
        made = self._function(op, op.name, params + extra, hooks)
        return [made, *self._of_structs(op, made)]

    def _of_structs(self, op: LoweredOperation, made: Function) -> list[Function]:
        """The form of an operation that is given structs where the other is given the text of a list of records."""
        listed = self._listed(op)
        if listed is None:
            return []
        shape = self.lower.type_name(listed.parsed.shape)
        structs = Param(listed.name, "structs", one_line(listed), shape)
        params = [structs if param.name == listed.name else param for param in made.params]
        body = made.body.replace(f" {listed.name},", f" {listed.name}: {listed.name}.payload(),")
        return [Function(op.name.removesuffix("_json"), op.doc, params, body)]

    def _listed(self, op: LoweredOperation) -> Field | None:
        """The parameter that is the text of a list of records."""
        return next((field for field in op.params if field.parsed.shape in self.spec.types), None)

    def _hook(self, field: Field, user_data: str) -> list[Param]:
        """A function that an operation is given to call, and what that is given."""
        pointer = self.lower.type(field.parsed.required)
        doc = one_line(field) + (" May be null." if field.parsed.optional else "")
        kind = "function?" if field.parsed.optional else "function"
        return [
            Param(field.name, kind, doc, pointer, pointer),
            Param(
                user_data, "user_data", f"Given to {field.name} as it is; needed until the call or its stream is over."
            ),
        ]

    def _params(self, op: LoweredOperation) -> list[Field]:
        """The parameters of an operation; those of a record that is given are its fields."""
        found = []
        for field in op.params:
            declared = self.spec.types.get(field.parsed.name)
            if isinstance(declared, nodes.Record) and declared.host and not self.callbacks.is_text(field.parsed):
                found += [self.lower.field(part, "parameter") for part in declared.fields]
            else:
                found.append(field)
        return found

    def _function(self, op: LoweredOperation, name: str, params: list[Param], hooks: list[str]) -> Function:
        self._note_arguments(op)
        filled = self._filling(op, params)
        verb = op.id.replace(".", "_")
        target = f"ops::{verb}"
        args = [f"arguments::{pascal(op.id)} {{ {filled} }}"] if self._fields(op) else []
        if op.op.pipeline:
            call = f"{target}({', '.join([*args, *hooks])})"
        else:
            call = f"context::with(|here| {target}({', '.join(['here', *args])}))"
        out = self.out(op)
        return Function(name, op.doc, [*params, *out], f"out.set({call}?)" if out else call)

    def out(self, op: LoweredOperation) -> list[Param]:
        returns = op.op.returns
        declared = self.spec.types.get(returns.name)
        if returns.name == "none":
            return []
        if returns.name == "bool":
            return [Param("out", "out", "Receives the answer.", "bool", "bool")]
        if returns.name == "u64":
            return [Param("out", "out", "Receives the number.", "uint64_t", "u64")]
        if self.callbacks.is_text(returns):
            absent = "; null where there is none" if returns.optional else ""
            doc = f"Receives the text, to be freed with nemo_relay_string_free{absent}."
            return [Param("out", "out", doc, "char *", "*mut c_char")]
        if returns.name == "stream":
            doc = "Receives the stream, to be freed with nemo_relay_stream_free."
            return [Param("out", "out", doc, "NemoRelayStream *", "*mut NemoRelayStream")]
        name = self.lower.type_name(returns.name)
        if isinstance(declared, nodes.Record) and not declared.opaque:
            return [Param("out", "out", "Receives it.", name, name)]
        free = f"nemo_relay_{snake(returns.name)}_free"
        return [Param("out", "out", f"Receives it, to be freed with {free}.", f"{name} *", f"*mut {name}")]

    def param(self, field: Field, string: str, payload: str) -> Param:
        type_ = field.parsed
        declared = self.spec.types.get(type_.name)
        question = "?" if type_.optional else ""
        doc = one_line(field)
        name = self.lower.type_name(type_.name) if declared else ""
        if isinstance(declared, nodes.Enum):
            return Param(field.name, f"enum{question}", doc, name, pascal(type_.name))
        if isinstance(declared, nodes.Flags):
            return Param(field.name, "flags?", doc, "uint32_t", pascal(type_.name))
        if isinstance(declared, nodes.Record) and declared.opaque:
            return Param(field.name, f"handle{question}", doc, name)
        if type_.name == "LLMRequest":
            return Param(field.name, "text_request" if string == "text" else "request", doc)
        if isinstance(declared, nodes.Record) and self.callbacks.is_text(type_):
            return Param(field.name, string, doc)
        if isinstance(declared, nodes.Record):
            return Param(field.name, "struct?", doc, name)
        if type_.name == "string":
            return Param(field.name, f"{string}{question}", doc)
        if type_.name == "codec":
            return Param(field.name, f"handle{question}", doc, "NemoRelayCodec")
        if type_.name == "plugin":
            return Param(field.name, "plugin", doc, "NemoRelayPlugin")
        if type_.name in ("json", "list"):
            json_kind = "text_json?" if string == "text" else "json?"
            return Param(field.name, json_kind if type_.optional else payload, doc)
        return Param(field.name, f"{type_.name}{question}", doc)

    def _options(self, op: LoweredOperation) -> Param:
        stem = op.name.removeprefix("nemo_relay_")
        stem = stem.removesuffix("_json") if self._listed(op) else stem
        name, doc = f"NemoRelay{pascal(stem)}Options", f"The options of nemo_relay_{stem}."
        members = [self.param(field, "string", "payload") for field in op.options]
        self.options.append(Options(name, [doc], members))
        return Param("options", "options", "The options; null for none.", name)

    def _of_plugin(self, op: LoweredOperation) -> Function:
        """A registration as part of a component."""
        made = self._registration(op, op.op.family, "Plugin(context)")
        context = Param("context", "handle", "Where the component registers.", "NemoRelayPluginContext")
        name = op.name.replace("nemo_relay_", "nemo_relay_plugin_context_", 1)
        doc = [f"As {op.name}, for as long as the component is active."]
        return replace(made, name=name, doc=doc, params=[context, *made.params])

    def _registration(self, op: LoweredOperation, family: nodes.Family, at: str) -> Function:
        params = []
        for field in op.params:
            if field.parsed.name == "callback":
                type_ = self.lower.callback_name(family.family)
                params.append(Param("callback", "function", one_line(field), type_, type_))
            else:
                params.append(self.param(field, "string", "payload"))
        member = f"Family::{pascal(family.family)}"
        if op.op.kind == "deregister":
            out = Param("out", "out", "Receives whether something was removed.", "bool", "bool")
            scope = "Some(scope)" if op.op.place == "scope" else "None"
            return Function(op.name, op.doc, [*params, out], f"out.set(ops::deregister({scope}, {member}, name)?)")
        params.append(Param("user_data", "user_data", "Given to the callback as it is."))
        params.append(
            Param("free_fn", "free_fn", "Called once with the user data when nothing needs it any more; may be null.")
        )
        function = f"Function::{pascal(family.family)}(callback)"
        setup = ["let owner = registered::Owner::new(user_data, free_fn);"]
        if family.kind == "switch":
            about = ", ".join(param.name for param in params if param.name in _ABOUT)
            body = f"ops::register_switch(ops::At::{at}, name, {about}, {function}, owner)"
            return Function(op.name, op.doc, params, body, setup=setup)
        priority = "priority" if family.ordered else "priority: 0"
        breaks = "break_chain" if family.break_chain else "break_chain: false"
        entry = f"ops::Entry {{ family: {member}, name, {priority}, {breaks} }}"
        body = f"ops::register(ops::At::{at}, {entry}, {function}, owner)"
        return Function(op.name, op.doc, params, body, setup=setup)

    # The same operations for bindings: explicit runtime and stack, strings with a length, the error as an object

    def _raw(self, op: LoweredOperation) -> list[Function]:
        if op.op.family or op.op.module == "plugin" or op.id == "subscribers.flush" or op.id in _OF_THREADS:
            return []
        name = op.name.replace("nemo_relay_", "nemo_relay_runtime_", 1)
        if op.op.pipeline:
            return [self._started(op, name)]
        if self._asks_a_codec(op):
            return [self._asking(op, name)]
        head = Param("head", "handle", "The head of the caller's stack.", "NemoRelayScopeHandle")
        fields = [*op.params, *op.options]
        params = [own.runtime(), head, *(self.param(field, "text", "text_payload") for field in fields)]
        args = f"arguments::{pascal(op.id)} {{ {self._filling(op, params, flat=True)} }}"
        call = f"ops::{op.id.replace('.', '_')}({', '.join(['&mut here', *([args] if fields else [])])})"
        moves = op.id in ("scope.push", "scope.pop", "scope.close", "scope.get_handle")
        setup = ["let mut here = runtime.at(head, 0);"]
        outs = [own.out("NemoRelayScopeHandle *", "Receives the new head of the stack.")] if moves else self.out(op)
        body = f"{{ {call}?; out.set(here.head()) }}" if moves else f"out.set({call}?)" if outs else call
        return [Function(name, op.doc, [*params, *outs, own.ERROR], body, raw=True, setup=setup)]

    def _started(self, op: LoweredOperation, name: str) -> Function:
        """A call that the caller drives; one by hand has its place from its handle or its start."""
        ends = op.op.part == "end"
        params = [] if ends else [own.runtime(), Param("head", "handle", "The head of the caller's stack.", own.SCOPE)]
        if op.op.part not in ("start", "end"):
            params.append(Param("depth", "u32", "How many managed calls this one is nested in."))
        fields = [*self._params(op), *op.options]
        params += [self.param(field, "text", "text_payload") for field in fields if field.parsed.name != "callback"]
        follows = [field for field in op.params if field.parsed.name == "callback" and field.parsed.optional]
        params += [Param(field.name, "bool", f"Whether there is a {field.name}.") for field in follows]
        depth = "depth" if op.op.part not in ("start", "end") else "0"
        context = [] if ends else [f"&runtime.at(head, {depth})"]
        args = f"arguments::{pascal(op.id)} {{ {self._filling(op, params, flat=True)} }}"
        call = ", ".join([*context, args, *(field.name for field in follows)])
        empty = "; null where the tool may be called directly" if op.id == "tools.execute" else ""
        outs = [own.out("NemoRelayMachine *", f"Receives the call{empty}.", "machine"), own.OP, own.ERROR]
        body = f"machine::start(begin::{op.id.replace('.', '_')}({call})?, &machine, &op)"
        return Function(f"{name}_start", [*op.doc, _DRIVEN], [*params, *outs], body, raw=True)

    def _asks_a_codec(self, op: LoweredOperation) -> bool:
        """Operations that an object of the application may answer, whoever keeps it."""
        return op.op.returns.name != "none" and any(field.parsed.name == "codec" for field in op.params)

    def _asking(self, op: LoweredOperation, name: str) -> Function:
        """What a codec is asked, driven by the caller; nothing of it is a call in a scope."""
        params = [own.runtime(), *(self.param(field, "text", "text_payload") for field in op.params)]
        args = f"arguments::{pascal(op.id)} {{ {self._filling(op, params, flat=True)} }}"
        outs = [own.out("NemoRelayMachine *", "Receives what is driven.", "machine"), own.OP, own.ERROR]
        body = f"machine::start(begin::{op.id.replace('.', '_')}(runtime.inner(), {args}), &machine, &op)"
        return Function(f"{name}_start", [*op.doc, _DRIVEN], [*params, *outs], body, raw=True)

    # What the implementation takes

    def _fields(self, op: LoweredOperation) -> list[Field]:
        return [field for field in [*self._params(op), *op.options] if field.parsed.name != "callback"]

    def _note_arguments(self, op: LoweredOperation) -> None:
        fields = [(field.name, self._rust(field)) for field in self._fields(op)]
        if fields:
            lifetime = "<'a>" if any("'a" in type_ for _, type_ in fields) else ""
            self.arguments.append(Arguments(pascal(op.id), f"Of `{op.id}`.", fields, lifetime))

    def _rust(self, field: Field) -> str:
        type_ = field.parsed
        declared = self.spec.types.get(type_.name)
        rust = _RUST_SCALARS.get(type_.name, pascal(type_.name))
        if type_.name == "LLMRequest" or str(type_) == "json":
            rust = "Payload<'a>"
        elif isinstance(declared, nodes.Record) and self.callbacks.is_text(type_):
            rust = "&'a str"
        if isinstance(declared, nodes.Record) and declared.opaque:
            rust = f"&'a {self.lower.type_name(type_.name)}"
        return f"Option<{rust}>" if type_.optional else rust

    def _filling(self, op: LoweredOperation, params: list[Param], flat: bool = False) -> str:
        """The fields of the arguments: parameters are variables by now, options are read from their struct."""
        names = {param.name for param in params}
        parts = [field.name for field in self._fields(op) if field.name in names]
        if not flat and any(param.kind == "options" for param in params):
            members = self.options[-1].params
            parts += [f"{member.name}: {member.converted(f'options.{member.name}')}" for member in members]
        return ", ".join(parts)


def one_line(field: Field) -> str:
    text = " ".join(field.node.doc.split())
    return f"{text} A JSON list." if field.parsed.name == "list" else text
