from .generated.adaptive import *
