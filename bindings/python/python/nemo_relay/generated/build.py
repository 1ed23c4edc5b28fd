# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "5bfe619e4b71885fe51971ec940990eca6d4e49ff12dae8db60d204a0292bb74"
VERSION = "0.1.0"
