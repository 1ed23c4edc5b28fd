"""The codec for whatever a framework hands over: JSON as it is, objects that can be made again in tagged form, and of
all others a summary.

Nothing that is read here loads code: no pickle, no import. An object is made again only where this process wrote one of
its class before, and then by its constructor.
"""

from __future__ import annotations

import json
import weakref
from collections import Counter
from threading import Lock
from typing import Any

from .faults import Unfit, translated
from .live import LONGEST, summary
from .reading import validated
from .records import Record, is_model, record_of
from .scalars import SCALARS
from .writing import PLAIN, as_plain, by_text, dumped

Json = Any

_BUILTIN, _FALLBACK, _MODEL, _RUNTIME = (
    "__nv_builtin__",
    "__nv_fallback_str__",
    "__nv_pydantic__",
    "__nv_runtime_type__",
)
_RECORDS = {kind: f"__nv_{kind}__" for kind in ("dataclass", "attrs", "msgspec")}
_TAGS = (_BUILTIN, _MODEL, *_RECORDS.values())
_MAKERS: dict[str, Any] = {
    "bytes": SCALARS[bytes].read,
    "dict": dict,
    "frozenset": frozenset,
    "set": set,
    "tuple": tuple,
}


class BestEffortAnyCodec:
    """For values of any type.

    JSON stays as it is; a tuple becomes a list and a key that is a number or None its text. Dataclasses, models of
    pydantic, classes of attrs, structs of msgspec, sets, bytes and tuples or dictionaries that hold such things become
    objects with a tag, and come back as what they were. Every other object becomes
    `{"__nv_fallback_str__": class, "data": summary}`, which stays that: keep live objects outside of payloads, and hand
    over what identifies them. Reading runs no code but the constructors of classes that this process wrote before;
    a tag that names another class, or a pickle of an older version, stays as it is.
    """

    def to_json(self, value: Any, /) -> Json:
        """The value as JSON.

        Raises:
            LimitExceededError: It is nested too deep.
        """
        return translated(self, _Writer().write, value)

    def from_json(self, data: Json, /) -> Any:
        """What the JSON stands for.

        Raises:
            InvalidPayloadError: A class refused the fields that became of an object of it.
            LimitExceededError: It is nested too deep.
        """
        return translated(self, _read, data)

    def __repr__(self) -> str:
        return "BestEffortAnyCodec()"


_classes: weakref.WeakValueDictionary[str, type[Any]] = weakref.WeakValueDictionary()
_ids: weakref.WeakKeyDictionary[type[Any], str] = weakref.WeakKeyDictionary()
_named: Counter[str] = Counter()
_lock = Lock()


def _known(cls: type[Any]) -> tuple[str, str]:
    """The name of a class, and the name with a number, which tells it from others of that name."""
    name = f"{cls.__module__}.{cls.__qualname__}"
    with _lock:
        if cls not in _ids:
            _named[name] += 1
            _ids[cls] = f"{name}:{_named[name]}"
            _classes[_ids[cls]] = cls
        _classes[name] = cls
        return name, _ids[cls]


