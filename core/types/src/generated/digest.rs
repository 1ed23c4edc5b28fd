// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
