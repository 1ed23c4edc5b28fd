# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "559a7fed27c1f6c590ecb6c0ddee8c8bd005420e16086b08946cdc48d1c1e279"
VERSION = "0.1.0"
