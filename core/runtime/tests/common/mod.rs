//! A host for tests: its values are JSON texts, its callbacks closures, and every step is taken by hand.

#![allow(dead_code, reason = "each test file uses the part that it needs")]

pub mod native;
pub mod streams;
pub mod wraps;

use nemo_relay_runtime::pipeline::Continuation;
use nemo_relay_runtime::types::{
    Error, Event, Family, Json, Limits, LlmAttributes, Result, RuntimeRegistrationKind, ScopeCategory, ToolAttributes,
};
use nemo_relay_runtime::{
    CallRequest, Callback, Clock, CodecJob, EventRecord, Headers, LlmCall, Machine, Op, OpenCall, Outcome, PluginJob,
    Registration, Reply, Runtime, Scope, Slot, Subscriber, ToolCall,
};
use std::collections::HashMap;
use std::sync::Arc;

pub const GATE: Family = Family::ToolConditionalExecutionGuardrail;
pub const REWRITE: Family = Family::ToolRequestIntercept;
pub const WRAP: Family = Family::ToolExecutionIntercept;
pub const SANITIZE_REQUEST: Family = Family::ToolSanitizeRequestGuardrail;
pub const SANITIZE_RESPONSE: Family = Family::ToolSanitizeResponseGuardrail;

pub const LLM_GATE: Family = Family::LlmConditionalExecutionGuardrail;
pub const LLM_REWRITE: Family = Family::LlmRequestIntercept;
pub const LLM_WRAP: Family = Family::LlmExecutionIntercept;
pub const STREAM_WRAP: Family = Family::LlmStreamExecutionIntercept;
pub const LLM_SANITIZE_REQUEST: Family = Family::LlmSanitizeRequestGuardrail;
pub const LLM_SANITIZE_RESPONSE: Family = Family::LlmSanitizeResponseGuardrail;

/// What a codec of the application does.
pub type CodecAct = Arc<dyn Fn(&mut Host, CodecJob) -> Reply>;

/// What a plugin of the application does.
pub type PluginAct = Arc<dyn Fn(&mut Host, PluginJob) -> Reply>;

/// What a callback does with the value that it is given.
pub type Act = Arc<dyn Fn(&mut Host, Slot, Option<Continuation>) -> Reply>;

/// The number under which the tool itself is kept.
const TOOL: u64 = 0;

pub struct Host {
    pub runtime: Runtime,
    pub head: Arc<Scope>,
    pub values: Vec<String>,
    /// Which callback was given what, in order.
    pub log: Vec<String>,
    /// The annotation that the callback which runs was given.
    pub annotation: Option<String>,
    pub streams: streams::Streams,
    acts: HashMap<u64, (String, Act)>,
    /// Whether it holds the numbers of normalized requests as doubles.
    pub rounds: bool,
    codecs: HashMap<u64, CodecAct>,
    plugins: HashMap<u64, PluginAct>,
    next_id: u64,
}

impl Host {
    pub fn new() -> Self {
        Self::with_limits(Limits::default())
    }

    pub fn with_limits(limits: Limits) -> Self {
        let runtime = Runtime::new(Clock::default(), limits);
        let head = runtime.new_stack();
        let mut host = Self {
            runtime,
            head,
            values: Vec::new(),
            log: Vec::new(),
            annotation: None,
            streams: streams::Streams::default(),
            acts: HashMap::new(),
            rounds: false,
            codecs: HashMap::new(),
            plugins: HashMap::new(),
            next_id: 1,
        };
        host.tool(|host, args| host.answer(&format!("[{}]", host.values[args as usize])));
        host
    }

    // --- callbacks ---

    pub fn tool(&mut self, act: impl Fn(&mut Host, Slot) -> Reply + 'static) {
        self.acts.insert(TOOL, ("tool".to_owned(), Arc::new(move |host, args, _| act(host, args))));
    }

    /// Registers for every call.
    pub fn on(&mut self, family: Family, name: &str, priority: i32, act: impl Fn(&mut Host, Slot) -> Reply + 'static) {
        self.register(None, family, name, priority, false, Arc::new(move |host, args, _| act(host, args))).unwrap();
    }

    /// Registers an execution intercept of tools, which is given its continuation.
    pub fn wrap(&mut self, name: &str, priority: i32, act: impl Fn(&mut Host, Slot, Continuation) -> Reply + 'static) {
        self.wrap_family(WRAP, name, priority, act);
    }

