//! The thread on which everything happens that has to do with a worker, and the ways to ask it from other threads.

use crate::continuation::{Continuations, Turn};
use crate::diagnostics::{CALL_FAILED, DROPPED, Diagnostics, QUEUE_FULL, TIMEOUT};
use crate::failure::Failure;
use crate::link::Link;
use crate::log::Log;
use crate::registered::Registered;
use crate::scopes::Stacks;
use crate::sink::pump;
use crate::spec::WorkerSpec;
use crate::supervisor::{State, Supervisor};
use crate::waiting::Waiting;
use nemo_relay_runtime::Runtime;
use nemo_relay_types::Error;
use nemo_relay_worker_protocol::{Caller, InvokeRequest, InvokeResponse, ResumeStreamRequest, StreamResponse};
use serde_json::{Map, Value};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::time::Duration;
use tokio::runtime::{Builder, Handle};
use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

/// Whoever keeps to its time has this much more to say so.
const GRACE: Duration = Duration::from_millis(200);
/// The worker of an execution intercept is waited for step by step; this only says that there is no other limit.
const STEP_BY_STEP: Duration = Duration::from_secs(24 * 3600);

/// A worker in one process of the host.
pub(crate) struct Engine {
    pub spec: Arc<WorkerSpec>,
    pub caller: Caller,
    pub log: Log,
    pub diagnostics: Diagnostics,
    pub host: OnceLock<Runtime>,
    pub registered: OnceLock<Registered>,
    pub continuations: Continuations,
    pub stacks: Stacks,
    /// Threads are not there in a forked child.
    pid: u32,
    /// Whether a start that fails is tried again.
    patient: bool,
    invocations: AtomicU64,
    closed: AtomicBool,
    running: OnceLock<Result<Running, String>>,
}

/// The thread.
pub(crate) struct Running {
    handle: Handle,
    state: watch::Receiver<State>,
    orders: watch::Sender<Option<Instant>>,
    ended: Mutex<Receiver<()>>,
}

impl Engine {
    pub fn new(spec: Arc<WorkerSpec>, caller: Caller, patient: bool) -> Self {
        Self {
            spec,
            caller,
            log: Log::default(),
            diagnostics: Diagnostics::default(),
            host: OnceLock::new(),
            registered: OnceLock::new(),
            continuations: Continuations::default(),
            stacks: Stacks::default(),
            pid: std::process::id(),
            patient,
            invocations: AtomicU64::new(0),
            closed: AtomicBool::new(false),
            running: OnceLock::new(),
        }
    }

    pub fn is_of_this_process(&self) -> bool {
        self.pid == std::process::id()
    }

    /// What went wrong so far.
    pub fn diagnose(&self) -> Vec<Map<String, Value>> {
        let full = self.queues().iter().map(|(_, queue)| queue.refused()).sum();
        self.diagnostics.set(QUEUE_FULL, full, "the worker takes less than is emitted");
        self.diagnostics.list()
    }

