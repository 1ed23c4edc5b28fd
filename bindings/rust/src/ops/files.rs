//! The operations on files of events that a process left behind.

use crate::error::Result;
use crate::{RecoverParams, Relay, value};
use serde_json::Value;

pub(crate) fn recover(_: &Relay, params: RecoverParams) -> Result<Value> {
    Ok(value::decode(&nemo_relay_export::recover(&params.path, params.atif_directory.as_deref())?))
}

pub(crate) fn expand(_: &Relay, path: &str, output: &str) -> Result<u64> {
    Ok(nemo_relay_export::expand(path, output)?)
}
