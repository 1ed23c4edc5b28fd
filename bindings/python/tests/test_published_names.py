"""The names of the published 0.10 interface are there and take what they took, by place and by keyword.

All but one: the module `resource_metrics`, which is not in the list, does not exist.
"""

from __future__ import annotations

import importlib
import inspect
import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest

NAMES = Path(__file__).with_name("published_names.txt")
BY_PLACE = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
BY_KEYWORD = (inspect.Parameter.POSITIONAL_OR_KEYWORD, inspect.Parameter.KEYWORD_ONLY)


@dataclass
class Published:
    """A name with its parameters and members; `takes` is None where it is not called."""

    module: str
    name: str
    takes: list[str] | None = None
    has: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.module}.{self.name}"

    def found(self) -> object:
        return getattr(importlib.import_module(self.module), self.name)


def published() -> list[Published]:
    found: list[Published] = []
    module = ""
    for line in NAMES.read_text(encoding="utf-8").splitlines():
        text = line.strip()
        if not text or text.startswith("#"):
            continue
        depth = len(line) - len(line.lstrip())
        if depth == 0:
            module = text
        elif depth == 2:
            found.append(Published(module, text))
        elif text.startswith("takes"):
            found[-1].takes = [*(found[-1].takes or []), *text.split()[1:]]
        else:
            found[-1].has += text.split()[1:]
    return found


def taken(callable_: object, wanted: list[str]) -> list[str]:
    """What does not fit to the parameters of a published function; empty where all does."""
    parameters = [one for one in inspect.signature(callable_).parameters.values() if one.name != "self"]
    star = wanted.index("*") if "*" in wanted else len(wanted)
    by_place = [name.rstrip("?") for name in wanted[:star]]
    optional = {name.rstrip("?") for name in wanted if name.endswith("?")}
    required = {one.name for one in parameters if one.default is one.empty and one.kind in (*BY_PLACE, *BY_KEYWORD)}
    own = [one.name for one in parameters if one.kind in BY_PLACE][: len(by_place)]
    wrong = [f"by place: {own}, not {by_place}"] if own != by_place else []
    missing = {name.rstrip("?") for name in wanted[star + 1 :]} - {one.name for one in parameters}
    wrong += [f"not there: {name}" for name in sorted(missing)]
    must = required - {name for name in by_place if name not in optional}
    return wrong + [f"has to be given: {name}" for name in sorted(must)]


EVERY = published()


def test_the_list_is_whole():
    assert len(EVERY) == 255
    assert {str(one) for one in EVERY} >= {"nemo_relay.observability.S3StorageConfig", "nemo_relay.tools.execute"}


@pytest.mark.parametrize("one", EVERY, ids=str)
def test_a_name_is_there_and_takes_what_it_took(one):
    found = one.found()
    assert one.takes is None or taken(found, one.takes) == []
    for member in one.has:
        name, parameters = re.fullmatch(r"(\w+)(?:\((.*)\))?", member).groups()
        fields = getattr(found, "kept", {})
        assert hasattr(found, name) or name in fields, f"{one} has no {name}"
        if parameters is not None:
            assert taken(getattr(found, name), [part for part in parameters.split(",") if part]) == []


@pytest.mark.parametrize(
    ("function", "wanted", "wrong"),
    [
        (lambda b, a: None, ["a", "b"], ["by place: ['b', 'a'], not ['a', 'b']"]),
        (lambda a: None, ["a", "*", "b?"], ["not there: b"]),
        (lambda a: None, ["a?"], ["has to be given: a"]),
        (lambda a, b=1, *, c=2: None, ["a", "b?"], []),
    ],
)
def test_what_does_not_fit_is_found(function, wanted, wrong):
    assert taken(function, wanted) == wrong
