//! The closed list of things that a callback can be told to do.

use crate::answer::Answer;
use crate::callbacks::Described;
use crate::driver::Driver;
use crate::ops;
use crate::request::{Args, Request};
use crate::values::{natural, set};
use futures::channel::oneshot;
use futures::future::join_all;
use nemo_relay::{
    BoxError, DataSchema, PendingMarkSpec, ToolExecutionInterceptOutcome, ToolExecutionNext, ToolExecutionResult, Value,
};
use serde_json::json;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// The longest that a callback waits to be cancelled.
const LONGEST_WAIT: Duration = Duration::from_secs(30);

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
    Result(ToolExecutionResult),
    Outcome(ToolExecutionInterceptOutcome),
    /// The list of actions ended; the payload and what `next` gave.
    Nothing {
        payload: Value,
        downstream: Option<ToolExecutionResult>,
    },
}

impl Returned {
    pub fn into_value(self) -> Value {
        match self {
            Self::Plain(value) | Self::Nothing { payload: value, .. } => value,
            Self::Result(result) => result.result,
            Self::Outcome(outcome) => outcome.result,
        }
    }

    pub fn into_verdict(self) -> Option<String> {
        match self {
            Self::Plain(Value::String(reason)) => Some(reason),
            _ => None,
        }
    }

    pub fn into_result(self) -> ToolExecutionResult {
        match self {
            Self::Result(result) => result,
            other => ToolExecutionResult::new(other.into_value()),
        }
    }

    pub fn into_outcome(self) -> ToolExecutionInterceptOutcome {
        match self {
            Self::Outcome(outcome) => outcome,
            Self::Result(result) => result.into(),
            Self::Nothing { downstream: Some(downstream), .. } => ToolExecutionInterceptOutcome::new(downstream.result),
            other => ToolExecutionInterceptOutcome::new(other.into_value()),
        }
    }
}

/// One invocation of a callback.
pub struct Invocation {
    driver: Driver,
    described: Arc<Described>,
    payload: Value,
    next: Option<ToolExecutionNext>,
    downstream: Option<ToolExecutionResult>,
}

impl Invocation {
    pub fn new(driver: Driver, described: Arc<Described>, payload: Value, next: Option<ToolExecutionNext>) -> Self {
        Self { driver, described, payload, next, downstream: None }
    }

    pub async fn run(mut self, actions: Vec<Args>) -> Result<Returned, BoxError> {
        for action in actions {
            if let Some(returned) = self.act(&action).await? {
                return Ok(returned);
            }
        }
        Ok(Returned::Nothing { payload: self.payload, downstream: self.downstream })
    }

    async fn act(&mut self, action: &Args) -> Result<Option<Returned>, BoxError> {
        match action.text("do") {
            "return" => return Ok(Some(Returned::Plain(value(action)))),
            "return_result" => return Ok(Some(Returned::Result(result(action)))),
            "return_outcome" => return Ok(Some(Returned::Outcome(outcome(action)))),
            "return_next" => {
                let last = self.downstream.take().ok_or("next was not called")?;
                return Ok(Some(Returned::Result(last)));
            }
            "raise" => return Err(Raised::new(action)),
            "set" => set(&mut self.payload, action.text("pointer"), value(action)),
            "next" => self.call_next(action).await?,
            "keep_next" => self.driver.keep(&self.described.id, self.next.clone().ok_or("there is no next")?),
            "op" => {
                let request = Request::of(action.get("request"));
                self.run_op(action, &request, "op").await?;
            }
            "recurse" => {
                let request = self.described.request.clone();
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
        let args = action.get("args").map_or_else(|| self.payload.clone(), natural);
        let times = action.get("times").map_or(1, |_| action.int::<usize>("times"));
        let call = || async {
            let given = next.call(args.clone()).await;
            if action.flag("record") {
                self.driver
                    .record(json!([format!("{}:next", self.described.id), Answer::of(given.clone()).recorded()]));
            }
            given
        };
        let mut results = Vec::new();
        if action.flag("concurrent") {
            results = join_all((0..times).map(|_| nemo_relay::scoped(call()))).await;
        } else {
            for _ in 0..times {
                results.push(call().await);
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

fn value(action: &Args) -> Value {
    action.get("value").map(natural).unwrap_or_default()
}

fn annotation(action: &Args) -> Option<Value> {
    action.get("annotation").map(natural)
}

fn result(action: &Args) -> ToolExecutionResult {
    ToolExecutionResult { result: value(action), annotation: annotation(action) }
}

fn outcome(action: &Args) -> ToolExecutionInterceptOutcome {
    let marks = action.list("pending_marks").iter().map(|mark| pending_mark(&Args::of(Some(mark)))).collect();
    ToolExecutionInterceptOutcome { result: value(action), annotation: annotation(action), pending_marks: marks }
}

fn pending_mark(of: &Args) -> PendingMarkSpec {
    PendingMarkSpec {
        name: of.text("name").to_owned(),
        category: of.get("category").and_then(Value::as_str).map(str::to_owned),
        category_profile: of.get("category_profile").map(natural),
        data: of.get("data").map(natural),
        metadata: of.get("metadata").map(natural),
        data_schema: data_schema(of),
    }
}

pub fn data_schema(of: &Args) -> Option<DataSchema> {
    let schema = Args::of(Some(of.get("data_schema")?));
    Some(DataSchema { name: schema.text("name").to_owned(), version: schema.text("version").to_owned() })
}

/// Waits on a thread of its own; a driver has no timer.
async fn sleep(time: Duration) {
    let (sender, receiver) = oneshot::channel();
    thread::spawn(move || {
        thread::sleep(time);
        drop::<oneshot::Sender<()>>(sender);
    });
    let _ = receiver.await;
}
