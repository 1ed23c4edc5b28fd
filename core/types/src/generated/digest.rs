// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "3ecdb2a798321d0753e4ea8b433fc9085135cd8abf036532fc077b36a0920882";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
