"""Whether a JSON value has a client's type: its `TypedDict` of a request, its pydantic model of a response."""

from collections.abc import Iterable
from typing import Any

import pydantic


def faults(adapter: pydantic.TypeAdapter, value: Any) -> list[str]:
    """One line for each place where `value` does not have the type; none where it has it."""
    try:
        exhaust(adapter.validate_python(value))
    except pydantic.ValidationError as error:
        return listed(error)
    return []


def listed(error: pydantic.ValidationError) -> list[str]:
    """One line for each thing that `error` says."""
    return [f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in error.errors()]


def exhaust(value: Any) -> None:
    """Walks a validated value, since pydantic looks into an `Iterable` only when somebody reads it."""
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, pydantic.BaseModel)):
        for each in value:
            exhaust(each)
