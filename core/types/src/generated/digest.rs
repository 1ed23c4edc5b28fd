// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "559a7fed27c1f6c590ecb6c0ddee8c8bd005420e16086b08946cdc48d1c1e279";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
