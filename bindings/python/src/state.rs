//! The one runtime of the process and what the binding keeps beside it: host functions, bells of the delivery threads,
//! and the classes that Python code gave us.

use crate::errors::{ErrorClasses, guard};
use crate::log;
use nemo_relay_plugins::Plugins;
use nemo_relay_runtime::{Callback, QueueHost, Runtime, Subscriber};
use pyo3::prelude::*;
use pyo3::sync::MutexExt;
use pyo3::types::PyDict;
use std::collections::HashMap;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError, TryLockError};
use std::time::Duration;

static STATE: LazyLock<State> = LazyLock::new(|| {
    let state = State::default();
    state.runtime.host_queues(queue_host());
    state
});
static SETUP: OnceLock<Setup> = OnceLock::new();

/// What is written in Python: exception classes, what makes a method of the coroutine function that drives a machine, and
/// what has the records of the log taken.
pub struct Setup {
    pub errors: ErrorClasses,
    pub bind_drive: Py<PyAny>,
    pub watch_log: Py<PyAny>,
}

/// What lives as long as the process.
#[derive(Default)]
pub struct State {
    pub runtime: Runtime,
    plugins: OnceLock<Plugins>,
    functions: Mutex<Functions>,
    bells: Mutex<HashMap<u64, Bell>>,
    bell_count: AtomicUsize,
}

/// Host functions by number; a number that is not used any more is given out again.
#[derive(Default)]
struct Functions {
    slots: Vec<Option<Py<PyAny>>>,
    free: Vec<usize>,
}

impl Functions {
    fn remove(&mut self, ids: &[u64]) -> Vec<Py<PyAny>> {
        let mut removed = Vec::new();
        for id in ids.iter().map(|id| *id as usize) {
            if let Some(function) = self.slots.get_mut(id).and_then(Option::take) {
                self.free.push(id);
                removed.push(function);
            }
        }
        removed
    }
}

/// The number of every function that Python code keeps itself.
const UNKEPT: u64 = u64::MAX;

/// The lock on which the delivery thread of a subscriber sleeps; to release it is to ring.
struct Bell {
    subscriber: Arc<Subscriber>,
    lock: Py<PyAny>,
}

pub fn state() -> &'static State {
    &STATE
}

pub fn setup() -> Option<&'static Setup> {
    SETUP.get()
}

pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The lock of a machine, during whose steps events are emitted: who emits may wait for room, and lets go of the interpreter
/// meanwhile, so whoever waits for the lock must not keep it.
pub fn attached_lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    match mutex.try_lock() {
        Ok(guard) => guard,
        Err(TryLockError::Poisoned(poisoned)) => poisoned.into_inner(),
        Err(TryLockError::WouldBlock) => {
            Python::attach(|py| mutex.lock_py_attached(py).unwrap_or_else(PoisonError::into_inner))
        }
    }
}

/// What the runtime asks of this binding where a queue is full. A thread that has no interpreter, such as one that ends when
/// that is gone, just waits.
fn queue_host() -> QueueHost {
    let wait = Arc::new(|waiting: &mut (dyn FnMut() + Send)| {
        let mut waiting = Some(waiting);
        let mut run = || waiting.take().into_iter().for_each(|waiting| waiting());
        Python::try_attach(|py| {
            state().ring(py);
            py.detach(&mut run);
        });
        run();
    });
    QueueHost { wait, spill: nemo_relay_plugins::spill(), ..QueueHost::default() }
}

impl State {
    /// Keeps a host function until the runtime says that nothing refers to it.
    pub fn keep(&self, function: Py<PyAny>) -> Callback {
        let id = {
            let mut functions = lock(&self.functions);
            let id = functions.free.pop().unwrap_or(functions.slots.len());
            if id == functions.slots.len() {
                functions.slots.push(None);
            }
            functions.slots[id] = Some(function);
            id
        };
        self.runtime.callback(id as u64)
    }

    /// The plugins, made when they are first asked for.
    pub fn plugins(&self) -> &Plugins {
        self.plugins.get_or_init(|| Plugins::new(&self.runtime))
    }

    /// A callback that stands for a function which Python code keeps itself.
    pub fn unkept(&self) -> Callback {
        self.runtime.callback(UNKEPT)
    }

