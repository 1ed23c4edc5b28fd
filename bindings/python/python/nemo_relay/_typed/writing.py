"""Values of Python's own types as JSON, by what they are."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any

from .faults import Unfit, name_of
from .records import Record, is_model, is_struct, record_of
from .scalars import scalar_of

Json = Any

PLAIN = frozenset({type(None), bool, int, float, str})

# What a value of a subclass is without what the subclass adds, such as another text.
_AS_PLAIN: dict[type[Any], Callable[[Any], Json]] = {str: str.__str__, int: int.__int__, float: float.__float__}


def written(value: Any) -> Json:
    """The value as JSON.

    Raises:
        Unfit: Something in it has no form in JSON, or contains itself.
    """
    return _Writer().write(value)


def as_plain(value: Any) -> Json:
    """The text or number that a value of a subclass is; None where it is neither."""
    for plain, make in _AS_PLAIN.items():
        if isinstance(value, plain):
            return make(value)
    return None


def by_text(items: list[Json]) -> list[Json]:
    """The items of a set in an order that every process gives them."""
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True))


def dumped(model: Any) -> Json:
    """A model of pydantic as JSON."""
    try:
        return model.model_dump(mode="json")
    except Exception as error:
        raise Unfit(f"{type(error).__name__}: {error}") from error


def built(struct: Any) -> Json:
    """What msgspec makes of a struct, or of whatever else it knows."""
    import msgspec

    try:
        return msgspec.to_builtins(struct, str_keys=True)
    except Exception as error:
        raise Unfit(f"{type(error).__name__}: {error}") from error


class _Writer:
    def __init__(self) -> None:
        self._open: set[int] = set()

    def write(self, value: Any) -> Json:
        kind = type(value)
        if kind in PLAIN:
            return value
        if isinstance(value, Enum):
            return self.write(value.value)
        plain = as_plain(value)
        if plain is not None:
            return plain
        scalar = scalar_of(kind)
        if scalar is not None:
            return scalar.write(value)
        if id(value) in self._open:
            raise Unfit("the value contains itself")
        self._open.add(id(value))
        try:
            return self._container(value)
        finally:
            self._open.discard(id(value))

    def _container(self, value: Any) -> Json:
        kind = type(value)
        if is_model(kind):
            return dumped(value)
        if is_struct(kind):
            return built(value)
        record = record_of(kind)
        if record is not None:
            return self._record(record, value)
        if isinstance(value, Mapping):
            return {self._key(name): self._member(self._key(name), member) for name, member in value.items()}
        if isinstance(value, list | tuple | deque):
            return [self._member(place, item) for place, item in enumerate(value)]
        if isinstance(value, set | frozenset):
            return by_text([self.write(item) for item in value])
        raise Unfit(f"a value of type {name_of(kind)} has no form in JSON")

    def _record(self, record: Record, value: Any) -> Json:
        """The fields that are not None; those whose default is something else are needed to tell None from it."""
        made: dict[str, Json] = {}
        for field in record.fields:
            member = getattr(value, field.name)
            if member is not None or not (field.is_required or field.default is None):
                made[field.name] = self._member(field.name, member)
        return made

    def _member(self, step: str | int, value: Any) -> Json:
        try:
            return self.write(value)
        except Unfit as fault:
            fault.steps.append(step)
            raise

    def _key(self, name: Any) -> str:
        written = self.write(name)
        if isinstance(written, str):
            return written
        if type(written) in PLAIN:
            return json.dumps(written)
        raise Unfit(f"a key of type {name_of(type(name))} has no form in JSON")
