// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "42b7ef7e377d5eeb4138c6a264bb09fd23690c32713115e29759551c8a7dcfb9";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
