//! One line of the view: a scope or a mark.

use nemo_relay_types::{ScopeType, Timestamp, Uuid};

/// A scope, with its start and its end, or a mark.
#[derive(Clone, Debug)]
pub struct Row {
    /// The identity of the scope or of the mark.
    pub uuid: Uuid,
    /// The scope that it belongs under, as the event says; that scope need not be in the file.
    pub parent_uuid: Option<Uuid>,
    /// What it is.
    pub kind: Kind,
    /// What is remarkable about it.
    pub flags: Flags,
    /// Its name, by number: see [`Run::text`](crate::Run::text).
    pub name: u32,
    /// The model that was asked for or that answered, by number; 0, the empty text, where there is none.
    pub model: u32,
    /// When it began. Where no start was found, when it ended.
    pub start: Timestamp,
    /// When it ended; `None` for a scope that is open and for a mark.
    pub end: Option<Timestamp>,
    /// What a model call used.
    pub usage: Usage,
    /// How many marks of chunks it has.
    pub chunks: u32,
    /// The id that the model gave to a tool call.
    pub tool_call_id: Option<Box<str>>,
    /// The line of the start, or of the mark.
    pub first: Option<Span>,
    /// The line of the end.
    pub last: Option<Span>,
}

impl Row {
    /// How long the scope took, in nanoseconds; `None` for one without an end and for a mark.
    pub fn nanos(&self) -> Option<u64> {
        let end = self.end.filter(|_| self.first.is_some() && self.kind != Kind::Mark)?;
        u64::try_from(end.nanos().saturating_sub(self.start.nanos())).ok()
    }

    /// Whether it says that something went wrong or was refused.
    pub fn is_remarkable(&self) -> bool {
        self.flags.has(Flags::ERROR) || self.flags.has(Flags::REJECTED)
    }
}

/// Where a line stands in what was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first byte.
    pub at: usize,
    /// How many bytes, without the line end.
    pub length: u32,
    /// The number of the line, from 1.
    pub number: u32,
}

/// What a row is: a scope of some type, or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A scope. A category that is no scope type is `Custom`.
    Scope(ScopeType),
    /// A mark.
    Mark,
}

impl Kind {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Scope(of) => of.as_str(),
            Self::Mark => "mark",
        }
    }

    /// A number for it: that of the scope type, or the one after the last of them.
    pub const fn number(self) -> u8 {
        match self {
            Self::Scope(of) => of as u8,
            Self::Mark => ScopeType::ALL.len() as u8,
        }
    }

    pub(crate) fn of_scope(category: Option<&str>) -> Self {
        let category = category.unwrap_or(ScopeType::Unknown.as_str());
        let known = ScopeType::ALL.iter().copied().find(|of| of.as_str() == category);
        Self::Scope(known.unwrap_or(ScopeType::Custom))
    }
}

/// What is remarkable about a row, as bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags(pub u8);

impl Flags {
    /// It ended with an error.
    pub const ERROR: Self = Self(1);
    /// A guardrail refused: on its scope and on the mark of the refusal.
    pub const REJECTED: Self = Self(2);
    /// No end was found.
    pub const OPEN: Self = Self(4);
    /// No start was found.
    pub const NO_START: Self = Self(8);
    /// A mark about a chunk of a stream.
    pub const CHUNK: Self = Self(16);
    /// The events say that some of them are missing here.
    pub const GAP: Self = Self(32);

    /// Whether all bits of `other` are set.
    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    pub(crate) fn set(&mut self, other: Self, on: bool) {
        self.0 = if on { self.0 | other.0 } else { self.0 & !other.0 };
    }
}

/// Tokens and money.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Usage {
    /// Tokens of the prompt.
    pub prompt: u64,
    /// Tokens that the model wrote.
    pub completion: u64,
    /// Tokens of the prompt that came from a cache.
    pub cached: u64,
    /// What it cost, and the currency.
    pub cost: Option<(f64, Box<str>)>,
}

impl Usage {
    /// All tokens.
    pub fn tokens(&self) -> u64 {
        self.prompt.saturating_add(self.completion)
    }
}
