"""What the functions of a plugin are given and give."""

from dataclasses import dataclass
from typing import Any, Literal


@dataclass(slots=True)
class ToolCall:
    """A tool call."""

    name: str
    """The tool."""
    value: Any
    """The arguments; for sanitizers of responses, the result."""
    tool_call_id: str | None = None
    """The id of the call, where the application gave one."""


@dataclass(slots=True)
class LlmCall:
    """A model call."""

    name: str
    """The name of the call."""
    request: Any = None
    """The request, a dict with `content` and `headers`; None for sanitizers of responses."""
    response: Any = None
    """The response, for sanitizers of responses."""
    annotated_request: Any = None
    """The request in normalized form, for request intercepts of a call with a codec."""
    model_name: str | None = None
    """The model, where the application named it."""
    codec: str | None = None
    """The name of the codec of the request or response, where there is one."""


@dataclass(slots=True)
class ToolOutcome:
    """What a tool came to."""

    result: Any
    """The result that the caller gets."""
    annotation: Any = None
    """What the tool says of its result."""
    pending_marks: list[dict[str, Any]] | None = None
    """Marks that follow the end of the call: dicts with `name` and perhaps `data` and `metadata`."""


@dataclass(slots=True)
class LlmRewrite:
    """What a request intercept makes of a request."""

    request: Any
    """The request that takes the place of the given one."""
    annotated_request: Any = None
    """Its normalized form, where that was changed."""
    pending_marks: list[dict[str, Any]] | None = None
    """Marks that follow the start of the call: dicts with `name` and perhaps `data` and `metadata`."""


@dataclass(slots=True)
class Diagnostic:
    """Something that is wrong with a configuration."""

    code: str
    """What kind of thing, such as `my_plugin.unknown_field`."""
    message: str
    """What is wrong, and what to do."""
    field: str | None = None
    """The path of the field that it is about."""
    level: Literal["error", "warning"] = "error"
    """Whether the plugin cannot run so, or somebody should just know."""

    def as_dict(self) -> dict[str, str]:
        """The same as JSON."""
        known = {"level": self.level, "code": self.code, "message": self.message, "field": self.field}
        return {name: value for name, value in known.items() if value is not None}


class ChainError(Exception):
    """The rest of the chain failed. Raised on by the intercept, it reaches the caller as the error that it was."""

    def __init__(self, code: str, message: str, *, retryable: bool = False, failure: int = 0) -> None:
        super().__init__(message)
        self.code = code
        """The class of the error."""
        self.retryable = retryable
        """Whether another try may help."""
        self.failure = failure
