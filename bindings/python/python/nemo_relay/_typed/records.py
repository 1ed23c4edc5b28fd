"""Classes that are made of named fields: dataclasses, those of attrs and the structs of msgspec.

None of these libraries is loaded here before a class of it is met.
"""

from __future__ import annotations

import dataclasses
import inspect
import sys
import typing
from collections.abc import Mapping
from functools import lru_cache
from inspect import Parameter
from typing import Any, NamedTuple

from .faults import Unfit

ABSENT: Any = object()
"""The default of a field that has none, or one that is made anew for every object."""


class Field(NamedTuple):
    """A field that the constructor takes."""

    name: str
    parameter: str
    """Its name as a parameter of the constructor."""
    form: Any
    """Its type; `Any` where the annotation cannot be resolved."""
    is_required: bool
    default: Any


class Record(NamedTuple):
    """What is known about such a class."""

    kind: str
    """`dataclass`, `attrs` or `msgspec`."""
    cls: type[Any]
    fields: tuple[Field, ...]
    needs_more: bool
    """Whether the constructor wants something that no field keeps."""

    def make(self, values: dict[str, Any]) -> Any:
        """An object with these fields, by its constructor.

        Raises:
            Unfit: The constructor refused them.
        """
        given = {field.parameter: values[field.name] for field in self.fields if field.name in values}
        try:
            return self.cls(**given)
        except RecursionError:
            raise
        except Exception as error:
            raise Unfit(f"{self.cls.__name__} refused it: {type(error).__name__}: {error}") from error


def record_of(cls: type[Any]) -> Record | None:
    """The class as a record, or None where it is no such class."""
    found: Record | None = _known(cls)
    return found


def is_model(cls: Any) -> bool:
    """Whether this is a model of pydantic."""
    return isinstance(cls, type) and hasattr(cls, "__pydantic_fields__") and hasattr(cls, "model_validate")


def is_struct(cls: Any) -> bool:
    """Whether this is a struct of msgspec."""
    return isinstance(cls, type) and hasattr(cls, "__struct_fields__")


def _looked_at(cls: type[Any]) -> Record | None:
    if dataclasses.is_dataclass(cls):
        kind, fields = "dataclass", tuple(_of_dataclass(cls))
    elif hasattr(cls, "__attrs_attrs__"):
        kind, fields = "attrs", tuple(_of_attrs(cls))
    elif is_struct(cls):
        kind, fields = "msgspec", tuple(_of_msgspec(cls))
    else:
        return None
    return Record(kind, cls, fields, not _wanted(cls) <= {field.parameter for field in fields})


# A record refers to its class, so the cache keeps classes alive, and not more of them than this.
_known: Any = lru_cache(maxsize=1024)(_looked_at)


def _wanted(cls: type[Any]) -> set[str]:
    """The parameters that the constructor must be given."""
    try:
        parameters = inspect.signature(cls).parameters.values()
    except ValueError:
        return set()
    named = (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD, Parameter.KEYWORD_ONLY)
    return {one.name for one in parameters if one.kind in named and one.default is Parameter.empty}


def _of_dataclass(cls: type[Any]) -> typing.Iterator[Field]:
    forms = _forms(cls)
    for field in dataclasses.fields(cls):
        if field.init:
            default = ABSENT if field.default is dataclasses.MISSING else field.default
            is_required = default is ABSENT and field.default_factory is dataclasses.MISSING
            yield Field(field.name, field.name, forms.get(field.name, Any), is_required, default)


def _of_attrs(cls: type[Any]) -> typing.Iterator[Field]:
    from attr import NOTHING

    forms = _forms(cls)
    attributes: Any = getattr(cls, "__attrs_attrs__", ())
    for field in attributes:
        if field.init:
            # A factory is an object with this attribute; its class is a function for checkers.
            is_shared = field.default is not NOTHING and not hasattr(field.default, "takes_self")
            default = field.default if is_shared else ABSENT
            form = forms.get(field.name, field.type or Any)
            yield Field(field.name, field.alias or field.name, form, field.default is NOTHING, default)


def _of_msgspec(cls: type[Any]) -> typing.Iterator[Field]:
    from msgspec import NODEFAULT, structs

    for field in structs.fields(cls):
        default = ABSENT if field.default is NODEFAULT else field.default
        yield Field(field.name, field.name, field.type, field.required, default)


def _forms(cls: type[Any]) -> Mapping[str, Any]:
    """The types of the fields. An annotation may be a text with a name that only a function has: it says nothing."""
    try:
        return typing.get_type_hints(cls)
    except Exception:
        found: dict[str, Any] = {}
        for owner in reversed(cls.__mro__):
            names = vars(sys.modules.get(owner.__module__, typing))
            for name, form in owner.__dict__.get("__annotations__", {}).items():
                found[name] = _resolved(form, dict(names))
        return found


def _resolved(form: Any, names: dict[str, Any]) -> Any:
    try:
        hints: Any = typing.get_type_hints(type("", (), {"__annotations__": {"it": form}}), names)
        return hints["it"]
    except Exception:
        return Any
