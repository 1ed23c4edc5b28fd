# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "ffa5fe2a11bce1d74871dfd4466f3b02f67694b547bed9575a9f20d7ba872ddf"
VERSION = "0.1.0"
