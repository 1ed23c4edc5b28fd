# Code generated from spec/ by codegen. DO NOT EDIT.

"""Which specification and version the package was built from."""

SPEC_DIGEST = "1c0d4a9541d2110ffe2a18b198af0e3a897edcd5dffe1efe07db8bc199475f7e"
VERSION = "0.1.0"
