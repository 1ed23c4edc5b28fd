//! What each rule of decoding a request says, by example.

use nemo_relay_codecs::Codec;
use nemo_relay_codecs::Codec::{AnthropicMessages, GeminiGenerateContent, OciGenai, OpenaiChat, OpenaiResponses};
use nemo_relay_types::ErrorCode;

/// The annotated form without `api_specific`, where that only names the codec.
fn decoded(codec: Codec, text: &str) -> String {
    let annotated = codec.decode(text).unwrap_or_else(|error| panic!("{error}: {text}")).to_text();
    annotated.replacen(&format!(r#""api_specific":{{"api":"{}"}},"#, codec.as_str()), "", 1)
}

fn check(codec: Codec, cases: &[(&str, &str)]) {
    for (text, wanted) in cases {
        assert_eq!(decoded(codec, text), *wanted, "{}: {text}", codec.as_str());
    }
}

#[test]
fn chat() {
    check(
        OpenaiChat,
        &[
            (
                r#"{"model":"gpt-4o","messages":[{"role":"system","content":"sys"},{"role":"user","content":"hello"}],"temperature":0.2}"#,
                r#"{"messages":[{"content":"sys","role":"system"},{"content":"hello","role":"user"}],"model":"gpt-4o","params":{"temperature":0.2}}"#,
            ),
            (r#"{"messages":[],"stop":"END"}"#, r#"{"messages":[],"params":{"stop":["END"]}}"#),
            (
                r#"{"messages":[],"max_tokens":1,"max_completion_tokens":2}"#,
                r#"{"messages":[],"params":{"max_tokens":2}}"#,
            ),
            (
                r#"{"messages":[],"max_tokens":1,"max_completion_tokens":null}"#,
                r#"{"messages":[],"params":{"max_tokens":1}}"#,
            ),
            (
                r#"{"messages":[],"vendor":null,"seed":7}"#,
                r#"{"api_specific":{"api":"openai_chat","seed":7},"messages":[],"vendor":null}"#,
            ),
            (
                r#"{"messages":[],"params":{"a":1}}"#,
                r#"{"api_specific":{"api":"openai_chat","params":{"a":1}},"messages":[]}"#,
            ),
            (
                r#"{"messages":[{"role":"critic","x":1},{"role":"user","content":[{"type":"new","a":1},{"type":"text","text":"t","cache_control":{}}]}]}"#,
                r#"{"messages":[{"kind":"critic","provider":"openai_chat","role":"provider_native","value":{"role":"critic","x":1}},{"content":[{"kind":"new","provider":"openai_chat","type":"provider_native","value":{"a":1,"type":"new"}},{"cache_control":{},"text":"t","type":"text"}],"role":"user"}]}"#,
            ),
            (
                r#"{"messages":[{"role":"user","content":[{"type":"input_audio","input_audio":{"data":"AA=="}}]}],"tools":[{"type":"custom","custom":{"name":"c"}}],"tool_choice":"required"}"#,
                r#"{"messages":[{"content":[{"audio":{"data":"AA=="},"type":"audio"}],"role":"user"}],"tool_choice":"required","tools":[{"kind":"custom","provider":"openai_chat","type":"provider_native","value":{"custom":{"name":"c"},"type":"custom"}}]}"#,
            ),
        ],
    );
}

#[test]
fn responses() {
    check(
        OpenaiResponses,
        &[
            (
                r#"{"input":"hi","instructions":"be brief","max_output_tokens":9}"#,
                r#"{"instructions":"be brief","max_output_tokens":9,"messages":[{"content":"hi","role":"user"}],"params":{"max_tokens":9}}"#,
            ),
            (
                r#"{"input":[{"type":"function_call","call_id":"c","name":"f","arguments":"{\"a\": 1.0}"},{"type":"function_call","call_id":"c","name":"f","arguments":"oops{"},{"type":"function_call_output","call_id":"c","output":"5"},{"type":"reasoning","id":"r"}]}"#,
                r#"{"messages":[{"arguments":{"a":1.0},"call_id":"c","name":"f","role":"tool_call"},{"arguments":"oops{","call_id":"c","name":"f","role":"tool_call"},{"call_id":"c","output":"5","role":"tool_result"},{"kind":"reasoning","provider":"openai_responses","role":"provider_native","value":{"id":"r","type":"reasoning"}}]}"#,
            ),
            (
                r#"{"input":[{"type":"message","role":"user","content":[{"type":"input_text","text":"t"},{"type":"input_image","image_url":"u","detail":"low"},{"type":"input_file","file_id":"f"}]}]}"#,
                r#"{"messages":[{"content":[{"text":"t","type":"text"},{"image_url":{"detail":"low","url":"u"},"type":"image_url"},{"file":{"file_id":"f"},"type":"file"}],"role":"user"}]}"#,
            ),
            (
                r#"{"input":"","tools":[{"type":"function","name":"f","parameters":{},"strict":true},{"type":"web_search"}],"tool_choice":{"type":"function","name":"f"}}"#,
                r#"{"messages":[{"content":"","role":"user"}],"tool_choice":{"function":{"name":"f"},"type":"function"},"tools":[{"function":{"name":"f","parameters":{},"strict":true},"type":"function"},{"kind":"web_search","provider":"openai_responses","type":"provider_native","value":{"type":"web_search"}}]}"#,
            ),
        ],
    );
}

#[test]
fn anthropic() {
    check(
        AnthropicMessages,
        &[
            (
                r#"{"system":"be brief","max_tokens":9,"stop_sequences":["X"],"top_k":5,"messages":[{"role":"user","content":"hi"}]}"#,
                r#"{"api_specific":{"api":"anthropic_messages","top_k":5},"instructions":"be brief","messages":[{"content":"hi","role":"user"}],"params":{"max_tokens":9,"stop":["X"]}}"#,
            ),
            (
                r#"{"system":[{"type":"text","text":"s","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"assistant","content":[{"type":"tool_use","id":"t","name":"f","input":{"a":1}},{"type":"image","source":{"type":"url","url":"u"}},{"type":"thinking","thinking":"h"}]}]}"#,
                r#"{"instructions":[{"cache_control":{"type":"ephemeral"},"text":"s","type":"text"}],"messages":[{"content":[{"id":"t","input":{"a":1},"name":"f","type":"tool_use"},{"image":{"type":"url","url":"u"},"type":"image"},{"kind":"thinking","provider":"anthropic_messages","type":"provider_native","value":{"thinking":"h","type":"thinking"}}],"role":"assistant"}]}"#,
            ),
            (
                r#"{"messages":[],"tools":[{"name":"f","description":"d","input_schema":{},"cache_control":{}},{"type":"bash_20250124","name":"bash"}],"tool_choice":{"type":"any","disable_parallel_tool_use":true}}"#,
                r#"{"messages":[],"parallel_tool_calls":false,"tool_choice":"required","tools":[{"cache_control":{},"function":{"description":"d","name":"f","parameters":{}},"type":"function"},{"kind":"bash_20250124","provider":"anthropic_messages","type":"provider_native","value":{"name":"bash","type":"bash_20250124"}}]}"#,
            ),
            (
                r#"{"messages":[],"tool_choice":{"type":"tool","name":"f"}}"#,
                r#"{"messages":[],"tool_choice":{"function":{"name":"f"},"type":"function"}}"#,
            ),
        ],
    );
}

#[test]
fn gemini() {
    check(
        GeminiGenerateContent,
        &[
            (
                r#"{"contents":[{"parts":[{"text":"hi"}]},{"role":"model","parts":[{"text":"a"},{"functionCall":{"name":"f","args":{"x":1}},"thoughtSignature":"s"}]}],"systemInstruction":{"parts":[{"text":"sys"}]}}"#,
                r#"{"instructions":"sys","messages":[{"content":"hi","role":"user"},{"content":[{"text":"a","type":"text"},{"input":{"x":1},"name":"f","thoughtSignature":"s","type":"tool_use"}],"role":"assistant"}]}"#,
            ),
            (
                r#"{"contents":[],"generationConfig":{"temperature":1,"topK":3,"maxOutputTokens":5},"tools":[{"functionDeclarations":[{"name":"f"},{"name":"g"}]},{"googleSearch":{}}],"toolConfig":{"functionCallingConfig":{"mode":"ANY","allowedFunctionNames":["f"]}}}"#,
                r#"{"api_specific":{"api":"gemini_generate_content","generation_config":{"topK":3}},"messages":[],"params":{"max_tokens":5,"temperature":1},"tool_choice":{"function":{"name":"f"},"type":"function"},"tools":[{"function":{"name":"f"},"type":"function"},{"function":{"name":"g"},"type":"function"},{"kind":"googleSearch","provider":"gemini_generate_content","type":"provider_native","value":{"googleSearch":{}}}]}"#,
            ),
            (
                r#"{"contents":[{"role":"user","parts":[{"inlineData":{"mimeType":"image/png","data":"AA=="}},{"text":"t","thought":true}]}]}"#,
                r#"{"messages":[{"content":[{"image":{"inlineData":{"data":"AA==","mimeType":"image/png"}},"type":"image"},{"kind":"thought","provider":"gemini_generate_content","type":"provider_native","value":{"text":"t","thought":true}}],"role":"user"}]}"#,
            ),
        ],
    );
}

#[test]
fn oci() {
    check(
        OciGenai,
        &[
            (
                r#"{"compartmentId":"c","servingMode":{"servingType":"ON_DEMAND","modelId":"m"},"chatRequest":{"apiFormat":"GENERIC","messages":[{"role":"USER","content":[{"type":"TEXT","text":"hi"}]},{"role":"ASSISTANT","toolCalls":[{"id":"t","type":"FUNCTION","name":"f","arguments":"{}"}]},{"role":"TOOL","toolCallId":"t","content":[]}],"maxTokens":5,"topK":1}}"#,
                r#"{"api_specific":{"api":"oci_genai","api_format":"GENERIC","chat_request":{"topK":1},"compartment_id":"c","serving_mode":{"servingType":"ON_DEMAND"}},"messages":[{"content":"hi","role":"user"},{"role":"assistant","tool_calls":[{"function":{"arguments":"{}","name":"f"},"id":"t","type":"function"}]},{"content":[],"role":"tool","tool_call_id":"t"}],"model":"m","params":{"max_tokens":5}}"#,
            ),
            (
                r#"{"chatRequest":{"apiFormat":"COHERE","message":"now","chatHistory":[{"role":"CHATBOT","message":"before"}],"preambleOverride":"p","stopSequences":["x"]}}"#,
                r#"{"api_specific":{"api":"oci_genai","api_format":"COHERE"},"instructions":"p","messages":[{"content":"before","role":"assistant"},{"content":"now","role":"user"}],"params":{"stop":["x"]}}"#,
            ),
        ],
    );
}

#[test]
fn what_is_no_request_is_refused_in_words() {
    for (codec, text, message) in [
        (OpenaiChat, "{}", "OpenAI Chat request is missing messages"),
        (OpenaiChat, r#"{"messages":{}}"#, "OpenAI Chat messages must be an array"),
        (OpenaiChat, r#"{"messages":[1]}"#, "OpenAI Chat message must be an object"),
        (OpenaiChat, r#"{"messages":[{"role":"user"}]}"#, "OpenAI Chat message is missing content"),
        (OpenaiChat, r#"{"messages":[{"content":"x"}]}"#, "OpenAI Chat message is missing role"),
        (OpenaiChat, r#"{"messages":[],"temperature":"hot"}"#, "OpenAI Chat temperature must be a number or null"),
        (OpenaiChat, "[]", "OpenAI Chat request must be an object, not an array"),
        (AnthropicMessages, r#"{"messages":[{"role":"user"}]}"#, "Anthropic Messages message is missing content"),
        (OpenaiResponses, r#"{"input":7}"#, "OpenAI Responses input must be a string or an array"),
        (GeminiGenerateContent, "{}", "Gemini generateContent request is missing contents"),
        (OciGenai, "{}", "OCI GenAI request is missing chatRequest"),
    ] {
        let error = codec.decode(text).unwrap_err();
        assert_eq!((error.code, error.message.as_str()), (ErrorCode::InvalidArgument, message), "{text}");
    }
    assert_eq!(OpenaiChat.decode("{").unwrap_err().code, ErrorCode::InvalidPayload);
}
