// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "ffa5fe2a11bce1d74871dfd4466f3b02f67694b547bed9575a9f20d7ba872ddf";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
