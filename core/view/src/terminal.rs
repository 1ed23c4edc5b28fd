//! Text for a terminal: colours, columns, and nothing in it that a run could use to command the terminal.

use crate::row::{Flags, Kind};
use nemo_relay_types::ScopeType;
use std::fmt::Write as _;

/// Writes text with or without colours.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Paint {
    pub colours: bool,
}

/// The colours that are used, as the numbers that terminals know.
#[derive(Clone, Copy)]
pub(crate) enum Colour {
    Bold,
    Faint,
    Red,
    Green,
    Yellow,
    Blue,
    Magenta,
    Cyan,
}

impl Paint {
    /// The text in a colour. What is no visible character is shown by its number: names and payloads come from anywhere.
    pub(crate) fn text(self, colour: Colour, text: &str) -> String {
        let text = visible(text);
        if !self.colours || text.is_empty() {
            return text;
        }
        let code = match colour {
            Colour::Bold => 1,
            Colour::Faint => 2,
            Colour::Red => 31,
            Colour::Green => 32,
            Colour::Yellow => 33,
            Colour::Blue => 34,
            Colour::Magenta => 35,
            Colour::Cyan => 36,
        };
        format!("\x1b[{code}m{text}\x1b[0m")
    }

    pub(crate) fn kind(self, kind: Kind, flags: Flags) -> Colour {
        match kind {
            _ if flags.has(Flags::REJECTED) => Colour::Yellow,
            _ if flags.has(Flags::ERROR) => Colour::Red,
            Kind::Scope(ScopeType::Agent) => Colour::Magenta,
            Kind::Scope(ScopeType::Llm) => Colour::Blue,
            Kind::Scope(ScopeType::Tool) => Colour::Green,
            Kind::Scope(ScopeType::Guardrail) => Colour::Yellow,
            Kind::Mark => Colour::Faint,
            Kind::Scope(_) => Colour::Cyan,
        }
    }
}

pub(crate) fn visible(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        // Marks that turn the direction of text around would show another order than there is.
        let turns = matches!(char, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
        if char.is_control() || turns {
            write!(out, "\\u{{{:x}}}", char as u32).expect("a string takes all that is written");
        } else {
            out.push(char);
        }
    }
    out
}

/// A length of time as people read it.
pub(crate) fn duration(nanos: u64) -> String {
    let millis = nanos as f64 / 1e6;
    match millis {
        _ if millis < 1.0 => format!("{:.0} µs", millis * 1e3),
        _ if millis < 10.0 => format!("{millis:.1} ms"),
        _ if millis < 999.5 => format!("{millis:.0} ms"),
        _ if millis < 59_995.0 => format!("{:.2} s", millis / 1e3),
        _ => {
            let seconds = (millis / 1e3).round() as u64;
            let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
            if hours > 0 { format!("{hours} h {minutes} min") } else { format!("{minutes} min {seconds} s") }
        }
    }
}

/// A number with commas.
pub(crate) fn count(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// A number and a word for what is counted.
pub(crate) fn plural(number: u64, word: &str) -> String {
    format!("{} {word}{}", count(number), if number == 1 { "" } else { "s" })
}

/// An amount of money.
pub(crate) fn money(amount: f64, currency: &str) -> String {
    let digits = match amount {
        _ if amount == 0.0 || amount >= 1.0 => 2,
        _ if amount >= 0.01 => 3,
        _ => 5,
    };
    if currency == "USD" { format!("${amount:.digits$}") } else { format!("{amount:.digits$} {}", visible(currency)) }
}

/// Lines whose cells stand below each other: the first column to the left, the others to the right.
pub(crate) fn table(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |at: usize| lines.iter().filter_map(|line| line.get(at)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..columns).map(|at| width(at).unwrap_or(0)).collect();
    let mut out = String::new();
    for line in lines {
        let mut text = String::from("  ");
        for (at, cell) in line.iter().enumerate() {
            let pad = " ".repeat(widths[at] - cell.chars().count());
            match at {
                0 => text.extend([cell.as_str(), &pad]),
                _ => text.extend(["  ", &pad, cell.as_str()]),
            }
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
    out
}
