from .generated.model_pricing import *
