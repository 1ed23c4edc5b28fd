//! Calls that the application starts and ends by hand.

use super::call::{Call, Kind, Params};
use super::{Machine, Op, Slot};
use crate::codec::{Codecs, LlmCodec};
use crate::runtime::Runtime;
use crate::scope::Scope;
use crate::scope_ops::check_end;
use nemo_relay_types::{Error, ErrorCode, Json, Result, ScopeType, Timestamp, Uuid};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A call that was started by hand. It knows its place, so it may be ended anywhere; dropped without an end, it leaves its
/// start event as it is.
pub struct OpenCall {
    runtime: Runtime,
    pub(super) head: Arc<Scope>,
    parent: Arc<Scope>,
    params: Params,
    pub(super) uuid: Uuid,
    pub(super) started_at: Timestamp,
    ended: AtomicBool,
}

/// What a call is ended with by hand.
#[derive(Clone, Default)]
pub struct EndCall {
    /// The result or response.
    pub result: Slot,
    /// Of a tool the annotation of the result, of a model the normalized response.
    pub annotation: Option<Slot>,
    /// The data of the end event where there is no result to show.
    pub data: Option<Json>,
    /// Merged over the metadata of the start.
    pub metadata: Option<Json>,
    /// What reads the response of a model call, where its normalized form is not given.
    pub response_codec: Option<LlmCodec>,
    /// When the call ended.
    pub timestamp: Option<Timestamp>,
}

impl OpenCall {
    /// What `call` has started. It keeps no callback of what is registered.
    pub(super) fn of(call: &Call, uuid: Uuid, started_at: Timestamp) -> Arc<Self> {
        Arc::new(Self {
            runtime: call.runtime.clone(),
            head: call.head.clone(),
            parent: call.parent.clone(),
            params: call.params.clone(),
            uuid,
            started_at,
            ended: AtomicBool::new(false),
        })
    }

    /// Identity.
    pub fn uuid(&self) -> Uuid {
        self.uuid
    }

    /// Name.
    pub fn name(&self) -> &Arc<str> {
        &self.params.name
    }

    /// Whether it is a tool or a model call.
    pub fn category(&self) -> ScopeType {
        self.params.kind.pipeline().category
    }

    /// Flags as a number: those of `ToolAttributes` or of `LlmAttributes`.
    pub fn attributes(&self) -> u32 {
        self.params.kind.attribute_bits()
    }

    /// The scope that the call belongs under.
    pub fn parent_uuid(&self) -> Uuid {
        self.parent.uuid
    }

    /// The application's data; in no event.
    pub fn data(&self) -> Option<&Json> {
        self.params.data.as_ref()
    }

    /// Metadata of the start event.
    pub fn metadata(&self) -> Option<&Json> {
        self.params.metadata.as_ref()
    }

    /// Emits the end event, which those see who are registered now where the call was started.
    ///
    /// Errors: `invalid_argument` for an end before the start, `not_found` where the call has been ended before; then
    /// nothing is emitted.
    pub fn end(self: &Arc<Self>, end: EndCall) -> Result<(Machine, Op)> {
        check_end(self.started_at, end.timestamp)?;
        if self.ended.swap(true, Ordering::AcqRel) {
            let message = format!("the {} call {} has already ended", self.params.kind.pipeline().label, self.uuid);
            return Err(Error::new(ErrorCode::NotFound, message));
        }
        let mut kind = self.params.kind.clone();
        if let Kind::Llm { codecs, .. } = &mut kind {
            *codecs = Codecs::of(None, end.response_codec);
        }
        let params = Params {
            kind,
            value: end.result,
            annotation: end.annotation,
            parent: Some(self.parent.clone()),
            data: end.data,
            metadata: Json::merged(self.params.metadata.as_ref(), end.metadata.as_ref()),
            timestamp: end.timestamp,
            ..self.params.clone()
        };
        Ok(self.runtime.begin_end(self, params))
    }
}
