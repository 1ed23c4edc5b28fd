# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "74308e9ae9301db592fb43193996898c89b7c6222ccfbbf2b90869501dea729c"
VERSION = "0.1.0"
