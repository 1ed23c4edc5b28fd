//! Requests that a provider would accept.

use super::{Js, number, small_json, text};
use nemo_relay_codecs::Codec;
use proptest::prelude::*;

type Members = Vec<(String, Js)>;

/// A request of a provider: messages of every kind, tools, parameters, nulls and unknown fields, in any order.
pub fn request(codec: Codec) -> BoxedStrategy<Js> {
    let messages = prop::collection::vec(message(codec), 1..6).prop_map(Js::List);
    let tools = prop::collection::vec(tool(codec), 0..3).prop_map(Js::List);
    let extra = extra();
    match codec {
        Codec::OpenaiChat => build(
            &[
                ("model", text().boxed()),
                ("temperature", number().boxed()),
                ("seed", number().boxed()),
                ("max_tokens", number().boxed()),
                ("max_completion_tokens", number().boxed()),
                ("stop", stop()),
                ("tools", tools.boxed()),
            ],
            messages.prop_map(|m| vec![("messages".to_owned(), m)]).boxed(),
            extra,
        ),
        Codec::OpenaiResponses => build(
            &[
                ("model", text().boxed()),
                ("temperature", number().boxed()),
                ("max_output_tokens", number().boxed()),
                ("instructions", text().boxed()),
                ("tools", tools.boxed()),
            ],
            prop_oneof![messages, text()].prop_map(|m| vec![("input".to_owned(), m)]).boxed(),
            extra,
        ),
        Codec::AnthropicMessages => build(
            &[
                ("model", text().boxed()),
                ("system", content(codec)),
                ("stop_sequences", stop()),
                ("tools", tools.boxed()),
                ("top_k", number().boxed()),
            ],
            messages
                .prop_map(|m| vec![("messages".to_owned(), m), ("max_tokens".to_owned(), Js::Raw("1024".to_owned()))])
                .boxed(),
            extra,
        ),
        Codec::GeminiGenerateContent => {
            let config = build(
                &[("temperature", number().boxed()), ("topK", number().boxed()), ("stopSequences", stop())],
                Just(Vec::new()).boxed(),
                super::requests::extra(),
            );
            let system = content(codec).prop_map(|parts| Js::of(vec![("parts", parts)]));
            build(
                &[("generationConfig", config), ("systemInstruction", system.boxed()), ("tools", tools.boxed())],
                messages.prop_map(|m| vec![("contents".to_owned(), m)]).boxed(),
                extra,
            )
        }
        Codec::OciGenai => {
            let generic = build(
                &[
                    ("temperature", number().boxed()),
                    ("maxTokens", number().boxed()),
                    ("topK", number().boxed()),
                    ("tools", tools.boxed()),
                ],
                messages
                    .prop_map(|m| vec![("apiFormat".to_owned(), Js::text("GENERIC")), ("messages".to_owned(), m)])
                    .boxed(),
                super::requests::extra(),
            );
            let turn = (prop::sample::select(vec!["USER", "CHATBOT", "TOOL"]), text())
                .prop_map(|(role, text)| Js::of(vec![("role", Js::text(role)), ("message", text)]));
            let history = prop::collection::vec(turn, 0..4).prop_map(Js::List);
            let cohere = build(
                &[("preambleOverride", text().boxed()), ("chatHistory", history.boxed()), ("stopSequences", stop())],
                text()
                    .prop_map(|m| vec![("apiFormat".to_owned(), Js::text("COHERE")), ("message".to_owned(), m)])
                    .boxed(),
                super::requests::extra(),
            );
            let serving = Js::of(vec![("servingType", Js::text("ON_DEMAND")), ("modelId", Js::text("cohere.x"))]);
            build(
                &[("compartmentId", text().boxed()), ("servingMode", Just(serving).boxed())],
                prop_oneof![generic, cohere].prop_map(|chat| vec![("chatRequest".to_owned(), chat)]).boxed(),
                extra,
            )
        }
    }
}

