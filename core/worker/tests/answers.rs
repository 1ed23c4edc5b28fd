//! What a worker is asked, and what its answers do.

mod support;

use nemo_relay_runtime::native::{Answer, Around, Native, Produced, Step};
use nemo_relay_runtime::types::{Error, ErrorCode, Family, Json, Limits, Result};
use nemo_relay_runtime::{Clock, EventRecord, Mark, Runtime, Sink};
use nemo_relay_worker::{Offered, Worker};
use nemo_relay_worker_kit::serde_json::{Value, json};
use std::sync::{Arc, Mutex};
use support::{Scratch, gate, json_of, offered, question, spec, told, told_in};

const ARGUMENTS: [&str; 3] = ["the_worker", "--exact", "--nocapture"];

/// The worker of the other tests is this test of this program in a process of its own.
#[test]
fn the_worker() {
    support::be_a_worker();
}

fn started() -> (Worker, Vec<Offered>) {
    let worker = Worker::start(spec(&ARGUMENTS, "serves")).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    (worker, all)
}

fn ask(worker: &Worker, all: &[Offered], family: Family, name: &str, value: &Value) -> Result<Answer> {
    worker.native(offered(all, family)).answer(&question(family, name, value))
}

fn value(answer: Result<Answer>) -> String {
    match answer.expect("an answer") {
        Answer::Value(json) => json.as_str().to_owned(),
        _ => panic!("not a value"),
    }
}

#[test]
fn a_configuration_is_judged_and_registered_under() {
    let worker = Worker::start(spec(&ARGUMENTS, "serves")).expect("it starts");
    let said = worker.validate(&json_of(&json!({"thing": 1}))).expect("it says");
    assert_eq!(
        said.as_str(),
        r#"[{"code":"test.unknown","field":"thing","level":"error","message":"there is no such thing"}]"#
    );
    assert_eq!(worker.validate(&json_of(&json!({}))).expect("it says").as_str(), "[]");
    let refused = worker.register(&json_of(&json!({"refuse": true}))).expect_err("it refuses");
    assert_eq!(refused.code, ErrorCode::RegistrationFailed);
    assert_eq!(refused.message, "plugin 'test': ConfigError: not under this configuration");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let gate = offered(&all, Family::ToolConditionalExecutionGuardrail);
    assert_eq!((gate.local_name.as_str(), gate.priority, gate.break_chain), ("gate", 5, false));
    assert!(offered(&all, Family::ToolRequestIntercept).break_chain);
    assert_eq!(offered(&all, Family::ConditionalMiddlewareGuardrail).registration_name, "noisy");
    assert_eq!(worker.register(&json_of(&json!({}))).expect_err("once").code, ErrorCode::AlreadyExists);
}

#[test]
fn a_guardrail_decides_and_one_that_raises_fails_the_call() {
    let (worker, all) = started();
    assert!(matches!(gate(&worker, &all, "search"), Ok(Answer::Allow)));
    assert!(matches!(gate(&worker, &all, "forbidden"), Ok(Answer::Reject(reason)) if reason == "no"));
    for (tool, class, message) in [
        ("raise", "PolicyError", "plugin 'test': PolicyError: cannot say"),
        ("panic", "Panic", "plugin 'test': Panic: it panicked"),
        ("hang", "WorkerTimeout", "plugin 'test': the worker did not answer in its time"),
    ] {
        let Err(error) = gate(&worker, &all, tool) else { panic!("{tool} was let through") };
        assert_eq!((error.code, error.get("exception_type")), (ErrorCode::CallbackFailed, Some(class)));
        assert_eq!(error.message, message);
    }
    assert!(matches!(gate(&worker, &all, "search"), Ok(Answer::Allow)), "it goes on");
    let family = Family::ConditionalMiddlewareGuardrail;
    assert!(matches!(ask(&worker, &all, family, "", &Value::Null), Ok(Answer::Reject(reason)) if reason == "quiet"));
}

