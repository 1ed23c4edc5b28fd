//! Decoding a request of 100 messages, and encoding it untouched, beside parsing the same text with serde_json.
//!
//! All are measured in turns in one process; printed are the medians of the rounds, what they are of the parse, and the
//! spread between the quartiles of the parse as the noise.

use nemo_relay_codecs::Codec;
use std::hint::black_box;
use std::time::{Duration, Instant};

const ROUNDS: usize = 200;

fn main() {
    for codec in [Codec::OpenaiChat, Codec::AnthropicMessages, Codec::OpenaiResponses, Codec::GeminiGenerateContent] {
        measure(codec, &request(codec));
    }
}

fn measure(codec: Codec, text: &str) {
    let annotated = codec.decode(text).expect("the request is sound");
    let mut edited = annotated.clone();
    edited.members_mut().set("model", "another".into());
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        times[0].push(timed(|| drop(black_box(serde_json::from_str::<serde_json::Value>(text)))));
        times[1].push(timed(|| drop(black_box(codec.decode(text)))));
        times[2].push(timed(|| drop(black_box(codec.encode(&annotated, text)))));
        times[3].push(timed(|| drop(black_box(codec.encode(&edited, text)))));
    }
    times.iter_mut().for_each(|all| all.sort_unstable());
    let at = |all: &[Duration], part: usize| all[all.len() * part / 4].as_secs_f64() * 1e6;
    let parse = at(&times[0], 2);
    let noise = (at(&times[0], 3) - at(&times[0], 1)) / parse * 100.0;
    println!("{} ({} bytes): parse {parse:.0} µs (noise {noise:.0} %)", codec.as_str(), text.len());
    for (name, all) in ["decode", "encode untouched", "encode one edit"].iter().zip(&times[1..]) {
        println!("  {name:17} {:8.1} µs  {:6.1} % of the parse", at(all, 2), at(all, 2) / parse * 100.0);
    }
}

fn timed(run: impl FnOnce()) -> Duration {
    let start = Instant::now();
    run();
    start.elapsed()
}

/// 100 messages of about half a kilobyte, every fourth with a tool call and its result, and five tools.
fn request(codec: Codec) -> String {
    let schema = r#"{"type":"object","properties":{"city":{"type":"string","description":"The city."},"days":{"type":"integer","minimum":1}},"required":["city"]}"#;
    let text = "A line about the weather, with \\\"quotes\\\" and a break.\\n".repeat(8);
    let message = |i: usize| match (codec, i % 4) {
        (Codec::OpenaiChat, 2) => format!(
            r#"{{"role":"assistant","content":null,"tool_calls":[{{"id":"call_{i}","type":"function","function":{{"name":"weather","arguments":"{{\"city\":\"Oslo\",\"days\":{i}}}"}}}}]}}"#
        ),
        (Codec::OpenaiChat, 3) => format!(r#"{{"role":"tool","tool_call_id":"call_{}","content":"{text}"}}"#, i - 1),
        (Codec::AnthropicMessages, 2) => format!(
            r#"{{"role":"assistant","content":[{{"type":"text","text":"{text}"}},{{"type":"tool_use","id":"t{i}","name":"weather","input":{{"city":"Oslo","days":{i}}}}}]}}"#
        ),
        (Codec::AnthropicMessages, 3) => format!(
            r#"{{"role":"user","content":[{{"type":"tool_result","tool_use_id":"t{}","content":"{text}"}}]}}"#,
            i - 1
        ),
        (Codec::OpenaiResponses, 2) => format!(
            r#"{{"type":"function_call","call_id":"c{i}","name":"weather","arguments":"{{\"city\":\"Oslo\",\"days\":{i}}}"}}"#
        ),
        (Codec::OpenaiResponses, 3) => {
            format!(r#"{{"type":"function_call_output","call_id":"c{}","output":"{text}"}}"#, i - 1)
        }
        (Codec::GeminiGenerateContent, n) => {
            format!(r#"{{"role":"{}","parts":[{{"text":"{text}"}}]}}"#, if n % 2 == 0 { "user" } else { "model" })
        }
        (_, n) => format!(r#"{{"role":"{}","content":"{text}"}}"#, if n == 0 { "user" } else { "assistant" }),
    };
    let messages = (0..100).map(message).collect::<Vec<_>>().join(",");
    let tool = |i: usize| match codec {
        Codec::AnthropicMessages => format!(r#"{{"name":"t{i}","description":"A tool.","input_schema":{schema}}}"#),
        Codec::OpenaiResponses => {
            format!(r#"{{"type":"function","name":"t{i}","description":"A tool.","parameters":{schema}}}"#)
        }
        Codec::GeminiGenerateContent => {
            format!(r#"{{"functionDeclarations":[{{"name":"t{i}","description":"A tool.","parameters":{schema}}}]}}"#)
        }
        _ => format!(
            r#"{{"type":"function","function":{{"name":"t{i}","description":"A tool.","parameters":{schema}}}}}"#
        ),
    };
    let tools = (0..5).map(tool).collect::<Vec<_>>().join(",");
    let list = match codec {
        Codec::OpenaiResponses => "input",
        Codec::GeminiGenerateContent => "contents",
        _ => "messages",
    };
    format!(r#"{{"model":"m","max_tokens":1024,"temperature":0.5,"{list}":[{messages}],"tools":[{tools}]}}"#)
}
