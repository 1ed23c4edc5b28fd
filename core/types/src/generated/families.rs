// Code generated from spec/middleware/*.yaml by codegen. DO NOT EDIT.

//! The middleware families.

use std::fmt;

/// What the callbacks of a family do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FamilyKind {
    /// Decides whether a call may run.
    Gate,
    /// Replaces the real payload.
    Rewrite,
    /// Runs around the callback.
    Wrap,
    /// Replaces what an event shows.
    Sanitize,
    /// Adds to the metadata of an event.
    Inject,
    /// Replaces fields of an event.
    SanitizeEvent,
    /// Is told what happened.
    Observe,
    /// Decides whether another registration takes part.
    Switch,
}

/// What happens when a callback of a family raises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OnError {
    /// The call fails.
    Fail,
    /// The event shows nothing in the place of the payload.
    Omit,
    /// It is counted, and everything goes on.
    Skip,
}

/// A middleware family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u32)]
pub enum Family {
    /// Decides before anything else whether a managed tool call may run.
    ToolConditionalExecutionGuardrail = 1,
    /// Rewrites the real arguments of a tool call before it runs.
    ToolRequestIntercept = 2,
    /// Changes what the start event shows of the arguments, never the arguments.
    ToolSanitizeRequestGuardrail = 3,
    /// Wraps the tool itself; it may run it once, several times, concurrently or not at all.
    ToolExecutionIntercept = 4,
    /// Changes what the end event shows of the result, never the result.
    ToolSanitizeResponseGuardrail = 5,
    /// Receives every event after it happened.
    Subscriber = 6,
    /// Decides before anything else whether a managed model call may run.
    LlmConditionalExecutionGuardrail = 7,
    /// Rewrites the real request of a model call before it is sent.
    LlmRequestIntercept = 8,
    /// Changes what the start event shows of the request, never the request.
    LlmSanitizeRequestGuardrail = 9,
    /// Wraps the model call itself; it may run it once, several times, concurrently or not at all.
    LlmExecutionIntercept = 10,
    /// Changes what the end event shows of the response, never the response.
    LlmSanitizeResponseGuardrail = 11,
    /// Wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
    LlmStreamExecutionIntercept = 12,
    /// Changes the data, the category profile and the metadata of every mark before anybody sees it.
    MarkSanitizeGuardrail = 13,
    /// Changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
    ScopeSanitizeStartGuardrail = 14,
    /// Changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
    ScopeSanitizeEndGuardrail = 15,
    /// Adds to the metadata of every event before the sanitizers run.
    EventMetadataInjector = 16,
    /// Decides each time that a global registration is about to be used whether that use is left out.
    ConditionalMiddlewareGuardrail = 17,
}

