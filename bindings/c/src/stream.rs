//! Streams: what C gives chunk by chunk, and what C gets.

#![allow(unsafe_code)] // Function pointers of C are called, and a stream is handed to C as what they are given.

use crate::host::{self, Shared, Step};
use crate::output::{self, Place};
use crate::{delivery, error, guard, input};
use nemo_relay_runtime::types::{Error, Result};
use nemo_relay_runtime::{Machine, Reply, Slot, gate};
use std::ffi::{CString, c_char, c_void};
use std::ptr::null_mut;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Chunks that C gives one by one.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct NemoRelayChunks {
    next: Option<unsafe extern "C" fn(*mut c_void, *mut *mut c_char) -> i32>,
    close: Option<unsafe extern "C" fn(*mut c_void)>,
    user_data: *mut c_void,
}

/// The same as something that is closed when it is dropped.
struct Producer(NemoRelayChunks);

// SAFETY: the header says that callbacks and what they are registered with are used from any thread.
unsafe impl Send for Producer {}

impl Producer {
    fn pull(&self) -> Result<Option<CString>> {
        let next = self.0.next.ok_or_else(|| Error::callback("", "the callback gave no chunks", error::NO_SLOT))?;
        let mut out = null_mut();
        error::clear();
        // SAFETY: the chunks are not closed, so C says that the function may be called.
        let told = unsafe { next(self.0.user_data, &mut out) };
        // SAFETY: what a callback leaves was made by nemo_relay_string_new.
        let chunk = unsafe { input::owned(out) };
        match told {
            1 => Ok(Some(chunk.unwrap_or_else(|| output::c_string("null")))),
            0 => Ok(None),
            -1 => Err(error::left().unwrap_or_else(|| error::of_callback(told))),
            status => host::succeeded(-status).map(|()| None),
        }
    }
}

impl Drop for Producer {
    fn drop(&mut self) {
        if let Some(close) = self.0.close {
            // SAFETY: C gave this function for this purpose; it is called once.
            gate::outside(|| unsafe { close(self.0.user_data) });
        }
    }
}

/// The streams that the callbacks of one call gave, by slot.
#[derive(Default)]
pub struct Streams(Mutex<Vec<Option<Producer>>>);

impl Streams {
    fn all(&self) -> MutexGuard<'_, Vec<Option<Producer>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn take(&self, slot: Slot) -> Option<Producer> {
        self.all().get_mut(slot as usize).and_then(Option::take)
    }

    pub fn put(&self, chunks: NemoRelayChunks) -> Slot {
        let mut all = self.all();
        all.push(Some(Producer(chunks)));
        (all.len() - 1) as Slot
    }

    /// The next chunk; C is called without the lock, and a stream that has none any more is closed.
    pub fn pull(&self, slot: Slot) -> Result<Option<CString>> {
        let Some(producer) = self.take(slot) else { return Ok(None) };
        let chunk = producer.pull()?;
        if chunk.is_some() {
            self.all()[slot as usize] = Some(producer);
        }
        Ok(chunk)
    }

    pub fn close(&self, slot: Slot) {
        drop(self.take(slot));
    }
}

/// A stream that C pulls: that of a whole call, or the one that a continuation gave.
pub struct NemoRelayStream(Mutex<Source>);

enum Source {
    Call(Box<Machine>, Arc<Shared>),
    Part(Slot, Arc<Shared>),
    Over,
}

impl NemoRelayStream {
    pub fn of_call(machine: Machine, shared: Arc<Shared>) -> Box<Self> {
        Box::new(Self(Mutex::new(Source::Call(Box::new(machine), shared))))
    }

    pub fn of_continuation(slot: Slot, shared: Arc<Shared>) -> Box<Self> {
        Box::new(Self(Mutex::new(Source::Part(slot, shared))))
    }

    /// The source, if nobody else is using it: what a stream calls must not use the stream itself.
    fn source(&self) -> Result<MutexGuard<'_, Source>> {
        self.0.try_lock().map_err(|_| Error::invalid_argument("stream", "the stream is in use"))
    }

    pub fn next(&self, out: &Place<*mut c_char>) -> Result<i32> {
        error::clear();
        let chunk = self.source().and_then(|mut source| source.pull());
        delivery::follow_up();
        let Some(chunk) = chunk? else { return Ok(0) };
        out.set(chunk)?;
        Ok(1)
    }

    pub fn close(&self) -> Result<()> {
        let source = std::mem::replace(&mut *self.source()?, Source::Over);
        match source {
            Source::Call(mut machine, shared) => {
                let op = machine.resume(Reply::Stop);
                // Nobody asks for chunks any more, so nobody is told what failed; the end event says it.
                let _ = host::drive(&mut machine, op, &shared);
                shared.end_stream();
                delivery::follow_up();
            }
            Source::Part(slot, shared) => shared.streams.close(slot),
            Source::Over => {}
        }
        Ok(())
    }
}

impl Drop for NemoRelayStream {
    fn drop(&mut self) {
        // It fails where the stream is in use, and then it is not dropped.
        let _ = self.close();
    }
}

impl Source {
    fn pull(&mut self) -> Result<Option<CString>> {
        let found = match self {
            Self::Call(machine, shared) => {
                let op = machine.resume(Reply::More);
                let step = host::drive(machine, op, shared);
                let chunk = step.map(|step| matches!(step, Step::Chunk).then(|| shared.values.take_chunk()));
                if !matches!(chunk, Ok(Some(_))) {
                    shared.end_stream();
                }
                chunk
            }
            Self::Part(slot, shared) => shared.streams.pull(*slot),
            Self::Over => return Ok(None),
        };
        if !matches!(found, Ok(Some(_))) {
            *self = Self::Over;
        }
        found
    }
}

/// A stream as something that a callback may give.
pub fn chunks_of(stream: Box<NemoRelayStream>) -> NemoRelayChunks {
    NemoRelayChunks {
        next: Some(next_of_stream),
        close: Some(close_of_stream),
        user_data: Box::into_raw(stream).cast(),
    }
}

/// # Safety
/// `stream` is what `chunks_of` made of a stream, `out` null or a place for a string.
unsafe extern "C" fn next_of_stream(stream: *mut c_void, out: *mut *mut c_char) -> i32 {
    guard::value(-1, || {
        // SAFETY: as above.
        let (out, stream) = unsafe { (output::place(out, "out")?, &*stream.cast::<NemoRelayStream>()) };
        stream.next(&out)
    })
}

/// # Safety
/// `stream` is what `chunks_of` made of a stream; it is not used any more.
unsafe extern "C" fn close_of_stream(stream: *mut c_void) {
    guard::value((), || {
        // SAFETY: as above.
        drop(unsafe { Box::from_raw(stream.cast::<NemoRelayStream>()) });
        Ok(())
    });
}
