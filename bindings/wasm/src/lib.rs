//! The native part of nemo-relay-wasm: the engine behind functions that JavaScript calls.

#[cfg(target_arch = "wasm32")]
mod carried;

/// Functions that codegen writes from `spec/api/`.
mod generated {
    mod exports;
}

use js_sys::Function;
use nemo_relay_js::{Clock, Engine, REGISTERS, SPEC_DIGEST, Timestamp, VERSION, error_json, panic_points};
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// A text of JavaScript that comes with every call.
type Text = String;

thread_local! {
    /// What the host gives for the clock, for random numbers and for the text of a panic.
    static HOST: RefCell<Option<Host>> = const { RefCell::new(None) };
    static SEATS: RefCell<Vec<Seat>> = const { RefCell::new(Vec::new()) };
}

struct Host {
    now_micros: Function,
    random: Function,
    panicked: Function,
}

struct Seat {
    engine: Engine,
    /// In a place of its own, for JavaScript looks at it through the memory of the module.
    registers: Box<[u32; REGISTERS]>,
}

/// Makes an engine; gives the number of its seat. `now_micros` gives microseconds since 1970, `random` a whole number
/// below 2^32, and `panicked` is given the text of a panic before the call that met it fails.
#[wasm_bindgen]
pub fn create(now_micros: Function, random: Function, panicked: Function) -> u32 {
    HOST.set(Some(Host { now_micros, random, panicked }));
    std::panic::set_hook(Box::new(|panic| {
        let text = JsValue::from_str(&panic.to_string());
        HOST.with(|host| {
            if let Ok(Some(host)) = host.try_borrow().as_deref() {
                let _ = host.panicked.call1(&JsValue::NULL, &text);
            }
        });
    }));
    let engine = Engine::new(Clock { now, entropy });
    let registers = Box::new(*engine.registers());
    SEATS.with_borrow_mut(|seats| {
        seats.push(Seat { engine, registers });
        (seats.len() - 1) as u32
    })
}

/// Where the registers of an engine are in the memory of the module.
#[wasm_bindgen]
pub fn registers(seat: u32) -> Result<u32, JsValue> {
    let address = |seat: &Seat| seat.registers.as_ptr() as usize as u32;
    SEATS.with_borrow(|seats| seats.get(seat as usize).map(address)).ok_or_else(missing)
}

/// Runs a function of an engine and shows its registers to JavaScript.
fn with<T>(seat: u32, run: impl FnOnce(&mut Engine) -> T) -> Result<T, JsValue> {
    SEATS.with(|seats| {
        let mut seats = seats.try_borrow_mut().map_err(|_| broken())?;
        let seat = seats.get_mut(seat as usize).ok_or_else(missing)?;
        panic_points::point();
        let result = run(&mut seat.engine);
        *seat.registers = *seat.engine.registers();
        Ok(result)
    })
}

/// Says at which guarded call to panic, for a browser has no environment variables.
#[cfg(feature = "panic-points")]
#[wasm_bindgen(js_name = panicAt)]
pub fn panic_at(call: u32) {
    panic_points::arm(call.into());
}

/// A panic does not unwind here, so what the call had borrowed stays borrowed.
fn broken() -> JsValue {
    JsValue::from_str("a panic in an earlier call has ended the module; load the package anew")
}

fn missing() -> JsValue {
    JsValue::from_str("there is no such engine")
}

fn now() -> Timestamp {
    Timestamp::from_micros(ask(|host| &host.now_micros) as i64)
}

fn entropy() -> u64 {
    let half = || ask(|host| &host.random) as u64;
    (half() << 32) | half()
}

fn ask(which: impl Fn(&Host) -> &Function) -> f64 {
    let answer = HOST.with_borrow(|host| host.as_ref().and_then(|host| which(host).call0(&JsValue::NULL).ok()));
    answer.and_then(|number| number.as_f64()).unwrap_or_default()
}

/// The memory of the module; not every target exports it by itself.
#[wasm_bindgen(js_name = wasmMemory)]
pub fn wasm_memory() -> JsValue {
    wasm_bindgen::memory()
}

/// The digest of the specification that the library was built from.
#[wasm_bindgen(js_name = specDigest)]
pub fn spec_digest() -> String {
    SPEC_DIGEST.into()
}

/// The version of the library.
#[wasm_bindgen]
pub fn version() -> String {
    VERSION.into()
}

/// An error of the core as the text that the package reads.
fn raise(error: nemo_relay_js::Error) -> JsValue {
    JsValue::from_str(&error_json(&error))
}
