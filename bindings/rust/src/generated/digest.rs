// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "1c0d4a9541d2110ffe2a18b198af0e3a897edcd5dffe1efe07db8bc199475f7e";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
