//! The terminal: keys come in as they are pressed, pictures go out whole.

use super::screen::{Line, Look};
use super::state::Key;
use rustix::termios::{OptionalActions, Termios, tcgetattr, tcgetwinsize, tcsetattr};
use std::io::{self, Read, Write, stdin, stdout};

/// The terminal while it is the editor's; it is as it was before when this is dropped.
pub struct Terminal {
    before: Termios,
}

impl Terminal {
    /// Takes the terminal.
    ///
    /// Errors: where standard input is none.
    pub fn take() -> io::Result<Self> {
        let before = tcgetattr(stdin())?;
        let mut raw = before.clone();
        raw.make_raw();
        tcsetattr(stdin(), OptionalActions::Now, &raw)?;
        let terminal = Self { before };
        write!(stdout(), "\x1b[?1049h\x1b[?25l")?;
        Ok(terminal)
    }

    /// How many columns and lines there are.
    pub fn size(&self) -> (usize, usize) {
        match tcgetwinsize(stdout()) {
            Ok(size) if size.ws_col > 0 && size.ws_row > 0 => (size.ws_col.into(), size.ws_row.into()),
            _ => (80, 24),
        }
    }

    /// Shows a picture.
    pub fn draw(&self, lines: &[Line]) -> io::Result<()> {
        let mut text = String::from("\x1b[H");
        for (at, Line { text: line, look }) in lines.iter().enumerate() {
            let ending = if at + 1 == lines.len() { "" } else { "\r\n" };
            text.push_str(&format!("\x1b[{}m{line}\x1b[0m\x1b[K{ending}", style(*look)));
        }
        text.push_str("\x1b[J");
        let mut out = stdout().lock();
        out.write_all(text.as_bytes())?;
        out.flush()
    }

    /// Waits for keys; `None` where no more can come.
    pub fn keys(&self) -> io::Result<Option<Vec<Key>>> {
        let mut bytes = [0; 256];
        match stdin().lock().read(&mut bytes)? {
            0 => Ok(None),
            length => Ok(Some(decoded(&bytes[..length]))),
        }
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        let _ = write!(stdout(), "\x1b[?25h\x1b[?1049l");
        let _ = stdout().flush();
        let _ = tcsetattr(stdin(), OptionalActions::Now, &self.before);
    }
}

fn style(look: Look) -> &'static str {
    match look {
        Look::Plain => "0",
        Look::Bold => "1",
        Look::Dim => "2",
        Look::Here => "7",
        Look::Error => "31",
        Look::Warning => "33",
    }
}

/// The keys that bytes stand for; sequences that mean nothing here are left out.
fn decoded(bytes: &[u8]) -> Vec<Key> {
    let text = String::from_utf8_lossy(bytes);
    let mut rest: &str = &text;
    let mut keys = Vec::new();
    while let Some(first) = rest.chars().next() {
        if let Some(sequence) = rest.strip_prefix("\x1b[").or_else(|| rest.strip_prefix("\x1bO")) {
            let end = sequence.find(|c: char| ('@'..='~').contains(&c)).map_or(sequence.len(), |at| at + 1);
            match &sequence[..end] {
                "A" => keys.push(Key::Up),
                "B" => keys.push(Key::Down),
                "3~" => keys.push(Key::Backspace),
                _ => {}
            }
            rest = &sequence[end..];
            continue;
        }
        rest = &rest[first.len_utf8()..];
        keys.extend(match first {
            '\r' | '\n' => Some(Key::Enter),
            '\x7f' | '\x08' => Some(Key::Backspace),
            '\x1b' => Some(Key::Escape),
            '\x03' => Some(Key::Interrupt),
            c if c.is_control() => None,
            c => Some(Key::Char(c)),
        });
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_become_keys() {
        let expected = [Key::Up, Key::Down, Key::Char('ä'), Key::Enter, Key::Backspace, Key::Interrupt, Key::Escape];
        assert_eq!(decoded("\x1b[A\x1bOB\x1b[15~ä\r\x7f\x03\x1b".as_bytes()), expected);
    }
}
