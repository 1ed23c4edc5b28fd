//! The hooks of a host as its files are to hold them.

use crate::host::{Format, Hook, Host, Meaning, Missing, filled};
use crate::launch::quoted;
use serde_json::Value;
use std::path::Path;

/// How hooks call this program.
pub struct Caller<'a> {
    /// The program.
    pub program: &'a Path,
    /// Whether a tool is stopped where nobody can check it.
    pub fail_closed: bool,
}

/// What a model reads where not even the program can say more.
const MISSING: &str = "NeMo Relay could not check this tool call.";

impl Caller<'_> {
    /// Each event with its entry.
    pub fn wanted(&self, host: &Host) -> Vec<(&'static str, Value)> {
        host.hooks.iter().map(|hook| (hook.event, self.entry(host, hook))).collect()
    }

    fn entry(&self, host: &Host, hook: &Hook) -> Value {
        let command = self.command(host, hook.means).into();
        let entry = filled(host.install.entry, "{command}", &command).to_string();
        filled(&entry, "{timeout}", &hook.timeout_seconds.into())
    }

    /// The command of a hook. One that may stop a tool does so as well where the program is missing, if that is asked for.
    pub fn command(&self, host: &Host, means: Meaning) -> String {
        let command = format!("{}{}", quoted(&self.program.to_string_lossy()), mark(host));
        if !(self.fail_closed && means == Meaning::ToolStart) {
            return command;
        }
        let command = format!("{command} --fail-closed");
        match host.install.missing {
            Missing::Status => format!("{command} || {{ echo '{MISSING}' >&2; exit 2; }}"),
            Missing::Answer => {
                let deny = filled(host.answers.deny, "{reason}", &MISSING.into()).to_string();
                format!("sh -c {}", quoted(&format!("{command} || echo {}", quoted(&deny))))
            }
        }
    }
}

/// What is in every command of ours, and in nobody else's.
fn mark(host: &Host) -> String {
    format!(" hook {} --installed", host.id)
}

/// Whether a value holds a command of ours.
pub(super) fn is_ours(value: &Value, host: &Host) -> bool {
    match value {
        // A file that was written anew by the host may break a long text into lines.
        Value::String(text) => text.split_whitespace().collect::<Vec<_>>().join(" ").contains(mark(host).trim_start()),
        Value::Array(items) => items.iter().any(|item| is_ours(item, host)),
        Value::Object(members) => members.values().any(|member| is_ours(member, host)),
        _ => false,
    }
}

/// Whether somebody else's hook is in the same entry as one of ours.
pub(super) fn is_mixed(entry: &Value, host: &Host) -> bool {
    let hooks = entry.get("hooks").and_then(Value::as_array);
    hooks.is_some_and(|hooks| {
        hooks.iter().any(|hook| is_ours(hook, host)) && !hooks.iter().all(|hook| is_ours(hook, host))
    })
}

/// The command in an entry of ours.
pub(super) fn command_of<'v>(entry: &'v Value, host: &Host) -> Option<&'v str> {
    match entry {
        Value::String(text) => is_ours(entry, host).then_some(text),
        Value::Array(items) => items.iter().find_map(|item| command_of(item, host)),
        Value::Object(members) => members.values().find_map(|member| command_of(member, host)),
        _ => None,
    }
}

/// The hooks of ours in a file, by event.
///
/// Errors: the line and what is wrong there.
pub(super) fn found(text: &str, host: &Host) -> Result<Vec<(String, Value)>, String> {
    let value = read(text, host)?;
    let events = value.get("hooks").and_then(Value::as_object).into_iter().flatten();
    let entries = events.flat_map(|(event, entries)| {
        entries.as_array().into_iter().flatten().map(move |entry| (event.clone(), entry.clone()))
    });
    Ok(entries.filter(|(_, entry)| is_ours(entry, host)).collect())
}

/// A file as the value that it tells.
pub(super) fn read(text: &str, host: &Host) -> Result<Value, String> {
    match host.install.format {
        Format::Json if text.trim().is_empty() => Ok(Value::Null),
        Format::Json => super::json_text::Node::read(text).map(|node| node.value()),
        Format::Yaml => crate::yaml::read(text),
    }
}
