// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "61b91189d715dfcf84f4d7be0c06b74481fcf1d2e2650c51efab36ea7fd98cc7";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
