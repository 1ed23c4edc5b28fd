//! What is in the files of a host now, and whether the host runs it.

use super::wanted::{command_of, found};
use super::{APPROVALS, Around, Caller, Scope, at, read, trust};
use crate::fault::Fault;
use crate::host::{Host, Trust};
use serde_json::Value;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// Installed hooks.
pub struct State {
    /// The file that they are in.
    pub file: PathBuf,
    /// The program that they call.
    pub program: PathBuf,
    /// Whether they are those that an installation would write.
    pub is_current: bool,
    /// Whether a tool is stopped where nobody can check it.
    pub fail_closed: bool,
    /// Whether the host runs them.
    pub trusted: Trusted,
}

/// Whether a host runs hooks that are in its files.
pub enum Trusted {
    /// It does.
    Yes,
    /// It does not, and why.
    No(String),
    /// Nobody says so.
    Unknown(String),
}

/// Looks at the hooks of a host; `None` where none of ours is in the file. `host_program` is the host's own, where it is on
/// this machine.
///
/// Errors: where a file cannot be read.
pub fn state(
    host: &'static Host,
    scope: Scope,
    program: &Path,
    around: &Around,
    host_program: Option<&OsStr>,
) -> Result<Option<State>, Fault> {
    let file = around.file(host, scope)?;
    let Some(text) = read(&file)? else { return Ok(None) };
    let present = found(&text, host).map_err(|what| at(&file, &what))?;
    let Some(command) = present.iter().find_map(|(_, entry)| command_of(entry, host)) else { return Ok(None) };
    let called = called(command, host);
    let fail_closed = present
        .iter()
        .filter_map(|(_, entry)| command_of(entry, host))
        .any(|command| command.contains("--fail-closed"));
    let wanted = Caller { program, fail_closed }.wanted(host);
    let is_wanted = |(event, entry): &(&str, Value)| present.iter().any(|(known, is)| known == event && is == entry);
    let is_current = wanted.len() == present.len() && wanted.iter().all(is_wanted);
    let trusted = match host.install.trust {
        Trust::None => switched_off(&text),
        Trust::Codex => codex(host, &file, &text, around, host_program).unwrap_or_else(Trusted::Unknown),
        Trust::Hermes => hermes(host, &present, around)?,
    };
    Ok(Some(State { file, program: called, is_current, fail_closed, trusted }))
}

/// The program of a command of ours.
fn called(command: &str, host: &Host) -> PathBuf {
    let before = command.split(&format!(" hook {} ", host.id)).next().unwrap_or_default();
    let word = before.strip_prefix("sh -c ").unwrap_or(before);
    // Quoted once for a shell, or twice for one in a shell.
    word.replace(r"'\''", "'").replace("''", "'").trim_matches('\'').into()
}

fn switched_off(text: &str) -> Trusted {
    let root = super::json_text::Node::read(text).ok();
    match root.as_ref().and_then(|root| root.member("disableAllHooks")).map(super::json_text::Node::value) {
        Some(Value::Bool(true)) => Trusted::No("`disableAllHooks` in the same file switches them off".to_owned()),
        _ => Trusted::Yes,
    }
}

fn codex(host: &Host, file: &Path, text: &str, around: &Around, program: Option<&OsStr>) -> Result<Trusted, String> {
    let program = program.ok_or("Codex is not on this machine, so it is not known whether it trusts them")?;
    let listed = crate::launch::codex_hooks(program, &[], around.cwd)
        .map_err(|why| format!("Codex does not say whether it trusts them: {why}"))?;
    let is_trusted = |key: &str| {
        listed.iter().any(|hook| hook["key"] == key && hook["trustStatus"] == "trusted" && hook["enabled"] == true)
    };
    let keys = trust::codex_keys(file, text, host)?;
    match keys.iter().filter(|(_, key)| !is_trusted(key)).count() {
        0 => Ok(Trusted::Yes),
        count => Ok(Trusted::No(format!(
            "Codex does not trust {count} of {}; install them again, or use /hooks in Codex",
            keys.len()
        ))),
    }
}

fn hermes(host: &Host, present: &[(String, Value)], around: &Around) -> Result<Trusted, Fault> {
    let path = around.folder(host)?.join(APPROVALS);
    let text = read(&path)?.unwrap_or_default();
    let approved: Value = serde_json::from_str(&text).unwrap_or_default();
    let is_approved = |(event, entry): &(String, Value)| {
        let approvals = approved["approvals"].as_array().into_iter().flatten();
        let command = command_of(entry, host);
        approvals.into_iter().any(|known| known["event"] == **event && known["command"].as_str() == command)
    };
    let count = present.iter().filter(|hook| !is_approved(hook)).count();
    Ok(match count {
        0 => Trusted::Yes,
        _ => Trusted::No(format!("{count} of {} are not in {}; install them again", present.len(), path.display())),
    })
}
