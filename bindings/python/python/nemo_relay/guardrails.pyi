from .generated.guardrails import *
