"""Values of decorated tools that are of the application's own classes: the pipeline has their JSON, the function and
its caller the objects themselves, or objects made of what became of the JSON."""

from __future__ import annotations

import json
import typing
from typing import Any

from .._native import is_json
from ..generated.callbacks import Json
from ..generated.errors import RelayError
from ..generated.types import ToolExecutionResult
from .codecs import Codec, codec_for
from .records import is_model, record_of


class TypedValue:
    """A value and the JSON that stands for it.

    Args:
        value (Any): The value.
        codec (Codec[Any]): Its codec.

    Raises:
        RelayError: The codec could not translate it.
    """

    def __init__(self, value: Any, codec: Codec[Any]) -> None:
        self.value = value
        self.shown: Json = codec.to_json(value)
        self._codec = codec
        # What is shown may be changed in place.
        self._text = _text(self.shown)

    def back(self, given: Any) -> Any:
        """The value itself where its JSON is what it was, else one that is made of the JSON."""
        if not is_json(given):
            return given
        return self.value if _text(given) == self._text else self._codec.from_json(given)


def _text(value: Json) -> str:
    return json.dumps(value, default=_listed)


def _listed(items: set[Any] | frozenset[Any]) -> list[Any]:
    """A set, which is JSON as well, as its codec writes it: in an order that every process gives it."""
    return sorted(items, key=_text)


def hints_of(function: Any) -> dict[str, Any]:
    """The annotations of a function that say more than JSON does; none where they cannot be resolved."""
    try:
        hints = typing.get_type_hints(function)
    except Exception:  # whatever an annotation does when it is evaluated
        return {}
    return {name: hint for name, hint in hints.items() if _has_own_class(hint)}


def typed_value(value: Any, hint: Any) -> TypedValue | None:
    """The value with its JSON, by its class or else by its annotation; `None` where it has none."""
    form = type(value) if _is_own_class(type(value)) else hint
    if form is None:
        return None
    try:
        return TypedValue(value, codec_for(form))
    except RelayError:
        return None


class TypedResult:
    """The result of one call.

    Args:
        hint (Any): The annotation of the function's result, where it says more than JSON does.
    """

    def __init__(self, hint: Any) -> None:
        self._hint = hint
        self._typed: TypedValue | None = None

    def shown(self, result: Any) -> Any:
        """What the pipeline has of what the function gave."""
        is_wrapped = isinstance(result, ToolExecutionResult)
        value = result.result if is_wrapped else result
        self._typed = typed_value(value, self._hint)
        if self._typed is None:
            return result
        return ToolExecutionResult(self._typed.shown, result.annotation) if is_wrapped else self._typed.shown

    def given(self, result: Any) -> Any:
        """What the caller gets of what the pipeline gave."""
        if isinstance(result, ToolExecutionResult):
            return ToolExecutionResult(self._back(result.result), result.annotation)
        return self._back(result)

    def _back(self, value: Any) -> Any:
        if self._typed is not None:
            return self._typed.back(value)
        # The function has not run, and something of the pipeline answered for it.
        return value if self._hint is None or not is_json(value) else codec_for(self._hint).from_json(value)


def _is_own_class(cls: type[Any]) -> bool:
    return is_model(cls) or record_of(cls) is not None


def _has_own_class(hint: Any) -> bool:
    if isinstance(hint, type) and not typing.get_args(hint):
        return _is_own_class(hint)
    return any(_has_own_class(inner) for inner in typing.get_args(hint))
