//! Model calls: what makes two of them equal, what goes past the cache, and what is kept.

mod common;

use common::{Chat, HOUR, MILLI, cache, hash, keep, reason, run, status};
use nemo_relay_cache::{Answer, ModelCall, Plan, Recorder};
use nemo_relay_codecs::pricing::Pricing;
use serde_json::{Map, Value, json};
use std::sync::Arc;

const RESPONSE: &str = r#"{"id":"r","object":"chat.completion","model":"m","choices":[{"index":0,"finish_reason":"stop","message":{"role":"assistant","content":"hi"}}],"usage":{"prompt_tokens":1000,"completion_tokens":100,"total_tokens":1100}}"#;

#[test]
fn the_second_of_two_equal_calls_is_a_hit_with_what_it_saves() {
    let cache = cache(json!({}));
    let chat = Chat::default();
    let miss = cache.model_call(&chat.call(), None, 0);
    assert_eq!((status(&miss).as_str(), reason(&miss)), ("miss", Value::Null));
    let mark = common::metadata(&miss);
    assert_eq!(mark["nemo_relay.response_cache.ttl_ms"], 3_600_000);
    assert_eq!(mark["nemo_relay.response_cache.backend"], "in_memory");
    let first = hash(&miss);
    assert!(first.starts_with("sha256:") && first.len() == 71, "{first}");
    keep(&cache, miss, RESPONSE, 0);
    let entry = json!({"provider": "openai", "model_id": "m", "rates": {"input_per_million": 2, "output_per_million": 10},
        "prompt_cache": {"read_accounting": "included_in_prompt_tokens"}, "pricing_as_of": "2026-01-31", "pricing_source": "t"});
    let pricing = Pricing::parse(&json!({"version": 1, "entries": [entry]}).to_string()).unwrap();
    let hit = cache.model_call(&chat.call(), pricing.as_ref(), 7 * MILLI);
    let mark = common::metadata(&hit);
    assert_eq!((status(&hit).as_str(), hash(&hit)), ("hit", first));
    assert_eq!(mark["nemo_relay.response_cache.age_ms"], 7);
    assert_eq!(mark["nemo_relay.response_cache.saved_tokens"], 1100);
    assert_eq!(mark["nemo_relay.response_cache.saved_cost_usd"], 0.003);
    let Plan::Hit(answer, _) = hit else { panic!("no hit") };
    assert!(matches!(&*answer, Answer::Whole { result, .. } if result.as_str() == RESPONSE));
}

#[test]
fn an_answer_is_given_until_it_is_too_old() {
    let cache = cache(json!({"ttl_seconds": 3600}));
    let chat = Chat::default();
    keep(&cache, cache.model_call(&chat.call(), None, 0), RESPONSE, 0);
    assert_eq!(status(&cache.model_call(&chat.call(), None, HOUR - MILLI)), "hit");
    assert_eq!(status(&cache.model_call(&chat.call(), None, HOUR)), "miss");
}

/// Whether a request with these members is equal to the one without them.
fn is_equal(config: Value, change: Value) -> bool {
    let cache = cache(config);
    let (chat, mut other) = (Chat::default(), Chat::default());
    change.as_object().unwrap().iter().for_each(|(key, value)| drop(other.body.insert(key.clone(), value.clone())));
    let key = |chat: &Chat| hash(&cache.model_call(&chat.call(), None, 0));
    key(&chat) == key(&other)
}

#[test]
fn what_says_nothing_about_the_answer_is_not_in_the_key() {
    for change in
        [json!({"user": "u"}), json!({"metadata": {"a": 1}}), json!({"stream": true}), json!({"store": false})]
    {
        assert!(is_equal(json!({}), change.clone()), "{change}");
    }
    for change in [json!({"model": "n"}), json!({"seed": 1}), json!({"max_tokens": 1}), json!({"stop": null})] {
        assert!(!is_equal(json!({}), change.clone()), "{change}");
    }
}

#[test]
fn the_two_names_of_the_token_cap_are_one() {
    let cache = cache(json!({}));
    let key = |change: Value| {
        let mut chat = Chat::default();
        chat.body.extend(change.as_object().unwrap().clone());
        hash(&cache.model_call(&chat.call(), None, 0))
    };
    assert_eq!(key(json!({"max_tokens": 5})), key(json!({"max_completion_tokens": 5})));
    assert_ne!(key(json!({"max_tokens": 5})), key(json!({"max_tokens": 6})));
    assert_ne!(key(json!({"max_tokens": 5})), key(json!({"max_tokens": 5, "max_completion_tokens": 5})));
}

