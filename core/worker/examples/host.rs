//! A host that does what its standard input says, for the tests of kits:
//! `host PLUGIN_ID CONFIG PROGRAM ARGUMENT…`. It answers each line with a line.
//!
//! `{"do": "offered"}`, `{"do": "validate", "config": …}`, `{"do": "ask", "family": …, "name": …, "value": …}`,
//! `{"do": "wrap", …, "chain": [results]}`, where a result `{"error": …}` is an error, `{"do": "event", "name": …}`,
//! `{"do": "flush"}`, `{"do": "log"}`, `{"do": "diagnostics"}` and `{"do": "close"}`.

use nemo_relay_runtime::native::{Answer, Around, Produced, Question, Step};
use nemo_relay_runtime::types::{Error, Family, Json, Limits, Result};
use nemo_relay_runtime::{Clock, EventRecord, Mark, Runtime, Sink};
use nemo_relay_worker::{Offered, Worker, WorkerSpec};
use serde_json::{Value, json};
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
        println!("{}", answer.unwrap_or_else(|e| json!({"error": e.message, "type": e.get("exception_type")})));
    }
    Ok(())
}

struct Host {
    worker: Worker,
    offered: Vec<Offered>,
    runtime: Runtime,
    sinks: Vec<Arc<dyn Sink>>,
    emitted: Arc<Emitted>,
}

#[derive(Default)]
struct Emitted(Mutex<Vec<Arc<EventRecord>>>);

impl Sink for Emitted {
    fn make_room(&self) {}
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
        runtime.attach("emitted", emitted.clone())?;
        let subscribers = offered.iter().filter(|offered| offered.family == Family::Subscriber);
        let sinks: Vec<_> = subscribers.map(|offered| worker.sink(offered)).collect();
        for (index, sink) in sinks.iter().enumerate() {
            runtime.attach(&format!("worker-{index}"), sink.clone())?;
        }
        Ok(Self { worker, offered, runtime, sinks, emitted })
    }

    fn answer(&mut self, command: &Value) -> Result<Value> {
        match command["do"].as_str().unwrap_or_default() {
            "offered" => Ok(self.offered.iter().map(shown).collect()),
            "validate" => self.worker.validate(&text(&command["config"])?).map(|list| parsed(&list)),
            "ask" => self.ask(command),
            "wrap" => self.wrap(command),
            "event" => {
                let name = command["name"].as_str().unwrap_or_default().to_owned();
                self.runtime.mark(&self.runtime.new_stack(), Mark { name, ..Mark::default() });
                Ok(Value::Null)
            }
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
        let records = self.emitted.0.lock().map(|seen| seen.clone()).unwrap_or_default();
        records.iter().map(|record| parsed(&Json::from_trusted(record.text().clone()))["name"].clone()).collect()
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
            may_watch: false,
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
