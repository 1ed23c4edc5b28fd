//! What the gateway has seen and need not show at once. Waking the thread of the observer takes as long as writing an answer,
//! so it is woken once for all of it.

use super::model_call::ModelCall;
use super::{Answer, Observer};
use std::mem::take;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::sleep;

/// How long something may wait to be shown.
const PAUSE: Duration = Duration::from_millis(1);

/// Something that was seen.
pub(super) enum Told {
    Call(ModelCall),
    Answer(oneshot::Sender<Answer>, Answer),
}

/// What waits, in the order in which it was seen.
#[derive(Default)]
pub(super) struct Outbox(Mutex<Vec<Told>>);

impl Outbox {
    /// Adds something; says whether nothing else was waiting.
    fn add(&self, told: Told) -> bool {
        let mut waiting = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        waiting.push(told);
        waiting.len() == 1
    }

    fn take(&self) -> Vec<Told> {
        take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Observer {
    pub(super) fn soon(&self, told: Told) {
        if !self.outbox.add(told) {
            return;
        }
        let delivery = Delivery(self.clone());
        // Without a runtime it is delivered here.
        if let Ok(runtime) = Handle::try_current() {
            runtime.spawn(async move {
                let _delivery = delivery;
                sleep(PAUSE).await;
            });
        }
    }

    /// Shows what was seen so far.
    pub(super) fn deliver(&self) {
        for told in self.outbox.take() {
            match told {
                Told::Call(call) => self.send(call),
                // A call that was given up needs no answer.
                Told::Answer(to, answer) => _ = to.send(answer),
            }
        }
    }
}

/// Delivers when it is dropped, so also where the runtime ends before the pause.
struct Delivery(Observer);

impl Drop for Delivery {
    fn drop(&mut self) {
        self.0.deliver();
    }
}