#[test]
fn ids_that_a_model_made_up_are_not_in_the_key_and_what_they_join_is() {
    let messages = |first: &str, second: &str, answered: &str| {
        json!({"messages": [
            {"role": "assistant", "tool_calls": [
                {"id": first, "type": "function", "function": {"name": "a", "arguments": "{}"}},
                {"id": second, "type": "function", "function": {"name": "a", "arguments": "{}"}}]},
            {"role": "tool", "tool_call_id": answered, "content": "x"}]})
    };
    let cache = cache(json!({}));
    let key = |change: Value| {
        let mut chat = Chat::default();
        chat.body.extend(change.as_object().unwrap().clone());
        hash(&cache.model_call(&chat.call(), None, 0))
    };
    assert_eq!(key(messages("x1", "x2", "x1")), key(messages("y1", "y2", "y1")));
    assert_ne!(key(messages("x1", "x2", "x1")), key(messages("y1", "y2", "y2")));
}

#[test]
fn the_logical_key_leaves_out_what_is_said_about_tools() {
    let tools = |description: &str, kind: &str| {
        let properties = json!({"description": {"type": kind, "description": description}});
        json!({"tools": [{"type": "function", "function": {"name": "a", "description": description,
            "parameters": {"type": "object", "properties": properties}}}]})
    };
    let key = |strategy: &str, change: Value| {
        let mut chat = Chat::default();
        chat.body.extend(change.as_object().unwrap().clone());
        hash(&cache(json!({"key_strategy": strategy})).model_call(&chat.call(), None, 0))
    };
    assert_eq!(key("logical", tools("one", "string")), key("logical", tools("two", "string")));
    assert_ne!(key("logical", tools("one", "string")), key("logical", tools("one", "number")));
    assert_ne!(key("exact_request", tools("one", "string")), key("exact_request", tools("two", "string")));
}

#[test]
fn headers_count_where_they_are_allowed_to() {
    let key = |config: Value, name: &str, value: &str| {
        let mut chat = Chat::default();
        chat.headers.insert(name.to_owned(), value.into());
        hash(&cache(config).model_call(&chat.call(), None, 0))
    };
    let tenants = json!({"header_allowlist": ["X-Tenant"]});
    assert_ne!(key(tenants.clone(), "x-tenant", "a"), key(tenants.clone(), "x-tenant", "b"));
    assert_eq!(key(tenants.clone(), "x-tenant", "a"), key(tenants.clone(), "X-TENANT", "a"));
    assert_eq!(key(tenants.clone(), "authorization", "a"), key(tenants, "authorization", "b"));
    assert_ne!(key(json!({"namespace": "n"}), "a", "a"), key(json!({"namespace": "o"}), "a", "a"));
}

