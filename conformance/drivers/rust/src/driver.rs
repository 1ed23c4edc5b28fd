//! What a scenario knows: bound names, recordings, registrations.

use crate::actions::Continuation;
use crate::answer::Answer;
use crate::callbacks::Described;
use crate::generated::dispatch;
use crate::request::{Args, Request};
use futures::channel::oneshot;
use futures::future::{BoxFuture, FutureExt, Shared};
use nemo_relay::{
    CloseScopeParams, Event, LlmHandle, PluginContext, PluginHostActivation, PropagationContext, ScopeHandle,
    ScopeStack, ToolHandle,
};
use serde_json::{Value, json};
use std::any::Any;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::thread;
use std::time::{Duration, Instant};

const RECORDER: &str = "conformance.recorder";

/// Cloning shares it.
#[derive(Clone)]
pub struct Driver(Arc<State>);

#[derive(Default)]
pub struct State {
    handles: Mutex<Vec<(String, Handle)>>,
    exporters: Mutex<HashMap<String, BoundExporter>>,
    kept: Mutex<HashMap<String, Continuation>>,
    contexts: Mutex<HashMap<String, PluginContext>>,
    called: Mutex<Vec<Value>>,
    events: Mutex<Vec<String>>,
    recorder: AtomicBool,
    recording: AtomicBool,
    invocations: Mutex<HashMap<String, usize>>,
    described: Mutex<Vec<Weak<Described>>>,
    registrations: Mutex<Vec<Request>>,
    started: Mutex<HashMap<String, Vec<oneshot::Sender<()>>>>,
    barriers: Mutex<HashMap<String, Barrier>>,
}

/// What a name is bound to.
#[derive(Clone)]
pub enum Handle {
    Scope(ScopeHandle),
    Tool(ToolHandle),
    Llm(LlmHandle),
    Stack(ScopeStack),
    Context(PropagationContext),
    Normalized(Value),
    Activation(PluginHostActivation),
    Text(String),
}

/// An exporter of any class, and how it is shut down.
#[derive(Clone)]
pub struct BoundExporter {
    pub exporter: Arc<dyn Any + Send + Sync>,
    pub end: Arc<dyn Fn() + Send + Sync>,
}

struct Barrier {
    reached: u64,
    open: Option<oneshot::Sender<()>>,
    wait: Shared<BoxFuture<'static, ()>>,
}

impl Driver {
    pub fn begin(recorder: bool) -> Self {
        let driver = Self(Arc::default());
        driver.0.recorder.store(recorder, Ordering::Relaxed);
        driver.0.recording.store(true, Ordering::Relaxed);
        if recorder {
            let state = Arc::downgrade(&driver.0);
            let record = move |event: &Event| {
                if let Some(state) = state.upgrade().filter(|state| state.recording.load(Ordering::Relaxed)) {
                    lock(&state.events).push(event.json().to_owned());
                }
            };
            nemo_relay::register_subscriber(RECORDER, record).expect("the name of the recorder is free");
        }
        driver
    }

    /// Ends the scenario as §8 of the protocol says.
    pub async fn end(&self) -> Answer {
        nemo_relay::flush_subscribers(None).await;
        self.0.recording.store(false, Ordering::Relaxed);
        lock(&self.0.kept).clear();
        lock(&self.0.contexts).clear();
        for (_, handle) in std::mem::take(&mut *lock(&self.0.handles)).into_iter().rev() {
            if let Handle::Scope(scope) = handle {
                nemo_relay::close_scope(CloseScopeParams::new(&scope));
            }
        }
        let left = self.remove_registrations().await;
        std::mem::take(&mut *lock(&self.0.exporters)).into_values().for_each(|bound| (bound.end)());
        if self.0.recorder.load(Ordering::Relaxed) {
            nemo_relay::deregister_subscriber(RECORDER);
        }
        Answer::ok(json!({
            "events": std::mem::take(&mut *lock(&self.0.events)),
            "called": std::mem::take(&mut *lock(&self.0.called)),
            "left": {"handles": 0, "callbacks": self.callbacks_left(), "registrations": left},
        }))
    }

    async fn remove_registrations(&self) -> usize {
        let mut left = usize::from(nemo_relay::plugin_report().is_some());
        let _ = nemo_relay::plugin_clear().await;
        let registrations = std::mem::take(&mut *lock(&self.0.registrations));
        for request in registrations {
            let removal = Request { op: request.op.replacen("register", "deregister", 1), ..request };
            let Some(answer) = dispatch::run(self, &removal).await else { continue };
            // The scope of a registration may have been closed, which removed it.
            left += usize::from(answer.is_ok() && !answer.is_true());
        }
        left
    }

