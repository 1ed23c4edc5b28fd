"""How the core spells names in Rust; for the core itself and for the glue of every binding, which is Rust too.

These are the core's own rules, so that spec/languages/rust.yaml may change the API of the crate without changing them.
"""

from __future__ import annotations

from .naming import pascal, snake

_RESERVED = (
    " abstract as async await become box break const continue crate do dyn else enum extern false final fn for gen if "
    "impl in let loop macro match mod move mut override priv pub ref return self static struct super trait true try "
    "type typeof unsafe unsized use virtual where while yield Self "
)


def word(name: str) -> str:
    """A field, a parameter or a variable."""
    return _escaped(snake(name))


def variant(name: str) -> str:
    """A value of an enum."""
    return _escaped(pascal(name))


def literal(text: str) -> str:
    """A string literal."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def _escaped(name: str) -> str:
    return f"{name}_" if f" {name} " in _RESERVED else name
