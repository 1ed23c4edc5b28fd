# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "524d5cad565978dfe5e8ece9e51c3605ea027727effcc5e6344a6750adf50a17"
VERSION = "0.1.0"
