# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "42b7ef7e377d5eeb4138c6a264bb09fd23690c32713115e29759551c8a7dcfb9"
VERSION = "0.1.0"
