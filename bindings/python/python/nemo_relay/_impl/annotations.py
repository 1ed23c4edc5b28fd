"""What the annotations of a decorated function say of its arguments and its result."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from .._typed.decorated import TypedResult

_PLAIN = (dict, list, str, int, float, bool, tuple, type(None))
# As they stand in annotations, also where those are texts.
_PLAIN_HINTS = {*_PLAIN, *(form.__name__ for form in _PLAIN), None, "None"}


class Types:
    """The annotations of a function that say more than JSON does, which are looked at when it is called first: the
    classes that they name may be made after the function.

    Args:
        function (Callable[..., Any]): The function.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self._function = function
        self._all: dict[str, Any] | None = None

    @property
    def all(self) -> dict[str, Any]:
        """Those annotations by the name of the argument, and of the result as `return`."""
        if self._all is None:
            self._all = _types_of(self._function)
        return self._all

    def result(self) -> TypedResult | UntypedResult:
        """What translates the result of one call."""
        if (hint := self.all.get("return")) is None:
            return UntypedResult()
        from .._typed.decorated import TypedResult

        return TypedResult(hint)


class UntypedResult:
    """The result of a call of which no annotation says anything: its class may be the application's own."""

    def __init__(self) -> None:
        self._typed: TypedResult | None = None

    def shown(self, result: Any) -> Any:
        """What the pipeline has of what the function gave."""
        self._typed = None
        if type(result) in _PLAIN:
            return result
        from .._typed.decorated import TypedResult

        self._typed = TypedResult(None)
        return self._typed.shown(result)

    def given(self, result: Any) -> Any:
        """What the caller gets of what the pipeline gave."""
        return result if self._typed is None else self._typed.given(result)


def _types_of(function: Callable[..., Any]) -> dict[str, Any]:
    forms = getattr(function, "__annotations__", {}).values()
    if all(form is None or (isinstance(form, (type, str)) and form in _PLAIN_HINTS) for form in forms):
        return {}
    from .._typed.decorated import hints_of

    return hints_of(function)
