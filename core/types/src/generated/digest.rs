// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "5bfe619e4b71885fe51971ec940990eca6d4e49ff12dae8db60d204a0292bb74";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
