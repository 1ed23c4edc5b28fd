// Code generated from spec/codecs/anthropic_messages.yaml by codegen. DO NOT EDIT.

//! Anthropic Messages.

use crate::hooks;
use crate::table::{Detect, Field, Finish, FinishReason, Map, Marker, Request, Response, Table, Test, Usage};

pub(super) const TABLE: Table = Table {
    id: "anthropic_messages",
    title: "Anthropic Messages",
    provider: "anthropic",
    chunk_provider: "anthropic_messages",
    endpoints: &["/v1/messages"],
    lone_text_is_string: false,
    request: Request {
        detect: Detect {
            needs: &[
                Marker { path: &["messages"], test: Test::Array },
                Marker { path: &["max_tokens"], test: Test::Present },
            ],
            proof: &[
                Marker { path: &["system"], test: Test::Present },
                Marker { path: &["stop_sequences"], test: Test::Present },
                Marker { path: &["thinking"], test: Test::Object },
                Marker { path: &["anthropic_version"], test: Test::Present },
                Marker { path: &["tools", "*", "input_schema"], test: Test::Present },
                Marker { path: &["tool_choice", "type"], test: Test::OneOf(&["auto", "any", "tool", "none"]) },
                Marker {
                    path: &["messages", "*", "content", "*", "type"],
                    test: Test::OneOf(&[
                        "tool_use",
                        "tool_result",
                        "thinking",
                        "redacted_thinking",
                        "image",
                        "document",
                    ]),
                },
            ],
            never: &[
                Marker { path: &["messages", "*", "role"], test: Test::OneOf(&["developer", "tool", "function"]) },
                Marker { path: &["messages", "*", "tool_calls"], test: Test::Present },
                Marker {
                    path: &["messages", "*", "content", "*", "type"],
                    test: Test::OneOf(&["image_url", "input_audio", "input_text"]),
                },
                Marker { path: &["tools", "*", "function"], test: Test::Present },
                Marker { path: &["functions"], test: Test::Present },
                Marker { path: &["max_completion_tokens"], test: Test::Present },
                Marker { path: &["response_format"], test: Test::Present },
                Marker { path: &["inferenceConfig"], test: Test::Present },
                Marker { path: &["input"], test: Test::Present },
                Marker { path: &["contents"], test: Test::Present },
                Marker { path: &["chatRequest"], test: Test::Present },
            ],
        },
        fields: &[
            Field { at: &[], keys: &["model"], to: &["model"], mirror: None, map: Map::Text },
            Field {
                at: &[],
                keys: &["messages"],
                to: &["messages"],
                mirror: None,
                map: Map::With(&hooks::ANTHROPIC_MESSAGES),
            },
            Field {
                at: &[],
                keys: &["system"],
                to: &["instructions"],
                mirror: None,
                map: Map::With(&hooks::ANTHROPIC_SYSTEM),
            },
            Field { at: &[], keys: &["temperature"], to: &["params", "temperature"], mirror: None, map: Map::Number },
            Field { at: &[], keys: &["top_p"], to: &["params", "top_p"], mirror: None, map: Map::Number },
            Field { at: &[], keys: &["max_tokens"], to: &["params", "max_tokens"], mirror: None, map: Map::Number },
            Field { at: &[], keys: &["stop_sequences"], to: &["params", "stop"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["tools"], to: &["tools"], mirror: None, map: Map::With(&hooks::ANTHROPIC_TOOLS) },
            Field {
                at: &["tool_choice"],
                keys: &["disable_parallel_tool_use"],
                to: &["parallel_tool_calls"],
                mirror: None,
                map: Map::With(&hooks::NEGATED),
            },
            Field {
                at: &[],
                keys: &["tool_choice"],
                to: &["tool_choice"],
                mirror: None,
                map: Map::With(&hooks::ANTHROPIC_TOOL_CHOICE),
            },
            Field { at: &[], keys: &["metadata"], to: &["metadata"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["service_tier"], to: &["service_tier"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["stream"], to: &["stream"], mirror: None, map: Map::Json },
            Field {
                at: &[],
                keys: &["cache_control"],
                to: &["api_specific", "cache_control"],
                mirror: None,
                map: Map::Json,
            },
            Field { at: &[], keys: &["container"], to: &["api_specific", "container"], mirror: None, map: Map::Json },
            Field {
                at: &[],
                keys: &["inference_geo"],
                to: &["api_specific", "inference_geo"],
                mirror: None,
                map: Map::Json,
            },
            Field {
                at: &[],
                keys: &["output_config"],
                to: &["api_specific", "output_config"],
                mirror: None,
                map: Map::Json,
            },
            Field { at: &[], keys: &["thinking"], to: &["api_specific", "thinking"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["top_k"], to: &["api_specific", "top_k"], mirror: None, map: Map::Json },
            Field {
                at: &[],
                keys: &["user_profile_id"],
                to: &["api_specific", "user_profile_id"],
                mirror: None,
                map: Map::Json,
            },
        ],
    },
    response: Response {
        detect: Detect {
            needs: &[Marker { path: &["content"], test: Test::Array }],
            proof: &[Marker { path: &["type"], test: Test::OneOf(&["message"]) }],
            never: &[
                Marker { path: &["choices"], test: Test::Present },
                Marker { path: &["candidates"], test: Test::Present },
                Marker { path: &["chatResponse"], test: Test::Present },
                Marker { path: &["output"], test: Test::Present },
            ],
        },
        fields: &[
            Field { at: &[], keys: &["id"], to: &["id"], mirror: None, map: Map::Text },
            Field { at: &[], keys: &["model"], to: &["model"], mirror: None, map: Map::Text },
        ],
        specific: &[
            Field { at: &[], keys: &["type"], to: &["object_type"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["role"], to: &["role"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["stop_reason"], to: &["stop_reason"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["stop_sequence"], to: &["stop_sequence"], mirror: None, map: Map::Json },
            Field { at: &["usage"], keys: &["service_tier"], to: &["service_tier"], mirror: None, map: Map::Json },
            Field { at: &[], keys: &["container"], to: &["container"], mirror: None, map: Map::Json },
        ],
        read: hooks::anthropic_content,
        finish: &[Finish {
            path: &["stop_reason"],
            values: &[
                ("end_turn", FinishReason::Complete),
                ("max_tokens", FinishReason::Length),
                ("tool_use", FinishReason::ToolUse),
            ],
        }],
        usage: Usage {
            path: &["usage"],
            prompt_includes_cache: false,
            prompt_tokens: &[&["input_tokens"]],
            completion_tokens: &[&["output_tokens"]],
            total_tokens: &[],
            cache_read_tokens: &[&["cache_read_input_tokens"]],
            cache_write_tokens: &[&["cache_creation_input_tokens"]],
            cost: &[&["cost"], &["total_cost"]],
        },
    },
};
