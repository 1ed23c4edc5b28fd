from .generated.runtime_registrations import *
