//! A host that does what its standard input says, for the tests of kits:
//! `host PLUGIN_ID CONFIG PROGRAM ARGUMENT…`. It answers each line with a line.
//!
//! `{"do": "offered"}`, `{"do": "validate", "config": …}`, `{"do": "ask", "family": …, "name": …, "value": …}`,
//! `{"do": "wrap", …, "chain": [results]}`, where a result `{"error": …}` is an error,
//! `{"do": "open", …, "chain": [[chunks]]}`, which begins a stream and gives its number, `{"do": "read", "stream": …}`,
//! `{"do": "leave", "stream": …}`,
//! `{"do": "event", "name": …}`, `{"do": "events"}`, `{"do": "scope"}`, `{"do": "flush"}`, `{"do": "log"}`,
//! `{"do": "diagnostics"}` and `{"do": "close"}`.

#[path = "../tests/support/reader.rs"]
mod reader;

use nemo_relay_runtime::native::{Answer, Around, Produced, Question, Step};
use nemo_relay_runtime::types::{Error, Family, Json, Limits, Result};
use nemo_relay_runtime::{Clock, EventRecord, Mark, PushScope, Runtime, Scope, Sink};
use nemo_relay_worker::{Offered, Worker, WorkerSpec};
use reader::{Given, Reader};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::BufRead;
use std::sync::{Arc, Mutex};

fn main() -> std::result::Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let mut word = || words.next().ok_or("usage: host PLUGIN_ID CONFIG PROGRAM ARGUMENT…");
    let (plugin_id, config, program) = (word()?, word()?, word()?);
    let mut spec = WorkerSpec::new(plugin_id, program);
    spec.arguments = words.map(Into::into).collect();
    let python_path = std::env::var_os("PYTHONPATH").map(|path| ("PYTHONPATH".into(), path));
    spec.environment.extend(python_path);
    let mut host = match Host::start(spec, &config) {
        Ok(host) => host,
        Err(error) => {
            println!("{}", json!({"error": error.message, "code": error.code.as_str()}));
            return Ok(());
        }
    };
    println!("{}", json!({"started": true}));
    for line in std::io::stdin().lock().lines() {
        let command: Value = serde_json::from_str(&line?)?;
        let answer = host.answer(&command);
        println!("{}", answer.unwrap_or_else(|error| failed(&error)));
    }
    Ok(())
}

struct Host {
    worker: Worker,
    offered: Vec<Offered>,
    runtime: Runtime,
    sinks: Vec<Arc<dyn Sink>>,
    emitted: Arc<Emitted>,
    /// In which everything is asked.
    scope: Arc<Scope>,
    streams: BTreeMap<u64, Reader>,
}

#[derive(Default)]
struct Emitted(Mutex<Vec<Arc<EventRecord>>>);

impl Sink for Emitted {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.0.lock().is_ok_and(|mut seen| {
            seen.push(record.clone());
            true
        })
    }
    fn delivered(&self) -> u64 {
        self.0.lock().map_or(0, |seen| seen.len() as u64)
    }
    fn kick(&self) {}
}

impl Host {
    fn start(spec: WorkerSpec, config: &str) -> Result<Self> {
        let worker = Worker::start(spec)?;
        let offered = worker.register(&Json::parse(config, &Limits::default())?)?;
        let runtime = Runtime::new(Clock::default(), Limits::default());
        worker.emit_to(&runtime);
        let emitted = Arc::new(Emitted::default());
        let task = PushScope { name: "task".into(), ..PushScope::default() };
        let scope = runtime.push(&runtime.new_stack(), task);
        runtime.attach("emitted", emitted.clone())?;
        let subscribers = offered.iter().filter(|offered| offered.family == Family::Subscriber);
        let sinks: Vec<_> = subscribers.map(|offered| worker.sink(offered)).collect();
        for (index, sink) in sinks.iter().enumerate() {
            runtime.attach(&format!("worker-{index}"), sink.clone())?;
        }
        Ok(Self { worker, offered, runtime, sinks, emitted, scope, streams: BTreeMap::new() })
    }

    fn answer(&mut self, command: &Value) -> Result<Value> {
        match command["do"].as_str().unwrap_or_default() {
            "offered" => Ok(self.offered.iter().map(shown).collect()),
            "validate" => self.worker.validate(&text(&command["config"])?).map(|list| parsed(&list)),
            "ask" => self.ask(command),
            "wrap" => self.wrap(command),
            "open" => self.open(command),
            "read" => self.read(command),
            "leave" => {
                self.streams.remove(&command["stream"].as_u64().unwrap_or_default());
                Ok(Value::Null)
            }
            "event" => {
                let name = command["name"].as_str().unwrap_or_default().to_owned();
                self.runtime.mark(&self.runtime.new_stack(), Mark { name, ..Mark::default() });
                Ok(Value::Null)
            }
            "events" => Ok(self.events()),
            "scope" => Ok(json!(self.scope.uuid.to_string())),
            "flush" => Ok(self.flush()),
            "log" => Ok(self.worker.log().iter().map(|line| json!([line.level, line.text])).collect()),
            "diagnostics" => Ok(self.worker.diagnostics().into_iter().map(Value::Object).collect()),
            "close" => {
                self.worker.close();
                Ok(Value::Null)
            }
            other => Err(Error::invalid_argument("do", format!("there is no '{other}'"))),
        }
    }

