//! A gateway with an observer, in a thread of the test.

use super::Folder;
use super::http::{Message, exchange};
use nemo_relay::Relay;
use nemo_relay_cli::gateway::{Door, Gateway, Limits, Provider, Token, Upstream, Upstreams};
use nemo_relay_cli::host::Host;
use nemo_relay_cli::observe::{Launch, Observer, ObserverThread};
use nemo_relay_cli::settings::Settings;
use nemo_relay_config::layers::Sources;
use std::net::TcpStream;
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::{TcpListener, UnixListener};
use tokio::sync::oneshot;

/// A gateway that serves until it is finished.
pub struct Relayed {
    pub folder: Folder,
    pub port: u16,
    pub token: String,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
    observing: Option<ObserverThread>,
}

/// How a gateway is made.
pub struct Setup<'a> {
    pub upstream: &'a str,
    pub host: &'a str,
    pub more_settings: &'a str,
    pub limits: Limits,
    pub register: fn(&Relay),
}

impl Default for Setup<'_> {
    fn default() -> Self {
        // A port where nobody is.
        Self {
            upstream: "http://127.0.0.1:1",
            host: "claude",
            more_settings: "",
            limits: Limits::default(),
            register: |_| {},
        }
    }
}

impl Relayed {
    pub fn to(upstream: &str) -> Self {
        Self::start(Setup { upstream, ..Setup::default() })
    }

    pub fn start(setup: Setup<'_>) -> Self {
        let folder = Folder::new();
        folder.record(setup.more_settings);
        let relay = Relay::new();
        (setup.register)(&relay);
        let sources =
            Sources { cwd: Some(folder.path().to_owned()), discover: true, trust_project: true, ..Sources::default() };
        let settings = Settings::read(&sources).unwrap();
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        let exporters = runtime.block_on(settings.activate(&relay)).unwrap();
        let launch = Launch { agent: "agent".into(), trace: relay.capture_rootless_propagation_context() };
        let observing = Observer::start(relay, launch, exporters).unwrap();
        let token = Token::new().unwrap();
        let revealed = token.reveal().to_owned();
        let upstream = |provider| Upstream::new(provider, setup.upstream, |_| None).unwrap();
        let upstreams = Upstreams {
            openai: Upstream::new(Provider::OpenAi, &format!("{}/v1", setup.upstream), |_| None).unwrap(),
            anthropic: upstream(Provider::Anthropic),
            otherwise: Provider::OpenAi,
        };
        let (observer, host, limits) = (observing.observer().clone(), Host::find(setup.host), setup.limits);
        let socket = folder.path().join("hooks.sock");
        let (stop, stopped) = oneshot::channel();
        let (ready, port) = std::sync::mpsc::channel();
        let thread = std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            runtime.block_on(async {
                let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
                let unix = UnixListener::bind(socket).unwrap();
                let port = tcp.local_addr().unwrap().port();
                let running =
                    Gateway::new(Door { port, token }, upstreams, observer, host, limits).serve(tcp, Some(unix));
                ready.send(port).unwrap();
                let _ = stopped.await;
                running.stop(Duration::from_secs(5)).await;
            });
        });
        let port = port.recv().unwrap();
        Self { folder, port, token: revealed, stop: Some(stop), thread: Some(thread), observing: Some(observing) }
    }

    pub fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        stream
    }

    /// The head of a request that may come in.
    pub fn head(&self, line: &str, more: &str, length: usize) -> String {
        format!(
            "{line} HTTP/1.1\nhost: 127.0.0.1:{}\nx-nemo-relay-token: {}\ncontent-type: application/json\n\
             content-length: {length}\n{more}\n",
            self.port, self.token
        )
    }

    /// Sends a request over a connection of its own.
    pub fn post(&self, path: &str, more: &str, body: &[u8]) -> Message {
        exchange(&mut self.connect(), &self.head(&format!("POST {path}"), more, body.len()), body)
    }

    /// Sends a request whose body is of another kind than JSON.
    pub fn post_kind(&self, path: &str, kind: &str, body: &[u8]) -> Message {
        let head = self.head(&format!("POST {path}"), "", body.len());
        exchange(&mut self.connect(), &head.replace("application/json", kind), body)
    }

    /// Ends everything; the events are on the disk then.
    pub fn finish(&mut self) {
        if let Some(stop) = self.stop.take() {
            let _ = stop.send(());
        }
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
        if let Some(observing) = self.observing.take() {
            observing.finish(Duration::from_secs(20));
        }
    }
}

impl Drop for Relayed {
    /// Nobody writes into the folder any more when it goes.
    fn drop(&mut self) {
        self.finish();
    }
}