#[test]
fn requests_that_depend_on_more_than_themselves_go_past() {
    for (change, wanted) in [
        (json!({"temperature": 0.5}), "nondeterministic_temperature"),
        (json!({"temperature": null}), "nondeterministic_temperature"),
        (json!({"store": true}), "stateful_store"),
        (json!({"previous_response_id": "r"}), "stateful_previous_response_id"),
        (json!({"conversation": "c"}), "stateful_conversation"),
        (json!({"container": "c"}), "stateful_conversation"),
        (json!({"seed": 9_007_199_254_740_993_u64}), "unrepresentable_number"),
    ] {
        let mut chat = Chat::default();
        chat.body.extend(change.as_object().unwrap().clone());
        let plan = cache(json!({})).model_call(&chat.call(), None, 0);
        assert_eq!((status(&plan), reason(&plan)), ("bypass".to_owned(), json!(wanted)), "{change}");
        assert!(matches!(plan, Plan::Run(None, _)), "{change}: nothing is kept");
    }
    let call =
        |codec, content| ModelCall { name: "n", model_name: None, codec, headers: Map::new(), content, stream: None };
    let said = |codec, content| reason(&cache(json!({})).model_call(&call(Some(codec), content), None, 0));
    assert_eq!(said("openai_responses", r#"{"input":"x","temperature":0}"#), "stateful_store");
    assert_eq!(said("openai_responses", r#"{"input":"x","temperature":0,"store":false}"#), Value::Null);
    let compacting = r#"{"temperature":0,"context_management":{"edits":[{"type":"compact_20260112"}]}}"#;
    assert_eq!(said("anthropic_messages", compacting), "anthropic_compaction");
    assert_eq!(said("gemini_generate_content", r#"{"generationConfig":{"temperature":0.0}}"#), Value::Null);
    assert_eq!(said("oci_genai", r#"{"chatRequest":{"temperature":0}}"#), Value::Null);
    assert_eq!(said("openai_chat", "5"), "unparseable_body");
    let any = cache(json!({"cache_nondeterministic": true}));
    assert_eq!(status(&any.model_call(&call(None, "{}"), None, 0)), "miss");
}

#[test]
fn an_answer_that_says_that_something_went_wrong_is_not_kept() {
    for response in [r#"{"error":{"message":"x"}}"#, r#"{"object":"response","status":"failed"}"#] {
        let cache = cache(json!({}));
        let chat = Chat::default();
        keep(&cache, cache.model_call(&chat.call(), None, 0), response, 0);
        assert_eq!(status(&cache.model_call(&chat.call(), None, 0)), "miss", "{response}");
    }
}

#[test]
fn a_sampled_call_runs_and_renews_its_answer() {
    let cache = cache(json!({"bypass_rate": 1.0}));
    let plan = cache.model_call(&Chat::default().call(), None, 0);
    assert_eq!((status(&plan), reason(&plan)), ("bypass".to_owned(), json!("sampled")));
    assert!(hash(&plan).starts_with("sha256:") && matches!(plan, Plan::Run(Some(_), _)));
}

#[test]
fn the_oldest_answers_go_when_there_is_no_room() {
    let cache = cache(json!({"backend": {"kind": "in_memory", "config": {"max_bytes": 700}}}));
    let chat = |n: u64| {
        let mut chat = Chat::default();
        chat.body.insert("seed".to_owned(), n.into());
        chat
    };
    (0..3).for_each(|n| keep(&cache, cache.model_call(&chat(n).call(), None, 0), "\"x\"", 0));
    let found = [0, 1, 2].map(|n| status(&cache.model_call(&chat(n).call(), None, 0)));
    assert_eq!(found, ["miss", "hit", "hit"]);
    let large = format!("\"{}\"", "x".repeat(700));
    keep(&cache, cache.model_call(&chat(3).call(), None, 0), &large, 0);
    assert_eq!((status(&cache.model_call(&chat(3).call(), None, 0)).as_str(), cache.too_large()), ("miss", 1));
    assert_eq!(status(&cache.model_call(&chat(2).call(), None, 0)), "hit", "nothing goes for what has no room");
}

#[test]
fn a_stream_is_kept_where_it_came_to_its_end() {
    let first = r#"{"object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":"h"}}]}"#;
    let last = r#"{"object":"chat.completion.chunk","choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}"#;
    for (chunks, wanted) in [(vec![first], "miss"), (vec![first, last], "hit")] {
        let cache = Arc::new(cache(json!({})));
        let chat = Chat { stream: Some(true), ..Chat::default() };
        let Some(ticket) = run(cache.model_call(&chat.call(), None, 0)) else { panic!("no ticket") };
        let mut recorder = Recorder::new(cache.clone(), ticket).unwrap();
        assert!(chunks.iter().all(|chunk| recorder.chunk(&common::text(chunk))));
        recorder.over(0);
        let plan = cache.model_call(&chat.call(), None, 0);
        assert_eq!(status(&plan), wanted);
        if let Plan::Hit(answer, _) = plan {
            let Answer::Chunks(replayed) = &*answer else { panic!("no chunks") };
            assert_eq!(replayed.iter().map(|chunk| chunk.as_str()).collect::<Vec<_>>(), chunks);
        }
        assert_eq!(
            status(&cache.model_call(&Chat::default().call(), None, 0)),
            "miss",
            "a whole response is another answer"
        );
    }
}

#[test]
fn streams_that_cannot_be_kept_go_past() {
    let call =
        |stream, content| ModelCall { name: "n", model_name: None, codec: None, headers: Map::new(), content, stream };
    let said = |stream, content| reason(&cache(json!({})).model_call(&call(Some(stream), content), None, 0));
    assert_eq!(said(true, r#"{"temperature":0}"#), "stream_no_codec");
    assert_eq!(said(false, r#"{"temperature":0}"#), "uncacheable");
    let cache = Arc::new(cache(json!({"backend": {"config": {"max_bytes": 10}}})));
    let chat = Chat { stream: Some(true), ..Chat::default() };
    let Some(ticket) = run(cache.model_call(&chat.call(), None, 0)) else { panic!("no ticket") };
    let mut recorder = Recorder::new(cache.clone(), ticket).unwrap();
    assert!(!recorder.chunk(&common::text("\"longer than ten\"")));
    assert_eq!(cache.too_large(), 1);
}
