//! The C interface of NeMo Relay: functions that block and call function pointers, and below them the step machine that
//! other bindings drive. What C sees is in `include/nemo_relay.h`; header and exports are generated from the spec.

mod context;
mod delivery;
mod error;
mod generated;
mod guard;
mod handles;
mod host;
mod input;
mod lanes;
mod machine;
mod next;
mod ops;
mod output;
mod runtime;
mod text;
mod values;
