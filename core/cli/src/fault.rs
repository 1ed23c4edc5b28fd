//! Why the program ends before it has done what it was asked to do, and the exit status for that.

use std::fmt;

/// What went wrong.
#[derive(Debug)]
pub struct Fault {
    what: String,
    /// The exit status of the program.
    pub status: u8,
}

/// The program itself failed, or something that it needs.
pub const FAILED: u8 = 1;
/// It was called in a way that makes no sense.
pub const USAGE: u8 = 2;
/// A tool ran that no guardrail let through.
pub const UNDECIDED: u8 = 3;
/// A file of settings is not as it must be.
pub const SETTINGS: u8 = 78;
/// The agent is there and cannot be run.
pub const CANNOT_RUN: u8 = 126;
/// There is no such agent on this machine.
pub const NOT_FOUND: u8 = 127;

impl Fault {
    /// Something else.
    pub fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), status: FAILED }
    }

    /// A call that makes no sense.
    pub fn usage(what: impl Into<String>) -> Self {
        Self { what: what.into(), status: USAGE }
    }

    /// Settings that are not as they must be.
    pub fn settings(what: impl Into<String>) -> Self {
        Self { what: what.into(), status: SETTINGS }
    }

    /// A program that could not be started.
    pub fn start(program: &str, error: &std::io::Error) -> Self {
        if error.kind() != std::io::ErrorKind::NotFound {
            return Self { what: format!("{program}: {error}"), status: CANNOT_RUN };
        }
        let what = if program.contains('/') {
            format!("{program}: {error}")
        } else {
            format!("{program}: no folder of PATH has this program; install it, or say where it is")
        };
        Self { what, status: NOT_FOUND }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for Fault {}
