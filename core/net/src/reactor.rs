//! Runs one thing at a time on the caller's thread, until a point in time.

use crate::Fault;
use std::future::Future;
use std::time::Instant;
use tokio::runtime::{Builder, Runtime};

/// Made with the first use, so that a client that has sent nothing holds no descriptor across a fork.
#[derive(Default)]
pub(crate) struct Reactor(Option<Runtime>);

impl Reactor {
    pub(crate) fn run<T>(
        &mut self,
        deadline: Instant,
        work: impl Future<Output = Result<T, Fault>>,
    ) -> Result<T, Fault> {
        let runtime = match &mut self.0 {
            Some(runtime) => runtime,
            none => {
                let made = Builder::new_current_thread().enable_io().enable_time().build();
                none.insert(made.map_err(|e| Fault::network(e.to_string()))?)
            }
        };
        runtime.block_on(async {
            tokio::time::timeout_at(deadline.into(), work).await.unwrap_or_else(|_| Err(Fault::timeout()))
        })
    }
}

impl Drop for Reactor {
    fn drop(&mut self) {
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}
