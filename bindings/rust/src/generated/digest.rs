// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "108375d96c38315ba3648d198634a1e0ccbd19463572115610e8e271a7d90982";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
