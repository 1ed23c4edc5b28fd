//! Files of hosts before and after.

use super::wanted::{Caller, found};
use super::{with, without};
use crate::host::Host;
use serde_json::{Value, json};
use std::path::Path;

const CLAUDE: &str = r#"{
  // mine
  "model": "opus",
  "hooks": {
    "PreToolUse": [ {"matcher": "Bash", "hooks": [{"type": "command", "command": "mine"}]} ]
  },
  "permissions": {"allow": ["Bash(ls:*)"]}
}
"#;
const HERMES: &str = "# my settings\nmodel:\n  default: m   # the model\n\nhooks:\n  # before tools\n  pre_tool_call:\n    - command: mine\n      timeout: 5\n\nagent:\n  max_turns: 9\n";

fn wanted(host: &Host, program: &str) -> Vec<(&'static str, Value)> {
    Caller { program: Path::new(program), fail_closed: true }.wanted(host)
}

fn value(text: &str, host: &Host) -> Value {
    super::wanted::read(text, host).unwrap()
}

/// Installs twice, as another program, and takes it out again; what is left means what it meant.
fn there_and_back(host: &Host, before: &str) -> String {
    let first = with(before, host, &wanted(host, "/old/nemo-relay")).unwrap();
    assert_eq!(with(&first, host, &wanted(host, "/old/nemo-relay")).unwrap(), first, "{}", host.id);
    let moved = with(&first, host, &wanted(host, "/new path/nemo-relay")).unwrap();
    let ours = found(&moved, host).unwrap();
    assert_eq!(ours.len(), host.hooks.len(), "{moved}");
    assert!(!moved.contains("/old/") && moved.contains("/new path/"), "{moved}");
    let after = without(&moved, host, &value(before, host)).unwrap();
    assert_eq!(value(&after, host), value(before, host), "{after}");
    after
}

#[test]
fn entries_come_and_go_in_json_and_the_rest_stays_as_it_was_written() {
    for host in crate::generated::HOSTS.iter().filter(|host| host.install.user_file.ends_with(".json")) {
        for text in
            [CLAUDE, "{}\n", "{\"hooks\": {}, \"version\": 1}", "{\n\t\"a\": [],\n\t\"hooks\": {\"Stop\": []}\n}\n"]
        {
            assert_eq!(there_and_back(host, text), text, "{}", host.id);
        }
    }
}

#[test]
fn entries_come_and_go_in_yaml_and_the_rest_stays_as_it_was_written() {
    let host = Host::find("hermes").unwrap();
    let compact = "hooks:\n  pre_tool_call:\n  - command: mine\n";
    for text in [HERMES, "", "model: {default: m}\n", "hooks: {}\nagent: {}\n", compact] {
        assert_eq!(there_and_back(host, text), text);
    }
    assert_eq!(there_and_back(host, "model: m"), "model: m\n");
}

#[test]
fn entries_that_the_host_wrote_anew_are_still_known() {
    let host = Host::find("hermes").unwrap();
    let entries = wanted(host, "/p/nemo-relay");
    let lines: String = entries
        .iter()
        .map(|(event, entry)| {
            let command =
                entry["command"].as_str().unwrap().replace('\'', "''").replace(" --installed", "\n      --installed");
            format!("  {event}:\n  - command: '{command}'\n    timeout: {}\n", entry["timeout"])
        })
        .collect();
    let text = format!("hooks:\n{lines}model: m\n");
    assert_eq!(found(&text, host).unwrap().len(), host.hooks.len());
    assert_eq!(with(&text, host, &entries).unwrap(), text);
    assert_eq!(without(&text, host, &json!({"model": "m"})).unwrap(), "model: m\n");
}

#[test]
fn what_cannot_be_followed_is_refused_with_its_reason() {
    let hermes = Host::find("hermes").unwrap();
    let flow = "hooks: {pre_tool_call: [{command: mine}]}\n";
    assert!(with(flow, hermes, &wanted(hermes, "/p")).unwrap_err().contains("in lines"));
    let claude = Host::find("claude").unwrap();
    assert!(with("{\"hooks\": []}", claude, &wanted(claude, "/p")).unwrap_err().contains("hooks is no object"));
    assert!(with("{\n oops", claude, &wanted(claude, "/p")).unwrap_err().starts_with("2: "));
    let mut mixed = with("{}", claude, &wanted(claude, "/p")).unwrap();
    mixed = mixed.replacen("\"hooks\": [\n          {", "\"hooks\": [\n {\"command\": \"mine\"},{", 1);
    assert!(without(&mixed, claude, &Value::Null).unwrap_err().contains("an entry of its own"), "{mixed}");
}

#[test]
fn a_new_file_holds_what_the_host_wants_and_nothing_is_left_of_it() {
    let cursor = Host::find("cursor").unwrap();
    let text = with("", cursor, &wanted(cursor, "/p/nemo-relay")).unwrap();
    let file = value(&text, cursor);
    assert_eq!(file["version"], 1);
    assert_eq!(file["hooks"]["preToolUse"][0]["timeout"], 10);
    let command = file["hooks"]["preToolUse"][0]["command"].as_str().unwrap();
    assert!(command.starts_with("/p/nemo-relay hook cursor --installed --fail-closed || {"), "{command}");
    assert_eq!(without(&text, cursor, &Value::Null).unwrap(), "{}\n");
}
