# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467"
VERSION = "0.1.0"
