//! The three ways to a server, behind one face.

use super::{FieldNamePolicy, StreamConfig, StreamTransport};
use crate::field_names::replace_dots;
use nemo_relay_net::http::{HeaderValue, Method, header};
use nemo_relay_net::{
    Answer, Client, Compression, Endpoint, Fault, Headers, Outcome, Protocol, Request, RetryRule, Upload, WebSocket,
};
use nemo_relay_runtime::EventRecord;
use nemo_relay_runtime::types::Result;
use std::sync::Arc;
use std::time::Instant;

/// What a stream needs to connect; checked once, and used anew in a forked child.
#[derive(Clone)]
pub(super) struct Target {
    transport: StreamTransport,
    endpoint: Endpoint,
    headers: Headers,
}

impl Target {
    pub(super) fn new(config: &StreamConfig, env: impl Fn(&str) -> Option<String>) -> Result<Self> {
        let protocol = match config.transport {
            StreamTransport::HttpPost | StreamTransport::Ndjson => Protocol::Http1,
            StreamTransport::Websocket => Protocol::WebSocket,
        };
        let endpoint = Endpoint::new("url", &config.url, protocol, &config.tls, &env)?;
        Ok(Self { transport: config.transport, endpoint, headers: Headers::new(&config.headers, env)? })
    }

    /// Scheme, host and port.
    pub(super) fn origin(&self) -> String {
        self.endpoint.origin()
    }

    pub(super) fn wire(&self) -> Wire {
        let (endpoint, headers) = (self.endpoint.clone(), self.headers.clone());
        match self.transport {
            StreamTransport::HttpPost => Wire::Post(Box::new(Client::new(endpoint, headers, Compression::None))),
            StreamTransport::Websocket => Wire::Socket(Box::new(WebSocket::new(endpoint, headers))),
            StreamTransport::Ndjson => Wire::Upload(Box::new(Upload::new(endpoint, headers))),
        }
    }
}

pub(super) enum Wire {
    Post(Box<Client>),
    Socket(Box<WebSocket>),
    Upload(Box<Upload>),
}

/// What became of events that were handed over.
pub(super) enum Sent {
    /// These and all before them have arrived.
    Arrived,
    /// Whether they arrive will be known later.
    Open,
    /// What has not been confirmed has not arrived.
    Failed(Outcome),
    /// The server does not want what was sent; one event may be what it dislikes.
    Disliked(String),
}

/// Lines of ATOF, each with its end.
pub(super) struct Lines {
    text: String,
    ends: Vec<usize>,
}

impl Lines {
    pub(super) fn of(records: &[Arc<EventRecord>], policy: FieldNamePolicy) -> Self {
        // A buffer that grows as it is filled would be up to twice as large in the end.
        let bytes = records.iter().map(|record| record.size()).sum();
        let mut lines = Self { text: String::with_capacity(bytes), ends: Vec::with_capacity(records.len()) };
        let mut plain = String::new();
        for record in records {
            match policy {
                FieldNamePolicy::Preserve => record.write_text(&mut lines.text),
                FieldNamePolicy::ReplaceDots => {
                    plain.clear();
                    record.write_text(&mut plain);
                    replace_dots(&plain, &mut lines.text);
                }
            }
            lines.ends.push(lines.text.len());
            lines.text.push('\n');
        }
        lines
    }

    fn each(&self) -> Vec<&str> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|end| end + 1));
        starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end]).collect()
    }
}

impl Wire {
    pub(super) fn send(&mut self, lines: Lines, deadline: Instant) -> Sent {
        match self {
            Self::Post(client) => {
                let request = Request {
                    method: Method::POST,
                    path: client.endpoint().path().to_owned(),
                    headers: vec![(header::CONTENT_TYPE, HeaderValue::from_static("application/x-ndjson"))],
                    body: lines.text.into_bytes(),
                };
                taken(client.send(request, deadline))
            }
            Self::Socket(socket) => match socket.send(&lines.each(), deadline) {
                Ok(()) => Sent::Arrived,
                Err(refusal) => never(arrived(refusal)),
            },
            Self::Upload(upload) => match upload.write(lines.text.as_bytes(), deadline) {
                Ok(()) => Sent::Open,
                Err(refusal) => never(taken(refusal)),
            },
        }
    }

    /// Finds out about what was sent.
    pub(super) fn confirm(&mut self, deadline: Instant) -> Sent {
        match self {
            Self::Post(_) | Self::Socket(_) => Sent::Arrived,
            Self::Upload(upload) => upload.finish(deadline).map_or(Sent::Arrived, taken),
        }
    }

    pub(super) fn close(&mut self, deadline: Instant) {
        if let Self::Socket(socket) = self {
            socket.close(deadline);
        }
    }
}

fn arrived(answer: std::result::Result<Answer, Fault>) -> Sent {
    match answer.map(|answer| RetryRule::Transient.judge(answer)) {
        Ok(Outcome::Delivered(_)) => Sent::Arrived,
        Ok(outcome) => Sent::Failed(outcome),
        Err(fault) => Sent::Failed(fault.into()),
    }
}

/// The same for an answer to lines, which may be about a single one of them: not understood, too much, or not accepted.
fn taken(answer: std::result::Result<Answer, Fault>) -> Sent {
    let is_about_lines = answer.as_ref().is_ok_and(|answer| matches!(answer.status, 400 | 413 | 422));
    match arrived(answer) {
        Sent::Failed(Outcome::Refused(why)) if is_about_lines => Sent::Disliked(why),
        sent => sent,
    }
}

/// An answer before the end is a refusal even where it sounds content.
fn never(sent: Sent) -> Sent {
    match sent {
        Sent::Arrived | Sent::Open => Sent::Failed(Outcome::Refused("not what was asked for".into())),
        failed => failed,
    }
}
