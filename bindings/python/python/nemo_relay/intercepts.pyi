from .generated.intercepts import *
