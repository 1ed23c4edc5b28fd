//! The sub-commands about files of plugins, as somebody runs them in a project.

mod support;

use serde_json::Value;
use std::process::{Command, Output, Stdio};
use support::Folder;

const FILE: &str = "\
# what we write
version = 1

[[components]]
kind = \"observability\"

[components.config.atof]
enabled = true
[[components.config.atof.sinks]]
output_directory = \"atof\"
filename = \"events.jsonl\"
[[components.config.atof.sinks]]
type = \"stream\"
url = \"http://127.0.0.1:9/x\"
headers = { authorization = \"s3cret\" }
";

/// A project whose file is this one.
fn project(text: &str) -> Folder {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path().join(".nemo-relay")).unwrap();
    std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), text).unwrap();
    folder
}

fn command(folder: &Folder, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_nemo-relay"));
    command.args(arguments).current_dir(folder.path()).stdin(Stdio::null());
    command
        .env_remove("XDG_CONFIG_HOME")
        .env_remove("NEMO_RELAY_TRUST_PROJECT")
        .env("HOME", folder.path().join("home"));
    command
}

fn ran(folder: &Folder, arguments: &[&str]) -> Output {
    command(folder, arguments).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn validation_names_the_line_and_ends_with_78_where_there_is_an_error() {
    let folder = project(&FILE.replace("filename", "filname").replace("\"stream\"", "\"strem\""));
    let out = ran(&folder, &["plugins", "validate", "--project"]);
    let said = text(&out.stdout);
    assert_eq!(out.status.code(), Some(78), "{said}");
    assert!(said.contains("plugins.toml:11: warning:") && said.contains("did you mean 'filename'"), "{said}");
    assert!(said.contains("plugins.toml:13: error:") && said.contains("1 error, "), "{said}");

    std::fs::write(folder.path().join("fine.toml"), FILE).unwrap();
    let out = ran(&folder, &["plugins", "validate", "fine.toml", "--json"]);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), &said["valid"]), (Some(0), &Value::Bool(true)));
    assert_eq!(ran(&folder, &["plugins", "validate", "none.toml"]).status.code(), Some(1));
}

#[test]
fn rules_for_tools_are_checked_with_the_rest() {
    let folder = project("[[components]]\nkind = \"tool_policy\"\n[[components.config.deny]]\ntool = \"X\"\n");
    let out = ran(&folder, &["plugins", "validate", "--project"]);
    assert_eq!(out.status.code(), Some(78));
    assert!(text(&out.stdout).contains("a rule of `deny` has a `reason`"), "{}", text(&out.stdout));
}

#[test]
fn the_configuration_is_shown_with_its_lines_and_without_its_secrets() {
    let folder = project(FILE);
    let shown = |more: &[&str]| {
        let out =
            command(&folder, &[&["config"], more].concat()).env("NEMO_RELAY_TRUST_PROJECT", "1").output().unwrap();
        assert_eq!(out.status.code(), Some(0));
        text(&out.stdout).to_owned()
    };
    let plain = shown(&[]);
    assert!(
        plain.contains("atof.sinks[0].filename = \"events.jsonl\"") && plain.contains("plugins.toml:11"),
        "{plain}"
    );
    assert!(!plain.contains("s3cret") && plain.contains("********"), "{plain}");
    let json: Value = serde_json::from_str(&shown(&["--json"])).unwrap();
    assert_eq!(json["files"][0]["state"], "read");
    assert!(!json.to_string().contains("s3cret"));
}

#[test]
fn a_project_counts_once_it_is_trusted_and_until_it_changes() {
    let folder = project(FILE);
    let state = || {
        let out = ran(&folder, &["config", "--json"]);
        serde_json::from_slice::<Value>(&out.stdout).unwrap()["files"][0]["state"].as_str().unwrap().to_owned()
    };
    let trust = |arguments: &[&str]| {
        let out = ran(&folder, &[&["trust"], arguments].concat());
        assert_eq!(out.status.code(), Some(0), "{}", text(&out.stderr));
        text(&out.stdout).to_owned()
    };
    assert_eq!(state(), "untrusted");
    assert!(trust(&[]).starts_with("Trusted: "));
    assert_eq!(state(), "read");
    assert!(trust(&["--list"]).starts_with("trusted  "));

    std::fs::write(folder.path().join(".nemo-relay/plugins.toml"), "version = 1\n").unwrap();
    assert_eq!(state(), "untrusted");
    assert!(trust(&["--list"]).starts_with("changed  "));
    assert!(trust(&["--remove"]).starts_with("No longer trusted"));
    assert_eq!(trust(&["--list"]), "No file is trusted.\n");
    assert_eq!(ran(&Folder::new(), &["trust"]).status.code(), Some(1));
}

