// Code generated from spec/errors.yaml by codegen. DO NOT EDIT.

//! The codes of the errors.

use std::fmt;

/// What went wrong; the numbers are never given to another code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum ErrorCode {
    /// Nothing went wrong.
    Ok = 0,
    /// There is no paper left.
    NoPaper = 3,
}

impl ErrorCode {
    /// Every code, in the order of the specification.
    pub const ALL: &'static [Self] = &[Self::Ok, Self::NoPaper];

    /// The number of the code, which is also the status in C.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The code of a number; `None` where no code has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            0 => Some(Self::Ok),
            3 => Some(Self::NoPaper),
            _ => None,
        }
    }

    /// The name of the code, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NoPaper => "no_paper",
        }
    }

    /// How the text of such an error begins.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::NoPaper => "no paper",
        }
    }

    /// The value of `error.type` in the metadata of events; `None` where it is never there.
    pub const fn event_type(self) -> Option<&'static str> {
        match self {
            Self::Ok => None,
            Self::NoPaper => Some("no_paper"),
        }
    }

    /// The name of what says where it happened, where such an error carries that.
    pub const fn at(self) -> Option<&'static str> {
        match self {
            _ => None,
        }
    }

    /// The names of what such an error carries and its text does not say.
    pub const fn named(self) -> &'static [&'static str] {
        match self {
            _ => &[],
        }
    }

    /// The names of what such an error carries beside its text.
    pub const fn payload(self) -> &'static [&'static str] {
        match self {
            Self::Ok => &[],
            Self::NoPaper => &["tray"],
        }
    }
}

impl fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
