from ._impl.adaptive import set_latency_sensitivity as set_latency_sensitivity
from .generated.adaptive import *
