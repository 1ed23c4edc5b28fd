// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "a5417e2f09ba75918313a403128d4bbc66e013685f7073d6de2dcf3d3283d4c3";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
