"""The function pointers of C, in C and in Rust: middleware, what operations are given to call, and continuations.

How each looks follows from what the spec says that it is given and gives.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..lower import LoweredFamily, Lowering
from ..model import Spec, Type, nodes
from ..naming import pascal, snake, words

_TEXT = ("const char *{n}", "*const c_char")


@dataclass(frozen=True)
class Pointer:
    """A type of function pointers; `params` are its parameters in C, `rust_params` the same in Rust."""

    name: str
    doc: list[str]
    params: str
    rust_params: str


@dataclass(frozen=True)
class Middleware(Pointer):
    """That of a family: `arguments` are expressions over `given`, `answer` the method that reads what it left."""

    wire: str
    variant: str
    arguments: str
    answer: str
    # As the conformance driver sees it: how each parameter is noted, and how the result is given.
    noted: list[str]
    gives: str


class Callbacks:
    def __init__(self, spec: Spec, lower: Lowering):
        self.spec = spec
        self.lower = lower
        self.families = [self._middleware(family) for family in lower.families()]
        self.functions = self._distinct("callback", [p for op in lower.operations() for p in op.params])
        self.continuations = self._distinct("next", [p for family in lower.families() for p in family.params])

    def is_text(self, type_: Type) -> bool:
        """Whether values of the type are text in C: strings, JSON, and the records that calls are made of."""
        return self.lower.language.types.get(type_.name) == "const char *"

    def _distinct(self, generic: str, params: list) -> list[Pointer]:
        """One pointer for each type of callback or continuation; the doc is that of its first use."""
        families = {family.family for family in self.spec.families}
        found: dict[str, Pointer] = {}
        for param in params:
            if param.parsed.name == generic and param.parsed.argument.name not in families:
                name = self.lower.type(param.parsed.required)
                found.setdefault(name, self._called(name, param.doc, param.parsed))
        return list(found.values())

    def _called(self, name: str, doc: list[str], type_: Type) -> Pointer:
        gives_stream = "NemoRelayStream **out" if type_.name == "next" else "NemoRelayChunks *out"
        context = "next_context" if type_.name == "next" else "user_data"
        params = [(f"void *{context}", "*mut c_void"), *self._taken(type_), *self._out(type_.argument, gives_stream)]
        return Pointer(name, doc, *_joined(params))

    def _taken(self, type_: Type) -> list[tuple[str, str]]:
        if type_.takes is None:
            return [_named(_TEXT, "args")]
        if type_.takes.name == "none":
            return []
        return [_named(_TEXT, "chunk" if type_.takes.scalar else words(type_.takes.name)[-1])]

    def _out(self, type_: Type, stream: str = "NemoRelayChunks *out") -> list[tuple[str, str]]:
        if type_.name == "none":
            return []
        if type_.name == "stream":
            kind = stream.split(" ")[0]
            return [(stream, f"*mut *mut {kind}" if "**" in stream else f"*mut {kind}")]
        if self.is_text(type_):
            return [("char **out", "*mut *mut c_char")]
        record = self.lower.type_name(type_.name)
        return [(f"{record} *out", f"*mut {record}")]

    def _middleware(self, family: LoweredFamily) -> Middleware:
        params, arguments, noted = [("void *user_data", "*mut c_void")], ["given.user_data()"], []
        for param in family.params:
            type_ = param.parsed
            record = snake(type_.name)
            if type_.name == "next":
                pointer = self.lower.type(type_)
                verb = "_".join(["run", *words(pointer)[2:-1]])
                params += [(f"{pointer} next", pointer), ("void *next_context", "*mut c_void")]
                arguments += [f"next::{verb}", "given.next()"]
                noted.append(f"lend_{verb.replace('run', 'next')}(&at, next, next_context);")
            elif type_.name == "Event" or self.is_text(type_):
                source = {"string": "name", "Event": "event", "json?": "annotation"}.get(str(type_), "value")
                source = param.wire if family.node.kind == "switch" else source
                params.append(_named(_TEXT, param.name))
                arguments.append(f"given.{source}()")
                kind = "string" if type_.name in ("string", "Event") else "value"
                noted.append(f"note_{kind}(&at, {param.name});")
            else:
                name = self.lower.type_name(type_.name)
                params.append((f"const {name} *{param.name}", f"*const {name}"))
                arguments.append(f"&given.{record}()")
                noted.append(f"note_{record}(&at, {param.name});")
        returns = family.returns_parsed
        params += self._out(returns)
        arguments += ["&mut out"] if returns.name != "none" else []
        return Middleware(
            family.callback,
            [*family.doc, *(["What it leaves in `out`:", *family.returns_doc] if returns.name != "none" else [])],
            *_joined(params),
            family.wire,
            pascal(family.wire),
            ", ".join(arguments),
            self._shape(returns),
            noted,
            "" if returns.name == "none" else f"give_{self._shape(returns)}(&at, out);",
        )

    def _shape(self, returns: Type) -> str:
        """What is done with what a function left: a word for every type of result."""
        declared = self.spec.types.get(returns.name)
        if isinstance(declared, nodes.Record) and not self.is_text(returns):
            return snake(returns.name)
        if returns.name in ("stream", "none"):
            return returns.name
        if returns.name == "string":
            return "decision"
        return "optional_value" if returns.optional else "value"


def _named(shape: tuple[str, str], name: str) -> tuple[str, str]:
    return shape[0].replace("{n}", name), shape[1]


def _joined(params: list[tuple[str, str]]) -> tuple[str, str]:
    return ", ".join(c for c, _ in params), ", ".join(rust for _, rust in params)
