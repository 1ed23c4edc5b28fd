"""What decorators need: the arguments of a call as JSON and back, and a scope around the steps of a generator."""

from __future__ import annotations

from functools import partial, wraps
from inspect import Parameter, iscoroutinefunction, signature

from .._native import LLMRequest, is_json
from .awaiting import PLAIN, is_awaitable, is_cancellation, text_of
from .context import head, set_head
from .driver import abandon, must_be_awaited
from .scope import scope_close, scope_push

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator
    from typing import Any

    from .._typed.decorated import TypedValue
    from ..generated.callbacks import Json
    from ..generated.types import ScopeHandle

_GENERATOR, _COROUTINE, _ASYNC_GENERATOR = 0x20, 0x80, 0x200


def is_coroutine_function(function: Any) -> bool:
    """Whether a call of the function gives a coroutine."""
    # What was marked as one has no flag.
    return bool(_flags(function) & _COROUTINE) or iscoroutinefunction(function)


def is_generator_function(function: Any) -> bool:
    """Whether a call of the function gives a generator."""
    return bool(_flags(function) & _GENERATOR)


def is_async_generator_function(function: Any) -> bool:
    """Whether a call of the function gives an asynchronous generator."""
    return bool(_flags(function) & _ASYNC_GENERATOR)


def _flags(function: Any) -> int:
    return getattr(getattr(_run_by(function), "__code__", None), "co_flags", 0)


def _run_by(function: Any) -> Any:
    """What a call runs: of a partial or static one the function inside, of an object that can be called its method."""
    while isinstance(function, (partial, staticmethod)):
        function = function.func if isinstance(function, partial) else function.__func__
    return function if hasattr(function, "__code__") else type(function).__call__


class Arguments:
    """The arguments of one call: `shown` are those that are JSON, by name; the others are passed on as they are.

    With `types`, the annotations of the function, also those are shown that are of the application's own classes.
    """

    def __init__(
        self,
        function: Callable[..., Any],
        args: tuple[Any, ...],
        named: dict[str, Any],
        types: dict[str, Any] | None = None,
    ) -> None:
        self._function = function
        bound = signature(function).bind(*args, **named)
        bound.apply_defaults()
        self._parameters = bound.signature.parameters
        self._hidden: dict[str, Any] = {}
        self._typed: dict[str, TypedValue] = {}
        self.request: str | None = None
        """The argument that is a request to a model."""
        self.shown: dict[str, Json] = {}
        for position, (name, value) in enumerate(bound.arguments.items()):
            # The object of a method is not one of its arguments.
            is_own = position == 0 and name in ("self", "cls")
            if isinstance(value, LLMRequest):
                self.request = name
            if is_own or self.request == name:
                self._hidden[name] = value
            elif is_json(value):
                self.shown[name] = value
            else:
                self._keep(name, value, types)

    def _keep(self, name: str, value: Any, types: dict[str, Any] | None) -> None:
        """Keeps what is no JSON: of the application's own classes its JSON is shown."""
        typed = None
        if types is not None:
            from .._typed.decorated import typed_value

            typed = typed_value(value, types.get(name))
        if typed is None:
            self._hidden[name] = value
        else:
            self._typed[name] = typed
            self.shown[name] = typed.shown

    def given_request(self) -> LLMRequest:
        """The request that the function was given, or one made of its arguments."""
        return LLMRequest({}, self.shown) if self.request is None else self._hidden[self.request]

    def call_with_request(self, request: LLMRequest) -> Any:
        """Calls the function with what became of that request."""
        if self.request is None:
            return self.call(request.content)
        self._hidden[self.request] = request
        return self.call(self.shown)

    def call(self, shown: dict[str, Json]) -> Any:
        """Calls the function with what became of the arguments that were shown; what is left out has its default."""
        values = self._hidden | shown
        for name, typed in self._typed.items():
            if name in values:
                values[name] = typed.back(values[name])
        args: list[Any] = []
        named: dict[str, Any] = {}
        by_place = True
        for name, parameter in self._parameters.items():
            if name not in values:
                by_place = False
                continue
            value = values.pop(name)
            match parameter.kind:
                case Parameter.VAR_POSITIONAL:
                    args += value
                case Parameter.VAR_KEYWORD:
                    named |= value
                case Parameter.POSITIONAL_ONLY:
                    args.append(value)
                case Parameter.POSITIONAL_OR_KEYWORD if by_place:
                    args.append(value)
                case _:
                    named[name] = value
        # Names that the function does not have are its to refuse.
        value = self._function(*args, **named, **values)
        if type(value) not in PLAIN and is_awaitable(value) and not is_coroutine_function(self._function):
            # Its call is a plain one, whether somebody looks at it or not.
            abandon(value)
            raise must_be_awaited(_run_by(self._function), "decorate a function that is written with async def")
        return value


class Opened:
    """A scope around the steps of a generator: it is the innermost one while a step runs, and nobody else's.

    Args:
        arguments (tuple[Any, ...]): Those of `scope_push`.
        end (int | None): When the work ended, in microseconds since 1970.
    """

    def __init__(self, arguments: tuple[Any, ...], end: int | None) -> None:
        self._end = end
        self._outer: ScopeHandle | None = head()
        self._handle = scope_push(*arguments)
        self._inner: ScopeHandle | None = self._handle
        set_head(self._outer)

    def enter(self) -> None:
        """To be called before a step."""
        self._outer = head()
        set_head(self._inner)

    def leave(self) -> None:
        """To be called after it."""
        self._inner = head()
        set_head(self._outer)

    def close(self, error: BaseException | None) -> None:
        """Ends the scope; a generator that is closed early has ended well."""
        status = None
        if error is not None and not isinstance(error, GeneratorExit):
            status = "cancelled" if is_cancellation(error) else text_of(error)
        self.enter()
        scope_close(self._handle, None, None, self._end, status)
        self.leave()


def scoped_generator(function: Callable[..., Any], opened: Callable[..., Opened]) -> Callable[..., Any]:
    """A generator function whose steps run inside of the scope that `opened`, given the arguments, makes."""

    @wraps(function)
    def call(*args: Any, **named: Any) -> Generator[Any, Any, Any]:
        steps = function(*args, **named)
        scope = opened(args, named)
        step, given = steps.send, None
        try:
            while True:
                scope.enter()
                try:
                    item = step(given)
                finally:
                    scope.leave()
                try:
                    step, given = steps.send, (yield item)
                except BaseException as error:
                    step, given = steps.throw, error
        except StopIteration as done:
            scope.close(None)
            return done.value
        except BaseException as error:
            scope.close(error)
            raise

    return call


def scoped_async_generator(function: Callable[..., Any], opened: Callable[..., Opened]) -> Callable[..., Any]:
    """The same for an asynchronous generator function."""

    @wraps(function)
    async def call(*args: Any, **named: Any) -> AsyncGenerator[Any, Any]:
        steps = function(*args, **named)
        scope = opened(args, named)
        step, given = steps.asend, None
        try:
            while True:
                scope.enter()
                try:
                    item = await step(given)
                finally:
                    scope.leave()
                try:
                    step, given = steps.asend, (yield item)
                except BaseException as error:
                    step, given = steps.athrow, error
        except StopAsyncIteration:
            scope.close(None)
        except BaseException as error:
            scope.close(error)
            raise

    return call