impl Family {
    /// Every family, by number.
    pub const ALL: &'static [Self] = &[
        Self::ToolConditionalExecutionGuardrail,
        Self::ToolRequestIntercept,
        Self::ToolSanitizeRequestGuardrail,
        Self::ToolExecutionIntercept,
        Self::ToolSanitizeResponseGuardrail,
        Self::Subscriber,
        Self::LlmConditionalExecutionGuardrail,
        Self::LlmRequestIntercept,
        Self::LlmSanitizeRequestGuardrail,
        Self::LlmExecutionIntercept,
        Self::LlmSanitizeResponseGuardrail,
        Self::LlmStreamExecutionIntercept,
        Self::MarkSanitizeGuardrail,
        Self::ScopeSanitizeStartGuardrail,
        Self::ScopeSanitizeEndGuardrail,
        Self::EventMetadataInjector,
        Self::ConditionalMiddlewareGuardrail,
    ];

    /// How many families there are.
    pub const COUNT: usize = Self::ALL.len();

    /// The number of the family, which is also its number in C and Go.
    pub const fn number(self) -> u32 {
        self as u32
    }

    /// The family of a number; `None` where no family has it.
    pub const fn from_number(number: u32) -> Option<Self> {
        match number {
            1 => Some(Self::ToolConditionalExecutionGuardrail),
            2 => Some(Self::ToolRequestIntercept),
            3 => Some(Self::ToolSanitizeRequestGuardrail),
            4 => Some(Self::ToolExecutionIntercept),
            5 => Some(Self::ToolSanitizeResponseGuardrail),
            6 => Some(Self::Subscriber),
            7 => Some(Self::LlmConditionalExecutionGuardrail),
            8 => Some(Self::LlmRequestIntercept),
            9 => Some(Self::LlmSanitizeRequestGuardrail),
            10 => Some(Self::LlmExecutionIntercept),
            11 => Some(Self::LlmSanitizeResponseGuardrail),
            12 => Some(Self::LlmStreamExecutionIntercept),
            13 => Some(Self::MarkSanitizeGuardrail),
            14 => Some(Self::ScopeSanitizeStartGuardrail),
            15 => Some(Self::ScopeSanitizeEndGuardrail),
            16 => Some(Self::EventMetadataInjector),
            17 => Some(Self::ConditionalMiddlewareGuardrail),
            _ => None,
        }
    }

    /// The name of the family, the same in every language.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ToolConditionalExecutionGuardrail => "tool_conditional_execution_guardrail",
            Self::ToolRequestIntercept => "tool_request_intercept",
            Self::ToolSanitizeRequestGuardrail => "tool_sanitize_request_guardrail",
            Self::ToolExecutionIntercept => "tool_execution_intercept",
            Self::ToolSanitizeResponseGuardrail => "tool_sanitize_response_guardrail",
            Self::Subscriber => "subscriber",
            Self::LlmConditionalExecutionGuardrail => "llm_conditional_execution_guardrail",
            Self::LlmRequestIntercept => "llm_request_intercept",
            Self::LlmSanitizeRequestGuardrail => "llm_sanitize_request_guardrail",
            Self::LlmExecutionIntercept => "llm_execution_intercept",
            Self::LlmSanitizeResponseGuardrail => "llm_sanitize_response_guardrail",
            Self::LlmStreamExecutionIntercept => "llm_stream_execution_intercept",
            Self::MarkSanitizeGuardrail => "mark_sanitize_guardrail",
            Self::ScopeSanitizeStartGuardrail => "scope_sanitize_start_guardrail",
            Self::ScopeSanitizeEndGuardrail => "scope_sanitize_end_guardrail",
            Self::EventMetadataInjector => "event_metadata_injector",
            Self::ConditionalMiddlewareGuardrail => "conditional_middleware_guardrail",
        }
    }

    /// The family of a name; `None` where no family has it.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "tool_conditional_execution_guardrail" => Some(Self::ToolConditionalExecutionGuardrail),
            "tool_request_intercept" => Some(Self::ToolRequestIntercept),
            "tool_sanitize_request_guardrail" => Some(Self::ToolSanitizeRequestGuardrail),
            "tool_execution_intercept" => Some(Self::ToolExecutionIntercept),
            "tool_sanitize_response_guardrail" => Some(Self::ToolSanitizeResponseGuardrail),
            "subscriber" => Some(Self::Subscriber),
            "llm_conditional_execution_guardrail" => Some(Self::LlmConditionalExecutionGuardrail),
            "llm_request_intercept" => Some(Self::LlmRequestIntercept),
            "llm_sanitize_request_guardrail" => Some(Self::LlmSanitizeRequestGuardrail),
            "llm_execution_intercept" => Some(Self::LlmExecutionIntercept),
            "llm_sanitize_response_guardrail" => Some(Self::LlmSanitizeResponseGuardrail),
            "llm_stream_execution_intercept" => Some(Self::LlmStreamExecutionIntercept),
            "mark_sanitize_guardrail" => Some(Self::MarkSanitizeGuardrail),
            "scope_sanitize_start_guardrail" => Some(Self::ScopeSanitizeStartGuardrail),
            "scope_sanitize_end_guardrail" => Some(Self::ScopeSanitizeEndGuardrail),
            "event_metadata_injector" => Some(Self::EventMetadataInjector),
            "conditional_middleware_guardrail" => Some(Self::ConditionalMiddlewareGuardrail),
            _ => None,
        }
    }

    /// What its callbacks do.
    pub const fn kind(self) -> FamilyKind {
        match self {
            Self::ToolConditionalExecutionGuardrail => FamilyKind::Gate,
            Self::ToolRequestIntercept => FamilyKind::Rewrite,
            Self::ToolSanitizeRequestGuardrail => FamilyKind::Sanitize,
            Self::ToolExecutionIntercept => FamilyKind::Wrap,
            Self::ToolSanitizeResponseGuardrail => FamilyKind::Sanitize,
            Self::Subscriber => FamilyKind::Observe,
            Self::LlmConditionalExecutionGuardrail => FamilyKind::Gate,
            Self::LlmRequestIntercept => FamilyKind::Rewrite,
            Self::LlmSanitizeRequestGuardrail => FamilyKind::Sanitize,
            Self::LlmExecutionIntercept => FamilyKind::Wrap,
            Self::LlmSanitizeResponseGuardrail => FamilyKind::Sanitize,
            Self::LlmStreamExecutionIntercept => FamilyKind::Wrap,
            Self::MarkSanitizeGuardrail => FamilyKind::SanitizeEvent,
            Self::ScopeSanitizeStartGuardrail => FamilyKind::SanitizeEvent,
            Self::ScopeSanitizeEndGuardrail => FamilyKind::SanitizeEvent,
            Self::EventMetadataInjector => FamilyKind::Inject,
            Self::ConditionalMiddlewareGuardrail => FamilyKind::Switch,
        }
    }

    /// What happens when one of its callbacks raises.
    pub const fn on_error(self) -> OnError {
        match self {
            Self::ToolConditionalExecutionGuardrail => OnError::Fail,
            Self::ToolRequestIntercept => OnError::Fail,
            Self::ToolSanitizeRequestGuardrail => OnError::Omit,
            Self::ToolExecutionIntercept => OnError::Fail,
            Self::ToolSanitizeResponseGuardrail => OnError::Omit,
            Self::Subscriber => OnError::Skip,
            Self::LlmConditionalExecutionGuardrail => OnError::Fail,
            Self::LlmRequestIntercept => OnError::Fail,
            Self::LlmSanitizeRequestGuardrail => OnError::Omit,
            Self::LlmExecutionIntercept => OnError::Fail,
            Self::LlmSanitizeResponseGuardrail => OnError::Omit,
            Self::LlmStreamExecutionIntercept => OnError::Fail,
            Self::MarkSanitizeGuardrail => OnError::Omit,
            Self::ScopeSanitizeStartGuardrail => OnError::Omit,
            Self::ScopeSanitizeEndGuardrail => OnError::Omit,
            Self::EventMetadataInjector => OnError::Skip,
            Self::ConditionalMiddlewareGuardrail => OnError::Skip,
        }
    }

    /// Whether a registration may end the chain after it ran.
    pub const fn break_chain(self) -> bool {
        match self {
            Self::ToolConditionalExecutionGuardrail => false,
            Self::ToolRequestIntercept => true,
            Self::ToolSanitizeRequestGuardrail => false,
            Self::ToolExecutionIntercept => false,
            Self::ToolSanitizeResponseGuardrail => false,
            Self::Subscriber => false,
            Self::LlmConditionalExecutionGuardrail => false,
            Self::LlmRequestIntercept => true,
            Self::LlmSanitizeRequestGuardrail => false,
            Self::LlmExecutionIntercept => false,
            Self::LlmSanitizeResponseGuardrail => false,
            Self::LlmStreamExecutionIntercept => false,
            Self::MarkSanitizeGuardrail => false,
            Self::ScopeSanitizeStartGuardrail => false,
            Self::ScopeSanitizeEndGuardrail => false,
            Self::EventMetadataInjector => false,
            Self::ConditionalMiddlewareGuardrail => false,
        }
    }

    /// The member of the data of a mark `tool_end_without_start` that it is asked about as well.
    pub const fn of_mark(self) -> Option<&'static str> {
        match self {
            Self::ToolConditionalExecutionGuardrail => None,
            Self::ToolRequestIntercept => None,
            Self::ToolSanitizeRequestGuardrail => Some("arguments"),
            Self::ToolExecutionIntercept => None,
            Self::ToolSanitizeResponseGuardrail => Some("result"),
            Self::Subscriber => None,
            Self::LlmConditionalExecutionGuardrail => None,
            Self::LlmRequestIntercept => None,
            Self::LlmSanitizeRequestGuardrail => None,
            Self::LlmExecutionIntercept => None,
            Self::LlmSanitizeResponseGuardrail => None,
            Self::LlmStreamExecutionIntercept => None,
            Self::MarkSanitizeGuardrail => None,
            Self::ScopeSanitizeStartGuardrail => None,
            Self::ScopeSanitizeEndGuardrail => None,
            Self::EventMetadataInjector => None,
            Self::ConditionalMiddlewareGuardrail => None,
        }
    }

    /// Whether its callbacks are asked about events that wait for them on the stage.
    pub const fn staged(self) -> bool {
        match self {
            Self::ToolConditionalExecutionGuardrail => false,
            Self::ToolRequestIntercept => false,
            Self::ToolSanitizeRequestGuardrail => true,
            Self::ToolExecutionIntercept => false,
            Self::ToolSanitizeResponseGuardrail => true,
            Self::Subscriber => false,
            Self::LlmConditionalExecutionGuardrail => false,
            Self::LlmRequestIntercept => false,
            Self::LlmSanitizeRequestGuardrail => false,
            Self::LlmExecutionIntercept => false,
            Self::LlmSanitizeResponseGuardrail => false,
            Self::LlmStreamExecutionIntercept => false,
            Self::MarkSanitizeGuardrail => true,
            Self::ScopeSanitizeStartGuardrail => true,
            Self::ScopeSanitizeEndGuardrail => true,
            Self::EventMetadataInjector => true,
            Self::ConditionalMiddlewareGuardrail => true,
        }
    }

    /// Whether its registrations have a priority.
    pub const fn ordered(self) -> bool {
        match self {
            Self::ToolConditionalExecutionGuardrail => true,
            Self::ToolRequestIntercept => true,
            Self::ToolSanitizeRequestGuardrail => true,
            Self::ToolExecutionIntercept => true,
            Self::ToolSanitizeResponseGuardrail => true,
            Self::Subscriber => false,
            Self::LlmConditionalExecutionGuardrail => true,
            Self::LlmRequestIntercept => true,
            Self::LlmSanitizeRequestGuardrail => true,
            Self::LlmExecutionIntercept => true,
            Self::LlmSanitizeResponseGuardrail => true,
            Self::LlmStreamExecutionIntercept => true,
            Self::MarkSanitizeGuardrail => true,
            Self::ScopeSanitizeStartGuardrail => true,
            Self::ScopeSanitizeEndGuardrail => true,
            Self::EventMetadataInjector => true,
            Self::ConditionalMiddlewareGuardrail => false,
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}
