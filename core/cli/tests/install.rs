//! `install`, `uninstall`, the hooks that are installed, and what the doctor says of them.

mod support;

use serde_json::{Value, json};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};
use support::{Folder, outline};

const DENY: &str = "[[components]]\nkind = \"tool_policy\"\n[[components.config.deny]]\ncontains = \"marked\"\nreason = \"It is marked.\"\n";

/// A user with a home and a project that records everything.
struct User {
    folder: Folder,
}

impl User {
    fn new(settings: &str) -> Self {
        let folder = Folder::new();
        folder.record(settings);
        for inside in ["home", "run", "bin"] {
            std::fs::create_dir(folder.path().join(inside)).unwrap();
        }
        Self { folder }
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join("home").join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::create_dir_all(self.file(name).parent().unwrap()).unwrap();
        std::fs::write(self.file(name), text).unwrap();
    }

    fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.file(name)).unwrap()
    }

    fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        let path = |inside: &str| self.folder.path().join(inside);
        command.current_dir(self.folder.path()).stdin(Stdio::null()).env_clear();
        command.env("HOME", path("home")).env("XDG_RUNTIME_DIR", path("run"));
        command.env("PATH", format!("{}:/usr/bin:/bin", path("bin").display())).env("NEMO_RELAY_TRUST_PROJECT", "1");
        command
    }

    fn relay(&self, arguments: &[&str]) -> Output {
        self.command(env!("CARGO_BIN_EXE_nemo-relay")).args(arguments).output().unwrap()
    }

    fn said(&self, arguments: &[&str], status: i32) -> String {
        let out = self.relay(arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert_eq!(out.status.code(), Some(status), "{arguments:?}: {said}");
        said
    }

    /// A program that stands for an agent.
    fn fake(&self, name: &str, script: &str) {
        self.executable(name, &format!("#!/bin/sh\n{script}\n"));
    }

    fn python(&self, name: &str, script: &str) {
        // On some machines the first one is a script that looks for another.
        let told = Command::new("python3").args(["-c", "import sys; print(sys.executable)"]).output().unwrap();
        let python = String::from_utf8(told.stdout).unwrap();
        self.executable(name, &format!("#!{}\n{script}", python.trim()));
    }

    fn executable(&self, name: &str, text: &str) {
        use std::os::unix::fs::PermissionsExt;
        let path = self.folder.path().join("bin").join(name);
        std::fs::write(&path, text).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// What the installed hook of an event prints, run as the host would.
    fn hook(&self, event: &str, more: Value) -> (Option<i32>, String) {
        let settings: Value = serde_json::from_str(&self.read(".claude/settings.json")).unwrap();
        let command = settings["hooks"][event][0]["hooks"][0]["command"].as_str().unwrap().to_owned();
        let mut input = json!({"hook_event_name": event, "session_id": "s-1", "cwd": self.folder.path()});
        input.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let mut child =
            self.command("sh").args(["-c", &command]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let _ = child.stdin.take().unwrap().write_all(input.to_string().as_bytes());
        let out = child.wait_with_output().unwrap();
        (out.status.code(), String::from_utf8(out.stdout).unwrap().trim().to_owned())
    }

    /// Trajectories that are written to the end; those under way have other names.
    fn trajectories(&self) -> usize {
        let files = std::fs::read_dir(self.folder.path().join("atif")).into_iter().flatten().flatten();
        let names = files.map(|file| file.file_name().into_string().unwrap());
        names.filter(|name| name.ends_with(".json") && !name.starts_with('.')).count()
    }

    /// The events, once the session is over.
    fn events(&self, last: &str) -> Vec<Value> {
        wait_for(|| outline(&self.folder.events()).iter().any(|line| line == last));
        self.folder.events()
    }
}

/// The process of a session writes what is left after the last hook was answered.
fn wait_for(is_so: impl Fn() -> bool) {
    let until = Instant::now() + Duration::from_secs(20);
    while !is_so() {
        assert!(Instant::now() < until, "it did not come to be");
        std::thread::sleep(Duration::from_millis(20));
    }
}

const SETTINGS: &str = "{\n  // mine\n  \"model\": \"opus\",\n  \"hooks\": {\"Stop\": [{\"hooks\": [{\"type\": \"command\", \"command\": \"mine\"}]}]}\n}\n";

#[test]
fn an_installation_is_shown_done_once_and_undone_to_the_letter() {
    let user = User::new("");
    user.write(".claude/settings.json", SETTINGS);
    let shown = user.said(&["install", "claude", "--dry-run"], 0);
    assert!(
        shown.contains("settings.json") && shown.contains("+ ") && shown.contains(" hook claude --installed"),
        "{shown}"
    );
    assert_eq!(user.read(".claude/settings.json"), SETTINGS);
    let unasked = user.said(&["install", "claude"], 2);
    assert!(unasked.contains("--yes"), "{unasked}");

    assert!(user.said(&["install", "claude", "--yes"], 0).contains("The hooks are installed."));
    let installed = user.read(".claude/settings.json");
    assert!(
        installed.starts_with("{\n  // mine\n  \"model\": \"opus\",\n") && installed.contains("\"command\": \"mine\"")
    );
    assert!(!installed.contains("exit 2"), "no rule may stop a tool here: {installed}");
    assert!(user.said(&["install", "claude", "--yes"], 0).contains("installed already"));

    user.said(&["uninstall", "claude", "--yes"], 0);
    assert_eq!(user.read(".claude/settings.json"), SETTINGS);
    assert!(user.said(&["uninstall", "claude", "--yes"], 0).contains("No hooks are installed."));
    assert!(!user.file(".config/nemo-relay/installed.json").exists());
}

#[test]
fn what_the_user_changed_meanwhile_stays_when_the_hooks_go() {
    let user = User::new("");
    user.write(".claude/settings.json", SETTINGS);
    user.said(&["install", "claude", "--yes"], 0);
    user.write(".claude/settings.json", &user.read(".claude/settings.json").replace("opus", "sonnet"));
    user.said(&["uninstall", "claude", "--yes"], 0);
    assert_eq!(user.read(".claude/settings.json"), SETTINGS.replace("opus", "sonnet"));
}

#[test]
fn files_that_were_not_there_are_gone_again_for_every_host() {
    let user = User::new(DENY);
    user.fake("codex", CODEX);
    for (host, files) in [
        ("claude", &[".claude/settings.json"][..]),
        ("codex", &[".codex/hooks.json", ".codex/config.toml"]),
        ("cursor", &[".cursor/hooks.json"]),
        ("hermes", &[".hermes/config.yaml", ".hermes/shell-hooks-allowlist.json"]),
    ] {
        let said: Value = serde_json::from_str(&user.said(&["install", host, "--yes", "--json"], 0)).unwrap();
        assert_eq!(
            (&said["done"], said["changes"].as_array().unwrap().len()),
            (&Value::Bool(true), files.len()),
            "{said}"
        );
        for file in files {
            assert!(user.file(file).exists(), "{file}");
        }
        let said = user.said(&["doctor", "--offline"], 0);
        assert!(said.contains(&format!("{host} hooks")) && said.contains("installed and current"), "{said}");
        user.said(&["uninstall", host, "--yes"], 0);
        for file in files {
            assert!(!user.file(file).exists(), "{file}");
        }
    }
}

/// An app server that knows the hooks of its command line and of the user's file, and trusts what the configuration says.
const CODEX: &str = r#"case "$*" in *app-server*) ;; *) echo codex 1; exit;; esac
read -r line; echo '{"id":1,"result":{}}'; read -r line; read -r line
hooks=; n=0
for word in "$@"; do case "$word" in hooks.*)
  event=$(echo "${word%%=*}" | sed 's/hooks\.//; s/\([A-Z]\)/_\1/g; s/^_//' | tr A-Z a-z)
  hooks="$hooks${hooks:+,}{\"key\":\"/<session-flags>/config.toml:$event:0:0\",\"currentHash\":\"sha256:$event\",\"source\":\"sessionFlags\"}" ;; esac; done
for key in $(sed -n 's/^\[hooks\.state\."\(.*\)"\]/\1/p' "$HOME/.codex/config.toml" 2>/dev/null); do
  hooks="$hooks${hooks:+,}{\"key\":\"$key\",\"trustStatus\":\"trusted\",\"enabled\":true,\"source\":\"user\"}"; done
echo "{\"id\":2,\"result\":{\"data\":[{\"hooks\":[$hooks]}]}}""#;

#[test]
fn codex_is_told_to_trust_exactly_our_hooks_and_its_own_settings_stay() {
    let user = User::new("");
    user.fake("codex", CODEX);
    let own =
        "# mine\nmodel = \"m\"\n\n[hooks.state.\"other:stop:0:0\"]\ntrusted_hash = \"sha256:x\"\nenabled = true\n";
    user.write(".codex/config.toml", own);
    user.said(&["install", "codex", "--yes"], 0);
    let config = user.read(".codex/config.toml");
    let key = format!("[hooks.state.\"{}:pre_tool_use:0:0\"]", user.file(".codex/hooks.json").display());
    assert!(config.starts_with(own) && config.contains(&key) && config.contains("sha256:pre_tool_use"), "{config}");
    user.write(".codex/config.toml", &config.replace("\"m\"", "\"n\""));
    user.said(&["uninstall", "codex", "--yes"], 0);
    assert_eq!(user.read(".codex/config.toml").trim_end(), own.replace("\"m\"", "\"n\"").trim_end());
}

#[test]
fn the_doctor_says_which_hooks_do_not_act() {
    let user = User::new(DENY);
    user.fake("codex", CODEX);
    assert!(user.said(&["doctor", "--offline"], 0).contains("none are installed"));
    user.said(&["install", "codex", "--yes"], 0);
    std::fs::remove_file(user.file(".codex/config.toml")).unwrap();
    assert!(user.said(&["doctor", "--offline"], 1).contains("does not trust"));
    user.said(&["uninstall", "codex", "--yes"], 0);

    user.said(&["install", "claude", "--yes"], 0);
    let (file, program) = (".claude/settings.json", env!("CARGO_BIN_EXE_nemo-relay"));
    let text = user.read(file);
    user.write(file, &text.replace(program, "/no/such/nemo-relay"));
    let said = user.said(&["doctor", "--offline"], 1);
    assert!(said.contains("/no/such/nemo-relay is not there, so every tool is stopped"), "{said}");
    user.write(file, &text.replace("\"timeout\": 3", "\"timeout\": 4"));
    assert!(user.said(&["doctor", "--offline"], 0).contains("`nemo-relay install claude` renews them"));
    user.said(&["install", "claude", "--yes"], 0);
    assert_eq!(user.read(file), text);
    user.write(file, &text.replacen('{', "{\"disableAllHooks\": true,", 1));
    assert!(user.said(&["doctor", "--offline"], 1).contains("disableAllHooks"));
}

#[test]
fn a_project_has_hooks_of_its_own_where_its_host_can() {
    let user = User::new("");
    user.said(&["install", "claude", "--project", "--yes"], 0);
    assert!(user.folder.path().join(".claude/settings.local.json").exists());
    assert!(!user.file(".claude/settings.json").exists());
    user.said(&["uninstall", "claude", "--project", "--yes"], 0);
    assert!(!user.folder.path().join(".claude/settings.local.json").exists());
    assert!(user.said(&["install", "hermes", "--project", "--yes"], 2).contains("leave --project out"));
}

#[test]
fn installed_hooks_record_a_session_that_nobody_launched_and_stop_its_tools() {
    let user = User::new(DENY);
    user.said(&["install", "claude", "--yes"], 0);
    user.hook("SessionStart", json!({}));
    user.hook("UserPromptSubmit", json!({"prompt": "hi"}));
    let tool =
        |id: &str, command: &str| json!({"tool_name": "Bash", "tool_use_id": id, "tool_input": {"command": command}});
    assert_eq!(user.hook("PreToolUse", tool("a", "ls")), (Some(0), "{}".to_owned()));
    let mut ended = tool("a", "ls");
    ended["tool_response"] = "x".into();
    user.hook("PostToolUse", ended);
    let (status, said) = user.hook("PreToolUse", tool("b", "echo marked"));
    assert!(status == Some(0) && said.contains("It is marked."), "{said}");
    user.hook("Stop", json!({}));
    user.hook("SessionEnd", json!({}));
    let lines = outline(&user.events("end agent claude-code"));
    let scopes: Vec<_> = lines.iter().filter(|line| !line.starts_with("mark") && !line.contains("guardrail")).collect();
    assert_eq!(
        scopes,
        [
            "start agent claude-code",
            "start custom turn",
            "start tool Bash",
            "end tool Bash",
            "end custom turn",
            "end agent claude-code"
        ]
    );
    wait_for(|| user.trajectories() == 1);
}

#[test]
fn tools_are_stopped_by_rules_that_cannot_be_read_and_what_was_seen_is_not_lost() {
    let user = User::new("");
    user.said(&["install", "claude", "--yes"], 0);
    let file = user.folder.path().join(".nemo-relay/plugins.toml");
    let right = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, "version = 1\n[[components]]\nkind = 1\n").unwrap();
    assert_eq!(user.hook("UserPromptSubmit", json!({"prompt": "hi"})), (Some(0), "{}".to_owned()));
    let begun = Instant::now();
    let (_, said) = user.hook("PreToolUse", json!({"tool_name": "Bash", "tool_input": {}}));
    assert!(said.contains("\"deny\"") && said.contains("plugins.toml"), "{said}");
    assert!(begun.elapsed() < Duration::from_secs(5));
    assert!(user.said(&["doctor", "--offline"], 1).contains("undelivered"));

    std::fs::write(&file, right).unwrap();
    user.hook("SessionEnd", json!({}));
    let events = user.events("end agent claude-code");
    let turn = events.iter().find(|event| event["name"] == "turn").unwrap();
    assert_eq!(turn["data"]["prompt"], "hi");
    assert!(!user.file(".config/nemo-relay/undelivered").read_dir().unwrap().any(|_| true));
}

