//! What each rule of decoding a response says, by example; detection; streams that ask for more than folding.

use nemo_relay_codecs::Codec::{AnthropicMessages, GeminiGenerateContent, OciGenai, OpenaiChat, OpenaiResponses};
use nemo_relay_codecs::{Codec, detect_request, detect_response};
use nemo_relay_types::ErrorCode;

#[test]
fn responses_of_every_provider_in_one_shape() {
    for (codec, text, wanted) in [
        (
            OpenaiChat,
            r#"{"choices":[{"finish_reason":"tool_calls","index":0,"message":{"content":"hi there","role":"assistant","tool_calls":[{"function":{"arguments":"{\"q\":\"hello\"}","name":"search"},"id":"call_1","type":"function"}]}}],"id":"chatcmpl-1","model":"gpt-4o-2024","object":"chat.completion","usage":{"completion_tokens":5,"prompt_tokens":10,"prompt_tokens_details":{"cached_tokens":3},"total_tokens":15}}"#,
            r#"{"api_specific":{"api":"openai_chat"},"finish_reason":"tool_use","id":"chatcmpl-1","message":"hi there","model":"gpt-4o-2024","object":"chat.completion","tool_calls":[{"arguments":{"q":"hello"},"id":"call_1","name":"search"}],"usage":{"cache_read_tokens":3,"completion_tokens":5,"prompt_tokens":10,"total_tokens":15,"uncached_input_tokens":7}}"#,
        ),
        (OpenaiChat, "{}", r#"{"api_specific":{"api":"openai_chat"}}"#),
        (
            OpenaiChat,
            r#"{"choices":[{"finish_reason":"odd","message":{"content":null,"refusal":"no","reasoning_content":"r"}}],"usage":{"cost":0.5,"prompt_tokens":-1}}"#,
            r#"{"api_specific":{"api":"openai_chat","message":{"reasoning_content":"r"}},"finish_reason":{"unknown":"odd"},"message":[{"refusal":"no","type":"refusal"}],"usage":{"cost":{"currency":"USD","source":"provider_reported","total":0.5}}}"#,
        ),
        (
            OpenaiResponses,
            r#"{"object":"response","status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[{"type":"message","content":[{"type":"output_text","text":"a"},{"type":"output_text","text":"b"}]},{"type":"function_call","call_id":"c","name":"f","arguments":"not json"}]}"#,
            r#"{"api_specific":{"api":"openai_responses","incomplete_details":{"reason":"max_output_tokens"},"output_items":[{"content":[{"text":"a","type":"output_text"},{"text":"b","type":"output_text"}],"type":"message"},{"arguments":"not json","call_id":"c","name":"f","type":"function_call"}],"status":"incomplete"},"finish_reason":"length","message":"a\nb","object":"response","tool_calls":[{"arguments":"not json","id":"c","name":"f"}]}"#,
        ),
        (
            AnthropicMessages,
            r#"{"content":[{"type":"text","text":"a"}],"stop_reason":"pause_turn","type":"message","usage":{"input_tokens":10,"output_tokens":2,"cache_read_input_tokens":100,"cache_creation_input_tokens":7}}"#,
            r#"{"api_specific":{"api":"anthropic_messages","content_blocks":[{"text":"a","type":"text"}],"object_type":"message","stop_reason":"pause_turn"},"finish_reason":{"unknown":"pause_turn"},"message":"a","usage":{"cache_read_tokens":100,"cache_write_tokens":7,"completion_tokens":2,"prompt_tokens":10,"total_tokens":12,"uncached_input_tokens":10}}"#,
        ),
        (
            GeminiGenerateContent,
            r#"{"candidates":[{"content":{"parts":[{"text":"hm","thought":true},{"text":"a"},{"functionCall":{"name":"f","args":{}}}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":5,"candidatesTokenCount":2,"thoughtsTokenCount":3,"totalTokenCount":10,"cachedContentTokenCount":1},"responseId":"r","modelVersion":"m"}"#,
            r#"{"api_specific":{"api":"gemini_generate_content","candidates":[{"content":{"parts":[{"text":"hm","thought":true},{"text":"a"},{"functionCall":{"args":{},"name":"f"}}]},"finishReason":"STOP"}]},"finish_reason":"complete","id":"r","message":"a","model":"m","tool_calls":[{"arguments":{},"name":"f"}],"usage":{"cache_read_tokens":1,"completion_tokens":5,"prompt_tokens":5,"total_tokens":10,"uncached_input_tokens":4}}"#,
        ),
        (
            OciGenai,
            r#"{"modelId":"m","chatResponse":{"apiFormat":"COHERE","text":"a","finishReason":"MAX_TOKENS","toolCalls":[{"name":"f","parameters":{"x":1}}]}}"#,
            r#"{"api_specific":{"api":"oci_genai","api_format":"COHERE"},"finish_reason":"length","message":"a","model":"m","tool_calls":[{"arguments":{"x":1},"name":"f"}]}"#,
        ),
    ] {
        assert_eq!(codec.decode_response(text).unwrap().to_text(), wanted, "{text}");
    }
}

#[test]
fn a_response_of_another_form_is_an_internal_error() {
    for (codec, text, message) in [
        (OpenaiChat, "[]", "OpenAI Chat response decode: invalid type: an array, expected an object"),
        (OpenaiChat, r#"{"id":7}"#, "OpenAI Chat response decode: invalid type: a number, expected a string at id"),
        (
            OpenaiChat,
            r#"{"choices":{}}"#,
            "OpenAI Chat response decode: invalid type: an object, expected an array at choices",
        ),
        (
            AnthropicMessages,
            r#"{"content":"x"}"#,
            "Anthropic Messages response decode: invalid type: a string, expected an array at content",
        ),
    ] {
        let error = codec.decode_response(text).unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::Internal, message));
    }
}

