//! The managed tool call: the steps of `spec/pipelines/tool.yaml`, in their order.

use super::span::Span;
use super::{Host, Machine, Op, Outcome, Slot, stages};
use crate::delivery::Subscriber;
use crate::locks::lock;
use crate::registry::Registration;
use crate::runtime::{Runtime, Snapshot};
use crate::scope::Scope;
use nemo_relay_types::{
    Error, ErrorCode, Family, FamilyKind, Json, PendingMarkSpec, Pipeline, Result, ScopeCategory, Step, Subject, TOOL,
    ToolAttributes,
};
use std::sync::{Arc, Mutex};

/// What a managed tool call is started with.
#[derive(Clone)]
pub struct ToolCall {
    /// The tool.
    pub name: Arc<str>,
    /// The arguments, which the binding has checked.
    pub args: Slot,
    /// Explicit parent.
    pub parent: Option<Arc<Scope>>,
    /// Flags.
    pub attributes: ToolAttributes,
    /// The data of the end event where the call has no result to show.
    pub data: Option<Json>,
    /// Written to every event of the call.
    pub metadata: Option<Json>,
    /// The id that the model gave to the call.
    pub tool_call_id: Option<String>,
    /// How many managed calls this one is nested in.
    pub depth: u32,
}

/// One managed call, shared by its machine and those of its continuations.
pub(crate) struct Call {
    pub(super) runtime: Runtime,
    pub(super) head: Arc<Scope>,
    pub(super) parent: Arc<Scope>,
    pub(super) params: ToolCall,
    pipeline: &'static Pipeline,
    snapshot: Snapshot,
    marks: Mutex<Vec<PendingMarkSpec>>,
}

impl Runtime {
    /// Starts a managed tool call inside `head`.
    ///
    /// Errors: `limit_exceeded` where managed calls are nested too deep.
    pub fn tool_call(&self, head: &Arc<Scope>, params: ToolCall) -> Result<(Machine, Op)> {
        self.check_call_depth(params.depth)?;
        let head = head.innermost_open();
        let call = Arc::new(Call {
            parent: params.parent.clone().unwrap_or_else(|| head.clone()),
            snapshot: self.snapshot(&head),
            runtime: self.clone(),
            head,
            params,
            pipeline: &TOOL,
            marks: Mutex::default(),
        });
        Ok(Machine::begin(call.clone(), move |host| run(call, host)))
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

async fn run(call: Arc<Call>, host: Host) -> Result<Outcome> {
    let mut span = Span::new(call.clone());
    let result = steps(&call, &host, &mut span).await;
    if let Err(error) = &result {
        span.fail(error);
    }
    result
}

async fn steps(call: &Arc<Call>, host: &Host, span: &mut Span) -> Result<Outcome> {
    let mut args = call.params.args;
    let mut outcome: Option<Outcome> = None;
    for step in call.pipeline.steps {
        match *step {
            Step::Run { family, on } => match (family.kind(), on) {
                (FamilyKind::Gate, _) => stages::gate(call, host, family, args).await?,
                (FamilyKind::Rewrite, Subject::Args) => args = stages::rewrite(call, host, family, args).await?,
                (FamilyKind::Rewrite, Subject::Result) => {
                    if let Some(outcome) = &mut outcome {
                        outcome.result = stages::rewrite(call, host, family, outcome.result).await?;
                    }
                }
                // Wrapping families belong to the step that they wrap; sanitizers to the event that they clean.
                (FamilyKind::Wrap | FamilyKind::Sanitize | FamilyKind::Observe, _) => {}
            },
            Step::Emit { boundary: ScopeCategory::Start, sanitize, .. } => span.start(host, sanitize, args).await,
            Step::Call { .. } => outcome = Some(stages::wrapped_call(call, host, args).await?),
            Step::Emit { boundary: ScopeCategory::End, sanitize, .. } => {
                if let Some(outcome) = outcome {
                    span.end(host, sanitize, outcome).await;
                }
            }
            Step::EmitPendingMarks => span.pending_marks(call.take_marks()),
        }
    }
    outcome.ok_or_else(|| Error::new(ErrorCode::Internal, "the pipeline has no step that calls the tool"))
}

impl Call {
    pub(super) fn entries(&self, family: Family) -> Arc<[Registration]> {
        self.runtime.entries(&self.snapshot, family)
    }

    /// The entries of every wrapping family of the pipeline, outermost first.
    pub(super) fn wrappers(&self) -> Vec<(Family, Registration)> {
        let wrapping = self.pipeline.steps.iter().filter_map(|step| match step {
            Step::Run { family, .. } if family.kind() == FamilyKind::Wrap => Some(*family),
            _ => None,
        });
        wrapping
            .flat_map(|family| self.entries(family).iter().map(|e| (family, e.clone())).collect::<Vec<_>>())
            .collect()
    }

    pub(super) fn pipeline(&self) -> &'static Pipeline {
        self.pipeline
    }

    pub(super) fn recipients(&self) -> Arc<[Arc<Subscriber>]> {
        self.runtime.recipients(&self.head)
    }

    pub(super) fn observed(&self) -> bool {
        self.runtime.observed(&self.head)
    }

    pub(super) fn add_marks(&self, marks: Vec<PendingMarkSpec>) {
        lock(&self.marks).extend(marks);
    }

    fn take_marks(&self) -> Vec<PendingMarkSpec> {
        std::mem::take(&mut *lock(&self.marks))
    }
}
