//! Streams: the same texts, cut into chunks in different ways.

use nemo_relay_codecs::Codec;

/// What one chunk brings.
#[derive(Clone, Debug)]
pub enum Piece {
    Text(String),
    Arguments(String),
}

/// The chunks of a stream that says some text and calls one tool.
pub fn chunks(codec: Codec, pieces: &[Piece]) -> Vec<String> {
    let mut out = opening(codec);
    out.extend(pieces.iter().map(|piece| match piece {
        Piece::Text(text) => said(codec, &quoted(text)),
        Piece::Arguments(text) => argued(codec, &quoted(text)),
    }));
    out.extend(closing(codec));
    out
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn opening(codec: Codec) -> Vec<String> {
    owned(match codec {
        Codec::OpenaiChat => &[
            r#"{"id":"c","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"role":"assistant","content":""}}]}"#,
            r#"{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"id":"t","type":"function","function":{"name":"w","arguments":""}}]}}]}"#,
        ],
        Codec::OpenaiResponses => &[
            r#"{"type":"response.created","response":{"id":"r","object":"response","output":[]}}"#,
            r#"{"type":"response.output_item.added","output_index":0,"item":{"type":"message","role":"assistant","content":[]}}"#,
            r#"{"type":"response.content_part.added","output_index":0,"content_index":0,"part":{"type":"output_text","text":""}}"#,
            r#"{"type":"response.output_item.added","output_index":1,"item":{"type":"function_call","call_id":"t","name":"w","arguments":""}}"#,
        ],
        Codec::AnthropicMessages => &[
            r#"{"type":"message_start","message":{"id":"m","type":"message","role":"assistant","content":[],"usage":{"input_tokens":3}}}"#,
            r#"{"type":"content_block_start","index":0,"content_block":{"type":"text","text":""}}"#,
            r#"{"type":"content_block_start","index":1,"content_block":{"type":"tool_use","id":"t","name":"w","input":{}}}"#,
        ],
        Codec::GeminiGenerateContent => &[],
        Codec::OciGenai => &[
            r#"{"index":0,"message":{"role":"ASSISTANT","content":[{"type":"TEXT","text":""}],"toolCalls":[{"id":"t","type":"FUNCTION","name":"w","arguments":""}]}}"#,
        ],
    })
}

fn said(codec: Codec, text: &str) -> String {
    match codec {
        Codec::OpenaiChat => format!(r#"{{"choices":[{{"index":0,"delta":{{"content":{text}}}}}]}}"#),
        Codec::OpenaiResponses => {
            format!(r#"{{"type":"response.output_text.delta","output_index":0,"content_index":0,"delta":{text}}}"#)
        }
        Codec::AnthropicMessages => {
            format!(r#"{{"type":"content_block_delta","index":0,"delta":{{"type":"text_delta","text":{text}}}}}"#)
        }
        Codec::GeminiGenerateContent => {
            format!(r#"{{"candidates":[{{"content":{{"role":"model","parts":[{{"text":{text}}}]}}}}]}}"#)
        }
        Codec::OciGenai => format!(r#"{{"index":0,"message":{{"content":[{{"type":"TEXT","text":{text}}}]}}}}"#),
    }
}

/// Gemini calls in one piece, so that there a thought takes the place of the arguments.
fn argued(codec: Codec, text: &str) -> String {
    match codec {
        Codec::OpenaiChat => format!(
            r#"{{"choices":[{{"index":0,"delta":{{"tool_calls":[{{"index":0,"function":{{"arguments":{text}}}}}]}}}}]}}"#
        ),
        Codec::OpenaiResponses => {
            format!(r#"{{"type":"response.function_call_arguments.delta","output_index":1,"delta":{text}}}"#)
        }
        Codec::AnthropicMessages => format!(
            r#"{{"type":"content_block_delta","index":1,"delta":{{"type":"input_json_delta","partial_json":{text}}}}}"#
        ),
        Codec::GeminiGenerateContent => {
            format!(r#"{{"candidates":[{{"content":{{"role":"model","parts":[{{"thought":true,"text":{text}}}]}}}}]}}"#)
        }
        Codec::OciGenai => format!(r#"{{"index":0,"message":{{"toolCalls":[{{"arguments":{text}}}]}}}}"#),
    }
}

fn closing(codec: Codec) -> Vec<String> {
    owned(match codec {
        Codec::OpenaiChat => &[
            r#"{"choices":[{"index":0,"delta":{},"finish_reason":"tool_calls"}],"usage":{"prompt_tokens":3,"completion_tokens":4}}"#,
        ],
        // Without its last event, so that the deltas count.
        Codec::OpenaiResponses => &[],
        Codec::AnthropicMessages => &[
            r#"{"type":"message_delta","delta":{"stop_reason":"tool_use"},"usage":{"output_tokens":4}}"#,
            r#"{"type":"message_stop"}"#,
        ],
        Codec::GeminiGenerateContent => {
            &[r#"{"candidates":[{"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":3}}"#]
        }
        Codec::OciGenai => &[r#"{"index":0,"finishReason":"tool_calls"}"#],
    })
}
