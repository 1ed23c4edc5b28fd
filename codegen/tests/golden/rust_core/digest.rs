// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "4a69ff173617008ecc1406955336fc56e9c5fe49396296555e1ccf987715a327";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
