//! Tool calls: which are answered for, and what makes two of them equal.

mod common;

use common::{MILLI, cache, hash, keep, metadata, reason, status};
use nemo_relay_cache::{Plan, ResponseCache, ToolCall};
use serde_json::{Value, json};

fn tools(tools: Value) -> ResponseCache {
    let mut tools = tools;
    tools["enabled"] = true.into();
    cache(json!({"tools": tools}))
}

fn call(cache: &ResponseCache, name: &str, args: &str) -> Plan {
    cache.tool_call(&ToolCall { name, args }, 0)
}

#[test]
fn only_tools_that_somebody_vouched_for_are_answered_for() {
    let cache = tools(json!({"classes": {"pure": {"cacheable": true, "members": ["search"]}}}));
    assert_eq!(reason(&call(&cache, "write", "{}")), "uncacheable");
    keep(&cache, call(&cache, "search", r#"{"a":1}"#), "5", 0);
    let hit = call(&cache, "search", r#"{"a":1}"#);
    assert_eq!(status(&hit), "hit");
    assert_eq!(metadata(&hit)["nemo_relay.response_cache.saved_invocations"], 1);
    assert_eq!(status(&call(&cache, "search", r#"{"a":2}"#)), "miss");
}

#[test]
fn the_exact_name_beats_patterns_and_the_longest_pattern_the_others() {
    let yes = |version: &str| json!({"cacheable": true, "tool_version": version});
    let cache = tools(json!({"overrides": {
        "get*": yes("prefix"), "*user": yes("suffix"), "*a*": yes("inside"), "get_user": {"cacheable": false},
        "get_us*": yes("longer")}}));
    let is_answered = |name: &str| reason(&call(&cache, name, "{}")).is_null();
    assert!(!is_answered("get_user"));
    assert!(["get_it", "the_user", "has", "get_usage"].into_iter().all(is_answered));
    assert!(!is_answered("other"));
    let keys = ["get_it", "get_usage"].map(|name| hash(&call(&cache, name, "{}")));
    assert_ne!(keys[0], keys[1]);
}

#[test]
fn an_override_goes_before_the_class_and_that_before_what_holds_for_all() {
    let class = json!({"cacheable": true, "ttl_seconds": 20, "members": ["a", "b"]});
    let cache = tools(json!({
        "default": {"ttl_seconds": 10}, "classes": {"c": class},
        "overrides": {"b": {"ttl_seconds": 30}, "d": {"cacheable": true}}}));
    let ttl = |name: &str| metadata(&call(&cache, name, "{}"))["nemo_relay.response_cache.ttl_ms"].clone();
    assert_eq!([ttl("a"), ttl("b"), ttl("d")], [json!(20_000), json!(30_000), json!(10_000)]);
}

#[test]
fn members_that_are_skipped_and_other_versions_make_the_key() {
    let with = |rule: Value| {
        let mut rule = rule;
        rule["cacheable"] = true.into();
        tools(json!({"overrides": {"t": rule}}))
    };
    let skips = with(json!({"arg_skip": ["id"]}));
    assert_eq!(hash(&call(&skips, "t", r#"{"id":1,"q":2}"#)), hash(&call(&skips, "t", r#"{"q":2,"id":3}"#)));
    let key = |rule: Value| hash(&call(&with(rule), "t", "{}"));
    assert_ne!(key(json!({"tool_version": "1"})), key(json!({"tool_version": "2"})));
    assert_eq!(reason(&call(&skips, "t", "[9007199254740993]")), "unrepresentable_number");
}

#[test]
fn results_that_say_that_something_went_wrong_are_kept_where_that_is_wanted() {
    for result in [r#"{"error":"x"}"#, r#"{"isError":true}"#, r#"{"is_error":true}"#] {
        for wanted in [false, true] {
            let cache = tools(json!({"cache_errors": wanted, "overrides": {"t": {"cacheable": true}}}));
            keep(&cache, call(&cache, "t", "{}"), result, 0);
            let plan = cache.tool_call(&ToolCall { name: "t", args: "{}" }, MILLI);
            assert_eq!(status(&plan), if wanted { "hit" } else { "miss" }, "{result}");
        }
    }
    let cache = tools(json!({"overrides": {"t": {"cacheable": true}}}));
    keep(&cache, call(&cache, "t", "{}"), r#"{"error":null,"isError":false}"#, 0);
    assert_eq!(status(&call(&cache, "t", "{}")), "hit");
}
