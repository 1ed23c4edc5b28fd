from collections.abc import Callable
from typing import Any, TypeVar, overload

from ._impl.block import ScopeBlock
from ._impl.codecs import AnyCodec
from .generated.callbacks import Json
from .generated.types import LLMAttributes, ToolAttributes

__all__ = ["agent", "llm", "tool"]

_Function = TypeVar("_Function", bound=Callable[..., Any])

@overload
def tool(name: _Function) -> _Function: ...
@overload
def tool(
    name: str | None = None, *, attributes: ToolAttributes | None = None, data: Json = None, metadata: Json = None
) -> Callable[[_Function], _Function]:
    """Makes every call of a function a managed tool call; objects of the application's classes are shown as JSON."""

@overload
def llm(name: _Function) -> _Function: ...
@overload
def llm(
    name: str | None = None,
    *,
    model_name: str | None = None,
    attributes: LLMAttributes | None = None,
    data: Json = None,
    metadata: Json = None,
    codec: AnyCodec | None = None,
    response_codec: AnyCodec | None = None,
) -> Callable[[_Function], _Function]:
    """Makes every call of a function a managed model call."""

@overload
def agent(name: _Function) -> _Function: ...
@overload
def agent(name: str | None = None, *, metadata: Json = None) -> ScopeBlock:
    """Opens the scope of an agent."""
