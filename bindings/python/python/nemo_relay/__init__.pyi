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
from ._impl.isolation import fork_asyncio_context as fork_asyncio_context
from ._impl.isolation import propagate_scope_to_thread as propagate_scope_to_thread
from ._impl.isolation import use_scope_stack as use_scope_stack
from ._impl.logging import debug as debug
from ._impl.logging import error as error
from ._impl.logging import info as info
from ._impl.logging import trace as trace
from ._impl.logging import warn as warn
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
