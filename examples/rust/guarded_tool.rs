//! A guardrail refuses a call before the tool runs, and an intercept changes the arguments of one that it lets run.

use nemo_relay::{Error, ToolCallExecuteParams, Value, tool_call_execute};
use serde_json::json;

async fn search(query: &str, limit: u64) -> Result<Value, Error> {
    let call = ToolCallExecuteParams::new("search", json!({"query": query, "limit": limit}), |args| async move {
        Ok(json!({"searched": args["query"], "limit": args["limit"]}))
    });
    Ok(tool_call_execute(call).await?.result)
}

fn main() -> Result<(), Error> {
    nemo_relay::register_tool_conditional_execution_guardrail("no-passwords", 10, |_tool, args| async move {
        let refused = args["query"].as_str().is_some_and(|query| query.contains("password"));
        Ok(refused.then(|| "passwords are not searched for".to_owned()))
    })?;
    nemo_relay::register_tool_request_intercept("at-most-ten", 10, false, |_tool, mut args: Value| async move {
        args["limit"] = json!(args["limit"].as_u64().unwrap_or(10).min(10));
        Ok(args)
    })?;

    futures::executor::block_on(async {
        let found = search("relays", 1000).await?;
        println!("searched: {} {}", found["searched"].as_str().unwrap(), found["limit"]);
        match search("password", 1).await {
            Ok(_) => println!("the guardrail did not refuse"),
            Err(error) => println!("{error}"),
        }
        Ok(())
    })
}
