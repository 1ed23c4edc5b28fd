//! JSON text made from arbitrary bytes: every spelling that JSON allows, equal keys, and faults whose place is known.

use crate::model::{Refusal, push_key};
use libfuzzer_sys::arbitrary::{Result, Unstructured};
use nemo_relay_types::ErrorCode;

/// Values that are no JSON, or that JSON of 64 bits cannot hold; none of them takes what follows it along.
const BROKEN: &[&str] = &[
    "nan",
    "NaN",
    "Infinity",
    "-Infinity",
    "tru",
    "None",
    "'a'",
    "+1",
    "01",
    "-",
    "1.",
    ".5",
    "1e",
    "1e+",
    "1-1",
    "1e999",
    "-1e309",
    "18446744073709551616",
    "-9223372036854775809",
    "99999999999999999999999999",
    r#""\ud800""#,
    r#""\udc00\ud800""#,
    r#""\ud800\u0041""#,
    r#""\x""#,
    r#""\u12""#,
    "\"\u{1}\"",
    "\"\n\"",
    "}",
    ":",
];

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "1.50",
    "1E5",
    "1e-400",
    "0e999999",
    "5e-324",
    "1.7976931348623157e308",
    "18446744073709551615",
    "-9223372036854775808",
    "9007199254740993",
    "0.1",
    "123456789.123456789e-10",
];

const KEYS: &[&str] = &["a", "b", "A", "", "a b", "a.b", "a-b", "_", "0", "é", "\u{1f600}", "\u{ffff}", "\"", "\n"];

/// A text and its first fault.
pub struct Made {
    pub text: String,
    pub fault: Option<Refusal>,
}

/// A text whose arrays and objects may be nested `depth` levels deep.
pub fn text(bytes: &mut Unstructured<'_>, depth: u32) -> Result<Made> {
    let mut maker = Maker { bytes, path: "$".to_owned(), left: depth, made: Made { text: String::new(), fault: None } };
    maker.value()?;
    maker.space()?;
    Ok(maker.made)
}

struct Maker<'a, 'b> {
    bytes: &'a mut Unstructured<'b>,
    path: String,
    /// How many more levels are allowed.
    left: u32,
    made: Made,
}

impl Maker<'_, '_> {
    fn value(&mut self) -> Result<()> {
        self.space()?;
        // Where the bytes are at an end this is 0, so that nesting ends.
        match self.bytes.int_in_range(0..=15)? {
            0..=2 => self.made.text.push_str(self.bytes.choose(&["null", "true", "false"])?),
            3..=5 => self.number()?,
            6..=8 => {
                let text = self.words()?;
                self.string(&text)?;
            }
            9..=11 => self.array()?,
            12..=14 => self.object()?,
            _ => {
                let text = *self.bytes.choose(BROKEN)?;
                self.made.text.push_str(text);
                self.fault(ErrorCode::InvalidPayload);
            }
        }
        Ok(())
    }

    fn number(&mut self) -> Result<()> {
        let text = match self.bytes.int_in_range(0..=3)? {
            0 => self.bytes.choose(NUMBERS)?.to_string(),
            1 => self.bytes.arbitrary::<i64>()?.to_string(),
            2 => self.bytes.arbitrary::<u64>()?.to_string(),
            _ => {
                let number = self.bytes.arbitrary::<f64>()?;
                format!("{:e}", if number.is_finite() { number } else { 0.5 })
            }
        };
        self.made.text.push_str(&text);
        Ok(())
    }

    fn words(&mut self) -> Result<String> {
        let length = self.bytes.int_in_range(0..=12)?;
        (0..length).map(|_| self.letter()).collect()
    }

    fn letter(&mut self) -> Result<char> {
        match self.bytes.int_in_range(0..=3)? {
            0 => self.bytes.arbitrary::<char>(),
            _ => Ok(char::from(self.bytes.int_in_range(0..=127)?)),
        }
    }

    /// A string in which every letter is spelled in one of the ways that it has.
    fn string(&mut self, text: &str) -> Result<()> {
        self.made.text.push('"');
        for letter in text.chars() {
            let short = match letter {
                '"' => Some("\\\""),
                '\\' => Some("\\\\"),
                '/' => Some("\\/"),
                '\n' => Some("\\n"),
                '\r' => Some("\\r"),
                '\t' => Some("\\t"),
                '\u{8}' => Some("\\b"),
                '\u{c}' => Some("\\f"),
                _ => None,
            };
            let plain = letter >= ' ' && letter != '"' && letter != '\\';
            match (self.bytes.int_in_range(0..=3)?, short) {
                (0..=1, _) if plain => self.made.text.push(letter),
                (2, Some(short)) => self.made.text.push_str(short),
                (style, _) => self.escape(letter, style == 3),
            }
        }
        self.made.text.push('"');
        Ok(())
    }

    fn escape(&mut self, letter: char, upper: bool) {
        for unit in letter.encode_utf16(&mut [0; 2]) {
            let text = if upper { format!("\\u{unit:04X}") } else { format!("\\u{unit:04x}") };
            self.made.text.push_str(&text);
        }
    }

    fn array(&mut self) -> Result<()> {
        self.enter('[');
        let length = self.bytes.int_in_range(0..=6)?;
        let outer = self.path.len();
        for index in 0..length {
            if index > 0 {
                self.made.text.push(',');
            }
            self.path.push_str(&format!("[{index}]"));
            self.value()?;
            self.path.truncate(outer);
            self.space()?;
        }
        if length > 0 && self.bytes.ratio(1, 32)? {
            self.made.text.push(',');
            self.path.push_str(&format!("[{length}]"));
            self.fault(ErrorCode::InvalidPayload);
            self.path.truncate(outer);
        }
        self.leave(']');
        Ok(())
    }

    fn object(&mut self) -> Result<()> {
        self.enter('{');
        let length = self.bytes.int_in_range(0..=6)?;
        let outer = self.path.len();
        for index in 0..length {
            if index > 0 {
                self.made.text.push(',');
            }
            self.space()?;
            let key = if self.bytes.ratio(1, 4)? { self.words()? } else { self.bytes.choose(KEYS)?.to_string() };
            self.string(&key)?;
            self.space()?;
            if self.bytes.ratio(1, 64)? {
                self.made.text.push('=');
                self.fault(ErrorCode::InvalidPayload);
            } else {
                self.made.text.push(':');
            }
            push_key(&mut self.path, &key);
            self.value()?;
            self.path.truncate(outer);
            self.space()?;
        }
        if length > 0 && self.bytes.ratio(1, 32)? {
            self.made.text.push(',');
            self.fault(ErrorCode::InvalidPayload);
        }
        self.leave('}');
        Ok(())
    }

    fn enter(&mut self, bracket: char) {
        if self.left == 0 {
            self.fault(ErrorCode::LimitExceeded);
        }
        self.left = self.left.saturating_sub(1);
        self.made.text.push(bracket);
    }

    fn leave(&mut self, bracket: char) {
        self.left += 1;
        self.made.text.push(bracket);
    }

    /// The first fault in the order of the text is the one that is told.
    fn fault(&mut self, code: ErrorCode) {
        self.made.fault.get_or_insert_with(|| (code, self.path.clone()));
    }

    fn space(&mut self) -> Result<()> {
        if self.bytes.ratio(1, 4)? {
            self.made.text.push_str(self.bytes.choose(&[" ", "\n", "\t", "\r\n", "   "])?);
        }
        Ok(())
    }
}
