//! The closed list of things that a callback can be told to do.

use crate::answer::Answer;
use crate::callbacks::Described;
use crate::convert::{About, Payload, into_request, marks};
use crate::driver::Driver;
use crate::ops;
use crate::request::{Args, Request};
use crate::streams;
use crate::values::{natural, set};
use futures::channel::oneshot;
use futures::future::join_all;
use nemo_relay::{
    BoxError, DataSchema, LlmChunks, LlmCodec, LlmExecutionNext, LlmStreamExecutionNext, LogSeverity, PendingMarkSpec,
    ToolExecutionNext, ToolExecutionResult, UpstreamError, Value,
};
use serde_json::json;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The longest that a callback waits to be cancelled.
pub const LONGEST_WAIT: Duration = Duration::from_secs(30);

/// An error of the application, with the name that its class would have.
pub struct Raised {
    pub kind: String,
    message: String,
}

/// Where the errors that callbacks raised are in memory.
static RAISED: Mutex<Vec<usize>> = Mutex::new(Vec::new());

impl Raised {
    pub fn new(of: &Args) -> Box<Self> {
        let raised = Box::new(Self { kind: of.text("type").to_owned(), message: of.text("message").to_owned() });
        RAISED.lock().unwrap_or_else(PoisonError::into_inner).push(raised.address());
        raised
    }

    /// Whether this is the very object that a callback raised.
    pub fn is_known(&self) -> bool {
        RAISED.lock().unwrap_or_else(PoisonError::into_inner).contains(&self.address())
    }

    fn address(&self) -> usize {
        std::ptr::from_ref(self) as usize
    }
}

/// What the action `raise` raises: with a status, as the error of a provider's client has one.
pub fn raised(action: &Args) -> BoxError {
    match action.get("status") {
        Some(_) => Box::new(UpstreamError::new(action.int("status"), Raised::new(action) as BoxError)),
        None => Raised::new(action),
    }
}

impl fmt::Display for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl fmt::Debug for Raised {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}({:?})", self.kind, self.message)
    }
}

impl std::error::Error for Raised {}

/// What an invocation came to.
pub enum Returned {
    Plain(Value),
    Outcome(Outcome),
    Downstream(Downstream),
    Chunks(LlmChunks),
    /// The list of actions ended; the payload, whether there is a `next`, and what that gave.
    Nothing {
        payload: Payload,
        wraps: bool,
        downstream: Option<Downstream>,
    },
}

/// A value with what may be beside it.
pub struct Outcome {
    pub value: Value,
    pub annotation: Option<Value>,
    pub pending_marks: Vec<PendingMarkSpec>,
    pub contributions: Option<Vec<Value>>,
}

/// What `next` gave.
pub enum Downstream {
    Result(ToolExecutionResult),
    Value(Value),
    Chunks(LlmChunks),
}

impl Downstream {
    pub fn into_value(self) -> Value {
        match self {
            Self::Result(result) => result.result,
            Self::Value(value) => value,
            Self::Chunks(_) => Value::Null,
        }
    }

    fn answer(&self) -> Answer {
        match self {
            Self::Result(result) => Answer::of(result.clone()),
            Self::Value(value) => Answer::of(value.clone()),
            Self::Chunks(_) => Answer::null(),
        }
    }
}

/// The `next` of an execution intercept.
#[derive(Clone)]
pub enum Continuation {
    Tool(ToolExecutionNext),
    Llm(LlmExecutionNext),
    Stream(LlmStreamExecutionNext),
}

impl Continuation {
    pub async fn call(&self, args: Value) -> nemo_relay::Result<Downstream> {
        match self {
            Self::Tool(next) => next.call(args).await.map(Downstream::Result),
            Self::Llm(next) => next.call(into_request(args)).await.map(Downstream::Value),
            Self::Stream(next) => next.call(into_request(args)).await.map(Downstream::Chunks),
        }
    }
}

pub fn answer_of(given: &nemo_relay::Result<Downstream>) -> Answer {
    match given {
        Ok(downstream) => downstream.answer(),
        Err(error) => Answer::of(Err::<(), _>(error.clone())),
    }
}

/// One invocation of a callback.
pub struct Invocation {
    driver: Driver,
    described: Arc<Described>,
    payload: Payload,
    annotation: Option<Value>,
    /// Whether an action changed the annotation.
    annotated: bool,
    resolved: HashMap<&'static str, Option<LlmCodec>>,
    next: Option<Continuation>,
    downstream: Option<Downstream>,
}

impl Invocation {
    pub fn new(driver: Driver, described: Arc<Described>, about: About) -> Self {
        let About { payload, annotation, resolved, next, .. } = about;
        Self { driver, described, payload, annotation, annotated: false, resolved, next, downstream: None }
    }

    pub async fn run(mut self, actions: Vec<Args>) -> Result<Returned, BoxError> {
        for action in actions {
            if let Some(returned) = self.act(&action).await? {
                return Ok(returned);
            }
        }
        Ok(match (self.payload, self.annotation) {
            (Payload::Value(value), Some(annotation)) if self.annotated => Returned::Outcome(Outcome {
                value,
                annotation: Some(annotation),
                pending_marks: Vec::new(),
                contributions: None,
            }),
            (payload, _) => Returned::Nothing { payload, wraps: self.next.is_some(), downstream: self.downstream },
        })
    }

