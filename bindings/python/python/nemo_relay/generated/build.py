# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "835fab124bea9f1604c21cde88425c9df82b03d660134088fcfcc8ea9571971e"
VERSION = "0.1.0"
