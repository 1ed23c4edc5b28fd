// Code generated from spec/codecs/oci_genai.yaml by codegen. DO NOT EDIT.

//! Oracle Cloud Infrastructure Generative AI chat, in its generic and its Cohere form.

use crate::hooks;
use crate::table::{Detect, Field, Finish, FinishReason, Map, Marker, Request, Response, Table, Test, Usage};

pub(super) const TABLE: Table = Table {
    id: "oci_genai",
    title: "OCI GenAI",
    provider: "oci",
    chunk_provider: "unknown",
    endpoints: &["/actions/chat"],
    lone_text_is_string: true,
    request: Request {
        detect: Detect {
            needs: &[Marker { path: &["chatRequest"], test: Test::Object }],
            proof: &[
                Marker { path: &["chatRequest", "apiFormat"], test: Test::Present },
                Marker { path: &["compartmentId"], test: Test::Present },
                Marker { path: &["servingMode"], test: Test::Present },
            ],
            never: &[
                Marker { path: &["messages"], test: Test::Present },
                Marker { path: &["input"], test: Test::Present },
                Marker { path: &["contents"], test: Test::Present },
            ],
        },
        fields: &[
            Field { at: &["servingMode"], keys: &["modelId"], to: &["model"], mirror: None, map: Map::Text },
            Field {
                at: &[],
                keys: &["servingMode"],
                to: &["api_specific", "serving_mode"],
                mirror: None,
                map: Map::Rest,
            },
            Field {
                at: &["chatRequest"],
                keys: &["messages", "chatHistory", "message"],
                to: &["messages"],
                mirror: None,
                map: Map::With(&hooks::OCI_MESSAGES),
            },
            Field {
                at: &["chatRequest"],
                keys: &["preambleOverride"],
                to: &["instructions"],
                mirror: None,
                map: Map::With(&hooks::OCI_PREAMBLE),
            },
            Field {
                at: &["chatRequest"],
                keys: &["temperature"],
                to: &["params", "temperature"],
                mirror: None,
                map: Map::Number,
            },
            Field { at: &["chatRequest"], keys: &["topP"], to: &["params", "top_p"], mirror: None, map: Map::Number },
            Field {
                at: &["chatRequest"],
                keys: &["maxTokens"],
                to: &["params", "max_tokens"],
                mirror: None,
                map: Map::Number,
            },
            Field {
                at: &["chatRequest"],
                keys: &["maxCompletionTokens"],
                to: &["params", "max_tokens"],
                mirror: None,
                map: Map::Number,
            },
            Field {
                at: &["chatRequest"],
                keys: &["stop", "stopSequences"],
                to: &["params", "stop"],
                mirror: None,
                map: Map::With(&hooks::OCI_STOP),
            },
            Field {
                at: &["chatRequest"],
                keys: &["tools"],
                to: &["tools"],
                mirror: None,
                map: Map::With(&hooks::OCI_TOOLS),
            },
            Field {
                at: &["chatRequest"],
                keys: &["toolChoice"],
                to: &["tool_choice"],
                mirror: None,
                map: Map::With(&hooks::OCI_TOOL_CHOICE),
            },
            Field {
                at: &["chatRequest"],
                keys: &["isParallelToolCalls"],
                to: &["parallel_tool_calls"],
                mirror: None,
                map: Map::Json,
            },
            Field { at: &["chatRequest"], keys: &["isStream"], to: &["stream"], mirror: None, map: Map::Json },
            Field { at: &["chatRequest"], keys: &["metadata"], to: &["metadata"], mirror: None, map: Map::Json },
            Field {
                at: &["chatRequest"],
                keys: &["apiFormat"],
                to: &["api_specific", "api_format"],
                mirror: None,
                map: Map::Json,
            },
            Field {
                at: &[],
                keys: &["chatRequest"],
                to: &["api_specific", "chat_request"],
                mirror: None,
                map: Map::Rest,
            },
            Field {
                at: &[],
                keys: &["compartmentId"],
                to: &["api_specific", "compartment_id"],
                mirror: None,
                map: Map::Json,
            },
        ],
    },
    response: Response {
        detect: Detect {
            needs: &[Marker { path: &["chatResponse"], test: Test::Object }],
            proof: &[
                Marker { path: &["chatResponse", "apiFormat"], test: Test::Present },
                Marker { path: &["chatResponse", "choices"], test: Test::Present },
                Marker { path: &["modelId"], test: Test::Present },
            ],
            never: &[
                Marker { path: &["choices"], test: Test::Present },
                Marker { path: &["candidates"], test: Test::Present },
                Marker { path: &["output"], test: Test::Present },
                Marker { path: &["type"], test: Test::Present },
            ],
        },
        fields: &[Field { at: &[], keys: &["modelId"], to: &["model"], mirror: None, map: Map::Text }],
        specific: &[
            Field { at: &[], keys: &["modelVersion"], to: &["model_version"], mirror: None, map: Map::Json },
            Field { at: &["chatResponse"], keys: &["apiFormat"], to: &["api_format"], mirror: None, map: Map::Json },
            Field {
                at: &["chatResponse"],
                keys: &["timeCreated"],
                to: &["time_created"],
                mirror: None,
                map: Map::Json,
            },
        ],
        read: hooks::oci_chat_response,
        finish: &[
            Finish {
                path: &["chatResponse", "choices", "0", "finishReason"],
                values: &[
                    ("stop", FinishReason::Complete),
                    ("STOP", FinishReason::Complete),
                    ("COMPLETE", FinishReason::Complete),
                    ("length", FinishReason::Length),
                    ("MAX_TOKENS", FinishReason::Length),
                    ("tool_calls", FinishReason::ToolUse),
                    ("TOOL_CALLS", FinishReason::ToolUse),
                    ("content_filter", FinishReason::ContentFilter),
                ],
            },
            Finish {
                path: &["chatResponse", "finishReason"],
                values: &[
                    ("COMPLETE", FinishReason::Complete),
                    ("MAX_TOKENS", FinishReason::Length),
                    ("TOOL_CALL", FinishReason::ToolUse),
                    ("ERROR_TOXIC", FinishReason::ContentFilter),
                ],
            },
        ],
        usage: Usage {
            path: &["chatResponse", "usage"],
            prompt_includes_cache: true,
            prompt_tokens: &[&["promptTokens"]],
            completion_tokens: &[&["completionTokens"]],
            total_tokens: &[&["totalTokens"]],
            cache_read_tokens: &[&["promptTokensDetails", "cachedTokens"]],
            cache_write_tokens: &[],
            cost: &[],
        },
    },
};
