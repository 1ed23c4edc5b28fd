// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "559a7fed27c1f6c590ecb6c0ddee8c8bd005420e16086b08946cdc48d1c1e279";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
