// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "af6b4889eb56353469c65a858d6f8fa0adbd64e7a6afd5030a06cefcd5a49b07";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
