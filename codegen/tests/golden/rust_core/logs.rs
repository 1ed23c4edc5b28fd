// Code generated from spec/ by codegen. DO NOT EDIT.

//! What the runtime says about itself in the log of the application.

use super::LogSeverity;
use std::fmt;

/// A kind of record in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LogEvent {}

impl LogEvent {
    /// Every kind, in the order of the specification.
    pub const ALL: &'static [Self] = &[];

    /// The name of the kind, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {}
    }

    /// How serious it is.
    pub const fn severity(self) -> LogSeverity {
        match self {}
    }

    /// The part of the runtime that says it.
    pub const fn target(self) -> &'static str {
        match self {}
    }

    /// The text, the same every time.
    pub const fn message(self) -> &'static str {
        match self {}
    }

    /// The names of what it may say beside its text.
    pub const fn fields(self) -> &'static [&'static str] {
        match self {}
    }
}

impl fmt::Display for LogEvent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
