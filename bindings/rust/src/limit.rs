//! The end of waiting for a sanitizer. No executor is known whose timer could be used, so one thread keeps the time for all
//! that wait, and is there only as long as something does.

use std::future::poll_fn;
use std::pin::pin;
use std::process;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant};

/// What a future gives; `None` where it is not done in time.
pub(crate) async fn within<F: Future>(limit: Duration, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let end = Instant::now() + limit;
    let mut alarm = None;
    poll_fn(|cx| {
        if let Poll::Ready(output) = future.as_mut().poll(cx) {
            return Poll::Ready(Some(output));
        }
        if Instant::now() >= end {
            return Poll::Ready(None);
        }
        *lock(alarm.get_or_insert_with(|| set(end))) = Some(cx.waker().clone());
        Poll::Pending
    })
    .await
}

/// Who is woken; nobody is any more once what waits has let go of it.
type Alarm = Mutex<Option<Waker>>;

#[derive(Default)]
struct Alarms {
    set: Vec<(Instant, Weak<Alarm>)>,
    /// The process whose thread keeps the time; a forked child has none of its parent's.
    kept_by: Option<u32>,
}

static ALARMS: Mutex<Alarms> = Mutex::new(Alarms { set: Vec::new(), kept_by: None });
static CHANGED: Condvar = Condvar::new();

fn set(end: Instant) -> Arc<Alarm> {
    let alarm = Arc::new(Alarm::default());
    let mut alarms = lock(&ALARMS);
    alarms.set.push((end, Arc::downgrade(&alarm)));
    let process = process::id();
    if alarms.kept_by != Some(process) {
        let spawned = thread::Builder::new().name("nemo-relay limit".to_owned()).spawn(keep_time);
        // Without the thread the time is over when the future is polled for another reason.
        alarms.kept_by = spawned.ok().map(|_| process);
    }
    CHANGED.notify_one();
    alarm
}

fn keep_time() {
    let mut alarms = lock(&ALARMS);
    loop {
        let now = Instant::now();
        let ringing: Vec<_> = alarms.set.extract_if(.., |(end, _)| *end <= now).collect();
        alarms.set.retain(|(_, alarm)| alarm.strong_count() > 0);
        if !ringing.is_empty() {
            drop(alarms);
            ringing.iter().filter_map(|(_, alarm)| lock(&*alarm.upgrade()?).take()).for_each(Waker::wake);
            alarms = lock(&ALARMS);
            continue;
        }
        let Some(next) = alarms.set.iter().map(|(end, _)| *end).min() else {
            alarms.kept_by = None;
            return;
        };
        alarms = CHANGED.wait_timeout(alarms, next - now).unwrap_or_else(PoisonError::into_inner).0;
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::call::at_once;
    use std::future::{pending, ready};

    #[test]
    fn what_is_done_is_given_at_once() {
        assert_eq!(at_once(within(Duration::from_secs(60), ready(1))), Some(Some(1)));
    }

    #[test]
    fn what_is_never_done_is_given_up() {
        let (give, given) = std::sync::mpsc::channel();
        thread::spawn(move || give.send(crate::call::block_on(within(Duration::from_millis(5), pending::<()>()))));
        assert_eq!(given.recv(), Ok(None));
    }
}
