//! Messages as OpenInference flattens them, and as a text to be read.

use super::llm::image_url;
use crate::value::Attributes;
use nemo_relay_codecs::{Object, Value};

/// One message.
#[derive(Default)]
pub(super) struct Message {
    role: String,
    content: Vec<Content>,
    calls: Vec<Call>,
    /// The call that it is the result of.
    answers: Option<String>,
}

enum Content {
    Text(String),
    Image(String),
}

struct Call {
    id: Option<String>,
    name: String,
    arguments: String,
}

/// What stands above the conversation, and the conversation.
pub(super) fn conversation(request: &Value) -> Vec<Message> {
    let mut all = Vec::new();
    if let Some(instructions) = request.at(&["instructions"]).filter(|instructions| !instructions.is_null()) {
        let mut message = Message { role: "system".to_owned(), ..Message::default() };
        message.read_content(instructions);
        all.push(message);
    }
    let messages = request.at(&["messages"]).and_then(Value::as_array).unwrap_or_default();
    all.extend(messages.iter().filter_map(Value::as_object).map(Message::of_request));
    all
}

/// The answer of the model.
pub(super) fn answer(response: &Value) -> Message {
    let mut message = Message { role: "assistant".to_owned(), ..Message::default() };
    if let Some(content) = response.at(&["message"]) {
        message.read_content(content);
    }
    let calls = response.at(&["tool_calls"]).and_then(Value::as_array).unwrap_or_default();
    message.calls.extend(calls.iter().map(Call::read));
    message
}

/// The conversation as a text.
pub(super) fn rendering(messages: &[Message]) -> String {
    let lines: Vec<String> =
        messages.iter().map(|message| format!("{}: {}", message.role, message.rendering())).collect();
    lines.join("\n\n")
}

/// Adds the messages, each attribute under its number.
pub(super) fn add(prefix: &str, messages: &[Message], attributes: &mut Attributes) {
    for (index, message) in messages.iter().enumerate() {
        message.add(&format!("{prefix}.{index}.message"), attributes);
    }
}

impl Message {
    fn of_request(members: &Object) -> Self {
        let role = members.text("role").unwrap_or("user");
        let mut message = Self { role: role.to_owned(), ..Self::default() };
        match role {
            "tool_call" => {
                message.role = "assistant".to_owned();
                message.calls.push(Call::of(members.get("call_id"), members.get("name"), members.get("arguments")));
            }
            "tool_result" => message.result(members.get("call_id"), members.get("output")),
            "provider_native" => {
                message.role = "assistant".to_owned();
                message.content.extend(members.get("value").map(|value| Content::Text(value.to_canonical())));
            }
            "tool" => message.result(members.get("tool_call_id"), members.get("content")),
            _ => {
                members.get("content").into_iter().for_each(|content| message.read_content(content));
                let calls = members.get("tool_calls").and_then(Value::as_array).unwrap_or_default();
                message.calls.extend(calls.iter().map(Call::read));
            }
        }
        message
    }

    fn result(&mut self, id: Option<&Value>, content: Option<&Value>) {
        self.role = "tool".to_owned();
        self.answers = id.and_then(Value::as_str).map(str::to_owned);
        content.into_iter().for_each(|content| self.read_content(content));
    }

    fn read_content(&mut self, content: &Value) {
        match content {
            Value::Null => {}
            Value::String(text) => self.content.push(Content::Text(text.clone())),
            Value::Array(parts) => parts.iter().for_each(|part| self.read_part(part)),
            other => self.content.push(Content::Text(other.to_canonical())),
        }
    }

    fn read_part(&mut self, part: &Value) {
        let of = |key: &str| part.at(&[key]).and_then(Value::as_str).map(str::to_owned);
        match of("type").as_deref() {
            Some("text" | "refusal") => self.content.extend(of("text").or_else(|| of("refusal")).map(Content::Text)),
            Some("image_url" | "image") if image_url(part).is_some() => {
                self.content.extend(image_url(part).map(Content::Image));
            }
            Some("tool_use") => self.calls.push(Call::of(part.at(&["id"]), part.at(&["name"]), part.at(&["input"]))),
            Some("tool_result") => self.result(part.at(&["tool_use_id"]), part.at(&["content"])),
            _ => self.content.push(Content::Text(part.to_canonical())),
        }
    }

    fn add(&self, prefix: &str, attributes: &mut Attributes) {
        attributes.add(format!("{prefix}.role"), self.role.as_str());
        match self.content.as_slice() {
            [] => {}
            [Content::Text(text)] => attributes.add(format!("{prefix}.content"), text.as_str()),
            parts => {
                for (index, part) in parts.iter().enumerate() {
                    part.add(&format!("{prefix}.contents.{index}.message_content"), attributes);
                }
            }
        }
        attributes.maybe(format!("{prefix}.tool_call_id"), self.answers.as_deref());
        for (index, call) in self.calls.iter().enumerate() {
            let prefix = format!("{prefix}.tool_calls.{index}.tool_call");
            attributes.maybe(format!("{prefix}.id"), call.id.as_deref());
            attributes.add(format!("{prefix}.function.name"), call.name.as_str());
            attributes.add(format!("{prefix}.function.arguments"), call.arguments.as_str());
        }
    }

    /// The message as a text, without its role.
    pub fn rendering(&self) -> String {
        let mut lines: Vec<String> = self.content.iter().map(Content::rendering).collect();
        if !self.calls.is_empty() {
            let names: Vec<&str> = self.calls.iter().map(|call| call.name.as_str()).collect();
            lines.push(format!("Requested tools: {}", names.join(", ")));
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }
}

impl Content {
    fn add(&self, prefix: &str, attributes: &mut Attributes) {
        match self {
            Self::Text(text) => {
                attributes.add(format!("{prefix}.type"), "text");
                attributes.add(format!("{prefix}.text"), text.as_str());
            }
            Self::Image(url) => {
                attributes.add(format!("{prefix}.type"), "image");
                attributes.add(format!("{prefix}.image.image.url"), url.as_str());
            }
        }
    }

    fn rendering(&self) -> String {
        match self {
            Self::Text(text) => text.clone(),
            Self::Image(_) => "[image]".to_owned(),
        }
    }
}

impl Call {
    /// A call in the one shape, or in that of the chat interface.
    fn read(call: &Value) -> Self {
        let of = |key: &str| call.at(&["function", key]).or_else(|| call.at(&[key]));
        Self::of(call.at(&["id"]), of("name"), of("arguments"))
    }

    fn of(id: Option<&Value>, name: Option<&Value>, arguments: Option<&Value>) -> Self {
        let text = |value: &Value| value.as_str().map_or_else(|| value.to_canonical(), str::to_owned);
        Self {
            id: id.and_then(Value::as_str).map(str::to_owned),
            name: name.and_then(Value::as_str).unwrap_or_default().to_owned(),
            arguments: arguments.map(text).unwrap_or_default(),
        }
    }
}