#[test]
fn finish_reasons() {
    let reason = |codec: Codec, text: String| codec.decode_response(&text).unwrap().finish_reason().map(str::to_owned);
    let chat = |word: &str| reason(OpenaiChat, format!(r#"{{"choices":[{{"finish_reason":"{word}"}}]}}"#)).unwrap();
    let words = ["stop", "length", "tool_calls", "function_call", "content_filter", "new"];
    assert_eq!(words.map(chat), ["complete", "length", "tool_use", "tool_use", "content_filter", "new"]);
    let anthropic = |word: &str| reason(AnthropicMessages, format!(r#"{{"stop_reason":"{word}"}}"#)).unwrap();
    let words = ["end_turn", "max_tokens", "tool_use", "stop_sequence", "refusal"];
    assert_eq!(words.map(anthropic), ["complete", "length", "tool_use", "stop_sequence", "refusal"]);
    let text = r#"{"status":"completed","output":[{"type":"function_call","name":"f","arguments":"{}"}]}"#;
    assert_eq!(reason(OpenaiResponses, text.to_owned()).unwrap(), "complete");
    assert_eq!(reason(OpenaiChat, r#"{"choices":[{"finish_reason":null}]}"#.to_owned()), None);
}

#[test]
fn detection_is_certain_or_silent() {
    let hi = r#"[{"role":"user","content":"hi"}]"#;
    for (text, hint, wanted) in [
        (format!(r#"{{"messages":{hi},"model":"m"}}"#), None, Some(OpenaiChat)),
        (format!(r#"{{"messages":{hi},"model":"m","max_tokens":5}}"#), None, None),
        (
            format!(r#"{{"messages":{hi},"model":"m","max_tokens":5}}"#),
            Some("https://x/v1/messages?beta=true"),
            Some(AnthropicMessages),
        ),
        (format!(r#"{{"messages":{hi},"model":"m","max_tokens":5}}"#), Some("/v1/chat/completions"), Some(OpenaiChat)),
        (format!(r#"{{"messages":{hi},"model":"m","max_tokens":5}}"#), Some("openai_chat"), Some(OpenaiChat)),
        (format!(r#"{{"messages":{hi},"max_tokens":5,"system":"s"}}"#), None, Some(AnthropicMessages)),
        (format!(r#"{{"messages":{hi},"max_tokens":5,"system":"s"}}"#), Some("openai_chat"), None),
        (format!(r#"{{"messages":{hi},"options":{{}}}}"#), None, None),
        // Proof of two is proof of none.
        (format!(r#"{{"messages":{hi},"max_tokens":5,"thinking":{{}},"stop":["x"]}}"#), None, None),
        (r#"{"input":"text","model":"m"}"#.to_owned(), None, None),
        (r#"{"input":"text","model":"m"}"#.to_owned(), Some("/v1/responses"), Some(OpenaiResponses)),
        (r#"{"input":"text","instructions":"i"}"#.to_owned(), None, Some(OpenaiResponses)),
        (r#"{"contents":[{"parts":[]}]}"#.to_owned(), None, Some(GeminiGenerateContent)),
        (
            r#"{"contents":[{"parts":[]}]}"#.to_owned(),
            Some("/v1beta/models/m:generateContent"),
            Some(GeminiGenerateContent),
        ),
        (r#"{"chatRequest":{"apiFormat":"GENERIC"}}"#.to_owned(), Some("something else"), Some(OciGenai)),
        ("[]".to_owned(), Some("openai_responses"), None),
        ("nonsense".to_owned(), Some("openai_chat"), None),
    ] {
        assert_eq!(detect_request(&text, hint), wanted, "{text} {hint:?}");
    }
    assert_eq!(detect_response(r#"{"choices":[],"object":"chat.completion"}"#, None), Some(OpenaiChat));
    assert_eq!(detect_response(r#"{"choices":[],"output":[]}"#, None), None);
    assert_eq!(detect_response(r#"{"error":{}}"#, None), None);
}

#[test]
fn a_stream_is_bounded_and_passes_over_end_marks() {
    let mut stream = OpenaiChat.stream();
    stream.push("\"[DONE]\"").unwrap();
    assert_eq!(stream.push("[DONE]").unwrap_err().code, ErrorCode::InvalidPayload);
    assert!(stream.finish().is_none());
    let mut stream = OpenaiChat.stream();
    let chunk = format!(r#"{{"choices":[{{"delta":{{"content":"{}"}}}}]}}"#, "x".repeat(1 << 20));
    let error = (0..20).find_map(|_| stream.push(&chunk).err()).unwrap();
    assert_eq!((error.code, error.get("limit")), (ErrorCode::LimitExceeded, Some("max_payload_bytes")));
    assert!(stream.finish().unwrap().len() > 15 << 20);
}

#[test]
fn null_in_a_later_chunk_takes_nothing_back() {
    let mut stream = AnthropicMessages.stream();
    for event in [
        r#"{"type":"message_start","message":{"id":"m","usage":{"input_tokens":12,"output_tokens":1}}}"#,
        r#"{"type":"message_delta","delta":{"stop_reason":"end_turn"},"usage":{"input_tokens":null,"output_tokens":7}}"#,
    ] {
        stream.push(event).unwrap();
    }
    let wanted = r#"{"id":"m","usage":{"input_tokens":12,"output_tokens":7},"stop_reason":"end_turn","content":[]}"#;
    assert_eq!(stream.finish().unwrap(), wanted);
}
