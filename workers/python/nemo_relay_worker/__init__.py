"""Write a plugin for NeMo Relay that is a process of its own.

A plugin is a `Plugin` with functions, sync or async. A function that raises means what its family says: a guardrail or
an intercept fails the call, a sanitizer leaves nothing to be shown, a subscriber is counted.
"""

from nemo_relay_worker._host import Host
from nemo_relay_worker._plugin import Plugin, Registrations
from nemo_relay_worker._scopes import OwnStack, ScopeBlock
from nemo_relay_worker._serve import serve
from nemo_relay_worker._stream import ChunkStream
from nemo_relay_worker._types import ChainError, Diagnostic, LlmCall, LlmRewrite, ToolCall, ToolOutcome

__all__ = [
    "ChainError",
    "ChunkStream",
    "Diagnostic",
    "Host",
    "LlmCall",
    "LlmRewrite",
    "OwnStack",
    "Plugin",
    "Registrations",
    "ScopeBlock",
    "ToolCall",
    "ToolOutcome",
    "serve",
]
