//! The exporter fed by a runtime, against real files and storages that fail.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use common::{outline, valid};
use nemo_relay_atif::{AtifConfig, AtifExporter, AtifFileConfig, Body, Storage, StorageFactory};
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Limits, ScopeType};
use nemo_relay_runtime::{Mark, PopScope, PushScope, Runtime, Scope};
use serde_json::{Value, json};
use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const SOON: Duration = Duration::from_secs(10);

/// A directory of its own for each test, removed at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-atif-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        Self(path)
    }

    fn directory(&self) -> PathBuf {
        self.0.join("made/for/it")
    }

    fn exporter(&self, remotes: Vec<StorageFactory>) -> AtifExporter {
        self.named("{metadata.project:-none}-{session_id}.json", remotes)
    }

    fn named(&self, template: &str, remotes: Vec<StorageFactory>) -> AtifExporter {
        let output_directory = self.directory().to_string_lossy().into_owned();
        let files = AtifFileConfig { output_directory, filename_template: template.into() };
        AtifExporter::to_files(AtifConfig::default(), files, remotes).unwrap()
    }

    fn files(&self) -> Vec<String> {
        let entries =
            fs::read_dir(self.directory()).map(|entries| entries.flatten().collect()).unwrap_or_else(|_| vec![]);
        let mut names: Vec<_> = entries.iter().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
        names.sort();
        names
    }

    fn read(&self, name: &str) -> Value {
        let text = fs::read_to_string(self.directory().join(name)).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(text, serde_json::to_string_pretty(&value).unwrap() + "\n", "files are indented and sorted");
        valid::check(&value, "ATIF-v1.8");
        value
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn json_of(value: Value) -> Option<Json> {
    Some(Json::parse(&value.to_string(), &Limits::default()).unwrap())
}

fn open(runtime: &Runtime, head: &Arc<Scope>, name: &str, scope_type: ScopeType, input: Value) -> Arc<Scope> {
    let metadata = json_of(json!({"project": "../x"})).filter(|_| scope_type == ScopeType::Agent);
    runtime.push(
        head,
        PushScope { name: name.into(), scope_type, input: json_of(input), metadata, ..PushScope::default() },
    )
}

fn close(runtime: &Runtime, scope: &Arc<Scope>, output: Value) {
    runtime.pop(scope, scope, PopScope { output: json_of(output), ..PopScope::default() }).unwrap();
}

fn talk(runtime: &Runtime, head: &Arc<Scope>, text: &str) {
    let call = open(runtime, head, "model", ScopeType::Llm, json!({"content": {"messages": common::user(text)}}));
    close(runtime, &call, json!(text));
}

/// Opens an agent, asks a model, and leaves the agent open.
fn begin(runtime: &Runtime) -> Arc<Scope> {
    let agent = open(runtime, &runtime.new_stack(), "agent", ScopeType::Agent, json!(null));
    talk(runtime, &agent, "hi");
    agent
}

/// The name, the session and the document.
type Stored = (String, String, Vec<u8>);

/// Keeps what it gets, or refuses it.
#[derive(Clone, Default)]
struct Remote {
    stored: Arc<Mutex<Vec<Stored>>>,
    refuses: bool,
}

impl Remote {
    fn factory(&self) -> StorageFactory {
        let remote = self.clone();
        Arc::new(move || Ok(Box::new(remote.clone()) as Box<dyn Storage>))
    }
}

impl Storage for Remote {
    fn store(&mut self, name: &str, session_id: &str, body: &dyn Body) -> Result<(), Error> {
        if self.refuses {
            return Err(Error::new(ErrorCode::IoError, "refused"));
        }
        let mut bytes = Vec::new();
        body.write_to(&mut bytes).unwrap();
        self.stored.lock().unwrap().push((name.into(), session_id.into(), bytes));
        Ok(())
    }
}

fn codes(exporter: &AtifExporter) -> Vec<(&'static str, u64)> {
    exporter.diagnostics().iter().map(|diagnostic| (diagnostic.code, diagnostic.count)).collect()
}

#[test]
fn a_run_is_a_private_file_when_it_ends() {
    let scratch = Scratch::new("ends");
    let (runtime, exporter) = (Runtime::default(), scratch.exporter(Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    let agents = [begin(&runtime), begin(&runtime)];
    agents.iter().for_each(|agent| close(&runtime, agent, json!(null)));
    exporter.force_flush(SOON).unwrap();
    let mut wanted = agents.each_ref().map(|agent| format!(".._x-{}.json", agent.uuid).replacen('.', "_", 1));
    wanted.sort();
    assert_eq!(scratch.files(), wanted);
    for agent in &agents {
        let trajectory = scratch.read(&format!("_._x-{}.json", agent.uuid));
        assert_eq!(trajectory["trajectory_id"], agent.uuid.to_string());
        assert_eq!(outline(&trajectory), [("user", "hi"), ("agent", "hi")]);
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(scratch.directory()), 0o700);
        assert_eq!(mode(scratch.directory().join(&wanted[0])), 0o600);
    }
    exporter.shutdown().unwrap();
}

#[test]
fn a_flush_keeps_what_has_not_ended_and_the_end_replaces_it() {
    let scratch = Scratch::new("open");
    let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    let agent = begin(&runtime);
    let name = format!("{}.json", agent.uuid);
    exporter.force_flush(SOON).unwrap();
    assert!(scratch.read(&name)["notes"].as_str().unwrap().contains("had not ended"));
    talk(&runtime, &agent, "more");
    exporter.force_flush(SOON).unwrap();
    assert_eq!(scratch.read(&name)["steps"].as_array().unwrap().len(), 4);
    close(&runtime, &agent, json!(null));
    exporter.shutdown().unwrap();
    assert!(scratch.read(&name).get("notes").is_none());
    assert_eq!(scratch.files(), [name]);
}

#[test]
fn a_shutdown_writes_what_is_left_and_ends_the_exporter() {
    let scratch = Scratch::new("left");
    let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    // An agent that is open; a call under no agent, and a mark, which are nobody's run.
    let agent = begin(&runtime);
    talk(&runtime, &runtime.new_stack(), "bare");
    runtime.mark(&runtime.new_stack(), Mark { name: "m".into(), ..Mark::default() });
    exporter.shutdown().unwrap();
    assert_eq!(scratch.files(), [format!("{}.json", agent.uuid)]);
    assert_eq!(codes(&exporter), [("atif.no_agent", 1)]);
    exporter.shutdown().unwrap();
    assert_eq!(exporter.register(&runtime, "again").unwrap_err().code, ErrorCode::IoError);
}

#[test]
fn remote_storages_come_first_and_the_directory_is_the_last_resort() {
    for (refusals, is_local, counted) in [
        (vec![false], false, vec![]),
        (vec![true, false], false, vec![("atif.remote_delivery_failed", 1)]),
        (vec![true, true], true, vec![("atif.remote_delivery_failed", 2)]),
    ] {
        let scratch = Scratch::new(&format!("remote-{}", refusals.len() + usize::from(is_local)));
        let remotes: Vec<_> =
            refusals.iter().map(|refuses| Remote { refuses: *refuses, ..Remote::default() }).collect();
        let exporter = scratch.named("{session_id}.json", remotes.iter().map(Remote::factory).collect());
        let runtime = Runtime::default();
        exporter.register(&runtime, "atif").unwrap();
        let agent = begin(&runtime);
        let name = format!("{}.json", agent.uuid);
        // A copy is kept while the run is open, and goes when a remote storage has the run.
        exporter.force_flush(SOON).unwrap();
        assert_eq!(scratch.files(), std::slice::from_ref(&name));
        close(&runtime, &agent, json!(null));
        exporter.shutdown().unwrap();
        assert_eq!(!scratch.files().is_empty(), is_local);
        assert_eq!(codes(&exporter), counted);
        for remote in remotes.iter().filter(|remote| !remote.refuses) {
            let stored = remote.stored.lock().unwrap();
            let [(stored_name, session, bytes)] = &stored[..] else { panic!("stored once") };
            assert_eq!((stored_name, session), (&name, &agent.uuid.to_string()));
            valid::check(&serde_json::from_slice(bytes).unwrap(), "ATIF-v1.8");
        }
    }
}

#[test]
fn a_directory_that_cannot_be_is_told_at_the_flush() {
    for (remotes, code) in [
        (vec![], "atif.local_write_failed"),
        (vec![Remote { refuses: true, ..Remote::default() }], "atif.local_fallback_failed"),
    ] {
        let scratch = Scratch::new(code);
        fs::create_dir_all(&scratch.0).unwrap();
        fs::write(scratch.0.join("made"), "a file").unwrap();
        let (runtime, exporter) = (Runtime::default(), scratch.exporter(remotes.iter().map(Remote::factory).collect()));
        exporter.register(&runtime, "atif").unwrap();
        close(&runtime, &begin(&runtime), json!(null));
        let error = exporter.shutdown().unwrap_err();
        assert!(error.message.contains("made"), "{error}");
        assert!(codes(&exporter).contains(&(code, 1)), "{:?}", exporter.diagnostics());
    }
}

#[test]
fn what_comes_after_the_end_is_counted() {
    let scratch = Scratch::new("late");
    let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    let agent = begin(&runtime);
    close(&runtime, &agent, json!(null));
    exporter.force_flush(SOON).unwrap();
    runtime.mark(&agent, Mark { name: "m".into(), parent: Some(agent.clone()), ..Mark::default() });
    exporter.force_flush(SOON).unwrap();
    assert_eq!(codes(&exporter), [("atif.late_events", 1)]);
    assert_eq!(scratch.files().len(), 1);
}

#[test]
fn a_name_that_cannot_be_made_is_told() {
    let scratch = Scratch::new("name");
    let (runtime, exporter) = (Runtime::default(), scratch.named("{metadata.none}-{session_id}", Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    close(&runtime, &begin(&runtime), json!(null));
    assert!(exporter.force_flush(SOON).is_err());
    exporter.force_flush(SOON).unwrap();
    assert_eq!(codes(&exporter), [("atif.destination_render_failed", 1)]);
    assert!(scratch.files().is_empty());
}

#[test]
fn in_memory_there_is_one_trajectory_until_it_is_cleared() {
    let config = AtifConfig { session_id: Some("sess-1".into()), ..AtifConfig::default() };
    let (runtime, exporter) = (Runtime::default(), AtifExporter::in_memory(config).unwrap());
    exporter.register(&runtime, "atif").unwrap();
    close(&runtime, &begin(&runtime), json!(null));
    let exported = || serde_json::from_str::<Value>(&exporter.export_json().unwrap()).unwrap();
    assert_eq!(outline(&exported()), [("user", "hi"), ("agent", "hi")]);
    exporter.clear();
    assert_eq!(exported()["steps"].as_array().unwrap().len(), 1);
    assert!(exporter.deregister(&runtime, "atif") && !exporter.deregister(&runtime, "atif"));
    close(&runtime, &begin(&runtime), json!(null));
    exporter.force_flush(SOON).unwrap();
    assert_eq!(exported()["steps"][0]["source"], "system");
}

#[test]
fn a_configuration_that_cannot_be_is_refused_by_name() {
    let argument = |made: Result<AtifExporter, Error>| made.err().unwrap().get("argument").map(str::to_owned);
    let files = |directory: &str, template: &str| AtifFileConfig {
        output_directory: directory.into(),
        filename_template: template.into(),
    };
    let set = AtifConfig { session_id: Some("s".into()), ..AtifConfig::default() };
    let to = |files| AtifExporter::to_files(AtifConfig::default(), files, Vec::new());
    assert_eq!(argument(AtifExporter::in_memory(AtifConfig::default())).as_deref(), Some("session_id"));
    assert_eq!(
        argument(AtifExporter::to_files(set, AtifFileConfig::default(), Vec::new())).as_deref(),
        Some("session_id")
    );
    assert_eq!(argument(to(files("", "{session_id}"))).as_deref(), Some("output_directory"));
    assert_eq!(argument(to(files("d", "run.json"))).as_deref(), Some("filename_template"));
}

/// Says that it is asked, and blocks until it may go on.
struct Gate(Sender<()>, Arc<Mutex<()>>);

impl Storage for Gate {
    fn store(&mut self, _: &str, _: &str, _: &dyn Body) -> Result<(), Error> {
        self.0.send(()).unwrap();
        drop(self.1.lock());
        Ok(())
    }
}

#[test]
fn a_stuck_storage_delays_nobody_and_what_it_costs_is_counted() {
    let scratch = Scratch::new("stuck");
    let (gate, (asked, is_asked)) = (Arc::new(Mutex::new(())), channel());
    let of_factory = gate.clone();
    let factory: StorageFactory =
        Arc::new(move || Ok(Box::new(Gate(asked.clone(), of_factory.clone())) as Box<dyn Storage>));
    let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", vec![factory]));
    exporter.register(&runtime, "atif").unwrap();
    let held = gate.lock().unwrap();
    close(&runtime, &begin(&runtime), json!(null));
    is_asked.recv().unwrap();
    assert!(exporter.force_flush(Duration::ZERO).is_err(), "the storage is stuck");
    let agent = begin(&runtime);
    let most = 65_536;
    for _ in 0..most {
        runtime.mark(&agent, Mark { name: "m".into(), ..Mark::default() });
    }
    drop(held);
    exporter.force_flush(SOON).unwrap();
    assert_eq!(codes(&exporter), [("atif.queue_full", 3)]);
    let notes = scratch.read(&format!("{}.json", agent.uuid))["notes"].to_string();
    assert!(notes.contains("Events missing because a queue was full: 3."), "{notes}");
}

#[test]
fn a_link_is_replaced_and_not_followed() {
    #[cfg(unix)]
    {
        let scratch = Scratch::new("link");
        let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", Vec::new()));
        exporter.register(&runtime, "atif").unwrap();
        let agent = begin(&runtime);
        let victim = scratch.0.join("victim");
        fs::create_dir_all(scratch.directory()).unwrap();
        fs::write(&victim, "mine").unwrap();
        std::os::unix::fs::symlink(&victim, scratch.directory().join(format!("{}.json", agent.uuid))).unwrap();
        close(&runtime, &agent, json!(null));
        exporter.shutdown().unwrap();
        assert_eq!(fs::read_to_string(&victim).unwrap(), "mine");
        scratch.read(&format!("{}.json", agent.uuid));
    }
}

#[test]
fn a_forked_child_starts_with_nothing() {
    let scratch = Scratch::new("fork");
    let (runtime, exporter) = (Runtime::default(), scratch.named("{session_id}.json", Vec::new()));
    exporter.register(&runtime, "atif").unwrap();
    let of_parent = begin(&runtime);
    exporter.after_fork();
    let of_child = begin(&runtime);
    close(&runtime, &of_child, json!(null));
    exporter.shutdown().unwrap();
    assert_eq!(scratch.files(), [format!("{}.json", of_child.uuid)], "without {}", of_parent.uuid);
}
