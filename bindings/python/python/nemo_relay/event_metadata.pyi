from .generated.event_metadata import *
