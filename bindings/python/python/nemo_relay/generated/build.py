# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "3ecdb2a798321d0753e4ea8b433fc9085135cd8abf036532fc077b36a0920882"
VERSION = "0.1.0"
