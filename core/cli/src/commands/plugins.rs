//! `plugins validate` and `plugins edit`: the files that say what is switched on.

use crate::editor;
use crate::fault::{Fault, SETTINGS};
use crate::output::{print, print_json};
use crate::settings::Settings;
use clap::{Args, Subcommand};
use nemo_relay_config::layers::Sources;
use nemo_relay_config::{Diagnostic, Level};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
pub(super) struct PluginsArguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Switch exporters and redaction on and off, and set what they need, in the terminal.
    Edit(EditArguments),
    /// Say everything that is wrong with a file, or with all that count here; nothing is changed.
    Validate(ValidateArguments),
}

#[derive(Args)]
#[command(
    after_help = "Without an option it is the file of the user. A project's file is trusted when it is saved.\n\n\
                  Exit status: 0; 1 where the file cannot be read, 2 without a terminal, 78 for a file that is no document."
)]
struct EditArguments {
    /// The nearest file of a project; where there is none, .nemo-relay/plugins.toml in this folder.
    #[arg(long, conflicts_with = "file")]
    project: bool,
    /// This file.
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
}

#[derive(Args)]
#[command(after_help = "Exit status: 0 where it can be activated (warnings or not), 78 where it has errors.")]
struct ValidateArguments {
    /// A file by itself. Without one: all that count in this folder, together.
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// The nearest file of a project by itself, trusted or not.
    #[arg(long, conflicts_with = "file")]
    project: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

impl PluginsArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        match self.command {
            Command::Edit(arguments) => arguments.run(),
            Command::Validate(arguments) => arguments.run(),
        }
    }
}

impl EditArguments {
    fn run(self) -> Result<u8, Fault> {
        let sources = Sources::of_process();
        let file = match (self.file, self.project) {
            (Some(file), _) => file,
            (None, true) => sources.project_file().unwrap_or_else(|| PathBuf::from(".nemo-relay/plugins.toml")),
            (None, false) => {
                let folder = sources.user_dir.clone();
                let folder =
                    folder.ok_or_else(|| Fault::new("neither XDG_CONFIG_HOME nor HOME says where the file is"))?;
                folder.join("plugins.toml")
            }
        };
        editor::edit(&file, self.project, &sources)?;
        Ok(0)
    }
}

impl ValidateArguments {
    fn run(self) -> Result<u8, Fault> {
        let sources = self.sources()?;
        let settings = Settings::read(&sources)?;
        match self.json {
            true => print_json(&as_json(&settings))?,
            false => print(&as_text(&settings))?,
        }
        Ok(if settings.has_errors() { SETTINGS } else { 0 })
    }

    fn sources(&self) -> Result<Sources, Fault> {
        let sources = Sources::of_process();
        let file = match self.project {
            true => Some(sources.project_file().ok_or_else(no_project)?),
            false => self.file.clone(),
        };
        match file {
            Some(file) if !file.is_file() => Err(Fault::new(format!("{}: there is no such file", file.display()))),
            Some(file) => Ok(Sources { explicit: Some(file), discover: false, ..sources }),
            None => Ok(sources),
        }
    }
}

/// There is no file of a project here.
pub(super) fn no_project() -> Fault {
    Fault::new(
        "there is no .nemo-relay/plugins.toml here or in a folder above; `nemo-relay plugins edit --project` makes one",
    )
}

fn as_json(settings: &Settings) -> Value {
    let diagnostics: Vec<_> = settings.diagnostics.iter().map(Diagnostic::to_json).collect();
    json!({
        "diagnostics": diagnostics,
        "files": settings.resolved.to_json()["files"],
        "valid": !settings.has_errors(),
    })
}

fn as_text(settings: &Settings) -> String {
    let mut text = String::new();
    for found in settings.said() {
        let _ = writeln!(text, "{found}");
    }
    for file in &settings.resolved.files {
        let _ = writeln!(text, "{} ({}, {})", file.path.display(), file.layer.as_str(), file.state.as_str());
    }
    let count = |level: Level| settings.said().filter(|found| found.level == level).count();
    let (errors, warnings) = (count(Level::Error), count(Level::Warning));
    let _ = match settings.is_empty() {
        true => writeln!(text, "There is no file."),
        false => writeln!(text, "{errors} {}, {warnings} {}", plural("error", errors), plural("warning", warnings)),
    };
    text
}

fn plural(word: &str, count: usize) -> String {
    if count == 1 { word.to_owned() } else { format!("{word}s") }
}
