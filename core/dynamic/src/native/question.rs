//! What a plugin is asked, as JSON.

use nemo_relay_runtime::native::{Around, Flow, Produced, Question};
use nemo_relay_types::{Error, Json, json::write_string};

/// A question, with what there is of it.
pub(super) fn question(of: &Question) -> String {
    let mut object = Object::default();
    object.json("annotation", of.annotation.as_ref());
    object.text("codec", of.codec.as_deref());
    if let Some(event) = &of.event {
        object.raw("event", event.text());
    }
    object.text("family", Some(of.family.as_str()));
    object.text("model_name", of.model_name.as_deref());
    object.text("name", Some(&of.name));
    object.raw("sanitized", if of.sanitized { "true" } else { "false" });
    object.text("tool_call_id", of.tool_call_id.as_deref());
    object.raw("value", of.value.as_str());
    object.end()
}

/// What the rest of the chain came to; nothing where it has not run.
pub(super) fn downstream(with: &Around) -> Option<String> {
    match with {
        Around::Begin | Around::Marked => None,
        Around::Opened => Some(single("opened", "true")),
        Around::Downstream(Ok(produced)) => Some(of_produced(produced)),
        Around::Downstream(Err(error)) | Around::NotJson(error) => Some(of_error("error", error)),
    }
}

/// What came of what the intercept of a stream asked for.
pub(super) fn flow(with: &Flow) -> String {
    match with {
        Flow::Wanted => single("wanted", "true"),
        Flow::Chunk(chunk) => single("chunk", chunk.as_str()),
        Flow::NotJson(error) => of_error("no_json", error),
        Flow::Over => single("over", "true"),
        Flow::Failed(error) => of_error("error", error),
        Flow::Opened => single("opened", "true"),
    }
}

fn single(key: &str, json: &str) -> String {
    let mut object = Object::default();
    object.raw(key, json);
    object.end()
}

fn of_produced(produced: &Produced) -> String {
    let mut object = Object::default();
    object.json("annotation", produced.annotation.as_ref());
    object.raw("result", produced.result.as_str());
    object.end()
}

fn of_error(key: &str, error: &Error) -> String {
    let mut inner = Object::default();
    inner.text("code", Some(error.code.as_str()));
    inner.text("message", Some(&error.message));
    single(key, &inner.end())
}

/// An object on its way; keys come in alphabetical order.
#[derive(Default)]
struct Object(String);

impl Object {
    fn raw(&mut self, key: &str, json: &str) {
        self.0.push(if self.0.is_empty() { '{' } else { ',' });
        write_string(&mut self.0, key);
        self.0.push(':');
        self.0.push_str(json);
    }

    fn json(&mut self, key: &str, value: Option<&Json>) {
        if let Some(value) = value {
            self.raw(key, value.as_str());
        }
    }

    fn text(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value {
            self.raw(key, Json::string(value).as_str());
        }
    }

    fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}
