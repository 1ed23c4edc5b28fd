// Code generated from spec/sdk.yaml by codegen. DO NOT EDIT.

//! What the runtime refuses to exceed.

/// The limits of a runtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Deepest nesting.
    pub max_depth: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_depth: 3 }
    }
}
