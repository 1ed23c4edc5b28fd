// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "524d5cad565978dfe5e8ece9e51c3605ea027727effcc5e6344a6750adf50a17";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
