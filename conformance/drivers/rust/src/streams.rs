//! Streams that a scenario describes, and their consumer.

use crate::actions::{LONGEST_WAIT, raised, sleep, value};
use crate::answer::Answer;
use crate::callbacks::{Described, yield_once};
use crate::driver::{Driver, lock};
use crate::request::{Args, Request};
use crate::values::{natural, reported, set};
use nemo_relay::{BoxError, LlmChunks, LlmStream, Value};
use serde_json::json;
use std::collections::VecDeque;
use std::sync::Arc;
use std::time::Duration;

type Item = Result<Value, BoxError>;

/// The stream that the action `stream` describes.
pub fn stream(driver: &Driver, described: &Arc<Described>, action: &Args, inner: Option<LlmChunks>) -> LlmChunks {
    let chunks = |name: &str| action.list(name).iter().map(natural).collect();
    if action.text("form") == "list" {
        return LlmChunks::iter(Vec::<Value>::from(chunks("chunks")));
    }
    let generator = Generator {
        driver: driver.clone(),
        described: described.clone(),
        first: chunks("chunks"),
        inner: inner.filter(|_| action.flag("inner")),
        index: 0,
        given: 0,
        after: chunks("after"),
        action: action.clone(),
        pulled: false,
        over: false,
    };
    LlmChunks::new(futures::stream::unfold(generator, |mut generator| async move {
        let item = generator.pull().await;
        item.map(|item| (item, generator))
    }))
}

/// What a user would write as a generator function.
struct Generator {
    driver: Driver,
    described: Arc<Described>,
    action: Args,
    first: VecDeque<Value>,
    inner: Option<LlmChunks>,
    /// How many chunks of the inner stream there were, and how many of them were given.
    index: u64,
    given: u64,
    after: VecDeque<Value>,
    pulled: bool,
    over: bool,
}

impl Generator {
    async fn pull(&mut self) -> Option<Item> {
        self.pulled = true;
        self.tell("pull");
        if !self.described.sync {
            yield_once().await;
        }
        let item = self.next().await;
        self.over = !matches!(item, Some(Ok(_)));
        item
    }

    async fn next(&mut self) -> Option<Item> {
        if self.over {
            return None;
        }
        if let Some(chunk) = self.first.pop_front() {
            return Some(Ok(chunk));
        }
        if let Some(item) = self.next_inner().await {
            return Some(item);
        }
        self.inner = None;
        if let Some(chunk) = self.after.pop_front() {
            return Some(Ok(chunk));
        }
        if let Some(error) = self.action.get("raise") {
            return Some(Err(raised(&Args::of(Some(error)))));
        }
        if self.action.flag("wait") {
            self.driver.reached(&format!("{}:wait", self.described.id));
            sleep(LONGEST_WAIT).await;
        }
        None
    }

    async fn next_inner(&mut self) -> Option<Item> {
        let dropped = self.action.list("drop");
        loop {
            if self.action.get("take").is_some_and(|take| take.as_u64() <= Some(self.given)) {
                return None;
            }
            let mut chunk = match self.inner.as_mut()?.next().await? {
                Ok(chunk) => chunk,
                Err(_) if self.action.flag("recover") => return None,
                Err(error) => return Some(Err(error)),
            };
            self.index += 1;
            if dropped.iter().any(|index| index.as_u64() == Some(self.index - 1)) {
                continue;
            }
            if let Some(change) = self.action.get("set").map(|change| Args::of(Some(change))) {
                set(&mut chunk, change.text("pointer"), value(&change));
            }
            self.given += 1;
            return Some(Ok(chunk));
        }
    }

    fn tell(&self, what: &str) {
        if self.action.flag("record") {
            self.driver.record(json!([format!("{}:{what}", self.described.id)]));
        }
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        if self.pulled && !self.over {
            self.tell("close");
        }
    }
}

/// Reads a stream as `consume` says; the chunks are kept with the request, also where the future is dropped.
pub async fn consume(driver: &Driver, request: &Request, mut stream: LlmStream) -> Answer {
    let how = Args::of(request.whole.get("consume"));
    *lock(&request.chunks) = Some(Vec::new());
    let most = how.get("take").and_then(Value::as_u64).unwrap_or(u64::MAX);
    for _ in 0..most {
        pause(&how).await;
        if how.flag("record") {
            driver.record(json!(["consumer:ask"]));
        }
        match stream.next().await {
            Some(Ok(chunk)) => lock(&request.chunks).get_or_insert_default().push(reported(chunk)),
            Some(Err(error)) => return Answer::of(Err::<(), _>(error)).with("again", again(&mut stream).await),
            None => return Answer::null().with("again", again(&mut stream).await),
        }
    }
    match how.text("then") {
        "close" => {
            pause(&how).await;
            stream.close().await;
            stream.close().await;
            Answer::null().with("again", again(&mut stream).await)
        }
        "drop" => {
            pause(&how).await;
            drop(stream);
            Answer::null()
        }
        _ => Answer::null().with("again", again(&mut stream).await),
    }
}

async fn pause(how: &Args) {
    if how.get("pause").is_some() {
        sleep(Duration::from_millis(how.int("pause"))).await;
    }
}

/// What one more ask gives.
async fn again(stream: &mut LlmStream) -> Value {
    match stream.next().await {
        None => "over".into(),
        Some(given) => Answer::of(given).recorded(),
    }
}
