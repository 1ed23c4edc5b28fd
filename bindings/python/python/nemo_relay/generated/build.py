# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "ce2d4f3752b1f6d4684d6310246caf2b0566603eb463d83391dc143d3ad2c0e5"
VERSION = "0.1.0"