    async fn act(&mut self, action: &Args) -> Result<Option<Returned>, BoxError> {
        match action.text("do") {
            "return" => return Ok(Some(Returned::Plain(value(action)))),
            "return_result" | "return_outcome" => return Ok(Some(Returned::Outcome(outcome(action)))),
            "return_next" => {
                let last = self.downstream.take().ok_or("next was not called")?;
                return Ok(Some(Returned::Downstream(last)));
            }
            "stream" => {
                let inner = match self.downstream.take() {
                    Some(Downstream::Chunks(chunks)) => Some(chunks),
                    _ => None,
                };
                return Ok(Some(Returned::Chunks(streams::stream(&self.driver, &self.described, action, inner))));
            }
            "raise" => return Err(raised(action)),
            "set" => {
                let pointer = action.text("pointer");
                match (pointer.strip_prefix("/annotated_request"), &mut self.annotation, &mut self.payload) {
                    (Some(inside), Some(annotation), _) => {
                        set(annotation, inside, value(action));
                        self.annotated = true;
                    }
                    (_, _, Payload::Value(payload) | Payload::Event(payload)) => set(payload, pointer, value(action)),
                    _ => {}
                }
            }
            "next" => self.call_next(action).await?,
            "keep_next" => self.driver.keep(&self.described.id, self.next.clone().ok_or("there is no next")?),
            "op" => {
                let mut request = Request::of(action.get("request"));
                request.resolved = self.resolved.clone();
                self.run_op(action, &request, "op").await?;
            }
            "recurse" => {
                let request = Request::new(&self.described.request.whole);
                self.run_op(action, &request, "recurse").await?;
            }
            "sleep" => sleep(Duration::from_millis(action.int("ms"))).await,
            "wait" => sleep(LONGEST_WAIT).await,
            unknown => return Err(format!("there is no action {unknown:?}").into()),
        }
        Ok(None)
    }

    async fn call_next(&mut self, action: &Args) -> Result<(), BoxError> {
        let next = self.next.clone().ok_or("there is no next")?;
        let payload = match &self.payload {
            Payload::Value(payload) => payload.clone(),
            _ => Value::Null,
        };
        let args = action.get("args").map_or(payload, natural);
        let times = action.get("times").map_or(1, |_| action.int::<usize>("times"));
        let call = || async {
            let given = next.call(args.clone()).await;
            if action.flag("record") {
                self.driver.record(json!([format!("{}:next", self.described.id), answer_of(&given).recorded()]));
            }
            given
        };
        let mut results = Vec::new();
        if action.flag("concurrent") {
            results = join_all((0..times).map(|_| nemo_relay::scoped(call()))).await;
        } else {
            for _ in 0..times {
                results.push(call().await);
                if results.last().is_some_and(Result::is_err) && !action.flag("recover") {
                    break;
                }
            }
        }
        let mut given = Vec::new();
        for result in results {
            match result {
                Ok(result) => given.push(result),
                Err(_) if action.flag("recover") => {}
                Err(error) => return Err(error.into()),
            }
        }
        let picked = if action.text("pick") == "first" { given.into_iter().next() } else { given.pop() };
        self.downstream = picked.or(self.downstream.take());
        Ok(())
    }

    async fn run_op(&self, action: &Args, request: &Request, what: &str) -> Result<(), BoxError> {
        let (answer, error) = ops::run_keeping_error(&self.driver, request).await;
        if action.flag("record") {
            self.driver.record(json!([format!("{}:{what}", self.described.id), answer.recorded()]));
        }
        match error {
            Some(error) if !action.flag("recover") => Err(error),
            _ => Ok(()),
        }
    }
}

pub fn value(action: &Args) -> Value {
    action.get("value").map(natural).unwrap_or_default()
}

fn outcome(action: &Args) -> Outcome {
    Outcome {
        value: value(action),
        annotation: action.get("annotation").map(natural),
        pending_marks: marks(action),
        contributions: action.get("contributions").map(|_| action.list("contributions").iter().map(natural).collect()),
    }
}

pub fn pending_mark(of: &Args) -> PendingMarkSpec {
    PendingMarkSpec {
        name: of.text("name").to_owned(),
        category: of.get("category").and_then(Value::as_str).map(str::to_owned),
        category_profile: of.get("category_profile").map(natural),
        data: of.get("data").map(natural),
        metadata: of.get("metadata").map(natural),
        data_schema: data_schema(of),
        severity: LogSeverity::parse(of.text("severity")),
    }
}

pub fn data_schema(of: &Args) -> Option<DataSchema> {
    let schema = Args::of(Some(of.get("data_schema")?));
    Some(DataSchema { name: schema.text("name").to_owned(), version: schema.text("version").to_owned() })
}

/// Waits on a thread of its own; a driver has no timer.
pub async fn sleep(time: Duration) {
    let (sender, receiver) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(time);
        drop::<oneshot::Sender<()>>(sender);
    });
    let _ = receiver.await;
}
