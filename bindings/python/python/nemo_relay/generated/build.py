# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "81e3c374b85ed4864597bdf2599187e93da4a9a6a919de22b8550e33bae121c6"
VERSION = "0.1.0"
