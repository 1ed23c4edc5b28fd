//! Managed calls from the application's side.

use futures::executor::{ThreadPool, block_on};
use futures::future::{join_all, pending, poll_fn, ready};
use futures::task::SpawnExt;
use nemo_relay::{
    BoxError, Context, Error, ErrorCode, Event, PushScopeParams, Relay, ScopeType, ToolCallExecuteParams,
    ToolExecutionResult, Value, scoped,
};
use serde_json::json;
use std::collections::HashMap;
use std::error::Error as _;
use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::Poll;
use std::thread;

#[derive(Debug, PartialEq)]
struct OutOfBudget(u32);

impl fmt::Display for OutOfBudget {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} cents over", self.0)
    }
}

impl std::error::Error for OutOfBudget {}

/// What an event says of itself and of what it belongs to.
type Seen = Arc<Mutex<Vec<Event>>>;

fn recorder(relay: &Relay) -> Seen {
    let seen = Seen::default();
    let events = seen.clone();
    relay.register_subscriber("recorder", move |event| events.lock().unwrap().push(event.clone())).unwrap();
    seen
}

fn texts(relay: &Relay, seen: &Seen) -> Vec<String> {
    relay.flush_subscribers_blocking(None);
    let seen = seen.lock().unwrap();
    seen.iter().map(|event| format!("{} {}", event.category().unwrap_or("mark"), event.name())).collect()
}

fn search() -> ToolCallExecuteParams {
    ToolCallExecuteParams::new("search", json!({"q": "rust"}), |args| async move { Ok(args["q"].clone()) })
}

/// Lets other tasks run in between.
async fn pause() {
    let mut paused = false;
    poll_fn(|cx| {
        if std::mem::replace(&mut paused, true) {
            return Poll::Ready(());
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    })
    .await;
}

#[test]
fn a_call_gives_the_result_whether_or_not_anybody_looks() {
    let relay = Relay::new();
    assert_eq!(block_on(relay.tool_call_execute(search())).unwrap(), ToolExecutionResult::new("rust"));
    let seen = recorder(&relay);
    assert_eq!(block_on(relay.tool_call_execute(search())).unwrap(), ToolExecutionResult::new("rust"));
    assert_eq!(texts(&relay, &seen), ["tool search", "tool search"]);
}

#[test]
fn the_error_of_a_callback_is_the_source_and_can_be_downcast() {
    for observed in [false, true] {
        let relay = Relay::new();
        let _seen = observed.then(|| recorder(&relay));
        let call =
            ToolCallExecuteParams::new("pay", json!(1), |_| async { Err::<Value, BoxError>(Box::new(OutOfBudget(7))) });
        let error = block_on(relay.tool_call_execute(call)).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CallbackFailed);
        assert_eq!(error.to_string(), "internal error: OutOfBudget: 7 cents over");
        assert_eq!(error.exception_type(), Some("OutOfBudget"));
        assert_eq!(error.source().unwrap().downcast_ref::<OutOfBudget>(), Some(&OutOfBudget(7)));
    }
}

#[test]
fn an_error_of_a_call_inside_a_callback_stays_what_it_is() {
    let relay = Relay::new();
    relay
        .register_tool_conditional_execution_guardrail("only-outer", 0, |tool, _| {
            ready(Ok((tool == "inner").then(|| "not here".to_owned())))
        })
        .unwrap();
    let inner = relay.clone();
    let call = ToolCallExecuteParams::new("outer", json!(1), move |args| {
        let inner = inner.clone();
        async move {
            let call = ToolCallExecuteParams::new("inner", args, |args| async move { Ok(args) });
            Ok(inner.tool_call_execute(call).await?)
        }
    });
    let error = block_on(relay.tool_call_execute(call)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::GuardrailRejected);
    assert_eq!((error.reason(), error.guardrail()), (Some("not here"), Some("only-outer")));
    assert!(error.source().is_none());
}

