# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "a9b37b53f97d88ea96dbbe11cbdd1e3df90274e66002fce5d6640bc6f37ce8f3"
VERSION = "0.1.0"