#[test]
fn a_run_says_how_to_trust_a_project_and_writes_nothing_until_then() {
    let folder = project(FILE);
    let run = || ran(&folder, &["run", "--agent", "some", "--", "sh", "-c", "exit 5"]);
    let out = run();
    assert_eq!(out.status.code(), Some(5));
    assert!(text(&out.stderr).contains("nemo-relay trust"), "{}", text(&out.stderr));
    assert!(!folder.path().join("atof").exists());
    ran(&folder, &["trust"]);
    assert_eq!(run().status.code(), Some(5));
    assert!(folder.path().join("atof/events.jsonl").exists());
}

#[test]
fn what_a_project_writes_is_in_the_project_wherever_the_program_runs() {
    let folder = project(FILE);
    std::fs::create_dir_all(folder.path().join("deep/er")).unwrap();
    let mut run = command(&folder, &["run", "--agent", "some", "--", "true"]);
    run.env("NEMO_RELAY_TRUST_PROJECT", "1").current_dir(folder.path().join("deep/er"));
    assert!(run.status().unwrap().success());
    assert!(folder.path().join("atof/events.jsonl").exists());
}

#[test]
fn an_old_file_is_rewritten_with_its_comments_and_stays_trusted() {
    let old = "# mine\n[[components]]\nkind = \"observability\"\n[components.config]\nversion = 1\n\
               [components.config.atof]\nenabled = true\n# where\noutput_directory = \"atof\"\n";
    let folder = project(old);
    let file = folder.path().join(".nemo-relay/plugins.toml");
    let path = file.to_str().unwrap();
    ran(&folder, &["trust"]);
    assert_eq!(ran(&folder, &["migrate", path, "--check"]).status.code(), Some(1));
    let shown = ran(&folder, &["migrate", path]);
    assert_eq!(std::fs::read_to_string(&file).unwrap(), old);
    assert_eq!(ran(&folder, &["migrate", path, "--write"]).status.code(), Some(0));
    let new = std::fs::read_to_string(&file).unwrap();
    assert_eq!(text(&shown.stdout), new);
    assert!(new.contains("# mine") && new.contains("# where") && new.contains("sinks"), "{new}");
    assert_eq!(ran(&folder, &["migrate", path, "--check"]).status.code(), Some(0));
    assert!(text(&ran(&folder, &["trust", "--list"]).stdout).starts_with("trusted  "));
}

/// A program of the folder that stands for an agent.
fn fake(folder: &Folder, name: &str, script: &str) {
    use std::os::unix::fs::PermissionsExt;
    let path = folder.path().join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn agents_of_the_machine_are_found_with_their_versions() {
    let folder = Folder::new();
    fake(&folder, "codex", "echo codex 1.2.3; echo more");
    std::fs::write(folder.path().join("claude"), "no program").unwrap();
    let out = command(&folder, &["agents", "--json"]).env("PATH", folder.path()).output().unwrap();
    let agents: Vec<Value> = serde_json::from_slice(&out.stdout).unwrap();
    let of = |id: &str| agents.iter().find(|agent| agent["id"] == id).unwrap();
    assert_eq!(of("codex")["version"], "codex 1.2.3");
    assert_eq!(of("claude")["program"], Value::Null);
    let plain = command(&folder, &["agents"]).env("PATH", folder.path()).output().unwrap();
    assert!(text(&plain.stdout).contains("not on this machine"), "{}", text(&plain.stdout));
}

#[test]
fn the_doctor_names_servers_that_are_not_there_and_what_is_wrong_with_files() {
    // A port that was free a moment ago takes no connection.
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let config = |port: u16| FILE.replace("127.0.0.1:9/x", &format!("127.0.0.1:{port}/x?key=s3cret"));
    let folder = project(&config(free));
    let doctor = |more: &[&str]| {
        let mut command = command(&folder, &[&["doctor"], more].concat());
        command.env("NEMO_RELAY_TRUST_PROJECT", "1").env("PATH", folder.path()).output().unwrap()
    };
    let out = doctor(&[]);
    let said = text(&out.stdout);
    assert_eq!(out.status.code(), Some(1), "{said}");
    assert!(said.contains("observability.atof.sinks[1].url is not reached") && !said.contains("s3cret"), "{said}");
    assert_eq!(doctor(&["--offline"]).status.code(), Some(0));

    let file = folder.path().join(".nemo-relay/plugins.toml");
    std::fs::write(&file, config(taken.local_addr().unwrap().port())).unwrap();
    let out = doctor(&["--json"]);
    let said: Value = serde_json::from_slice(&out.stdout).unwrap();
    assert_eq!((out.status.code(), &said["ok"]), (Some(0), &Value::Bool(true)), "{said}");
    std::fs::write(&file, "version = 1\n[[components]]\nkind = 1\n").unwrap();
    assert_eq!(doctor(&["--offline"]).status.code(), Some(1));
}
