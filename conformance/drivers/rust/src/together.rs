//! Branches that run beside one another, each a future with scopes of its own.

use crate::answer::Answer;
use crate::driver::Driver;
use crate::ops;
use crate::request::Request;
use futures::future::join_all;
use serde_json::Value;

pub async fn run(driver: &Driver, branches: &[Value]) -> Answer {
    let running = branches.iter().map(|operations| nemo_relay::scoped(branch(driver, operations)));
    Answer::null().with("branches", Value::Array(join_all(running).await))
}

async fn branch(driver: &Driver, operations: &Value) -> Value {
    let mut answers = Vec::new();
    for operation in operations.as_array().into_iter().flatten() {
        answers.push(Value::Object(ops::run(driver, &Request::of(Some(operation))).await.into_members()));
    }
    Value::Array(answers)
}
