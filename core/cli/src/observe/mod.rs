//! The observer: a thread that turns what the gateway sees into sessions, turns, model calls and tools of the SDK.
//!
//! A tool call of a host is a managed call of the SDK whose callback is the host: it answers the hook when it is called,
//! and returns when the host reports the result. A model call is one whose callback is the provider. So guardrails,
//! intercepts and plugins do here what they do in a program.

mod answer;
mod backlog;
mod hook;
mod model_call;
mod outbox;
mod scope;
mod seen;
mod session;
mod sessions;
mod telemetry;
mod tool;

pub use answer::Answer;
pub(crate) use backlog::Kept;
pub use model_call::{Go, ModelCall};
pub use sessions::Launch;
pub use telemetry::Export;

use crate::host::Host;
use crate::settings::Exporters;
use backlog::Backlog;
use nemo_relay::{Relay, RuntimeRegistrationKind};
use outbox::{Outbox, Told};
use seen::SeenCalls;
use serde_json::Value;
use sessions::Sessions;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::{mpsc, oneshot};

/// How much may wait for the thread. A hook that finds it full is answered as if there were no gateway.
const QUEUE: usize = 1024;

/// What a hook is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Decision {
    /// Go on.
    Allow,
    /// The tool may not run, for a reason that the model can read.
    Deny(String),
    /// The tool runs with these arguments.
    Rewrite(Value),
}

/// Families that may stop or change a tool call.
const GATING: [RuntimeRegistrationKind; 3] = [
    RuntimeRegistrationKind::ToolConditionalExecutionGuardrail,
    RuntimeRegistrationKind::ToolRequestIntercept,
    RuntimeRegistrationKind::ToolExecutionIntercept,
];

/// Whether anything is registered that may stop or change a tool call.
pub fn may_stop_tools(relay: &Relay) -> bool {
    relay.list_runtime_registrations(Some(GATING.to_vec())).is_ok_and(|found| !found.is_empty())
}

enum Seen {
    Hook { host: &'static Host, input: Box<Value>, reply: oneshot::Sender<Decision> },
    Call(Box<ModelCall>),
    Telemetry { export: Box<Export>, reply: oneshot::Sender<Result<(), String>> },
    End,
}

/// The way to the observer. Clones are the same one.
#[derive(Clone)]
pub struct Observer {
    relay: Relay,
    seen: SeenCalls,
    sender: mpsc::Sender<Seen>,
    lost: Arc<AtomicU64>,
    outbox: Arc<Outbox>,
    backlog: Backlog,
    /// Whether requests to models wait for what is registered before they are forwarded.
    pub gates_models: bool,
}

/// The thread of an observer.
pub struct ObserverThread {
    observer: Observer,
    thread: JoinHandle<()>,
}

impl Observer {
    /// Starts the thread.
    ///
    /// Errors: where there is no thread to be had.
    pub fn start(relay: Relay, launch: Launch, exporters: Exporters) -> io::Result<ObserverThread> {
        let (sender, receiver) = mpsc::channel(QUEUE);
        let lost = Arc::new(AtomicU64::new(0));
        let gates_models = model_call::is_gated(&relay);
        let seen = SeenCalls::default();
        let sessions = Sessions::new(relay.clone(), launch, exporters, lost.clone(), seen.clone());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        let work = move || runtime.block_on(work(receiver, sessions));
        let thread = std::thread::Builder::new().name("nemo-relay-observer".into()).spawn(work)?;
        let (outbox, backlog) = (Arc::default(), Backlog::default());
        Ok(ObserverThread { observer: Self { relay, seen, sender, lost, outbox, backlog, gates_models }, thread })
    }

    /// Shows what a host gave to a hook, and waits for the decision; `None` where nobody can decide.
    pub async fn hook(&self, host: &'static Host, input: Value) -> Option<Decision> {
        self.deliver();
        let (reply, decision) = oneshot::channel();
        self.sender.try_send(Seen::Hook { host, input: Box::new(input), reply }).ok()?;
        decision.await.ok()
    }

    /// Shows telemetry of the host, and waits until it was read; `None` where there is no room.
    ///
    /// Errors: why it cannot be read.
    pub async fn telemetry(&self, export: Export) -> Option<Result<(), String>> {
        self.deliver();
        let (reply, read) = oneshot::channel();
        self.sender.try_send(Seen::Telemetry { export: Box::new(export), reply }).ok()?;
        read.await.ok()
    }

    /// Sees to it that telemetry finds the calls that it is about.
    pub(crate) fn know_calls(&self) {
        self.seen.follow(&self.relay);
    }

    /// A place for a body that the observer is to see; `None` where it is too far behind.
    pub(crate) fn keep(&self, bytes: usize) -> Option<Kept> {
        self.backlog.keep(bytes)
    }

    /// Shows a request to a model, at once where somebody may stop or change it. Where there is no room it is counted, and
    /// said in the stream of events.
    pub fn call(&self, call: ModelCall) {
        if self.gates_models {
            self.deliver();
            self.send(call);
        } else {
            self.soon(Told::Call(call));
        }
    }

    /// Shows what a provider has answered.
    pub fn answer(&self, to: oneshot::Sender<Answer>, answer: Answer) {
        self.soon(Told::Answer(to, answer));
    }

    /// Counts a request to a model that is not shown.
    pub(crate) fn lose(&self) {
        self.lost.fetch_add(1, Ordering::Relaxed);
    }

    fn send(&self, call: ModelCall) {
        if self.sender.try_send(Seen::Call(Box::new(call))).is_err() {
            self.lose();
        }
    }
}

impl ObserverThread {
    /// The way to it.
    pub fn observer(&self) -> &Observer {
        &self.observer
    }

    /// Ends every session, writes what is left and waits for that until the deadline.
    pub fn finish(self, deadline: Duration) {
        let until = Instant::now() + deadline;
        self.observer.deliver();
        while self.observer.sender.try_send(Seen::End).is_err() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(5));
        }
        while !self.thread.is_finished() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(2));
        }
    }
}

async fn work(mut receiver: mpsc::Receiver<Seen>, mut sessions: Sessions) {
    while let Some(seen) = receiver.recv().await {
        match seen {
            Seen::Hook { host, input, reply } => sessions.hook(host, *input, reply).await,
            Seen::Call(call) => sessions.call(*call).await,
            Seen::Telemetry { export, reply } => _ = reply.send(sessions.telemetry(&export).await),
            Seen::End => break,
        }
    }
    sessions.end_all().await;
}