    pub fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    pub fn new_invocation(&self) -> u64 {
        self.invocations.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// The thread, started with the first use.
    pub fn running(self: &Arc<Self>) -> Result<&Running, Failure> {
        if !self.is_of_this_process() {
            return Err(Failure::Gone("it belongs to the process that this one was forked from".to_owned()));
        }
        if self.is_closed() {
            return Err(Failure::Gone("it was closed".to_owned()));
        }
        let running = self.running.get_or_init(|| self.start());
        running.as_ref().map_err(|why| Failure::Gone(why.clone()))
    }

    /// Waits for the first start. To be called once, at first.
    pub fn wait_for_start(self: &Arc<Self>) -> Result<(), Failure> {
        let time = self.spec.times.start;
        self.wait(time, |engine| async move { engine.link(Instant::now() + time).await.map(drop) })
    }

    /// Asks the worker something while it runs, with a time for all of it.
    pub fn with_link<T, F>(
        self: &Arc<Self>,
        time: Duration,
        ask: impl FnOnce(Arc<Link>) -> F + Send + 'static,
    ) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Failure>> + Send,
    {
        self.wait(time, move |engine| async move { ask(engine.link(Instant::now() + time).await?).await })
    }

    /// Asks middleware.
    pub fn ask(self: &Arc<Self>, request: InvokeRequest) -> Result<InvokeResponse, Failure> {
        let time = self.spec.times.call;
        self.wait(time, move |engine| async move {
            let until = Instant::now() + time;
            let link = engine.link(until).await?;
            let id = request.invocation_id;
            let answered = link.invoke(request, until.saturating_duration_since(Instant::now())).await;
            if matches!(answered, Err(Failure::Timeout)) {
                tokio::spawn(async move { link.cancel(id, time).await });
            }
            answered
        })
    }

    /// Begins an execution intercept; its turns come out of the result.
    pub fn begin(self: &Arc<Self>, request: InvokeRequest) -> Result<Receiver<Turn>, Failure> {
        let running = self.running()?;
        let (sender, receiver) = self.continuations.open(request.invocation_id);
        let engine = self.clone();
        running.handle.spawn(async move {
            let run = async {
                let link = engine.link(Instant::now() + engine.spec.times.call).await?;
                link.invoke(request, STEP_BY_STEP).await
            };
            // Nobody may be waiting any more.
            let _ = sender.send(Turn::Ended(run.await));
        });
        Ok(receiver)
    }

    /// Begins a stream intercept; its further steps are asked for on the same connection.
    pub fn begin_stream(self: &Arc<Self>, request: InvokeRequest) -> Result<(Arc<Link>, StreamResponse), Failure> {
        let time = self.spec.times.call;
        self.wait(time, move |engine| async move {
            let until = Instant::now() + time;
            let link = engine.link(until).await?;
            let response = link.invoke_stream(request, until.saturating_duration_since(Instant::now())).await?;
            Ok((link, response))
        })
    }

    /// Asks a stream intercept for its next step.
    pub fn resume_stream(
        self: &Arc<Self>,
        link: Arc<Link>,
        request: ResumeStreamRequest,
    ) -> Result<StreamResponse, Failure> {
        let time = self.spec.times.call;
        self.wait(time, move |_| async move { link.resume_stream(request, time).await })
    }

    /// An execution intercept has ended, or nobody waits for it any more.
    pub fn end_invocation(self: &Arc<Self>, invocation_id: u64, cancel: bool) {
        self.continuations.close(invocation_id);
        if let Ok(running) = self.running()
            && cancel
        {
            let engine = self.clone();
            running.handle.spawn(async move {
                if let State::Up(link) = engine.state() {
                    link.cancel(invocation_id, engine.spec.times.call).await;
                }
            });
        }
    }

    /// Counts a failure; the result is the error of the call.
    pub fn failed(&self, failure: &Failure) -> Error {
        let code = if matches!(failure, Failure::Timeout) { TIMEOUT } else { CALL_FAILED };
        self.diagnostics.count(code, 1, failure.text());
        failure.error(&self.spec.plugin_id)
    }

    /// Remembers what the worker registered, and begins to send events to its subscribers.
    pub fn set_registered(self: &Arc<Self>, registered: Registered) {
        let registered = self.registered.get_or_init(|| registered);
        if let Some(Ok(running)) = self.running.get() {
            for (name, queue) in &registered.queues {
                running.handle.spawn(pump(self.clone(), name.clone(), queue.clone()));
            }
        }
    }

    /// The connection, once the worker runs; `None` where it does not come back.
    pub async fn up(&self) -> Option<Arc<Link>> {
        let mut state = self.running.get()?.as_ref().ok()?.state.clone();
        loop {
            match state.borrow_and_update().clone() {
                State::Up(link) if !link.is_closed() => return Some(link),
                State::Ended(_) => return None,
                _ => {}
            }
            state.changed().await.ok()?;
        }
    }

    /// Ends the worker: what waits for its subscribers first, then the process, until the time is over.
    pub fn close(self: &Arc<Self>, until: std::time::Instant) {
        if !self.is_of_this_process() || self.closed.swap(true, Ordering::AcqRel) {
            return;
        }
        let queues = self.queues();
        queues.iter().for_each(|(_, queue)| queue.close());
        let runs = self.running.get().and_then(|running| running.as_ref().ok());
        let now = std::time::Instant::now();
        // Half of the time is for the process.
        let drained = if runs.is_some() { now + until.saturating_duration_since(now) / 2 } else { now };
        for (_, queue) in queues {
            let lost = queue.drain(drained);
            self.diagnostics.count(DROPPED, lost, "the worker was closed");
        }
        if let Some(running) = runs {
            running.orders.send_replace(Some(until.into()));
            let ended = running.ended.lock().unwrap_or_else(PoisonError::into_inner);
            let _ = ended.recv_timeout(until.saturating_duration_since(std::time::Instant::now()) + GRACE * 5);
        }
    }

    fn start(self: &Arc<Self>) -> Result<Running, String> {
        let (state_sender, state) = watch::channel(State::Starting);
        let (orders, ordered) = watch::channel(None);
        let (end, ended) = sync_channel::<()>(1);
        let runtime = Builder::new_current_thread().enable_io().enable_time().build().map_err(|e| e.to_string())?;
        let handle = runtime.handle().clone();
        for (name, queue) in self.queues() {
            handle.spawn(pump(self.clone(), name.clone(), queue.clone()));
        }
        let supervisor = Supervisor::new(self.clone(), state_sender, ordered, self.patient);
        let run = move || {
            runtime.block_on(supervisor.run());
            runtime.shutdown_background();
            drop(end);
        };
        let thread = std::thread::Builder::new().name("nemo-relay-worker".into());
        thread.spawn(run).map_err(|e| e.to_string())?;
        Ok(Running { handle, state, orders, ended: Mutex::new(ended) })
    }

    fn queues(&self) -> &[(String, Arc<Waiting>)] {
        self.registered.get().map_or(&[][..], |registered| &registered.queues)
    }

    fn state(&self) -> State {
        match self.running.get() {
            Some(Ok(running)) => running.state.borrow().clone(),
            _ => State::Starting,
        }
    }

    /// The connection. One that is starting is waited for; one that rests or was given up is not.
    async fn link(&self, until: Instant) -> Result<Arc<Link>, Failure> {
        let closed = || Failure::Gone("it was closed".to_owned());
        let running = self.running.get().and_then(|running| running.as_ref().ok()).ok_or_else(closed)?;
        let mut state = running.state.clone();
        loop {
            match state.borrow_and_update().clone() {
                State::Up(link) if !link.is_closed() => return Ok(link),
                State::Resting(why) | State::Ended(why) => return Err(Failure::Gone(why)),
                _ => {}
            }
            match timeout_at(until, state.changed()).await {
                Ok(Ok(())) => {}
                Ok(Err(_)) => return Err(closed()),
                Err(_) => return Err(Failure::Gone("it is being started".to_owned())),
            }
        }
    }

    /// Runs something on the thread and waits for it.
    fn wait<T, F>(self: &Arc<Self>, time: Duration, run: impl FnOnce(Arc<Self>) -> F) -> Result<T, Failure>
    where
        T: Send + 'static,
        F: Future<Output = Result<T, Failure>> + Send + 'static,
    {
        let running = self.running()?;
        let (tell, told) = sync_channel(1);
        let run = run(self.clone());
        let task = running.handle.spawn(async move {
            // Nobody may be waiting any more.
            let _ = tell.send(run.await);
        });
        match told.recv_timeout(time + GRACE) {
            Ok(outcome) => outcome,
            Err(RecvTimeoutError::Disconnected) => Err(Failure::Gone("it was closed".to_owned())),
            Err(RecvTimeoutError::Timeout) => {
                task.abort();
                Err(Failure::Timeout)
            }
        }
    }
}
