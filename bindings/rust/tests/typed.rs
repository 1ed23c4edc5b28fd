//! Calls with values of the application's own types.

use futures::executor::block_on;
use nemo_relay::{
    ErrorCode, Event, LlmCallExecuteParams, LlmChunks, LlmRequest, LlmStreamCallExecuteParams, Map, Relay,
    ToolCallExecuteParams, ToolExecutionResult, Value,
};
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::error::Error as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Query {
    text: String,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Hits {
    found: Vec<String>,
}

fn query(text: &str) -> Query {
    Query { text: text.to_owned() }
}

fn search(args: &Query) -> ToolCallExecuteParams {
    ToolCallExecuteParams::typed("search", args, |query: Query| async move { Ok(Hits { found: vec![query.text] }) })
        .unwrap()
}

/// The data of every event that the work causes.
fn shown(relay: &Relay, work: impl FnOnce()) -> Vec<Value> {
    let seen: Arc<Mutex<Vec<Event>>> = Arc::default();
    let events = seen.clone();
    relay.register_subscriber("shown", move |event| events.lock().unwrap().push(event.clone())).unwrap();
    work();
    relay.flush_subscribers_blocking(None);
    assert!(relay.deregister_subscriber("shown"));
    let events = seen.lock().unwrap();
    events.iter().map(|event| serde_json::from_str::<Value>(event.json()).unwrap()["data"].take()).collect()
}

#[test]
fn a_tool_sees_values_and_events_see_json() {
    let relay = Relay::new();
    let data = shown(&relay, || {
        let result = block_on(relay.tool_call_execute(search(&query("a")))).unwrap();
        assert_eq!(result.typed::<Hits>().unwrap(), Hits { found: vec!["a".to_owned()] });
    });
    assert_eq!(data, [json!({"text": "a"}), json!({"found": ["a"]})]);
}

#[test]
fn middleware_sees_json_and_what_it_makes_reaches_the_tool_and_the_caller() {
    let relay = Relay::new();
    relay
        .register_tool_request_intercept("other", 10, false, |_, args| async move {
            assert_eq!(args, json!({"text": "a"}));
            Ok(json!({"text": "b"}))
        })
        .unwrap();
    relay
        .register_tool_execution_intercept("around", 10, |context, next| async move {
            let mut result = next.call(context.args).await?;
            result.result["found"].as_array_mut().unwrap().push(json!("added"));
            Ok(result)
        })
        .unwrap();
    let result = block_on(relay.tool_call_execute(search(&query("a")))).unwrap();
    assert_eq!(result.typed::<Hits>().unwrap().found, ["b", "added"]);
}

#[test]
fn arguments_that_do_not_fit_fail_before_the_tool_runs() {
    let relay = Relay::new();
    relay.register_tool_request_intercept("other", 10, false, |_, _| async { Ok(json!({"txt": 1})) }).unwrap();
    let ran = Arc::new(AtomicBool::new(false));
    let set = ran.clone();
    let call = ToolCallExecuteParams::typed("t", &query("a"), move |query: Query| {
        set.store(true, Ordering::Relaxed);
        async move { Ok(query) }
    });
    let error = block_on(relay.tool_call_execute(call.unwrap())).unwrap_err();
    assert_eq!((error.code(), error.payload("path")), (ErrorCode::InvalidPayload, Some("$")));
    assert!(error.message().contains("Query: missing field `text`"), "{error}");
    assert!(error.source().unwrap().is::<serde_json::Error>());
    assert!(!ran.load(Ordering::Relaxed));
}

#[test]
fn what_has_no_json_is_refused() {
    #[derive(Serialize, Deserialize)]
    struct Keys(std::collections::BTreeMap<(u8, u8), u8>);
    let keys = || Keys([((1, 2), 3)].into());

    let arguments = ToolCallExecuteParams::typed("t", &keys(), |keys: Keys| async move { Ok(keys) });
    assert_eq!(arguments.err().unwrap().code(), ErrorCode::InvalidPayload);

    let relay = Relay::new();
    let result = ToolCallExecuteParams::typed("t", &1, move |_: u8| async move { Ok(keys()) }).unwrap();
    let error = block_on(relay.tool_call_execute(result)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::InvalidPayload);
    assert!(error.message().contains("Keys: "), "{error}");
}

#[test]
fn an_error_of_the_tool_is_the_source() {
    let relay = Relay::new();
    let call = ToolCallExecuteParams::typed("t", &1, |_: u8| async { Err::<u8, _>("no".into()) }).unwrap();
    let error = block_on(relay.tool_call_execute(call)).unwrap_err();
    assert_eq!((error.code(), error.source().unwrap().to_string()), (ErrorCode::CallbackFailed, "no".to_owned()));
}

#[test]
fn a_result_that_does_not_fit_or_is_too_deep_is_refused() {
    let deep = (0..100_000).fold(json!(0), |inner, _| Value::Array(vec![inner]));
    let error = ToolExecutionResult::new(deep).typed::<Value>().unwrap_err();
    assert_eq!((error.code(), error.payload("limit")), (ErrorCode::LimitExceeded, Some("max_depth")));
    let error = nemo_relay::typed::<Hits>(json!({"found": [1]})).unwrap_err();
    assert!(error.message().contains("Hits: invalid type: integer `1`"), "{error}");
}

#[test]
fn models_give_values_too() {
    let relay = Relay::new();
    let request = || LlmRequest::new(Map::new(), json!(["a", "b"]));
    let data = shown(&relay, || {
        let call = LlmCallExecuteParams::typed("m", request(), |request| async move {
            Ok(query(request.content[0].as_str().unwrap()))
        });
        let response = block_on(relay.llm_call_execute(call)).unwrap();
        assert_eq!(nemo_relay::typed::<Query>(response).unwrap(), query("a"));
    });
    assert_eq!(data[1], json!({"text": "a"}));

    let call = LlmStreamCallExecuteParams::new("m", request(), |_| async {
        Ok(LlmChunks::typed([Ok(1), Err(()), Ok(2)].map(|item| item.map_err(|()| Unwritable))))
    });
    block_on(async {
        let mut stream = relay.llm_stream_call_execute(call).await.unwrap();
        let first = nemo_relay::typed::<Result<u8, ()>>(stream.next().await.unwrap().unwrap()).unwrap();
        assert_eq!(first, Ok(1));
        let error = stream.next().await.unwrap().unwrap_err();
        assert_eq!(error.code(), ErrorCode::InvalidPayload);
        assert!(stream.next().await.is_none());
    });
}

struct Unwritable;

impl Serialize for Unwritable {
    fn serialize<S: serde::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
        Err(serde::ser::Error::custom("unwritable"))
    }
}