fn extra() -> BoxedStrategy<Members> {
    let keys = prop::sample::subsequence(vec!["x_new", "truncation", "labels", "params"], 0..3);
    (keys, prop::collection::vec(small_json(), 4))
        .prop_map(|(keys, values)| keys.into_iter().map(str::to_owned).zip(values).collect())
        .boxed()
}

/// An object of what it must have, some of what it may have (now and then null) and what nobody knows, in any order.
fn build(
    optional: &[(&'static str, BoxedStrategy<Js>)],
    required: BoxedStrategy<Members>,
    extra: BoxedStrategy<Members>,
) -> BoxedStrategy<Js> {
    let null = || Just(Some(Js::Raw("null".to_owned())));
    let fields: Vec<_> = optional
        .iter()
        .map(|(key, value)| {
            let value = prop_oneof![3 => value.clone().prop_map(Some), 2 => Just(None), 1 => null()];
            value.prop_map(|value| value.map(|value| ((*key).to_owned(), value))).boxed()
        })
        .collect();
    (required, fields, extra)
        .prop_map(|(mut all, optional, extra)| {
            all.extend(optional.into_iter().flatten());
            all.extend(extra);
            all
        })
        .prop_shuffle()
        .prop_map(Js::Members)
        .boxed()
}

fn stop() -> BoxedStrategy<Js> {
    prop::collection::vec(text(), 0..3).prop_map(Js::List).boxed()
}

fn part(codec: Codec) -> BoxedStrategy<Js> {
    let image = || Js::of(vec![("url", Js::text("https://example.com/a.png")), ("detail", Js::text("low"))]);
    let typed = |kind: &'static str, key: &'static str| {
        text().prop_map(move |value| Js::of(vec![("type", Js::text(kind)), (key, value)])).boxed()
    };
    let fixed = |members: Vec<(&str, Js)>| Just(Js::of(members)).boxed();
    let args = || Js::of(vec![("city", Js::text("Oslo")), ("days", Js::Raw("1.0".to_owned()))]);
    let all = match codec {
        Codec::OpenaiChat => vec![
            typed("text", "text"),
            typed("refusal", "refusal"),
            typed("new_part", "x"),
            fixed(vec![("type", Js::text("image_url")), ("image_url", image())]),
            fixed(vec![("type", Js::text("input_audio")), ("input_audio", Js::of(vec![("data", Js::text("AA=="))]))]),
        ],
        Codec::OpenaiResponses => vec![
            typed("input_text", "text"),
            typed("output_text", "text"),
            typed("new_part", "x"),
            typed("input_image", "image_url"),
            typed("input_file", "file_id"),
        ],
        Codec::AnthropicMessages => vec![
            typed("text", "text"),
            typed("thinking", "thinking"),
            typed("tool_result", "tool_use_id"),
            fixed(vec![
                ("type", Js::text("image")),
                ("source", Js::of(vec![("type", Js::text("url")), ("url", Js::text("u"))])),
            ]),
            fixed(vec![
                ("input", args()),
                ("type", Js::text("tool_use")),
                ("id", Js::text("t")),
                ("name", Js::text("w")),
            ]),
        ],
        Codec::GeminiGenerateContent => vec![
            text().prop_map(|text| Js::of(vec![("text", text)])).boxed(),
            text().prop_map(|text| Js::of(vec![("text", text), ("thought", Js::Raw("true".to_owned()))])).boxed(),
            fixed(vec![
                ("functionCall", Js::of(vec![("name", Js::text("w")), ("args", args())])),
                ("thoughtSignature", Js::text("s")),
            ]),
            fixed(vec![(
                "functionResponse",
                Js::of(vec![("name", Js::text("w")), ("response", args()), ("id", Js::text("i"))]),
            )]),
            fixed(vec![("inlineData", Js::of(vec![("mimeType", Js::text("image/png")), ("data", Js::text("AA=="))]))]),
        ],
        Codec::OciGenai => vec![
            typed("TEXT", "text"),
            typed("NEW", "x"),
            fixed(vec![("type", Js::text("IMAGE")), ("imageUrl", image())]),
        ],
    };
    proptest::strategy::Union::new(all).boxed()
}

fn content(codec: Codec) -> BoxedStrategy<Js> {
    let parts = prop::collection::vec(part(codec), 0..4).prop_map(Js::List);
    match codec {
        Codec::GeminiGenerateContent | Codec::OciGenai => parts.boxed(),
        _ => prop_oneof![text(), parts].boxed(),
    }
}

fn message(codec: Codec) -> BoxedStrategy<Js> {
    let spoken = |roles: &'static [&'static str], key: &'static str| {
        (prop::sample::select(roles.to_vec()), content(codec), extra()).prop_map(move |(role, content, extra)| {
            let mut all = vec![("role".to_owned(), Js::text(role)), (key.to_owned(), content)];
            all.extend(extra);
            Js::Members(all)
        })
    };
    let call = |key: &'static str| {
        text().prop_map(move |arguments| {
            let function = Js::of(vec![("name", Js::text("w")), ("arguments", arguments)]);
            let call = Js::of(vec![("id", Js::text("c")), ("type", Js::text("function")), ("function", function)]);
            Js::of(vec![
                ("role", Js::text("assistant")),
                ("content", Js::Raw("null".to_owned())),
                (key, Js::List(vec![call])),
            ])
        })
    };
    match codec {
        Codec::OpenaiChat => {
            prop_oneof![spoken(&["system", "user", "assistant", "tool", "critic"], "content"), call("tool_calls")]
                .boxed()
        }
        Codec::OpenaiResponses => {
            let item = text().prop_map(|text| {
                Js::of(vec![
                    ("type", Js::text("function_call")),
                    ("call_id", Js::text("c")),
                    ("name", Js::text("w")),
                    ("arguments", text),
                    ("status", Js::Raw("null".to_owned())),
                ])
            });
            let output = text().prop_map(|text| {
                Js::of(vec![("type", Js::text("function_call_output")), ("call_id", Js::text("c")), ("output", text)])
            });
            let own =
                text().prop_map(|text| Js::of(vec![("type", Js::text("reasoning")), ("encrypted_content", text)]));
            prop_oneof![spoken(&["user", "assistant", "developer"], "content"), item, output, own].boxed()
        }
        Codec::AnthropicMessages => spoken(&["user", "assistant"], "content").boxed(),
        Codec::GeminiGenerateContent => spoken(&["user", "model", "other"], "parts").boxed(),
        Codec::OciGenai => {
            let call = text().prop_map(|arguments| {
                let call = Js::of(vec![
                    ("id", Js::text("c")),
                    ("type", Js::text("FUNCTION")),
                    ("name", Js::text("w")),
                    ("arguments", arguments),
                ]);
                Js::of(vec![("role", Js::text("ASSISTANT")), ("toolCalls", Js::List(vec![call]))])
            });
            prop_oneof![spoken(&["SYSTEM", "USER", "ASSISTANT", "TOOL"], "content"), call].boxed()
        }
    }
}

fn tool(codec: Codec) -> BoxedStrategy<Js> {
    let schema = || Js::of(vec![("type", Js::text("object")), ("x", Js::Raw("1.0".to_owned()))]);
    text()
        .prop_map(move |about| match codec {
            Codec::OpenaiChat => {
                let function = Js::of(vec![("name", Js::text("w")), ("description", about), ("parameters", schema())]);
                Js::of(vec![("type", Js::text("function")), ("function", function)])
            }
            Codec::OpenaiResponses => Js::of(vec![
                ("type", Js::text("function")),
                ("name", Js::text("w")),
                ("description", about),
                ("parameters", schema()),
            ]),
            Codec::AnthropicMessages => {
                Js::of(vec![("name", Js::text("w")), ("description", about), ("input_schema", schema())])
            }
            Codec::GeminiGenerateContent => {
                let function = |about| Js::of(vec![("name", Js::text("w")), ("description", about)]);
                Js::of(vec![("functionDeclarations", Js::List(vec![function(about.clone()), function(about)]))])
            }
            Codec::OciGenai => Js::of(vec![
                ("type", Js::text("FUNCTION")),
                ("name", Js::text("w")),
                ("description", about),
                ("parameters", schema()),
            ]),
        })
        .boxed()
}
