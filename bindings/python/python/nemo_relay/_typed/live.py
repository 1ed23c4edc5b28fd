"""What stands for an object that has no form in JSON: its class, and a summary that is the same in every run."""

from __future__ import annotations

import re
import weakref
from collections import Counter
from threading import Lock
from typing import Any

from .faults import says_more
from .scalars import scalar_of

LONGEST = 200
"""Characters of a summary."""

_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")


def summary(value: Any) -> str:
    """What an object says of itself, without addresses and cut where it is long; else its class and its number."""
    scalar = scalar_of(type(value))
    if scalar is not None:
        return _cut(str(scalar.write(value)))
    if callable(value) and hasattr(value, "__qualname__"):
        return f"{getattr(value, '__module__', None) or 'builtins'}.{value.__qualname__}"
    if not says_more(value):
        return _numbered(value)
    try:
        text = _ADDRESS.sub("", repr(value))
    except Exception:
        return _numbered(value)
    return _cut(text)


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


_last: Counter[str] = Counter()
_lock = Lock()
_numbers: dict[int, tuple[weakref.ref[Any], int]] = {}


def _numbered(value: Any) -> str:
    """`Client#2` is the second object of this class that was asked for; what cannot be referred to has no number."""
    name = type(value).__qualname__
    known = _numbers.get(id(value))
    if known is not None:
        return f"{name}#{known[1]}"
    place = id(value)
    try:
        reference = weakref.ref(value, lambda _: _numbers.pop(place, None))
    except TypeError:
        return name
    with _lock:
        _last[name] += 1
        _numbers[place] = (reference, _last[name])
        return f"{name}#{_last[name]}"
