//! Callbacks as a request describes them, whatever they are given and give.

use crate::actions::{Invocation, Returned};
use crate::convert::{Arguments, Gives};
use crate::driver::Driver;
use crate::request::{Args, Request};
use futures::FutureExt;
use futures::future::{BoxFuture, ready};
use nemo_relay::{BoxError, Event, Value};
use serde_json::json;
use std::panic::panic_any;
use std::sync::Arc;

type Answer<T> = BoxFuture<'static, Result<T, BoxError>>;

/// A described callback; it lives as long as the crate holds the function that was made of it.
pub struct Described {
    pub id: String,
    pub sync: bool,
    runs: Vec<Value>,
    /// The request that it belongs to.
    pub request: Request,
}

impl Described {
    fn new(driver: &Driver, request: &Request, callback: &Args) -> Arc<Self> {
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

pub struct Callback {
    driver: Driver,
    described: Arc<Described>,
}

impl Callback {
    pub fn new(driver: &Driver, request: &Request, parameter: &str) -> Arc<Self> {
        Self::described(driver, request, &request.callback(parameter))
    }

    pub fn described(driver: &Driver, request: &Request, description: &Args) -> Arc<Self> {
        Arc::new(Self { driver: driver.clone(), described: Described::new(driver, request, description) })
    }

    /// What the crate gets of an invocation with these arguments.
    pub fn invoke<A: Arguments, T: Gives + Send + 'static>(&self, args: A) -> Answer<T> {
        self.run(args).map(|returned| returned.map(T::of)).boxed()
    }

    /// Records the invocation at once; the actions run in the future, or, where the callback is synchronous, before it.
    fn run(&self, args: impl Arguments) -> Answer<Returned> {
        let mut about = args.about();
        let mut entry = vec![json!(self.described.id)];
        entry.append(&mut about.recorded);
        self.driver.record(Value::Array(entry));
        let actions = self.described.actions(self.driver.invoked(&self.described.id));
        let invocation = Invocation::new(self.driver.clone(), self.described.clone(), about);
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
pub async fn yield_once() {
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

/// A subscriber is called and not awaited; one that raises panics.
pub fn observe(driver: &Driver, request: &Request) -> impl Fn(&Event) + Send + Sync + 'static {
    let callback = Callback::new(driver, request, "callback");
    move |event: &Event| {
        if let Err(error) = futures::executor::block_on(callback.run((event.clone(),))) {
            panic_any(error);
        }
    }
}
