"""How values of the application's own types become JSON, and what comes back of it."""

from __future__ import annotations

from typing import Any, Generic, Protocol, TypeVar, overload, runtime_checkable

from .faults import Unfit, name_of, translated
from .reading import converted, read, validated
from .records import is_model, is_struct, record_of
from .writing import Json, built, dumped, written

T = TypeVar("T")


@runtime_checkable
class Codec(Protocol[T]):
    """How values of one type become JSON and back; an object with these two methods is one."""

    def to_json(self, value: T, /) -> Json:
        """The value as JSON: None, bool, int, float, str, and lists and dictionaries of them."""
        ...

    def from_json(self, data: Json, /) -> T:
        """The value that the JSON stands for. What this raises fails the call that it belongs to."""
        ...


class JsonPassthrough:
    """For values that are JSON already: they are handed on as they are."""

    def to_json(self, value: Any, /) -> Json:
        """The value itself."""
        return value

    def from_json(self, data: Json, /) -> Any:
        """The value itself."""
        return data

    def __repr__(self) -> str:
        return "JsonPassthrough()"


class _Own(Generic[T]):
    """A codec of this module. What does not fit is an error with the name of the codec and the path."""

    def __init__(self, form: Any) -> None:
        self._form = form

    def to_json(self, value: T, /) -> Json:
        """The value as JSON.

        Raises:
            InvalidPayloadError: The value, or something in it, is not of the type or has no form in JSON.
            LimitExceededError: It is nested too deep.
        """
        return translated(self, self._written, value)

    def from_json(self, data: Json, /) -> T:
        """The value that the JSON stands for.

        Raises:
            InvalidPayloadError: The type does not take it.
            LimitExceededError: It is nested too deep.
        """
        made: T = translated(self, self._read, data)
        return made

    def _written(self, value: T) -> Json:
        self._expect_own(value)
        return written(value)

    def _expect_own(self, value: T) -> None:
        if not isinstance(value, self._form):
            raise Unfit(f"expected a value of type {name_of(self._form)}, not {name_of(type(value))}")

    def _read(self, data: Json) -> Any:
        return read(self._form, data)

    def __repr__(self) -> str:
        return f"{type(self).__name__.lstrip('_')}({name_of(self._form)})"


class DataclassCodec(_Own[T]):
    """For a dataclass and what it is made of: other dataclasses, classes of attrs, models, structs, enums, dates,
    bytes (in base64), and lists, tuples, sets and dictionaries of them.

    Fields that are None are left out. JSON is read by the annotations of the fields; what they do not fit, a field that
    is missing and one that the class does not have are errors with their path.

    Args:
        dc_cls (type[T]): The dataclass.

    Raises:
        TypeError: It is no dataclass.
    """

    def __init__(self, dc_cls: type[T]) -> None:
        _expect("dataclass", dc_cls)
        super().__init__(dc_cls)


class AttrsCodec(_Own[T]):
    """For a class of attrs; as `DataclassCodec`.

    Args:
        cls (type[T]): The class.

    Raises:
        TypeError: It is no class of attrs.
    """

    def __init__(self, cls: type[T]) -> None:
        _expect("attrs", cls)
        super().__init__(cls)


class PydanticCodec(_Own[T]):
    """For a model of pydantic, which writes itself with the names of its fields and validates what comes back, by names
    and by aliases.

    Args:
        model_cls (type[T]): The model, a subclass of `pydantic.BaseModel`.

    Raises:
        TypeError: It is no model.
    """

    def __init__(self, model_cls: type[T]) -> None:
        if not is_model(model_cls):
            raise TypeError(f"{name_of(model_cls)} is no model of pydantic")
        super().__init__(model_cls)

    def _written(self, value: T) -> Json:
        self._expect_own(value)
        return dumped(value)

    def _read(self, data: Json) -> Any:
        return validated(self._form, data)


class MsgspecCodec(_Own[T]):
    """For a struct of msgspec, or any other type that msgspec translates.

    Args:
        form (type[T]): The type.
    """

    def __init__(self, form: type[T]) -> None:
        super().__init__(form)

    def _written(self, value: T) -> Json:
        if is_struct(self._form):
            self._expect_own(value)
        return built(value)

    def _read(self, data: Json) -> Any:
        return converted(self._form, data)


class _TypeCodec(_Own[T]):
    """For any other type that annotations can say, such as `list[Order]`."""

    def _written(self, value: T) -> Json:
        return written(value)


@overload
def codec_for(form: type[T]) -> Codec[T]: ...
@overload
def codec_for(form: Any) -> Codec[Any]: ...
def codec_for(form: Any) -> Any:
    """The codec of a type: a dataclass, a class of attrs, a model of pydantic, a struct of msgspec, or a type that is
    made of them, such as `list[Order]` or `Order | None`. For `Any` it is `JsonPassthrough`.

    Args:
        form (type[T]): The type.
    """
    if form is Any or form is object:
        return JsonPassthrough()
    if is_model(form):
        return PydanticCodec(form)
    if is_struct(form):
        return MsgspecCodec(form)
    record = record_of(form) if isinstance(form, type) else None
    if record is not None:
        return DataclassCodec(form) if record.kind == "dataclass" else AttrsCodec(form)
    return _TypeCodec(form)


def _expect(kind: str, cls: Any) -> None:
    record = record_of(cls) if isinstance(cls, type) else None
    if record is None or record.kind != kind:
        raise TypeError(f"{name_of(cls)} is no {'dataclass' if kind == 'dataclass' else 'class of attrs'}")
