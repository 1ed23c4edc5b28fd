//! The body of a provider's answer on its way to the client, of which the observer gets a copy.

use super::budget::Share;
use super::upstream::Lent;
use crate::encoding::{Encoding, MOST_BYTES};
use crate::observe::{Answer, Observer};
use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};
use hyper::body::Incoming;
use std::pin::Pin;
use std::task::{Context, Poll};
use tokio::sync::oneshot;

/// A body that is passed on as it comes.
pub(crate) struct Tee {
    body: Incoming,
    copy: Option<Copy>,
    /// What the answer came over, which is kept once it was read.
    connection: Option<Lent>,
}

/// The copy for the observer.
pub(crate) struct Copy {
    pub status: u16,
    pub is_stream: bool,
    pub encoding: Encoding,
    pub share: Share,
    pub observer: Observer,
    pub to: oneshot::Sender<Answer>,
    bytes: Vec<u8>,
    is_too_long: bool,
}

impl Copy {
    pub fn new(
        status: u16,
        is_stream: bool,
        encoding: Encoding,
        share: Share,
        observer: Observer,
        to: oneshot::Sender<Answer>,
    ) -> Self {
        Self { status, is_stream, encoding, share, observer, to, bytes: Vec::new(), is_too_long: false }
    }

    fn add(&mut self, data: &[u8]) {
        let fits = (self.bytes.len() + data.len()) as u64 <= MOST_BYTES;
        if self.is_too_long || !fits || !self.share.grow(data.len()) {
            self.is_too_long = true;
            return;
        }
        self.bytes.extend_from_slice(data);
    }

    fn finish(self, broken: Option<String>) {
        let too_long = self.is_too_long.then(|| "the answer was too long to be observed".to_owned());
        let Self { status, is_stream, encoding, observer, to, bytes: mut body, .. } = self;
        let kept = observer.keep(body.len());
        let no_place = kept.is_none().then(|| "there was no room for the answer until it could be observed".to_owned());
        if kept.is_none() {
            body = Vec::new();
        }
        let broken = broken.or(too_long).or(no_place);
        observer.answer(to, Answer { status, is_stream, encoding, body, kept, broken });
    }
}

impl Tee {
    pub fn new(body: Incoming, copy: Option<Copy>, connection: Lent) -> Self {
        Self { body, copy, connection: Some(connection) }
    }

    pub fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let frame = Pin::new(&mut self.body).poll_frame(cx);
        match &frame {
            Poll::Ready(Some(Ok(frame))) => {
                if let (Some(copy), Some(data)) = (&mut self.copy, frame.data_ref()) {
                    copy.add(data);
                }
                // The client stops to ask where it has the length that was announced.
                if self.body.is_end_stream() {
                    self.end();
                }
            }
            Poll::Ready(Some(Err(error))) => self.finish(Some(format!("the answer broke off: {error}"))),
            Poll::Ready(None) => self.end(),
            Poll::Pending => {}
        }
        frame
    }

    pub fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }

    fn end(&mut self) {
        if let Some(connection) = self.connection.take() {
            connection.give_back();
        }
        self.finish(None);
    }

    fn finish(&mut self, broken: Option<String>) {
        if let Some(copy) = self.copy.take() {
            copy.finish(broken);
        }
    }
}

impl Drop for Tee {
    fn drop(&mut self) {
        if self.body.is_end_stream() {
            self.end();
        }
        self.finish(Some("the client went away".to_owned()));
    }
}
