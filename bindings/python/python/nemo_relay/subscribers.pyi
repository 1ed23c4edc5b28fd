from ._impl.subscribers import flush_async as flush_async
from .generated.subscribers import *
