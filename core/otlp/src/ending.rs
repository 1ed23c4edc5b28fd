//! How spans come to their ends.

use crate::message::Status;
use crate::project;
use crate::value::members;
use nemo_relay_types::{ScopeEvent, Timestamp};

/// How a span came to its end.
pub(crate) enum Ending<'a> {
    /// As its scope did.
    Seen(&'a ScopeEvent),
    /// Its end cannot be waited for, because there are too many.
    Limit(Timestamp),
    /// Nothing more will come.
    Shutdown(Timestamp),
}

impl<'a> Ending<'a> {
    pub fn event(&self) -> Option<&'a ScopeEvent> {
        match self {
            Self::Seen(end) => Some(end),
            Self::Limit(_) | Self::Shutdown(_) => None,
        }
    }

    pub fn time(&self) -> Timestamp {
        match self {
            Self::Seen(end) => end.timestamp,
            Self::Limit(at) | Self::Shutdown(at) => *at,
        }
    }

    /// Why the end is not that of the scope.
    pub fn incomplete(&self) -> Option<&'static str> {
        match self {
            Self::Seen(_) => None,
            Self::Limit(_) => Some("limit"),
            Self::Shutdown(_) => Some("shutdown"),
        }
    }

    pub fn status(&self) -> Status {
        match self {
            Self::Seen(end) => project::status(&members(end.metadata.as_ref())),
            // The scope goes on, and nothing is known to be wrong with it.
            Self::Limit(_) => Status::Unset,
            Self::Shutdown(_) => Status::Error("cancelled".to_owned()),
        }
    }
}
