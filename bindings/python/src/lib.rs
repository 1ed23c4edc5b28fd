//! The native part of the Python package: the runtime, the machines of the managed calls, and the way from Python values
//! to JSON and back.
//!
//! Nothing here runs Python code of the application. Callbacks are called from Python frames (`_driver.py`,
//! `_delivery.py`), so that a thread which the interpreter ends at exit never has a native frame between two Python ones.

mod arguments;
mod begin;
mod call;
mod callbacks;
mod codecs;
mod continuation;
mod delivery;
mod errors;
mod exporter;
mod generated;
mod isolation;
mod log;
mod plugins;
mod registration;
mod replies;
mod scopes;
mod shared;
mod state;
mod step;
mod switches;
mod values;
mod view;

use pyo3::prelude::*;

/// The digest of the specification that the native library was built from.
#[pyfunction]
fn spec_digest() -> &'static str {
    nemo_relay_runtime::Runtime::spec_digest()
}

#[pymodule]
fn _native(module: &Bound<'_, PyModule>) -> PyResult<()> {
    module.add_function(wrap_pyfunction!(spec_digest, module)?)?;
    module.add_function(wrap_pyfunction!(state::claim_interpreter, module)?)?;
    module.add_function(wrap_pyfunction!(state::set_up, module)?)?;
    module.add_function(wrap_pyfunction!(state::after_fork, module)?)?;
    module.add_function(wrap_pyfunction!(state::shut_down, module)?)?;
    module.add_function(wrap_pyfunction!(log::write, module)?)?;
    module.add_function(wrap_pyfunction!(log::log_callback_failed, module)?)?;
    module.add_function(wrap_pyfunction!(log::take_log, module)?)?;
    module.add_function(wrap_pyfunction!(values::is_json, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::new_stack, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::innermost, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::scope_push, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::scope_pop, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::scope_close, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::scope_event, module)?)?;
    module.add_function(wrap_pyfunction!(scopes::scope_metric, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::scope_stack, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::scope_stack_head, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::leave_scope_stack, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::capture_traceparent, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::capture_propagation, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::scope_stack_from_propagation, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::propagation_context_to_json, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::propagation_context_from_json, module)?)?;
    module.add_function(wrap_pyfunction!(isolation::propagation_context_to_traceparent, module)?)?;
    module.add_function(wrap_pyfunction!(begin::begin_tool_call, module)?)?;
    module.add_function(wrap_pyfunction!(begin::begin_model_call, module)?)?;
    module.add_function(wrap_pyfunction!(begin::end_tool_call, module)?)?;
    module.add_function(wrap_pyfunction!(begin::end_model_call, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::codec_decode, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::codec_encode, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::codec_decode_response, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::codec_of_request, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::codec_of_response, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::register_codec, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::deregister_codec, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::set_pricing, module)?)?;
    module.add_function(wrap_pyfunction!(codecs::set_full_payloads, module)?)?;
    module.add_function(wrap_pyfunction!(registration::set_sanitizer_timeout, module)?)?;
    module.add_function(wrap_pyfunction!(registration::register, module)?)?;
    module.add_function(wrap_pyfunction!(registration::deregister, module)?)?;
    module.add_function(wrap_pyfunction!(registration::subscribe, module)?)?;
    module.add_function(wrap_pyfunction!(registration::set_queue_policy, module)?)?;
    module.add_function(wrap_pyfunction!(delivery::deliver_here, module)?)?;
    module.add_function(wrap_pyfunction!(switches::register_switch, module)?)?;
    module.add_function(wrap_pyfunction!(switches::registration_kinds, module)?)?;
    module.add_function(wrap_pyfunction!(switches::registrations, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::register_plugin, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::deregister_plugin, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_kinds, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_validate, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_initialize, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_close, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_is_active, module)?)?;
    module.add_function(wrap_pyfunction!(plugins::plugin_report, module)?)?;
    module.add_class::<plugins::PluginContext>()?;
    module.add_class::<plugins::Work>()?;
    module.add_function(wrap_pyfunction!(delivery::drain_all, module)?)?;
    module.add_function(wrap_pyfunction!(delivery::take_stage, module)?)?;
    module.add_function(wrap_pyfunction!(delivery::flush, module)?)?;
    module.add_class::<call::Call>()?;
    module.add_class::<continuation::Continuation>()?;
    module.add_class::<delivery::HostSubscriber>()?;
    module.add_class::<delivery::StagedEvent>()?;
    module.add_class::<delivery::FlushTicket>()?;
    module.add_function(wrap_pyfunction!(exporter::recover, module)?)?;
    module.add_function(wrap_pyfunction!(exporter::expand, module)?)?;
    module.add_class::<exporter::Exporter>()?;
    module.add_function(wrap_pyfunction!(view::view_page, module)?)?;
    module.add_function(wrap_pyfunction!(view::view_tree, module)?)?;
    module.add_function(wrap_pyfunction!(view::view_summary, module)?)?;
    module.add_function(wrap_pyfunction!(view::unpack_zstd, module)?)?;
    generated::add_types(module)
}
