//! One tool call inside the scope of an agent, and a subscriber that prints what happens.

use nemo_relay::{PushScopeParams, ScopeType, ToolCallExecuteParams, Value};
use serde_json::json;

fn main() -> Result<(), nemo_relay::Error> {
    nemo_relay::register_subscriber("print", |event| {
        let event: Value = event.json().parse().expect("events are JSON");
        println!("{} {}", event["name"].as_str().unwrap(), event["scope_category"].as_str().unwrap());
    })?;

    let agent = nemo_relay::with_scope(PushScopeParams::new("researcher", ScopeType::Agent), |_agent| async {
        let call = ToolCallExecuteParams::new("search", json!({"query": "relays"}), |args| async move {
            Ok(json!({"hits": args["query"].as_str().unwrap_or("").len()}))
        });
        nemo_relay::tool_call_execute(call).await
    });
    let found = futures::executor::block_on(agent)?;
    nemo_relay::flush_subscribers_blocking(None);
    println!("{} hits", found.result["hits"]);
    Ok(())
}
