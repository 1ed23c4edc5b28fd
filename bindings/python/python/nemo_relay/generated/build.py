# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "108375d96c38315ba3648d198634a1e0ccbd19463572115610e8e271a7d90982"
VERSION = "0.1.0"
