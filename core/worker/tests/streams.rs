//! A worker wraps the streams of model calls in a runtime.

#[path = "../../runtime/tests/common/mod.rs"]
mod common;
mod support;

use common::streams::Reader;
use common::{Host, STREAM_WRAP};
use nemo_relay_runtime::types::{Error, ErrorCode, Result};
use nemo_relay_runtime::{Callback, Registration, Reply};
use nemo_relay_worker::{Worker, WorkerSpec};
use nemo_relay_worker_kit::serde_json::json;
use std::time::{Duration, Instant};
use support::{Scratch, json_of, processes, spec, told, told_in};

const ARGUMENTS: [&str; 3] = ["the_worker", "--exact", "--nocapture"];

/// The worker of the other tests is this test of this program in a process of its own.
#[test]
fn the_worker() {
    support::be_a_worker();
}

/// A host of whose model calls the worker wraps the streams.
struct Wrapped {
    host: Host,
    _worker: Worker,
}

impl Wrapped {
    fn new() -> Self {
        Self::by(spec(&ARGUMENTS, "serves"), &["stream"])
    }

    fn by(spec: WorkerSpec, names: &[&str]) -> Self {
        let worker = Worker::start(spec).expect("it starts");
        let all = worker.register(&json_of(&json!({}))).expect("it registers");
        let host = Host::new();
        for one in all.iter().filter(|one| one.family == STREAM_WRAP && names.contains(&one.local_name.as_str())) {
            let callback = Callback::of(worker.native(one));
            let new = Registration {
                name: one.local_name.as_str().into(),
                priority: one.priority,
                break_chain: false,
                callback,
            };
            host.runtime.register(None, STREAM_WRAP, new).expect("it is registered");
        }
        Self { host, _worker: worker }
    }

    fn open(&mut self, act: &str) -> Result<Reader> {
        self.host.read(&format!(r#"{{"content":{{"act":"{act}"}},"headers":{{}}}}"#))
    }

    fn all(&mut self, act: &str) -> Result<Vec<String>> {
        self.open(act)?.rest(&mut self.host)
    }

    /// The model gives these chunks and then fails.
    fn model_fails_after(&mut self, chunks: &'static [&'static str]) {
        self.host.tool(move |host, _| {
            let mut left = chunks.iter();
            Reply::Value(host.stream("model", move |host| match left.next() {
                Some(chunk) => host.give(chunk),
                None => Reply::Failed(of_the_model()),
            }))
        });
    }

    fn did(&self, what: &str) -> usize {
        self.host.log.iter().filter(|entry| entry.starts_with(what)).count()
    }
}

fn of_the_model() -> Error {
    Error::callback("KeyError", "of the model", 17)
}

fn class(error: &Error) -> Option<&str> {
    error.get("exception_type")
}

#[test]
fn each_chunk_is_pulled_when_it_is_wanted() {
    let mut wrapped = Wrapped::new();
    wrapped.host.model_gives(&["1", "[2]", "3"]);
    let mut reader = wrapped.open("change").unwrap();
    assert_eq!((wrapped.did("tool"), wrapped.did("pull")), (1, 0), "it is opened, and nothing is pulled");
    for (number, chunk) in [r#"{"of":1}"#, r#"{"of":[2]}"#, r#"{"of":3}"#].iter().enumerate() {
        assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some(*chunk));
        assert_eq!(wrapped.did("pull model"), number + 1, "and no one more");
    }
    assert_eq!(reader.next(&mut wrapped.host).unwrap(), None);
}

