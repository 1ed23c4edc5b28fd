"""Random requests of every provider for the laws of codecs, with members in any order and some that no codec knows."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

# No U+0000, which C cannot hold, and nothing that an engine would take for the index of an array.
_LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
_KEYS = st.text(_LETTERS, max_size=4).map(lambda text: f"x_{text}")
# Beyond 2^53 the shortest text of a double is, in some languages, that of an integer which is not the double.
_NUMBERS = st.integers(-(2**53), 2**53) | st.floats(-(2.0**53), 2.0**53)


class Said(str):
    """A text that the application chose, rather than a word of the provider."""


_SAID = st.text(_LETTERS, max_size=8).map(Said)
_ANYTHING = st.recursive(
    st.none() | st.booleans() | _NUMBERS | _SAID,
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(_KEYS, inner, max_size=2),
    max_leaves=4,
)


def _object(required: dict[str, Any], **optional: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Members in any order, with some that no codec knows."""

    def shuffled(parts: tuple[dict[str, Any], dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
        return st.permutations([*parts[0].items(), *parts[1].items()]).map(dict)

    known = st.fixed_dictionaries(required, optional=optional)
    return st.tuples(known, st.dictionaries(_KEYS, _ANYTHING, max_size=2)).flatmap(shuffled)


def _word(*words: str) -> st.SearchStrategy[str]:
    return st.sampled_from(words)


def _parameters(*names: str) -> dict[str, Any]:
    return {name: st.none() | _NUMBERS for name in names}


_SCHEMA = _object({"type": _word("object")}, description=_SAID)
_FUNCTION = _object({"name": _SAID}, description=_SAID, parameters=_SCHEMA)

_CHAT_TEXT = _object({"type": _word("text"), "text": _SAID})
_CHAT_IMAGE = _object({"type": _word("image_url"), "image_url": _object({"url": _SAID})})
_CHAT_CONTENT = _SAID | st.lists(_CHAT_TEXT | _CHAT_IMAGE, max_size=3)
_CHAT_CALL = _object({"id": _SAID, "type": _word("function"), "function": _object({"name": _SAID, "arguments": _SAID})})
_CHAT_MESSAGE = (
    _object({"role": _word("system", "developer", "user"), "content": _CHAT_CONTENT}, name=_SAID)
    | _object({"role": _word("assistant"), "content": _SAID}, tool_calls=st.lists(_CHAT_CALL, max_size=2))
    | _object({"role": _word("tool"), "tool_call_id": _SAID, "content": _CHAT_CONTENT})
)
_CHAT = _object(
    {"messages": st.lists(_CHAT_MESSAGE, max_size=4)},
    model=_SAID,
    **_parameters("temperature", "top_p", "max_tokens"),
    stop=_SAID | st.lists(_SAID, max_size=2),
    tools=st.lists(_object({"type": _word("function"), "function": _FUNCTION}), max_size=2),
    tool_choice=_word("auto", "none", "required"),
    seed=_NUMBERS,
    metadata=_ANYTHING,
)

_RESPONSES_PART = _object({"type": _word("input_text"), "text": _SAID}) | _object(
    {"type": _word("input_image"), "image_url": _SAID}
)
_RESPONSES_ITEM = (
    _object({"role": _word("user", "developer"), "content": _SAID | st.lists(_RESPONSES_PART, max_size=3)})
    | _object({"type": _word("function_call"), "call_id": _SAID, "name": _SAID, "arguments": _SAID})
    | _object({"type": _word("function_call_output"), "call_id": _SAID, "output": _SAID})
    | _object({"type": _word("reasoning"), "id": _SAID, "summary": st.lists(_ANYTHING, max_size=2)})
)
_RESPONSES = _object(
    {"input": _SAID | st.lists(_RESPONSES_ITEM, max_size=4)},
    model=_SAID,
    instructions=_SAID,
    **_parameters("temperature", "top_p", "max_output_tokens"),
    tools=st.lists(_object({"type": _word("function"), "name": _SAID}, parameters=_SCHEMA), max_size=2),
    store=st.booleans() | st.none(),
    text=_ANYTHING,
)

_BLOCK = (
    _object({"type": _word("text"), "text": _SAID}, cache_control=_ANYTHING)
    | _object({"type": _word("tool_use"), "id": _SAID, "name": _SAID, "input": _object({}, q=_SAID)})
    | _object({"type": _word("tool_result"), "tool_use_id": _SAID, "content": _SAID})
    | _object({"type": _word("thinking"), "thinking": _SAID, "signature": _SAID})
)
_ANTHROPIC = _object(
    {
        "max_tokens": _NUMBERS,
        "messages": st.lists(
            _object({"role": _word("user", "assistant"), "content": _SAID | st.lists(_BLOCK, max_size=3)}), max_size=4
        ),
    },
    model=_SAID,
    system=_SAID,
    **_parameters("temperature", "top_p"),
    stop_sequences=st.lists(_SAID, max_size=2),
    tools=st.lists(_object({"name": _SAID, "input_schema": _SCHEMA}, description=_SAID), max_size=2),
    top_k=_NUMBERS,
)

_OCI_PART = _object({"type": _word("TEXT"), "text": _SAID})
_OCI = _object(
    {
        "servingMode": _object({"servingType": _word("ON_DEMAND"), "modelId": _SAID}),
        "chatRequest": _object(
            {
                "apiFormat": _word("GENERIC"),
                "messages": st.lists(
                    _object({"role": _word("SYSTEM", "USER", "ASSISTANT"), "content": st.lists(_OCI_PART, max_size=3)}),
                    max_size=4,
                ),
            },
            **_parameters("temperature", "topP", "maxTokens"),
            stop=st.lists(_SAID, max_size=2),
        ),
    },
    compartmentId=_SAID,
)

_GEMINI_PART = (
    _object({"text": _SAID})
    | _object({"inlineData": _object({"mimeType": _SAID, "data": _SAID})})
    | _object({"functionCall": _object({"name": _SAID, "args": _object({}, q=_SAID)})})
)
_GEMINI = _object(
    {
        "contents": st.lists(
            _object({"role": _word("user", "model"), "parts": st.lists(_GEMINI_PART, max_size=3)}), max_size=4
        )
    },
    systemInstruction=st.fixed_dictionaries(
        {"parts": st.lists(st.fixed_dictionaries({"text": _SAID}), min_size=1, max_size=1)}
    ),
    generationConfig=_object({}, **_parameters("temperature", "topP", "maxOutputTokens")),
    tools=st.lists(_object({"functionDeclarations": st.lists(_FUNCTION, max_size=2)}), max_size=2),
    safetySettings=st.lists(_ANYTHING, max_size=2),
)

_CONTENTS = {
    "openai_chat": _CHAT,
    "openai_responses": _RESPONSES,
    "anthropic_messages": _ANTHROPIC,
    "oci_genai": _OCI,
    "gemini_generate_content": _GEMINI,
}


def requests() -> st.SearchStrategy[tuple[str, Any]]:
    """A codec and the content of a request of its provider."""
    return st.sampled_from(sorted(_CONTENTS)).flatmap(lambda codec: st.tuples(st.just(codec), _CONTENTS[codec]))


def places(value: Any) -> list[tuple]:
    """The places of everything that the application said."""
    if isinstance(value, Said):
        return [()]
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [(key, *rest) for key, item in items for rest in places(item)]


def put(value: Any, place: tuple, text: str) -> Any:
    """The value with another text at the place."""
    if not place:
        return text
    key, *rest = place
    if isinstance(value, dict):
        return {name: put(item, tuple(rest), text) if name == key else item for name, item in value.items()}
    return [put(item, tuple(rest), text) if index == key else item for index, item in enumerate(value)]


def replaced(value: Any, old: str, new: str) -> tuple[Any, int]:
    """The value with one text in the place of another, and in how many places."""
    if value == old and isinstance(value, str):
        return new, 1
    if isinstance(value, dict):
        pairs = {key: replaced(item, old, new) for key, item in value.items()}
        return {key: item for key, (item, _) in pairs.items()}, sum(count for _, count in pairs.values())
    if isinstance(value, list):
        items = [replaced(item, old, new) for item in value]
        return [item for item, _ in items], sum(count for _, count in items)
    return value, 0
