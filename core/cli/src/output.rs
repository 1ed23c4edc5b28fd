//! What the program prints of a run.

use crate::fault::Fault;
use clap::{Args, ValueEnum};
use nemo_relay_view::TextOptions;
use std::io::{ErrorKind, IsTerminal, Write, stdout};

/// Whether text has colours.
#[derive(Args)]
pub struct Colours {
    /// Whether the text has colours; auto is where a terminal shows it and NO_COLOR is not set.
    #[arg(long, value_name = "WHEN", default_value = "auto")]
    color: When,
}

#[derive(Clone, Copy, ValueEnum)]
enum When {
    Auto,
    Always,
    Never,
}

impl Colours {
    /// How text is written then.
    pub fn options(&self) -> TextOptions {
        let colours = match self.color {
            When::Always => true,
            When::Never => false,
            When::Auto => stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|set| set.is_empty()),
        };
        TextOptions { colours, ..TextOptions::default() }
    }
}

/// Prints a text. A reader that has seen enough, such as `head`, is no fault.
pub fn print(text: &str) -> Result<(), Fault> {
    match stdout().lock().write_all(text.as_bytes()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => Err(Fault::new(format!("standard output: {error}"))),
        _ => Ok(()),
    }
}

/// Prints a value as JSON.
pub fn print_json(value: &impl serde::Serialize) -> Result<(), Fault> {
    let text = serde_json::to_string_pretty(value).map_err(|error| Fault::new(error.to_string()))?;
    print(&format!("{text}\n"))
}