    /// Registers an execution intercept.
    pub fn wrap_family(
        &mut self,
        family: Family,
        name: &str,
        priority: i32,
        act: impl Fn(&mut Host, Slot, Continuation) -> Reply + 'static,
    ) {
        let act =
            move |host: &mut Host, args, next: Option<Continuation>| act(host, args, next.expect("a continuation"));
        self.register(None, family, name, priority, false, Arc::new(act)).unwrap();
    }

    pub fn register(
        &mut self,
        scope: Option<&Arc<Scope>>,
        family: Family,
        name: &str,
        priority: i32,
        break_chain: bool,
        act: Act,
    ) -> Result<()> {
        let id = self.next_id;
        self.next_id += 1;
        self.acts.insert(id, (name.to_owned(), act));
        let callback = self.runtime.callback(id);
        self.runtime.register(scope, family, Registration { name: name.into(), priority, break_chain, callback })
    }

    /// Registers a switch for the registrations of a name and these families.
    pub fn switch(
        &mut self,
        name: &str,
        families: &[Family],
        registration_name: &str,
        act: impl Fn(&mut Host) -> Reply + 'static,
    ) -> Result<()> {
        let id = self.next_id;
        self.next_id += 1;
        self.acts.insert(id, (name.to_owned(), Arc::new(move |host, _, _| act(host))));
        let kind = |family: &Family| RuntimeRegistrationKind::parse(family.as_str()).expect("it may be left out");
        let kinds: Vec<_> = families.iter().map(kind).collect();
        self.runtime.register_switch(name, &kinds, registration_name, self.runtime.callback(id))
    }

    pub fn subscribe(&mut self, name: &str) -> Arc<Subscriber> {
        self.next_id += 1;
        self.runtime.subscribe(None, name, self.runtime.callback(self.next_id)).unwrap()
    }

    // --- values ---

    pub fn value(&mut self, text: &str) -> Slot {
        self.values.push(text.to_owned());
        (self.values.len() - 1) as Slot
    }

    pub fn give(&mut self, text: &str) -> Reply {
        Reply::Value(self.value(text))
    }

    pub fn answer(&mut self, text: &str) -> Reply {
        Reply::Outcome { result: self.value(text), annotation: None, marks: None }
    }

    pub fn raise(&self, message: &str) -> Reply {
        Reply::Failed(Error::callback("ValueError", message, 7))
    }

    // --- calls ---

    pub fn start(&mut self, args: &str) -> (Machine, Op) {
        let args = self.value(args);
        self.runtime.tool_call(&self.head, call(args)).unwrap()
    }

    /// Runs a call to its end; what it gave is JSON text.
    pub fn execute(&mut self, args: &str) -> Result<String> {
        let (machine, op) = self.start(args);
        self.drive(machine, op).map(|outcome| self.values[outcome.result as usize].clone())
    }

    /// Runs a model call to its end.
    pub fn ask(&mut self, request: &str) -> Result<String> {
        let request = self.value(request);
        let (machine, op) = self.runtime.llm_call(&self.head, llm_call(request)).unwrap();
        self.drive(machine, op).map(|outcome| self.values[outcome.result as usize].clone())
    }

    /// Drives a call that starts by hand up to its handle.
    pub fn open(&mut self, (mut machine, mut op): (Machine, Op)) -> Arc<OpenCall> {
        while !matches!(op, Op::Done(_)) {
            let reply = self.reply(&machine, op);
            op = machine.resume(reply);
        }
        machine.opened().expect("the call is open")
    }

    /// Runs the rest of a chain to its end.
    pub fn run_next(&mut self, next: &Continuation, args: Slot) -> Result<Outcome> {
        let (machine, op) = next.start(args)?;
        self.drive(machine, op)
    }

    pub fn drive(&mut self, mut machine: Machine, mut op: Op) -> Result<Outcome> {
        loop {
            let reply = match op {
                Op::Done(outcome) => return Ok(outcome),
                Op::Fail(error) => return Err(error),
                asked => self.reply(&machine, asked),
            };
            op = machine.resume(reply);
        }
    }

