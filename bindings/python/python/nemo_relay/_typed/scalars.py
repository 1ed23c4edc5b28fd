"""Values of the standard library that are a text or a number in JSON."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path, PurePath
from typing import Any, NamedTuple
from uuid import UUID


class Scalar(NamedTuple):
    """How values of a class are written and read."""

    write: Callable[[Any], str | float]
    read: Callable[[Any], Any]


def _iso(value: date | time) -> str:
    return value.isoformat()


def _base64(value: bytes) -> str:
    return base64.b64encode(value).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)


# A datetime is a date too, so it stands before it.
SCALARS: dict[type[Any], Scalar] = {
    bytes: Scalar(_base64, _bytes),
    datetime: Scalar(_iso, datetime.fromisoformat),
    date: Scalar(_iso, date.fromisoformat),
    time: Scalar(_iso, time.fromisoformat),
    timedelta: Scalar(timedelta.total_seconds, lambda seconds: timedelta(seconds=seconds)),
    UUID: Scalar(str, UUID),
    Decimal: Scalar(str, Decimal),
    PurePath: Scalar(str, Path),
}


def scalar_of(cls: Any) -> Scalar | None:
    """How values of the class are written and read; None where they are no scalars.

    A bytearray is no scalar, for what is read is bytes.
    """
    if cls in SCALARS:
        return SCALARS[cls]
    if isinstance(cls, type):
        if issubclass(cls, PurePath):
            return Scalar(str, cls)
        for base, scalar in SCALARS.items():
            if issubclass(cls, base):
                return scalar
    return None
