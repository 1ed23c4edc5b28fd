//! The token of a launch.

use std::fmt;

/// The header that carries it.
pub const HEADER: &str = "x-nemo-relay-token";
/// What a path begins with that carries it, where a host cannot be told to send a header.
pub const PATH: &str = "/-/";

/// 256 bits from the system, as text. It is never shown.
#[derive(Clone)]
pub struct Token(String);

impl Token {
    /// A new one.
    ///
    /// Errors: where the system gives no random bits.
    pub fn new() -> std::io::Result<Self> {
        let mut bits = [0u8; 32];
        getrandom::fill(&mut bits).map_err(std::io::Error::other)?;
        Ok(Self(bits.iter().map(|byte| format!("{byte:02x}")).collect()))
    }

    /// The text, for the process that it is meant for.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether a text is the token, in a time that does not depend on where they differ.
    pub fn is(&self, given: &[u8]) -> bool {
        let own = self.0.as_bytes();
        own.len() == given.len() && own.iter().zip(given).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
    }
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
        assert!(!format!("{one:?}").contains(one.reveal()));
    }
}