    /// Answers one question.
    pub fn reply(&mut self, machine: &Machine, op: Op) -> Reply {
        match op {
            Op::Call(request) => self.call(request, machine.continuation()),
            Op::Encode(slot) => self.json(slot).map_or_else(Reply::Failed, Reply::Text),
            Op::Source(slot) => match self.json(slot) {
                Ok(_) => Reply::Text(Json::as_written(&*self.values[slot as usize])),
                Err(error) => Reply::Failed(error),
            },
            Op::Copy(slot) => self.give(&self.values[slot as usize].clone()),
            Op::Check(slot) => self.json(slot).map_or_else(Reply::Failed, |_| Reply::Value(slot)),
            Op::Annotated(json) if self.rounds => {
                self.give(&json.as_str().replace("12345678901234567890", "12345678901234567000"))
            }
            Op::Decode(json) | Op::Parse(json) | Op::Annotated(json) => self.give(json.as_str()),
            Op::Codec { codec, job } => self.transcode(codec.id(), job),
            Op::Headers { request, headers } => self.with_headers(request, headers),
            Op::Pull(stream) => self.pull(stream),
            Op::Collect(chunk) => self.collect(chunk),
            Op::Finalize => self.finalize(),
            Op::Close(stream) => self.close(stream),
            Op::Work(work) => {
                work.run();
                Reply::Worked
            }
            Op::Plugin { plugin, job } => self.plugin(plugin.id(), job),
            Op::Opened | Op::Yield(_) => unreachable!("the consumer answers"),
            Op::Done(_) | Op::Fail(_) => unreachable!("nothing was asked"),
        }
    }

    fn call(&mut self, request: CallRequest, next: Option<Continuation>) -> Reply {
        let id = request.callback.map_or(TOOL, |callback| callback.id());
        let (name, act) = self.acts[&id].clone();
        self.log.push(format!("{name} {}", self.values[request.value as usize]));
        self.annotation = request.annotation.map(|slot| self.values[slot as usize].clone());
        act(self, request.value, next)
    }

    fn plugin(&mut self, plugin: u64, job: PluginJob) -> Reply {
        let act = self.plugins[&plugin].clone();
        act(self, job)
    }

    /// A plugin of the application.
    pub fn plugin_object(&mut self, act: impl Fn(&mut Host, PluginJob) -> Reply + 'static) -> Callback {
        self.next_id += 1;
        self.plugins.insert(self.next_id, Arc::new(act));
        self.runtime.callback(self.next_id)
    }

    fn transcode(&mut self, codec: u64, job: CodecJob) -> Reply {
        let act = self.codecs[&codec].clone();
        act(self, job)
    }

    /// A codec of the application.
    pub fn codec(&mut self, act: impl Fn(&mut Host, CodecJob) -> Reply + 'static) -> Callback {
        self.next_id += 1;
        self.codecs.insert(self.next_id, Arc::new(act));
        self.runtime.callback(self.next_id)
    }

    fn with_headers(&mut self, request: Slot, headers: Headers) -> Reply {
        let mut copy: serde_json::Value = serde_json::from_str(&self.values[request as usize]).unwrap();
        let all = copy["headers"].as_object_mut().unwrap();
        for (name, value) in headers {
            all.retain(|known, _| !known.eq_ignore_ascii_case(name));
            all.insert(name.to_owned(), value.into());
        }
        self.give(&copy.to_string())
    }

    fn json(&self, slot: Slot) -> Result<Json> {
        Json::parse(&self.values[slot as usize], self.runtime.limits())
    }
}

pub fn call(args: Slot) -> ToolCall {
    ToolCall {
        name: "search".into(),
        args,
        parent: None,
        attributes: ToolAttributes::default(),
        data: None,
        metadata: None,
        tool_call_id: None,
        depth: 0,
    }
}

pub fn llm_call(request: Slot) -> LlmCall {
    LlmCall {
        name: "openai".into(),
        request,
        parent: None,
        attributes: LlmAttributes::default(),
        data: None,
        metadata: None,
        model_name: None,
        codec: None,
        response_codec: None,
        depth: 0,
    }
}

/// A request with this content and the headers of a call left out.
pub fn content_of(request: &str) -> String {
    let request: serde_json::Value = serde_json::from_str(request).unwrap();
    request["content"].to_string()
}

/// Everything that is queued for a subscriber.
pub fn drain(subscriber: &Subscriber) -> Vec<Arc<EventRecord>> {
    let events = subscriber.drain(usize::MAX);
    events.iter().for_each(|_| subscriber.delivered_one(false));
    events
}

/// `start search`, `end search`, `mark relay.gap`: the events in short.
pub fn shapes(events: &[Arc<EventRecord>]) -> Vec<String> {
    events.iter().map(|record| shape(&record.event)).collect()
}

pub fn shape(event: &Event) -> String {
    match event {
        Event::Scope(scope) if scope.scope_category == ScopeCategory::Start => format!("start {}", scope.name),
        Event::Scope(scope) => format!("end {}", scope.name),
        Event::Mark(mark) => format!("mark {}", mark.name),
    }
}

pub fn data(event: &Event) -> &str {
    event.data().map_or("null", |json| json.as_str())
}

pub fn metadata(event: &Event) -> &str {
    event.metadata().map_or("null", |json| json.as_str())
}
