//! Model calls and their streams from the application's side.

use futures::executor::block_on;
use futures::future::{pending, poll_fn, ready};
use futures::{StreamExt, stream};
use nemo_relay::{
    BoxError, ErrorCode, Event, LlmCallEndParams, LlmCallExecuteParams, LlmCallParams, LlmChunks, LlmRequest,
    LlmRequestInterceptOutcome, LlmStreamCallExecuteParams, Map, PendingMarkSpec, PushScopeParams, Relay, ScopeType,
    ToolCallEndParams, ToolCallParams, Value,
};
use serde_json::json;
use std::error::Error as _;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;

type Seen = Arc<Mutex<Vec<Event>>>;

fn recorder(relay: &Relay) -> Seen {
    let seen = Seen::default();
    let events = seen.clone();
    relay.register_subscriber("recorder", move |event| events.lock().unwrap().push(event.clone())).unwrap();
    seen
}

fn events(relay: &Relay, seen: &Seen) -> Vec<Value> {
    relay.flush_subscribers_blocking(None);
    let mut seen = seen.lock().unwrap();
    seen.drain(..).map(|event| serde_json::from_str(event.json()).unwrap()).collect()
}

fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|event| event["name"].as_str().unwrap()).collect()
}

fn request() -> LlmRequest {
    LlmRequest::new(Map::new(), json!({"q": 1}))
}

/// A stream of the numbers below `count`, which counts how many were pulled.
fn counting(count: usize, pulled: &Arc<AtomicUsize>) -> LlmStreamCallExecuteParams {
    let pulled = pulled.clone();
    LlmStreamCallExecuteParams::new("openai", request(), move |_| {
        let pulled = pulled.clone();
        let numbers = (0..count).inspect(move |_| {
            pulled.fetch_add(1, Ordering::Relaxed);
        });
        async move { Ok(LlmChunks::iter(numbers)) }
    })
}

#[derive(Debug)]
struct Cut;

impl fmt::Display for Cut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("cut")
    }
}

impl std::error::Error for Cut {}

#[test]
fn a_model_gets_the_headers_of_its_call_and_the_caller_its_response() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    relay
        .register_llm_request_intercept("route", 1, false, |_, mut request: LlmRequest, _| {
            request.content["model"] = json!("small");
            let outcome =
                LlmRequestInterceptOutcome::new(request).with_pending_marks(vec![PendingMarkSpec::new("routed")]);
            ready(Ok(outcome))
        })
        .unwrap();
    let response = block_on(relay.with_scope(PushScopeParams::new("planner", ScopeType::Agent), |_| async {
        let call = LlmCallExecuteParams::new("openai", request(), |request: LlmRequest| async move {
            Ok(json!([request.content, request.headers["x-dynamo-session-id"]]))
        });
        relay.llm_call_execute(call).await
    }));
    assert_eq!(response.unwrap(), json!([{"q": 1, "model": "small"}, "planner"]));
    assert_eq!(names(&events(&relay, &seen)), ["planner", "openai", "routed", "openai", "planner"]);
}

#[test]
fn a_plain_request_stands_for_an_outcome() {
    let relay = Relay::new();
    relay.register_llm_request_intercept("same", 1, false, |_, request, _| ready(Ok(request))).unwrap();
    let outcome = block_on(relay.llm_request_intercepts("openai", request())).unwrap();
    assert_eq!(outcome.request.content, json!({"q": 1}));
    assert!(outcome.request.headers.contains_key("traceparent"));
    assert_eq!((outcome.annotated_request, outcome.optimization_contributions), (None, None));
}

#[test]
fn a_chunk_is_pulled_when_it_is_asked_for() {
    let relay = Relay::new();
    let pulled = Arc::default();
    block_on(async {
        let mut stream = relay.llm_stream_call_execute(counting(3, &pulled)).await.unwrap();
        for number in 0..3 {
            assert_eq!(pulled.load(Ordering::Relaxed), number);
            assert_eq!(stream.next().await.unwrap().unwrap(), json!(number));
        }
        assert!(stream.next().await.is_none());
        assert!(stream.next().await.is_none());
        stream.close().await;
    });
}

