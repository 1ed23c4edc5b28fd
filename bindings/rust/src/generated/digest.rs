// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "524d5cad565978dfe5e8ece9e51c3605ea027727effcc5e6344a6750adf50a17";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
