//! A host of plugins for tests: its values are JSON texts, its plugins closures, and it runs what may wait at once.

#![allow(dead_code, reason = "each test file uses the part that it needs")]

pub mod agreement;
pub mod made;

use nemo_relay_plugins::{Plugin, Plugins};
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::native::{Answer, Native, Question};
use nemo_relay_runtime::types::{Error, Family, Json, Limits, Result};
use nemo_relay_runtime::{
    Callback, Clock, Machine, Mark, Op, PluginContext, PluginJob, Registration, Reply, Runtime, Scope, Sink, Subscriber,
};
use serde_json::Value;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

pub type Validate = Box<dyn Fn(&Value) -> Result<Value>>;
pub type Register = Box<dyn Fn(&Value, &Arc<PluginContext>) -> Result<()>>;

pub struct Host {
    pub runtime: Runtime,
    pub plugins: Plugins,
    pub head: Arc<Scope>,
    pub stage: Option<Arc<Subscriber>>,
    objects: HashMap<u64, (Option<Validate>, Register)>,
    values: Vec<String>,
    /// Which plugin did what.
    pub log: Vec<String>,
    /// Holds an empty file of components, which stands in for those of whoever runs the test.
    empty: Folder,
}

impl Host {
    pub fn new() -> Self {
        let runtime = Runtime::new(Clock::default(), Limits::default());
        let plugins = Plugins::new(&runtime);
        let head = runtime.new_stack();
        let empty = Folder::new();
        empty.write("plugins.toml", "");
        Self {
            runtime,
            plugins,
            head,
            stage: None,
            objects: HashMap::new(),
            values: Vec::new(),
            log: Vec::new(),
            empty,
        }
    }

    pub fn plugin(&mut self, kind: &str, register: impl Fn(&Value, &Arc<PluginContext>) -> Result<()> + 'static) {
        self.add(kind, true, None, Box::new(register)).unwrap();
    }

    pub fn add(
        &mut self,
        kind: &str,
        allows_multiple: bool,
        validate: Option<Validate>,
        register: Register,
    ) -> Result<()> {
        let id = 1 + self.objects.len() as u64;
        let plugin = Plugin { object: self.runtime.callback(id), validates: validate.is_some(), allows_multiple };
        self.objects.insert(id, (validate, register));
        self.plugins.register(kind, plugin)
    }

    pub fn initialize(&mut self, config: &Value) -> Result<Value> {
        let empty = self.empty.0.join("plugins.toml");
        self.initialize_with(config, &empty)
    }

    pub fn initialize_with(&mut self, config: &Value, toml: &Path) -> Result<Value> {
        if let Some(stage) = self.runtime.take_stage() {
            self.stage = Some(stage);
        }
        let begun = self.plugins.initialize(json(config), Some(toml.display().to_string()));
        self.drive(begun)
    }

    pub fn validate(&mut self, config: &Value, exact: bool) -> Result<Value> {
        let begun = self.plugins.validate(json(config), None, exact);
        self.drive(begun)
    }

    pub fn close(&mut self, activation: Option<u64>) -> Result<Value> {
        let begun = self.plugins.close(activation);
        self.drive(begun)
    }

    pub fn report(&self) -> Value {
        serde_json::from_str(self.plugins.report().expect("something is active").as_str()).unwrap()
    }

    pub fn drive(&mut self, (mut machine, mut op): (Machine, Op)) -> Result<Value> {
        loop {
            let reply = match op {
                Op::Done(outcome) => return Ok(serde_json::from_str(&self.values[outcome.result as usize]).unwrap()),
                Op::Fail(error) => return Err(error),
                asked => self.reply(asked),
            };
            op = machine.resume(reply);
        }
    }

