"""NeMo Relay: one boundary around every tool and model call of an agent, where it can be seen and controlled.

    import nemo_relay
    from nemo_relay import ScopeType, scope, tools

    with scope.scope("agent", ScopeType.Agent):
        result = await tools.execute("search", {"q": "rust"}, search)

Submodules are loaded when they are first used: `scope`, `tools`, `llm`, `decorators`, `guardrails`, `intercepts`,
`event_metadata`, `scope_local`, `subscribers`, `runtime_registrations`, `plugin` with `observability`, `pii_redaction`,
`model_pricing` and `adaptive`, `typed` and `utils`. With `import nemo_relay as relay`
the decorators are `relay.tool`, `relay.llm` and `relay.agent`.
"""

from __future__ import annotations

import sys

from .generated.build import SPEC_DIGEST, VERSION
from .generated.errors import *
from .generated.errors import BY_CODE, RelayError, SpecMismatchError, UnsupportedError
from .generated.exports import EXPORTS

_ONE_INTERPRETER = "unsupported: nemo_relay works in one interpreter of a process"

try:
    from . import _native
except ImportError as fault:
    if "subinterpreters" not in str(fault):
        raise
    raise UnsupportedError(_ONE_INTERPRETER) from fault

from ._impl import lifecycle  # noqa: E402
from ._impl.driver import drive  # noqa: E402

__version__ = VERSION

# Tracebacks and pickles name the module that programs import them from.
for _error in (RelayError, *BY_CODE.values()):
    _error.__module__ = __name__
del _error

_SUBMODULES = (
    "adaptive",
    "codecs",
    "decorators",
    "event_metadata",
    "guardrails",
    "intercepts",
    "llm",
    "model_pricing",
    "observability",
    "pii_redaction",
    "plugin",
    "runtime_registrations",
    "scope",
    "scope_local",
    "subscribers",
    "tools",
    "typed",
    "utils",
)

# By the module that has them; these are written by hand.
_ALIASES = (
    "EventMetadata",
    "EventMetadataScalar",
    "EventMetadataValue",
    "EventSanitizeFields",
    "EventSanitizeGuardrail",
    "JsonObject",
    "JsonPrimitive",
    "JsonValue",
    "LlmConditionalExecutionGuardrail",
    "LlmExecutionIntercept",
    "LlmRequestContext",
    "LlmRequestIntercept",
    "LlmResponseContext",
    "LlmSanitizeRequestCodec",
    "LlmSanitizeRequestContext",
    "LlmSanitizeRequestGuardrail",
    "LlmSanitizeResponseCodec",
    "LlmSanitizeResponseContext",
    "LlmSanitizeResponseGuardrail",
    "LlmStreamExecutionIntercept",
    "ToolConditionalExecutionGuardrail",
    "ToolExecutionIntercept",
    "ToolRequestIntercept",
    "ToolSanitizeGuardrail",
    "UnsupportedBehavior",
)
_ALSO = {
    **dict.fromkeys(_ALIASES, "_impl.aliases"),
    "OpenTelemetryFileSinkConfig": "_impl.otlp_file",
    "OpenTelemetryRuntimeDiagnostic": "_impl.diagnostics",
    "OpenTelemetryRuntimeDiagnostics": "_impl.diagnostics",
    "agent": "decorators",
    "debug": "_impl.logging",
    "error": "_impl.logging",
    "fork_asyncio_context": "_impl.isolation",
    "info": "_impl.logging",
    "propagate_scope_to_thread": "_impl.isolation",
    "tool": "decorators",
    "trace": "_impl.logging",
    "use_scope_stack": "_impl.isolation",
    "warn": "_impl.logging",
}

__all__ = [*_SUBMODULES, *EXPORTS, *_ALSO, "spec_digest", "__version__"]


def spec_digest() -> str:
    """The digest of the specification that the native library was built from; the same in every language."""
    return _native.spec_digest()


def __getattr__(name: str) -> object:
    """Loads a submodule, or the module that has a public name, when it is first asked for."""
    if name in _SUBMODULES:
        value = __import__(f"{__name__}.{name}", fromlist=["*"])
    elif name in _ALSO:
        value = getattr(__import__(f"{__name__}.{_ALSO[name]}", fromlist=["*"]), name)
    elif name in EXPORTS:
        value = getattr(__import__(f"{__name__}.generated.{EXPORTS[name]}", fromlist=["*"]), name)
    else:
        # With the name and the module, a traceback says what was meant.
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}", name=name, obj=sys.modules[__name__])
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


if not _native.claim_interpreter():
    raise UnsupportedError(_ONE_INTERPRETER)
if _native.spec_digest() != SPEC_DIGEST:
    raise SpecMismatchError(
        "spec mismatch: the native library was built from another specification than the package; reinstall nemo-relay"
    )
_native.set_up(BY_CODE, drive, lifecycle.watch_log)
lifecycle.install()
