# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "af6b4889eb56353469c65a858d6f8fa0adbd64e7a6afd5030a06cefcd5a49b07"
VERSION = "0.1.0"
