from . import guardrails as guardrails
from . import intercepts as intercepts
from . import scope as scope
from . import scope_local as scope_local
from . import subscribers as subscribers
from . import tools as tools
from .generated.callbacks import *
from .generated.errors import *
from .generated.exporters import *
from .generated.types import *

__version__: str

def spec_digest() -> str:
    """The digest of the specification that the native library was built from; the same in every language."""
