// Code generated from spec/flags.yaml by codegen. DO NOT EDIT.

//! Sets of flags.

use std::ops::BitOr;

/// The edges of a sheet.
///
/// They may be combined.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Edges(u32);

impl Edges {
    /// The lower edge.
    pub const BOTTOM: Self = Self(2);
    /// The upper edge.
    pub const TOP: Self = Self(1);

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
        if self.contains(Self::BOTTOM) {
            names.push("bottom".to_owned());
        }
        if self.contains(Self::TOP) {
            names.push("top".to_owned());
        }
        names
    }
}

impl BitOr for Edges {
    type Output = Self;

    fn bitor(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}
