//! A provider in three interfaces on the loopback. It asks for one command, and is done once it was told what came of it.

use crate::host::{Canary, filled};
use serde_json::{Value, json};
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

const ANSWER: &str = "done";
const MOST_BODY: u64 = 16 << 20;
const MOST_HEAD: u64 = 64 << 10;

/// The provider, for as long as the process runs.
pub(super) struct Stub {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

/// What came in.
#[derive(Clone, Default)]
pub(super) struct Seen {
    /// Whether a request was answered with the command.
    pub has_asked: bool,
    /// What the last request said.
    pub last: String,
}

impl Stub {
    /// Errors: where there is no port to be had.
    pub fn start(canary: &'static Canary, command: &str) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let call = Arc::new((canary.tool, filled(canary.input, "{command}", &command.into())));
        let kept = seen.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (call, seen) = (call.clone(), kept.clone());
                // A client that breaks off is no concern of ours.
                thread::spawn(move || serve(&stream, call.0, &call.1, &seen));
            }
        });
        Ok(Self { port, seen })
    }

    pub fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    pub fn seen(&self) -> Seen {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn serve(stream: &TcpStream, tool: &str, arguments: &Value, seen: &Mutex<Seen>) -> io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut head = reader.by_ref().take(MOST_HEAD);
    let (mut line, mut path, mut length) = (String::new(), String::new(), 0);
    while head.read_line(&mut line)? > 2 {
        let lower = line.trim().to_ascii_lowercase();
        if path.is_empty() {
            path = line.split(' ').nth(1).unwrap_or_default().split('?').next().unwrap_or_default().to_owned();
        } else if let Some(value) = lower.strip_prefix("content-length:") {
            length = value.trim().parse().unwrap_or(0);
        }
        line.clear();
    }
    let mut body = Vec::new();
    reader.take(length.min(MOST_BODY)).read_to_end(&mut body)?;
    let request: Value = serde_json::from_slice(&body).unwrap_or_default();
    let Some((whole, events)) = answered(&path, &request, tool, arguments, seen) else {
        let models = json!({"object": "list", "data": [{"id": "stub-model", "object": "model"}], "models": []});
        return send(stream, "application/json", &models.to_string());
    };
    if request["stream"] != true {
        return send(stream, "application/json", &whole.to_string());
    }
    let mut text: String = events.iter().map(event).collect();
    if whole.get("choices").is_some() {
        text.push_str("data: [DONE]\n\n");
    }
    send(stream, "text/event-stream", &text)
}

fn event(data: &Value) -> String {
    let name = data["type"].as_str().map(|name| format!("event: {name}\n")).unwrap_or_default();
    format!("{name}data: {data}\n\n")
}

fn send(mut stream: &TcpStream, kind: &str, body: &str) -> io::Result<()> {
    let length = body.len();
    let head =
        format!("HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n");
    stream.write_all(format!("{head}{body}").as_bytes())
}

type Answer = (Value, Vec<Value>);

