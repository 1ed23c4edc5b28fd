//! Model calls. Their values are requests of the host, which have headers and a content.

use super::call::{Kind, Params};
use super::{Machine, Op, Slot};
use crate::codec::{Codecs, LlmCodec};
use crate::runtime::Runtime;
use crate::scope::Scope;
use nemo_relay_types::{Json, LlmAttributes, Part, Result, Timestamp};
use std::sync::Arc;

/// What a model call is started with.
#[derive(Clone)]
pub struct LlmCall {
    /// The name of the call.
    pub name: Arc<str>,
    /// The request, which the binding has checked.
    pub request: Slot,
    /// Explicit parent.
    pub parent: Option<Arc<Scope>>,
    /// Flags.
    pub attributes: LlmAttributes,
    /// The data of the end event where the call has no response to show; of a call made by hand, kept on its handle.
    pub data: Option<Json>,
    /// Written to every event of the call.
    pub metadata: Option<Json>,
    /// The model.
    pub model_name: Option<String>,
    /// What reads the request, so that intercepts and events have it in normalized form.
    pub codec: Option<LlmCodec>,
    /// What reads the response.
    pub response_codec: Option<LlmCodec>,
    /// How many managed calls this one is nested in.
    pub depth: u32,
}

impl Runtime {
    /// Starts a managed model call inside `head`.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn llm_call(&self, head: &Arc<Scope>, params: LlmCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Whole, params.into()))
    }

    /// Emits the start event of a model call that is made by hand; when the machine is done, [`Machine::opened`] is the
    /// call.
    pub fn llm_start(&self, head: &Arc<Scope>, params: LlmCall, timestamp: Option<Timestamp>) -> (Machine, Op) {
        self.begin(head, Part::Start, Params { timestamp, ..params.into() })
    }

    /// Runs the guardrails that decide about a model call, and nothing else.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn llm_gates(&self, head: &Arc<Scope>, params: LlmCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Gates, params.into()))
    }

    /// Runs the request intercepts of a model call, and nothing else. The result is the request that they made, with the
    /// headers of a call, the annotation is the annotated request, and [`Machine::gathered`] is what else they left.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn llm_rewrites(&self, head: &Arc<Scope>, params: LlmCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        Ok(self.begin(head, Part::Rewrites, params.into()))
    }
}

impl From<LlmCall> for Params {
    fn from(call: LlmCall) -> Self {
        Self {
            kind: Kind::Llm {
                attributes: call.attributes,
                model_name: call.model_name,
                stream: None,
                codecs: Codecs::of(call.codec, call.response_codec),
            },
            name: call.name,
            value: call.request,
            annotation: None,
            parent: call.parent,
            data: call.data,
            metadata: call.metadata,
            timestamp: None,
        }
    }
}
