//! What an edit does to the text of each provider, and which edits a provider refuses.

use nemo_relay_codecs::Codec::{AnthropicMessages, GeminiGenerateContent, OciGenai, OpenaiChat, OpenaiResponses};
use nemo_relay_codecs::{AnnotatedLlmRequest, Codec};
use nemo_relay_types::ErrorCode;
use serde_json::{Value, json};

/// The request with the value at a JSON pointer replaced, or taken away where it is null; `-` appends.
fn edited(codec: Codec, text: &str, pointer: &str, value: &Value) -> AnnotatedLlmRequest {
    let annotated = codec.decode(text).unwrap();
    let mut root: Value = serde_json::from_str(&annotated.to_text()).unwrap();
    let (way, key) = pointer.rsplit_once('/').unwrap();
    match root.pointer_mut(way).unwrap_or_else(|| panic!("no {way} in {}", annotated.to_text())) {
        Value::Object(members) if value.is_null() => drop(members.remove(key)),
        Value::Object(members) => drop(members.insert(key.to_owned(), value.clone())),
        Value::Array(items) if key == "-" => items.push(value.clone()),
        Value::Array(items) if value.is_null() => drop(items.remove(key.parse().unwrap())),
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value.clone(),
        other => panic!("{pointer} leads into {other}"),
    }
    annotated.with_text(&root.to_string()).unwrap()
}

