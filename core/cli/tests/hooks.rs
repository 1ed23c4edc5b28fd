//! Hooks: the program that a host starts, and what becomes of the recorded sessions of each host.

mod support;

use serde_json::{Value, json};
use std::io::Write;
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::{Command, Stdio};
use support::relayed::{Relayed, Setup};
use support::stub::Stub;
use support::{Folder, find, is_inside, outline};

const DENY: &str = r#"
[[components]]
kind = "tool_policy"
[[components.config.deny]]
contains = "hello-from-stub"
reason = "This command is marked."
"#;
const REWRITE: &str = r#"
[[components]]
kind = "tool_policy"
[[components.config.rewrite]]
contains = "hello-from-stub"
set = { "/command" = "true" }
"#;
/// Host, recording, and the tool in it.
const RECORDED: [(&str, &str, &str); 4] = [
    ("claude", "claude-code-2.1.329", "Bash"),
    ("codex", "codex-0.169.0", "Bash"),
    ("hermes", "hermes-0.19.0", "terminal"),
    ("cursor", "cursor-docs", "Shell"),
];

/// What a hook that was given this prints.
fn hook(arguments: &[&str], input: &str) -> (Option<i32>, String) {
    let program = env!("CARGO_BIN_EXE_nemo-relay");
    let mut command = Command::new(program);
    command.arg("hook").args(arguments).env_remove("NEMO_RELAY_LAUNCH").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::null()).spawn().unwrap();
    // One that does not look at its input may be gone already.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let output = child.wait_with_output().unwrap();
    (output.status.code(), String::from_utf8(output.stdout).unwrap())
}