#[test]
fn a_stream_is_a_stream_for_the_combinators_of_others() {
    let relay = Relay::new();
    let pulled = Arc::default();
    let chunks: Vec<_> = block_on(async {
        let stream = relay.llm_stream_call_execute(counting(10, &pulled)).await.unwrap();
        stream.map(Result::unwrap).take(2).collect().await
    });
    assert_eq!(chunks, [json!(0), json!(1)]);
    assert_eq!(pulled.load(Ordering::Relaxed), 2);
}

#[test]
fn an_error_of_the_model_reaches_the_consumer_as_itself_and_ends_the_stream() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    let call = LlmStreamCallExecuteParams::new("openai", request(), |_| async {
        Ok(LlmChunks::new(stream::iter([Ok(json!(1)), Err(Cut), Ok(json!(2))])))
    })
    .finalizer(|| async { Ok(json!("whole")) });
    block_on(async {
        let mut stream = relay.llm_stream_call_execute(call).await.unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap(), json!(1));
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(error.code(), ErrorCode::CallbackFailed);
        assert!(error.source().unwrap().is::<Cut>());
        assert!(stream.next().await.is_none());
    });
    let end = events(&relay, &seen).pop().unwrap();
    assert_eq!(
        (&end["data"], &end["metadata"]["otel.status_description"]),
        (&json!("whole"), &json!("internal error: Cut: cut"))
    );
}

#[test]
fn a_panic_of_the_model_is_an_error_of_the_stream() {
    let relay = Relay::new();
    let call = LlmStreamCallExecuteParams::new("openai", request(), |_| async {
        Ok(LlmChunks::iter(std::iter::from_fn(|| -> Option<Value> { panic!("expected by the test") })))
    });
    let error =
        block_on(async { relay.llm_stream_call_execute(call).await.unwrap().next().await }).unwrap().unwrap_err();
    assert_eq!(error.source().unwrap().to_string(), "callback panicked: expected by the test");
}

/// Says that it was dropped.
struct Dropped(Arc<AtomicUsize>);

impl Drop for Dropped {
    fn drop(&mut self) {
        self.0.fetch_add(1, Ordering::Relaxed);
    }
}

#[test]
fn a_stream_that_is_let_go_of_ends_its_call_and_drops_what_it_is_made_of() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    for closed in [true, false] {
        let dropped = Arc::<AtomicUsize>::default();
        let counted = dropped.clone();
        let call = LlmStreamCallExecuteParams::new("openai", request(), move |_| {
            let owned = Dropped(counted.clone());
            ready(Ok(LlmChunks::iter((0..).map(move |number| number + owned.0.load(Ordering::Relaxed)))))
        })
        .finalizer(|| ready(Ok(json!("whole"))));
        block_on(async {
            let mut stream = relay.llm_stream_call_execute(call).await.unwrap();
            stream.next().await.unwrap().unwrap();
            if closed {
                stream.close().await;
                assert!(stream.next().await.is_none());
            }
        });
        assert_eq!(dropped.load(Ordering::Relaxed), 1);
        let end = events(&relay, &seen).pop().unwrap();
        assert_eq!(end["data"], json!("whole"));
        assert_eq!(end["metadata"]["otel.status_description"], json!("stream dropped before clean completion"));
    }
}

#[test]
fn a_stream_that_is_dropped_while_it_waits_is_cancelled_and_awaits_nobody() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    let call = LlmStreamCallExecuteParams::new("openai", request(), |_| async {
        Ok(LlmChunks::new(stream::once(pending::<Result<Value, BoxError>>())))
    })
    .finalizer(pending);
    block_on(async {
        let mut stream = Box::pin(relay.llm_stream_call_execute(call).await.unwrap());
        poll_fn(|cx| {
            assert!(stream.poll_next_unpin(cx).is_pending());
            Poll::Ready(())
        })
        .await;
    });
    let end = events(&relay, &seen).pop().unwrap();
    assert_eq!(end["metadata"]["otel.status_description"], json!("LLM execution cancelled"));
    assert_eq!(end["data"], Value::Null);
}

