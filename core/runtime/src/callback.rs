//! A function as the core knows it: one of the host, by a number, with the news that nobody needs it any more; or native
//! middleware, which runs in the core.

use crate::locks::lock;
use crate::native::Native;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// Numbers of callbacks that no registration and no call in flight refers to any more.
#[derive(Default)]
pub(crate) struct Released {
    any: AtomicBool,
    ids: Mutex<Vec<u64>>,
}

impl Released {
    pub(crate) fn take(&self) -> Vec<u64> {
        // Asked after every call and nearly always for nothing; to read costs less than to write.
        if !self.any.load(Ordering::Acquire) || !self.any.swap(false, Ordering::AcqRel) {
            return Vec::new();
        }
        std::mem::take(&mut *lock(&self.ids))
    }
}

/// A registered function. The binding keeps one of the host under `id` until the runtime says that it was released; native
/// ones no binding ever sees.
#[derive(Clone)]
pub struct Callback(Arc<Inner>);

enum Inner {
    Host { id: u64, released: Arc<Released> },
    Native(Arc<dyn Native>),
}

impl Callback {
    pub(crate) fn new(id: u64, released: Arc<Released>) -> Self {
        Self(Arc::new(Inner::Host { id, released }))
    }

    /// Middleware that runs in the core.
    pub fn of(native: Arc<dyn Native>) -> Self {
        Self(Arc::new(Inner::Native(native)))
    }

    /// The binding's number for the function; 0 for native middleware, which the binding is never asked to run.
    pub fn id(&self) -> u64 {
        match &*self.0 {
            Inner::Host { id, .. } => *id,
            Inner::Native(_) => 0,
        }
    }

    /// The native middleware, where it is some.
    pub(crate) fn native(&self) -> Option<&Arc<dyn Native>> {
        match &*self.0 {
            Inner::Host { .. } => None,
            Inner::Native(native) => Some(native),
        }
    }

    /// Whether the other one belongs to the same registration.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        if let Self::Host { id, released } = self {
            lock(&released.ids).push(*id);
            released.any.store(true, Ordering::Release);
        }
    }
}
