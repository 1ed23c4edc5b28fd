//! What is done to start an agent, so that it can be shown before it is done.

use crate::gateway::Token;
use crate::host::{Host, Meaning};
use serde_json::{Value, json};
use std::ffi::OsString;
use std::fmt::Write;
use std::path::{Path, PathBuf};

/// Where the gateway of the launch is, and what is around the agent.
pub struct Site<'a> {
    /// The folder of the launch.
    pub folder: &'a Path,
    /// This program.
    pub program: &'a Path,
    /// The port of the gateway.
    pub port: u16,
    /// Its token.
    pub token: &'a Token,
    /// Whether a tool is stopped where nobody can check it.
    pub fail_closed: bool,
    /// The folder that the agent works in.
    pub cwd: &'a Path,
    /// A variable of the environment.
    pub env: &'a dyn Fn(&str) -> Option<String>,
}

/// How an agent is started.
#[derive(Default)]
pub struct Plan {
    /// The program.
    pub program: OsString,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Variables for it alone.
    pub variables: Vec<Variable>,
    /// Files in the folder of the launch, by name.
    pub files: Vec<(String, String)>,
    /// What the user should know.
    pub notes: Vec<String>,
}

/// A variable of the environment.
pub struct Variable {
    /// The name.
    pub name: String,
    /// The value.
    pub value: String,
}

impl Site<'_> {
    /// The address of the gateway for what sends the token in a header.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The address of the gateway with the token in its path.
    pub fn address_with_token(&self) -> String {
        format!("{}/-/{}", self.address(), self.token.reveal())
    }

    /// The folder of the user.
    pub fn home(&self) -> Option<PathBuf> {
        (self.env)("HOME").filter(|home| !home.is_empty()).map(PathBuf::from)
    }

    /// The command of a hook for hosts that give it to a shell. One that may stop a tool does so as well where this program
    /// is missing, if that is asked for.
    pub fn hook_command(&self, host: &Host, means: Meaning) -> String {
        let command = self.bare_command(host);
        if self.fail_closed && means == Meaning::ToolStart {
            format!("{command} --fail-closed || {{ echo 'NeMo Relay could not check this tool call.' >&2; exit 2; }}")
        } else {
            command
        }
    }

    pub(super) fn bare_command(&self, host: &Host) -> String {
        let (program, folder) = (quoted(&self.program.to_string_lossy()), quoted(&self.folder.to_string_lossy()));
        format!("{program} hook {} --launch {folder}", host.id)
    }

    /// The hooks of a host in the form that several hosts share, by event.
    pub fn hooks(&self, host: &Host) -> Vec<(&'static str, Value)> {
        let hook = |hook: &'static crate::host::Hook| {
            let command = self.hook_command(host, hook.means);
            let handler = json!({"type": "command", "command": command, "timeout": hook.timeout_seconds});
            (hook.event, json!([{ "hooks": [handler] }]))
        };
        host.hooks.iter().map(hook).collect()
    }
}

impl Plan {
    /// Sets a variable.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.variables.push(Variable { name: name.to_owned(), value: value.into() });
    }

    /// What is done, for a person; the token is not shown.
    pub fn shown(&self, token: &Token) -> String {
        let mut text = String::new();
        for Variable { name, value } in &self.variables {
            let _ = writeln!(text, "{name}={}", quoted(value));
        }
        for (name, content) in &self.files {
            let _ = writeln!(text, "# {name}\n{content}");
        }
        let words = std::iter::once(&self.program).chain(&self.arguments);
        let words: Vec<String> = words.map(|word| quoted(&word.to_string_lossy())).collect();
        let _ = writeln!(text, "{}", words.join(" "));
        for note in &self.notes {
            let _ = writeln!(text, "# {note}");
        }
        text.replace(token.reveal(), "TOKEN").replace(token.reveal_telemetry(), "TOKEN")
    }
}

/// A word for a shell.
pub(crate) fn quoted(word: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_./=:,@%+".contains(c);
    if !word.is_empty() && word.chars().all(is_plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', r"'\''"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_quoted_for_a_shell() {
        assert_eq!(quoted("a-b_c.d/e=f"), "a-b_c.d/e=f");
        assert_eq!(quoted(""), "''");
        assert_eq!(quoted("it's $HOME"), r"'it'\''s $HOME'");
    }
}
