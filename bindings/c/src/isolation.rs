//! Scope stacks that go to other threads and processes. In C a propagation context is its JSON text.

use crate::context::{self, Context, NemoRelayScopeStack};
use crate::generated::arguments as arg;
use nemo_relay_runtime::isolation::{Run, propagation_from_json, propagation_to_json, propagation_to_traceparent};
use nemo_relay_runtime::types::Result;

pub fn isolation_create_scope_stack(context: &mut Context) -> Result<Box<NemoRelayScopeStack>> {
    Ok(NemoRelayScopeStack::of(context.runtime.new_stack(), 0))
}

pub fn isolation_current_scope_stack(context: &mut Context) -> Result<Box<NemoRelayScopeStack>> {
    Ok(NemoRelayScopeStack::of(context.head.clone(), context.depth))
}

pub fn isolation_scope_stack_active(_: &mut Context) -> Result<bool> {
    Ok(context::is_active())
}

pub fn isolation_set_thread_scope_stack(context: &mut Context, args: arg::IsolationSetThreadScopeStack) -> Result<()> {
    context.head = context::set(args.stack);
    Ok(())
}

pub fn isolation_capture_traceparent(context: &mut Context) -> Result<String> {
    Ok(context.runtime.capture_traceparent(&context.head))
}

pub fn isolation_capture_propagation_context(context: &mut Context) -> Result<String> {
    captured(context, Run::Same)
}

pub fn isolation_capture_propagation_context_with_root(
    context: &mut Context,
    args: arg::IsolationCapturePropagationContextWithRoot,
) -> Result<String> {
    captured(context, args.root_uuid.map_or(Run::Own, |root| Run::Named(root.to_owned())))
}

pub fn isolation_capture_rootless_propagation_context(context: &mut Context) -> Result<String> {
    captured(context, Run::Own)
}

fn captured(context: &Context, run: Run) -> Result<String> {
    context.runtime.capture_propagation(&context.head, run).map(|captured| propagation_to_json(&captured))
}

pub fn isolation_create_scope_stack_from_propagation(
    context: &mut Context,
    args: arg::IsolationCreateScopeStackFromPropagation,
) -> Result<Box<NemoRelayScopeStack>> {
    let captured = propagation_from_json(args.context)?;
    Ok(NemoRelayScopeStack::of(context.runtime.stack_from_propagation(&captured)?, 0))
}

pub fn isolation_propagation_context_to_json(
    _: &mut Context,
    args: arg::IsolationPropagationContextToJson,
) -> Result<String> {
    propagation_from_json(args.context).map(|captured| propagation_to_json(&captured))
}

pub fn isolation_propagation_context_from_json(
    _: &mut Context,
    args: arg::IsolationPropagationContextFromJson,
) -> Result<String> {
    propagation_from_json(args.text).map(|captured| propagation_to_json(&captured))
}

pub fn isolation_propagation_context_to_traceparent(
    _: &mut Context,
    args: arg::IsolationPropagationContextToTraceparent,
) -> Result<String> {
    propagation_to_traceparent(&propagation_from_json(args.context)?)
}
