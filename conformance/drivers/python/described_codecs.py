"""Codecs as a scenario gives them: by name, of a published class, of the application, or what a context resolves."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from generated.dispatch import Callback
from nemo_relay import codecs
from nemo_relay.generated.codec_classes import BY_NAME

if TYPE_CHECKING:
    from scenario import Scenario

FORMS = {
    "decode": Callback("decode", "LLMRequest", "json", 0, None),
    "encode": Callback("encode", "json", "LLMRequest", 0, None),
    "decode_response": Callback("decode_response", "json", "json", 0, None),
}

_RESOLVES = {
    "codec": "resolve_codec",
    "request_codec": "resolve_request_codec",
    "response_codec": "resolve_response_codec",
}


class Described:
    """A codec of the application, whose methods do what a request describes."""


def made(scenario: Scenario, value: Any, request: dict, context: Any) -> Any:
    """The codec that a value of a request stands for; None where the context resolves none."""
    from callbacks import Behaviour

    match value:
        case {"builtin": name}:
            return getattr(codecs, BY_NAME[name].__name__)()
        case {"resolved": name}:
            return getattr(context, _RESOLVES[name])()
        case {"object": methods}:
            codec = Described()
            for name, described in methods.items():
                does = {"mode": "sync"} | described
                setattr(codec, name, Behaviour(scenario, does, FORMS[name], request).function())
            return codec
    return value


def context_of(args: tuple[Any, ...]) -> Any:
    """The argument of a callback that resolves codecs, if it has one."""
    return next((arg for arg in args if any(hasattr(arg, name) for name in _RESOLVES.values())), None)
