//! Calls for tests, and what their marks say.

#![allow(dead_code, reason = "every test file uses a part of it")]

use nemo_relay_cache::{Answer, ModelCall, Plan, ResponseCache, Ticket};
use nemo_relay_types::{Json, Limits};
use serde_json::{Map, Value, json};

pub const MILLI: i64 = 1_000_000;
pub const HOUR: i64 = 3_600_000 * MILLI;

pub fn cache(mut config: Value) -> ResponseCache {
    if config.get("namespace").is_none() {
        config["namespace"] = "test".into();
    }
    ResponseCache::new(serde_json::from_value(config).unwrap())
}

/// A chat with a temperature of 0.
pub struct Chat {
    pub body: Map<String, Value>,
    pub headers: Map<String, Value>,
    pub stream: Option<bool>,
    pub text: std::cell::OnceCell<String>,
}

impl Default for Chat {
    fn default() -> Self {
        let body = json!({"model": "m", "temperature": 0, "messages": [{"role": "user", "content": "hi"}]});
        Self {
            body: body.as_object().unwrap().clone(),
            headers: Map::new(),
            stream: None,
            text: std::cell::OnceCell::new(),
        }
    }
}

impl Chat {
    pub fn call(&self) -> ModelCall<'_> {
        ModelCall {
            name: "openai",
            model_name: None,
            codec: Some("openai_chat"),
            headers: self.headers.clone(),
            content: self.text.get_or_init(|| Value::Object(self.body.clone()).to_string()),
            stream: self.stream,
        }
    }
}

pub fn text(text: &str) -> Json {
    Json::parse(text, &Limits::default()).map(|_| Json::as_written(text)).unwrap()
}

pub fn run(plan: Plan) -> Option<Ticket> {
    match plan {
        Plan::Run(ticket, _) => ticket,
        Plan::Hit(..) => None,
    }
}

pub fn keep(cache: &ResponseCache, plan: Plan, answer: &str, now: i64) {
    let ticket = run(plan).expect("a ticket");
    cache.keep(&ticket, Answer::Whole { result: text(answer), annotation: None }, None, now);
}

pub fn metadata(plan: &Plan) -> Value {
    let (Plan::Hit(_, mark) | Plan::Run(_, mark)) = plan;
    assert_eq!(mark.name, "response_cache");
    serde_json::from_str(mark.metadata.as_ref().unwrap().as_str()).unwrap()
}

pub fn status(plan: &Plan) -> String {
    let (Plan::Hit(_, mark) | Plan::Run(_, mark)) = plan;
    let data: Value = serde_json::from_str(mark.data.as_ref().unwrap().as_str()).unwrap();
    data["status"].as_str().unwrap().to_owned()
}

pub fn reason(plan: &Plan) -> Value {
    metadata(plan)["nemo_relay.response_cache.reason"].clone()
}

pub fn hash(plan: &Plan) -> String {
    metadata(plan)["nemo_relay.response_cache.key_hash"].as_str().unwrap_or_default().to_owned()
}
