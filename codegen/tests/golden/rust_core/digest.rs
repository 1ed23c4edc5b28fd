// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "3f9117bd7e6df22ebb495d947ebeef552914e7f4e53ab5ff75775c1131f4c1b5";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
