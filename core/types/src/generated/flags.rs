// Code generated from spec/types/*.yaml by codegen. DO NOT EDIT.

//! Sets of flags.

use std::ops::BitOr;

/// Properties of a model call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct LlmAttributes(u32);

impl LlmAttributes {
    /// The provider keeps the state of the conversation.
    pub const STATEFUL: Self = Self(1);
    /// The response comes in chunks.
    pub const STREAMING: Self = Self(2);

    /// The set as a number.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of a number; `None` where it has a bit that no flag has.
    pub const fn from_bits(bits: u32) -> Option<Self> {
        if bits & !3 == 0 { Some(Self(bits)) } else { None }
    }

    /// Whether every flag of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The names of its flags in alphabetical order.
    pub fn names(self) -> Vec<String> {
        let mut names = Vec::new();
        if self.contains(Self::STATEFUL) {
            names.push("stateful".to_owned());
        }
        if self.contains(Self::STREAMING) {
            names.push("streaming".to_owned());
        }
        names
    }
}

impl BitOr for LlmAttributes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Properties of a scope.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ScopeAttributes(u32);

impl ScopeAttributes {
    /// The scope runs beside its siblings.
    pub const PARALLEL: Self = Self(1);
    /// The scope may move to another worker.
    pub const RELOCATABLE: Self = Self(2);

    /// The set as a number.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of a number; `None` where it has a bit that no flag has.
    pub const fn from_bits(bits: u32) -> Option<Self> {
        if bits & !3 == 0 { Some(Self(bits)) } else { None }
    }

    /// Whether every flag of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The names of its flags in alphabetical order.
    pub fn names(self) -> Vec<String> {
        let mut names = Vec::new();
        if self.contains(Self::PARALLEL) {
            names.push("parallel".to_owned());
        }
        if self.contains(Self::RELOCATABLE) {
            names.push("relocatable".to_owned());
        }
        names
    }
}

impl BitOr for ScopeAttributes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// Properties of a tool call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct ToolAttributes(u32);

impl ToolAttributes {
    /// The tool runs outside this process.
    pub const REMOTE: Self = Self(1);

    /// The set as a number.
    pub const fn bits(self) -> u32 {
        self.0
    }

    /// The set of a number; `None` where it has a bit that no flag has.
    pub const fn from_bits(bits: u32) -> Option<Self> {
        if bits & !1 == 0 { Some(Self(bits)) } else { None }
    }

    /// Whether every flag of `other` is in this set.
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// The names of its flags in alphabetical order.
    pub fn names(self) -> Vec<String> {
        let mut names = Vec::new();
        if self.contains(Self::REMOTE) {
            names.push("remote".to_owned());
        }
        names
    }
}

impl BitOr for ToolAttributes {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
