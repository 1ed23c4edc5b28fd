//! Locks that a panic elsewhere does not break: the data under them is replaced whole, so it is never half written.

use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

pub(crate) fn lock<T: ?Sized>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn read<T: Clone>(lock: &RwLock<T>) -> T {
    lock.read().unwrap_or_else(PoisonError::into_inner).clone()
}