#[test]
fn a_future_that_is_dropped_loses_no_chunk() {
    let relay = Relay::new();
    let call = LlmStreamCallExecuteParams::new("openai", request(), |_| async {
        let slowly = stream::unfold(0, |number| async move {
            let mut waited = false;
            poll_fn(|cx| {
                cx.waker().wake_by_ref();
                if std::mem::replace(&mut waited, true) { Poll::Ready(()) } else { Poll::Pending }
            })
            .await;
            Some((Ok::<_, BoxError>(json!(number)), number + 1))
        });
        Ok(LlmChunks::new(slowly))
    });
    block_on(async {
        let mut stream = relay.llm_stream_call_execute(call).await.unwrap();
        for number in 0..3 {
            let impatient = futures::future::select(Box::pin(stream.next()), ready(())).await;
            assert!(matches!(impatient, futures::future::Either::Right(_)));
            drop(impatient);
            assert_eq!(stream.next().await.unwrap().unwrap(), json!(number));
        }
    });
}

#[test]
fn scopes_of_the_model_are_those_of_its_call_wherever_its_stream_is_read() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    let inner = relay.clone();
    let call = LlmStreamCallExecuteParams::new("openai", request(), move |_| {
        let relay = inner.clone();
        async move {
            Ok(LlmChunks::iter((0..1).map(move |_| {
                let opened = relay.push_scope(PushScopeParams::new("inside", ScopeType::Function)).unwrap();
                opened.parent_uuid().unwrap().to_string()
            })))
        }
    });
    block_on(async {
        let agent = relay.push_scope(PushScopeParams::new("agent", ScopeType::Agent)).unwrap();
        let mut stream = relay.llm_stream_call_execute(call).await.unwrap();
        let elsewhere = relay.push_scope(PushScopeParams::new("elsewhere", ScopeType::Function)).unwrap();
        assert_eq!(stream.next().await.unwrap().unwrap(), json!(agent.uuid().to_string()));
        assert_eq!(relay.get_handle().uuid(), elsewhere.uuid(), "what the model opens is not the consumer's");
        stream.close().await;
    });
    assert_eq!(names(&events(&relay, &seen))[..3], ["agent", "openai", "elsewhere"]);
}

#[test]
fn a_collector_gets_copies_and_an_intercept_changes_the_stream() {
    let relay = Relay::new();
    relay
        .register_llm_stream_execution_intercept("even", 1, |_, request, _, next| async move {
            let inner = next.call(request).await?;
            Ok(LlmChunks::new(inner.filter(|chunk| ready(!matches!(chunk, Ok(n) if n.as_u64().unwrap() % 2 == 1)))))
        })
        .unwrap();
    let collected = Arc::<Mutex<Vec<Value>>>::default();
    let copies = collected.clone();
    let call = counting(5, &Arc::default()).collector(move |chunk| {
        copies.lock().unwrap().push(chunk);
        ready(Ok(()))
    });
    let got: Vec<_> = block_on(async {
        let stream = relay.llm_stream_call_execute(call).await.unwrap();
        stream.map(Result::unwrap).collect().await
    });
    assert_eq!(got, [json!(0), json!(2), json!(4)]);
    assert_eq!(*collected.lock().unwrap(), got);
}

