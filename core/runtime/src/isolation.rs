//! Scope stacks that are used elsewhere: handed to another thread or task, or to another process.

use crate::locks::lock;
use crate::runtime::Runtime;
use crate::scope::{Scope, Trace};
use nemo_relay_types::{Error, PropagationContext, Result, Uuid};
use std::sync::{Arc, Mutex};

/// The version of the form of propagation contexts.
pub const PROPAGATION_VERSION: u32 = 1;

/// A scope stack to be used elsewhere. It remembers the innermost scope that was open when it was last left.
pub struct ScopeStack(Mutex<Arc<Scope>>);

impl ScopeStack {
    /// A stack whose innermost scope is `head`.
    pub fn new(head: Arc<Scope>) -> Arc<Self> {
        Arc::new(Self(Mutex::new(head)))
    }

    /// The innermost open scope.
    pub fn head(&self) -> Arc<Scope> {
        lock(&self.0).innermost_open().clone()
    }

    /// Remembers where the stack was left.
    pub fn leave(&self, head: &Arc<Scope>) {
        *lock(&self.0) = head.innermost_open().clone();
    }
}

/// The run that a captured context says its receiver belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// That of the scope that was captured.
    Same,
    /// This one.
    Named(String),
    /// One that the receiver begins.
    Own,
}

impl Runtime {
    /// The W3C `traceparent` header of the innermost open scope of `head`.
    pub fn capture_traceparent(&self, head: &Arc<Scope>) -> String {
        let head = head.innermost_open();
        traceparent(head.trace_id(), head.uuid)
    }

    /// What another process needs to go on under the innermost open scope of `head`.
    ///
    /// Errors: `invalid_argument` for a run that is no identity.
    pub fn capture_propagation(&self, head: &Arc<Scope>, run: Run) -> Result<PropagationContext> {
        let head = head.innermost_open();
        let root = match run {
            Run::Same => Some(head.root_uuid),
            Run::Named(root) => Some(identity("root_uuid", &root)?),
            Run::Own => None,
        };
        Ok(PropagationContext {
            version: PROPAGATION_VERSION,
            root_uuid: root.map(|root| root.to_string()),
            parent_uuid: head.uuid.to_string(),
            traceparent: Some(traceparent(head.trace_id(), head.uuid)),
            tracestate: head.trace().and_then(|trace| trace.state.clone()),
        })
    }

    /// A stack that goes on where another process captured its context; nothing is emitted for it. A W3C header that is
    /// broken is left out.
    ///
    /// Errors: `invalid_argument` for another version or an identity that is none.
    pub fn stack_from_propagation(&self, context: &PropagationContext) -> Result<Arc<Scope>> {
        check_version(context.version)?;
        let parent = identity("parent_uuid", &context.parent_uuid)?;
        let root = context.root_uuid.as_deref().map(|root| identity("root_uuid", root)).transpose()?;
        let trace = context.traceparent.as_deref().and_then(trace_id).map(|id| {
            let state = context.tracestate.clone().filter(|state| is_tracestate(state));
            Arc::new(Trace { id, state })
        });
        Ok(Scope::propagated(root, parent, self.now(), trace))
    }
}

/// A context as JSON text.
pub fn propagation_to_json(context: &PropagationContext) -> String {
    serde_json::to_string(context).unwrap_or_default()
}

/// Reads a context from JSON text.
///
/// Errors: `invalid_argument` for a text that is none, of another version, or without a usable identity.
pub fn propagation_from_json(text: &str) -> Result<PropagationContext> {
    let invalid = |error: serde_json::Error| {
        Error::invalid_argument("text", format!("invalid propagation context JSON: {error}"))
    };
    let any: serde_json::Value = serde_json::from_str(text).map_err(invalid)?;
    if let Some(version) = any.get("version").and_then(serde_json::Value::as_u64) {
        check_version(u32::try_from(version).unwrap_or(u32::MAX))?;
    }
    let context: PropagationContext = serde_json::from_value(any).map_err(invalid)?;
    identity("parent_uuid", &context.parent_uuid)?;
    context.root_uuid.as_deref().map(|root| identity("root_uuid", root)).transpose()?;
    Ok(context)
}

/// The W3C `traceparent` header of a context: the one that was captured or, where it has none, what its identities make.
///
/// Errors: `invalid_argument` for an identity that is none.
pub fn propagation_to_traceparent(context: &PropagationContext) -> Result<String> {
    let captured = context.traceparent.as_deref().filter(|header| trace_id(header).is_some());
    if let Some(captured) = captured {
        return Ok(captured.to_owned());
    }
    let parent = identity("parent_uuid", &context.parent_uuid)?;
    let root = context.root_uuid.as_deref().map(|root| identity("root_uuid", root)).transpose()?;
    Ok(traceparent(root.unwrap_or(parent).as_u128(), parent))
}

/// The context of a W3C trace: the span is the lower half of the identity of its scope.
pub(crate) fn traceparent(trace: u128, span: Uuid) -> String {
    let (trace, span) = (Uuid::from_u128(trace).simple(), span.simple());
    let (mut trace_text, mut span_text) = (Uuid::encode_buffer(), Uuid::encode_buffer());
    ["00-", trace.encode_lower(&mut trace_text), "-", &span.encode_lower(&mut span_text)[16..], "-01"].concat()
}

fn check_version(version: u32) -> Result<()> {
    if version == PROPAGATION_VERSION {
        return Ok(());
    }
    let message = format!("unsupported propagation context version {version}; expected {PROPAGATION_VERSION}");
    Err(Error::invalid_argument("version", message))
}

/// A UUID whose lower half may be the identity of a span.
fn identity(field: &'static str, text: &str) -> Result<Uuid> {
    let usable = Uuid::try_parse(text).ok().filter(|uuid| uuid.as_u128() as u64 != 0);
    usable.ok_or_else(|| {
        Error::invalid_argument(field, format!("propagation context {field} is not a usable Relay identifier"))
    })
}

/// The trace of a W3C `traceparent` header; `None` where it is broken.
///
/// Source: W3C Trace Context, §3.2.
fn trace_id(header: &str) -> Option<u128> {
    let lower_hex = |part: &str, length: usize| {
        part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    let parts: Vec<&str> = header.split('-').collect();
    let [version, trace, span, flags, ..] = parts.as_slice() else { return None };
    let well_formed = lower_hex(version, 2) && lower_hex(trace, 32) && lower_hex(span, 16) && lower_hex(flags, 2);
    // A later version may have more parts; the one of today has not.
    if !well_formed || *version == "ff" || (*version == "00" && parts.len() != 4) {
        return None;
    }
    let id = u128::from_str_radix(trace, 16).ok()?;
    (id != 0 && u64::from_str_radix(span, 16).ok()? != 0).then_some(id)
}

/// Whether a text may be sent as a `tracestate` header.
fn is_tracestate(state: &str) -> bool {
    !state.is_empty() && state.len() <= 512 && state.bytes().all(|byte| (b' '..=b'~').contains(&byte))
}