    pub fn function(&self, py: Python<'_>, callback: &Callback) -> Option<Py<PyAny>> {
        let functions = lock(&self.functions);
        functions.slots.get(callback.id() as usize)?.as_ref().map(|function| function.clone_ref(py))
    }

    /// To be called after anything that may have emitted an event: rings for the threads that have something to do now.
    pub fn ring(&self, py: Python<'_>) {
        if !self.runtime.has_woken() {
            return;
        }
        let woken = self.runtime.take_woken();
        let locks: Vec<_> = {
            let bells = lock(&self.bells);
            woken.iter().filter_map(|id| bells.get(id)).map(|bell| bell.lock.clone_ref(py)).collect()
        };
        locks.iter().for_each(|lock| ring(py, lock));
    }

    /// To be called after anything that may have ended a registration: lets go of functions and ends delivery threads.
    pub fn tidy(&self, py: Python<'_>) {
        let released = self.runtime.take_released();
        if !released.is_empty() {
            let dropped = lock(&self.functions).remove(&released);
            // Outside of the lock: the last reference may run a destructor.
            drop(dropped);
        }
        if self.bell_count.load(Ordering::Acquire) > 0 {
            self.end_removed(py);
        }
    }

    fn end_removed(&self, py: Python<'_>) {
        let ended: Vec<_> = {
            let mut bells = lock(&self.bells);
            let ended = bells.extract_if(|_, bell| bell.subscriber.is_removed()).map(|(_, bell)| bell.lock).collect();
            self.bell_count.store(bells.len(), Ordering::Release);
            ended
        };
        ended.iter().for_each(|lock: &Py<PyAny>| ring(py, lock));
    }

    pub fn hang_bell(&self, subscriber: &Arc<Subscriber>, bell: Py<PyAny>) {
        let mut bells = lock(&self.bells);
        let replaced = bells.insert(subscriber.id, Bell { subscriber: subscriber.clone(), lock: bell });
        self.bell_count.store(bells.len(), Ordering::Release);
        drop(bells);
        drop(replaced);
    }
}

/// A part of what holds functions: they are let go of with it.
pub struct TidyOnDrop;

impl Drop for TidyOnDrop {
    fn drop(&mut self) {
        Python::try_attach(|py| state().tidy(py));
    }
}

/// Releasing a lock that nobody holds raises; then the bell has been rung already.
fn ring(py: Python<'_>, lock: &Py<PyAny>) {
    let _ = lock.call_method0(py, pyo3::intern!(py, "release"));
}

/// Takes the exception classes by their codes, the coroutine function that drives a machine, and the function that has the
/// records of the log taken and says whether it could.
#[pyfunction]
pub fn set_up(errors: &Bound<'_, PyDict>, drive: &Bound<'_, PyAny>, watch_log: &Bound<'_, PyAny>) -> PyResult<()> {
    guard(|| {
        let bind_drive = drive.getattr(pyo3::intern!(drive.py(), "__get__"))?.unbind();
        let made = Setup { errors: ErrorClasses::read(errors)?, bind_drive, watch_log: watch_log.clone().unbind() };
        let _ = SETUP.set(made);
        log::start();
        Ok(())
    })
}

/// Whether this is the interpreter that loaded the library first; objects of one must not be seen in another.
#[pyfunction]
#[allow(unsafe_code, reason = "PyO3 has no name for interpreters")]
pub fn claim_interpreter() -> bool {
    static OWNER: OnceLock<i64> = OnceLock::new();
    // SAFETY: the running thread is attached to an interpreter, for it calls this function.
    let current = unsafe { pyo3::ffi::PyInterpreterState_GetID(pyo3::ffi::PyInterpreterState_Get()) };
    *OWNER.get_or_init(|| current) == current
}

/// In a forked child: identities of its own, and exporters that write for themselves.
#[pyfunction]
pub fn after_fork() -> PyResult<()> {
    guard(|| {
        nemo_relay_plugins::after_fork_all();
        state().runtime.after_fork();
        Ok(())
    })
}

/// At the end of the process: writes what the exporters have queued, within a time in milliseconds.
#[pyfunction]
pub fn shut_down(py: Python<'_>, deadline_millis: u64) -> PyResult<()> {
    guard(|| {
        py.detach(|| nemo_relay_plugins::shutdown_all(Duration::from_millis(deadline_millis)));
        Ok(())
    })
}
