//! Hosts: coding agents whose hooks are known. The table is made from `spec/hosts/`.

use crate::generated::HOSTS;
use crate::telemetry::Telemetry;
use serde_json::Value;

/// A coding agent.
#[derive(Debug)]
pub struct Host {
    /// The name of its sub-command.
    pub id: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// The name of its agent in events.
    pub agent: &'static str,
    /// The program that is run.
    pub program: &'static str,
    /// Where a fact is in the JSON of a hook.
    pub input: HookInput,
    /// What its requests to the model say.
    pub requests: ModelRequests,
    /// What a hook that may stop a tool prints.
    pub answers: Answers,
    /// The hooks that are asked for.
    pub hooks: &'static [Hook],
    /// Where hooks stay that the user installs.
    pub install: Install,
    /// What it tells about itself over OTLP; `None` where that cannot be sent here.
    pub telemetry: Option<Telemetry>,
    /// How it is driven to see whether a refusal counts; `None` where it cannot be driven from a command line.
    pub canary: Option<Canary>,
}

/// JSON pointers, of which the first that finds something counts.
pub type Places = &'static [&'static str];

/// Where a fact is in the JSON that the host gives to a hook.
#[derive(Debug)]
pub struct HookInput {
    /// The name of the event.
    pub event: Places,
    /// What identifies the session.
    pub session: Places,
    /// What identifies the turn.
    pub turn: Places,
    /// What identifies the subagent that the event is about.
    pub subagent: Places,
    /// The kind of the subagent.
    pub subagent_name: Places,
    /// The model.
    pub model: Places,
    /// What the user asked for.
    pub prompt: Places,
    /// The last message of the agent.
    pub message: Places,
    /// The name of the tool.
    pub tool: Places,
    /// The arguments of the tool.
    pub arguments: Places,
    /// What identifies the tool call.
    pub tool_call: Places,
    /// The result of the tool.
    pub result: Places,
    /// What went wrong.
    pub error: Places,
    /// The folder that the agent works in.
    pub folder: Places,
    /// There where another host runs the hooks of this one.
    pub foreign: Places,
}

/// What the host's requests to its model say about where they belong: the names of headers.
#[derive(Debug)]
pub struct ModelRequests {
    /// They identify the session.
    pub session: &'static [&'static str],
    /// They identify the subagent.
    pub subagent: &'static [&'static str],
}

/// What a hook that may stop a tool prints, as JSON with the texts `{reason}` and `{arguments}` in the place of values.
#[derive(Debug)]
pub struct Answers {
    /// Lets the tool run.
    pub allow: &'static str,
    /// Stops the tool.
    pub deny: &'static str,
    /// Runs the tool with other arguments; `None` where the host cannot do that.
    pub rewrite: Option<&'static str>,
}

/// A hook.
#[derive(Debug)]
pub struct Hook {
    /// The event, as the host spells it.
    pub event: &'static str,
    /// What it means.
    pub means: Meaning,
    /// How many seconds the host is told to wait.
    pub timeout_seconds: u32,
}

/// Where hooks stay that the user installs.
#[derive(Debug)]
pub struct Install {
    /// The folder of the host, in that of the user.
    pub folder: &'static str,
    /// The variable that names another folder.
    pub folder_variable: Option<&'static str>,
    /// The file for all projects, in the folder of the host.
    pub user_file: &'static str,
    /// The file for one project, in its folder.
    pub project_file: Option<&'static str>,
    /// How the files are written.
    pub format: Format,
    /// What a new file holds besides the hooks, as JSON.
    pub around: &'static str,
    /// A hook in the list of its event, as JSON with the texts `{command}` and `{timeout}`.
    pub entry: &'static str,
    /// What stops a tool where the program is missing.
    pub missing: Missing,
    /// How the host is told that a hook is wanted.
    pub trust: Trust,
}

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// JSON, also with comments.
    Json,
    /// YAML in blocks.
    Yaml,
}