#[test]
fn a_hook_whose_program_is_gone_stops_tools_where_a_rule_may() {
    let user = User::new(DENY);
    user.said(&["install", "claude", "--yes"], 0);
    let text = user.read(".claude/settings.json").replace(env!("CARGO_BIN_EXE_nemo-relay"), "/no/such/nemo-relay");
    user.write(".claude/settings.json", &text);
    assert_eq!(user.hook("PreToolUse", json!({"tool_name": "Bash"})).0, Some(2));
}

#[test]
fn installed_hooks_leave_a_launch_to_its_own_and_see_agents_inside_of_it() {
    let user = User::new("");
    user.said(&["install", "claude", "--yes"], 0);
    let program = env!("CARGO_BIN_EXE_nemo-relay");
    let input = |event: &str, session: &str| {
        format!(r#"{{"hook_event_name":"{event}","session_id":"{session}","prompt":"hi"}}"#)
    };
    let script = format!(
        "hook() {{ echo \"$1\" | {program} hook claude $2; }}\nl=\"--launch $NEMO_RELAY_LAUNCH\"\n\
         hook '{0}' \"$l\"; hook '{0}' --installed; hook '{1}' \"$l\"; hook '{1}' --installed; hook '{2}' --installed",
        input("SessionStart", "outer"),
        input("UserPromptSubmit", "outer"),
        input("UserPromptSubmit", "inner"),
    );
    user.fake("claude", &script);
    let out = user.relay(&["claude"]);
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    let lines = outline(&user.folder.events());
    assert_eq!(lines.iter().filter(|line| *line == "start custom turn").count(), 2, "{lines:?}");
    assert_eq!(lines.iter().filter(|line| *line == "start agent claude-code").count(), 2, "{lines:?}");
}

const AGENT: &str = r#"
import json, os, subprocess, sys, urllib.request
if sys.argv[1] == "--version":
    sys.exit(print("1"))
settings = json.load(open(sys.argv[2]))
header, token = os.environ["ANTHROPIC_CUSTOM_HEADERS"].split(": ")
def ask(*messages):
    body = json.dumps({"model": "m", "tools": [{"name": "Bash"}], "messages": messages}).encode()
    url = os.environ["ANTHROPIC_BASE_URL"] + "/v1/messages"
    request = urllib.request.Request(url, body, {"content-type": "application/json", header: token})
    return json.load(urllib.request.urlopen(request))
call = ask()["content"][0]
hook = settings["hooks"]["PreToolUse"][0]["hooks"][0]["command"]
given = {"hook_event_name": "PreToolUse", "session_id": "s", "tool_name": call["name"], "tool_input": call["input"]}
said = subprocess.run(hook, shell=True, input=json.dumps(given), capture_output=True, text=True).stdout
if not OBEYS:
    subprocess.run(call["input"]["command"], shell=True)
ask({"role": "user", "content": [{"type": "tool_result", "content": said}]})
"#;

#[test]
fn the_canary_tells_an_agent_that_obeys_from_one_that_does_not() {
    let user = User::new("");
    // Both ask the model, and then tell it what the hook said; one runs the command all the same.
    let agent = |obeys: bool| AGENT.replace("OBEYS", if obeys { "True" } else { "False" });
    user.python("claude", &agent(true));
    let said = user.said(&["doctor", "--offline", "--canary", "claude"], 0);
    assert!(said.contains("did not run it, and told the model why"), "{said}");
    user.python("claude", &agent(false));
    assert!(user.said(&["doctor", "--offline", "--canary"], 1).contains("ran a command that a rule had stopped"));
    user.fake("claude", "echo no model");
    assert!(user.said(&["doctor", "--offline", "--canary", "claude"], 1).contains("it said: no model"));
    assert!(user.said(&["doctor", "--offline", "--canary", "cursor"], 1).contains("cannot be run from a command line"));
    assert!(!user.file(".claude").exists());
}
