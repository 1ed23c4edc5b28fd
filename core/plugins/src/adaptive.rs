//! The component `adaptive`, of which the cache of responses is built: execution intercepts that answer or keep answers.

use crate::part::{BuiltIn, PartPlan, Running};
use nemo_relay_cache::{Answer, ModelCall, Plan, Recorder, ResponseCache, Ticket, ToolCall};
use nemo_relay_runtime::native::{Answer as Said, Around, Native, Produced, Question, Step, Watch, Wrap};
use nemo_relay_runtime::{Callback, Clock, PluginContext, Registration};
use nemo_relay_types::{AdaptiveConfig, Error, ErrorCode, Family, Json, PendingMarkSpec, ResponseCacheConfig, Result};
use serde_json::value::RawValue;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The cache of a configuration. Its answers are kept for as long as the configuration stays what it is.
struct CachePart(ResponseCacheConfig);

/// The parts of a configuration: one, or none where it has no cache.
///
/// Errors: `invalid_config`; a configuration that was checked has nothing of that kind.
pub(crate) fn parts(config: &Map<String, Value>) -> Result<Vec<PartPlan>> {
    let read: AdaptiveConfig = serde_json::from_value(Value::Object(config.clone()))
        .map_err(|error| Error::new(ErrorCode::InvalidConfig, format!("adaptive: {error}")))?;
    let key = config.get("response_cache").map(Value::to_string);
    let part = |cache| PartPlan::built_in(key, "response_cache", CachePart(cache));
    Ok(read.response_cache.map(part).into_iter().collect())
}

/// What could not be kept.
pub(crate) fn diagnostics(cache: &ResponseCache) -> Vec<Map<String, Value>> {
    let count = cache.too_large();
    let message = "answers were larger than 'max_bytes' and are not given again";
    let told = Map::from_iter([
        ("code".to_owned(), "response_cache.too_large".into()),
        ("count".to_owned(), count.into()),
        ("message".to_owned(), message.into()),
    ]);
    if count > 0 { vec![told] } else { Vec::new() }
}

impl BuiltIn for CachePart {
    fn name(&self) -> &str {
        "response_cache"
    }

    fn open(&self, name: &str, context: &PluginContext, _written: &[String]) -> Result<Running> {
        let cache = Arc::new(ResponseCache::new(self.0.clone()));
        let callback = Callback::of(Arc::new(Caching { cache: cache.clone(), clock: context.clock() }));
        let models =
            [Family::LlmExecutionIntercept, Family::LlmStreamExecutionIntercept].map(|of| (of, self.0.priority));
        let tools = self.0.tools.iter().filter(|tools| tools.enabled);
        let tools = tools.map(|tools| (Family::ToolExecutionIntercept, tools.priority));
        for (family, priority) in models.into_iter().chain(tools) {
            let name = name.into();
            context
                .register(family, Registration { name, priority, break_chain: false, callback: callback.clone() })?;
        }
        Ok(Running::ResponseCache(cache))
    }
}

/// The intercept around calls of all kinds.
struct Caching {
    cache: Arc<ResponseCache>,
    clock: Clock,
}

impl Native for Caching {
    fn answer(&self, question: &Question) -> Result<Said> {
        Err(Error::new(ErrorCode::Internal, format!("the cache of responses does not serve {}", question.family)))
    }

    fn wrap(&self, question: &Question) -> Result<Box<dyn Wrap>> {
        let plan = match question.family {
            Family::ToolExecutionIntercept => {
                let call = ToolCall { name: &question.name, args: question.value.as_str() };
                self.cache.tool_call(&call, now(self.clock))
            }
            family => self.model_call(question, family == Family::LlmStreamExecutionIntercept)?,
        };
        let (next, mark) = match plan {
            Plan::Hit(answer, mark) => (Next::Answer(answer), mark),
            Plan::Run(None, mark) => (Next::Leave, mark),
            Plan::Run(Some(ticket), mark) => (Next::Run(question.value.clone(), ticket), mark),
        };
        Ok(Box::new(AtWork { cache: self.cache.clone(), clock: self.clock, mark: Some(mark), next: Some(next) }))
    }
}

impl Caching {
    fn model_call(&self, question: &Question, streams: bool) -> Result<Plan> {
        let request = question.value.read::<BTreeMap<String, &RawValue>>("request")?;
        let member = |name: &str| request.get(name).map_or("null", |raw| raw.get());
        let call = ModelCall {
            name: &question.name,
            model_name: question.model_name.as_deref(),
            codec: question.codec.as_deref(),
            headers: serde_json::from_str(member("headers")).unwrap_or_default(),
            content: member("content"),
            stream: streams.then_some(question.may_watch),
        };
        Ok(self.cache.model_call(&call, question.pricing.as_deref(), now(self.clock)))
    }
}

fn now(clock: Clock) -> i64 {
    (clock.now)().nanos()
}

/// One call that passes the cache.
struct AtWork {
    cache: Arc<ResponseCache>,
    clock: Clock,
    mark: Option<PendingMarkSpec>,
    next: Option<Next>,
}

/// What is to become of it.
enum Next {
    Answer(Arc<Answer>),
    Leave,
    /// It is called with this, and what comes is kept.
    Run(Json, Ticket),
    /// It was called.
    Keep(Ticket),
}

impl Wrap for AtWork {
    fn go_on(&mut self, with: Around) -> Result<Step> {
        if let Some(mark) = self.mark.take() {
            return Ok(Step::Mark(Box::new(mark)));
        }
        match (self.next.take(), with) {
            (Some(Next::Answer(answer)), _) => Ok(match &*answer {
                Answer::Whole { result, annotation } => {
                    Step::Done(Produced { result: result.clone(), annotation: annotation.clone(), marks: None })
                }
                Answer::Chunks(chunks) => Step::Replay(chunks.clone()),
            }),
            (Some(Next::Run(value, ticket)), _) => {
                self.next = Some(Next::Keep(ticket));
                Ok(Step::Next(value))
            }
            (Some(Next::Keep(ticket)), Around::Downstream(came)) => {
                let came = came?;
                let answer = Answer::Whole { result: came.result, annotation: came.annotation };
                self.cache.keep(&ticket, answer, None, now(self.clock));
                Ok(Step::Keep)
            }
            (Some(Next::Keep(ticket)), Around::Opened) => {
                let recorder = Recorder::new(self.cache.clone(), ticket);
                let watch = |recorder| Step::Watch(Box::new(Recording { recorder, clock: self.clock }));
                Ok(recorder.map_or(Step::Keep, watch))
            }
            (Some(Next::Keep(_)), _) => Ok(Step::Keep),
            (Some(Next::Leave) | None, _) => Ok(Step::Leave),
        }
    }
}

/// A stream on its way into the cache.
struct Recording {
    recorder: Recorder,
    clock: Clock,
}

impl Watch for Recording {
    fn chunk(&mut self, chunk: &Json) -> bool {
        self.recorder.chunk(chunk)
    }

    fn over(self: Box<Self>) {
        self.recorder.over(now(self.clock));
    }
}
