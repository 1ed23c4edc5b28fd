//! The trust that Codex wants before it runs hooks. It is asked for the hash of our hooks, and told to trust exactly those,
//! for this process. Its own switch would trust every hook of the folder as well.

use super::Agent;
use super::codex::toml;
use serde_json::{Map, Value, json};
use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

/// How long Codex may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// An override that trusts the hooks of other overrides.
///
/// Errors: why the hooks are not known.
pub(super) fn trusted(agent: &Agent, hooks: &[String], cwd: &Path) -> Result<String, String> {
    let mut state = Map::new();
    for hook in listed(&agent.program, hooks, cwd)?.iter().filter(|hook| text(hook, "source") == Some("sessionFlags")) {
        let (Some(key), Some(hash)) = (text(hook, "key"), text(hook, "currentHash")) else { continue };
        state.insert(key.to_owned(), json!({"trusted_hash": hash, "enabled": true}));
    }
    if state.len() < hooks.len() {
        return Err(format!("it knows {} of {} hooks", state.len(), hooks.len()));
    }
    Ok(format!("hooks.state={}", toml(&Value::Object(state))))
}

/// The hooks that Codex knows in a folder, with those of overrides, as it tells them.
///
/// Errors: why it does not tell them.
pub(crate) fn listed(program: &OsStr, hooks: &[String], cwd: &Path) -> Result<Vec<Value>, String> {
    Server::start(program, hooks, cwd).map_err(|error| error.to_string())?.hooks(cwd)
}

fn text<'v>(value: &'v Value, key: &str) -> Option<&'v str> {
    value.get(key).and_then(Value::as_str)
}

/// Codex, answering questions about itself.
struct Server {
    child: Child,
    lines: mpsc::Receiver<String>,
    until: Instant,
}

impl Server {
    fn start(program: &OsStr, hooks: &[String], cwd: &Path) -> std::io::Result<Self> {
        let mut command = Command::new(program);
        command.args(hooks.iter().flat_map(|hook| ["-c", hook])).arg("app-server").current_dir(cwd);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn()?;
        let (line, lines) = mpsc::channel();
        if let Some(out) = child.stdout.take() {
            thread::spawn(move || {
                BufReader::new(out).lines().map_while(Result::ok).try_for_each(|text| line.send(text))
            });
        }
        Ok(Self { child, lines, until: Instant::now() + PATIENCE })
    }

    fn hooks(mut self, cwd: &Path) -> Result<Vec<Value>, String> {
        let client = json!({"clientInfo": {"name": "nemo-relay", "version": env!("CARGO_PKG_VERSION")}});
        self.ask(&json!({"id": 1, "method": "initialize", "params": client}))?;
        self.say(&json!({"method": "initialized"}))?;
        let answer = self.ask(&json!({"id": 2, "method": "hooks/list", "params": {"cwds": [cwd]}}))?;
        let hooks = answer.pointer("/result/data/0/hooks").and_then(Value::as_array);
        hooks.cloned().ok_or_else(|| "it lists no hooks".to_owned())
    }

    fn say(&mut self, message: &Value) -> Result<(), String> {
        let to = self.child.stdin.as_mut().ok_or("it has no input")?;
        writeln!(to, "{message}").and_then(|()| to.flush()).map_err(|error| error.to_string())
    }

    fn ask(&mut self, question: &Value) -> Result<Value, String> {
        self.say(question)?;
        loop {
            let left = self.until.saturating_duration_since(Instant::now());
            let line = self.lines.recv_timeout(left).map_err(|_| "it does not answer".to_owned())?;
            let Ok(message) = serde_json::from_str::<Value>(&line) else { continue };
            if message.get("id") == question.get("id") {
                return match message.pointer("/error/message").and_then(Value::as_str) {
                    Some(error) => Err(error.to_owned()),
                    None => Ok(message),
                };
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
