"""How Go calls the functions of C: their arguments as expressions of Go, and what has to happen around the call."""

from __future__ import annotations

from dataclasses import dataclass

from ..lower import Field, LoweredOperation, Lowering
from ..model import Spec, nodes

# What a line of `setup` returns where it fails; the function around it says what goes with the error.
_FAIL = "return FAIL"


@dataclass(frozen=True)
class Native:
    """A C function as Go calls it.

    `leading` and `arguments` are expressions over the fields of `a`, `setup` are the lines before the call, and `stack`
    says whether it needs the stack of the caller.
    """

    name: str
    leading: list[str]
    arguments: list[str]
    setup: list[str]
    stack: bool


class Cgo:
    def __init__(self, spec: Spec, lower: Lowering):
        self.spec = spec
        self.lower = lower
        # The functions of C that are called are named as the operations are there.
        self.c_names = {op.id: op.name for op in Lowering(spec, "c").operations()}

    def is_driven(self, op: LoweredOperation) -> bool:
        """Whether Go answers what the operation asks, step by step."""
        return bool(op.op.pipeline) or self._asks_a_codec(op)

    def _asks_a_codec(self, op: LoweredOperation) -> bool:
        return op.op.returns.name != "none" and any(field.parsed.name == "codec" for field in op.params)

    def native(self, op: LoweredOperation) -> Native:
        fields = [field for field in [*op.params, *op.options] if field.parsed.name != "callback"]
        arguments, setup = [], []
        for field in fields:
            made = self.arguments(field, f"a.{field.name}")
            arguments += made[0]
            setup += made[1]
        driven = self.is_driven(op)
        stack = bool(op.op.pipeline) and op.op.part != "end"
        leading = ["stack.head.pointer()"] if stack else []
        leading += ["C.uint32_t(stack.depth)"] if stack and op.op.part != "start" else []
        leading = ["library()", *leading] if stack or self._asks_a_codec(op) else leading
        name = self.c_names[op.id].replace("nemo_relay_", "nemo_relay_runtime_", 1)
        fail = "return nil, err" if driven else "return err"
        setup = [line.replace(_FAIL, fail) for line in setup]
        return Native(f"{name}_start" if driven else name, leading, arguments, setup, stack)

    def arguments(self, field: Field, value: str) -> tuple[list[str], list[str]]:
        """The arguments that one field becomes, and the lines that they need before the call."""
        type_ = field.parsed
        declared = self.spec.types.get(type_.name)
        if (isinstance(declared, nodes.Enum) or type_.name == "u32") and type_.optional:
            return [f"number({value})"], []
        if isinstance(declared, nodes.Enum | nodes.Flags):
            return [f"C.uint32_t({value})"], []
        if isinstance(declared, nodes.Record) and declared.opaque:
            return [f"{value}.pointer()"], []
        if type_.name == "LLMRequest":
            return [f"jsonBytes({field.name})", f"jsonLength({field.name})"], [f"{field.name} := {value}.encode()"]
        if isinstance(declared, nodes.Record) and declared.host:
            made = [self.arguments(part, f"{value}.{part.name}") for part in map(self.lower.field, declared.fields)]
            return [argument for arguments, _ in made for argument in arguments], []
        if isinstance(declared, nodes.Record):
            return ["schema"], _checked(f"schema, freeSchema, err := schemaOf({value})", "freeSchema()")
        if type_.name == "codec":
            name = field.name
            return [name], _checked(f"{name}, err := codecOf({value})", f"C.nemo_relay_codec_free({name})")
        if type_.name == "string" and type_.optional:
            return [f"optionalText({value})", f"optionalLength({value})"], []
        if type_.name == "string":
            return [f"text({value})", f"C.size_t(len({value}))"], []
        if type_.name == "json" and type_.optional:
            return [f"optionalBytes({value})", f"C.size_t(len({value}))"], []
        if type_.name == "json":
            return [f"jsonBytes({value})", f"jsonLength({value})"], []
        if type_.name == "timestamp":
            return [f"micros({value})"], []
        if type_.name == "list":
            made = f"{field.name} := encodedList({value})"
            return [f"optionalBytes({field.name})", f"C.size_t(len({field.name}))"], [made]
        plain = {"bool": "C.bool", "u32": "C.uint32_t"}.get(type_.name)
        return [f"{plain}({value})" if plain else value], []


def _checked(line: str, after: str) -> list[str]:
    return [line, "if err != nil {", f"\t{_FAIL}", "}", f"defer {after}"]
