//! `config`: the configuration that counts here, each value with where it came from.

use crate::fault::{Fault, SETTINGS};
use crate::output::{print, print_json};
use crate::settings::Settings;
use clap::Args;
use nemo_relay_config::Diagnostic;
use nemo_relay_config::layers::Sources;
use serde_json::Value;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
#[command(after_help = "Exit status: 0, or 78 where the configuration has errors. Secrets are masked.")]
pub(super) struct ConfigArguments {
    /// A file in the place of those of the project and the user.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl ConfigArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let sources = Sources { explicit: self.config, ..Sources::of_process() };
        let settings = Settings::read(&sources)?;
        let mut resolved = settings.resolved.to_json();
        match self.json {
            true => {
                resolved["diagnostics"] = settings.diagnostics.iter().map(Diagnostic::to_json).collect();
                print_json(&resolved)?;
            }
            false => {
                print(&text(&resolved))?;
                settings.said().for_each(|found| eprintln!("{found}"));
            }
        }
        Ok(if settings.has_errors() { SETTINGS } else { 0 })
    }
}

fn text(resolved: &Value) -> String {
    let mut text = String::new();
    for component in items(resolved, "components") {
        let off = if component["enabled"] == false { " (off)" } else { "" };
        let _ = writeln!(text, "{}{off}", word(component, "kind"));
        let values: Vec<_> = items(component, "values").collect();
        let shown = |value: &Value| format!("{} = {}", word(value, "path"), value["value"]);
        let width = values.iter().map(|value| shown(value).chars().count()).max().unwrap_or(0).min(64);
        for value in values {
            let _ = writeln!(text, "  {:width$}  {}", shown(value), origin(value));
        }
    }
    for off in items(resolved, "off") {
        let _ = writeln!(text, "{} (off)  {}", word(off, "kind"), origin(off));
    }
    if text.is_empty() {
        text.push_str("Nothing is configured.\n");
    }
    for file in items(resolved, "files") {
        let _ = writeln!(text, "{} ({}, {})", word(file, "path"), word(file, "layer"), word(file, "state"));
    }
    text
}

fn items<'a>(value: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    value[key].as_array().into_iter().flatten()
}

fn word<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or_default()
}

fn origin(value: &Value) -> String {
    match value["file"].as_str() {
        Some(file) => format!("{} {file}:{}", word(value, "layer"), value["line"]),
        None => word(value, "layer").to_owned(),
    }
}
