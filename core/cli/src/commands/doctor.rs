//! `doctor`: whether everything is there that a run needs.

use crate::canary;
use crate::fault::{FAILED, Fault};
use crate::found::{agents, on_path};
use crate::generated::HOSTS;
use crate::host::Host;
use crate::install::{Around, Scope, State as Installed, Trusted, state};
use crate::output::{print, print_json};
use crate::settings::Settings;
use crate::{reach, resident};
use clap::Args;
use nemo_relay_config::layers::{FileState, Sources};
use nemo_relay_config::{Diagnostic, Level};
use serde::Serialize;
use serde_json::json;
use std::fmt::Write;
use std::path::PathBuf;

#[derive(Args)]
#[command(
    after_help = "Hooks are looked at that `nemo-relay install` has put into files of agents: whether they call this program, \
                  whether it is there, and whether the agent runs them. The canary runs the agent itself in a home of its own, \
                  against a provider on this machine that asks for one command; a rule stops it, and what the agent does then \
                  is told. It takes at most a minute for each agent, and no file of the user is touched.\n\n\
                  Exit status: 0 where nothing is wrong (warnings or not), 1 where something is.\n\n\
                  Example: nemo-relay doctor --canary claude"
)]
pub(super) struct DoctorArguments {
    /// A file in the place of those of the project and the user.
    #[arg(long, value_name = "FILE")]
    config: Option<PathBuf>,
    /// Ask no server whether it is there.
    #[arg(long)]
    offline: bool,
    /// Run this agent, or all that are on this machine, and see that a refusal counts.
    #[arg(long, value_name = "HOST", num_args = 0..=1, default_missing_value = ALL,
          value_parser = clap::builder::PossibleValuesParser::new(Host::names().chain([ALL])))]
    canary: Option<String>,
    /// Print JSON.
    #[arg(long)]
    json: bool,
}

/// Every agent that is on this machine.
const ALL: &str = "all";

/// One thing that was looked at.
#[derive(Serialize)]
struct Finding {
    about: String,
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
        findings.extend(hooks()?);
        findings.extend(configuration(&settings));
        if !self.offline {
            findings.extend(servers(&settings));
        }
        if let Some(named) = &self.canary {
            findings.extend(canaries(named));
        }
        let is_well = findings.iter().all(|finding| finding.level != State::Error);
        match self.json {
            true => print_json(&json!({"findings": findings, "ok": is_well}))?,
            false => print(&text(&findings))?,
        }
        Ok(if is_well { 0 } else { FAILED })
    }
}

fn finding(about: impl Into<String>, level: State, message: impl Into<String>) -> Finding {
    Finding { about: about.into(), level, message: message.into() }
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

/// Hooks that are installed, those of the user and those of the project here.
fn hooks() -> Result<Vec<Finding>, Fault> {
    let failed = |error: std::io::Error| Fault::new(error.to_string());
    let (cwd, program) = (std::env::current_dir().map_err(failed)?, std::env::current_exe().map_err(failed)?);
    let around = Around { cwd: &cwd, env: &|name| std::env::var(name).ok() };
    let mut findings = Vec::new();
    for host in HOSTS {
        let host_program = on_path(host.program);
        let host_program = host_program.as_deref().map(std::path::Path::as_os_str);
        let scopes = [Some(Scope::User), host.install.project_file.map(|_| Scope::Project)];
        for scope in scopes.into_iter().flatten() {
            let about = format!("{} hooks", host.id);
            match state(host, scope, &program, &around, host_program) {
                Ok(None) => {}
                Ok(Some(installed)) => findings.push(installed_hooks(about, host, &installed)),
                Err(fault) => findings.push(finding(about, State::Error, fault.to_string())),
            }
        }
    }
    if findings.is_empty() {
        findings.push(finding("hooks", State::Ok, "none are installed; an agent that nemo-relay runs gets its own"));
    }
    let left = resident::left();
    if let Some(first) = left.first() {
        let message = format!(
            "what hooks of {} sessions were given could not be taken; it is kept in {}",
            left.len(),
            first.parent().unwrap_or(first).display()
        );
        findings.push(finding("hooks", State::Warning, message));
    }
    Ok(findings)
}

fn installed_hooks(about: String, host: &Host, installed: &Installed) -> Finding {
    let file = installed.file.display();
    if !installed.program.is_file() {
        let stops = if installed.fail_closed { ", so every tool is stopped" } else { "" };
        let message = format!("{file}: {} is not there{stops}; install them again", installed.program.display());
        return finding(about, State::Error, message);
    }
    let closed = if installed.fail_closed {
        "stop tools where nobody can check them"
    } else {
        "let tools run where nobody can check them"
    };
    match &installed.trusted {
        Trusted::No(why) => finding(about, State::Error, format!("{file}: {} does not run them: {why}", host.title)),
        _ if !installed.is_current => {
            let message =
                format!("{file}: they are not those of this program; `nemo-relay install {}` renews them", host.id);
            finding(about, State::Warning, message)
        }
        Trusted::Unknown(why) => finding(about, State::Warning, format!("{file}: {why}")),
        Trusted::Yes => finding(about, State::Ok, format!("{file}: installed and current; they {closed}")),
    }
}

/// What became of a command that a rule stops, in each agent.
fn canaries(named: &str) -> Vec<Finding> {
    let hosts = HOSTS.iter().filter(|host| named == ALL || host.id == named);
    let told = hosts.filter_map(|host| {
        let about = format!("{} canary", host.id);
        match (&host.canary, on_path(host.program)) {
            (_, None) if named == ALL => None,
            (None, _) if named == ALL => None,
            (None, _) => {
                Some(finding(about, State::Error, format!("{} cannot be run from a command line", host.title)))
            }
            (_, None) => Some(finding(about, State::Error, format!("{} is not on PATH", host.program))),
            (Some(canary), Some(_)) => Some(match canary::fly(host, canary) {
                Ok(seen) => finding(about, State::Ok, seen),
                Err(seen) => finding(about, State::Error, seen),
            }),
        }
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
