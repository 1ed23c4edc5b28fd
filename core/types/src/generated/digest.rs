// Code generated from spec/ by codegen. DO NOT EDIT.

//! Which specification and version this was built from.

/// SHA-256 of the specification; a library and the package that loads it must agree on it.
pub const SPEC_DIGEST: &str = "835fab124bea9f1604c21cde88425c9df82b03d660134088fcfcc8ea9571971e";

/// The version of the SDK.
pub const VERSION: &str = "0.1.0";
