//! The functions behind which exporters have their requests carried; only a page needs them.

use crate::{raise, with};
use wasm_bindgen::prelude::*;

/// Asks for everything to be sent soon; where the exporter is ending, it takes nothing more.
#[wasm_bindgen(js_name = exporterBegin)]
pub fn exporter_begin(seat: u32, exporter: u32, ending: bool) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_begin(exporter, ending))?.map_err(raise)
}

/// Whether something that was asked for is still to be sent.
#[wasm_bindgen(js_name = exporterOwes)]
pub fn exporter_owes(seat: u32, exporter: u32) -> Result<bool, JsValue> {
    with(seat, |engine| engine.exporter_owes(exporter))?.map_err(raise)
}

/// The request that is to be sent now, as JSON; empty where there is none.
#[wasm_bindgen(js_name = exporterRequest)]
pub fn exporter_request(seat: u32, exporter: u32) -> Result<String, JsValue> {
    with(seat, |engine| engine.exporter_request(exporter))?.map_err(raise)
}

/// The server answered.
#[wasm_bindgen(js_name = exporterAnswered)]
pub fn exporter_answered(
    seat: u32,
    exporter: u32,
    status: u16,
    retry_after: Option<u32>,
    body: &str,
) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_answered(exporter, status, retry_after, body))?.map_err(raise)
}

/// The server did not answer.
#[wasm_bindgen(js_name = exporterFailed)]
pub fn exporter_failed(seat: u32, exporter: u32, timed_out: bool, why: &str) -> Result<(), JsValue> {
    with(seat, |engine| engine.exporter_failed(exporter, timed_out, why))?.map_err(raise)
}
