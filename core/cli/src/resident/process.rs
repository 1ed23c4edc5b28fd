//! The process of a session: what a launch is without the gateway for models. It has no terminal and no parent that waits.

use super::agent::Agent;
use super::place::Place;
use super::undelivered;
use crate::fault::Fault;
use crate::gateway::decided;
use crate::host::{Host, Meaning, pick_text};
use crate::observe::{Launch, Observer, ObserverThread};
use crate::settings::Settings;
use http::{Request, Response, StatusCode};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use nemo_relay::Relay;
use nemo_relay_config::layers::Sources;
use serde_json::Value;
use std::convert::Infallible;
use std::fs;
use std::os::unix::net::{UnixListener as Listener, UnixStream as Stream};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{UnixListener, UnixStream};
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::watch;
use tokio::time::{Instant, interval, sleep_until};

/// A session that says nothing for so long is over.
const SILENCE: Duration = Duration::from_secs(4 * 3600);
/// What still comes once the session has ended.
const AFTERWARDS: Duration = Duration::from_millis(500);
/// How long what was seen may take to be written.
const LAST_EVENTS: Duration = Duration::from_secs(5);
const MOST_INPUT: usize = 32 << 20;

/// How often it is looked whether the agent still runs.
const LOOK: Duration = Duration::from_secs(1);

/// Serves a session until it ends, or until the agent does that has started a hook, whose parent is given. Where another
/// process does already, there is nothing to do.
///
/// Errors: where the place or the configuration is not as it must be.
pub fn serve(host: &str, name: &str, parent: i32) -> Result<(), Fault> {
    let failed = |error: std::io::Error| Fault::new(error.to_string());
    let host = Host::find(host).ok_or_else(|| Fault::usage(format!("there is no host {host}")))?;
    // The agent may end everything that belongs to it; this process has the last events to write.
    let _ = rustix::process::setsid();
    let agent = Agent::above(parent);
    let place = Place::named(name).map_err(failed)?;
    let Some(door) = Door::open(place).map_err(failed)? else { return Ok(()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().map_err(failed)?;
    runtime.block_on(session(host, door, agent))
}

/// The socket of the session, as long as hooks may come in.
struct Door {
    place: Place,
    listener: Listener,
}

impl Door {
    /// `None` where another process has it.
    fn open(place: Place) -> std::io::Result<Option<Self>> {
        let _lock = place.lock()?;
        if Stream::connect(place.socket()).is_ok() {
            return Ok(None);
        }
        // That of a process that was killed.
        let _ = fs::remove_file(place.socket());
        let listener = Listener::bind(place.socket())?;
        listener.set_nonblocking(true)?;
        Ok(Some(Self { place, listener }))
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        let _lock = self.place.lock();
        let _ = fs::remove_file(self.place.socket());
    }
}

async fn session(host: &'static Host, door: Door, agent: Agent) -> Result<(), Fault> {
    let failed = |error: std::io::Error| Fault::new(error.to_string());
    let relay = Relay::new();
    let mut settings = Settings::read(&Sources::of_process())?;
    settings.share_files();
    let exporters = settings.activate(&relay).await?;
    let launch = Launch { agent: host.agent.to_owned(), trace: crate::commands::trace(&relay) };
    let observing = Observer::start(relay, launch, exporters).map_err(failed)?;
    for input in undelivered::take(&door.place) {
        observing.observer().hook(host, input).await;
    }
    let listener = door.listener.try_clone().and_then(UnixListener::from_std).map_err(failed)?;
    let served = accept(host, &listener, observing.observer(), agent).await;
    // A hook that comes now starts a process of its own, and does not wait for the last events of this one.
    drop((listener, door));
    finish(observing).await;
    served.map_err(failed)
}

/// Answers hooks until the session is over.
async fn accept(
    host: &'static Host,
    listener: &UnixListener,
    observer: &Observer,
    mut agent: Agent,
) -> std::io::Result<()> {
    let (said, mut heard) = watch::channel(false);
    let said = Arc::new(said);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut until = Instant::now() + SILENCE;
    let mut look = interval(LOOK);
    loop {
        tokio::select! {
            accepted = listener.accept() => {
                if let Ok((stream, _)) = accepted {
                    agent.seen();
                    tokio::spawn(connection(host, stream, observer.clone(), said.clone()));
                }
            }
            _ = heard.changed() => until = Instant::now() + if *heard.borrow() { AFTERWARDS } else { SILENCE },
            _ = look.tick() => {
                if agent.has_gone() {
                    return Ok(());
                }
            }
            () = sleep_until(until) => return Ok(()),
            _ = terminate.recv() => return Ok(()),
        }
    }
}

async fn connection(host: &'static Host, stream: UnixStream, observer: Observer, said: Arc<watch::Sender<bool>>) {
    let service = service_fn(|request| {
        let (observer, said) = (observer.clone(), said.clone());
        async move { Ok::<_, Infallible>(answer(host, request, &observer, &said).await) }
    });
    // A hook that breaks off has nothing to be told.
    let _ = http1::Builder::new().keep_alive(false).serve_connection(TokioIo::new(stream), service).await;
}

async fn answer(
    host: &'static Host,
    request: Request<Incoming>,
    observer: &Observer,
    said: &watch::Sender<bool>,
) -> Response<Full<Bytes>> {
    let input = match Limited::new(request.into_body(), MOST_INPUT).collect().await {
        Ok(body) => serde_json::from_slice::<Value>(&body.to_bytes()),
        Err(_) => return response(StatusCode::PAYLOAD_TOO_LARGE, String::new()),
    };
    let Ok(input) = input else { return response(StatusCode::BAD_REQUEST, String::new()) };
    let event = pick_text(&input, host.input.event).unwrap_or_default();
    let ends = host.hook(event).is_some_and(|hook| hook.means == Meaning::SessionEnd);
    let decided = decided(observer, host, input).await;
    let _ = said.send(ends);
    match decided {
        Some(text) => response(StatusCode::OK, text),
        None => response(StatusCode::SERVICE_UNAVAILABLE, String::new()),
    }
}

fn response(status: StatusCode, text: String) -> Response<Full<Bytes>> {
    let mut response = Response::new(Full::from(text));
    *response.status_mut() = status;
    response
}

async fn finish(observing: ObserverThread) {
    let _ = tokio::task::spawn_blocking(move || observing.finish(LAST_EVENTS)).await;
}