    /// Subscribers let go of their functions on their own threads, so there is a moment to wait for.
    fn callbacks_left(&self) -> usize {
        let described = std::mem::take(&mut *lock(&self.0.described));
        let begun = Instant::now();
        loop {
            let left = described.iter().filter(|callback| callback.strong_count() > 0).count();
            if left == 0 || begun.elapsed() > Duration::from_secs(2) {
                return left;
            }
            thread::sleep(Duration::from_micros(200));
        }
    }

    // --- registrations ---

    /// Remembers what `end` has to remove, and forgets what was removed.
    pub fn note(&self, request: &Request, answer: &Answer) {
        let mut registrations = lock(&self.0.registrations);
        // What a plugin registers goes with its activation.
        let registers = request.op.contains("register")
            && !request.op.contains("deregister")
            && !request.op.starts_with("plugin_register_");
        if registers && answer.is_ok() {
            registrations.push(request.clone());
        } else if request.op.ends_with(".shutdown") {
            registrations.retain(|known| known.args.get("object") != request.args.get("object"));
        } else if answer.is_true() {
            let of = |op: &str| op.replacen("deregister", "register", 1);
            let same = |known: &Request| {
                known.op == of(&request.op)
                    && ["name", "scope", "object", "kind"]
                        .iter()
                        .all(|arg| known.args.get(arg) == request.args.get(arg))
            };
            registrations.retain(|known| !same(known));
        }
    }

    // --- bound names ---

    pub fn bind(&self, request: &Request, handle: Handle) {
        if let Some(name) = request.whole.get("bind").and_then(Value::as_str) {
            lock(&self.0.handles).push((name.to_owned(), handle));
        }
    }

    /// The scope that is bound to the name which the argument says.
    pub fn handle(&self, args: &Args, name: &str) -> Option<ScopeHandle> {
        match self.bound(args, name)? {
            Handle::Scope(handle) => Some(handle),
            _ => None,
        }
    }

    pub fn bound(&self, args: &Args, name: &str) -> Option<Handle> {
        let wanted = args.get(name)?.get("$handle")?.as_str()?;
        lock(&self.0.handles).iter().rev().find(|(bound, _)| bound == wanted).map(|(_, handle)| handle.clone())
    }

    pub fn bind_exporter(&self, request: &Request, exporter: BoundExporter) {
        lock(&self.0.exporters).insert(request.whole.text("bind").to_owned(), exporter);
    }

    pub fn exporter(&self, args: &Args) -> Option<BoundExporter> {
        let name = args.get("object")?.get("$handle")?.as_str()?;
        lock(&self.0.exporters).get(name).cloned()
    }

    /// Keeps the context that the callback of a plugin was given.
    pub fn keep_context(&self, callback: &str, context: PluginContext) {
        lock(&self.0.contexts).insert(callback.to_owned(), context);
    }

    /// The context that the callback of a plugin was given the last time.
    pub fn context(&self, args: &Args) -> Option<PluginContext> {
        lock(&self.0.contexts).get(args.text("context")).cloned()
    }

    pub fn keep(&self, callback: &str, next: Continuation) {
        lock(&self.0.kept).insert(callback.to_owned(), next);
    }

    pub fn kept(&self, callback: &str) -> Option<Continuation> {
        lock(&self.0.kept).get(callback).cloned()
    }

    // --- recordings ---

    pub fn record(&self, entry: Value) {
        if self.0.recording.load(Ordering::Relaxed) {
            lock(&self.0.called).push(entry);
        }
    }

    pub fn describe(&self, callback: &Arc<Described>) {
        lock(&self.0.described).push(Arc::downgrade(callback));
    }

    /// Counts an invocation and says how many there were before it; whoever waits for it goes on.
    pub fn invoked(&self, callback: &str) -> usize {
        self.reached(callback);
        let mut invocations = lock(&self.0.invocations);
        let count = invocations.entry(callback.to_owned()).or_default();
        *count += 1;
        *count - 1
    }

    /// Whoever waits for this goes on.
    pub fn reached(&self, what: &str) {
        for waiting in lock(&self.0.started).remove(what).unwrap_or_default() {
            let _ = waiting.send(());
        }
    }

    /// Is told when the callback has begun.
    pub fn started(&self, callback: &str) -> oneshot::Receiver<()> {
        let (sender, receiver) = oneshot::channel();
        lock(&self.0.started).entry(callback.to_owned()).or_default().push(sender);
        receiver
    }

    /// Waits until `count` have reached the barrier.
    pub async fn barrier(&self, args: &Args) {
        let wait = {
            let mut barriers = lock(&self.0.barriers);
            let barrier = barriers.entry(args.text("name").to_owned()).or_insert_with(|| {
                let (open, opened) = oneshot::channel();
                Barrier { reached: 0, open: Some(open), wait: opened.map(drop).boxed().shared() }
            });
            barrier.reached += 1;
            if barrier.reached >= args.int::<u64>("count") {
                barrier.open = None;
            }
            barrier.wait.clone()
        };
        wait.await;
    }
}

pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
