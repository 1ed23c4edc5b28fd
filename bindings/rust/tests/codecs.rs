//! Codecs from the application's side.

use futures::executor::block_on;
use nemo_relay::{
    BoxError, CallbackPanic, CustomCodec, ErrorCode, LlmCallExecuteParams, LlmCodec, LlmRequest, Map, Relay,
    UpstreamError, Value,
};
use serde_json::json;
use std::error::Error as _;
use std::sync::{Arc, Mutex};

fn chat() -> LlmRequest {
    LlmRequest::new(Map::new(), json!({"model": "m", "messages": [{"role": "user", "content": "u"}]}))
}

/// A call whose model records the content that it is given.
fn call(sent: &Arc<Mutex<Value>>) -> LlmCallExecuteParams {
    let sent = sent.clone();
    LlmCallExecuteParams::new("provider", chat(), move |request: LlmRequest| {
        *sent.lock().unwrap() = request.content;
        async { Ok(json!({"choices": []})) }
    })
}

/// A codec that shows the content as it is.
struct Plain;

impl CustomCodec for Plain {
    fn decode(&self, request: &LlmRequest) -> Result<Value, BoxError> {
        Ok(request.content.clone())
    }

    fn encode(&self, annotated: &Value, original: &LlmRequest) -> Result<LlmRequest, BoxError> {
        Ok(LlmRequest::new(original.headers.clone(), annotated.clone()))
    }
}

struct Panics;

impl CustomCodec for Panics {
    fn decode(&self, _: &LlmRequest) -> Result<Value, BoxError> {
        panic!("no codec");
    }
}

#[test]
fn an_intercept_changes_the_normalized_request() {
    let relay = Relay::new();
    relay
        .register_llm_request_intercept("other", 0, false, |_, request: LlmRequest, annotated| async move {
            let mut annotated = annotated.expect("there is a codec");
            annotated["model"] = json!("other");
            Ok(nemo_relay::LlmRequestInterceptOutcome::new(request).with_annotated_request(annotated))
        })
        .unwrap();
    let codecs: [LlmCodec; 3] = [LlmCodec::OpenaiChat, "openai_chat".into(), Arc::new(Plain).into()];
    for codec in codecs {
        let sent = Arc::default();
        block_on(relay.llm_call_execute(call(&sent).codec(codec))).unwrap();
        let expected = json!({"model": "other", "messages": [{"role": "user", "content": "u"}]});
        assert_eq!(*sent.lock().unwrap(), expected);
    }
}

#[test]
fn a_request_alone_leaves_the_normalized_request_as_it_is() {
    let relay = Relay::new();
    let same = |_, request: LlmRequest, _| async move { Ok(request) };
    relay.register_llm_request_intercept("same", 0, false, same).unwrap();
    let sent = Arc::default();
    block_on(relay.llm_call_execute(call(&sent).codec(LlmCodec::OpenaiChat))).unwrap();
    assert_eq!(*sent.lock().unwrap(), chat().content);
}

#[test]
fn a_context_gives_the_very_codec() {
    let relay = Relay::new();
    let codec = LlmCodec::from(Arc::new(Plain));
    let resolved = Arc::new(Mutex::new(Vec::new()));
    let seen = resolved.clone();
    relay
        .register_llm_execution_intercept("look", 0, move |_, request, context, next| {
            seen.lock().unwrap().extend([context.resolve_request_codec(), context.resolve_response_codec()]);
            async move { Ok(next.call(request).await?) }
        })
        .unwrap();
    let params = call(&Arc::default()).codec(codec.clone()).response_codec(LlmCodec::OpenaiChat);
    block_on(relay.llm_call_execute(params)).unwrap();
    let resolved = resolved.lock().unwrap().clone();
    assert_eq!(resolved, [Some(codec), Some(LlmCodec::OpenaiChat)]);
    assert_ne!(resolved[0], Some(Arc::new(Plain).into()));
}

#[test]
fn a_codec_that_panics_fails_the_call() {
    let relay = Relay::new();
    let params = call(&Arc::default()).codec(Arc::new(Panics));
    let error = block_on(relay.llm_call_execute(params)).unwrap_err();
    assert_eq!(error.code(), ErrorCode::CallbackFailed);
    assert!(error.source().is_some_and(<dyn std::error::Error>::is::<CallbackPanic>), "{error:?}");
}

#[test]
fn a_codec_is_let_go_of_when_nothing_needs_it() {
    let relay = Relay::new();
    let codec = Arc::new(Plain);
    let params = || call(&Arc::default()).codec(codec.clone());
    block_on(relay.llm_call_execute(params())).unwrap();
    block_on(relay.llm_call_execute(params().response_codec("unknown"))).unwrap_err();
    assert_eq!(Arc::strong_count(&codec), 1);
    assert_eq!(relay.codecs_decode(codec.clone(), chat()).unwrap()["model"], "m");
    assert_eq!(Arc::strong_count(&codec), 1);
    relay.codecs_register("plain", codec.clone()).unwrap();
    relay.codecs_register("plain", codec.clone()).unwrap_err();
    assert_eq!(Arc::strong_count(&codec), 2);
    assert!(relay.codecs_deregister("plain"));
    assert_eq!(Arc::strong_count(&codec), 1);
}

#[test]
fn only_an_object_is_registered() {
    let relay = Relay::new();
    let codecs: [LlmCodec; 2] = [LlmCodec::OpenaiChat, "openai_chat".into()];
    for codec in codecs {
        let error = relay.codecs_register("chat", codec).unwrap_err();
        assert_eq!((error.code(), error.payload("argument")), (ErrorCode::InvalidArgument, Some("codec")));
    }
    let error = relay.codecs_register("", Arc::new(Plain)).unwrap_err();
    assert_eq!(error.payload("argument"), Some("name"));
}

#[test]
fn a_number_keeps_its_text_and_a_member_its_place() {
    let relay = Relay::new();
    let mut request = chat();
    request.content["seed"] = json!(18_446_744_073_709_551_615_u64);
    let annotated = relay.codecs_decode(LlmCodec::OpenaiChat, request.clone()).unwrap();
    assert_eq!(relay.codecs_encode(LlmCodec::OpenaiChat, annotated, request.clone()).unwrap(), request);
}

#[test]
fn an_error_of_a_provider_says_whether_trying_again_may_help() {
    let relay = Relay::new();
    let params = LlmCallExecuteParams::new("provider", chat(), |_| async {
        Err::<Value, BoxError>(Box::new(UpstreamError::new(429, "slow down")))
    });
    let error = block_on(relay.llm_call_execute(params)).unwrap_err();
    assert_eq!(error.payload("status"), Some("429"));
    assert_eq!(error.payload("error_class"), Some("retryable_status"));
    assert_eq!(error.payload("retryable"), Some("true"));
    assert_eq!(error.source().map(ToString::to_string).as_deref(), Some("slow down"));
}
