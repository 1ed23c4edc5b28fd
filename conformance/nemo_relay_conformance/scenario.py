"""What a scenario is once it is read: requests for the driver and what must come out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

# What a language may lack, by what shows in a request that it is needed.
_SIGNS: dict[str, Callable[[dict[str, Any]], bool]] = {
    "not_callable": lambda node: bool(node.get("not_callable")),
    "not_iterable": lambda node: node.get("do") == "stream" and node.get("form") == "none",
    "lazy": lambda node: node.get("do") == "stream" and bool(node.get("lazy")),
    "nul": lambda node: any(isinstance(value, str) and "\0" in value for value in node.values()),
    "drop": lambda node: node.get("then") == "drop",
    "awaited_codec": lambda node: any(does.get("mode") == "async" for does in _codec_methods(node)),
}


@dataclass(frozen=True)
class Expectation:
    """What one answer must be: `error` None means that it must be no error, `chunks` None that any are right."""

    ok: Any = None
    has_ok: bool = False
    error: dict[str, Any] | None = None
    chunks: Any = None
    same: dict[str, bool] = field(default_factory=dict)


@dataclass(frozen=True)
class FileStep:
    """Something that the harness itself does to a file of the scenario's own folder, or what it must hold.

    `{h}` in the name stands for the uuid that is bound to `h`. `lines` are what the lines say or, with
    `at`, everything that stands at this place in them. `json` is what the whole file says, and `equals` names another
    file with the same text.
    """

    name: str
    write: str | None = None
    append: str | None = None
    lines: tuple[Any, ...] | None = None
    at: str | None = None
    json: Any = None
    equals: str | None = None
    absent: bool = False


@dataclass(frozen=True)
class Step:
    """One request with what must come of it; `children` are the steps of a block, `branches` those of `together`."""

    where: str
    request: dict[str, Any] | None
    expect: Expectation = Expectation()
    children: tuple[Step, ...] = ()
    branches: tuple[tuple[Step, ...], ...] = ()
    file: FileStep | None = None

    @property
    def number(self) -> tuple[int, ...]:
        """Where the step stands, as `where` says it: the numbers of the steps and branches around it and its own."""
        return tuple(int(word) for word in self.where.split() if word.isdigit())

    def walk(self) -> Iterator[Step]:
        yield self
        for child in self.children:
            yield from child.walk()
        for branch in self.branches:
            for child in branch:
                yield from child.walk()


@dataclass(frozen=True)
class Scenario:
    """One behaviour, for one choice of the `for_each` variables."""

    name: str
    doc: str
    checks: tuple[str, ...]
    file: str
    line: int
    subscriber: bool
    steps: tuple[Step, ...]
    called: Any = None
    order: tuple[str, ...] | None = None
    events: tuple[Any, ...] | None = None
    tree: tuple[Any, ...] | None = None
    parity: bool = True

    @property
    def base(self) -> str:
        """The name of the file, without the choice."""
        return self.name.partition("[")[0]

    def all_steps(self) -> Iterator[Step]:
        for step in self.steps:
            yield from step.walk()

    def operations(self) -> set[str]:
        """The names of every operation that is asked for, also from inside callbacks."""
        return {
            node["op"] for step in self.steps for node in _mappings(step.request) if isinstance(node.get("op"), str)
        }

    def kinds(self) -> set[str]:
        """The kinds of values that JSON cannot say, and the other abilities that a language may lack."""
        kinds = set()
        for step in self.all_steps():
            for node in _mappings(step.request):
                if set(node) == {"$value"}:
                    kinds.add(node["$value"].partition(":")[0])
                kinds |= {kind for kind, sign in _SIGNS.items() if sign(node)}
            error = step.expect.error or {}
            if "error_class" in error:
                kinds.add("error_fields")
            # A wrong configuration is wrong also where there are no files.
            if error.get("code") != "invalid_argument" and any("$tmp" in node for node in _mappings(step.request)):
                kinds.add("files")
        return kinds


def _codec_methods(node: dict[str, Any]) -> list[dict[str, Any]]:
    methods = node["object"] if set(node) == {"object"} else None
    return [does for does in methods.values() if isinstance(does, dict)] if isinstance(methods, dict) else []


def _mappings(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for item in value.values():
            yield from _mappings(item)
    elif isinstance(value, list):
        for item in value:
            yield from _mappings(item)
