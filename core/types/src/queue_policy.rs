//! What happens to an event for which a queue has no room, chosen by name.

use crate::{Error, Result};
use std::fmt;
use std::time::Duration;

/// What happens to an event for which there is no room.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum QueuePolicy {
    /// It is dropped and counted: `drop_newest`.
    #[default]
    DropNewest,
    /// Whoever emits waits for room up to so many milliseconds, 1 to 60,000, and then it is dropped: `block:<ms>`.
    Block(u32),
    /// It waits in a file until there is room: `spill`.
    Spill,
}

/// The longest wait, in milliseconds.
const MOST_MILLIS: u32 = 60_000;

impl QueuePolicy {
    /// Reads the name of a policy.
    ///
    /// Errors: `invalid_argument` that names `queue_policy` and says which there are.
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "drop_newest" => return Ok(Self::DropNewest),
            "spill" => return Ok(Self::Spill),
            _ => {}
        }
        let millis = text.strip_prefix("block:").filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()));
        match millis.and_then(|digits| digits.parse().ok()) {
            Some(millis @ 1..=MOST_MILLIS) => Ok(Self::Block(millis)),
            _ => Err(Error::invalid_argument("queue_policy", refusal(text))),
        }
    }

    /// How long who emits waits for the room of an exporter, by the `queue_policy` of its configuration or, where that is
    /// absent, `otherwise`; `None` where nobody waits.
    ///
    /// Errors: as [`parse`](Self::parse); `invalid_argument` for `spill` too, which is for subscribers of the application.
    pub fn wait_of_exporter(text: Option<&str>, otherwise: Self) -> Result<Option<Duration>> {
        match text.map_or(Ok(otherwise), Self::parse)? {
            Self::DropNewest => Ok(None),
            Self::Block(millis) => Ok(Some(Duration::from_millis(millis.into()))),
            Self::Spill => {
                let why = "queue_policy 'spill' is for subscribers; for an exporter use 'drop_newest' or 'block:<ms>'";
                Err(Error::invalid_argument("queue_policy", why))
            }
        }
    }
}

impl fmt::Display for QueuePolicy {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DropNewest => out.write_str("drop_newest"),
            Self::Block(millis) => write!(out, "block:{millis}"),
            Self::Spill => out.write_str("spill"),
        }
    }
}

fn refusal(text: &str) -> String {
    let begins = |with: &str| text.trim_start().to_ascii_lowercase().starts_with(with);
    let meant = [("drop", "drop_newest"), ("block", "block:1000"), ("sp", "spill")];
    let meant = meant.iter().find(|(with, _)| begins(with)).map(|(_, policy)| format!("; did you mean '{policy}'?"));
    format!(
        "queue_policy is {text:?}, but must be 'drop_newest', 'block:<ms>' with 1 to {MOST_MILLIS} milliseconds, or \
         'spill'{}",
        meant.unwrap_or_default()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_reads_as_it_is_written() {
        for policy in [QueuePolicy::DropNewest, QueuePolicy::Spill, QueuePolicy::Block(1), QueuePolicy::Block(60_000)] {
            assert_eq!(QueuePolicy::parse(&policy.to_string()), Ok(policy));
        }
    }

    #[test]
    fn an_exporter_waits_or_drops() {
        let wait = |text| QueuePolicy::wait_of_exporter(text, QueuePolicy::Block(7));
        assert_eq!(wait(None), Ok(Some(Duration::from_millis(7))));
        assert_eq!(wait(Some("block:20")), Ok(Some(Duration::from_millis(20))));
        assert_eq!(wait(Some("drop_newest")), Ok(None));
        assert_eq!(wait(Some("spill")).unwrap_err().get("argument"), Some("queue_policy"));
        assert!(wait(Some("never")).is_err());
    }

    #[test]
    fn what_is_no_policy_is_refused_with_the_three_that_are() {
        for text in
            ["", "block", "block:", "block:0", "block:60001", "block:+5", "block:1s", "Spill", " spill", "oldest"]
        {
            let error = QueuePolicy::parse(text).unwrap_err();
            assert_eq!(error.get("argument"), Some("queue_policy"), "{text}");
            for form in ["'drop_newest'", "'block:<ms>'", "'spill'"] {
                assert!(error.message.contains(form), "{}", error.message);
            }
        }
        assert!(QueuePolicy::parse("block").unwrap_err().message.ends_with("did you mean 'block:1000'?"));
        assert!(QueuePolicy::parse("Drop-Newest").unwrap_err().message.ends_with("did you mean 'drop_newest'?"));
        assert!(QueuePolicy::parse("oldest").unwrap_err().message.ends_with("'spill'"));
    }
}
