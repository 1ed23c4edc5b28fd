//! One call, whatever its kind: the steps of its pipeline in `spec/pipelines/`, in their order.

use super::chunks::Passing;
use super::codec::Decoded;
use super::headers;
use super::left_behind::{KeptLevels, LeftBehind, Streams};
use super::manual::OpenCall;
use super::span::Span;
use super::stages::Annotation;
use super::stream::{self, Consumers, Ending};
use super::{Host, Machine, Op, Outcome, Slot, stages};
use crate::codec::Codecs;
use crate::common::empty_profile;
use crate::delivery::Subscriber;
use crate::runtime::{Runtime, Snapshot};
use crate::scope::Scope;
use nemo_relay_types::{
    Error, ErrorCode, FamilyKind, Json, LLM, LLM_STREAM, LlmAttributes, LlmProfile, Part, Pipeline, Result,
    ScopeCategory, Step, Subject, TOOL, Timestamp, ToolAttributes, ToolProfile, Uuid,
};
use std::sync::{Arc, Mutex, OnceLock};

/// What differs between the kinds of calls.
#[derive(Clone)]
pub(super) enum Kind {
    Tool {
        attributes: ToolAttributes,
        tool_call_id: Option<String>,
    },
    Llm {
        attributes: LlmAttributes,
        model_name: Option<String>,
        stream: Option<Consumers>,
        codecs: Option<Arc<Codecs>>,
    },
}

impl Kind {
    pub(super) fn pipeline(&self) -> &'static Pipeline {
        match self {
            Self::Tool { .. } => &TOOL,
            Self::Llm { stream: None, .. } => &LLM,
            Self::Llm { stream: Some(_), .. } => &LLM_STREAM,
        }
    }

    pub(super) fn attribute_bits(&self) -> u32 {
        match self {
            Self::Tool { attributes, .. } => attributes.bits(),
            Self::Llm { attributes, .. } => attributes.bits(),
        }
    }

    pub(super) fn attribute_names(&self) -> Vec<String> {
        match self {
            Self::Tool { attributes, .. } => attributes.names(),
            Self::Llm { attributes, .. } => attributes.names(),
        }
    }

    /// The category profile; the annotation is that of the payload which the event shows, the time that of the first chunk
    /// of a stream in seconds.
    pub(super) fn profile(
        &self,
        boundary: ScopeCategory,
        annotation: Option<Json>,
        time_to_first_chunk: Option<f64>,
    ) -> Json {
        match (self, boundary) {
            (Self::Tool { tool_call_id: None, .. }, _) if annotation.is_none() => empty_profile(),
            (Self::Llm { model_name: None, .. }, _) if annotation.is_none() && time_to_first_chunk.is_none() => {
                empty_profile()
            }
            (Self::Tool { tool_call_id, .. }, _) => {
                let tool_call_id = tool_call_id.as_deref().map(Into::into);
                ToolProfile { tool_call_id, tool_result_annotation: annotation }.to_json()
            }
            (Self::Llm { model_name, .. }, _) => {
                let model_name = model_name.as_deref().map(Into::into);
                let (annotated_request, annotated_response) = match boundary {
                    ScopeCategory::Start => (annotation, None),
                    ScopeCategory::End => (None, annotation),
                };
                LlmProfile { model_name, annotated_request, annotated_response, time_to_first_chunk }.to_json()
            }
        }
    }

    /// Whether the annotation may be shown beside a payload that a sanitizer changed: what a tool says of its result is
    /// a text of its own, the normalized form of a request or response is the payload once more.
    pub(super) fn annotates_anything(&self) -> bool {
        matches!(self, Self::Tool { .. })
    }

    /// Who follows the stream, where the result is one.
    fn consumers(&self) -> Option<Consumers> {
        match self {
            Self::Tool { .. } => None,
            Self::Llm { stream, .. } => *stream,
        }
    }

    fn codecs(&self) -> Option<&Codecs> {
        match self {
            Self::Tool { .. } => None,
            Self::Llm { codecs, .. } => codecs.as_deref(),
        }
    }

    /// Whether the guardrails of such calls are told, and their scopes say, which call they decide about.
    pub(super) fn has_target(&self) -> bool {
        matches!(self, Self::Tool { .. })
    }

    /// Whether the end event says OK also where the call was ended by hand.
    pub(super) fn ends_ok_by_hand(&self) -> bool {
        matches!(self, Self::Llm { .. })
    }
}

