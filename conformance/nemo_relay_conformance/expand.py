"""`for_each`, `$case` and `repeat`: one scenario file becomes one scenario for every choice that it names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from nemo_relay_codegen.model.nodes import Family

from .findings import Document, ScenarioError
from .vocabulary import Vocabulary

_VARIABLE = re.compile(r"\$\{([a-z_]+)\}")
_DROPPED = object()

# What `families(...)` may choose: the name of the choice and whether a family belongs to it.
_CHOICES = {
    "all": lambda family: family.kind != "switch",
    "ordered": lambda family: family.ordered,
    "break_chain": lambda family: family.break_chain,
    "tool": lambda family: family.family.startswith("tool_"),
    "llm": lambda family: family.family.startswith("llm_"),
    "call": lambda family: family.kind in ("gate", "rewrite", "wrap", "sanitize"),
    "event": lambda family: family.kind in ("inject", "sanitize_event"),
    "sanitize_event": lambda family: family.kind == "sanitize_event",
}


def choices(document: Document, vocabulary: Vocabulary) -> Iterator[dict[str, str]]:
    """Every choice of the variables of `for_each`; one empty choice where there is none."""
    yield from _choose(document, vocabulary, list(document.data.get("for_each", {}).items()), {})


def _choose(document: Document, vocabulary: Vocabulary, left: list, chosen: dict[str, str]) -> Iterator[dict[str, str]]:
    if not left:
        yield chosen
        return
    name, source = left[0]
    for value in _values(document, vocabulary, name, source, chosen):
        yield from _choose(document, vocabulary, left[1:], {**chosen, name: value})


def _values(document: Document, vocabulary: Vocabulary, name: str, source: Any, chosen: dict[str, str]) -> list[str]:
    if isinstance(source, list) and source and all(isinstance(item, (str, int)) for item in source):
        return [str(item) for item in source]
    if source == "places" and "family" in chosen:
        return list(vocabulary.families[chosen["family"]].register_in)
    kind, _, choice = str(source).partition(".")
    if kind == "families" and name == "family" and (choice or "all") in _CHOICES:
        return [family.family for family in vocabulary.families.values() if _CHOICES[choice or "all"](family)]
    sources = f"`families`, `families.{{{','.join(_CHOICES)}}}` (as `family`) or `places` (after `family`)"
    message = f"`{name}`: write a list of texts, {sources}"
    raise ScenarioError([document.finding(("for_each", name), message)])


def facts(chosen: dict[str, str], vocabulary: Vocabulary) -> dict[str, str]:
    """The variables that may be used: those of the choice, and what the spec says of the chosen family."""
    known = dict(chosen)
    if "family" in chosen:
        family: Family = vocabulary.families[chosen["family"]]
        known |= {"kind": family.kind, "on_error": family.on_error, "ordered": str(family.ordered).lower()}
        known["pipeline"] = vocabulary.pipeline_of(family.family)
    return known


def resolve(document: Document, value: Any, known: dict[str, str], path: tuple = ()) -> Any:
    """The value with `${variable}`, `$case` and `repeat` worked out."""
    done = _resolve(document, value, known, path)
    return None if done is _DROPPED else done


def _resolve(document: Document, value: Any, known: dict[str, str], path: tuple) -> Any:
    if isinstance(value, str):
        return _text(document, value, known, path)
    if isinstance(value, list):
        items = []
        for index, item in enumerate(value):
            items += _item(document, item, known, (*path, index))
        return items
    if isinstance(value, dict):
        if "$case" in value:
            return _case(document, value, known, path)
        pairs = ((key, _resolve(document, item, known, (*path, key))) for key, item in value.items())
        return {_text(document, key, known, path): item for key, item in pairs if item is not _DROPPED}
    return value


def _text(document: Document, text: str, known: dict[str, str], path: tuple) -> Any:
    whole = _VARIABLE.fullmatch(text)
    if whole and known.get(whole[1], "").isdigit():
        return int(known[whole[1]])

    def fill(found: re.Match[str]) -> str:
        if found[1] not in known:
            message = f"`${{{found[1]}}}` is not known here; known are {', '.join(known) or 'none'}"
            raise ScenarioError([document.finding(path, message)])
        return known[found[1]]

    return _VARIABLE.sub(fill, text)


def _case(document: Document, value: dict, known: dict[str, str], path: tuple) -> Any:
    """`{$case: on_error, fail: …, skip: …}`: the item of the fact; nothing at all where it has no item."""
    fact = value["$case"]
    if fact not in known:
        raise ScenarioError(
            [document.finding(path, f"`$case: {fact}` is not known here; known are {', '.join(known) or 'none'}")]
        )
    chosen = known[fact] if known[fact] in value else "else"
    return _resolve(document, value[chosen], known, (*path, chosen)) if chosen in value else _DROPPED


def _item(document: Document, item: Any, known: dict[str, str], path: tuple) -> list[Any]:
    """An item of a list: several, where it says `{repeat: N, of: [...]}`; none, where its case says nothing."""
    if not (isinstance(item, dict) and set(item) == {"repeat", "of"}):
        done = _resolve(document, item, known, path)
        return [] if done is _DROPPED else [done]
    items: list[Any] = []
    for number in range(item["repeat"]):
        items += _resolve(document, item["of"], {**known, "i": str(number)}, (*path, "of"))
    return items
