//! The operations on scope stacks that are used elsewhere.

use crate::error::Result;
use crate::generated::ScopeStack;
use crate::{PropagationContext, Relay};
use nemo_relay_runtime::isolation::{self, Run, ScopeStack as CoreStack};

pub(crate) fn create_scope_stack(relay: &Relay) -> ScopeStack {
    ScopeStack::new(CoreStack::new(relay.runtime().new_stack()))
}

pub(crate) fn current_scope_stack(relay: &Relay) -> ScopeStack {
    ScopeStack::new(CoreStack::new(relay.head()))
}

pub(crate) fn scope_stack_active(relay: &Relay) -> bool {
    relay.has_active_stack()
}

pub(crate) fn set_thread_scope_stack(relay: &Relay, stack: &ScopeStack) {
    relay.set_stack(stack.stack().clone());
}

pub(crate) fn capture_traceparent(relay: &Relay) -> String {
    relay.runtime().capture_traceparent(&relay.head())
}

pub(crate) fn capture_propagation_context(relay: &Relay) -> PropagationContext {
    captured(relay, Run::Same)
}

pub(crate) fn capture_propagation_context_with_root(
    relay: &Relay,
    root_uuid: Option<&str>,
) -> Result<PropagationContext> {
    let run = root_uuid.map_or(Run::Own, |root| Run::Named(root.to_owned()));
    Ok(relay.runtime().capture_propagation(&relay.head(), run)?)
}

pub(crate) fn capture_rootless_propagation_context(relay: &Relay) -> PropagationContext {
    captured(relay, Run::Own)
}

/// A run that is not named cannot be wrong.
fn captured(relay: &Relay, run: Run) -> PropagationContext {
    let head = relay.head();
    relay.runtime().capture_propagation(&head, run).unwrap_or_else(|_| PropagationContext {
        version: isolation::PROPAGATION_VERSION,
        root_uuid: None,
        parent_uuid: head.uuid.to_string(),
        traceparent: None,
        tracestate: None,
    })
}

pub(crate) fn create_scope_stack_from_propagation(relay: &Relay, context: PropagationContext) -> Result<ScopeStack> {
    Ok(ScopeStack::new(CoreStack::new(relay.runtime().stack_from_propagation(&context)?)))
}

pub(crate) fn propagation_context_to_json(_: &Relay, context: PropagationContext) -> String {
    isolation::propagation_to_json(&context)
}

pub(crate) fn propagation_context_from_json(_: &Relay, text: &str) -> Result<PropagationContext> {
    Ok(isolation::propagation_from_json(text)?)
}

pub(crate) fn propagation_context_to_traceparent(_: &Relay, context: PropagationContext) -> Result<String> {
    Ok(isolation::propagation_to_traceparent(&context)?)
}
