// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "81e3c374b85ed4864597bdf2599187e93da4a9a6a919de22b8550e33bae121c6";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
