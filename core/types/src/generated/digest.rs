// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "0e56a1c6a4247fd07ff6a04632357d209142f835c352d5ca72d10356cd8f25cd";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
