//! The program with an agent: shells that stand for one.

mod support;

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};
use support::{Folder, find, outline};

fn relay(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nemo-relay"));
    command.args(arguments).current_dir(folder.path()).stdin(Stdio::null());
    // The user's own files and providers are not for tests.
    for name in ["ANTHROPIC_BASE_URL", "OPENAI_BASE_URL", "TRACEPARENT", "XDG_CONFIG_HOME", "CODEX_HOME", "HERMES_HOME"]
    {
        command.env_remove(name);
    }
    command.env("HOME", folder.path()).env("NEMO_RELAY_TRUST_PROJECT", "1").env("XDG_RUNTIME_DIR", folder.path());
    command
}

fn ran(folder: &Folder, arguments: &[&str]) -> Output {
    relay(folder, arguments).output().unwrap()
}

fn shell(folder: &Folder, agent: &str, script: &str) -> Output {
    ran(folder, &["run", "--agent", agent, "--", "sh", "-c", script])
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// A folder whose runs are recorded.
fn recording() -> Folder {
    let folder = Folder::new();
    folder.record("");
    folder
}

#[test]
fn the_exit_status_is_that_of_the_agent() {
    let folder = recording();
    for status in [0, 1, 77] {
        assert_eq!(shell(&folder, "some", &format!("exit {status}")).status.code(), Some(status));
    }
    assert_eq!(shell(&folder, "some", "kill -9 $$").status.code(), Some(137));
    let absent = ran(&folder, &["run", "--agent", "some", "--", "no-such-program"]);
    assert_eq!(absent.status.code(), Some(127));
    assert!(text(&absent.stderr).contains("no-such-program: no folder of PATH has this program"));
    assert_eq!(ran(&folder, &["run", "--agent", "some", "--", "/"]).status.code(), Some(126));
    assert_eq!(ran(&folder, &["run", "--agent", "some"]).status.code(), Some(2));
}

#[test]
fn the_agent_has_a_gateway_a_trace_and_a_folder_that_is_gone_afterwards() {
    let folder = recording();
    let out = shell(&folder, "some", "env; stat -c '%a' \"$NEMO_RELAY_LAUNCH\"");
    let text = text(&out.stdout);
    let variable = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(&format!("{name}=")));
        line.unwrap_or_else(|| panic!("no {name} in {text}")).to_owned()
    };
    assert!(
        variable("OPENAI_BASE_URL").starts_with("http://127.0.0.1:") && variable("OPENAI_BASE_URL").ends_with("/v1")
    );
    assert!(variable("ANTHROPIC_BASE_URL").contains("/-/"));
    assert_eq!(variable("TRACEPARENT").len(), 55);
    assert!(text.ends_with("700\n"), "{text}");
    assert!(!std::path::Path::new(&variable("NEMO_RELAY_LAUNCH")).exists());
    assert!(out.stderr.is_empty(), "{}", self::text(&out.stderr));
}

#[test]
fn a_trace_of_the_caller_goes_on() {
    let folder = recording();
    let header = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    let mut command = relay(&folder, &["run", "--agent", "some", "--", "sh", "-c", "echo $TRACEPARENT"]);
    assert_eq!(text(&command.env("TRACEPARENT", header).output().unwrap().stdout).trim(), header);
}

#[test]
fn hooks_of_the_agent_are_answered_and_written() {
    let folder = recording();
    let program = env!("CARGO_BIN_EXE_nemo-relay");
    let script = format!(
        r#"echo '{{"session_id":"s","hook_event_name":"UserPromptSubmit","prompt":"p"}}' | {program} hook claude
           echo '{{"session_id":"s","hook_event_name":"SessionEnd"}}' | {program} hook claude"#
    );
    fake(&folder, "claude", &script);
    assert_eq!(text(&with_path(&folder, &["claude"]).stdout), "{}\n{}\n");
    let expected = ["start agent claude-code", "start custom turn", "end custom turn", "end agent claude-code"];
    assert_eq!(outline(&folder.events()), expected);
}

