//! Files that a process left behind: what recovery makes of them, and what an expansion does.

use nemo_relay_export::{Exporter, expand, recover};
use nemo_relay_runtime::types::{ErrorCode, Json, ScopeType};
use nemo_relay_runtime::{Clock, PopScope, PushScope, Runtime, Scope};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-left-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// The names that match, sorted.
    fn names(&self, part: &str) -> Vec<String> {
        let entries = fs::read_dir(&self.0).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.retain(|name| name.contains(part));
        names.sort();
        names
    }

    fn open(&self, class: &str, config: &str) -> Exporter {
        let config = format!(r#"{{"output_directory":{:?}{config}}}"#, self.0);
        Exporter::open(class, &Json::from_trusted(config), Clock::default()).unwrap()
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn push(runtime: &Runtime, head: &Arc<Scope>, name: &str, scope_type: ScopeType) -> Arc<Scope> {
    let input = Some(Json::from_trusted(format!(r#"{{"prompt":{:?}}}"#, "a long prompt ".repeat(40))));
    runtime.push(head, PushScope { name: name.into(), scope_type, input, ..PushScope::default() })
}

/// One agent that ends, and one that is cut short after twenty tools.
fn run(runtime: &Runtime) {
    let root = runtime.new_stack();
    let done = push(runtime, &root, "done", ScopeType::Agent);
    runtime.pop(&done, &done, PopScope::default()).unwrap();
    let cut = push(runtime, &root, "cut", ScopeType::Agent);
    for number in 0..20 {
        let tool = push(runtime, &cut, &format!("tool{number}"), ScopeType::Tool);
        runtime.pop(&tool, &tool, PopScope::default()).unwrap();
    }
}

fn report(path: &Path, directory: Option<&str>) -> Value {
    serde_json::from_str(recover(&path.to_string_lossy(), directory).unwrap().as_str()).unwrap()
}

fn trajectory(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn contents(scratch: &Scratch) -> Vec<(String, Vec<u8>)> {
    scratch.names("").into_iter().map(|name| (name.clone(), fs::read(scratch.path(&name)).unwrap())).collect()
}

#[test]
fn every_form_of_a_file_gives_the_agent_that_was_cut_short_its_trajectory_once() {
    for (form, config) in [
        ("plain", ""),
        ("packed", r#","content_addressing":true"#),
        ("rotated", r#","rotate_bytes":4096,"compress":true,"content_addressing":true"#),
    ] {
        let scratch = Scratch::new(form);
        let exporter = scratch.open("AtofExporter", &format!(r#","filename":"events.jsonl"{config}"#));
        let runtime = Runtime::default();
        exporter.register(&runtime, "file").unwrap();
        run(&runtime);
        exporter.shutdown().unwrap();
        assert_eq!(scratch.names(".zst").is_empty(), form != "rotated");

        let path = scratch.path("events.jsonl");
        let done = report(&path, None);
        assert_eq!(done["scopes_closed"], 1, "{form}");
        let written: Vec<_> =
            done["trajectories"].as_array().unwrap().iter().map(|one| one.as_str().unwrap()).collect();
        let names: Vec<_> = written.iter().map(|one| trajectory(Path::new(one))["agent"]["name"].clone()).collect();
        assert_eq!(names, ["cut"], "{form}");
        let cut = trajectory(Path::new(written[0]));
        assert_eq!(cut["steps"].as_array().unwrap().len(), 20, "{form}");
        assert!(cut["notes"].as_str().unwrap().contains("recovery"), "{}", cut["notes"]);

        let after = contents(&scratch);
        assert_eq!(report(&path, None)["trajectories"].as_array().unwrap().len(), 0);
        assert!(contents(&scratch) == after, "{form}: a second recovery changed something");
        let runs = scratch.text("runs");
        assert_eq!(
            report(&path, Some(&runs))["trajectories"].as_array().unwrap().len(),
            2,
            "{form}: all have one there"
        );
        assert_eq!(report(&path, Some(&runs))["trajectories"].as_array().unwrap().len(), 0, "{form}");
    }
}

#[test]
fn a_copy_from_before_the_end_is_replaced_and_what_was_unfinished_goes() {
    let (files, runs) = (Scratch::new("events"), Scratch::new("runs"));
    let atof = files.open("AtofExporter", r#","filename":"events.jsonl""#);
    let atif = runs.open("AtifExporter", "");
    let runtime = Runtime::default();
    atof.register(&runtime, "file").unwrap();
    atif.register(&runtime, "runs").unwrap();
    let agent = push(&runtime, &runtime.new_stack(), "agent", ScopeType::Agent);
    let tool = push(&runtime, &agent, "first", ScopeType::Tool);
    runtime.pop(&tool, &tool, PopScope::default()).unwrap();
    atif.force_flush(Duration::from_secs(10)).unwrap();
    let name = runs.names("nemo-relay-atif-").remove(0);
    let copy = fs::read(runs.path(&name)).unwrap();
    let tool = push(&runtime, &agent, "second", ScopeType::Tool);
    runtime.pop(&tool, &tool, PopScope::default()).unwrap();
    atof.shutdown().unwrap();
    // As the exporter would have left them had it been killed here, while another process is still writing.
    atif.shutdown().unwrap();
    fs::write(runs.path(&name), copy).unwrap();
    fs::write(runs.path(".nemo-relay-1-0.tmp"), "{\"schema_ver").unwrap();
    let alive = fs::File::create(runs.path(".nemo-relay-2-0.tmp")).unwrap();
    alive.lock().unwrap();

    let done = report(&files.path("events.jsonl"), Some(&runs.text("")));
    assert_eq!(done["trajectories"].as_array().unwrap().len(), 1);
    assert_eq!(trajectory(&runs.path(&name))["steps"].as_array().unwrap().len(), 2);
    assert_eq!(runs.names(".tmp"), [".nemo-relay-2-0.tmp"]);
    assert!(files.names("atif").is_empty());
}

#[test]
fn an_agent_that_has_a_trajectory_keeps_it() {
    let scratch = Scratch::new("keeps");
    let exporter = scratch.open("AtofExporter", r#","filename":"events.jsonl""#);
    let runtime = Runtime::default();
    exporter.register(&runtime, "file").unwrap();
    let agent = push(&runtime, &runtime.new_stack(), "agent", ScopeType::Agent);
    runtime.pop(&agent, &agent, PopScope::default()).unwrap();
    exporter.shutdown().unwrap();
    let runs = scratch.text("");
    let first = report(&scratch.path("events.jsonl"), Some(&runs));
    let path = first["trajectories"][0].as_str().unwrap();
    fs::write(path, "mine").unwrap();
    report(&scratch.path("events.jsonl"), Some(&runs));
    assert_eq!(fs::read(path).unwrap(), b"mine");
    let refused = recover(&scratch.text("events.jsonl"), Some("")).unwrap_err();
    assert_eq!(refused.code, ErrorCode::InvalidArgument);
}

#[test]
fn an_expansion_puts_torn_lines_aside() {
    let scratch = Scratch::new("torn");
    let whole = "{\"atof_version\":\"0.1\",\"name\":\"a\"}";
    fs::write(scratch.path("events.jsonl"), format!("{whole}\n{{\"atof_ver\n{whole}")).unwrap();
    assert_eq!(expand(&scratch.text("events.jsonl"), &scratch.text("all.jsonl")).unwrap(), 2);
    assert_eq!(fs::read_to_string(scratch.path("all.jsonl")).unwrap(), format!("{whole}\n{whole}\n"));
    assert_eq!(fs::read_to_string(scratch.path("all.jsonl.torn")).unwrap(), "{\"atof_ver\n");
    assert_eq!(scratch.names("all"), ["all.jsonl", "all.jsonl.torn"]);
}

#[test]
fn an_expansion_that_fails_leaves_nothing_and_writes_over_nothing() {
    let scratch = Scratch::new("fails");
    let lost = "{\"atof_version\":\"0.1+content\",\"data\":{\"$content\":\"00000000000000000000000000000000\"}}";
    fs::write(scratch.path("events.jsonl"), format!("{{\"atof_version\":\"0.1\"}}\n{{torn\n{lost}\n")).unwrap();
    let failed = expand(&scratch.text("events.jsonl"), &scratch.text("all.jsonl")).unwrap_err();
    assert_eq!(failed.code, ErrorCode::InvalidPayload);
    assert!(failed.message.contains("line 3"), "{failed}");
    assert!(scratch.names("all").is_empty(), "{:?}", scratch.names("all"));

    fs::write(scratch.path("events.jsonl"), "{torn\n").unwrap();
    for taken in ["all.jsonl", "all.jsonl.torn"] {
        fs::write(scratch.path(taken), "mine").unwrap();
        let refused = expand(&scratch.text("events.jsonl"), &scratch.text("all.jsonl")).unwrap_err();
        assert_eq!(refused.code, ErrorCode::IoError);
        assert_eq!(scratch.names("all"), [taken]);
        assert_eq!(fs::read(scratch.path(taken)).unwrap(), b"mine");
        fs::remove_file(scratch.path(taken)).unwrap();
    }
}
