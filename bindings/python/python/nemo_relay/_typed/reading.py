"""JSON as values of Python's own types, by annotations."""

from __future__ import annotations

import collections
import collections.abc as abstract
import json
import re
import types
import typing
from enum import Enum
from typing import Any

from .faults import Unfit, name_of
from .records import Record, is_model, is_struct, record_of
from .scalars import scalar_of
from .writing import PLAIN

Json = Any

_MADE: dict[Any, type[Any]] = {
    abstract.Sequence: list,
    abstract.MutableSequence: list,
    abstract.Iterable: list,
    abstract.Collection: list,
    abstract.Set: frozenset,
    abstract.MutableSet: set,
    abstract.Mapping: dict,
    abstract.MutableMapping: dict,
}
_COLLECTIONS = (list, set, frozenset, collections.deque)
_PLAIN_NAMES = {type(None): "null", bool: "true or false", int: "an integer", float: "a number", str: "a string"}
_NAMES = {**_PLAIN_NAMES, list: "an array", dict: "an object"}
_AROUND: tuple[Any, ...] = (typing.Annotated, typing.Required, typing.NotRequired, typing.ClassVar, typing.Final)


def read(form: Any, value: Json) -> Any:
    """The JSON value as one of the type `form`.

    Raises:
        Unfit: It is none.
    """
    if form is Any or form is object:
        return value
    if form is None or form in _PLAIN_NAMES:
        return _plain(type(None) if form is None else form, value)
    origin = typing.get_origin(form) or form
    arguments = typing.get_args(form)
    if origin in _AROUND:
        return read(arguments[0], value) if arguments else value
    if origin is typing.Union or origin is types.UnionType:
        return _one_of(arguments, value)
    if origin is typing.Literal:
        return _literal(arguments, value)
    if hasattr(form, "__supertype__"):
        return read(form.__supertype__, value)
    if type(form).__name__ == "TypeAliasType":
        return read(form.__value__, value)
    if not isinstance(origin, type):
        return value  # a type variable, or what else says nothing about a value
    return _of_class(_MADE.get(origin, origin), arguments, value)


def validated(model: Any, value: Json) -> Any:
    """The value as a model of pydantic, whose fields may be called by their names and by their aliases."""
    # Read as text, so that a strict model takes a date for the text that it is in JSON.
    try:
        return model.model_validate_json(json.dumps(value, default=list), **_names(model.model_validate_json))
    except RecursionError:
        raise
    except Exception as error:
        faults = error.errors() if hasattr(error, "errors") else []
        if not faults:
            raise Unfit(f"{type(error).__name__}: {error}") from error
        first, *others = faults
        more = f" (and {len(others)} more)" if others else ""
        raise Unfit(f"{first['msg']}{more}", *first["loc"]) from error


_BOTH_NAMES = {"by_alias": True, "by_name": True}


def _names(validate: Any) -> dict[str, bool]:
    """How this version of pydantic is told to take both; older ones do as the model says."""
    return _BOTH_NAMES if "by_name" in validate.__func__.__code__.co_varnames else {}


_PLACE = re.compile(r" - at `\$(?P<path>[^`]*)`$")
_STEP = re.compile(r"\[(?P<place>\d+|\.\.\.)\]|\.(?P<name>[^.\[]+)")


def converted(form: Any, value: Json) -> Any:
    """The value as what msgspec makes of it."""
    import msgspec

    try:
        return msgspec.convert(value, form, str_keys=True)
    except RecursionError:
        raise
    except Exception as error:
        text = str(error)
        place = _PLACE.search(text)
        steps = [int(step["place"]) if (step["place"] or "").isdigit() else step["name"] or step["place"]
                 for step in _STEP.finditer(place["path"] if place else "")]  # fmt: skip
        raise Unfit(_PLACE.sub("", text), *steps) from error


def _plain(form: type[Any], value: Json) -> Any:
    # True is an int for Python, and an int a number for everybody.
    if isinstance(value, form) and (form is bool or not isinstance(value, bool)):
        return value
    if form is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    raise _other(_PLAIN_NAMES[form], value)


def _other(wanted: str, value: Json) -> Unfit:
    return Unfit(f"expected {wanted}, not {_NAMES.get(type(value), name_of(type(value)))}")


def _one_of(forms: tuple[Any, ...], value: Json) -> Any:
    """The first of the types that takes the value, one that is the value's own before all others."""
    if type(value) in forms and type(value) in PLAIN:
        return value
    faults = []
    for form in forms:
        try:
            return read(form, value)
        except Unfit as fault:
            if form not in (None, type(None)):
                faults.append(fault)
    if len(faults) == 1:
        raise faults[0]
    raise Unfit(f"it is none of {', '.join(map(name_of, forms))}")


