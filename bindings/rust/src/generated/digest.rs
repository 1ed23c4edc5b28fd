// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "ffa5fe2a11bce1d74871dfd4466f3b02f67694b547bed9575a9f20d7ba872ddf";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
