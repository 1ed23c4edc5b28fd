//! Text frames over a WebSocket. A ping after each batch comes back as a pong when the server has read what was before
//! it, which is how a batch is known to have arrived.

use crate::client::{Answer, USER_AGENT};
use crate::connect::{Stream, connect};
use crate::outcome::retry_after;
use crate::reactor::Reactor;
use crate::{Endpoint, Fault, Headers};
use futures_util::stream::{SplitSink, SplitStream};
use futures_util::{SinkExt, StreamExt};
use http::header;
use std::time::Instant;
use tokio_tungstenite::tungstenite::client::IntoClientRequest;
use tokio_tungstenite::tungstenite::protocol::WebSocketConfig;
use tokio_tungstenite::tungstenite::{Bytes, Error, Message};
use tokio_tungstenite::{WebSocketStream, client_async_with_config};

/// What a server may say at once; it has no reason to say anything.
const MAX_MESSAGE: usize = 1 << 20;

/// A connection to one server.
pub struct WebSocket {
    endpoint: Endpoint,
    headers: Headers,
    open: Option<Open>,
    pings: u64,
    reactor: Reactor,
}

struct Open {
    sink: SplitSink<WebSocketStream<Stream>, Message>,
    stream: SplitStream<WebSocketStream<Stream>>,
}

/// Why a batch did not arrive.
enum Failure {
    /// The server answered the handshake with something else.
    Answer(Answer),
    Fault(Fault),
}

impl WebSocket {
    /// Connects with the first batch.
    pub fn new(endpoint: Endpoint, headers: Headers) -> Self {
        Self { endpoint, headers, open: None, pings: 0, reactor: Reactor::default() }
    }

    /// Sends each text as a frame and waits until the server has read them all.
    ///
    /// `Err(Ok(answer))` is a server that refused the connection, `Err(Err(fault))` one that cannot be reached or does
    /// not read; it may have got some of the texts.
    pub fn send(&mut self, texts: &[&str], deadline: Instant) -> Result<(), Result<Answer, Fault>> {
        self.pings += 1;
        let mark = Bytes::copy_from_slice(&self.pings.to_be_bytes());
        let Self { endpoint, headers, open, reactor, .. } = self;
        let mut refusal = None;
        let sent = reactor.run(deadline, async {
            let current = match open {
                Some(current) => current,
                none => match shake_hands(endpoint, headers, deadline).await {
                    Ok(fresh) => none.insert(fresh),
                    Err(Failure::Fault(fault)) => return Err(fault),
                    Err(Failure::Answer(answer)) => {
                        refusal = Some(answer);
                        return Err(Fault::network("refused"));
                    }
                },
            };
            current.send(texts, mark).await
        });
        sent.map_err(|fault| {
            self.open = None;
            refusal.ok_or(fault)
        })
    }

    /// Says goodbye where a connection is open.
    pub fn close(&mut self, deadline: Instant) {
        if let Some(mut open) = self.open.take() {
            // The server may be gone already.
            let _ = self.reactor.run(deadline, async { open.sink.close().await.map_err(|e| fault_of(&e)) });
        }
    }
}

impl Open {
    /// Reads while it writes, for a server that answers each frame would else stop reading.
    async fn send(&mut self, texts: &[&str], mark: Bytes) -> Result<(), Fault> {
        let Self { sink, stream } = self;
        let pong = Message::Pong(mark.clone());
        let write = async {
            for text in texts {
                sink.feed(Message::text(*text)).await.map_err(|e| fault_of(&e))?;
            }
            sink.send(Message::Ping(mark)).await.map_err(|e| fault_of(&e))
        };
        let read = async {
            loop {
                match stream.next().await {
                    Some(Ok(message)) if message == pong => return Ok(()),
                    Some(Ok(Message::Close(_))) | None => {
                        return Err(Fault::network("the server closed the connection"));
                    }
                    Some(Ok(_)) => {}
                    Some(Err(fault)) => return Err(fault_of(&fault)),
                }
            }
        };
        futures_util::future::try_join(write, read).await.map(|_| ())
    }
}

async fn shake_hands(endpoint: &Endpoint, headers: &Headers, deadline: Instant) -> Result<Open, Failure> {
    let fault = |text: String| Failure::Fault(Fault::network(text));
    let scheme = if endpoint.tls.is_some() { "wss" } else { "ws" };
    let url = format!("{scheme}://{}{}", endpoint.authority(), endpoint.path());
    let mut request = url.into_client_request().map_err(|e| fault(e.to_string()))?;
    request.headers_mut().insert(header::USER_AGENT, USER_AGENT);
    request.headers_mut().extend(headers.now().map_err(|e| fault(e.message))?);
    let stream = connect(endpoint, deadline).await.map_err(Failure::Fault)?;
    let config = WebSocketConfig::default().max_message_size(Some(MAX_MESSAGE)).max_frame_size(Some(MAX_MESSAGE));
    match client_async_with_config(request, stream, Some(config)).await {
        Ok((socket, _)) => {
            let (sink, stream) = socket.split();
            Ok(Open { sink, stream })
        }
        Err(Error::Http(answer)) => Err(Failure::Answer(Answer {
            status: answer.status().as_u16(),
            retry_after: answer.headers().get(header::RETRY_AFTER).and_then(|value| retry_after(value.as_bytes())),
            body: answer.body().clone().unwrap_or_default(),
        })),
        Err(other) => Err(Failure::Fault(fault_of(&other))),
    }
}

fn fault_of(fault: &Error) -> Fault {
    Fault::network(fault.to_string())
}