#[test]
fn a_panic_in_a_callback_is_an_error() {
    let relay = Relay::new();
    for observed in [false, true] {
        let _seen = observed.then(|| recorder(&relay));
        let call = ToolCallExecuteParams::new("broken", json!(1), |args| async move {
            if args == 1 {
                panic!("tool is broken");
            }
            Ok(args)
        });
        let error = block_on(relay.tool_call_execute(call)).unwrap_err();
        assert_eq!(error.code(), ErrorCode::CallbackFailed);
        assert_eq!(error.source().unwrap().to_string(), "callback panicked: tool is broken");
    }
    assert!(block_on(relay.tool_call_execute(search())).is_ok(), "the next call works");
}

#[test]
fn a_dropped_future_is_a_cancelled_call_and_the_innermost_ends_first() {
    let relay = Relay::new();
    let seen = recorder(&relay);
    let inner = relay.clone();
    let call = ToolCallExecuteParams::new("outer", json!(1), move |args| {
        let inner = inner.clone();
        async move {
            let call = ToolCallExecuteParams::new("inner", args, |_| pending::<Result<Value, BoxError>>());
            let call = inner.tool_call_execute(call);
            let scope = PushScopeParams::new("block", ScopeType::Function);
            Ok(inner.with_scope(scope, |_| call).await?)
        }
    });
    let mut running = Box::pin(relay.tool_call_execute(call));
    block_on(poll_fn(|cx| {
        assert!(running.as_mut().poll(cx).is_pending());
        Poll::Ready(())
    }));
    drop(running);
    let order = ["tool outer", "function block", "tool inner", "tool inner", "function block", "tool outer"];
    assert_eq!(texts(&relay, &seen), order);
    let ends: Vec<_> = seen.lock().unwrap()[3..].iter().map(|e| e.metadata().unwrap().to_string()).collect();
    assert!(ends[0].contains("tool execution cancelled") && ends[2].contains("tool execution cancelled"), "{ends:?}");
    assert!(ends[1].contains(r#""otel.status_description":"cancelled""#), "{ends:?}");
}

/// Every task pushes its own scope under the one that they share, and calls a tool in it, which calls another.
#[test]
fn eight_tasks_on_four_threads_have_the_right_parents() {
    const TASKS: usize = 8;
    let relay = Relay::new();
    let seen = recorder(&relay);
    let pool = ThreadPool::builder().pool_size(4).create().unwrap();
    let shared = relay.push_scope(PushScopeParams::new("shared", ScopeType::Agent)).unwrap();
    let tasks = (0..TASKS).map(|number| {
        let relay = relay.clone();
        let task = scoped(async move {
            let scope = PushScopeParams::new(format!("task {number}"), ScopeType::Function);
            let scope = relay.push_scope(scope)?;
            for _ in 0..20 {
                pause().await;
                let inner = relay.clone();
                let call = ToolCallExecuteParams::new(format!("tool {number}"), json!(1), move |args| {
                    let inner = inner.clone();
                    async move {
                        pause().await;
                        let scope = PushScopeParams::new(format!("inner {number}"), ScopeType::Function);
                        let pausing = |_| async {
                            pause().await;
                            Ok::<_, Error>(())
                        };
                        inner.with_scope(scope, pausing).await?;
                        Ok(args)
                    }
                });
                relay.tool_call_execute(call).await?;
            }
            relay.pop_scope(nemo_relay::PopScopeParams::new(&scope))
        });
        pool.spawn_with_handle(task).unwrap()
    });
    for result in block_on(join_all(tasks.collect::<Vec<_>>())) {
        result.unwrap();
    }
    assert_eq!(relay.get_handle().uuid(), shared.uuid(), "what a task pushes is its own");
    relay.flush_subscribers_blocking(None);
    let seen = seen.lock().unwrap();
    let names: HashMap<_, _> = seen.iter().map(|event| (event.uuid(), event.name().to_owned())).collect();
    assert_eq!(seen.len(), 1 + TASKS * (2 + 20 * 4));
    for event in seen.iter() {
        let parent = event.parent_uuid().and_then(|parent| names.get(&parent)).map(String::as_str);
        let wanted = match event.name().split_once(' ') {
            None => None,
            Some(("task", _)) => Some("shared".to_owned()),
            Some((_, number)) => Some(format!("task {number}")),
        };
        assert_eq!(parent, wanted.as_deref(), "{}", event.json());
        assert_eq!(event.propagation_root_uuid(), Some(shared.uuid()));
    }
}

#[test]
fn a_thread_is_handed_a_context() {
    let relay = Relay::new();
    let outer = relay.push_scope(PushScopeParams::new("outer", ScopeType::Agent)).unwrap();
    let (context, elsewhere) = (Context::current(), relay.clone());
    let parents = thread::spawn(move || {
        let push = |name| elsewhere.push_scope(PushScopeParams::new(name, ScopeType::Function)).unwrap().parent_uuid();
        (context.run(|| push("handed over")), push("alone"))
    });
    let (handed_over, alone) = parents.join().unwrap();
    assert_eq!(handed_over, Some(outer.uuid()));
    assert_ne!(alone, Some(outer.uuid()));
    assert_eq!(relay.get_handle().uuid(), outer.uuid());
}

#[test]
fn managed_calls_are_nested_up_to_a_limit() {
    fn recurse(relay: Relay, levels: Arc<AtomicUsize>) -> ToolCallExecuteParams {
        ToolCallExecuteParams::new("recurse", json!(1), move |_| {
            levels.fetch_add(1, Ordering::Relaxed);
            let (relay, levels) = (relay.clone(), levels.clone());
            async move {
                let call = recurse(relay.clone(), levels);
                let again: std::pin::Pin<Box<dyn Future<Output = _> + Send>> =
                    Box::pin(async move { relay.tool_call_execute(call).await });
                Ok(again.await?)
            }
        })
    }
    for observed in [false, true] {
        let relay = Relay::new();
        let _seen = observed.then(|| recorder(&relay));
        let levels = Arc::new(AtomicUsize::new(0));
        let error = block_on(relay.tool_call_execute(recurse(relay.clone(), levels.clone()))).unwrap_err();
        assert_eq!((error.code(), error.limit()), (ErrorCode::LimitExceeded, Some("max_call_depth")));
        assert_eq!(levels.load(Ordering::Relaxed), 64);
    }
}

#[test]
fn values_too_deep_are_refused_and_end_without_recursion() {
    let nested = |depth| (0..depth).fold(json!(0), |inner, _| Value::Array(vec![inner]));
    let relay = Relay::new();
    let echo = |args| ToolCallExecuteParams::new("echo", args, |args| async move { Ok(args) });
    assert!(block_on(relay.tool_call_execute(echo(nested(256)))).is_ok());
    let error = block_on(relay.tool_call_execute(echo(nested(1_000_000)))).unwrap_err();
    assert_eq!((error.code(), error.limit()), (ErrorCode::LimitExceeded, Some("max_depth")));
    let error = relay.push_scope(PushScopeParams::new("s", ScopeType::Agent).data(nested(1_000_000))).err().unwrap();
    assert_eq!(error.code(), ErrorCode::LimitExceeded);
}

#[test]
fn a_function_is_dropped_when_it_is_deregistered() {
    let relay = Relay::new();
    let owned = Arc::new(());
    let held = owned.clone();
    relay
        .register_tool_request_intercept("keep", 0, false, move |_, args| {
            let _held = &held;
            ready(Ok(args))
        })
        .unwrap();
    assert_eq!(Arc::strong_count(&owned), 2);
    assert!(relay.deregister_tool_request_intercept("keep"));
    assert_eq!(Arc::strong_count(&owned), 1);
}

#[test]
fn names_must_not_be_empty_and_are_taken_once() {
    let relay = Relay::new();
    let register = |name| relay.register_tool_request_intercept(name, 0, false, |_, args| ready(Ok(args)));
    let error = register("").unwrap_err();
    assert_eq!((error.code(), error.argument()), (ErrorCode::InvalidArgument, Some("name")));
    register("same").unwrap();
    assert_eq!(register("same").unwrap_err().code(), ErrorCode::AlreadyExists);
}
