//! How calls begin: whole ones, parts of them that run by themselves, and those whose start is made by hand.
//!
//! Each is started inside `head`, nested in `depth` others, with its arguments or its request in slot `value`.

use crate::calls::answered;
use crate::scopes::timestamp;
use crate::{
    Engine, LlmCall, LlmExecute, LlmRequestIntercepts, LlmStreamExecute, NONE, Result, ToolsCall,
    ToolsConditionalExecution, ToolsExecute, ToolsRequestIntercepts,
};
use nemo_relay_runtime::types::{Error, LlmAttributes, ToolAttributes};
use nemo_relay_runtime::{Consumers, LlmCall as Model, LlmCodec, LlmStreamCall, ToolCall as Tool};

impl Engine {
    /// Starts a managed tool call.
    pub fn tools_execute(&mut self, head: u32, depth: u32, value: u32, call: ToolsExecute) -> Result<()> {
        let ToolsExecute { name, handle, attributes, data, metadata, tool_call_id } = call;
        let call = ToolsCall { name, handle, attributes, data, metadata, tool_call_id, timestamp: None };
        let params = self.tool(depth, value, call)?;
        let (machine, op) = self.runtime.tool_call(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// [`Engine::tools_execute`] without options, of which every one would cost JavaScript to pass. `text` is the JSON of
    /// the arguments where the package foresees that the call will ask for it at once; says whether it did.
    pub fn execute_plain(
        &mut self,
        head: u32,
        depth: u32,
        value: u32,
        name: impl AsRef<str>,
        text: Option<impl AsRef<str>>,
    ) -> Result<bool> {
        let params = self.tool(depth, value, tool_named(name.as_ref().to_owned()))?;
        let text = text.map(|text| self.written(text.as_ref()));
        let (mut machine, op) = self.runtime.tool_call(self.head(head)?, params)?;
        let (op, foreseen) = answered(&mut machine, op, value, text);
        self.begin(machine, op);
        Ok(foreseen)
    }

    /// Starts a tool call by hand.
    pub fn tools_call(&mut self, head: u32, depth: u32, value: u32, call: ToolsCall) -> Result<()> {
        let at = call.timestamp.map(timestamp);
        let params = self.tool(depth, value, call)?;
        let (machine, op) = self.runtime.tool_start(self.head(head)?, params, at);
        self.begin(machine, op);
        Ok(())
    }

    /// Runs the request intercepts of a tool call.
    pub fn tools_request_intercepts(
        &mut self,
        head: u32,
        depth: u32,
        value: u32,
        call: ToolsRequestIntercepts,
    ) -> Result<()> {
        let params = self.tool(depth, value, tool_named(call.name))?;
        let (machine, op) = self.runtime.tool_rewrites(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Runs the guardrails that decide about a tool call.
    pub fn tools_conditional_execution(
        &mut self,
        head: u32,
        depth: u32,
        value: u32,
        call: ToolsConditionalExecution,
    ) -> Result<()> {
        let params = self.tool(depth, value, tool_named(call.name))?;
        let (machine, op) = self.runtime.tool_gates(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Starts a managed model call.
    pub fn llm_execute(&mut self, head: u32, depth: u32, value: u32, call: LlmExecute) -> Result<()> {
        let LlmExecute { name, handle, attributes, data, metadata, model_name, codec, response_codec } = call;
        let codecs = self.codecs(codec, response_codec)?;
        let call = LlmCall { name, handle, attributes, data, metadata, model_name, timestamp: None };
        let params = self.model(depth, value, call, codecs)?;
        let (machine, op) = self.runtime.llm_call(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// [`Engine::llm_execute`] without options, of which every one would cost JavaScript to pass.
    pub fn model_plain(&mut self, head: u32, depth: u32, value: u32, name: impl AsRef<str>) -> Result<()> {
        let params = self.model(depth, value, model_named(name.as_ref().to_owned()), [None, None])?;
        let (machine, op) = self.runtime.llm_call(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Starts a managed model call that gives a stream.
    pub fn llm_stream_execute(&mut self, head: u32, depth: u32, value: u32, call: LlmStreamExecute) -> Result<()> {
        let LlmStreamExecute {
            name,
            collector,
            finalizer,
            handle,
            attributes,
            data,
            metadata,
            model_name,
            codec,
            response_codec,
        } = call;
        let codecs = self.codecs(codec, response_codec)?;
        let call = LlmCall { name, handle, attributes, data, metadata, model_name, timestamp: None };
        let consumers = Consumers { collector, finalizer };
        let params = LlmStreamCall { call: self.model(depth, value, call, codecs)?, consumers };
        let (machine, op) = self.runtime.llm_stream_call(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Starts a model call by hand.
    pub fn llm_call(&mut self, head: u32, depth: u32, value: u32, call: LlmCall) -> Result<()> {
        let at = call.timestamp.map(timestamp);
        let params = self.model(depth, value, call, [None, None])?;
        let (machine, op) = self.runtime.llm_start(self.head(head)?, params, at);
        self.begin(machine, op);
        Ok(())
    }

    /// Runs the request intercepts of a model call.
    pub fn llm_request_intercepts(
        &mut self,
        head: u32,
        depth: u32,
        value: u32,
        call: LlmRequestIntercepts,
    ) -> Result<()> {
        let params = self.model(depth, value, model_named(call.name), [None, None])?;
        let (machine, op) = self.runtime.llm_rewrites(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    /// Runs the guardrails that decide about a model call, which they are not told the name of.
    pub fn llm_conditional_execution(&mut self, head: u32, depth: u32, value: u32) -> Result<()> {
        let params = self.model(depth, value, model_named(String::new()), [None, None])?;
        let (machine, op) = self.runtime.llm_gates(self.head(head)?, params)?;
        self.begin(machine, op);
        Ok(())
    }

    fn tool(&self, depth: u32, args: u32, call: ToolsCall) -> Result<Tool> {
        Ok(Tool {
            name: call.name.into(),
            args,
            parent: self.parent(call.handle)?,
            attributes: ToolAttributes::from_bits(call.attributes).ok_or_else(unknown_flag)?,
            data: self.json(call.data)?,
            metadata: self.json(call.metadata)?,
            tool_call_id: call.tool_call_id,
            depth,
        })
    }

    fn model(&self, depth: u32, request: u32, call: LlmCall, codecs: [Option<LlmCodec>; 2]) -> Result<Model> {
        let [codec, response_codec] = codecs;
        Ok(Model {
            name: call.name.into(),
            request,
            parent: self.parent(call.handle)?,
            attributes: LlmAttributes::from_bits(call.attributes).ok_or_else(unknown_flag)?,
            data: self.json(call.data)?,
            metadata: self.json(call.metadata)?,
            model_name: call.model_name,
            codec,
            response_codec,
            depth,
        })
    }
}

fn tool_named(name: String) -> ToolsCall {
    ToolsCall { name, handle: NONE, attributes: 0, data: None, metadata: None, tool_call_id: None, timestamp: None }
}

fn model_named(name: String) -> LlmCall {
    LlmCall { name, handle: NONE, attributes: 0, data: None, metadata: None, model_name: None, timestamp: None }
}

fn unknown_flag() -> Error {
    Error::invalid_argument("attributes", "attributes has a bit that no flag has")
}
