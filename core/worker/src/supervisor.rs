//! Starts the worker, watches it, starts it again, and ends it.

use crate::diagnostics::{EXITED, GIVEN_UP};
use crate::engine::Engine;
use crate::folder::Folder;
use crate::host_service::accept;
use crate::link::Link;
use crate::process::Process;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout};

const POLL: Duration = Duration::from_millis(5);
const HOST_SOCKET: &str = "host.sock";

/// How a worker is.
#[derive(Clone)]
pub(crate) enum State {
    /// It is being started, and will be there soon.
    Starting,
    /// It runs.
    Up(Arc<Link>),
    /// It died too often to be started again at once.
    Resting(String),
    /// It does not come back.
    Ended(String),
}

pub(crate) struct Supervisor {
    engine: Arc<Engine>,
    state: watch::Sender<State>,
    /// Until when the worker is to be ended, once it is.
    orders: watch::Receiver<Option<Instant>>,
    /// Whether a first start that fails is tried again.
    patient: bool,
}

/// A worker that runs.
struct Live {
    process: Process,
    link: Arc<Link>,
}

/// Why a worker is watched no more.
enum Over {
    Ordered(Instant),
    Died(String),
}

impl Supervisor {
    pub fn new(
        engine: Arc<Engine>,
        state: watch::Sender<State>,
        orders: watch::Receiver<Option<Instant>>,
        patient: bool,
    ) -> Self {
        Self { engine, state, orders, patient }
    }

    /// Returns when the worker does not come back, and nothing of it is left.
    pub async fn run(mut self) {
        let why = match self.place() {
            Ok((folder, listener)) => {
                let serving = tokio::spawn(accept(listener, self.engine.clone()));
                let why = self.supervise(&folder).await;
                serving.abort();
                why
            }
            Err(fault) => format!("no place for its sockets: {fault}"),
        };
        self.state.send_replace(State::Ended(why));
        self.engine.stacks.drop_all_made(self.engine.host.get());
        // Whoever waits for it is told before the thread ends.
        tokio::task::yield_now().await;
        if !self.engine.is_closed() {
            let _ = ordered(&mut self.orders).await;
        }
    }

    fn place(&self) -> std::io::Result<(Folder, UnixListener)> {
        let folder = Folder::make(&self.engine.caller.activation_id)?;
        let listener = UnixListener::bind(folder.path(HOST_SOCKET))?;
        Ok((folder, listener))
    }

    async fn supervise(&mut self, folder: &Folder) -> String {
        let (times, most) = (self.engine.spec.times, self.engine.spec.bounds.restarts);
        let (host, mut in_a_row) = (folder.path(HOST_SOCKET), 0);
        for start in 0_u32.. {
            self.state.send_replace(State::Starting);
            let socket = folder.path(&format!("worker-{start}.sock"));
            let since = Instant::now();
            let mut orders = self.orders.clone();
            let started = tokio::select! {
                started = start_one(&self.engine, &socket, &host) => started,
                _ = ordered(&mut orders) => break,
            };
            let why = match started {
                Ok(live) => {
                    self.state.send_replace(State::Up(live.link.clone()));
                    match self.watch(&live.link).await {
                        Over::Ordered(until) => {
                            live.shut_down(until).await;
                            break;
                        }
                        Over::Died(why) => {
                            // Nobody waits for an answer of one that died.
                            live.link.close();
                            self.engine.stacks.drop_all_made(self.engine.host.get());
                            self.state.send_replace(State::Starting);
                            format!("{why}: {}", live.process.end(Instant::now()).await)
                        }
                    }
                }
                Err(why) if start == 0 && !self.patient => return why,
                Err(why) => why,
            };
            let _ = std::fs::remove_file(&socket);
            self.engine.diagnostics.count(EXITED, 1, why.clone());
            if since.elapsed() >= times.stable {
                in_a_row = 0;
            }
            if in_a_row >= most {
                let why = format!("given up after {most} restarts in a row: {why}");
                self.engine.diagnostics.count(GIVEN_UP, 1, why.clone());
                return why;
            }
            if in_a_row > 0 {
                let doubled = times.first_rest.saturating_mul(1 << (in_a_row - 1).min(20));
                self.state.send_replace(State::Resting(why));
                tokio::select! {
                    () = sleep(doubled.min(times.last_rest)) => {}
                    _ = ordered(&mut self.orders) => break,
                }
            }
            in_a_row += 1;
        }
        "it was closed".to_owned()
    }

    async fn watch(&self, link: &Link) -> Over {
        let mut orders = self.orders.clone();
        tokio::select! {
            until = ordered(&mut orders) => Over::Ordered(until),
            () = link.closed() => Over::Died("the worker ended".to_owned()),
            why = is_not_well(&self.engine, link) => Over::Died(why),
        }
    }
}

impl Live {
    async fn shut_down(self, until: Instant) {
        let left = until.saturating_duration_since(Instant::now());
        self.link.shut_down(left / 2).await;
        self.process.end(until).await;
    }
}

/// Waits for the order to end the worker.
async fn ordered(orders: &mut watch::Receiver<Option<Instant>>) -> Instant {
    match orders.wait_for(Option::is_some).await {
        Ok(until) => until.unwrap_or_else(Instant::now),
        // Nobody is there any more who could ask for anything.
        Err(_) => Instant::now(),
    }
}

/// Asks from time to time, and returns why it is to be started again.
async fn is_not_well(engine: &Engine, link: &Link) -> String {
    loop {
        sleep(engine.spec.times.health).await;
        if let Err(failure) = link.health(engine.spec.times.call).await {
            return failure.text();
        }
    }
}

/// Starts a process and gets to know it.
async fn start_one(engine: &Arc<Engine>, socket: &Path, host: &Path) -> Result<Live, String> {
    let process = Process::spawn(engine, socket, host)
        .map_err(|fault| format!("{} cannot be started: {fault}", engine.spec.program.display()))?;
    let why = match timeout(engine.spec.times.start, meet(engine, &process, socket)).await {
        Ok(Ok(link)) => return Ok(Live { process, link: Arc::new(link) }),
        Ok(Err(why)) => why,
        Err(_) => "it did not start in its time".to_owned(),
    };
    let status = process.end(Instant::now()).await;
    let last_words = engine.log.last().map(|line| format!("; its last line: {line}")).unwrap_or_default();
    Err(format!("{why} ({status}{last_words})"))
}

async fn meet(engine: &Engine, process: &Process, socket: &Path) -> Result<Link, String> {
    let stream = loop {
        match UnixStream::connect(socket).await {
            Ok(stream) => break stream,
            Err(_) if process.has_exited() => return Err("it ended before it listened".to_owned()),
            Err(_) => sleep(POLL).await,
        }
    };
    let link = Link::open(stream, engine.caller.clone()).await.map_err(|failure| failure.text())?;
    link.handshake(&engine.spec).await.map_err(|failure| failure.text())?;
    if let Some(before) = engine.registered.get() {
        let offered = link.register(&before.config, engine.spec.times.start).await.map_err(|failure| failure.text())?;
        if offered != before.offered {
            return Err("it registers something else than before".to_owned());
        }
    }
    Ok(link)
}
