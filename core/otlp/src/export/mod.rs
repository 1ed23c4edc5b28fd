//! The exporters: events are queued by those who emit them, projected by one thread and sent by another one, so that an
//! endpoint that does not answer holds up neither. Where there are no threads, a [`Projector`] makes the requests and its
//! owner carries them.

mod batch;
mod partial;
mod projector;
mod retry;
mod work;

pub use batch::Item;
pub use projector::Projector;
pub use retry::{Verdict, pause, verdict};
pub use work::Now;

#[cfg(not(target_arch = "wasm32"))]
mod threads;

#[cfg(not(target_arch = "wasm32"))]
pub use threads::*;