/// The answer as a whole and in pieces; `None` for what is no request to a model.
fn answered(path: &str, request: &Value, tool: &str, arguments: &Value, seen: &Mutex<Seen>) -> Option<Answer> {
    let text = request.to_string();
    let (told, answer): (_, fn(&str, &Value, bool) -> Answer) = match path.rsplit('/').next()? {
        "messages" => (text.contains(r#""type":"tool_result""#), anthropic),
        "responses" => (text.contains("call_output\""), responses),
        "completions" => (text.contains(r#""role":"tool""#), chat),
        _ => return None,
    };
    let has_tool = request["tools"]
        .as_array()
        .into_iter()
        .flatten()
        .any(|given| given["name"] == tool || given["function"]["name"] == tool);
    let asks = has_tool && !told;
    let mut seen = seen.lock().unwrap_or_else(PoisonError::into_inner);
    seen.has_asked |= asks;
    seen.last = text;
    Some(answer(tool, arguments, asks))
}

fn anthropic(tool: &str, arguments: &Value, asks: bool) -> Answer {
    let (start, delta, whole) = match asks {
        true => (
            json!({"type": "tool_use", "id": "toolu_1", "name": tool, "input": {}}),
            json!({"type": "input_json_delta", "partial_json": arguments.to_string()}),
            json!({"type": "tool_use", "id": "toolu_1", "name": tool, "input": arguments}),
        ),
        false => (
            json!({"type": "text", "text": ""}),
            json!({"type": "text_delta", "text": ANSWER}),
            json!({"type": "text", "text": ANSWER}),
        ),
    };
    let stop = if asks { "tool_use" } else { "end_turn" };
    let message = |content: Value, stop: Value| {
        json!({
            "id": "msg_1", "type": "message", "role": "assistant", "model": "stub-model", "content": content,
            "stop_reason": stop, "stop_sequence": null, "usage": {"input_tokens": 1, "output_tokens": 1}
        })
    };
    let events = vec![
        json!({"type": "message_start", "message": message(json!([]), Value::Null)}),
        json!({"type": "content_block_start", "index": 0, "content_block": start}),
        json!({"type": "content_block_delta", "index": 0, "delta": delta}),
        json!({"type": "content_block_stop", "index": 0}),
        json!({"type": "message_delta", "delta": {"stop_reason": stop, "stop_sequence": null}, "usage": {"output_tokens": 1}}),
        json!({"type": "message_stop"}),
    ];
    (message(json!([whole]), stop.into()), events)
}

fn responses(tool: &str, arguments: &Value, asks: bool) -> Answer {
    let item = match asks {
        true => json!({
            "type": "function_call", "id": "fc_1", "call_id": "call_1", "name": tool, "arguments": arguments.to_string(),
            "status": "completed"
        }),
        false => json!({
            "type": "message", "id": "msg_1", "role": "assistant", "status": "completed",
            "content": [{"type": "output_text", "text": ANSWER, "annotations": []}]
        }),
    };
    let response = |status: &str, output: Value, usage: Value| {
        json!({
            "id": "resp_1", "object": "response", "created_at": 1, "status": status, "model": "stub-model", "output": output,
            "usage": usage
        })
    };
    let usage = json!({
        "input_tokens": 1, "output_tokens": 1, "total_tokens": 2, "input_tokens_details": {"cached_tokens": 0},
        "output_tokens_details": {"reasoning_tokens": 0}
    });
    let whole = response("completed", json!([item]), usage);
    let events = vec![
        json!({"type": "response.created", "response": response("in_progress", json!([]), Value::Null)}),
        json!({"type": "response.output_item.added", "output_index": 0, "item": item}),
        json!({"type": "response.output_item.done", "output_index": 0, "item": item}),
        json!({"type": "response.completed", "response": whole}),
    ];
    (whole, events)
}

fn chat(tool: &str, arguments: &Value, asks: bool) -> Answer {
    let (message, finish) = match asks {
        true => {
            let function = json!({"name": tool, "arguments": arguments.to_string()});
            let calls = json!([{"id": "call_1", "type": "function", "index": 0, "function": function}]);
            (json!({"role": "assistant", "content": null, "tool_calls": calls}), "tool_calls")
        }
        false => (json!({"role": "assistant", "content": ANSWER}), "stop"),
    };
    let usage = json!({"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2});
    let part = |name: &str, value: &Value, finish: Value, usage: &Value| {
        let choice = json!({"index": 0, name: value, "finish_reason": finish});
        json!({"id": "chatcmpl-1", "created": 1, "model": "stub-model", "choices": [choice], "usage": usage})
    };
    let events =
        vec![part("delta", &message, Value::Null, &Value::Null), part("delta", &json!({}), finish.into(), &usage)];
    (part("message", &message, finish.into(), &usage), events)
}
