# Code generated from spec/ by codegen. DO NOT EDIT.
