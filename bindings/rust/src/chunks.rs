//! The chunks that a model call gives, as the application makes them and as an intercept gets them.

use crate::context::{Entered, Shared};
use crate::error::{BoxError, CallbackPanic};
use futures_core::Stream;
use serde_json::Value;
use std::future::poll_fn;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

/// The chunks of a streaming model call, pulled one by one. What it is made of is dropped when it is over, or when the
/// consumer of the call wants no more.
pub struct LlmChunks(Arc<Mutex<Option<Open>>>);

/// A source of chunks, whatever its error type.
trait Source: Send {
    fn pull(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Value, BoxError>>>;
}

struct Streaming<S>(Pin<Box<S>>);

impl<S, E> Source for Streaming<S>
where
    S: Stream<Item = Result<Value, E>> + Send,
    E: Into<BoxError>,
{
    fn pull(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Value, BoxError>>> {
        self.0.as_mut().poll_next(cx).map(|item| item.map(|chunk| chunk.map_err(Into::into)))
    }
}

struct Iterating<I>(I);

impl<I, E> Source for Iterating<I>
where
    I: Iterator<Item = Result<Value, E>> + Send,
    E: Into<BoxError>,
{
    fn pull(&mut self, _: &mut Context<'_>) -> Poll<Option<Result<Value, BoxError>>> {
        Poll::Ready(self.0.next().map(|chunk| chunk.map_err(Into::into)))
    }
}

/// A source at work.
struct Open {
    /// `None` once it is being dropped.
    source: Option<Box<dyn Source>>,
    /// The context of the function that gave it, in which it runs.
    context: Option<Shared>,
}

impl Open {
    fn pull(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Value, BoxError>>> {
        let _entered = self.context.as_ref().map(Entered::new);
        let Some(source) = &mut self.source else { return Poll::Ready(None) };
        catch_unwind(AssertUnwindSafe(|| source.pull(cx)))
            .unwrap_or_else(|panic| Poll::Ready(Some(Err(Box::new(CallbackPanic::new(&*panic))))))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        let _entered = self.context.as_ref().map(Entered::new);
        self.source = None;
    }
}

impl LlmChunks {
    /// The items of a stream; one that is an error ends the stream of the call.
    pub fn new<S, E>(stream: S) -> Self
    where
        S: Stream<Item = Result<Value, E>> + Send + 'static,
        E: Into<BoxError>,
    {
        Self::of(Streaming(Box::pin(stream)))
    }

    /// The items of an iterator, which is advanced when a chunk is asked for.
    pub fn iter<I>(chunks: I) -> Self
    where
        I: IntoIterator<Item: Into<Value>, IntoIter: Send + 'static>,
    {
        Self::try_iter(chunks.into_iter().map(|chunk| Ok::<_, BoxError>(chunk.into())))
    }

    pub(crate) fn try_iter<I, E>(chunks: I) -> Self
    where
        I: Iterator<Item = Result<Value, E>> + Send + 'static,
        E: Into<BoxError> + 'static,
    {
        Self::of(Iterating(chunks))
    }

    /// The next chunk; `None` where there is none.
    pub async fn next(&mut self) -> Option<Result<Value, BoxError>> {
        poll_fn(|cx| self.poll(cx)).await
    }

    fn of(source: impl Source + 'static) -> Self {
        Self(Arc::new(Mutex::new(Some(Open { source: Some(Box::new(source)), context: None }))))
    }

    pub(crate) fn poll(&self, cx: &mut Context<'_>) -> Poll<Option<Result<Value, BoxError>>> {
        let mut open = self.lock();
        let polled = open.as_mut().map_or(Poll::Ready(None), |open| open.pull(cx));
        let over = if matches!(polled, Poll::Ready(None)) { open.take() } else { None };
        // A source may own anything, so nothing is locked while it is dropped.
        drop(open);
        drop(over);
        polled
    }

    /// Has the chunks made in this context, unless they have one already.
    pub(crate) fn run_in(&self, context: &Shared) {
        if let Some(open) = &mut *self.lock() {
            open.context.get_or_insert_with(|| context.clone());
        }
    }

    /// Drops what it is made of.
    pub(crate) fn close(&self) {
        let open = self.lock().take();
        drop(open);
    }

    fn lock(&self) -> MutexGuard<'_, Option<Open>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Clone for LlmChunks {
    /// The same chunks, each of which goes to the one that asks for it.
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl Stream for LlmChunks {
    type Item = Result<Value, BoxError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(cx)
    }
}
