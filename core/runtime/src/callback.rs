//! A host function as the core knows it: a number, and the news that nobody needs it any more.

use crate::locks::lock;
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

/// A host function. The binding keeps the function itself under `id` until the runtime says that it was released.
#[derive(Clone)]
pub struct Callback(Arc<Inner>);

struct Inner {
    id: u64,
    released: Arc<Released>,
}

impl Callback {
    pub(crate) fn new(id: u64, released: Arc<Released>) -> Self {
        Self(Arc::new(Inner { id, released }))
    }

    /// The binding's number for the function.
    pub fn id(&self) -> u64 {
        self.0.id
    }

    /// Whether the other one belongs to the same registration.
    pub(crate) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Drop for Inner {
    fn drop(&mut self) {
        lock(&self.released.ids).push(self.id);
        self.released.any.store(true, Ordering::Release);
    }
}