#[test]
fn what_the_agent_left_open_is_ended_with_it() {
    let folder = recording();
    let program = env!("CARGO_BIN_EXE_nemo-relay");
    let script = format!(
        r#"echo '{{"session_id":"s","hook_event_name":"PreToolUse","tool_name":"T","tool_input":{{}},"tool_use_id":"1"}}' |
           {program} hook claude; kill -9 $$"#
    );
    fake(&folder, "claude", &script);
    assert_eq!(with_path(&folder, &["claude"]).status.code(), Some(137));
    let events = folder.events();
    assert_eq!(outline(&events), ["start agent claude-code", "start tool T", "end tool T", "end agent claude-code"]);
    assert_eq!(find(&events, "end tool T")["metadata"]["otel.status_code"], "ERROR");
}

#[test]
fn signals_reach_the_agent() {
    let folder = recording();
    for (signal, status) in [("TERM", 15), ("HUP", 1), ("INT", 2)] {
        // The shell says that it listens, so that the signal comes after that.
        let script = format!("trap 'kill $!; exit {status}' {signal}; sleep 60 & echo ready; wait");
        let mut command = relay(&folder, &["run", "--agent", "some", "--", "sh", "-c", &script]);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let sent = Command::new("kill").args([format!("-{signal}"), child.id().to_string()]).status().unwrap();
        assert!(sent.success());
        assert_eq!(child.wait().unwrap().code(), Some(status), "{signal}");
    }
}

