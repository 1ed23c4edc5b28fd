from .generated.tools import *
