//! The server: connections, and which of them is served how.

use super::budget::Budget;
use super::door::{self, Door, Refusal, Route};
use super::limits::Limits;
use super::reply::{self, Reply};
use super::upstream::Upstreams;
use super::{forward, hooks, telemetry};
use crate::host::Host;
use crate::observe::Observer;
use http::{Request, Response, StatusCode};
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::convert::Infallible;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::{Semaphore, watch};
use tokio::time::sleep;

/// What serves every connection.
pub struct Gateway {
    /// Who gets in.
    pub door: Door,
    /// Where requests go.
    pub upstreams: Arc<Upstreams>,
    /// What sees them.
    pub observer: Observer,
    /// What it bears.
    pub limits: Limits,
    /// The host that was launched, where it is known.
    pub host: Option<&'static Host>,
    pub(crate) budget: Budget,
    hooks: AtomicUsize,
}

/// A gateway that serves.
pub struct Running {
    gateway: Arc<Gateway>,
    stop: watch::Sender<bool>,
}

/// How a connection came.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Tcp,
    Unix,
    /// Over TCP when there is room for no other.
    Last,
}

impl Gateway {
    /// A gateway.
    pub fn new(
        door: Door,
        upstreams: Upstreams,
        observer: Observer,
        host: Option<&'static Host>,
        limits: Limits,
    ) -> Self {
        if host.is_some_and(|host| host.telemetry.is_some()) {
            observer.know_calls();
        }
        let (upstreams, budget) = (Arc::new(upstreams), Budget::new(limits.kept_bytes));
        Self { door, upstreams, observer, limits, host, budget, hooks: AtomicUsize::new(0) }
    }

    /// Serves in tasks of the current runtime until it is stopped.
    pub fn serve(self, tcp: TcpListener, unix: Option<UnixListener>) -> Running {
        let gateway = Arc::new(self);
        let (stop, stopped) = watch::channel(false);
        let places = Arc::new(Semaphore::new(gateway.limits.connections.saturating_sub(1).max(1)));
        tokio::spawn(gateway.clone().accept_tcp(tcp, places.clone(), stopped.clone()));
        if let Some(unix) = unix {
            tokio::spawn(gateway.clone().accept_unix(unix, places, stopped));
        }
        Running { gateway, stop }
    }

    async fn accept_tcp(
        self: Arc<Self>,
        listener: TcpListener,
        places: Arc<Semaphore>,
        stopped: watch::Receiver<bool>,
    ) {
        let last = Arc::new(Semaphore::new(1));
        let mut until = stopped.clone();
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = until.changed() => return,
            };
            let Ok((stream, _)) = accepted else {
                // Out of descriptors: the next one may succeed.
                sleep(Duration::from_millis(10)).await;
                continue;
            };
            let _ = stream.set_nodelay(true);
            let (way, place) = match places.clone().try_acquire_owned() {
                Ok(place) => (Way::Tcp, place),
                Err(_) => match last.clone().try_acquire_owned() {
                    Ok(place) => (Way::Last, place),
                    Err(_) => continue,
                },
            };
            let (gateway, stopped) = (self.clone(), stopped.clone());
            tokio::spawn(async move {
                gateway.connection(stream, way, stopped).await;
                drop(place);
            });
        }
    }

    async fn accept_unix(
        self: Arc<Self>,
        listener: UnixListener,
        places: Arc<Semaphore>,
        stopped: watch::Receiver<bool>,
    ) {
        let mut until = stopped.clone();
        loop {
            let accepted = tokio::select! {
                accepted = listener.accept() => accepted,
                _ = until.changed() => return,
            };
            let Ok((stream, _)) = accepted else {
                sleep(Duration::from_millis(10)).await;
                continue;
            };
            let Ok(place) = places.clone().acquire_owned().await else { return };
            let (gateway, stopped) = (self.clone(), stopped.clone());
            tokio::spawn(async move {
                gateway.connection(stream, Way::Unix, stopped).await;
                drop(place);
            });
        }
    }

    async fn connection(
        self: Arc<Self>,
        stream: impl AsyncRead + AsyncWrite + Unpin,
        way: Way,
        mut stopped: watch::Receiver<bool>,
    ) {
        let service = service_fn(|request| {
            let gateway = self.clone();
            async move { Ok::<_, Infallible>(gateway.answer(request, way).await) }
        });
        let serving = http1::Builder::new()
            .timer(TokioTimer::new())
            .header_read_timeout(self.limits.head_time)
            .max_buf_size(self.limits.head_bytes)
            .keep_alive(way == Way::Tcp)
            .serve_connection(TokioIo::new(stream), service);
        tokio::select! {
            // A client that breaks off has nothing to be told.
            _ = serving => {}
            _ = stopped.changed() => {}
        }
    }

    async fn answer(&self, request: Request<Incoming>, way: Way) -> Response<Reply> {
        let (head, body) = request.into_parts();
        let admitted = match way {
            Way::Unix => door::admit_local(&head),
            Way::Tcp | Way::Last => self.door.admit(&head),
        };
        match admitted {
            Err(refusal) => refused(refusal),
            Ok(Route::Health) => reply::json(StatusCode::OK, r#"{"status":"ok"}"#.to_owned()),
            Ok(_) if way == Way::Last => reply::error(StatusCode::SERVICE_UNAVAILABLE, "Too many connections."),
            Ok(Route::Hook(host)) => {
                let _counted = Counted::new(&self.hooks);
                match Host::find(host) {
                    Some(host) => hooks::hook(self, host, body).await,
                    None => refused(Refusal::UnknownHost),
                }
            }
            Ok(Route::Model(codec, path)) => forward::model(self, codec, &path, head, body).await,
            Ok(Route::Telemetry(signal, path)) => match self.host.and_then(|host| host.telemetry.as_ref()) {
                Some(told) => telemetry::take(self, told, signal, &head, body).await,
                None => forward::other(self, &path, head, body).await,
            },
            Ok(Route::Other(path)) => forward::other(self, &path, head, body).await,
        }
    }
}

fn refused(refusal: Refusal) -> Response<Reply> {
    reply::error(refusal.status(), refusal.reason())
}

/// A hook that is being answered.
struct Counted<'a>(&'a AtomicUsize);

impl<'a> Counted<'a> {
    fn new(count: &'a AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::AcqRel);
        Self(count)
    }
}

impl Drop for Counted<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::AcqRel);
    }
}

impl Running {
    /// Answers the hooks that have come in, for a while, and closes every connection.
    pub async fn stop(self, grace: Duration) {
        let until = tokio::time::Instant::now() + grace;
        while self.gateway.hooks.load(Ordering::Acquire) > 0 && tokio::time::Instant::now() < until {
            sleep(Duration::from_millis(5)).await;
        }
        let _ = self.stop.send(true);
        // The tasks see it when they are polled next.
        tokio::task::yield_now().await;
        sleep(Duration::from_millis(1)).await;
    }
}
