from .generated.observability import *