/// What a call is started with.
#[derive(Clone)]
pub(super) struct Params {
    pub kind: Kind,
    pub name: Arc<str>,
    /// What the callback is given or, where the call is ended by hand, what it gave.
    pub value: Slot,
    /// The annotation of the value.
    pub annotation: Option<Slot>,
    pub parent: Option<Arc<Scope>>,
    pub data: Option<Json>,
    pub metadata: Option<Json>,
    /// The time of the event where the call is made by hand.
    pub timestamp: Option<Timestamp>,
}

/// One call, shared by its machine and those of its continuations.
pub(crate) struct Call {
    pub(super) runtime: Runtime,
    pub(super) head: Arc<Scope>,
    pub(super) parent: Arc<Scope>,
    pub(super) params: Params,
    pub(super) part: Part,
    pub(super) snapshot: Snapshot,
    pub(super) left_behind: Mutex<LeftBehind>,
    pub(super) streams: Mutex<Streams>,
    pub(super) opened: OnceLock<Arc<OpenCall>>,
    pub(super) passing: Passing,
}

impl Runtime {
    pub(super) fn begin(&self, head: &Arc<Scope>, part: Part, params: Params) -> (Machine, Op) {
        let call = Arc::new(Call::new(self, head, part, params));
        Machine::begin(call.clone(), move |host| run(call, host, None))
    }

    /// Ends a call that was started by hand.
    pub(super) fn begin_end(&self, open: &Arc<OpenCall>, params: Params) -> (Machine, Op) {
        let call = Arc::new(Call::new(self, &open.head, Part::End, params));
        let open = open.clone();
        Machine::begin(call.clone(), move |host| run(call, host, Some(open)))
    }

    /// Refuses a managed call that is nested in too many others.
    ///
    /// Errors: `limit_exceeded`.
    pub fn check_call_depth(&self, depth: u32) -> Result<()> {
        let most = self.limits().max_call_depth;
        if depth < most {
            return Ok(());
        }
        let message =
            format!("managed calls are nested deeper than {most}: does a callback call the tool that it guards?");
        Err(Error::new(ErrorCode::LimitExceeded, message).with("limit", "max_call_depth").with("path", ""))
    }
}

async fn run(call: Arc<Call>, host: Host, open: Option<Arc<OpenCall>>) -> Result<Outcome> {
    let _levels = KeptLevels(call.clone());
    let mut span = Span::new(call.clone(), open.as_deref());
    let result = steps(&call, &host, &mut span).await;
    match &result {
        Ok(_) if call.part == Part::Start => span.leave_open(),
        Ok(_) => {}
        Err(error) => span.fail(error),
    }
    result
}

