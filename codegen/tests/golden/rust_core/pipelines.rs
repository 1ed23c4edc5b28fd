// Code generated from spec/pipeline.yaml by codegen. DO NOT EDIT.

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

/// The printing of a dot.
pub static DOT: Pipeline = Pipeline {
    name: "dot",
    label: "dot",
    category: ScopeType::Tool,
    steps: &[
        // The gates decide.
        Step::Run { family: Family::DotGate, on: Subject::Args },
        // The start is shown.
        Step::Emit { boundary: ScopeCategory::Start, data: Subject::Args, withhold: false, sanitize: None },
        // The dot is printed.
        Step::Call { on: Subject::Args },
        // The marks that were left behind.
        Step::EmitPendingMarks,
    ],
};
