from ._impl.block import ScopeBlock
from .generated.scope import *

scope = ScopeBlock