/// A program of the folder that stands for an agent and shows its arguments.
fn fake(folder: &Folder, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.path().join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn with_path(folder: &Folder, arguments: &[&str]) -> Output {
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    relay(folder, arguments).env("PATH", path).output().unwrap()
}

#[test]
fn claude_gets_a_file_of_settings_with_what_the_user_says_in_it() {
    let folder = recording();
    fake(&folder, "claude", r#"[ "$1" = --settings ] && cat "$2"; stat -c '%a' "$2" >&2; shift 2; echo "$@" >&2"#);
    let own = r#"{"model":"m","hooks":{"PreToolUse":[{"matcher":"Bash","hooks":[]}]},"env":{"A":"b"}}"#;
    let out = with_path(&folder, &["claude", "--", "--settings", own, "-p", "hi"]);
    assert_eq!(text(&out.stderr), "600\n-p hi\n");
    let settings: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((&settings["model"], &settings["env"]["A"]), (&"m".into(), &"b".into()));
    assert_eq!(settings["hooks"]["PreToolUse"][0]["matcher"], "Bash");
    let command = settings["hooks"]["PreToolUse"][1]["hooks"][0]["command"].as_str().unwrap();
    assert!(command.contains(" hook claude --launch ") && !command.contains("exit 2"), "{command}");
    assert!(settings["env"]["ANTHROPIC_BASE_URL"].as_str().unwrap().starts_with("http://127.0.0.1:"));
    assert!(settings["hooks"].get("WorktreeCreate").is_none());
    let env = |name: &str| settings["env"][name].as_str().unwrap_or_default().to_owned();
    assert_eq!(env("OTEL_EXPORTER_OTLP_ENDPOINT"), env("ANTHROPIC_BASE_URL"));
    let token = env("ANTHROPIC_CUSTOM_HEADERS").replace("x-nemo-relay-token: ", "");
    let telemetry = env("OTEL_EXPORTER_OTLP_HEADERS").replace("x-nemo-relay-token=", "");
    assert!(token.len() == 64 && telemetry.len() == 64 && token != telemetry);
}

#[test]
fn telemetry_that_the_user_sends_somewhere_stays_as_it_is() {
    let folder = recording();
    fake(&folder, "claude", r#"cat "$2""#);
    let out = with_path(&folder, &["claude", "--", "--settings", r#"{"env":{"CLAUDE_CODE_ENABLE_TELEMETRY":"1"}}"#]);
    let settings: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(settings["env"].get("OTEL_EXPORTER_OTLP_ENDPOINT").is_none(), "{settings}");
    fake(&folder, "codex", r#"for word in "$@"; do echo "$word"; done; echo "$OTEL_EXPORTER_OTLP_LOGS_HEADERS""#);
    let shown = text(&with_path(&folder, &["codex"]).stdout).to_owned();
    assert!(shown.contains("otel.exporter={\"otlp-http\"={") && shown.contains("x-nemo-relay-token="), "{shown}");
    std::fs::create_dir(folder.path().join(".codex")).unwrap();
    std::fs::write(folder.path().join(".codex/config.toml"), "[otel]\nexporter = \"otlp-grpc\"\n").unwrap();
    let shown = text(&with_path(&folder, &["codex"]).stdout).to_owned();
    assert!(!shown.contains("otel.exporter") && !shown.contains("x-nemo-relay-token="), "{shown}");
}

#[test]
fn what_is_written_as_it_used_to_be_is_not_said_at_each_launch() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path().join(".nemo-relay")).unwrap();
    let text = "[[components]]\nkind = \"observability\"\n[components.config.atof]\nenabled = true\noutput_directory = \"atof\"\n\
                filename = \"events.jsonl\"\n";
    std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), text).unwrap();
    let out = shell(&folder, "some", "true");
    assert_eq!((out.status.code(), self::text(&out.stderr)), (Some(0), ""));
    assert!(self::text(&ran(&folder, &["plugins", "validate"]).stdout).contains("legacy_atof_field"));
}

#[test]
fn hooks_stop_tools_by_themselves_where_a_rule_may_stop_one_unless_the_user_says_otherwise() {
    let folder = Folder::new();
    folder.record("[[components]]\nkind = \"tool_policy\"\n[[components.config.deny]]\ntool = \"X\"\nreason = \"r\"\n");
    let shown = |more: &[&str]| {
        let out = ran(&folder, &[&["claude", "--dry-run", "--print"], more].concat());
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        text(&out.stdout).to_owned()
    };
    assert!(shown(&[]).contains("--fail-closed || { echo"));
    assert!(!shown(&["--fail-open"]).contains("--fail-closed"));
}

#[test]
fn a_dry_run_shows_what_would_be_done_without_the_token_and_does_nothing() {
    let folder = recording();
    fake(&folder, "claude", "touch ran");
    let out = with_path(&folder, &["claude", "--dry-run", "--print", "--", "-p", "hi there"]);
    let shown = text(&out.stdout);
    assert!(shown.contains("ANTHROPIC_BASE_URL=http://127.0.0.1:") && shown.contains("-p 'hi there'"), "{shown}");
    assert!(shown.contains("x-nemo-relay-token: TOKEN"), "{shown}");
    assert!(!folder.path().join("ran").exists());
    assert!(folder.events().is_empty());
}

#[test]
fn codex_is_told_on_its_command_line_and_its_hooks_are_trusted_by_their_hash() {
    let folder = recording();
    // An app server that knows the hooks of its command line, and then the agent itself.
    fake(
        &folder,
        "codex",
        r#"case "$*" in *app-server*)
             read -r line; echo '{"id":1,"result":{}}'; read -r line; read -r line
             hooks=; n=0
             for word in "$@"; do case "$word" in hooks.*)
               hooks="$hooks${hooks:+,}{\"key\":\"/<session-flags>/config.toml:$n\",\"currentHash\":\"sha256:$n\",\"source\":\"sessionFlags\"}"
               n=$((n+1)) ;; esac; done
             echo "{\"id\":2,\"result\":{\"data\":[{\"hooks\":[$hooks]}]}}"; exit ;;
           esac
           for word in "$@"; do echo "$word"; done; echo "$NEMO_RELAY_TOKEN" | wc -c"#,
    );
    let out = with_path(&folder, &["codex", "--", "exec", "hi"]);
    let shown = text(&out.stdout);
    assert!(
        shown.contains(r#""/<session-flags>/config.toml:0"={"#) && shown.contains(r#""trusted_hash"="sha256:0""#),
        "{shown}"
    );
    assert!(shown.contains("hooks.PreToolUse=[{") && shown.contains("\nexec\nhi\n65\n"), "{shown}");
    assert!(shown.contains(r#"model_provider="nemo-relay""#) && shown.contains("env_http_headers"), "{shown}");

    std::fs::create_dir(folder.path().join(".codex")).unwrap();
    let own =
        "model_provider = \"mine\"\n[model_providers.mine]\nbase_url = \"http://127.0.0.1:9/v1\"\nname = \"Mine\"\n";
    std::fs::write(folder.path().join(".codex/config.toml"), own).unwrap();
    let shown = text(&with_path(&folder, &["codex", "--", "exec"]).stdout).to_owned();
    assert!(shown.contains("model_providers.mine.base_url=\"http://127.0.0.1:"), "{shown}");
    assert!(!shown.contains("model_provider="), "{shown}");
    assert_eq!(std::fs::read_to_string(folder.path().join(".codex/config.toml")).unwrap(), own);
}

#[test]
fn codex_whose_hooks_cannot_be_trusted_does_not_run_where_tools_are_to_be_stopped() {
    let folder = recording();
    fake(&folder, "codex", r#"case "$*" in *app-server*) exit 1;; esac; echo ran"#);
    let out = with_path(&folder, &["codex", "--fail-closed"]);
    assert_eq!((out.status.code(), text(&out.stdout)), (Some(1), ""));
    let out = with_path(&folder, &["codex"]);
    assert_eq!(text(&out.stdout), "ran\n");
    assert!(text(&out.stderr).contains("trust"), "{}", text(&out.stderr));
}

#[test]
fn hermes_gets_a_layer_over_its_configuration_that_keeps_the_hooks_of_the_user() {
    let folder = recording();
    fake(&folder, "hermes", r#"cat "$HERMES_MANAGED_DIR/config.yaml""#);
    std::fs::create_dir(folder.path().join(".hermes")).unwrap();
    let own = "model: {provider: custom, base_url: 'http://127.0.0.1:9/v1'}\nhooks:\n  pre_tool_call:\n    - {command: mine}\n";
    std::fs::write(folder.path().join(".hermes/config.yaml"), own).unwrap();
    let out = with_path(&folder, &["hermes", "--fail-closed"]);
    let layer: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert!(layer["model"]["base_url"].as_str().unwrap().contains("/-/"));
    let hooks = layer["hooks"]["pre_tool_call"].as_array().unwrap();
    assert_eq!(hooks[0]["command"], "mine");
    assert!(hooks[1]["command"].as_str().unwrap().starts_with("sh -c '"), "{hooks:?}");
    let mut managed = relay(&folder, &["hermes"]);
    assert_eq!(managed.env("HERMES_MANAGED_DIR", "/etc").output().unwrap().status.code(), Some(78));
}

#[test]
fn shells_get_what_they_complete_words_with() {
    let folder = Folder::new();
    for shell in ["bash", "fish", "zsh"] {
        let out = ran(&folder, &["completions", shell]);
        assert!(out.status.success() && text(&out.stdout).contains("fail-closed"), "{shell}");
    }
}

#[test]
fn settings_that_are_wrong_are_said_with_their_place_before_anything_runs() {
    let folder = recording();
    std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), "[[components]]\nkind = 1\n").unwrap();
    let out = shell(&folder, "some", "touch ran");
    assert_eq!(out.status.code(), Some(78));
    assert!(
        text(&out.stderr).contains("plugins.toml") && text(&out.stderr).contains("plugins.toml:2"),
        "{}",
        text(&out.stderr)
    );
    assert!(!folder.path().join("ran").exists());
}
