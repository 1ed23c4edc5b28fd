//! A plugin that is made with this crate, loaded as the runtime loads it.

use nemo_relay_dynamic::{Declared, Does, Examined, Loaded, Offered, examine};
use nemo_relay_runtime::native::{Answer, Around, Flow, Native, Produced, Question, Step, StreamStep, StreamWrap};
use nemo_relay_runtime::types::{Error, ErrorCode, Family, Json, Limits, PluginHostPolicyConfig};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::path::PathBuf;
use std::sync::Arc;

/// The example `guard_plugin`, which cargo has built beside this test.
fn library() -> PathBuf {
    let test = std::env::current_exe().unwrap();
    let name = format!("{}guard_plugin{}", std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    test.parent().unwrap().parent().unwrap().join("examples").join(name)
}

struct Manifest(PathBuf);

impl Manifest {
    fn new(test: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("relay-sdk-{}-{test}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        let hash = Sha256::digest(std::fs::read(library()).unwrap());
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        let text = format!(
            "manifest_version = 1\n[plugin]\nid = \"guard\"\nkind = \"rust_dynamic\"\n[compat]\nrelay = \">=0.1\"\n\
             native_api = \"c-v1\"\n[load]\nlibrary = {:?}\n[integrity]\nsha256 = \"{hash}\"\n[capabilities]\n\
             items = [\"plugin_native\"]\n",
            library().display().to_string(),
        );
        std::fs::write(folder.join("relay-plugin.toml"), text).unwrap();
        Self(folder)
    }

    fn examine(&self, config: &Value) -> Examined {
        let path = self.0.join("relay-plugin.toml");
        let declared = Declared { manifest: &path, config: config.as_object().unwrap(), place: None };
        examine(&declared, &PluginHostPolicyConfig::default())
    }

    fn start(&self) -> Box<dyn Loaded> {
        let examined = self.examine(&json!({}));
        assert!(examined.diagnostics.is_empty(), "{:?}", examined.diagnostics);
        examined.ready.unwrap().start().unwrap()
    }
}

impl Drop for Manifest {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn json_of(value: &Value) -> Json {
    Json::parse(&value.to_string(), &Limits::default()).unwrap()
}

fn question(family: Family, name: &str, value: &Value) -> Question {
    Question {
        family,
        name: name.into(),
        value: json_of(value),
        annotation: None,
        tool_call_id: None,
        model_name: None,
        codec: None,
        event: None,
        pricing: None,
        may_watch: false,
        scope: None,
        sanitized: false,
    }
}

fn native(offered: &[Offered], wanted: &str) -> Arc<dyn Native> {
    let one = offered.iter().find(|one| one.name == wanted).unwrap();
    match &one.does {
        Does::Middleware(native) | Does::Switch { asked: native, .. } => native.clone(),
        Does::Subscriber(_) => panic!("{wanted} is a subscriber"),
    }
}

#[test]
fn functions_are_asked_and_answer() {
    let manifest = Manifest::new("answers");
    let plugin = manifest.start();
    assert_eq!(plugin.validate(&json_of(&json!({}))).unwrap()[0]["code"], "guard.missing");
    let config = json_of(&json!({"deny": ["rm"], "quiet": true}));
    assert!(plugin.validate(&config).unwrap().is_empty());
    let offered = plugin.register(&config).unwrap();
    let deny = native(&offered, "deny");
    let gate = |name| deny.answer(&question(Family::ToolConditionalExecutionGuardrail, name, &json!({})));
    assert!(matches!(gate("rm"), Ok(Answer::Reject(reason)) if reason == "rm is denied"));
    assert!(matches!(gate("ls"), Ok(Answer::Allow)));
    let panicked = gate("explode").err().unwrap();
    assert!(panicked.code == ErrorCode::CallbackFailed && panicked.message.contains("it panicked: as asked"));
    assert_eq!((&plugin.diagnostics()[0]["field"], &plugin.diagnostics()[0]["count"]), (&json!("deny"), &json!(1)));
    let hide = native(&offered, "hide");
    let shown = hide.answer(&question(Family::ToolSanitizeRequestGuardrail, "ls", &json!({"path": "/"})));
    assert!(matches!(shown, Ok(Answer::Value(value)) if value.as_str() == "\"hidden\""));
    let quiet = native(&offered, "quiet").answer(&question(Family::ConditionalMiddlewareGuardrail, "", &json!(null)));
    assert!(matches!(quiet, Ok(Answer::Reject(reason)) if reason == "be quiet"));
}

#[test]
fn an_intercept_goes_on_call_by_call() {
    let manifest = Manifest::new("wrap");
    let plugin = manifest.start();
    let offered = plugin.register(&json_of(&json!({"deny": []}))).unwrap();
    let retry = native(&offered, "retry");
    let asked = question(Family::ToolExecutionIntercept, "ls", &json!({"path": "/"}));
    let mut at_work = retry.wrap(&asked).unwrap();
    let mut other = retry.wrap(&asked).unwrap();
    let failed = || Around::Downstream(Err(Error::new(ErrorCode::CallbackFailed, "boom")));
    let came =
        |result: &str| Around::Downstream(Ok(Produced { result: Json::string(result), annotation: None, marks: None }));
    assert!(matches!(at_work.go_on(Around::Begin), Ok(Step::Next(args)) if args.as_str() == r#"{"path":"/"}"#));
    assert!(matches!(other.go_on(Around::Begin), Ok(Step::Next(_))));
    for _ in 0..2 {
        let again = at_work.go_on(failed());
        assert!(matches!(again, Ok(Step::Next(args)) if args.as_str() == r#"{"again":{"path":"/"}}"#));
    }
    assert!(matches!(at_work.go_on(failed()), Err(error) if error.message == "boom"), "it gave up");
    assert!(matches!(other.go_on(came("secret")), Ok(Step::Done(done)) if done.result.as_str() == "\"hidden\""));
}

/// The stream of a call, once the rest of its chain has given one.
fn opened(native: &Arc<dyn Native>) -> Box<dyn StreamWrap> {
    let asked = question(Family::LlmStreamExecutionIntercept, "openai", &json!({"content": 1, "headers": {}}));
    let mut at_work = native.wrap(&asked).unwrap();
    let next = at_work.go_on(Around::Begin);
    assert!(matches!(next, Ok(Step::Next(request)) if request.as_str() == r#"{"content":1,"headers":{}}"#));
    let Ok(Step::Stream(stream)) = at_work.go_on(Around::Opened) else { panic!("it gives no stream") };
    stream
}

#[test]
fn an_intercept_of_a_stream_goes_on_chunk_by_chunk() {
    let manifest = Manifest::new("stream");
    let plugin = manifest.start();
    let offered = plugin.register(&json_of(&json!({"deny": []}))).unwrap();
    let redact = native(&offered, "redact");
    let (mut stream, mut other) = (opened(&redact), opened(&redact));
    let chunk = |text: &str| Flow::Chunk(Json::string(text));
    let failed = || Flow::Failed(Error::new(ErrorCode::CallbackFailed, "cut"));
    assert!(matches!(stream.go_on(Flow::Wanted), Ok(StreamStep::Pull)));
    assert!(matches!(other.go_on(Flow::Wanted), Ok(StreamStep::Pull)));
    assert!(matches!(stream.go_on(chunk("plain")), Ok(StreamStep::Keep)));
    assert!(matches!(stream.go_on(Flow::Wanted), Ok(StreamStep::Pull)));
    assert!(matches!(stream.go_on(chunk("secret")), Ok(StreamStep::Yield(chunk)) if chunk.as_str() == "\"hidden\""));
    let no_json = Flow::NotJson(Error::invalid_payload("$", "bytes"));
    assert!(matches!(stream.go_on(no_json), Ok(StreamStep::Keep)));
    let again = stream.go_on(failed());
    assert!(matches!(again, Ok(StreamStep::Next(request)) if request.as_str().contains("again")));
    assert!(matches!(stream.go_on(Flow::Opened), Ok(StreamStep::Pull)));
    assert!(matches!(stream.go_on(failed()), Err(error) if error.message == "cut"), "it gave up");
    assert!(matches!(other.go_on(Flow::Over), Ok(StreamStep::Over)));
    assert!(matches!(other.go_on(chunk("stop")), Ok(StreamStep::Over)));
    for (text, why) in [("explode", "it panicked: as asked"), ("dislike", "redact: it does not like that chunk")] {
        let error = other.go_on(chunk(text)).err().unwrap();
        assert!(error.code == ErrorCode::CallbackFailed && error.message.contains(why), "{error}");
    }
}

#[test]
fn a_subscriber_is_told_and_what_it_does_not_take_is_counted() {
    let manifest = Manifest::new("told");
    let plugin = manifest.start();
    let offered = plugin.register(&json_of(&json!({"deny": []}))).unwrap();
    let one = offered.into_iter().find(|one| one.family == Family::Subscriber).unwrap();
    let Does::Subscriber(sink) = one.does else { panic!("it is no subscriber") };
    let runtime = Runtime::new(Clock::default(), Limits::default());
    runtime.attach("count", sink.clone()).unwrap();
    let head = runtime.new_stack();
    for name in ["good", "bad", "good"] {
        runtime.mark(&head, Mark { name: name.to_owned(), ..Mark::default() });
    }
    plugin.close().unwrap();
    assert_eq!(sink.delivered(), 3);
    let said = plugin.diagnostics();
    assert!(
        said.iter().any(|one| one["message"].as_str().unwrap().contains("it does not like that event")),
        "{said:?}"
    );
}