/// What stops a tool where the program of a hook is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// The exit status 2.
    Status,
    /// The answer that stops the tool, which a shell prints; the host itself has no shell.
    Answer,
}

/// How a host is told that a hook is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// That it stands in the file is enough.
    None,
    /// By its hash in `config.toml`.
    Codex,
    /// By its command in a list of approvals.
    Hermes,
}

/// How a host is driven once against a model that asks for one command; `{url}` is the address of the model.
#[derive(Debug)]
pub struct Canary {
    /// The arguments of the host.
    pub arguments: &'static [&'static str],
    /// Variables with their values.
    pub variables: &'static [(&'static str, &'static str)],
    /// Files in the folder of the user with their texts.
    pub files: &'static [(&'static str, &'static str)],
    /// The tool that runs commands, as the model is told it.
    pub tool: &'static str,
    /// The arguments of the tool, as JSON with the text `{command}`.
    pub input: &'static str,
}

/// What an event of a host means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// The session begins.
    SessionStart,
    /// The session ends.
    SessionEnd,
    /// The user has asked for something.
    TurnStart,
    /// The agent has answered.
    TurnEnd,
    /// A tool is about to run.
    ToolStart,
    /// A tool has run.
    ToolEnd,
    /// A tool has failed.
    ToolError,
    /// A subagent begins.
    SubagentStart,
    /// A subagent has ended.
    SubagentEnd,
    /// The conversation is about to be summarized.
    Compaction,
    /// Something else that is worth a mark.
    Note,
}

impl Host {
    /// The host of a name.
    pub fn find(id: &str) -> Option<&'static Self> {
        HOSTS.iter().find(|host| host.id == id)
    }

    /// The names of all hosts.
    pub fn names() -> impl Iterator<Item = &'static str> {
        HOSTS.iter().map(|host| host.id)
    }

    /// The hook of an event.
    pub fn hook(&self, event: &str) -> Option<&'static Hook> {
        self.hooks.iter().find(|hook| hook.event == event)
    }
}

/// The first value that is there and is not null.
pub fn pick(input: &Value, places: Places) -> Option<&Value> {
    places.iter().filter_map(|place| input.pointer(place)).find(|value| !value.is_null())
}

/// The first text that is there and is not empty.
pub fn pick_text(input: &Value, places: Places) -> Option<&str> {
    places.iter().filter_map(|place| input.pointer(place)?.as_str()).find(|text| !text.is_empty())
}

/// An answer with its value in its place.
pub fn filled(template: &str, mark: &str, with: &Value) -> Value {
    let mut answer = serde_json::from_str(template).unwrap_or_default();
    fill(&mut answer, mark, with);
    answer
}

fn fill(value: &mut Value, mark: &str, with: &Value) {
    match value {
        Value::String(text) if text == mark => *value = with.clone(),
        Value::Object(members) => members.values_mut().for_each(|member| fill(member, mark, with)),
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, mark, with)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn answers_of_every_host_hold_what_they_are_filled_with() {
        for host in HOSTS {
            let deny = filled(host.answers.deny, "{reason}", &json!("because"));
            assert!(deny.to_string().contains("because"), "{}", host.id);
            if let Some(rewrite) = host.answers.rewrite {
                let rewritten = filled(rewrite, "{arguments}", &json!({"command": "true"}));
                assert!(rewritten.to_string().contains(r#"{"command":"true"}"#), "{}", host.id);
            }
            assert!(serde_json::from_str::<Value>(host.answers.allow).is_ok(), "{}", host.id);
        }
    }

    #[test]
    fn the_first_place_that_holds_something_counts() {
        let input = json!({"a": null, "b": "", "c": "x"});
        assert_eq!(pick(&input, &["/a", "/c"]), Some(&json!("x")));
        assert_eq!(pick_text(&input, &["/a", "/b", "/c"]), Some("x"));
        assert_eq!(pick_text(&input, &["/none"]), None);
    }
}
