// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "3316a9df415f0206fe1234dd585d21ce610804cdbad76e874e6de401da7886ec";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
