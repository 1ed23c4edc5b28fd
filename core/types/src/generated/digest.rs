// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "108375d96c38315ba3648d198634a1e0ccbd19463572115610e8e271a7d90982";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
