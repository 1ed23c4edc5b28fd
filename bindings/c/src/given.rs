//! What middleware is given, and what is made of its answer.

#![allow(unsafe_code)] // Strings that callbacks hand over are taken.

use crate::codec::Seen;
use crate::error::{self, NemoRelayStatus};
use crate::generated::types::{
    NemoRelayLlmExecutionContext, NemoRelayLlmRequestInterceptOutcome, NemoRelayLlmSanitizeContext,
    NemoRelayToolExecutionContext, NemoRelayToolExecutionInterceptOutcome,
};
use crate::host::{Shared, succeeded};
use crate::next::Lent;
use crate::registered::Registered;
use crate::stream::NemoRelayChunks;
use crate::{input, output};
use nemo_relay_runtime::types::{Error, Result};
use nemo_relay_runtime::{CallRequest, Codecs, Reply, Slot};
use std::ffi::{CString, c_char, c_void};
use std::ptr::{null, null_mut};
use std::sync::Arc;

/// One call of middleware.
pub struct Given<'a> {
    shared: &'a Arc<Shared>,
    registered: &'a Registered,
    value: Arc<CString>,
    annotation: Option<Arc<CString>>,
    event: Option<CString>,
    /// The tool, where the call does not say it.
    tool: Option<CString>,
    lent: Option<&'a Lent>,
    codecs: Seen,
}

impl<'a> Given<'a> {
    pub fn new(
        shared: &'a Arc<Shared>,
        request: &CallRequest,
        registered: &'a Registered,
        lent: Option<&'a Lent>,
        codecs: Option<&Codecs>,
    ) -> Self {
        Self {
            shared,
            registered,
            value: shared.values.get(request.value),
            annotation: request.annotation.map(|slot| shared.values.get(slot)),
            event: request.event.as_ref().map(|record| output::c_string(record.text())),
            tool: request.tool_of_mark().map(|tool| output::c_string(&tool)),
            lent,
            codecs: Seen::by(codecs, request.family),
        }
    }

    pub fn user_data(&self) -> *mut c_void {
        self.registered.owner.user_data
    }

    pub fn kinds(&self) -> *const c_char {
        self.registered.about.as_ref().map_or(null(), |about| about.kinds.as_ptr())
    }

    pub fn registration_name(&self) -> *const c_char {
        self.registered.about.as_ref().map_or(null(), |about| about.registration_name.as_ptr())
    }

    pub fn name(&self) -> *const c_char {
        self.tool.as_ref().unwrap_or(&self.shared.name).as_ptr()
    }

    pub fn value(&self) -> *const c_char {
        self.value.as_ptr()
    }

    pub fn annotation(&self) -> *const c_char {
        self.annotation.as_ref().map_or(null(), |text| text.as_ptr())
    }

    pub fn event(&self) -> *const c_char {
        self.event.as_ref().map_or(null(), |text| text.as_ptr())
    }

    pub fn next(&self) -> *mut c_void {
        self.lent.map_or(null_mut(), Lent::context)
    }

    pub fn tool_execution_context(&self) -> NemoRelayToolExecutionContext {
        NemoRelayToolExecutionContext {
            tool_name: self.name(),
            args: self.value(),
            tool_call_id: self.shared.tool_call_id.as_ref().map_or(null(), |id| id.as_ptr()),
        }
    }

    pub fn llm_execution_context(&self) -> NemoRelayLlmExecutionContext {
        self.codecs.execution_context()
    }

    pub fn llm_sanitize_context(&self) -> NemoRelayLlmSanitizeContext {
        self.codecs.sanitize_context()
    }

    // What a callback left belongs to the library, whatever its status.

    pub fn answer_decision(&self, status: NemoRelayStatus, out: *mut c_char) -> Result<Reply> {
        let reason = taken(out);
        succeeded(status)?;
        Ok(reason.map_or(Reply::Allow, |reason| Reply::Reject(reason.to_string_lossy().into_owned())))
    }

    pub fn answer_value(&self, status: NemoRelayStatus, out: *mut c_char) -> Result<Reply> {
        let value = taken(out);
        succeeded(status)?;
        Ok(Reply::Value(self.put(value)?))
    }

    pub fn answer_optional_value(&self, status: NemoRelayStatus, out: *mut c_char) -> Result<Reply> {
        let value = taken(out);
        succeeded(status)?;
        Ok(value.map_or(Reply::Omit, |value| Reply::Value(self.shared.values.put(value))))
    }

    pub fn answer_stream(&self, status: NemoRelayStatus, out: NemoRelayChunks) -> Result<Reply> {
        let stream = self.shared.streams.put(out);
        succeeded(status).map(|()| Reply::Value(stream)).inspect_err(|_| self.shared.streams.close(stream))
    }

    pub fn answer_tool_execution_intercept_outcome(
        &self,
        status: NemoRelayStatus,
        out: NemoRelayToolExecutionInterceptOutcome,
    ) -> Result<Reply> {
        let (result, annotation, marks) = (taken(out.result), taken(out.annotation), taken(out.pending_marks));
        succeeded(status)?;
        Ok(Reply::Outcome {
            // No result at all is the result null.
            result: self.shared.values.put(result.unwrap_or_else(|| output::c_string("null"))),
            annotation: self.optional(annotation),
            marks: self.optional(marks),
        })
    }

    pub fn answer_llm_request_intercept_outcome(
        &self,
        status: NemoRelayStatus,
        out: NemoRelayLlmRequestInterceptOutcome,
    ) -> Result<Reply> {
        let (request, annotation) = (taken(out.request), taken(out.annotated_request));
        let (marks, contributions) = (taken(out.pending_marks), taken(out.optimization_contributions));
        succeeded(status)?;
        Ok(Reply::Rewritten {
            request: self.put(request)?,
            annotation: self.optional(annotation),
            marks: self.optional(marks),
            contributions: self.optional(contributions),
        })
    }

    fn put(&self, text: Option<CString>) -> Result<Slot> {
        let text = text.ok_or_else(|| Error::callback("", "the callback left no value", error::NO_SLOT))?;
        Ok(self.shared.values.put(text))
    }

    fn optional(&self, text: Option<CString>) -> Option<Slot> {
        text.map(|text| self.shared.values.put(text))
    }
}

fn taken(out: *mut c_char) -> Option<CString> {
    // SAFETY: what a callback leaves was made by nemo_relay_string_new.
    unsafe { input::owned(out) }
}
