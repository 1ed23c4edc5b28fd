// Code generated from spec/codecs/gemini_generate_content.yaml by codegen. DO NOT EDIT.

//! Gemini generateContent.

use crate::hooks;
use crate::table::{Detect, Field, Finish, FinishReason, Map, Marker, Request, Response, Table, Test, Usage};

pub(super) const TABLE: Table = Table {
    id: "gemini_generate_content",
    title: "Gemini generateContent",
    provider: "google",
    chunk_provider: "unknown",
    endpoints: &[":generateContent", ":streamGenerateContent"],
    lone_text_is_string: true,
    request: Request {
        detect: Detect {
            needs: &[Marker { path: &["contents"], test: Test::Array }],
            proof: &[Marker { path: &["contents", "*", "parts"], test: Test::Present }],
            never: &[
                Marker { path: &["messages"], test: Test::Present },
                Marker { path: &["input"], test: Test::Present },
                Marker { path: &["chatRequest"], test: Test::Present },
            ],
        },
        fields: &[
            Field { at: &[], keys: &["model"], to: &["model"], mirror: None, map: Map::Text },
            Field {
                at: &[],
                keys: &["contents"],
                to: &["messages"],
                mirror: None,
                map: Map::With(&hooks::GEMINI_CONTENTS),
            },
            Field {
                at: &[],
                keys: &["systemInstruction"],
                to: &["instructions"],
                mirror: None,
                map: Map::With(&hooks::GEMINI_SYSTEM),
            },
            Field {
                at: &[],
                keys: &["system_instruction"],
                to: &["instructions"],
                mirror: None,
                map: Map::With(&hooks::GEMINI_SYSTEM),
            },
            Field {
                at: &["generationConfig"],
                keys: &["temperature"],
                to: &["params", "temperature"],
                mirror: None,
                map: Map::Number,
            },
            Field {
                at: &["generationConfig"],
                keys: &["topP"],
                to: &["params", "top_p"],
                mirror: None,
                map: Map::Number,
            },
            Field {
                at: &["generationConfig"],
                keys: &["maxOutputTokens"],
                to: &["params", "max_tokens"],
                mirror: None,
                map: Map::Number,
            },
            Field {
                at: &["generationConfig"],
                keys: &["stopSequences"],
                to: &["params", "stop"],
                mirror: None,
                map: Map::Json,
            },
            Field {
                at: &[],
                keys: &["generationConfig"],
                to: &["api_specific", "generation_config"],
                mirror: None,
                map: Map::Rest,
            },
            Field { at: &[], keys: &["tools"], to: &["tools"], mirror: None, map: Map::With(&hooks::GEMINI_TOOLS) },
            Field {
                at: &["toolConfig"],
                keys: &["functionCallingConfig"],
                to: &["tool_choice"],
                mirror: None,
                map: Map::With(&hooks::GEMINI_TOOL_CHOICE),
            },
            Field {
                at: &[],
                keys: &["toolConfig"],
                to: &["api_specific", "tool_config"],
                mirror: None,
                map: Map::Rest,
            },
            Field {
                at: &[],
                keys: &["safetySettings"],
                to: &["api_specific", "safety_settings"],
                mirror: None,
                map: Map::Json,
            },
            Field {
                at: &[],
                keys: &["cachedContent"],
                to: &["api_specific", "cached_content"],
                mirror: None,
                map: Map::Json,
            },
        ],
    },
    response: Response {
        detect: Detect {
            needs: &[],
            proof: &[
                Marker { path: &["candidates", "*", "content"], test: Test::Object },
                Marker { path: &["candidates", "*", "finishReason"], test: Test::Present },
                Marker { path: &["usageMetadata"], test: Test::Object },
                Marker { path: &["promptFeedback", "blockReason"], test: Test::Present },
            ],
            never: &[
                Marker { path: &["choices"], test: Test::Present },
                Marker { path: &["chatResponse"], test: Test::Present },
                Marker { path: &["output"], test: Test::Present },
                Marker { path: &["type"], test: Test::Present },
            ],
        },
        fields: &[
            Field { at: &[], keys: &["responseId"], to: &["id"], mirror: None, map: Map::Text },
            Field { at: &[], keys: &["modelVersion"], to: &["model"], mirror: None, map: Map::Text },
        ],
        specific: &[Field {
            at: &[],
            keys: &["promptFeedback"],
            to: &["prompt_feedback"],
            mirror: None,
            map: Map::Json,
        }],
        read: hooks::gemini_candidates,
        finish: &[
            Finish {
                path: &["candidates", "0", "finishReason"],
                values: &[
                    ("STOP", FinishReason::Complete),
                    ("MAX_TOKENS", FinishReason::Length),
                    ("SAFETY", FinishReason::ContentFilter),
                    ("BLOCKLIST", FinishReason::ContentFilter),
                    ("PROHIBITED_CONTENT", FinishReason::ContentFilter),
                    ("SPII", FinishReason::ContentFilter),
                    ("RECITATION", FinishReason::ContentFilter),
                    ("IMAGE_SAFETY", FinishReason::ContentFilter),
                ],
            },
            Finish {
                path: &["promptFeedback", "blockReason"],
                values: &[
                    ("SAFETY", FinishReason::ContentFilter),
                    ("BLOCKLIST", FinishReason::ContentFilter),
                    ("PROHIBITED_CONTENT", FinishReason::ContentFilter),
                ],
            },
        ],
        usage: Usage {
            path: &["usageMetadata"],
            prompt_includes_cache: true,
            prompt_tokens: &[&["promptTokenCount"], &["toolUsePromptTokenCount"]],
            completion_tokens: &[&["candidatesTokenCount"], &["thoughtsTokenCount"]],
            total_tokens: &[&["totalTokenCount"]],
            cache_read_tokens: &[&["cachedContentTokenCount"]],
            cache_write_tokens: &[],
            cost: &[&["cost"], &["total_cost"]],
        },
    },
};