#[test]
fn an_intercept_may_ask_for_the_rest_while_its_stream_is_read() {
    let relay = Relay::new();
    relay
        .register_llm_stream_execution_intercept("greets", 1, |_, request, _, next| async move {
            let rest = stream::once(async move { next.call(request).await }).map(|rest| match rest {
                Ok(chunks) => chunks.left_stream(),
                Err(error) => stream::iter([Err(BoxError::from(error))]).right_stream(),
            });
            Ok(LlmChunks::new(stream::iter([Ok(json!("hello"))]).chain(rest.flatten())))
        })
        .unwrap();
    let pulled = Arc::default();
    block_on(async {
        let mut chunks = relay.llm_stream_call_execute(counting(2, &pulled)).await.unwrap();
        assert_eq!(chunks.next().await.unwrap().unwrap(), json!("hello"));
        assert_eq!(pulled.load(Ordering::Relaxed), 0);
        assert_eq!(chunks.next().await.unwrap().unwrap(), json!(0));
        assert_eq!(chunks.next().await.unwrap().unwrap(), json!(1));
        assert!(chunks.next().await.is_none());
    });
}

#[test]
fn calls_by_hand_wait_for_nobody() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    relay.register_tool_sanitize_request_guardrail("slow", 1, |_, _| pending()).unwrap();
    relay.register_llm_sanitize_response_guardrail("omits", 1, |_, _| ready(Ok(None))).unwrap();
    let tool = relay.tool_call(ToolCallParams::new("search", json!(1)).tool_call_id("c1")).unwrap();
    relay.tool_call_end(ToolCallEndParams::new(&tool, json!(2))).unwrap();
    let model = relay.llm_call(LlmCallParams::new("openai", request()).model_name("small")).unwrap();
    relay.llm_call_end(LlmCallEndParams::new(&model, json!(3)).data(json!("omitted"))).unwrap();
    let again = relay.tool_call_end(ToolCallEndParams::new(&tool, json!(2))).unwrap_err();
    assert_eq!((again.code(), tool.name(), model.name()), (ErrorCode::NotFound, "search", "openai"));
    let events = events(&relay, &seen);
    let data: Vec<_> = events.iter().map(|event| &event["data"]).collect();
    assert_eq!(data, [&Value::Null, &json!(2), &json!({"content": {"q": 1}, "headers": {}}), &json!("omitted")]);
}

#[test]
fn what_changes_events_runs_before_subscribers_and_in_their_order() {
    let relay = Relay::new();
    relay
        .register_mark_sanitize_guardrail("hide", 1, |event, mut fields| async move {
            fields["data"] = json!(event.name());
            Ok(fields)
        })
        .unwrap();
    relay.register_event_metadata_injector("host", 1, |_| ready(Ok(json!({"host": "h1"})))).unwrap();
    let seen = recorder(&relay);
    for name in ["a", "b"] {
        relay.event(nemo_relay::EmitMarkEventParams::new(name).data(json!("secret"))).unwrap();
    }
    for event in events(&relay, &seen) {
        assert_eq!((&event["data"], &event["metadata"]), (&event["name"], &json!({"host": "h1"})));
    }
    // Nobody is left to ask where the runtime ends: the event comes, without what was to be hidden.
    let last = seen.clone();
    relay.event(nemo_relay::EmitMarkEventParams::new("last").data(json!("secret"))).unwrap();
    drop(relay);
    while last.lock().unwrap().is_empty() {
        std::thread::yield_now();
    }
    assert!(!last.lock().unwrap()[0].json().contains("secret"));
}

#[test]
fn a_stack_is_used_elsewhere_and_remembers_where_it_was_left() {
    let relay = Relay::new();
    let stack = relay.create_scope_stack();
    let here = relay.push_scope(PushScopeParams::new("here", ScopeType::Agent)).unwrap();
    let there =
        relay.with_scope_stack(&stack, || relay.push_scope(PushScopeParams::new("there", ScopeType::Agent)).unwrap());
    assert_eq!(stack.uuid(), there.uuid());
    assert_eq!(relay.get_handle().uuid(), here.uuid());
    let other = std::thread::scope(|threads| {
        let run = || relay.with_scope_stack(&stack, || relay.get_handle().uuid());
        threads.spawn(run).join().unwrap()
    });
    assert_eq!(other, there.uuid());
}
