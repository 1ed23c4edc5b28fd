//! Tool calls.

use super::call::{Kind, Params};
use super::{Machine, Op, Slot};
use crate::runtime::Runtime;
use crate::scope::Scope;
use nemo_relay_types::{Json, Part, Result, Timestamp, ToolAttributes};
use std::sync::Arc;

/// What a tool call is started with.
#[derive(Clone)]
pub struct ToolCall {
    /// The tool.
    pub name: Arc<str>,
    /// The arguments, which the binding has checked.
    pub args: Slot,
    /// Explicit parent.
    pub parent: Option<Arc<Scope>>,
    /// Flags.
    pub attributes: ToolAttributes,
    /// The data of the end event where the call has no result to show; of a call made by hand, kept on its handle.
    pub data: Option<Json>,
    /// Written to every event of the call.
    pub metadata: Option<Json>,
    /// The id that the model gave to the call.
    pub tool_call_id: Option<String>,
    /// How many managed calls this one is nested in.
    pub depth: u32,
}

impl Runtime {
    /// Starts a managed tool call inside `head`.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn tool_call(&self, head: &Arc<Scope>, params: ToolCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Whole, params.into()))
    }

    /// Emits the start event of a tool call that is made by hand; when the machine is done, [`Machine::opened`] is the
    /// call.
    pub fn tool_start(&self, head: &Arc<Scope>, params: ToolCall, timestamp: Option<Timestamp>) -> (Machine, Op) {
        self.begin(head, Part::Start, Params { timestamp, ..params.into() })
    }

    /// Runs the guardrails that decide about a tool call, and nothing else.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn tool_gates(&self, head: &Arc<Scope>, params: ToolCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Gates, params.into()))
    }

    /// Runs the request intercepts of a tool call, and nothing else; the result is the arguments that they made.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn tool_rewrites(&self, head: &Arc<Scope>, params: ToolCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Rewrites, params.into()))
    }
}

impl From<ToolCall> for Params {
    fn from(call: ToolCall) -> Self {
        Self {
            kind: Kind::Tool { attributes: call.attributes, tool_call_id: call.tool_call_id },
            name: call.name,
            value: call.args,
            annotation: None,
            parent: call.parent,
            data: call.data,
            metadata: call.metadata,
            timestamp: None,
        }
    }
}
