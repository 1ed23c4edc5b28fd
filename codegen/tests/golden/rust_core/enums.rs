// Code generated from spec/ by codegen. DO NOT EDIT.

//! Closed and open lists of words.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Colour {
    /// Like blood.
    #[default]
    Red = 1,
    /// Any other.
    Other = 9,
}

impl Colour {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Red, Self::Other];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Other => "other",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::Red),
            9 => Some(Self::Other),
            _ => None,
        }
    }

    /// The value of a word; `Other` where no value has it.
    pub fn parse(text: &str) -> Self {
        match text {
            "red" => Self::Red,
            "other" => Self::Other,
            _ => Self::Other,
        }
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Colour {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Colour {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self::parse(&text))
    }
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum EventKind {
    /// A point.
    #[default]
    Dot = 0,
}

impl EventKind {
    /// Every value, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Dot];

    /// The word that stands for it in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Dot => "dot",
        }
    }

    /// The number that stands for it in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The value of a number; `None` where no value has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Dot),
            _ => None,
        }
    }

    /// The value of a word; `None` where no value has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "dot" | "point" => Some(Self::Dot),
            _ => None,
        }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for EventKind {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for EventKind {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::parse(&text).ok_or_else(|| serde::de::Error::unknown_variant(&text, &["dot"]))
    }
}