def _literal(allowed: tuple[Any, ...], value: Json) -> Any:
    for one in allowed:
        known = one.value if isinstance(one, Enum) else one
        if type(known) is type(value) and known == value:
            return one
    raise Unfit(f"it is none of {', '.join(map(repr, allowed))}")


def _of_class(cls: type[Any], arguments: tuple[Any, ...], value: Json) -> Any:
    record = record_of(cls)
    if is_model(cls):
        return validated(cls, value)
    if is_struct(cls):
        return converted(cls, value)
    if record is not None:
        return _record(record, value)
    if issubclass(cls, Enum):
        return _enum(cls, value)
    if issubclass(cls, tuple):
        return _tuple(cls, arguments, value)
    if issubclass(cls, _COLLECTIONS):
        form = arguments[0] if arguments else Any
        items = [_item(form, place, item) for place, item in enumerate(_items(value))]
        return _made(cls, cls, items)
    if typing.is_typeddict(cls):
        return _typed_dict(cls, value)
    if issubclass(cls, dict):
        key, member = arguments or (Any, Any)
        return cls({_key(key, name): _item(member, name, item) for name, item in _members(value).items()})
    scalar = scalar_of(cls)
    if scalar is None:
        raise Unfit(f"values of type {name_of(cls)} cannot be read from JSON")
    return _made(cls, scalar.read, value)


def _made(cls: type[Any], make: Any, value: Any) -> Any:
    try:
        return make(value)
    except Exception as error:
        raise Unfit(f"no {name_of(cls)} can be made of it: {error}") from error


def _items(value: Json) -> Any:
    if isinstance(value, list | tuple | set | frozenset):
        return value
    raise _other("an array", value)


def _members(value: Json) -> dict[str, Json]:
    if isinstance(value, dict):
        return value
    raise _other("an object", value)


def _item(form: Any, step: str | int, value: Json) -> Any:
    try:
        return read(form, value)
    except Unfit as fault:
        fault.steps.append(step)
        raise


def _key(form: Any, name: str) -> Any:
    """A key is a text, whatever it stands for."""
    try:
        return read(form, name)
    except Unfit:
        try:
            return read(form, json.loads(name))
        except ValueError:
            raise Unfit(f"the key {name!r} is no {name_of(form)}") from None


def _record(record: Record, value: Json) -> Any:
    members = _members(value)
    values: dict[str, Any] = {}
    for field in record.fields:
        if field.name not in members:
            if field.is_required:
                _expect_optional(field.form, field.name)
                values[field.name] = None
        elif members[field.name] is None and field.default is None:
            values[field.name] = None
        else:
            values[field.name] = _item(field.form, field.name, members[field.name])
    for name in members:
        if not any(field.name == name for field in record.fields):
            raise Unfit(f"{record.cls.__name__} has no such field", name)
    return record.make(values)


def _expect_optional(form: Any, name: str) -> None:
    """None is left out where it is written, so a field that can be None is not missing."""
    try:
        read(form, None)
    except Unfit:
        raise Unfit("the field is missing", name) from None


def _enum(cls: type[Enum], value: Json) -> Enum:
    for one in cls:
        if type(one.value) is type(value) and one.value == value:
            return one
    for one in cls:
        if isinstance(one.value, tuple) and list(one.value) == value:
            return one
    raise Unfit(f"it is no {cls.__name__}: {', '.join(repr(one.value) for one in cls)}")


def _tuple(cls: type[Any], arguments: tuple[Any, ...], value: Json) -> Any:
    items = _items(value)
    named = getattr(cls, "_fields", None)
    if named is not None:
        hints = typing.get_type_hints(cls)
        arguments = tuple(hints.get(name, Any) for name in named)
    if not arguments or arguments[-1] is Ellipsis:
        arguments = (arguments[0] if arguments else Any,) * len(items)
    if len(arguments) != len(items):
        raise Unfit(f"expected {len(arguments)} items, not {len(items)}")
    read_ones = [_item(form, place, item) for place, (form, item) in enumerate(zip(arguments, items, strict=True))]
    return cls(read_ones) if named is None else cls(*read_ones)


def _typed_dict(cls: Any, value: Json) -> Any:
    members = _members(value)
    forms = typing.get_type_hints(cls, include_extras=True)
    for name in cls.__required_keys__:
        # Where annotations are texts the class does not see which it need not have.
        if name not in members and typing.get_origin(forms.get(name)) is not typing.NotRequired:
            raise Unfit("the field is missing", name)
    return {name: _item(forms.get(name, Any), name, member) for name, member in members.items()}
