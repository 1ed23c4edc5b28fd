// Code generated from spec/family.yaml by codegen. DO NOT EDIT.

//! The middleware families.

use std::fmt;

/// What the callbacks of a family do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FamilyKind {
    /// Decides whether a call may run.
    Gate,
    /// Replaces the real payload.
    Rewrite,
    /// Runs around the callback.
    Wrap,
    /// Replaces what an event shows.
    Sanitize,
    /// Adds to the metadata of an event.
    Inject,
    /// Replaces fields of an event.
    SanitizeEvent,
    /// Is told what happened.
    Observe,
    /// Decides whether another registration takes part.
    Switch,
}

/// What happens when a callback of a family raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnError {
    /// The call fails.
    Fail,
    /// The event shows nothing in the place of the payload.
    Omit,
    /// It is counted, and everything goes on.
    Skip,
}

/// A middleware family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Family {
    /// Decides whether a dot may be printed.
    DotGate = 1,
}

impl Family {
    /// Every family, by number.
    pub const ALL: &'static [Self] = &[Self::DotGate];

    /// How many families there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The number of the family, which is also its number in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The family of a number; `None` where no family has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::DotGate),
            _ => None,
        }
    }

    /// The name of the family, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::DotGate => "dot_gate",
        }
    }

    /// The family of a name; `None` where no family has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "dot_gate" => Some(Self::DotGate),
            _ => None,
        }
    }

    /// What its callbacks do.
    pub const fn kind(self) -> FamilyKind {
        match self {
            Self::DotGate => FamilyKind::Gate,
        }
    }

    /// What happens when one of its callbacks raises.
    pub const fn on_error(self) -> OnError {
        match self {
            Self::DotGate => OnError::Fail,
        }
    }

    /// Whether a registration may end the chain after it ran.
    pub const fn break_chain(self) -> bool {
        match self {
            Self::DotGate => false,
        }
    }

    /// The member of the data of a mark `tool_end_without_start` that it is asked about as well.
    pub const fn of_mark(self) -> Option<&'static str> {
        match self {
            Self::DotGate => None,
        }
    }

    /// Whether its callbacks are asked about events that wait for them on the stage.
    pub const fn staged(self) -> bool {
        match self {
            Self::DotGate => false,
        }
    }

    /// Whether its registrations have a priority.
    pub const fn ordered(self) -> bool {
        match self {
            Self::DotGate => true,
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
