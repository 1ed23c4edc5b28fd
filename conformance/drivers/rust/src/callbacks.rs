//! Callbacks as a request describes them, one function for each kind of middleware.

use crate::actions::{Invocation, Returned};
use crate::driver::Driver;
use crate::request::{Args, Request};
use futures::FutureExt;
use futures::future::{BoxFuture, ready};
use nemo_relay::{
    BoxError, Event, ToolExecutionContext, ToolExecutionInterceptOutcome, ToolExecutionNext, ToolExecutionResult, Value,
};
use serde_json::json;
use std::panic::panic_any;
use std::sync::Arc;

type Answer<T> = BoxFuture<'static, Result<T, BoxError>>;

/// A described callback; it lives as long as the crate holds the function that was made of it.
pub struct Described {
    pub id: String,
    sync: bool,
    runs: Vec<Value>,
    /// The request that it belongs to.
    pub request: Request,
}

impl Described {
    fn new(driver: &Driver, request: &Request, parameter: &str) -> Arc<Self> {
        let callback = request.callback(parameter);
        let described = Arc::new(Self {
            id: callback.text("id").to_owned(),
            sync: callback.text("mode") == "sync",
            runs: callback.list("runs").to_vec(),
            request: request.clone(),
        });
        driver.describe(&described);
        described
    }

    /// The actions of one invocation; the last list serves all later ones.
    fn actions(&self, invocation: usize) -> Vec<Args> {
        let run = self.runs.get(invocation).or(self.runs.last());
        run.and_then(Value::as_array).into_iter().flatten().map(|action| Args::of(Some(action))).collect()
    }
}

struct Callback {
    driver: Driver,
    described: Arc<Described>,
}

impl Callback {
    fn new(driver: &Driver, request: &Request, parameter: &str) -> Arc<Self> {
        Arc::new(Self { driver: driver.clone(), described: Described::new(driver, request, parameter) })
    }

    /// Records the invocation at once; the actions run in the future, or, where the callback is synchronous, before it.
    fn invoke(
        &self,
        args: impl IntoIterator<Item = Value>,
        payload: Value,
        next: Option<ToolExecutionNext>,
    ) -> Answer<Returned> {
        let mut entry = vec![json!(self.described.id)];
        entry.extend(args);
        self.driver.record(Value::Array(entry));
        let actions = self.described.actions(self.driver.invoked(&self.described.id));
        let invocation = Invocation::new(self.driver.clone(), self.described.clone(), payload, next);
        if self.described.sync {
            let returned = invocation.run(actions).now_or_never();
            return ready(returned.unwrap_or_else(|| Err("a synchronous callback was asked to wait".into()))).boxed();
        }
        async move {
            yield_once().await;
            invocation.run(actions).await
        }
        .boxed()
    }
}

/// Lets others run, as a callback that waits for something does.
async fn yield_once() {
    let mut yielded = false;
    std::future::poll_fn(|cx| {
        if std::mem::replace(&mut yielded, true) {
            return std::task::Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        std::task::Poll::Pending
    })
    .await
}

pub fn tool(
    driver: &Driver,
    request: &Request,
) -> impl Fn(Value) -> Answer<ToolExecutionResult> + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "func");
    move |args| callback.invoke([args.clone()], args, None).map(|r| r.map(Returned::into_result)).boxed()
}

pub fn gate(
    driver: &Driver,
    request: &Request,
) -> impl Fn(String, Arc<Value>) -> Answer<Option<String>> + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "callback");
    move |name, args| {
        let args = Value::clone(&args);
        callback.invoke([json!(name), args.clone()], args, None).map(|r| r.map(Returned::into_verdict)).boxed()
    }
}

pub fn rewrite(driver: &Driver, request: &Request) -> impl Fn(String, Value) -> Answer<Value> + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "callback");
    move |name, value| {
        callback.invoke([json!(name), value.clone()], value, None).map(|r| r.map(Returned::into_value)).boxed()
    }
}

pub fn sanitize(driver: &Driver, request: &Request) -> impl Fn(String, Value) -> Answer<Value> + Send + Sync + 'static {
    rewrite(driver, request)
}

pub fn wrap(
    driver: &Driver,
    request: &Request,
) -> impl Fn(ToolExecutionContext, ToolExecutionNext) -> Answer<ToolExecutionInterceptOutcome> + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "callback");
    move |context, next| {
        let ToolExecutionContext { tool_name, args, tool_call_id } = context;
        let shown = json!({"tool_name": tool_name, "args": args, "tool_call_id": tool_call_id});
        callback.invoke([shown], args, Some(next)).map(|r| r.map(Returned::into_outcome)).boxed()
    }
}

/// A subscriber is called and not awaited; one that raises panics.
pub fn observe(driver: &Driver, request: &Request) -> impl Fn(&Event) + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "callback");
    move |event: &Event| {
        let text = json!(event.json());
        let payload = serde_json::from_str(event.json()).unwrap_or_default();
        let ended = futures::executor::block_on(callback.invoke([text], payload, None));
        if let Err(error) = ended {
            panic_any(error);
        }
    }
}
