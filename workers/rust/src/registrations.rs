//! Where a plugin registers its functions.

use crate::answers;
use crate::stream::Line;
use crate::{Error, Host, LlmCall, LlmNext, LlmRewrite, LlmStreamNext, Reader, ToolCall, ToolNext, ToolOutcome};
use nemo_relay_worker_protocol::{
    EventsAnswer, InvokeRequest, Registration, RegistrationSurface as Surface, invoke_request::Payload,
    invoke_response::Answer,
};
use serde_json::Value;
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::Arc;

pub(crate) type Answered = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send>>;
pub(crate) type Streaming = Pin<Box<dyn Future<Output = Result<(), Error>> + Send>>;
type StreamFunction = Arc<dyn Fn(LlmCall, Line) -> Streaming + Send + Sync>;
type Function = Arc<dyn Fn(InvokeRequest) -> Answered + Send + Sync>;

/// What a plugin registers. Names are its own, and unique among those of the same kind; lower priorities come first.
pub struct Registrations {
    pub(crate) host: Host,
    pub(crate) list: Vec<Registration>,
    functions: HashMap<(i32, String), Function>,
    streams: HashMap<String, StreamFunction>,
}

macro_rules! tool_functions {
    ($($(#[$doc:meta])* $name:ident($($option:ident: $type:ty)?) $surface:ident $gives:ty, $answer:path;)*) => {
        $($(#[$doc])*
        pub fn $name<F>(
            &mut self,
            name: &str,
            priority: i32,
            $($option: $type,)?
            function: impl Fn(ToolCall) -> F + Send + Sync + 'static,
        ) where
            F: Future<Output = Result<$gives, Error>> + Send + 'static,
        {
            let registration = Registration { priority, $($option,)? ..named(name, Surface::$surface) };
            self.add(registration, move |request| {
                let asked = tool(request).map(&function);
                Box::pin(async move { Ok($answer(asked?.await?)) })
            });
        })*
    };
}

macro_rules! llm_functions {
    ($($(#[$doc:meta])* $name:ident($($option:ident: $type:ty)?) $surface:ident $gives:ty, $answer:path;)*) => {
        $($(#[$doc])*
        pub fn $name<F>(
            &mut self,
            name: &str,
            priority: i32,
            $($option: $type,)?
            function: impl Fn(LlmCall) -> F + Send + Sync + 'static,
        ) where
            F: Future<Output = Result<$gives, Error>> + Send + 'static,
        {
            let registration = Registration { priority, $($option,)? ..named(name, Surface::$surface) };
            self.add(registration, move |request| {
                let asked = llm(request).map(&function);
                Box::pin(async move { Ok($answer(asked?.await?)) })
            });
        })*
    };
}

macro_rules! event_functions {
    ($($(#[$doc:meta])* $name:ident $surface:ident;)*) => {
        $($(#[$doc])*
        pub fn $name<F>(
            &mut self,
            name: &str,
            priority: i32,
            function: impl Fn(Value, Value) -> F + Send + Sync + 'static,
        ) where
            F: Future<Output = Result<Value, Error>> + Send + 'static,
        {
            let registration = Registration { priority, ..named(name, Surface::$surface) };
            self.add(registration, move |request| {
                let asked = event(request).map(|(event, fields)| function(event, fields));
                Box::pin(async move { Ok(answers::value(asked?.await?)) })
            });
        })*
    };
}

impl Registrations {
    pub(crate) fn new(host: Host) -> Self {
        Self { host, list: Vec::new(), functions: HashMap::new(), streams: HashMap::new() }
    }

    /// The host, to be asked from within the functions.
    pub fn host(&self) -> &Host {
        &self.host
    }

    tool_functions! {
        /// Decides whether a tool call may run: a text is the reason why not, also an empty one.
        tool_conditional() ToolConditional Option<String>, answers::decision;
        /// Rewrites the real arguments; `break_chain` leaves out later ones.
        tool_request_intercept(break_chain: bool) ToolRequestIntercept Value, answers::value;
        /// Changes what the start event shows of the arguments.
        tool_sanitize_request() ToolSanitizeRequest Value, answers::value;
        /// Changes what the end event shows of the result.
        tool_sanitize_response() ToolSanitizeResponse Value, answers::value;
    }

    llm_functions! {
        /// Decides whether a model call may run: a text is the reason why not, also an empty one.
        llm_conditional() LlmConditional Option<String>, answers::decision;
        /// Rewrites the real request; `break_chain` leaves out later ones.
        llm_request_intercept(break_chain: bool) LlmRequestIntercept LlmRewrite, answers::rewrite;
        /// Changes what the start event shows of the request; nothing leaves it out.
        llm_sanitize_request() LlmSanitizeRequest Option<Value>, answers::value_or_nothing;
        /// Changes what the end event shows of the response; nothing leaves it out.
        llm_sanitize_response() LlmSanitizeResponse Option<Value>, answers::value_or_nothing;
    }

    event_functions! {
        /// Changes `data`, `category_profile` and `metadata` of marks; given the event and an object of the three.
        mark_sanitize MarkSanitize;
        /// The same of start events of scopes.
        scope_sanitize_start ScopeSanitizeStart;
        /// The same of end events of scopes.
        scope_sanitize_end ScopeSanitizeEnd;
    }

    /// Receives every event after it happened, in order. After a crash it may get some for a second time.
    pub fn subscriber<F>(&mut self, name: &str, function: impl Fn(Value) -> F + Send + Sync + 'static)
    where
        F: Future<Output = Result<(), Error>> + Send + 'static,
    {
        let function = Arc::new(function);
        self.add(named(name, Surface::Subscriber), move |request| {
            let function = function.clone();
            Box::pin(async move {
                let Some(Payload::Events(batch)) = request.payload else { return Err(no_payload()) };
                let mut answer = EventsAnswer::default();
                for event in batch.events {
                    if let Err(error) = function(answers::json(&event)?).await {
                        if answer.failed == 0 {
                            answer.message = format!("{error:?}");
                        }
                        answer.failed += 1;
                    }
                }
                Ok(Answer::Events(answer))
            })
        });
    }

    /// Adds to the metadata of every event: gives a flat object.
    pub fn event_metadata_injector<F>(
        &mut self,
        name: &str,
        priority: i32,
        function: impl Fn(Value) -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<Value, Error>> + Send + 'static,
    {
        let registration = Registration { priority, ..named(name, Surface::EventMetadataInjector) };
        self.add(registration, move |request| {
            let asked = event(request).map(|(event, _)| function(event));
            Box::pin(async move { Ok(answers::value(asked?.await?)) })
        });
    }

    /// Wraps the tool; the second argument runs the rest of the chain.
    pub fn tool_execution_intercept<F>(
        &mut self,
        name: &str,
        priority: i32,
        function: impl Fn(ToolCall, ToolNext) -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<ToolOutcome, Error>> + Send + 'static,
    {
        let host = self.host.clone();
        let registration = Registration { priority, ..named(name, Surface::ToolExecutionIntercept) };
        self.add(registration, move |request| {
            let next = ToolNext { host: host.clone(), invocation_id: request.invocation_id };
            let asked = tool(request).map(|call| function(call, next));
            Box::pin(async move { Ok(answers::outcome(asked?.await?)) })
        });
    }

    /// Wraps the model call; the second argument runs the rest of the chain.
    pub fn llm_execution_intercept<F>(
        &mut self,
        name: &str,
        priority: i32,
        function: impl Fn(LlmCall, LlmNext) -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<Value, Error>> + Send + 'static,
    {
        let host = self.host.clone();
        let registration = Registration { priority, ..named(name, Surface::LlmExecutionIntercept) };
        self.add(registration, move |request| {
            let next = LlmNext { host: host.clone(), invocation_id: request.invocation_id };
            let asked = llm(request).map(|call| function(call, next));
            Box::pin(async move { Ok(answers::value(asked?.await?)) })
        });
    }

    /// Wraps the stream of a model call; the second argument runs the rest of the chain, and the third is given the chunks of
    /// the stream that takes its place. It begins with the call and waits with each chunk until the reader wants another one:
    /// nothing is pulled before it is asked for. Once it returns, the stream is over. Where the reader wants no more, it is
    /// dropped at the `await` where it is.
    pub fn llm_stream_execution_intercept<F>(
        &mut self,
        name: &str,
        priority: i32,
        function: impl Fn(LlmCall, LlmStreamNext, Reader) -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<(), Error>> + Send + 'static,
    {
        let run = move |call, line: Line| -> Streaming {
            Box::pin(function(call, LlmStreamNext(line.clone()), Reader(line)))
        };
        self.streams.insert(name.to_owned(), Arc::new(run));
        self.list.push(Registration { priority, ..named(name, Surface::LlmStreamExecutionIntercept) });
    }

    /// Decides each time that the global registration `registration_name` of one of these kinds is about to be used whether
    /// it is left out: a text is the reason.
    pub fn conditional_middleware<F>(
        &mut self,
        name: &str,
        kinds: &[&str],
        registration_name: &str,
        function: impl Fn() -> F + Send + Sync + 'static,
    ) where
        F: Future<Output = Result<Option<String>, Error>> + Send + 'static,
    {
        let registration = Registration {
            kinds: kinds.iter().map(|kind| (*kind).to_owned()).collect(),
            registration_name: registration_name.to_owned(),
            ..named(name, Surface::ConditionalMiddlewareGuardrail)
        };
        self.add(registration, move |_| {
            let asked = function();
            Box::pin(async move { Ok(answers::decision(asked.await?)) })
        });
    }

    /// What a registration answers.
    pub(crate) fn ask(&self, request: InvokeRequest) -> Answered {
        match self.functions.get(&(request.surface, request.registration_name.clone())) {
            Some(function) => function(request),
            None => Box::pin(async move {
                Err(Error::new("NotFound", format!("'{}' is not registered", request.registration_name)))
            }),
        }
    }

    /// How a registered stream intercept runs.
    pub(crate) fn stream(&self, request: InvokeRequest) -> Result<impl FnOnce(Line) -> Streaming + use<>, Error> {
        let missing = || Error::new("NotFound", format!("'{}' is not registered", request.registration_name));
        let run = self.streams.get(&request.registration_name).ok_or_else(missing)?.clone();
        let call = llm(request)?;
        Ok(move |line| run(call, line))
    }

    fn add(&mut self, new: Registration, function: impl Fn(InvokeRequest) -> Answered + Send + Sync + 'static) {
        // Of two with one name the host is told, and it refuses them.
        self.functions.insert((new.surface, new.local_name.clone()), Arc::new(function));
        self.list.push(new);
    }
}

fn named(name: &str, surface: Surface) -> Registration {
    Registration { local_name: name.to_owned(), surface: surface.into(), ..Registration::default() }
}

fn tool(request: InvokeRequest) -> Result<ToolCall, Error> {
    match request.payload {
        Some(Payload::Tool(input)) => answers::tool(input),
        _ => Err(no_payload()),
    }
}

fn llm(request: InvokeRequest) -> Result<LlmCall, Error> {
    match request.payload {
        Some(Payload::Llm(input)) => answers::llm(input),
        _ => Err(no_payload()),
    }
}

fn event(request: InvokeRequest) -> Result<(Value, Value), Error> {
    match request.payload {
        Some(Payload::Event(input)) => Ok((answers::json(&input.event)?, answers::json(&input.fields)?)),
        _ => Err(no_payload()),
    }
}

fn no_payload() -> Error {
    Error::new("ProtocolError", "the question has not what its surface is asked about")
}