    pub fn reply(&mut self, op: Op) -> Reply {
        match op {
            Op::Parse(json) => Reply::Value(self.value(json.as_str())),
            Op::Encode(slot) => {
                Json::parse(&self.values[slot as usize], &Limits::default()).map_or_else(Reply::Failed, Reply::Text)
            }
            Op::Work(work) => {
                if !work.is_ready() {
                    self.process();
                }
                work.run();
                Reply::Worked
            }
            Op::Plugin { plugin, job } => self.asked(plugin.id(), job),
            _ => unreachable!("plugins need nothing else"),
        }
    }

    fn asked(&mut self, id: u64, job: PluginJob) -> Reply {
        let (validate, register) = &self.objects[&id];
        let result = match job {
            PluginJob::Validate { config } => {
                self.log.push(format!("validate {}", config.as_str()));
                validate.as_ref().expect("it validates")(&config.read("config").unwrap())
            }
            PluginJob::Register { config, context } => {
                self.log.push(format!("register {} {} {}", context.kind(), context.ordinal(), config.as_str()));
                register(&config.read("config").unwrap(), &context).map(|()| Value::Null)
            }
        };
        match result {
            Ok(value) => Reply::Value(self.value(&value.to_string())),
            Err(error) => Reply::Failed(error),
        }
    }

    fn value(&mut self, text: &str) -> u32 {
        self.values.push(text.to_owned());
        (self.values.len() - 1) as u32
    }

    /// Lets everything that is on the stage pass it.
    pub fn process(&mut self) {
        let Some(stage) = self.stage.clone() else { return };
        for record in stage.drain(usize::MAX) {
            let (mut machine, mut op) = self.runtime.process(&record);
            while !matches!(op, Op::Done(_) | Op::Fail(_)) {
                let reply = self.reply(op);
                op = machine.resume(reply);
            }
            stage.delivered_one(false);
        }
    }

    pub fn mark(&self, name: &str, data: &Value) {
        let mark = Mark { name: name.to_owned(), data: Some(json(data)), ..Mark::default() };
        self.runtime.mark(&self.head, mark);
    }

    /// The effective names of all registrations, with their family.
    pub fn registrations(&self) -> Vec<String> {
        let all = self.runtime.registrations(None);
        all.iter().map(|one| format!("{} {}", one.kind, one.effective_name)).collect()
    }
}

pub fn json(value: &Value) -> Json {
    Json::parse(&value.to_string(), &Limits::default()).unwrap()
}

pub fn raised(message: &str) -> Error {
    Error::callback("ValueError", message, 42)
}

/// A registration that does nothing.
pub fn nothing(name: &str, priority: i32) -> Registration {
    struct Nothing;
    impl Native for Nothing {
        fn answer(&self, _: &Question) -> Result<Answer> {
            Ok(Answer::Allow)
        }
    }
    Registration { name: name.into(), priority, break_chain: false, callback: Callback::of(Arc::new(Nothing)) }
}

pub const GATE: Family = Family::ToolConditionalExecutionGuardrail;

/// Keeps what it is given.
#[derive(Default)]
pub struct Kept(Mutex<Vec<Arc<EventRecord>>>);

impl Kept {
    pub fn names(&self) -> Vec<String> {
        self.0.lock().unwrap().iter().map(|record| record.event.name().to_owned()).collect()
    }

    pub fn data(&self) -> Vec<Value> {
        let data =
            |record: &Arc<EventRecord>| record.event.data().map_or(Value::Null, |data| data.read("data").unwrap());
        self.0.lock().unwrap().iter().map(data).collect()
    }
}

impl Sink for Kept {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        self.0.lock().unwrap().push(record.clone());
        true
    }

    fn delivered(&self) -> u64 {
        self.0.lock().unwrap().len() as u64
    }

    fn kick(&self) {}
}

/// A folder that goes when the test is over.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        static NEXT: AtomicU64 = AtomicU64::new(0);
        let name = format!("relay-plugins-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn write(&self, name: &str, text: &str) -> PathBuf {
        let path = self.0.join(name);
        std::fs::write(&path, text).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.0.join(name)).unwrap()
    }

    pub fn text(&self) -> String {
        self.0.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}
