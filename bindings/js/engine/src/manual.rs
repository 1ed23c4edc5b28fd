//! Calls that the application starts and ends by hand, by their numbers.

use crate::scopes::timestamp;
use crate::{Engine, LlmCallEnd, NONE, Result, ToolsCallEnd, missing};
use nemo_relay_runtime::types::Json;
use nemo_relay_runtime::{EndCall, OpenCall};
use std::sync::Arc;

impl Engine {
    /// Ends a tool call with the result in slot `value` and its annotation in slot `annotation`.
    pub fn tools_call_end(&mut self, value: u32, annotation: u32, end: ToolsCallEnd) -> Result<()> {
        let ToolsCallEnd { handle, data, metadata, timestamp } = end;
        self.end_call(handle, value, annotation, LlmCallEnd { handle, data, metadata, timestamp, response_codec: None })
    }

    /// Ends a model call with the response in slot `value` and its normalized form in slot `annotation`.
    pub fn llm_call_end(&mut self, value: u32, annotation: u32, end: LlmCallEnd) -> Result<()> {
        self.end_call(end.handle, value, annotation, end)
    }

    fn end_call(&mut self, number: u32, value: u32, annotation: u32, end: LlmCallEnd) -> Result<()> {
        let [_, response_codec] = self.codecs(None, end.response_codec)?;
        let end = EndCall {
            result: value,
            annotation: (annotation != NONE).then_some(annotation),
            data: self.json(end.data)?,
            metadata: self.json(end.metadata)?,
            response_codec,
            timestamp: end.timestamp.map(timestamp),
        };
        let (machine, op) = self.open_call(number)?.end(end)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Lets go of a call that nothing in JavaScript refers to any more.
    pub fn free_call(&mut self, call: u32) {
        drop(self.open_calls.take(call));
        self.refresh();
    }

    /// Identity of a call.
    pub fn call_uuid(&self, call: u32) -> Result<String> {
        Ok(self.open_call(call)?.uuid().to_string())
    }

    /// What a handle shows beside the identity, as one JSON object with the field names of the spec.
    pub fn call_details(&self, call: u32) -> Result<String> {
        let call = self.open_call(call)?;
        let optional = |json: Option<&Json>| json.map_or("null", Json::as_str).to_owned();
        Ok(format!(
            r#"{{"name":{},"attributes":{},"parent_uuid":"{}","data":{},"metadata":{}}}"#,
            Json::string(call.name()),
            call.attributes(),
            call.parent_uuid(),
            optional(call.data()),
            optional(call.metadata()),
        ))
    }

    fn open_call(&self, number: u32) -> Result<&Arc<OpenCall>> {
        self.open_calls.get(number).ok_or_else(|| missing("the call"))
    }
}
