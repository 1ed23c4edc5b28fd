//! Where the chunks of a stream come from, and what watches them on their way.

use super::call::Call;
use super::stream::Ending;
use super::{Host, Op, Reply, Slot, wrong_reply};
use crate::native::Watch;
use nemo_relay_types::Json;
use std::vec::IntoIter;

/// The chunks of one stream.
pub(super) struct Chunks {
    stream: Slot,
    /// What an intercept of the core gave in place of a stream of the host.
    replayed: Option<IntoIter<Json>>,
    watches: Vec<Box<dyn Watch>>,
}

impl Chunks {
    /// Those that the chain of a call came to.
    pub fn of(call: &Call, stream: Slot) -> Self {
        let (replayed, watches) = call.take_native_stream();
        Self { stream, replayed: replayed.map(Vec::into_iter), watches }
    }

    /// The next one.
    ///
    /// Errors: how the stream was over.
    pub async fn next(&mut self, host: &Host) -> Result<Slot, Ending> {
        let chunk = match &mut self.replayed {
            Some(left) => {
                let chunk = left.next().ok_or(Ending::Finished)?;
                host.parse(chunk).await.map_err(Ending::Failed)?
            }
            None => pulled(host, self.stream).await?,
        };
        if !self.watches.is_empty() {
            self.show(host, chunk).await;
        }
        Ok(chunk)
    }

    /// One that is no JSON cannot be watched, and neither can the rest without it.
    async fn show(&mut self, host: &Host, chunk: Slot) {
        match host.source(chunk).await {
            Ok(json) => self.watches.retain_mut(|watch| watch.chunk(&json)),
            Err(_) => self.watches.clear(),
        }
    }

    /// The stream was read to its end.
    pub fn over(self) {
        self.watches.into_iter().for_each(|watch| watch.over());
    }
}

async fn pulled(host: &Host, stream: Slot) -> Result<Slot, Ending> {
    match host.ask(Op::Pull(stream)).await {
        Reply::Value(chunk) => Ok(chunk),
        Reply::Finished => Err(Ending::Finished),
        Reply::Failed(error) => Err(Ending::Failed(error)),
        Reply::Cancelled => Err(Ending::Cancelled),
        _ => Err(Ending::Failed(wrong_reply("Pull"))),
    }
}
