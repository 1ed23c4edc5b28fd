from .generated.scope_local import *
