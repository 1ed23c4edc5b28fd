"""Which lines of which generated files a node of the spec reaches."""

from __future__ import annotations

import difflib
import re

from .lower import Lowering
from .model import Spec, nodes
from .naming import camel, kebab, pascal, screaming, snake
from .operations import operations


def explain(spec: Spec, texts: dict[str, str], node: str) -> list[str]:
    """`path:line: text` of every place; raises ValueError where the spec has no such node."""
    name = _known(spec, node)
    spellings = "|".join(re.escape(word) for word in _spellings(spec, name))
    words = re.compile(f"(?<![A-Za-z0-9])({spellings})(?![A-Za-z0-9])")
    return [
        f"{path}:{number}: {line.strip()}"
        for path, text in sorted(texts.items())
        for number, line in enumerate(text.splitlines(), 1)
        if words.search(line)
    ]


def _known(spec: Spec, node: str) -> str:
    """The last name of a path such as `ScopeEvent.attributes`, after a look whether the spec has it."""
    ids = {op.id for op in operations(spec)}
    if node in ids:
        return node
    known = {key for visit in spec.walk() if (key := nodes.key_of(visit.node))}
    owned = {f"{nodes.key_of(visit.source.node)}.{nodes.key_of(visit.node)}" for visit in spec.walk() if visit.path}
    if node not in known | owned:
        near = difflib.get_close_matches(node, sorted(known | ids | owned), 3)
        raise ValueError(f"the spec has no node `{node}`" + (f"; did you mean {', '.join(near)}?" if near else ""))
    return node if node in known else node.split(".", 1)[1]


def _spellings(spec: Spec, name: str) -> set[str]:
    spelled = {name, snake(name), camel(name), pascal(name), screaming(name), kebab(name)}
    for language in spec.of("language"):
        lowering = Lowering(spec, language.language)
        spelled |= {pascal(name, language.initialisms), camel(name, language.initialisms)}
        if name in spec.types:
            spelled.add(lowering.type_name(name))
        spelled |= {op.qualified for op in lowering.operations() if op.id == name}
    return spelled
