# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "a5417e2f09ba75918313a403128d4bbc66e013685f7073d6de2dcf3d3283d4c3"
VERSION = "0.1.0"