fn recording(name: &str) -> Vec<String> {
    let path = format!("{}/../../conformance/fixtures/hosts/{name}.hooks.jsonl", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

fn tool_start(host: &str) -> String {
    let (_, name, _) = RECORDED.iter().find(|(id, ..)| *id == host).unwrap();
    let is_it = |line: &String| ["PreToolUse", "pre_tool_call", "preToolUse"].iter().any(|event| line.contains(event));
    recording(name).into_iter().find(is_it).unwrap()
}

fn asked(relayed: &Relayed, host: &str, more: &[&str], input: &str) -> Value {
    let launch = relayed.folder.path().to_str().unwrap();
    let (status, out) = hook(&[&[host, "--launch", launch], more].concat(), input);
    assert_eq!(status, Some(0), "{out}");
    serde_json::from_str(&out).unwrap()
}

#[test]
fn a_recorded_session_of_each_host_becomes_an_agent_a_turn_and_a_tool() {
    for (host, name, tool) in RECORDED {
        let mut relayed = Relayed::start(Setup { host, ..Setup::default() });
        for line in recording(name) {
            let answer = asked(&relayed, host, &[], &line);
            let allowed = if host == "cursor" { json!({"permission": "allow"}) } else { json!({}) };
            assert_eq!(answer, allowed, "{host} {line}");
        }
        relayed.finish();
        let events = relayed.folder.events();
        let agent = if host == "claude" { "claude-code" } else { host };
        let expected = [
            format!("start agent {agent}"),
            "start custom turn".to_owned(),
            format!("start tool {tool}"),
            format!("end tool {tool}"),
            "end custom turn".to_owned(),
            format!("end agent {agent}"),
        ];
        assert_eq!(outline(&events), expected, "{host}");
        let (turn, start) = (&events[1], &events[2]);
        assert!(is_inside(turn, &events[0]) && is_inside(start, turn), "{host}");
        assert_eq!(turn["data"]["prompt"], "run echo", "{host}");
        assert_eq!(start["data"]["command"], "echo hello-from-stub", "{host}");
        assert!(events[3]["data"].to_string().contains("hello-from-stub"), "{host}");
        assert_eq!(events[3]["metadata"]["otel.status_code"], "OK", "{host}");
        let line: Value = serde_json::from_str(&recording(name)[0]).unwrap();
        let session = line.get("session_id").or(line.get("conversation_id"));
        assert_eq!(events[0]["metadata"].get("session_id"), session, "{host}");
        assert_eq!(relayed.folder.trajectories().len(), 1, "{host}");
    }
}

#[test]
fn a_marked_command_is_stopped_in_the_words_of_each_host() {
    for (host, _, tool) in RECORDED {
        let mut relayed = Relayed::start(Setup { host, more_settings: DENY, ..Setup::default() });
        let answer = asked(&relayed, host, &[], &tool_start(host));
        let expected = match host {
            "hermes" => json!({"action": "block", "message": "This command is marked."}),
            "cursor" => json!({
                "permission": "deny", "user_message": "This command is marked.", "agent_message": "This command is marked."
            }),
            _ => json!({"hookSpecificOutput": {
                "hookEventName": "PreToolUse", "permissionDecision": "deny",
                "permissionDecisionReason": "This command is marked."
            }}),
        };
        assert_eq!(answer, expected, "{host}");
        relayed.finish();
        let lines = outline(&relayed.folder.events());
        assert!(!lines.contains(&format!("start tool {tool}")), "{host}: {lines:?}");
        assert!(lines.contains(&format!("mark {tool}")), "{host}: {lines:?}");
    }
}

#[test]
fn a_tool_that_was_stopped_is_observed_in_the_trajectory_with_the_reason() {
    let line: Value = serde_json::from_str(&tool_start("codex")).unwrap();
    let id = line["tool_use_id"].as_str().unwrap();
    let answer = json!({"id": "r", "object": "response", "status": "completed", "model": "m", "output": [
        {"id": "f", "type": "function_call", "call_id": id, "name": "exec_command", "arguments": "{}"}]});
    let stub = Stub::saying(200, answer.to_string().leak());
    let setup = Setup { upstream: &stub.url(), host: "codex", more_settings: DENY, ..Setup::default() };
    let mut relayed = Relayed::start(setup);
    let more = format!("session-id: {}\n", line["session_id"].as_str().unwrap());
    assert_eq!(relayed.post("/v1/responses", &more, br#"{"model":"m","input":"run echo"}"#).status(), 200);
    asked(&relayed, "codex", &[], &tool_start("codex"));
    relayed.finish();
    let [trajectory] = &relayed.folder.trajectories()[..] else { panic!("one trajectory") };
    let result = &trajectory["steps"][1]["observation"]["results"][0];
    assert_eq!(result["source_call_id"], id, "{trajectory}");
    assert_eq!(result["content"], "This command is marked.", "{trajectory}");
}

#[test]
fn arguments_are_rewritten_where_the_host_can_be_told_and_else_the_tool_is_stopped() {
    for (host, _, tool) in RECORDED {
        let mut relayed = Relayed::start(Setup { host, more_settings: REWRITE, ..Setup::default() });
        let answer = asked(&relayed, host, &[], &tool_start(host));
        match host {
            "hermes" => assert_eq!(answer["action"], "block"),
            "cursor" => assert_eq!(answer["updated_input"], json!({"command": "true"})),
            _ => assert_eq!(answer["hookSpecificOutput"]["updatedInput"]["command"], "true", "{host}"),
        }
        relayed.finish();
        let events = relayed.folder.events();
        assert_eq!(find(&events, &format!("start tool {tool}"))["data"]["command"], "true", "{host}");
        // Nobody has reported a result.
        assert_eq!(find(&events, &format!("end tool {tool}"))["metadata"]["otel.status_code"], "ERROR", "{host}");
    }
}

#[test]
fn hooks_and_the_gateway_tell_of_one_session() {
    let stub = Stub::saying(
        200,
        r#"{"id":"m","type":"message","role":"assistant","model":"m","content":[{"type":"tool_use","id":"toolu_stub1","name":"Bash","input":{"command":"echo hello-from-stub"}}],"stop_reason":"tool_use","usage":{"input_tokens":1,"output_tokens":1}}"#,
    );
    let mut relayed = Relayed::to(&stub.url());
    let lines = recording("claude-code-2.1.329");
    let session = serde_json::from_str::<Value>(&lines[0]).unwrap()["session_id"].as_str().unwrap().to_owned();
    let (before, after) = lines.split_at(2);
    before.iter().for_each(|line| drop(asked(&relayed, "claude", &[], line)));
    let header = format!("x-claude-code-session-id: {session}\n");
    let body = br#"{"model":"m","max_tokens":9,"messages":[{"role":"user","content":"run echo"}]}"#;
    assert_eq!(relayed.post("/v1/messages?beta=true", &header, body).status(), 200);
    after.iter().for_each(|line| drop(asked(&relayed, "claude", &[], line)));
    relayed.finish();
    let events = relayed.folder.events();
    let turn = find(&events, "start custom turn");
    for inside in ["start llm anthropic", "start tool Bash"] {
        assert!(is_inside(find(&events, inside), turn), "{inside}");
    }
    assert_eq!(outline(&events).iter().filter(|line| line.starts_with("start agent")).count(), 1);
    let [trajectory] = &relayed.folder.trajectories()[..] else { panic!("one trajectory") };
    let step = &trajectory["steps"][1];
    assert_eq!(step["tool_calls"].as_array().unwrap().len(), 1, "{step}");
    assert_eq!(step["observation"]["results"][0]["source_call_id"], "toolu_stub1", "{step}");
}

#[test]
fn subagents_are_agents_inside_and_their_tools_belong_to_them() {
    let mut relayed = Relayed::to("http://127.0.0.1:1");
    let say = |value: Value| drop(asked(&relayed, "claude", &[], &value.to_string()));
    let event = |event: &str, more: Value| {
        let mut all = json!({"session_id": "s", "hook_event_name": event});
        all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        all
    };
    say(event("UserPromptSubmit", json!({"prompt": "go"})));
    say(event("PreToolUse", json!({"tool_name": "Task", "tool_input": {}, "tool_use_id": "t-1"})));
    for id in ["a-1", "a-2"] {
        say(event("SubagentStart", json!({"agent_id": id, "agent_type": "Explore"})));
        say(event("PreToolUse", json!({"agent_id": id, "tool_name": "Read", "tool_input": {}, "tool_use_id": id})));
    }
    for id in ["a-1", "a-2"] {
        say(event("PostToolUse", json!({"agent_id": id, "tool_name": "Read", "tool_response": id, "tool_use_id": id})));
        say(event("SubagentStop", json!({"agent_id": id, "agent_type": "Explore"})));
    }
    say(event("PostToolUse", json!({"tool_name": "Task", "tool_response": "done", "tool_use_id": "t-1"})));
    say(event("Stop", json!({})));
    relayed.finish();
    let events = relayed.folder.events();
    let start = |name: &str| -> Vec<&Value> {
        events.iter().filter(|event| event["scope_category"] == "start" && event["name"] == name).collect()
    };
    let (agents, reads) = (start("Explore"), start("Read"));
    assert_eq!((agents.len(), reads.len()), (2, 2));
    for (agent, read) in agents.iter().zip(&reads) {
        assert!(is_inside(read, agent) && is_inside(agent, start("turn")[0]));
    }
    assert_eq!(agents[0]["metadata"]["tool_call_id"], "t-1");
    let ends = events.iter().filter(|event| event["scope_category"] == "end").count();
    assert_eq!(ends * 2, events.iter().filter(|event| event["kind"] == "scope").count());
    assert!(outline(&events).iter().all(|line| line != "mark relay.scope.unbalanced"));
}

#[test]
fn a_hook_of_another_host_that_borrows_it_is_left_to_that_host() {
    let mut relayed = Relayed::to("http://127.0.0.1:1");
    let borrowed = tool_start("claude").replacen('{', r#"{"cursor_version":"2.4.21","#, 1);
    assert_eq!(asked(&relayed, "claude", &[], &borrowed), json!({}));
    relayed.finish();
    assert!(relayed.folder.events().is_empty());
}

/// Launches whose gateway is not there, is there no more, and is there and says nothing.
fn dead_launches(folder: &Path) -> Vec<String> {
    let of = |name: &str| {
        let launch = folder.join(name);
        std::fs::create_dir_all(&launch).unwrap();
        launch
    };
    drop(UnixListener::bind(of("gone").join("hooks.sock")).unwrap());
    std::mem::forget(UnixListener::bind(of("silent").join("hooks.sock")).unwrap());
    [of("none"), of("gone"), of("silent")].iter().map(|launch| launch.to_str().unwrap().to_owned()).collect()
}

#[test]
fn without_a_gateway_a_tool_runs_unless_the_user_wants_it_stopped() {
    let folder = Folder::new();
    for launch in dead_launches(folder.path()) {
        for (host, name, _) in RECORDED {
            let (tool, first) = (tool_start(host), recording(name)[0].clone());
            let said = |more: &[&str], input: &str| {
                let (status, out) = hook(&[&[host, "--launch", &launch], more].concat(), input);
                assert_eq!(status, Some(0), "{host} {launch}");
                out
            };
            assert!(!said(&[], &tool).contains("NeMo Relay"), "{host} {launch}");
            assert!(said(&["--fail-closed"], &tool).contains("NeMo Relay could not check"), "{host} {launch}");
            // Nothing else can be stopped, and what cannot be read may be a tool.
            assert!(!said(&["--fail-closed"], &first).contains("NeMo Relay"), "{host} {launch}");
            assert!(said(&["--fail-closed"], "no json").contains("NeMo Relay could not check"), "{host} {launch}");
        }
    }
}

#[test]
fn without_a_launch_a_hook_says_nothing_and_a_wrong_call_is_told() {
    assert_eq!(hook(&["claude"], &tool_start("claude")), (Some(0), "{}\n".to_owned()));
    let (status, out) = hook(&["claude", "--fail-closed"], &tool_start("claude"));
    assert!(status == Some(0) && out.contains("not started by nemo-relay"), "{out}");
    assert_eq!(hook(&["nobody"], "{}").0, Some(2));
    assert_eq!(hook(&["claude", "--nope"], "{}").0, Some(2));
    assert_eq!(hook(&[], "{}").0, Some(2));
}