    /// Waits until every subscriber was told everything; gives the names of what was emitted.
    fn flush(&self) -> Value {
        while self.sinks.iter().any(|sink| sink.delivered() < self.emitted.delivered()) {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        self.events().as_array().into_iter().flatten().map(|event| event["name"].clone()).collect()
    }

    fn events(&self) -> Value {
        let records = self.emitted.0.lock().map(|seen| seen.clone()).unwrap_or_default();
        records.iter().map(|record| parsed(&Json::from_trusted(record.text().clone()))).collect()
    }

    fn ask(&self, command: &Value) -> Result<Value> {
        let question = self.question(command)?;
        let offered = self.offered_of(question.family)?;
        Ok(match self.worker.native(offered).answer(&question)? {
            Answer::Allow => json!("allow"),
            Answer::Reject(reason) => json!({"reject": reason}),
            Answer::Value(value) => json!({"value": parsed(&value)}),
            Answer::Rewritten { request, annotation, marks } => json!({
                "request": parsed(&request), "annotation": annotation.as_ref().map(parsed), "marks": marks.as_ref().map(parsed)
            }),
            Answer::Omit => json!("omit"),
        })
    }

    fn wrap(&self, command: &Value) -> Result<Value> {
        let question = self.question(command)?;
        let mut at_work = self.worker.native(self.offered_of(question.family)?).wrap(&question)?;
        let mut results = command["chain"].as_array().cloned().unwrap_or_default().into_iter();
        let (mut with, mut asked) = (Around::Begin, Vec::new());
        loop {
            match at_work.go_on(with)? {
                Step::Next(value) => {
                    asked.push(parsed(&value));
                    with = Around::Downstream(produced(&results.next().unwrap_or_default()));
                }
                Step::Done(done) => {
                    let (annotation, marks) = (done.annotation.as_ref().map(parsed), done.marks.as_ref().map(parsed));
                    let result = parsed(&done.result);
                    return Ok(json!({"asked": asked, "result": result, "annotation": annotation, "marks": marks}));
                }
                _ => unreachable!("a worker runs the chain or is done"),
            }
        }
    }

    fn open(&mut self, command: &Value) -> Result<Value> {
        let question = self.question(command)?;
        let runs = command["chain"].as_array().into_iter().flatten().map(given).collect();
        let reader = Reader::open(&self.worker.native(self.offered_of(question.family)?), &question, runs)?;
        let number = self.streams.last_key_value().map_or(1, |(last, _)| last + 1);
        self.streams.insert(number, reader);
        Ok(json!(number))
    }

    /// One chunk: `{"chunk": …}`, `{"over": true}` or an error, each with what the chain was asked until then.
    fn read(&mut self, command: &Value) -> Result<Value> {
        let number = command["stream"].as_u64().unwrap_or_default();
        let missing = || Error::invalid_argument("stream", format!("there is no stream {number}"));
        let reader = self.streams.get_mut(&number).ok_or_else(missing)?;
        let mut came = match reader.next() {
            Ok(Some(chunk)) => json!({"chunk": parsed(&chunk)}),
            Ok(None) => json!({"over": true}),
            Err(error) => failed(&error),
        };
        came["asked"] = reader.asked().iter().map(parsed).collect();
        came["pulled"] = reader.pulled().into();
        Ok(came)
    }

    fn question(&self, command: &Value) -> Result<Question> {
        let wanted = command["family"].as_str().unwrap_or_default();
        let family = Family::ALL.iter().copied().find(|family| family.as_str() == wanted);
        let family = family.ok_or_else(|| Error::invalid_argument("family", format!("there is no '{wanted}'")))?;
        Ok(Question {
            family,
            name: command["name"].as_str().unwrap_or_default().into(),
            value: text(&command["value"])?,
            annotation: None,
            tool_call_id: Some("call-1".to_owned()),
            model_name: Some("m".to_owned()),
            codec: None,
            event: self.emitted.0.lock().ok().and_then(|seen| seen.last().cloned()),
            pricing: None,
            scope: Some(self.scope.clone()),
            may_watch: true,
            sanitized: false,
        })
    }

    fn offered_of(&self, family: Family) -> Result<&Offered> {
        let found = self.offered.iter().find(|offered| offered.family == family);
        found.ok_or_else(|| Error::invalid_argument("family", format!("{family} is not offered")))
    }
}

fn shown(offered: &Offered) -> Value {
    json!([offered.local_name, offered.family.as_str(), offered.priority, offered.break_chain])
}

fn failed(error: &Error) -> Value {
    json!({"error": error.message, "type": error.get("exception_type")})
}

/// What one run of the rest of a chain gives.
fn given(run: &Value) -> Given {
    match run["error"].as_str() {
        Some(message) => Err(Error::callback("KeyError", message, 1)),
        None => Ok(run.as_array().into_iter().flatten().map(|chunk| produced(chunk).map(|made| made.result)).collect()),
    }
}

fn produced(result: &Value) -> Result<Produced> {
    match result["error"].as_str() {
        Some(message) => Err(Error::callback("KeyError", message, 1)),
        None => Ok(Produced { result: text(result)?, annotation: None, marks: None }),
    }
}

fn text(value: &Value) -> Result<Json> {
    Json::parse(&value.to_string(), &Limits::default())
}

fn parsed(json: &Json) -> Value {
    serde_json::from_str(json.as_str()).unwrap_or_default()
}
