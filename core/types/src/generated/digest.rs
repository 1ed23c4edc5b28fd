// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "ce2d4f3752b1f6d4684d6310246caf2b0566603eb463d83391dc143d3ad2c0e5";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