#[test]
fn a_stream_is_replaced_cut_or_passed_on() {
    let mut wrapped = Wrapped::new();
    wrapped.host.model_gives(&["1", "2", "3"]);
    assert_eq!(wrapped.all("replace").unwrap(), [r#""instead""#]);
    assert_eq!(wrapped.all("nothing").unwrap(), [""; 0]);
    assert_eq!(wrapped.did("tool"), 0, "the model was not called");
    assert_eq!(wrapped.all("cut").unwrap(), [r#"{"of":1}"#]);
    assert_eq!((wrapped.did("pull model"), wrapped.did("close model")), (1, 1), "the rest is closed");
    wrapped.host.model_gives(&["1", r#"{"b":2,"a":1}"#, "3"]);
    assert_eq!(wrapped.all("pass").unwrap(), ["1", r#"{"b":2,"a":1}"#, "3"], "as the objects that they were");
    wrapped.host.model_gives(&["1", "2", "3"]);
    assert_eq!(wrapped.all("give up").unwrap(), ["1", "2", "3"], "a chunk that was given up is not lost");
}

#[test]
fn a_failed_chain_runs_again() {
    let mut wrapped = Wrapped::new();
    let failed = r#"{"class":"KeyError","failed":"internal error: KeyError: of the model"}"#;
    wrapped.model_fails_after(&["1"]);
    let mut reader = wrapped.open("retry").unwrap();
    assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some("1"));
    assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some(failed));
    wrapped.host.model_gives(&["2"]);
    assert_eq!(reader.rest(&mut wrapped.host).unwrap(), ["2"]);
    assert_eq!(wrapped.did(r#"tool {"content":{"act":"again"}"#), 1, "{:?}", wrapped.host.log);
    let old = wrapped.open("old").err().expect("it pulls a stream that is over");
    assert_eq!(class(&old), Some("StreamReplaced"));
}

#[test]
fn an_error_of_the_model_passes_as_the_one_that_it_was() {
    let mut wrapped = Wrapped::new();
    wrapped.model_fails_after(&["1"]);
    let mut reader = wrapped.open("change").unwrap();
    assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some(r#"{"of":1}"#));
    assert_eq!(reader.next(&mut wrapped.host), Err(of_the_model()));
    wrapped.host.tool(|_, _| Reply::Failed(of_the_model()));
    assert_eq!(wrapped.all("change"), Err(of_the_model()), "also where there is no stream at all");
}

#[test]
fn an_intercept_that_fails_ends_the_stream() {
    let mut wrapped = Wrapped::new();
    wrapped.host.model_gives(&["1", "2", "3"]);
    let first = wrapped.open("first").err().expect("it fails at once");
    assert_eq!(
        (class(&first), &*first.message),
        (Some("PolicyError"), "plugin 'test': PolicyError: before the first chunk")
    );
    for (act, raised) in [("later", "PolicyError"), ("panic", "Panic"), ("die", "WorkerUnavailable")] {
        let mut reader = wrapped.open(act).unwrap();
        assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some(r#"{"of":1}"#));
        let error = reader.next(&mut wrapped.host).expect_err(act);
        assert_eq!(class(&error), Some(raised));
        assert_eq!(wrapped.did("pull model"), wrapped.did("close model") * 2, "{act}: the model is closed");
    }
    assert_eq!(wrapped.all("cut").unwrap(), [r#"{"of":1}"#], "it goes on");
}

#[test]
fn a_reader_that_leaves_ends_the_intercept() {
    let file = Scratch::new("closed");
    let mut own = spec(&ARGUMENTS, "serves");
    told_in(&mut own, &file.0);
    own.times.call = Duration::from_millis(300);
    let mut wrapped = Wrapped::by(own, &["stream"]);
    wrapped.host.model_gives(&["1", "2"]);
    for (act, is_hanging) in [("change", false), ("hang", true)] {
        let mut reader = wrapped.open(act).unwrap();
        assert_eq!(reader.next(&mut wrapped.host).unwrap().as_deref(), Some(r#"{"of":1}"#));
        if is_hanging {
            assert_eq!(class(&reader.next(&mut wrapped.host).expect_err("it hangs")), Some("WorkerTimeout"));
        } else {
            assert!(reader.tell(&mut wrapped.host, Reply::Cancelled).is_ok_and(|left| left.is_none()));
        }
        drop(reader);
        support::soon("it is dropped in the worker", || told(&file.0).contains(&format!("closed {act}")));
    }
    assert_eq!(wrapped.did("close model"), 2);
}

#[test]
fn a_worker_that_is_killed_ends_the_stream() {
    let mut own = spec(&ARGUMENTS, "serves");
    own.plugin_id = format!("killed-stream-{}", std::process::id());
    let plugin_id = own.plugin_id.clone();
    let mut wrapped = Wrapped::by(own, &["stream"]);
    wrapped.host.model_gives(&["1", "2", "3"]);
    let mut reader = wrapped.open("change").unwrap();
    assert!(reader.next(&mut wrapped.host).unwrap().is_some());
    let pid = processes(&plugin_id)[0];
    assert!(std::process::Command::new("kill").args(["-KILL", &pid.to_string()]).status().is_ok());
    support::soon("another one runs", || processes(&plugin_id).first().is_some_and(|now| *now != pid));
    let begun = Instant::now();
    let error = reader.next(&mut wrapped.host).expect_err("the next worker knows nothing of it");
    assert_eq!(class(&error), Some("WorkerUnavailable"));
    assert!(begun.elapsed() < Duration::from_secs(1), "it ends at once");
    assert_eq!(wrapped.all("cut").unwrap(), [r#"{"of":1}"#], "and the next stream is wrapped");
}

#[test]
fn a_model_takes_longer_than_the_time_of_a_call() {
    let mut short = spec(&ARGUMENTS, "serves");
    short.times.call = Duration::from_millis(300);
    let mut wrapped = Wrapped::by(short, &["stream"]);
    wrapped.host.tool(|host, _| {
        let mut left = Some("1");
        Reply::Value(host.stream("model", move |host| {
            std::thread::sleep(Duration::from_millis(500));
            left.take().map_or(Reply::Finished, |chunk| host.give(chunk))
        }))
    });
    assert_eq!(wrapped.all("change").unwrap(), [r#"{"of":1}"#]);
}

#[test]
fn streams_are_wrapped_at_the_same_time_and_around_each_other() {
    let mut wrapped = Wrapped::by(spec(&ARGUMENTS, "serves"), &["stream", "inner"]);
    wrapped.host.model_gives(&["1", "2"]);
    let (mut one, mut other) = (wrapped.open("change").unwrap(), wrapped.open("pass").unwrap());
    for number in 1..=2 {
        let (changed, passed) = (format!(r#"{{"of":{{"inner":{number}}}}}"#), format!(r#"{{"inner":{number}}}"#));
        assert_eq!(one.next(&mut wrapped.host).unwrap(), Some(changed));
        assert_eq!(other.next(&mut wrapped.host).unwrap(), Some(passed));
    }
    assert_eq!((one.next(&mut wrapped.host), other.next(&mut wrapped.host)), (Ok(None), Ok(None)));
}

#[test]
fn a_worker_inside_a_function_of_the_application_is_refused_before_anything_runs() {
    let mut wrapped = Wrapped::new();
    wrapped.host.model_gives(&["1"]);
    wrapped.host.wrap_family(STREAM_WRAP, "outer", -1, |host, request, next| {
        host.run_next(&next, request).map_or_else(Reply::Failed, |outcome| Reply::Value(outcome.result))
    });
    let error = wrapped.open("change").err().expect("it is refused");
    assert!(error.code == ErrorCode::Unsupported && error.message.contains("stream"), "{error}");
    assert_eq!(wrapped.did("tool"), 0, "the model was not called");
}
