// Code generated from spec/ by codegen. DO NOT EDIT.

/// SHA-256 of the specification that this crate was generated from.
pub const SPEC_DIGEST: &str = "835fab124bea9f1604c21cde88425c9df82b03d660134088fcfcc8ea9571971e";

/// The version of this crate.
pub const VERSION: &str = "0.1.0";
