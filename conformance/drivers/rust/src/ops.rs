//! The operations that take parameters of their own; registrations are all alike and generated.

mod calls;
mod codecs;
mod exporters;
mod isolation;
mod plugin;

pub use calls::*;
pub use codecs::*;
pub use exporters::*;
pub use isolation::*;
pub use plugin::*;

use crate::actions::{Raised, data_schema};
use crate::answer::{Answer, Given};
use crate::driver::{Driver, Handle, lock};
use crate::generated::dispatch;
use crate::request::{Args, Request};
use crate::values::natural;
use futures::future::{BoxFuture, Either, poll_immediate, select};
use nemo_relay::{
    BoxError, CloseScopeParams, EmitMarkEventParams, EmitMetricEventParams, Error, LogParams, LogSeverity,
    PopScopeParams, PushScopeParams, ScopeAttributes, ScopeHandle, ScopeType, SetQueuePolicyParams, Value,
};
use serde_json::json;
use std::fmt;
use std::pin::pin;
use std::sync::Mutex;
use std::time::Duration;

pub async fn set_sanitizer_timeout(_: &Driver, request: &Request) -> Answer {
    let millis = request.args.get("timeout_millis").and_then(Value::as_u64);
    Answer::of(nemo_relay::set_sanitizer_timeout(millis.map(Duration::from_millis)))
}

pub async fn set_queue_policy(driver: &Driver, request: &Request) -> Answer {
    let text = |name: &str| request.args.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut params = SetQueuePolicyParams::new(text("name"), text("queue_policy"));
    if let Some(scope) = driver.handle(&request.args, "scope") {
        params = params.scope(&scope);
    }
    if let Some(events) = request.args.get("queue_events").and_then(Value::as_u64) {
        params = params.queue_events(u32::try_from(events).unwrap_or(u32::MAX));
    }
    Answer::of(nemo_relay::set_queue_policy(params))
}

/// Runs an operation, and cancels it where the request says so.
pub fn run<'a>(driver: &'a Driver, request: &'a Request) -> BoxFuture<'a, Answer> {
    Box::pin(async move {
        let inside = Mutex::new(Vec::new());
        let Some(callback) = request.whole.get("cancel_after").and_then(Value::as_str) else {
            return run_to_its_end(driver, request, &inside).await;
        };
        let started = driver.started(callback);
        let operation = Box::pin(run_to_its_end(driver, request, &inside));
        let cancelled = match select(operation, pin!(started)).await {
            Either::Left((answer, _)) => return answer,
            Either::Right((_, mut operation)) => {
                // The callback has only begun; it goes on to where it waits.
                let _ = poll_immediate(&mut operation).await;
                drop(operation);
                cancelled()
            }
        };
        match request.op.as_str() {
            "scope.block" => cancelled.with("answers", answers_of(&mut lock(&inside))),
            _ => with_chunks(request, cancelled),
        }
    })
}

fn cancelled() -> Answer {
    without_identity(Answer::error("cancelled", "the future was dropped"))
}

/// Values are moved and have no identity.
fn without_identity(answer: Answer) -> Answer {
    answer.with("args_same", Value::Null).with("result_same", Value::Null)
}

/// Beside the answer what the consumer got, where there was a stream.
fn with_chunks(request: &Request, answer: Answer) -> Answer {
    match lock(&request.chunks).take() {
        Some(chunks) => answer.with("chunks", Value::Array(chunks)),
        None => answer,
    }
}

/// `inside` is for the answers of a block, which are asked for also where it is cancelled.
async fn run_to_its_end(driver: &Driver, request: &Request, inside: &Mutex<Vec<Answer>>) -> Answer {
    match request.op.as_str() {
        "scope.block" => {
            let answer = block(driver, request, inside).await;
            answer.with("answers", answers_of(&mut lock(inside)))
        }
        "driver.barrier" => {
            driver.barrier(&request.args).await;
            Answer::null()
        }
        "plugin.is_active" => is_active(driver, request),
        "driver.call_kept" => call_kept(driver, request).await,
        _ => match dispatch::run(driver, request).await {
            Some(answer) => {
                if let Some(error) = answer.failure() {
                    request.show(&error);
                    request.show(&error.to_string());
                }
                driver.note(request, &answer);
                answer
            }
            None => Answer::error("unknown_op", &request.op),
        },
    }
}

fn answers_of(inside: &mut Vec<Answer>) -> Value {
    inside.drain(..).map(|answer| Value::Object(answer.into_members())).collect()
}

/// As [`run`]; beside the answer the error, to be raised out of a callback.
pub async fn run_keeping_error(driver: &Driver, request: &Request) -> (Answer, Option<BoxError>) {
    let answer = run(driver, request).await;
    if let Some(error) = answer.cause() {
        return (answer, Some(error));
    }
    let error = (!answer.is_ok()).then(|| format!("{} failed", request.op).into());
    (answer, error)
}

// --- scopes ---

pub async fn push_scope(driver: &Driver, request: &Request) -> Answer {
    let given = nemo_relay::push_scope(push_params(driver, &request.args));
    if let Ok(handle) = &given {
        driver.bind(request, Handle::Scope(handle.clone()));
    }
    Answer::of(given)
}

