# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "0e56a1c6a4247fd07ff6a04632357d209142f835c352d5ca72d10356cd8f25cd"
VERSION = "0.1.0"
