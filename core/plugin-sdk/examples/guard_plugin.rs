//! A plugin with one function of each sort: it refuses tools, wraps them and streams, hides what events show, counts and switches.

use nemo_relay_plugin::{
    Answer, Around, AroundStream, Came, Context, Diagnostic, Failure, Family, Plugin, Question,
    RuntimeRegistrationKind, Step, StreamCame, StreamStep,
};
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

struct Guard {
    seen: Arc<AtomicU64>,
}

impl Plugin for Guard {
    fn open() -> Result<Self, Failure> {
        Ok(Self { seen: Arc::default() })
    }

    fn validate(&self, config: &Value) -> Vec<Diagnostic> {
        let missing = Diagnostic {
            is_error: true,
            code: "guard.missing".into(),
            field: Some("deny".into()),
            message: "deny is needed".into(),
        };
        if config["deny"].is_array() { Vec::new() } else { vec![missing] }
    }

    fn activate(&self, config: &Value, context: &mut Context) -> Result<(), Failure> {
        let denied: Vec<Value> = config["deny"].as_array().cloned().unwrap_or_default();
        context.answer(Family::ToolConditionalExecutionGuardrail, "deny", 0, move |question| {
            match question.name.as_str() {
                "explode" => panic!("as asked"),
                name if denied.contains(&name.into()) => Ok(Answer::refuse(format!("{name} is denied"))),
                _ => Ok(Answer::Nothing),
            }
        })?;
        context.answer(Family::ToolSanitizeRequestGuardrail, "hide", 0, |_: &Question| {
            Ok(Answer::Json(json!("hidden")))
        })?;
        context.around(Family::ToolExecutionIntercept, "retry", 0, |question| {
            let args = question.value.clone();
            Ok(Box::new(Retry { args, left: 2 }))
        })?;
        context.around_stream("redact", 0, |_| Ok(Box::new(Redact { left: 1 })))?;
        let seen = self.seen.clone();
        context.subscribe("count", move |event| match event["name"].as_str() {
            Some("bad") => Err(Failure("it does not like that event".into())),
            _ => {
                seen.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }
        })?;
        let quiet = config["quiet"].as_bool().unwrap_or_default();
        context.switch("quiet", &[RuntimeRegistrationKind::Subscriber], "chatty", move |_| {
            Ok(if quiet { Answer::refuse("be quiet") } else { Answer::Nothing })
        })
    }
}

/// Runs a tool again with `{"again": …}` where it failed.
struct Retry {
    args: Value,
    left: u32,
}

impl Around for Retry {
    fn go_on(&mut self, came: Option<Came>) -> Result<Step, Failure> {
        match came {
            None => Ok(Step::Next),
            Some(Came::Failed { .. }) if self.left > 0 => {
                self.left -= 1;
                Ok(Step::NextWith(json!({"again": self.args})))
            }
            Some(Came::Result(result)) if result == "secret" => Ok(Step::DoneWith(json!("hidden"))),
            Some(_) => Ok(Step::Done),
        }
    }
}

/// Takes secrets out of a stream, ends it at a word, and opens it once more where it failed.
struct Redact {
    left: u32,
}

impl AroundStream for Redact {
    fn go_on(&mut self, came: Option<StreamCame>) -> Result<StreamStep, Failure> {
        match came {
            None => Ok(StreamStep::Next),
            Some(StreamCame::Opened) => Ok(StreamStep::Pull),
            Some(StreamCame::Failed { .. }) if self.left > 0 => {
                self.left -= 1;
                Ok(StreamStep::NextWith(json!({"content": "again", "headers": {}})))
            }
            Some(StreamCame::Chunk(chunk)) if chunk == "secret" => Ok(StreamStep::Give(json!("hidden"))),
            Some(StreamCame::Chunk(chunk)) if chunk == "stop" => Ok(StreamStep::Over),
            Some(StreamCame::Chunk(chunk)) if chunk == "explode" => panic!("as asked"),
            Some(StreamCame::Chunk(chunk)) if chunk == "dislike" => Err(Failure("it does not like that chunk".into())),
            Some(_) => Ok(StreamStep::Keep),
        }
    }
}

nemo_relay_plugin::export!(Guard);
