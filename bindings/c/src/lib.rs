//! The C interface of NeMo Relay: functions that block and call function pointers, and below them the step machine that
//! other bindings drive. What C sees is in `include/nemo_relay.h`; header and exports are generated from the spec.

mod begin;
mod calls;
mod codec;
mod codec_ops;
mod context;
mod delivery;
mod error;
mod exporter;
mod fork;
mod generated;
mod given;
mod guard;
mod handles;
mod host;
mod input;
mod isolation;
mod log;
mod machine;
mod next;
mod ops;
mod output;
mod plugin;
mod plugin_ops;
mod records;
mod registered;
mod request;
mod runtime;
mod runtime_plugins;
mod stream;
mod text;
mod values;
