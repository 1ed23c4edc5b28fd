from . import adaptive as adaptive
from . import codecs as codecs
from . import decorators as decorators
from . import event_metadata as event_metadata
from . import guardrails as guardrails
from . import intercepts as intercepts
from . import llm as llm
from . import model_pricing as model_pricing
from . import observability as observability
from . import pii_redaction as pii_redaction
from . import plugin as plugin
from . import runtime_registrations as runtime_registrations
from . import scope as scope
from . import scope_local as scope_local
from . import subscribers as subscribers
from . import tools as tools
from . import typed as typed
from . import utils as utils
from ._impl.aliases import EventMetadata as EventMetadata
from ._impl.aliases import EventMetadataScalar as EventMetadataScalar
from ._impl.aliases import EventMetadataValue as EventMetadataValue
from ._impl.aliases import EventSanitizeFields as EventSanitizeFields
from ._impl.aliases import EventSanitizeGuardrail as EventSanitizeGuardrail
from ._impl.aliases import JsonObject as JsonObject
from ._impl.aliases import JsonPrimitive as JsonPrimitive
from ._impl.aliases import JsonValue as JsonValue
from ._impl.aliases import LlmConditionalExecutionGuardrail as LlmConditionalExecutionGuardrail
from ._impl.aliases import LlmExecutionIntercept as LlmExecutionIntercept
from ._impl.aliases import LlmRequestContext as LlmRequestContext
from ._impl.aliases import LlmRequestIntercept as LlmRequestIntercept
from ._impl.aliases import LlmResponseContext as LlmResponseContext
from ._impl.aliases import LlmSanitizeRequestCodec as LlmSanitizeRequestCodec
from ._impl.aliases import LlmSanitizeRequestContext as LlmSanitizeRequestContext
from ._impl.aliases import LlmSanitizeRequestGuardrail as LlmSanitizeRequestGuardrail
from ._impl.aliases import LlmSanitizeResponseCodec as LlmSanitizeResponseCodec
from ._impl.aliases import LlmSanitizeResponseContext as LlmSanitizeResponseContext
from ._impl.aliases import LlmSanitizeResponseGuardrail as LlmSanitizeResponseGuardrail
from ._impl.aliases import LlmStreamExecutionIntercept as LlmStreamExecutionIntercept
from ._impl.aliases import ToolConditionalExecutionGuardrail as ToolConditionalExecutionGuardrail
from ._impl.aliases import ToolExecutionIntercept as ToolExecutionIntercept
from ._impl.aliases import ToolRequestIntercept as ToolRequestIntercept
from ._impl.aliases import ToolSanitizeGuardrail as ToolSanitizeGuardrail
from ._impl.aliases import UnsupportedBehavior as UnsupportedBehavior
from ._impl.diagnostics import OpenTelemetryRuntimeDiagnostic as OpenTelemetryRuntimeDiagnostic
from ._impl.diagnostics import OpenTelemetryRuntimeDiagnostics as OpenTelemetryRuntimeDiagnostics
from ._impl.isolation import fork_asyncio_context as fork_asyncio_context
from ._impl.isolation import propagate_scope_to_thread as propagate_scope_to_thread
from ._impl.isolation import use_scope_stack as use_scope_stack
from ._impl.logging import debug as debug
from ._impl.logging import error as error
from ._impl.logging import info as info
from ._impl.logging import trace as trace
from ._impl.logging import warn as warn
from ._impl.otlp_file import OpenTelemetryFileSinkConfig as OpenTelemetryFileSinkConfig
from .decorators import agent as agent
from .decorators import tool as tool
from .generated.callbacks import *
from .generated.configs import *
from .generated.errors import *
from .generated.exporters import *
from .generated.isolation import *
from .generated.logging import *
from .generated.shapes import *
from .generated.types import *

__version__: str

def spec_digest() -> str:
    """The digest of the specification that the native library was built from; the same in every language."""
