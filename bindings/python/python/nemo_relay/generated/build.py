# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "61b91189d715dfcf84f4d7be0c06b74481fcf1d2e2650c51efab36ea7fd98cc7"
VERSION = "0.1.0"
