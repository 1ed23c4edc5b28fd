//! The native part of nemo-relay-node: the engine behind functions that JavaScript calls. It never calls JavaScript.
//!
//! They are plain functions that are given the number of an engine: methods of a class cost five times as much a call.

mod text;

/// Functions that codegen writes from `spec/api/`.
mod generated {
    mod exports;
}

use napi::bindgen_prelude::*;
use napi_derive::napi;
use nemo_relay_js::{Clock, Engine, REGISTERS, SPEC_DIGEST, VERSION, Work, error_json, panic_points};
use std::cell::RefCell;
use std::mem::ManuallyDrop;
use text::Text;

thread_local! {
    /// The engines of this thread: one for each time that the package was loaded in it.
    static SEATS: RefCell<Vec<Option<Seat>>> = const { RefCell::new(Vec::new()) };
}

/// What an object of the engine takes about, and how many are made before JavaScript is told.
const HELD_BYTES: i64 = 1024;
const HELD_STEP: i64 = 4096;

struct Seat {
    engine: Engine,
    env: Env,
    /// How many objects of the engine JavaScript was told of.
    told: i64,
    /// Shared with JavaScript. Never released from here: the thread may outlive its environment.
    registers: ManuallyDrop<Uint32Array>,
}

impl Seat {
    #[allow(unsafe_code, reason = "napi cannot know that nobody else holds the array")]
    fn publish(&mut self) {
        // SAFETY: JavaScript made the array for these registers alone and runs no code while a native function does.
        let registers = unsafe { self.registers.as_mut() };
        registers[..REGISTERS].copy_from_slice(self.engine.registers());
    }

    /// Lets JavaScript, which sees but a small object for each, collect them in time.
    fn tell_size(&mut self) {
        let held = self.engine.held() as i64;
        let more = held - self.told;
        if more.abs() >= HELD_STEP && self.env.adjust_external_memory(more * HELD_BYTES).is_ok() {
            self.told = held;
        }
    }
}

/// Makes an engine, which fills `registers` at every call; gives the number of its seat.
#[napi(catch_unwind)]
pub fn create(env: Env, registers: Uint32Array) -> Result<u32> {
    if registers.len() < REGISTERS {
        return Err(Error::from_reason(format!("{REGISTERS} registers are needed")));
    }
    let mut made =
        Seat { engine: Engine::new(Clock::default()), env, told: 0, registers: ManuallyDrop::new(registers) };
    made.publish();
    let seat = SEATS.with_borrow_mut(|seats| {
        seats.push(Some(made));
        seats.len() - 1
    });
    env.add_env_cleanup_hook(seat, leave)?;
    Ok(seat as u32)
}

/// Drops an engine when its environment ends, while the thread is still whole.
fn leave(seat: usize) {
    let left = SEATS.with_borrow_mut(|seats| seats.get_mut(seat).and_then(Option::take));
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(move || drop(left)));
}

/// Runs a function of an engine and shows its registers to JavaScript.
fn with<T>(seat: u32, run: impl FnOnce(&mut Engine) -> T) -> Result<T> {
    SEATS.with_borrow_mut(|seats| {
        let seat = seats.get_mut(seat as usize).and_then(Option::as_mut);
        let seat = seat.ok_or_else(|| Error::from_reason("the environment of this engine has ended"))?;
        panic_points::point();
        let result = run(&mut seat.engine);
        seat.publish();
        seat.tell_size();
        Ok(result)
    })
}

/// Work of the core that may wait, in a thread of Node.js.
pub struct Waiting(Option<Work>);

#[napi]
impl Task for Waiting {
    type Output = ();
    type JsValue = ();

    fn compute(&mut self) -> Result<()> {
        let work = self.0.take();
        let run = move || work.into_iter().for_each(Work::run);
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(run)).map_err(|_| Error::from_reason("the work panicked"))
    }

    fn resolve(&mut self, _env: Env, _output: ()) -> Result<()> {
        Ok(())
    }
}

/// Does work that may wait while the event loop goes on; gives a promise.
#[napi(catch_unwind)]
pub fn work_elsewhere(seat: u32, work: u32) -> Result<AsyncTask<Waiting>> {
    let work = with(seat, |engine| engine.take_work(work))?.map_err(raise)?;
    Ok(AsyncTask::new(Waiting(Some(work))))
}

/// The digest of the specification that the library was built from.
#[napi(catch_unwind)]
pub fn spec_digest() -> String {
    SPEC_DIGEST.into()
}

/// The version of the library.
#[napi(catch_unwind)]
pub fn version() -> String {
    VERSION.into()
}

/// An error of the core as a JavaScript error whose message the package reads.
fn raise(error: nemo_relay_js::Error) -> Error {
    Error::from_reason(error_json(&error))
}
