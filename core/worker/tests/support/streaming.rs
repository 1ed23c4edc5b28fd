//! The stream intercept of the worker for tests, which does what the request says.

use nemo_relay_worker_kit::serde_json::{Value, json};
use nemo_relay_worker_kit::{Error, LlmStreamNext, Reader, Registrations};
use std::future::poll_fn;
use std::io::Write;
use std::path::PathBuf;
use std::pin::pin;
use std::task::Poll;

/// Writes a line when the intercept is over, however it ended.
struct Closed {
    path: Option<PathBuf>,
    act: String,
}

impl Drop for Closed {
    fn drop(&mut self) {
        let Some(path) = &self.path else { return };
        let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
        let _ = file.and_then(|mut file| file.write_all(format!("closed {}\n", self.act).as_bytes()));
    }
}

pub fn register(plugin: &mut Registrations, told: Option<PathBuf>) {
    plugin.llm_stream_execution_intercept("stream", 0, move |call, next, reader| {
        let act = call.request["content"]["act"].as_str().unwrap_or_default().to_owned();
        let closed = Closed { path: told.clone(), act: act.clone() };
        async move {
            let _closed = closed;
            wrap(&act, &call.request, &next, &reader).await
        }
    });
    plugin.llm_stream_execution_intercept("inner", 10, |call, next, reader| async move {
        let mut chunks = next.run(&call.request).await?;
        while let Some(chunk) = chunks.next().await? {
            reader.give(&json!({"inner": chunk})).await?;
        }
        Ok(())
    });
}

async fn wrap(act: &str, request: &Value, next: &LlmStreamNext, reader: &Reader) -> Result<(), Error> {
    match act {
        "replace" => return reader.give(&json!("instead")).await,
        "nothing" => return Ok(()),
        "first" => return Err(Error::new("PolicyError", "before the first chunk")),
        "retry" => {
            let Err(error) = pass(request, next, reader).await else { return Ok(()) };
            reader.give(&json!({"failed": error.message(), "class": error.class()})).await?;
            return pass(&json!({"content": {"act": "again"}, "headers": {}}), next, reader).await;
        }
        "old" => {
            let mut old = next.run(request).await?;
            next.run(request).await?;
            return old.next().await.map(drop);
        }
        "give up" => {
            let mut chunks = next.run(request).await?;
            {
                let mut asked = pin!(chunks.next());
                assert!(poll_fn(|context| Poll::Ready(asked.as_mut().poll(context).is_pending())).await);
            }
            while let Some(chunk) = chunks.next().await? {
                reader.give(&chunk).await?;
            }
            return Ok(());
        }
        "pass" => return pass(request, next, reader).await,
        _ => {}
    }
    let mut chunks = next.run(request).await?;
    let mut count = 0;
    while let Some(chunk) = chunks.next().await? {
        count += 1;
        match act {
            "later" if count == 2 => return Err(Error::new("PolicyError", "after a chunk")),
            "panic" if count == 2 => panic!("as it was told"),
            "die" if count == 2 => std::process::abort(),
            "hang" if count == 2 => std::future::pending().await,
            _ => reader.give(&json!({"of": chunk})).await?,
        }
        if act == "cut" {
            break;
        }
    }
    Ok(())
}

async fn pass(request: &Value, next: &LlmStreamNext, reader: &Reader) -> Result<(), Error> {
    let mut chunks = next.run(request).await?;
    while let Some(chunk) = chunks.next().await? {
        reader.give(&chunk).await?;
    }
    Ok(())
}
