//! A worker for the tests: the test program itself, started again to be one.

#![allow(dead_code)]

mod asking;
pub mod reader;
mod streaming;

use nemo_relay_runtime::native::{Answer, Question};
use nemo_relay_runtime::types::{self, Family, Json, Limits};
use nemo_relay_worker::{Offered, Times, Worker, WorkerSpec};
use nemo_relay_worker_kit::serde_json::{Value, json};
use nemo_relay_worker_kit::{Diagnostic, Error, LogLevel, Plugin, ToolOutcome, serve};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

/// Says in the environment of a worker what it is to be.
pub const ROLE: &str = "TEST_ROLE";
/// The file into which the subscriber writes a line an event.
const TOLD: &str = "TEST_TOLD";

/// A worker of this program whose first arguments make it one, and short times.
pub fn spec(arguments: &[&str], role: &str) -> WorkerSpec {
    let mut spec = WorkerSpec::new("test", std::env::current_exe().expect("this program"));
    spec.arguments = arguments.iter().map(|argument| (*argument).into()).collect();
    spec.environment.push((ROLE.into(), role.into()));
    spec.times = Times {
        call: Duration::from_secs(2),
        health: Duration::from_secs(30),
        first_rest: Duration::from_millis(20),
        last_rest: Duration::from_millis(100),
        ..Times::default()
    };
    spec
}

/// What a worker does that was started with a role; it does not return then.
pub fn be_a_worker() {
    let Ok(role) = std::env::var(ROLE) else { return };
    match role.as_str() {
        "exits" => {
            eprintln!("no such module");
            std::process::exit(3)
        }
        "sleeps" => std::thread::sleep(Duration::from_secs(60)),
        "other" => serve_as("another"),
        _ => serve(plugin()).expect("it is served"),
    }
    std::process::exit(0);
}

#[allow(unsafe_code)]
fn serve_as(plugin_id: &str) {
    // SAFETY: no other thread of this process reads or writes its environment now.
    unsafe { std::env::set_var("NEMO_RELAY_PLUGIN_ID", plugin_id) };
    serve(plugin()).expect("it is served");
}

fn plugin() -> Plugin {
    Plugin::new(register).version("1").validate(|config| {
        let problem = || Diagnostic::error("test.unknown", "there is no such thing").field("thing");
        Ok(config.get("thing").map(|_| problem()).into_iter().collect())
    })
}

fn register(config: &Value, plugin: &mut nemo_relay_worker_kit::Registrations) -> Result<(), Error> {
    if config["refuse"] == true {
        return Err(Error::new("ConfigError", "not under this configuration"));
    }
    let host = plugin.host().clone();
    plugin.tool_conditional("gate", 5, move |call| {
        let host = host.clone();
        async move {
            match call.name.as_str() {
                "forbidden" => Ok(Some("no".to_owned())),
                "die" => std::process::abort(),
                "panic" => panic!("as it was told"),
                "hang" => std::future::pending().await,
                "raise" => Err(Error::new("PolicyError", "cannot say")),
                "mark" => host.emit_mark("worker.mark", Some(json!({"of": "gate"})), None).await.map(|()| None),
                "log" => host.log(LogLevel::Warning, "something is odd").await.map(|()| None),
                "write" => {
                    eprintln!("{}", "x".repeat(2000));
                    println!("second");
                    Ok(None)
                }
                _ => Ok(None),
            }
        }
    });
    plugin.tool_request_intercept("rewrite", 0, true, |call| async move {
        Ok(json!({"given": call.value, "id": call.tool_call_id}))
    });
    plugin.tool_sanitize_request("clean", 0, |_| async { Ok(json!("[cleaned]")) });
    plugin.tool_execution_intercept("wrap", 0, |call, next| async move {
        match call.name.as_str() {
            "twice" => {
                let first = next.run(&json!(1)).await?;
                let second = next.run(&json!(2)).await?;
                Ok(ToolOutcome { annotation: second.annotation, ..json!([first.result, second.result]).into() })
            }
            "catch" => {
                let error = next.run(&call.value).await.err().map(|error| error.message().to_owned());
                Ok(json!(error).into())
            }
            "instead" => Ok(json!("instead").into()),
            "die" => std::process::abort(),
            "hang" => std::future::pending().await,
            _ => next.run(&call.value).await,
        }
    });
    plugin.llm_request_intercept("model", 0, false, |mut call| async move {
        call.request["content"]["model"] = json!("other");
        Ok(call.request.into())
    });
    plugin.llm_execution_intercept("around", 0, |call, next| async move { next.run(&call.request).await });
    plugin.llm_sanitize_response("hide", 0, |_| async { Ok(None) });
    plugin.event_metadata_injector("team", 0, |_| async { Ok(json!({"team": "a"})) });
    plugin.mark_sanitize("marks", 0, |_, mut fields| async move {
        fields["data"] = Value::Null;
        Ok(fields)
    });
    plugin.conditional_middleware("switch", &["subscriber"], "noisy", || async { Ok(Some("quiet".to_owned())) });
    let path = std::env::var_os(TOLD).map(PathBuf::from);
    asking::register(plugin);
    streaming::register(plugin, path.clone());
    if let Some(path) = path {
        plugin.subscriber("tell", move |event| tell(path.clone(), event));
    }
    Ok(())
}

