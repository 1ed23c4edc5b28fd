# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "c2651c29c579ef0f11f85028ad8ed3cc8ca11191b256f7decd9a7fc2cdf25b65"
VERSION = "0.1.0"