#[test]
fn values_are_replaced() {
    let (worker, all) = started();
    let rewritten = ask(&worker, &all, Family::ToolRequestIntercept, "search", &json!({"q": "é"}));
    assert_eq!(value(rewritten), r#"{"given":{"q":"é"},"id":"call-1"}"#);
    let cleaned = ask(&worker, &all, Family::ToolSanitizeRequestGuardrail, "search", &json!({"q": 1}));
    assert_eq!(value(cleaned), r#""[cleaned]""#);
    let injected = ask(&worker, &all, Family::EventMetadataInjector, "", &Value::Null);
    assert_eq!(value(injected), r#"{"team":"a"}"#);
    let fields = json!({"data": {"secret": 1}, "category_profile": null, "metadata": {"kept": true}});
    let left = ask(&worker, &all, Family::MarkSanitizeGuardrail, "", &fields);
    assert_eq!(value(left), r#"{"category_profile":null,"data":null,"metadata":{"kept":true}}"#);
    let request = json!({"content": {"model": "one"}, "headers": {}});
    match ask(&worker, &all, Family::LlmRequestIntercept, "chat", &request).expect("rewritten") {
        Answer::Rewritten { request, annotation: None, marks: None } => {
            assert_eq!(request.as_str(), r#"{"content":{"model":"other"},"headers":{}}"#);
        }
        _ => panic!("not rewritten"),
    }
    let hidden = ask(&worker, &all, Family::LlmSanitizeResponseGuardrail, "chat", &json!({"text": "x"}));
    assert!(matches!(hidden, Ok(Answer::Omit)));
}

/// Runs an execution intercept around a chain.
fn around(
    native: &Arc<dyn Native>,
    family: Family,
    name: &str,
    chain: impl Fn(&Json) -> Result<Produced>,
) -> Result<Produced> {
    let mut at_work = native.wrap(&question(family, name, &json!({"content": 1, "headers": {}})))?;
    let mut with = Around::Begin;
    loop {
        match at_work.go_on(with)? {
            Step::Next(value) => with = Around::Downstream(chain(&value)),
            Step::Done(produced) => return Ok(produced),
            _ => unreachable!("a worker runs the chain or is done"),
        }
    }
}

#[test]
fn an_execution_intercept_runs_the_chain_as_often_as_it_wants() {
    let (worker, all) = started();
    let family = Family::ToolExecutionIntercept;
    let native = worker.native(offered(&all, family));
    let seen = Mutex::new(Vec::new());
    let chain = |value: &Json| {
        seen.lock().unwrap().push(value.as_str().to_owned());
        let annotation = Some(Json::string(value.as_str()));
        Ok(Produced { result: value.clone(), annotation, marks: None })
    };
    let twice = around(&native, family, "twice", chain).expect("it runs");
    assert_eq!(twice.result.as_str(), "[1,2]");
    assert_eq!(twice.annotation.expect("that of the last").as_str(), r#""2""#);
    assert_eq!(*seen.lock().unwrap(), ["1", "2"]);
    let instead = around(&native, family, "instead", |_| panic!("it does not run")).expect("it runs");
    assert_eq!(instead.result.as_str(), r#""instead""#);
    let model = worker.native(offered(&all, Family::LlmExecutionIntercept));
    let same = |value: &Json| Ok(Produced { result: value.clone(), annotation: None, marks: None });
    let came = around(&model, Family::LlmExecutionIntercept, "chat", same).expect("it runs");
    assert_eq!(came.result.as_str(), r#"{"content":1,"headers":{}}"#);
}

#[test]
fn an_error_of_the_chain_can_be_caught_or_passes_as_the_one_that_it_was() {
    let (worker, all) = started();
    let family = Family::ToolExecutionIntercept;
    let native = worker.native(offered(&all, family));
    let fails = |_: &Json| Err(Error::callback("KeyError", "of the tool", 17));
    let caught = around(&native, family, "catch", fails).expect("it was caught");
    assert_eq!(caught.result.as_str(), r#""internal error: KeyError: of the tool""#);
    let passed = around(&native, family, "plain", fails).expect_err("it passes");
    assert_eq!(passed, Error::callback("KeyError", "of the tool", 17));
    let dead = around(&native, family, "die", |_| panic!("it does not run")).expect_err("it died");
    assert_eq!(dead.get("exception_type"), Some("WorkerUnavailable"));
    let stuck = around(&native, family, "hang", |_| panic!("it does not run")).expect_err("it hangs");
    assert_eq!(stuck.get("exception_type"), Some("WorkerTimeout"));
}

#[test]
fn a_chain_takes_longer_than_the_time_of_a_call() {
    let mut short = spec(&ARGUMENTS, "serves");
    short.times.call = std::time::Duration::from_millis(300);
    let worker = Worker::start(short).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let family = Family::ToolExecutionIntercept;
    let slow = |value: &Json| {
        std::thread::sleep(std::time::Duration::from_millis(700));
        Ok(Produced { result: value.clone(), annotation: None, marks: None })
    };
    assert!(around(&worker.native(offered(&all, family)), family, "plain", slow).is_ok());
}

/// A consumer that keeps the names of what it is offered.
#[derive(Default)]
struct Names(Mutex<Vec<String>>);

impl Sink for Names {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.0.lock().unwrap().push(record.text().to_string());
        true
    }
    fn delivered(&self) -> u64 {
        self.0.lock().unwrap().len() as u64
    }
    fn kick(&self) {}
}

#[test]
fn a_worker_marks_logs_and_writes() {
    let (worker, all) = started();
    assert!(gate(&worker, &all, "mark").is_err(), "there is no runtime to emit to");
    let runtime = Runtime::new(Clock::default(), Limits::default());
    worker.emit_to(&runtime);
    let names = Arc::new(Names::default());
    runtime.attach("names", names.clone()).expect("attached");
    assert!(matches!(gate(&worker, &all, "mark"), Ok(Answer::Allow)));
    let seen = names.0.lock().unwrap().join("\n");
    assert!(seen.contains(r#""name":"worker.mark""#) && seen.contains(r#""data":{"of":"gate"}"#), "{seen}");
    for tool in ["log", "write"] {
        assert!(matches!(gate(&worker, &all, tool), Ok(Answer::Allow)));
    }
    let has = |level: &str, text: &str| worker.log().iter().any(|line| line.level == level && line.text == text);
    support::soon("what it writes is kept, each line cut off", || {
        has("warning", "something is odd") && has("info", "second") && has("info", &"x".repeat(1024))
    });
}

#[test]
fn a_subscriber_is_told_everything_in_order() {
    let file = Scratch::new("told");
    let mut with_file = spec(&ARGUMENTS, "serves");
    told_in(&mut with_file, &file.0);
    let worker = Worker::start(with_file).expect("it starts");
    let all = worker.register(&json_of(&json!({}))).expect("it registers");
    let runtime = Runtime::new(Clock::default(), Limits::default());
    let sink = worker.sink(offered(&all, Family::Subscriber));
    let names = Arc::new(Names::default());
    runtime.attach("names", names.clone()).expect("attached");
    runtime.attach("worker", sink.clone()).expect("attached");
    let head = runtime.new_stack();
    for number in 0..2000 {
        let name = if number == 1000 { "raise" } else { "fine" };
        runtime.mark(&head, Mark { name: name.into(), ..Mark::default() });
    }
    support::soon("all is delivered", || sink.delivered() == 2000);
    let uuid = |text: &String| {
        let event: Value = nemo_relay_worker_kit::serde_json::from_str(text).expect("an event");
        event["uuid"].as_str().unwrap_or_default().to_owned()
    };
    let mut emitted: Vec<_> = names.0.lock().unwrap().iter().map(uuid).collect();
    emitted.remove(1000);
    assert!(told(&file.0) == emitted, "in order, and once where nothing died");
    assert_eq!(support::count(&worker, "worker.subscriber_failed"), 1);
}
