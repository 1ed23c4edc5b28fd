// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