async fn steps(call: &Arc<Call>, host: &Host, span: &mut Span) -> Result<Outcome> {
    let Params { mut value, mut annotation, .. } = call.params;
    let mut failure = None;
    let mut decoded: Option<Decoded> = None;
    let mut outcome = (call.part == Part::End).then_some(Outcome { result: value, annotation });
    for step in call.pipeline().steps.iter().filter(|step| belongs(step, call.part)) {
        match *step {
            Step::Run { family, on } => match (family.kind(), on) {
                (FamilyKind::Gate, _) => stages::gate(call, host, family, value).await?,
                (FamilyKind::Rewrite, Subject::Args) => {
                    (value, annotation) =
                        stages::rewrite(call, host, family, value, annotation, decoded.as_mut()).await?;
                }
                (FamilyKind::Rewrite, Subject::Result) => {
                    if let Some(outcome) = &mut outcome {
                        (outcome.result, outcome.annotation) =
                            stages::rewrite(call, host, family, outcome.result, outcome.annotation, None).await?;
                    }
                }
                // Wrapping families belong to the step that they wrap; sanitizers to the event that they clean.
                (FamilyKind::Wrap | FamilyKind::Sanitize, _) => {}
                // These are about events, whatever emits them.
                (FamilyKind::Inject | FamilyKind::SanitizeEvent | FamilyKind::Observe, _) => {}
                // These are asked before any of the others is used.
                (FamilyKind::Switch, _) => {}
            },
            Step::DecodeRequest => decoded = Decoded::of(call, host, value).await?,
            Step::EncodeRequest => {
                if let Some(decoded) = &mut decoded {
                    value = decoded.encoded(host, value, annotation).await?;
                }
            }
            Step::InjectHeaders => value = host.headers(value, headers::of_call(call, trace_span(call, span))).await?,
            Step::Emit { boundary: ScopeCategory::Start, sanitize, withhold, .. } => {
                let annotation = Annotation::of(annotation, decoded.as_ref().map(Decoded::shown));
                span.start(host, &stages::Shown { value, annotation, sanitize, withhold }).await;
            }
            Step::Call { .. } => {
                let came = stages::wrapped_call(call, host, value).await;
                span.pending_marks(call.take_own_marks());
                outcome = Some(came?);
            }
            Step::Emit { boundary: ScopeCategory::End, sanitize, withhold, .. } => {
                let shown = outcome.map(|Outcome { result: value, annotation }| stages::Shown {
                    value,
                    annotation: Annotation::of(annotation, None),
                    sanitize,
                    withhold,
                });
                span.end(host, shown.as_ref()).await;
            }
            Step::ServeChunks => {
                if let (Some(opened), Some(consumers)) = (outcome.take(), call.params.kind.consumers()) {
                    let (ending, value) = stream::serve(call, host, span, opened.result, consumers).await;
                    span.pending_marks(call.take_own_marks());
                    span.ending(&ending);
                    outcome = value.map(|result| Outcome { result, annotation: None });
                    failure = if let Ending::Failed(error) = ending { Some(error) } else { None };
                }
            }
            Step::EmitPendingMarks => span.pending_marks(call.take_marks()),
        }
    }
    match failure {
        Some(error) => Err(error),
        None => Ok(outcome.unwrap_or(Outcome { result: value, annotation })),
    }
}

fn belongs(step: &Step, part: Part) -> bool {
    match (part, *step) {
        (Part::Whole, _) | (Part::Rewrites, Step::InjectHeaders) => true,
        (Part::Gates, Step::Run { family, .. }) => family.kind() == FamilyKind::Gate,
        (Part::Rewrites, Step::Run { family, .. }) => family.kind() == FamilyKind::Rewrite,
        (Part::Start, Step::Emit { boundary, .. }) => boundary == ScopeCategory::Start,
        (Part::End, Step::Emit { boundary, .. }) => boundary == ScopeCategory::End,
        _ => false,
    }
}

/// The span that a request belongs to: that of its call or, where there will be none, the scope around it.
fn trace_span(call: &Call, span: &mut Span) -> Uuid {
    if call.part == Part::Whole { span.identity() } else { call.parent.uuid }
}

impl Call {
    fn new(runtime: &Runtime, head: &Arc<Scope>, part: Part, params: Params) -> Self {
        let head = head.innermost_open().clone();
        Self {
            parent: params.parent.clone().unwrap_or_else(|| head.clone()),
            snapshot: runtime.snapshot(&head),
            runtime: runtime.clone(),
            head,
            params,
            part,
            left_behind: Mutex::default(),
            streams: Mutex::default(),
            opened: OnceLock::new(),
            passing: Passing::default(),
        }
    }

    pub(super) fn pipeline(&self) -> &'static Pipeline {
        self.params.kind.pipeline()
    }

    pub(super) fn recipients(&self) -> Arc<[Arc<Subscriber>]> {
        self.runtime.recipients(&self.head)
    }

    pub(super) fn observed(&self) -> bool {
        self.runtime.observed(&self.head)
    }

    /// The codecs of the call.
    pub(super) fn codecs(&self) -> Option<&Codecs> {
        self.params.kind.codecs()
    }

    /// The model, where the application named it.
    pub(super) fn model_name(&self) -> Option<&str> {
        match &self.params.kind {
            Kind::Tool { .. } => None,
            Kind::Llm { model_name, .. } => model_name.as_deref(),
        }
    }

    /// Whether the result of the call is a stream.
    pub(super) fn streams(&self) -> bool {
        self.params.kind.consumers().is_some()
    }
}
