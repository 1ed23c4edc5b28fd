// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "3ecdb2a798321d0753e4ea8b433fc9085135cd8abf036532fc077b36a0920882";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