class _Writer:
    def __init__(self) -> None:
        self._open: set[int] = set()
        self._tags = 0
        self._must_hash = False
        """Whether the value is in a set or a key, where no list can be."""

    def write(self, value: Any) -> Json:
        kind = type(value)
        if kind is int and not -(2**63) <= value < 2**64:
            return self._summary(value)
        if kind in PLAIN:
            return value
        if id(value) in self._open:
            return self._summary(value)
        self._open.add(id(value))
        try:
            return self._compound(value)
        finally:
            self._open.discard(id(value))

    def _compound(self, value: Any) -> Json:
        kind = type(value)
        if is_model(kind):
            return self._model(value)
        record = record_of(kind)
        if record is not None:
            return self._record(record, value)
        if isinstance(value, dict):
            return self._dict(value)
        if isinstance(value, list):
            return [self.write(item) for item in value]
        if isinstance(value, tuple):
            before = self._tags
            items = [self.write(item) for item in value]
            is_list = self._tags == before and not self._must_hash
            return items if is_list else self._tagged(_BUILTIN, "tuple", items)
        if isinstance(value, set | frozenset):
            name = "set" if isinstance(value, set) else "frozenset"
            return self._tagged(_BUILTIN, name, by_text([self._hashable(item) for item in value]))
        if isinstance(value, bytes):
            return self._tagged(_BUILTIN, "bytes", SCALARS[bytes].write(value))
        plain = as_plain(value)
        return self._summary(value) if plain is None else self.write(plain)

    def _dict(self, value: dict[Any, Any]) -> Json:
        """An object where every key has a text of its own and none is a tag; else a list of pairs."""
        texts = [key if type(key) is str else json.dumps(key) for key in value if type(key) in PLAIN]
        if len(set(texts)) == len(value) and not any(tag in texts for tag in _TAGS):
            return {text: self.write(member) for text, member in zip(texts, value.values(), strict=True)}
        pairs = [[self._hashable(key), self.write(member)] for key, member in value.items()]
        return self._tagged(_BUILTIN, "dict", pairs)

    def _hashable(self, value: Any) -> Json:
        before, self._must_hash = self._must_hash, True
        try:
            return self.write(value)
        finally:
            self._must_hash = before

    def _model(self, value: Any) -> Json:
        try:
            data = dumped(value)
        except Unfit:
            return self._summary(value)
        return self._tagged(_MODEL, _known(type(value))[0], data)

    def _record(self, record: Record, value: Any) -> Json:
        if record.needs_more:
            return self._summary(value)
        name, runtime = _known(record.cls)
        data = {field.name: self.write(getattr(value, field.name)) for field in record.fields}
        return {**self._tagged(_RECORDS[record.kind], name, data), _RUNTIME: runtime}

    def _summary(self, value: Any) -> Json:
        kind = type(value)
        if kind is int:
            text = str(value) if value.bit_length() < LONGEST else f"an integer of {value.bit_length()} bits"
        elif id(value) in self._open and kind in (dict, list, tuple):
            text = "the value that this is in"
        else:
            text = summary(value)
        return self._tagged(_FALLBACK, f"{kind.__module__}.{kind.__qualname__}", text)

    def _tagged(self, tag: str, name: str, data: Json) -> dict[str, Json]:
        self._tags += 1
        return {tag: name, "data": data}


def _read(value: Json) -> Any:
    if isinstance(value, list | tuple):
        return [_member(place, item) for place, item in enumerate(value)]
    if not isinstance(value, dict):
        return value
    if "data" in value:
        for tag in _TAGS:
            if isinstance(value.get(tag), str):
                return _tagged(tag, value)
    return {name: _member(name, member) for name, member in value.items()}


def _member(step: str | int, value: Json) -> Any:
    try:
        return _read(value)
    except Unfit as fault:
        fault.steps.append(step)
        raise


def _tagged(tag: str, value: dict[str, Json]) -> Any:
    data = value["data"]
    if tag == _BUILTIN:
        return _builtin(value, _member("data", data))
    runtime = value.get(_RUNTIME)
    cls = _classes.get(runtime if isinstance(runtime, str) else value[tag])
    if cls is None:
        return {**value, "data": _member("data", data)}
    if tag == _MODEL and is_model(cls):
        return validated(cls, data)
    record = record_of(cls)
    if record is None or tag != _RECORDS[record.kind] or not isinstance(data, dict):
        return value
    return record.make({name: _member(name, member) for name, member in data.items()})


def _builtin(value: dict[str, Json], data: Any) -> Any:
    try:
        return _MAKERS[value[_BUILTIN]](data)
    except (KeyError, TypeError, ValueError):  # also where a summary would be in a set or a key
        return {**value, "data": data}
