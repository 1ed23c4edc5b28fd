"""Rules about names and numbers: unique in the spec, and still unique once a language has spelled them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from ..errors import Finding
from ..lower import Declared, Lowering
from ..model import Spec, Visit, nodes

_TYPES = (
    nodes.Enum, nodes.Flags, nodes.Record, nodes.Config, nodes.Envelope, nodes.Event, nodes.Profile, nodes.Class,
)  # fmt: skip
# What is unique in the whole spec is not compared once more within its list.
_GLOBAL = (nodes.Invariant, nodes.Op, nodes.ErrorCode, nodes.Class, nodes.Fault)


def unique(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Declared types, operations, families, errors, invariants, faults and languages, and the members of each node."""
    visits = list(spec.walk())
    groups = {"type": _TYPES, "operation": (nodes.Op,), "family": (nodes.Family,), "error code": (nodes.ErrorCode,)}
    groups |= {"invariant": (nodes.Invariant,), "language": (nodes.Language,), "pipeline": (nodes.Pipeline,)}
    groups |= {"fault": (nodes.Fault,), "list of faults": (nodes.Faults,)}
    for what, kinds in groups.items():
        yield from _repeated(what, [visit for visit in visits if isinstance(visit.node, kinds)], nodes.key_of)
    for visit in visits:
        for part in type(visit.node).model_fields:
            members = getattr(visit.node, part)
            if isinstance(members, tuple) and members and isinstance(members[0], nodes.Node):
                inner = [Visit(visit.source, (*visit.path, part, index), node) for index, node in enumerate(members)]
                named = [
                    member for member in inner if nodes.key_of(member.node) and not isinstance(member.node, _GLOBAL)
                ]
                yield from _repeated(f"name in `{part}`", named, nodes.key_of)
        if isinstance(visit.node, nodes.Op):
            shared = {param.name for param in visit.node.params} & {option.name for option in visit.node.options}
            yield from (visit.finding(f"`{name}` is both a parameter and an option", "") for name in sorted(shared))


def numbers(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Numbers are the ABI: unique in their list and never negative."""
    visits = [visit for visit in spec.walk() if isinstance(getattr(visit.node, "number", None), int)]
    lists: dict[Any, list[Visit]] = {}
    for visit in visits:
        owner = "families" if isinstance(visit.node, nodes.Family) else (visit.source.file, visit.path[:-1])
        lists.setdefault(owner, []).append(visit)
        if visit.node.number < 0:
            yield visit.finding("a number is never negative", "", "number")
    for members in lists.values():
        yield from _repeated("number", members, lambda node: node.number)


def bits(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A flag is one bit of 32, and no other flag of the set has it."""
    for visit in spec.walk():
        if isinstance(visit.node, nodes.Flag) and not (0 < visit.node.bit < 2**32 and visit.node.bit.bit_count() == 1):
            yield visit.finding(f"{visit.node.bit} is not one bit; write 1, 2, 4, 8, …", "", "bit")
        if isinstance(visit.node, nodes.Flags):
            flags = [Visit(visit.source, ("values", index), flag) for index, flag in enumerate(visit.node.values)]
            yield from _repeated("bit", flags, lambda flag: flag.bit)


def collides(spec: Spec, _root: Path) -> Iterator[Finding]:
    """Two names that differ in the spec may not become one in a language."""
    for language in spec.of("language"):
        lowering = Lowering(spec, language.language)
        for declared in _declarations(lowering):
            yield from _same(spec, language.language, declared.node, declared.fields or declared.values)
        taken: dict[str, str] = {}
        for op in lowering.operations():
            other = taken.setdefault(op.qualified, op.id)
            if other != op.id:
                message = f"`{op.id}` and `{other}` are both `{op.qualified}`; give one another name in `names`"
                yield spec.source_of(language).finding(("names",), message)


def reserved(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A public operation is not spelled with an escape; fields and parameters may be."""
    for language in spec.of("language"):
        for op in Lowering(spec, language.language).operations():
            bare = op.name.removesuffix(language.escape.format(name=""))
            if op.name != bare and bare in language.reserved:
                message = f"`{bare}` is reserved in {language.language}; name `{op.id}` in `names`"
                yield spec.source_of(language).finding(("names",), message)


def _declarations(lowering: Lowering) -> Iterator[Declared]:
    yield from (*lowering.enums(), *lowering.flags(), *lowering.records(), *lowering.configs())
    yield from (*lowering.profiles(), *lowering.events())


def _same(spec: Spec, language: str, owner: nodes.Node, members: Iterable[Any]) -> Iterator[Finding]:
    taken: dict[str, str] = {}
    for member in members:
        other = taken.setdefault(member.name, member.wire)
        if other != member.wire:
            message = f"`{member.wire}` and `{other}` are both `{member.name}` in {language}; rename one"
            yield spec.source_of(owner).finding((), message)


def _repeated(what: str, visits: list[Visit], key: Callable[[Any], Any]) -> Iterator[Finding]:
    first: dict[Any, Visit] = {}
    for visit in visits:
        other = first.setdefault(key(visit.node), visit)
        if other is not visit:
            place = f"{other.source.file}:{other.source.line(other.path)}"
            yield visit.finding(f"the {what} `{key(visit.node)}` is taken; the first is at {place}", "")