fn push_params(driver: &Driver, args: &Args) -> PushScopeParams {
    let mut params = PushScopeParams::new(args.text("name"), ScopeType::parse(args.text("scope_type")));
    if let Some(handle) = driver.handle(args, "handle") {
        params = params.handle(&handle);
    }
    if let Some(attributes) = ScopeAttributes::from_bits(args.int("attributes")) {
        params = params.attributes(attributes);
    }
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    params = give(args, "data", params, PushScopeParams::data);
    params = give(args, "metadata", params, PushScopeParams::metadata);
    give(args, "input", params, PushScopeParams::input)
}

/// Gives an option where the request has it.
fn give<T>(args: &Args, name: &str, params: T, setter: impl FnOnce(T, Value) -> T) -> T {
    match args.get(name) {
        Some(value) => setter(params, natural(value)),
        None => params,
    }
}

pub async fn pop_scope(driver: &Driver, request: &Request) -> Answer {
    let Some(handle) = driver.handle(&request.args, "handle") else { return Answer::fault("no such handle") };
    let mut params = PopScopeParams::new(&handle);
    if let Some(timestamp) = request.args.timestamp() {
        params = params.timestamp(timestamp);
    }
    params = give(&request.args, "output", params, PopScopeParams::output);
    Answer::of(nemo_relay::pop_scope(give(&request.args, "metadata", params, PopScopeParams::metadata)))
}

pub async fn close_scope(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let Some(handle) = driver.handle(args, "handle") else { return Answer::fault("no such handle") };
    let mut params = CloseScopeParams::new(&handle);
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    if args.get("status").is_some() {
        params = params.status(args.text("status")).status_description(args.text("status_description"));
    }
    params = give(args, "output", params, CloseScopeParams::output);
    nemo_relay::close_scope(give(args, "metadata", params, CloseScopeParams::metadata));
    Answer::null()
}

pub async fn get_handle(driver: &Driver, request: &Request) -> Answer {
    let handle = nemo_relay::get_handle();
    driver.bind(request, Handle::Scope(handle.clone()));
    Answer::of(handle)
}

pub async fn event(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let mut params = EmitMarkEventParams::new(args.text("name"));
    if let Some(handle) = driver.handle(args, "handle") {
        params = params.handle(&handle);
    }
    if let Some(schema) = data_schema(args) {
        params = params.data_schema(schema);
    }
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    if let Some(severity) = LogSeverity::parse(args.text("severity")) {
        params = params.severity(severity);
    }
    params = give(args, "data", params, EmitMarkEventParams::data);
    Answer::of(nemo_relay::event(give(args, "metadata", params, EmitMarkEventParams::metadata)))
}

pub async fn log(_: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let severity = LogSeverity::parse(args.text("severity")).unwrap_or_default();
    let mut params = LogParams::new(severity, args.text("message"));
    if args.get("target").is_some() {
        params = params.target(args.text("target"));
    }
    Answer::of(nemo_relay::log(give(args, "fields", params, LogParams::fields)))
}

pub async fn metric(driver: &Driver, request: &Request) -> Answer {
    let args = &request.args;
    let measurements = args.get("measurements").map(natural).unwrap_or_default();
    let mut params = EmitMetricEventParams::new(args.text("name"), measurements);
    if let Some(handle) = driver.handle(args, "handle") {
        params = params.handle(&handle);
    }
    if let Some(timestamp) = args.timestamp() {
        params = params.timestamp(timestamp);
    }
    Answer::of(nemo_relay::metric(give(args, "metadata", params, EmitMetricEventParams::metadata)))
}

pub async fn list_runtime_registrations(_: &Driver, request: &Request) -> Answer {
    Answer::of(nemo_relay::list_runtime_registrations(request.args.kinds()))
}

/// What leaves a block.
enum Left {
    Refused(Error),
    Raised(Box<Raised>),
}

impl From<Error> for Left {
    fn from(error: Error) -> Self {
        Self::Refused(error)
    }
}

impl fmt::Display for Left {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(error) => error.fmt(f),
            Self::Raised(error) => error.fmt(f),
        }
    }
}

async fn block(driver: &Driver, request: &Request, answers: &Mutex<Vec<Answer>>) -> Answer {
    let body = async |handle: ScopeHandle| {
        driver.bind(request, Handle::Scope(handle.clone()));
        for (at, operation) in request.whole.list("ops").iter().enumerate() {
            lock(answers).push(cancelled());
            let answer = run(driver, &Request::of(Some(operation))).await;
            lock(answers)[at] = answer;
        }
        match request.whole.get("raise") {
            Some(raised) => Err(Left::Raised(Raised::new(&Args::of(Some(raised))))),
            None => Ok(()),
        }
    };
    match nemo_relay::with_scope(push_params(driver, &request.args), body).await {
        Ok(()) => Answer::null(),
        Err(Left::Refused(error)) => Answer::of(Err::<(), _>(error)),
        Err(Left::Raised(raised)) => raised.answer(),
    }
}

pub async fn flush_subscribers(_: &Driver, request: &Request) -> Answer {
    let report = nemo_relay::flush_subscribers(timeout(&request.args)).await;
    Answer::ok(json!({
        "delivered": report.delivered,
        "dropped": report.dropped,
        "pending": report.pending,
        "callback_errors": report.callback_errors,
    }))
}

pub fn timeout(args: &Args) -> Option<Duration> {
    args.get("timeout_millis").and_then(Value::as_u64).map(Duration::from_millis)
}
