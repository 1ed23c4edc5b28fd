"""Rules about prose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec
from ..model.nodes import Documented, Node

PLACEHOLDER = "<one sentence that ends with a full stop>"


def sentence(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A doc is prose: it begins with a capital, a digit or code, and ends with a full stop."""
    for visit in spec.walk():
        for key, prose in _prose(visit.node):
            text = prose.strip().replace("{family.doc}", "The doc of the family.")
            if text.startswith("<"):
                continue
            if not text.endswith("."):
                yield visit.finding(f"the {key} {text[-20:]!r} does not end with a full stop", "", key)
            elif not (text[0].isupper() or text[0].isdigit() or text[0] == "`"):
                yield visit.finding(f"the {key} {text[:20]!r} does not begin with a capital", "", key)


def placeholder(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A skeleton's doc is to be replaced."""
    for visit in spec.walk():
        for key, text in _prose(visit.node):
            if text.startswith("<"):
                yield visit.finding(f"say what it is: replace the {key} of the skeleton by a sentence", "", key)


def _prose(node: Node) -> Iterator[tuple[str, str]]:
    """The texts of a node that are sentences, by their keys."""
    for key in ("doc", "remedy", "outcome"):
        text = getattr(node, key, None)
        if isinstance(node, Documented) and isinstance(text, str):
            yield key, text
