// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "74308e9ae9301db592fb43193996898c89b7c6222ccfbbf2b90869501dea729c";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
