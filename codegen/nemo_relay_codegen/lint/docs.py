"""Rules about prose."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from ..errors import Finding
from ..model import Spec
from ..model.nodes import Documented

PLACEHOLDER = "<one sentence that ends with a full stop>"


def sentence(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A doc is prose: it begins with a capital, a digit or code, and ends with a full stop."""
    for visit in spec.walk():
        if not isinstance(visit.node, Documented) or visit.node.doc.startswith("<"):
            continue
        text = visit.node.doc.strip().replace("{family.doc}", "The doc of the family.")
        if not text.endswith("."):
            yield visit.finding(f"the doc {text[-20:]!r} does not end with a full stop", "", "doc")
        elif not (text[0].isupper() or text[0].isdigit() or text[0] == "`"):
            yield visit.finding(f"the doc {text[:20]!r} does not begin with a capital", "", "doc")


def placeholder(spec: Spec, _root: Path) -> Iterator[Finding]:
    """A skeleton's doc is to be replaced."""
    for visit in spec.walk():
        if isinstance(visit.node, Documented) and visit.node.doc.startswith("<"):
            yield visit.finding("say what it is: replace the doc of the skeleton by a sentence", "", "doc")
