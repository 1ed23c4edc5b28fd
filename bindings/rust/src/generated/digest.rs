// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "5bfe619e4b71885fe51971ec940990eca6d4e49ff12dae8db60d204a0292bb74";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
