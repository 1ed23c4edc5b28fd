// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "99ea30e2f9f1f972b20721f8a33b2dfb821a675e5397d81d11480917285e7243";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