#[test]
fn an_edit_is_written_in_the_words_of_the_provider() {
    for (codec, text, pointer, value, wanted) in [
        (OpenaiChat, r#"{"messages":[], "stop":"A"}"#, "/params/stop", json!(["B"]), r#"{"messages":[], "stop":"B"}"#),
        (
            OpenaiChat,
            r#"{"messages":[], "stop":"A"}"#,
            "/params/stop",
            json!(["A", "B"]),
            r#"{"messages":[], "stop":["A","B"]}"#,
        ),
        (
            OpenaiChat,
            r#"{"max_tokens":1,"messages":[]}"#,
            "/params/max_tokens",
            json!(2),
            r#"{"max_tokens":2,"messages":[]}"#,
        ),
        (
            OpenaiChat,
            r#"{"max_tokens":1,"max_completion_tokens":3,"messages":[]}"#,
            "/params/max_tokens",
            json!(2),
            r#"{"max_tokens":1,"max_completion_tokens":2,"messages":[]}"#,
        ),
        (
            OpenaiChat,
            r#"{"max_tokens":1,"max_completion_tokens":3,"messages":[]}"#,
            "/params/max_tokens",
            Value::Null,
            r#"{"messages":[]}"#,
        ),
        (
            OpenaiChat,
            r#"{"messages":[],"temperature":1.0,"seed":1.0}"#,
            "/params/temperature",
            Value::Null,
            r#"{"messages":[],"seed":1.0}"#,
        ),
        (
            OpenaiChat,
            r#"{"messages":[],"a":1e2}"#,
            "/api_specific/seed",
            json!(7),
            r#"{"messages":[],"a":1e2,"seed":7}"#,
        ),
        (
            OpenaiChat,
            r#"{"messages":[{"role":"assistant","content":null,"x":1.0,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{}"}}]}]}"#,
            "/messages/0/tool_calls/0/function/arguments",
            json!("{\"a\":1}"),
            r#"{"messages":[{"role":"assistant","content":null,"x":1.0,"tool_calls":[{"id":"a","type":"function","function":{"name":"f","arguments":"{\"a\":1}"}}]}]}"#,
        ),
        (OpenaiResponses, r#"{"input":"hi"}"#, "/messages/0/content", json!("ho"), r#"{"input":"ho"}"#),
        (
            OpenaiResponses,
            r#"{"input":"hi"}"#,
            "/messages/-",
            json!({"content": [{"text": "t", "type": "text"}], "role": "assistant"}),
            r#"{"input":[{"role":"user","content":"hi"},{"role":"assistant","content":[{"text":"t","type":"output_text"}]}]}"#,
        ),
        (
            OpenaiResponses,
            r#"{"input":"hi","max_output_tokens":1}"#,
            "/params/max_tokens",
            json!(2),
            r#"{"input":"hi","max_output_tokens":2}"#,
        ),
        (
            OpenaiResponses,
            r#"{"input":"hi","max_output_tokens":1}"#,
            "/max_output_tokens",
            json!(2),
            r#"{"input":"hi","max_output_tokens":2}"#,
        ),
        (
            OpenaiResponses,
            r#"{"input":[{"type":"function_call","call_id":"c","name":"f","arguments":"{\"a\": 1}"}]}"#,
            "/messages/0/arguments/a",
            json!(2),
            r#"{"input":[{"type":"function_call","call_id":"c","name":"f","arguments":"{\"a\":2}"}]}"#,
        ),
        (
            AnthropicMessages,
            r#"{"messages":[],"system":[{"text":"a","type":"text","k":1.0}]}"#,
            "/instructions/0/text",
            json!("b"),
            r#"{"messages":[],"system":[{"text":"b","type":"text","k":1.0}]}"#,
        ),
        (AnthropicMessages, r#"{"messages":[]}"#, "/instructions", json!("b"), r#"{"messages":[],"system":"b"}"#),
        (
            AnthropicMessages,
            r#"{"messages":[],"tool_choice":{"type":"any","disable_parallel_tool_use":true}}"#,
            "/tool_choice",
            json!("auto"),
            r#"{"messages":[],"tool_choice":{"type":"auto","disable_parallel_tool_use":true}}"#,
        ),
        (
            AnthropicMessages,
            r#"{"messages":[],"tools":[{"name":"f","input_schema":{"x":1.0}, "y":2}]}"#,
            "/tools/0/function/description",
            json!("d"),
            r#"{"messages":[],"tools":[{"name":"f","input_schema":{"x":1.0}, "y":2,"description":"d"}]}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"contents":[],"tools":[{"functionDeclarations":[]},{"functionDeclarations":[{"name":"a"}]}]}"#,
            "/tools/1/function/name",
            json!("b"),
            r#"{"contents":[],"tools":[{"functionDeclarations":[]},{"functionDeclarations":[{"name":"b"}]}]}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"contents":[{"parts":[{"text":"hi"}]}]}"#,
            "/messages/0/content",
            json!("ho"),
            r#"{"contents":[{"parts":[{"text":"ho"}]}]}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"contents":[],"tools":[{"functionDeclarations":[{"name":"f"}]},{"googleSearch":{}}]}"#,
            "/tools/0",
            Value::Null,
            r#"{"contents":[],"tools":[{"googleSearch":{}}]}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"contents":[],"tools":[{"googleSearch":{}},{"functionDeclarations":[{"name":"f"}]}]}"#,
            "/tools/-",
            json!({"type": "function", "function": {"name": "g"}}),
            r#"{"contents":[],"tools":[{"googleSearch":{}},{"functionDeclarations":[{"name":"f"},{"name":"g"}]}]}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"contents":[]}"#,
            "/params",
            json!({"temperature": 1}),
            r#"{"contents":[],"generationConfig":{"temperature":1}}"#,
        ),
        (
            OciGenai,
            r#"{"chatRequest":{"message":"a","apiFormat":"COHERE"}}"#,
            "/messages/0/content",
            json!("b"),
            r#"{"chatRequest":{"message":"b","apiFormat":"COHERE"}}"#,
        ),
        (
            OciGenai,
            r#"{"chatRequest":{"message":"a","apiFormat":"COHERE"}}"#,
            "/params",
            json!({"stop": ["x"]}),
            r#"{"chatRequest":{"message":"a","apiFormat":"COHERE","stopSequences":["x"]}}"#,
        ),
    ] {
        let annotated = edited(codec, text, pointer, &value);
        let found = codec.encode(&annotated, text).unwrap_or_else(|error| panic!("{error}: {text}"));
        assert_eq!(found, wanted, "{} {pointer}", codec.as_str());
    }
}

#[test]
fn an_edit_that_a_provider_cannot_express_is_refused_with_its_path() {
    let part = json!({"role": "user", "content": [{"type": "image", "image": {"type": "url", "url": "u"}}]});
    for (codec, text, pointer, value, path) in [
        (OpenaiChat, r#"{"messages":[]}"#, "/messages/-", part.clone(), "messages[0].content[0].type"),
        (
            OpenaiChat,
            r#"{"messages":[]}"#,
            "/messages/-",
            json!({"role": "tool_call", "name": "f"}),
            "messages[0].role",
        ),
        (OpenaiChat, r#"{"messages":[]}"#, "/instructions", json!("x"), "instructions"),
        (OpenaiChat, r#"{"messages":[]}"#, "/max_tool_calls", json!(1), "max_tool_calls"),
        (OpenaiChat, r#"{"messages":[]}"#, "/api_specific/api", json!("anthropic_messages"), "api_specific.api"),
        (OpenaiChat, r#"{"messages":[]}"#, "/params", json!({"temperature": "hot"}), "params.temperature"),
        (
            OpenaiChat,
            r#"{"messages":[]}"#,
            "/messages/-",
            json!({"role": "provider_native", "provider": "openai_responses", "kind": "x", "value": {}}),
            "messages[0].provider",
        ),
        (
            AnthropicMessages,
            r#"{"messages":[]}"#,
            "/messages/-",
            json!({"role": "tool", "content": "x"}),
            "messages[0].role",
        ),
        (AnthropicMessages, r#"{"messages":[]}"#, "/parallel_tool_calls", json!(false), "parallel_tool_calls"),
        (AnthropicMessages, r#"{"messages":[]}"#, "/store", json!(true), "store"),
        (OpenaiResponses, r#"{"input":"x"}"#, "/params", json!({"stop": ["x"]}), "params.stop"),
        (GeminiGenerateContent, r#"{"contents":[]}"#, "/user", json!("u"), "user"),
        (
            OciGenai,
            r#"{"chatRequest":{"apiFormat":"GENERIC","messages":[]}}"#,
            "/instructions",
            json!("x"),
            "instructions",
        ),
    ] {
        let error = codec.encode(&edited(codec, text, pointer, &value), text).unwrap_err();
        assert_eq!((error.code, error.get("argument")), (ErrorCode::InvalidArgument, Some(path)), "{error}");
    }
}

#[test]
fn two_edits_of_one_limit_must_agree() {
    let text = r#"{"input":"x","max_output_tokens":1}"#;
    let mut annotated = OpenaiResponses.decode(text).unwrap();
    annotated.members_mut().set("max_output_tokens", nemo_relay_codecs::Value::integer(2));
    let params = nemo_relay_codecs::Object::of([("max_tokens", nemo_relay_codecs::Value::integer(3))]);
    annotated.members_mut().set("params", params.into());
    assert_eq!(OpenaiResponses.encode(&annotated, text).unwrap_err().get("argument"), Some("params.max_tokens"));
}

#[test]
fn nulls_and_number_forms_of_a_host_are_no_edits() {
    let text = r#"{"messages":[{"role":"user","content":"x"}],"temperature":1.0,"big":12345678901234567}"#;
    let host = r#"{"api_specific":null,"messages":[{"role":"user","content":"x","name":null,"tool_calls":null}],
        "params":{"temperature":1,"top_p":null},"big":12345678901234567.0,"tools":null,"model":null}"#;
    let annotated = OpenaiChat.decode(text).unwrap().with_text(host).unwrap();
    assert_eq!(OpenaiChat.encode(&annotated, text).unwrap(), text);
}

#[test]
fn an_annotation_goes_with_another_original_of_its_provider() {
    let annotated = OpenaiChat.decode(r#"{"messages":[],"model":"a"}"#).unwrap();
    assert_eq!(
        OpenaiChat.encode(&annotated, r#"{"model": "b", "messages": []}"#).unwrap(),
        r#"{"model": "a", "messages": []}"#
    );
}
