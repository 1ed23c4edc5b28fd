// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "74308e9ae9301db592fb43193996898c89b7c6222ccfbbf2b90869501dea729c";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
