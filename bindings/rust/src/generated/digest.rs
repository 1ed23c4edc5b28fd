// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "a9b37b53f97d88ea96dbbe11cbdd1e3df90274e66002fce5d6640bc6f37ce8f3";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
