// Code generated from spec/pipelines/*.yaml by codegen. DO NOT EDIT.

//! Which stage of a managed call comes after which.

use super::enums::{ScopeCategory, ScopeType};
use super::families::Family;

/// Which of the two payloads of a call a step is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Subject {
    /// What the callback is given.
    Args,
    /// What the callback returned.
    Result,
}

/// One step of a pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Runs every registration of a family.
    Run {
        /// The family.
        family: Family,
        /// What its callbacks are given.
        on: Subject,
    },
    /// Makes the normalized form of a request, where the call has a codec.
    DecodeRequest,
    /// Brings the changes of the normalized form into the request.
    EncodeRequest,
    /// Writes the identity of the session and the place in the trace to a copy of a request.
    InjectHeaders,
    /// Emits one boundary of the scope of the call.
    Emit {
        /// Which boundary.
        boundary: ScopeCategory,
        /// What the event shows.
        data: Subject,
        /// Whether that is a request, of which some headers are never shown.
        withhold: bool,
        /// The family that may change what the event shows.
        sanitize: Option<Family>,
    },
    /// Runs the application's callback.
    Call {
        /// What it is given.
        on: Subject,
    },
    /// Hands the chunks of the result over as the consumer asks for them.
    ServeChunks,
    /// Emits the marks that the intercepts left behind.
    EmitPendingMarks,
}

/// Which steps of a pipeline an operation runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// All of them.
    Whole,
    /// Those that decide whether the call may run.
    Gates,
    /// Those that make the payload that the callback is given.
    Rewrites,
    /// The start event.
    Start,
    /// The end event.
    End,
}

/// The order of a managed call.
#[derive(Clone, Copy, Debug)]
pub struct Pipeline {
    /// The name of the pipeline.
    pub name: &'static str,
    /// What texts for people call such a call.
    pub label: &'static str,
    /// The type of the scope that the call opens.
    pub category: ScopeType,
    /// The steps, the first first.
    pub steps: &'static [Step],
}

/// The managed execution of a model call.
pub static LLM: Pipeline = Pipeline {
    name: "llm",
    label: "LLM",
    category: ScopeType::Llm,
    steps: &[
        // Every guardrail decides in a guardrail scope of its own.
        Step::Run { family: Family::LlmConditionalExecutionGuardrail, on: Subject::Args },
        // The codec of the call makes the normalized request.
        Step::DecodeRequest,
        // The real request is rewritten.
        Step::Run { family: Family::LlmRequestIntercept, on: Subject::Args },
        // What was changed in the normalized request is changed in the request.
        Step::EncodeRequest,
        // The identity of the session and the place in the trace are written to a copy of the request.
        Step::InjectHeaders,
        // The start event shows the sanitized request without credentials.
        Step::Emit {
            boundary: ScopeCategory::Start,
            data: Subject::Args,
            withhold: true,
            sanitize: Some(Family::LlmSanitizeRequestGuardrail),
        },
        // The marks that the intercepts left behind and what they contributed.
        Step::EmitPendingMarks,
        // The chain wraps the callback.
        Step::Run { family: Family::LlmExecutionIntercept, on: Subject::Args },
        // The model is called.
        Step::Call { on: Subject::Args },
        // The end event shows the sanitized response.
        Step::Emit {
            boundary: ScopeCategory::End,
            data: Subject::Result,
            withhold: false,
            sanitize: Some(Family::LlmSanitizeResponseGuardrail),
        },
    ],
};

/// The managed execution of a model call whose response comes in chunks.
pub static LLM_STREAM: Pipeline = Pipeline {
    name: "llm_stream",
    label: "LLM",
    category: ScopeType::Llm,
    steps: &[
        // Every guardrail decides in a guardrail scope of its own.
        Step::Run { family: Family::LlmConditionalExecutionGuardrail, on: Subject::Args },
        // The codec of the call makes the normalized request.
        Step::DecodeRequest,
        // The real request is rewritten.
        Step::Run { family: Family::LlmRequestIntercept, on: Subject::Args },
        // What was changed in the normalized request is changed in the request.
        Step::EncodeRequest,
        // The identity of the session and the place in the trace are written to a copy of the request.
        Step::InjectHeaders,
        // The start event shows the sanitized request without credentials.
        Step::Emit {
            boundary: ScopeCategory::Start,
            data: Subject::Args,
            withhold: true,
            sanitize: Some(Family::LlmSanitizeRequestGuardrail),
        },
        // The marks that the intercepts left behind and what they contributed.
        Step::EmitPendingMarks,
        // The chain wraps the callback and the stream that it gives.
        Step::Run { family: Family::LlmStreamExecutionIntercept, on: Subject::Args },
        // The model is called and gives a stream.
        Step::Call { on: Subject::Args },
        // A chunk is pulled when the consumer asks for it, is marked, collected and handed over; when the stream is over the finalizer makes the result of it.
        Step::ServeChunks,
        // The end event shows what the finalizer made, sanitized.
        Step::Emit {
            boundary: ScopeCategory::End,
            data: Subject::Result,
            withhold: false,
            sanitize: Some(Family::LlmSanitizeResponseGuardrail),
        },
    ],
};

/// The managed execution of a tool call.
pub static TOOL: Pipeline = Pipeline {
    name: "tool",
    label: "tool",
    category: ScopeType::Tool,
    steps: &[
        // Every guardrail decides in a guardrail scope of its own.
        Step::Run { family: Family::ToolConditionalExecutionGuardrail, on: Subject::Args },
        // The real arguments are rewritten.
        Step::Run { family: Family::ToolRequestIntercept, on: Subject::Args },
        // The start event shows the sanitized arguments.
        Step::Emit {
            boundary: ScopeCategory::Start,
            data: Subject::Args,
            withhold: false,
            sanitize: Some(Family::ToolSanitizeRequestGuardrail),
        },
        // The chain wraps the callback.
        Step::Run { family: Family::ToolExecutionIntercept, on: Subject::Args },
        // The tool runs.
        Step::Call { on: Subject::Args },
        // The end event shows the sanitized result.
        Step::Emit {
            boundary: ScopeCategory::End,
            data: Subject::Result,
            withhold: false,
            sanitize: Some(Family::ToolSanitizeResponseGuardrail),
        },
        // The marks that the intercepts left behind.
        Step::EmitPendingMarks,
    ],
};
