//! `doctor`: whether everything is there that a run needs.

use crate::fault::{FAILED, Fault};
use crate::found::agents;
use crate::output::{print, print_json};
use crate::reach;
use crate::settings::Settings;
use clap::Args;
use nemo_relay_config::layers::{FileState, Sources};
use nemo_relay_config::{Diagnostic, Level};
use serde::Serialize;
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
#[command(after_help = "Exit status: 0 where nothing is wrong (warnings or not), 1 where something is.")]
pub(super) struct DoctorArguments {
    /// A file in the place of those of the project and the user.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Ask no server whether it is there.
    #[arg(long)]
    offline: bool,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// One thing that was looked at.
#[derive(Serialize)]
struct Finding {
    about: &'static str,
    level: State,
    message: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Ok,
    Warning,
    Error,
}

impl DoctorArguments {
    pub(super) fn run(self) -> Result<u8, Fault> {
        let sources = Sources { explicit: self.config.clone(), ..Sources::of_process() };
        let settings = Settings::read(&sources)?;
        let mut findings = vec![program()];
        findings.extend(hosts());
        findings.extend(configuration(&settings));
        if !self.offline {
            findings.extend(servers(&settings));
        }
        let is_well = findings.iter().all(|finding| finding.level != State::Error);
        match self.json {
            true => print_json(&json!({"findings": findings, "ok": is_well}))?,
            false => print(&text(&findings))?,
        }
        Ok(if is_well { 0 } else { FAILED })
    }
}

fn finding(about: &'static str, level: State, message: impl Into<String>) -> Finding {
    Finding { about, level, message: message.into() }
}

fn program() -> Finding {
    let version = env!("CARGO_PKG_VERSION");
    let system = format!("nemo-relay {version}, {} {}", std::env::consts::OS, std::env::consts::ARCH);
    match std::env::current_exe() {
        Ok(path) => finding("program", State::Ok, format!("{system}, {}", path.display())),
        // Hooks of agents call this program by its path.
        Err(error) => {
            finding("program", State::Error, format!("{system}; where this program is cannot be said: {error}"))
        }
    }
}

fn hosts() -> Vec<Finding> {
    let found: Vec<_> = agents().into_iter().filter(|agent| agent.program.is_some()).collect();
    if found.is_empty() {
        let known = crate::host::Host::names().collect::<Vec<_>>().join(", ");
        return vec![finding("agent", State::Warning, format!("none of {known} is on PATH; `run` takes any other"))];
    }
    let told = found.into_iter().map(|agent| match agent.version {
        Some(version) => finding("agent", State::Ok, format!("{}: {version}", agent.title)),
        None => finding("agent", State::Warning, format!("{} does not say its version", agent.title)),
    });
    told.collect()
}

fn configuration(settings: &Settings) -> Vec<Finding> {
    if settings.is_empty() {
        let message = "there is no plugins.toml, so nothing is written; `nemo-relay plugins edit --project` makes one";
        return vec![finding("configuration", State::Warning, message)];
    }
    let read = settings.resolved.files.iter().filter(|file| file.state == FileState::Read);
    let files = read
        .map(|file| finding("configuration", State::Ok, format!("{} ({})", file.path.display(), file.layer.as_str())));
    let said = |found: &Diagnostic| {
        let level = if found.level == Level::Error { State::Error } else { State::Warning };
        finding("configuration", level, found.to_string())
    };
    files.chain(settings.said().map(said)).collect()
}

fn servers(settings: &Settings) -> Vec<Finding> {
    let told = reach::servers(&settings.resolved.document).into_iter().map(|server| match reach::reach(&server) {
        Ok(()) => finding("exporter", State::Ok, format!("{} answers at {}", server.field, server.shown())),
        Err(what) => {
            finding("exporter", State::Error, format!("{} is not reached at {}: {what}", server.field, server.shown()))
        }
    });
    told.collect()
}

fn text(findings: &[Finding]) -> String {
    let mut text = String::new();
    for finding in findings {
        let word = match finding.level {
            State::Ok => "ok",
            State::Warning => "warning",
            State::Error => "error",
        };
        let _ = writeln!(text, "{word:<8} {:<14} {}", finding.about, finding.message);
    }
    text
}
