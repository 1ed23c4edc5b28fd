// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "1c0d4a9541d2110ffe2a18b198af0e3a897edcd5dffe1efe07db8bc199475f7e";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
