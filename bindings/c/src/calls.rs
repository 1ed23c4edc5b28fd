//! The operations that are calls, each run to its end with the functions that C gives.

use crate::begin;
use crate::context::{self, Context};
use crate::delivery;
use crate::generated::arguments as arg;
use crate::generated::callbacks::{
    NemoRelayCollectorFunc, NemoRelayFinalizerFunc, NemoRelayLlmFunc, NemoRelayLlmStreamFunc, NemoRelayToolFunc,
};
use crate::generated::types::{NemoRelayLlmRequestInterceptOutcome, NemoRelayToolExecutionResult};
use crate::handles::{NemoRelayLlmHandle, NemoRelayToolHandle};
use crate::host::{self, Hook, Shared, Step, Target};
use crate::output;
use crate::stream::NemoRelayStream;
use nemo_relay_runtime::types::{Error, ErrorCode, Json, Result};
use nemo_relay_runtime::{Machine, OpenCall, Outcome, Slot};
use serde_json::value::RawValue;
use std::sync::Arc;

/// Runs an operation in the context of this thread, and then whatever it made necessary.
fn followed<T>(operation: impl FnOnce(&Context) -> Result<T>) -> Result<T> {
    let result = operation(&context::current());
    delivery::follow_up();
    result
}

fn opened(machine: &Machine) -> Result<Arc<OpenCall>> {
    machine.opened().ok_or_else(|| Error::new(ErrorCode::Internal, "the call was not started"))
}

pub fn text_of(shared: &Shared, outcome: Outcome) -> String {
    shared.values.get(outcome.result).to_string_lossy().into_owned()
}

pub fn tools_execute(args: arg::ToolsExecute, func: Hook<NemoRelayToolFunc>) -> Result<NemoRelayToolExecutionResult> {
    followed(|context| {
        let given = args.args.pointer;
        let mut shared = Shared::new(context, args.name, args.args.text, Target::Tool(func));
        shared.tool_call_id = args.tool_call_id.map(output::c_string);
        let Some(begun) = begin::tools_execute(context, args)? else {
            return host::call_directly(context.depth, func, given);
        };
        let shared = Arc::new(shared);
        let (_, outcome) = host::finished(begun, &shared)?;
        Ok(shared.tool_result(outcome))
    })
}

pub fn tools_call(args: arg::ToolsCall) -> Result<Box<NemoRelayToolHandle>> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.args.text, Target::Nothing));
        let (machine, _) = host::finished(begin::tools_call(context, args)?, &shared)?;
        Ok(Box::new(NemoRelayToolHandle(opened(&machine)?)))
    })
}

pub fn tools_call_end(args: arg::ToolsCallEnd) -> Result<()> {
    followed(|context| {
        let shared = Shared::new(context, args.handle.0.name(), args.result.text, Target::Nothing);
        put_second(&shared, args.annotation.as_ref());
        host::finished(begin::tools_call_end(args)?, &Arc::new(shared)).map(drop)
    })
}

pub fn tools_request_intercepts(args: arg::ToolsRequestIntercepts) -> Result<String> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.args.text, Target::Nothing));
        let (_, outcome) = host::finished(begin::tools_request_intercepts(context, args)?, &shared)?;
        Ok(text_of(&shared, outcome))
    })
}

pub fn tools_conditional_execution(args: arg::ToolsConditionalExecution) -> Result<()> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.args.text, Target::Nothing));
        host::finished(begin::tools_conditional_execution(context, args)?, &shared).map(drop)
    })
}

pub fn llm_execute(args: arg::LlmExecute, func: Hook<NemoRelayLlmFunc>) -> Result<String> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.request.text, Target::Llm(func)));
        let (_, outcome) = host::finished(begin::llm_execute(context, args)?, &shared)?;
        Ok(text_of(&shared, outcome))
    })
}

pub fn llm_stream_execute(
    args: arg::LlmStreamExecute,
    func: Hook<NemoRelayLlmStreamFunc>,
    collector: Hook<Option<NemoRelayCollectorFunc>>,
    finalizer: Hook<Option<NemoRelayFinalizerFunc>>,
) -> Result<Box<NemoRelayStream>> {
    followed(|context| {
        let target = Target::LlmStream(func, collector, finalizer);
        let shared = Arc::new(Shared::new(context, args.name, args.request.text, target));
        let (collects, finalizes) = (collector.function.is_some(), finalizer.function.is_some());
        let (mut machine, op) = begin::llm_stream_execute(context, args, collects, finalizes)?;
        let step = host::drive(&mut machine, op, &shared).inspect_err(|_| shared.end_stream())?;
        match step {
            Step::Opened => Ok(NemoRelayStream::of_call(machine, shared)),
            Step::Chunk | Step::Done(_) => Err(Error::new(ErrorCode::Internal, "the call gave no stream")),
        }
    })
}

pub fn llm_call(args: arg::LlmCall) -> Result<Box<NemoRelayLlmHandle>> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.request.text, Target::Nothing));
        let (machine, _) = host::finished(begin::llm_call(context, args)?, &shared)?;
        Ok(Box::new(NemoRelayLlmHandle(opened(&machine)?)))
    })
}

pub fn llm_call_end(args: arg::LlmCallEnd) -> Result<()> {
    followed(|context| {
        let shared = Shared::new(context, args.handle.0.name(), args.response.text, Target::Nothing);
        put_second(&shared, args.annotated_response.as_ref());
        host::finished(begin::llm_call_end(args)?, &Arc::new(shared)).map(drop)
    })
}

pub fn llm_request_intercepts(args: arg::LlmRequestIntercepts) -> Result<NemoRelayLlmRequestInterceptOutcome> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, args.name, args.request.text, Target::Nothing));
        let (machine, outcome) = host::finished(begin::llm_request_intercepts(context, args)?, &shared)?;
        let gathered = machine.gathered();
        let contributions = (!gathered.contributions.is_empty()).then(|| joined(&shared, &gathered.contributions));
        Ok(NemoRelayLlmRequestInterceptOutcome {
            request: shared.values.handed_over(Some(outcome.result)),
            annotated_request: shared.values.handed_over(outcome.annotation),
            pending_marks: output::string(&joined(&shared, &gathered.marks)),
            optimization_contributions: output::optional_string(contributions.as_deref()),
        })
    })
}

pub fn llm_conditional_execution(args: arg::LlmConditionalExecution) -> Result<()> {
    followed(|context| {
        let shared = Arc::new(Shared::new(context, "", args.request.text, Target::Nothing));
        host::finished(begin::llm_conditional_execution(context, args)?, &shared).map(drop)
    })
}

/// What goes with the first payload has the slot 1.
fn put_second(shared: &Shared, annotation: Option<&Json>) {
    if let Some(annotation) = annotation {
        shared.values.put(output::c_string(annotation.as_str()));
    }
}

/// One list of all that is in the lists, which the runtime has read before.
fn joined(shared: &Shared, lists: &[Slot]) -> String {
    let texts: Vec<_> = lists.iter().map(|list| shared.values.get(*list)).collect();
    let items = texts.iter().flat_map(|text| serde_json::from_slice::<Vec<&RawValue>>(text.to_bytes()));
    let items: Vec<&str> = items.flatten().map(RawValue::get).collect();
    format!("[{}]", items.join(","))
}
