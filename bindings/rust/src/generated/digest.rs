// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "c2651c29c579ef0f11f85028ad8ed3cc8ca11191b256f7decd9a7fc2cdf25b65";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
