//! The token of a launch.

use std::fmt;

/// The header that carries it.
pub const HEADER: &str = "x-nemo-relay-token";
/// What a path begins with that carries it, where a host cannot be told to send a header.
pub const PATH: &str = "/-/";

/// 256 bits from the system, as text, and as many more for what may post telemetry alone: hosts hand that on to the programs
/// that they start. Neither is ever shown.
#[derive(Clone)]
pub struct Token {
    launch: String,
    telemetry: String,
}

impl Token {
    /// A new one.
    ///
    /// Errors: where the system gives no random bits.
    pub fn new() -> std::io::Result<Self> {
        Ok(Self { launch: random()?, telemetry: random()? })
    }

    /// The text, for the process that it is meant for.
    pub fn reveal(&self) -> &str {
        &self.launch
    }

    /// The text that lets a host post its telemetry, and nothing else.
    pub fn reveal_telemetry(&self) -> &str {
        &self.telemetry
    }

    /// Whether a text is the token, in a time that does not depend on where they differ.
    pub fn is(&self, given: &[u8]) -> bool {
        is_same(self.launch.as_bytes(), given)
    }

    /// Whether a text is the one for telemetry, in the same way.
    pub fn is_telemetry(&self, given: &[u8]) -> bool {
        is_same(self.telemetry.as_bytes(), given)
    }
}

fn random() -> std::io::Result<String> {
    let mut bits = [0u8; 32];
    getrandom::fill(&mut bits).map_err(std::io::Error::other)?;
    Ok(bits.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn is_same(own: &[u8], given: &[u8]) -> bool {
    own.len() == given.len() && own.iter().zip(given).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_are_long_differ_and_are_not_shown() {
        let (one, other) = (Token::new().unwrap(), Token::new().unwrap());
        assert_eq!(one.reveal().len(), 64);
        assert!(one.is(one.reveal().as_bytes()) && !one.is(other.reveal().as_bytes()) && !one.is(b""));
        assert!(one.is_telemetry(one.reveal_telemetry().as_bytes()) && !one.is(one.reveal_telemetry().as_bytes()));
        let shown = format!("{one:?}");
        assert!(!shown.contains(one.reveal()) && !shown.contains(one.reveal_telemetry()));
    }
}
