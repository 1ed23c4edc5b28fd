"""What the normalized request and the normalized response can do beyond being dictionaries."""

from __future__ import annotations

from .shape import Shape

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from typing import Any


class Request(Shape):
    """A normalized request; made of its members, or of a dictionary that has them."""

    __slots__ = ()

    def __init__(
        self,
        messages: Sequence[Any] | Mapping[str, Any] = (),
        *,
        instructions: Any = None,
        model: str | None = None,
        params: Any = None,
        tools: Sequence[Any] | None = None,
        tool_choice: Any = None,
        api_specific: Any = None,
        extra: Mapping[str, Any] | None = None,
        **members: Any,
    ) -> None:
        whole = messages if isinstance(messages, dict) else {"messages": messages}
        known = {"instructions": instructions, "model": model, "params": params, "tools": tools}
        known |= {"tool_choice": tool_choice, "api_specific": api_specific, **members}
        super().__init__({**whole, **_given(known), **(extra or {})})

    def system_prompt(self) -> str | None:
        """The instructions, or else the text of the first message of the role system."""
        instructions = self.get("instructions")
        if isinstance(instructions, str):
            return instructions
        return self._text_of("system")

    def last_user_message(self) -> str | None:
        """The text of the last message of the role user; of several parts, that of the first with a text."""
        return self._text_of("user", last=True)

    def has_tool_calls(self) -> bool:
        """Whether a message calls a tool."""
        return any(bool(message.get("tool_calls")) for message in self._messages())

    def _messages(self) -> list[dict[str, Any]]:
        return [message for message in self.get("messages") or () if isinstance(message, dict)]

    def _text_of(self, role: str, last: bool = False) -> str | None:
        said = [message.get("content") for message in self._messages() if message.get("role") == role]
        return _text(said[-1 if last else 0]) if said else None


class Response(Shape):
    """A normalized response; made of its members, or of a dictionary that has them."""

    __slots__ = ()

    def __init__(
        self,
        id: str | Mapping[str, Any] | None = None,
        model: str | None = None,
        message: Any = None,
        tool_calls: Sequence[Any] | None = None,
        finish_reason: Any = None,
        usage: Mapping[str, Any] | None = None,
        api_specific: Any = None,
        extra: Mapping[str, Any] | None = None,
        **members: Any,
    ) -> None:
        whole = dict(id) if isinstance(id, dict) else {"id": id}
        whole |= {"model": whole.get("model") if model is None else model}
        known = {"message": message, "tool_calls": tool_calls, "finish_reason": finish_reason, "usage": usage}
        known |= {"api_specific": api_specific, **members}
        super().__init__({**_given(whole), **_given(known), **(extra or {})})

    def response_text(self) -> str | None:
        """The text of the message; of several parts, that of the first with a text."""
        return _text(self.get("message"))

    def has_tool_calls(self) -> bool:
        """Whether a tool is called."""
        return bool(self.get("tool_calls"))


def _given(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def _text(content: Any) -> str | None:
    if isinstance(content, str):
        return content
    parts = content if isinstance(content, list | tuple) else ()
    texts = (part.get("text") for part in parts if isinstance(part, dict))
    return next((text for text in texts if isinstance(text, str)), None)
