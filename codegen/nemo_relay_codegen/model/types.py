"""The type language of the spec: `string`, `list<T>`, `T?` and the like."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

SCALARS = ("string", "bool", "u32", "u64", "i32", "i64", "f64", "uuid", "timestamp", "json", "codec", "plugin")
GENERICS = ("list", "map", "stream", "next", "callback")
NONE = "none"

# These may say first what they are given; JSON where they do not.
CALLED = ("next", "callback")

_TOKEN = re.compile(r"\s*([A-Za-z_][A-Za-z0-9_]*|[<>?,])")


@dataclass(frozen=True)
class Type:
    """A parsed type: a scalar, a declared name, or a generic with an argument.

    `argument` is what a list, map or stream holds and what something that is called gives; `takes` what it is given,
    where that is not plain JSON. `shape` is the normalized form that JSON has, `json<AnnotatedLlmRequest>`, the
    dictionary that it is, `json<ConfigReport>`, or the record that it is a list of, `json<MetricMeasurement>`; only
    where a language has a type for it does that differ from any other JSON.
    """

    name: str
    argument: Type | None = None
    optional: bool = False
    takes: Type | None = None
    shape: str | None = None

    def __str__(self) -> str:
        taken = f"{self.takes}, " if self.takes else ""
        inner = f"<{taken}{self.argument}>" if self.argument else ""
        return f"{self.name}{inner}{'?' if self.optional else ''}"

    @property
    def scalar(self) -> bool:
        return self.name in SCALARS

    @property
    def generic(self) -> bool:
        return self.name in GENERICS

    @property
    def required(self) -> Type:
        """The same type, without the `?`."""
        return replace(self, optional=False) if self.optional else self

    def declared(self) -> list[str]:
        """Every declared name that occurs in the type."""
        names = [name for part in (self.takes, self.argument) if part for name in part.declared()]
        names = [self.shape, *names] if self.shape else names
        return names if self.scalar or self.generic or self.name == NONE else [self.name, *names]


@cache
def parse_type(text: str) -> Type:
    """Parses a type; raises ValueError with what is wrong."""
    tokens = _TOKEN.findall(text)
    if "".join(tokens) != re.sub(r"\s", "", text):
        forms = "a name, list<T>, map<T>, stream<T>, next<T>, callback<T>, callback<A, T>, or T?"
        raise ValueError(f"`{text}` is not a type; write {forms}")
    parsed, rest = _parse(tokens, text)
    if rest:
        raise ValueError(f"`{text}` is not a type: `{''.join(rest)}` is left over")
    return parsed


def _parse(tokens: list[str], text: str) -> tuple[Type, list[str]]:
    if not tokens or tokens[0] in "<>?,":
        raise ValueError(f"`{text}` is not a type: a name is missing")
    name, rest, argument, takes = tokens[0], tokens[1:], None, None
    if rest[:1] == ["<"]:
        if name == "json" and len(rest) > 2 and rest[1] not in "<>?," and rest[2] == ">":
            return _optional(Type(name, shape=rest[1]), rest[3:])
        if name not in GENERICS:
            raise ValueError(f"`{name}` takes no argument; only {', '.join(GENERICS)} do")
        argument, rest = _parse(rest[1:], text)
        if rest[:1] == [","] and name in CALLED:
            takes = argument
            argument, rest = _parse(rest[1:], text)
        if rest[:1] != [">"]:
            raise ValueError(f"`{text}` is not a type: `>` is missing")
        rest = rest[1:]
    elif name in GENERICS:
        raise ValueError(f"`{name}` needs an argument, such as {name}<string>")
    return _optional(Type(name, argument, takes=takes), rest)


def _optional(type_: Type, rest: list[str]) -> tuple[Type, list[str]]:
    optional = rest[:1] == ["?"]
    return replace(type_, optional=optional), rest[1:] if optional else rest
