// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "af6b4889eb56353469c65a858d6f8fa0adbd64e7a6afd5030a06cefcd5a49b07";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