async fn tell(path: PathBuf, event: Value) -> Result<(), Error> {
    match event["name"].as_str() {
        Some("raise") => return Err(Error::new("ValueError", "as it was told")),
        Some("die") => std::process::abort(),
        _ => {}
    }
    let mut file = std::fs::OpenOptions::new().create(true).append(true).open(path)?;
    // One call, so that a death leaves no half of a line.
    file.write_all(format!("{}\n", event["uuid"].as_str().unwrap_or_default()).as_bytes())?;
    Ok(())
}

/// A file for the subscriber; the worker registers one then.
pub fn told_in(spec: &mut WorkerSpec, path: &Path) {
    spec.environment.push((TOLD.into(), path.into()));
}

/// What the subscriber was told, in order.
pub fn told(path: &Path) -> Vec<String> {
    std::fs::read_to_string(path).unwrap_or_default().lines().map(str::to_owned).collect()
}

/// A path of its own that goes with what is there.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        Self(std::env::temp_dir().join(format!("relay-test-{}-{number}-{name}", std::process::id())))
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
    }
}

pub fn json_of(value: &Value) -> Json {
    Json::parse(&value.to_string(), &Limits::default()).expect("JSON")
}

pub fn question(family: Family, name: &str, value: &Value) -> Question {
    Question {
        family,
        name: name.into(),
        value: json_of(value),
        annotation: None,
        tool_call_id: Some("call-1".to_owned()),
        model_name: None,
        codec: None,
        event: None,
        pricing: None,
        scope: None,
        may_watch: true,
        sanitized: false,
    }
}

pub fn offered(all: &[Offered], family: Family) -> &Offered {
    all.iter().find(|offered| offered.family == family).expect("the family is offered")
}

pub fn gate(worker: &Worker, all: &[Offered], tool: &str) -> types::Result<Answer> {
    let family = Family::ToolConditionalExecutionGuardrail;
    worker.native(offered(all, family)).answer(&question(family, tool, &json!({})))
}

/// Waits for something that comes soon.
pub fn soon(what: &str, mut is_there: impl FnMut() -> bool) {
    let until = Instant::now() + Duration::from_secs(20);
    while !is_there() {
        assert!(Instant::now() < until, "{what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

pub fn count(worker: &Worker, code: &str) -> u64 {
    let diagnostics = worker.diagnostics();
    let found = diagnostics.iter().find(|diagnostic| diagnostic["code"] == code);
    found.and_then(|diagnostic| diagnostic["count"].as_u64()).unwrap_or(0)
}

/// The processes that were started with an identity of plugin in their environment.
pub fn processes(plugin_id: &str) -> Vec<u32> {
    let wanted = format!("NEMO_RELAY_PLUGIN_ID={plugin_id}\0");
    let numbers = std::fs::read_dir("/proc").expect("processes").flatten();
    let numbers = numbers.filter_map(|entry| entry.file_name().to_str()?.parse::<u32>().ok());
    let is_one = |pid: &u32| {
        let environment = std::fs::read(format!("/proc/{pid}/environ")).unwrap_or_default();
        environment.windows(wanted.len()).any(|window| window == wanted.as_bytes())
    };
    numbers.filter(is_one).collect()
}
