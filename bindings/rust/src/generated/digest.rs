// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "ce2d4f3752b1f6d4684d6310246caf2b0566603eb463d83391dc143d3ad2c0e5";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
