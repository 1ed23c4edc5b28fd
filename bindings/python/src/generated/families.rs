// Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

//! What the callbacks of each middleware family are given, and what they give.

use crate::callbacks::{Given, Gives};
use nemo_relay_runtime::types::Family;

/// The arguments of a callback, in order.
pub const fn given(family: Family) -> &'static [Given] {
    match family {
        Family::ToolConditionalExecutionGuardrail => &[Given::Name, Given::Value],
        Family::ToolRequestIntercept => &[Given::Name, Given::Value],
        Family::ToolSanitizeRequestGuardrail => &[Given::Name, Given::Value],
        Family::ToolExecutionIntercept => &[Given::ToolExecutionContext, Given::Next],
        Family::ToolSanitizeResponseGuardrail => &[Given::Name, Given::Value],
        Family::LlmConditionalExecutionGuardrail => &[Given::Value],
        Family::LlmRequestIntercept => &[Given::Name, Given::Value, Given::Annotation],
        Family::LlmSanitizeRequestGuardrail => &[Given::Value, Given::LlmSanitizeContext],
        Family::LlmExecutionIntercept => &[Given::Name, Given::Value, Given::LlmExecutionContext, Given::Next],
        Family::LlmSanitizeResponseGuardrail => &[Given::Value, Given::LlmSanitizeContext],
        Family::LlmStreamExecutionIntercept => &[Given::Name, Given::Value, Given::LlmExecutionContext, Given::Next],
        Family::MarkSanitizeGuardrail => &[Given::Event, Given::Value],
        Family::ScopeSanitizeStartGuardrail => &[Given::Event, Given::Value],
        Family::ScopeSanitizeEndGuardrail => &[Given::Event, Given::Value],
        Family::EventMetadataInjector => &[Given::Event],
        Family::ConditionalMiddlewareGuardrail => &[],
        // Subscribers are told by the delivery threads.
        _ => &[],
    }
}

/// What a callback gives.
pub const fn gives(family: Family) -> Gives {
    match family {
        Family::ToolConditionalExecutionGuardrail => Gives::Verdict,
        Family::ToolRequestIntercept => Gives::Json,
        Family::ToolSanitizeRequestGuardrail => Gives::Json,
        Family::ToolExecutionIntercept => Gives::ToolExecutionInterceptOutcome,
        Family::ToolSanitizeResponseGuardrail => Gives::Json,
        Family::LlmConditionalExecutionGuardrail => Gives::Verdict,
        Family::LlmRequestIntercept => Gives::LLMRequestInterceptOutcome,
        Family::LlmSanitizeRequestGuardrail => Gives::RequestOrNothing,
        Family::LlmExecutionIntercept => Gives::Json,
        Family::LlmSanitizeResponseGuardrail => Gives::JsonOrNothing,
        Family::LlmStreamExecutionIntercept => Gives::Stream,
        Family::MarkSanitizeGuardrail => Gives::Json,
        Family::ScopeSanitizeStartGuardrail => Gives::Json,
        Family::ScopeSanitizeEndGuardrail => Gives::Json,
        Family::EventMetadataInjector => Gives::Json,
        Family::ConditionalMiddlewareGuardrail => Gives::Verdict,
        _ => Gives::Json,
    }
}
