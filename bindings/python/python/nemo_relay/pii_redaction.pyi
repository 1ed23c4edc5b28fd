from .generated.pii_redaction import *
