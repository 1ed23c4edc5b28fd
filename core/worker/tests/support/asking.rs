//! An intercept of the worker for tests that asks the host for what its arguments say.

use nemo_relay_worker_kit::serde_json::{Value, json};
use nemo_relay_worker_kit::{Error, Host, Registrations, ScopeType};

pub fn register(plugin: &mut Registrations) {
    let host = plugin.host().clone();
    plugin.tool_execution_intercept("asks", 0, move |call, next| {
        let host = host.clone();
        async move {
            let came = match ask(&host, &call.value).await {
                Ok(came) => came,
                Err(error) => json!({"class": error.class(), "error": error.message()}),
            };
            next.run(&came).await
        }
    });
}

async fn ask(host: &Host, args: &Value) -> Result<Value, Error> {
    match args["do"].as_str().unwrap_or_default() {
        "scopes" => {
            let outer =
                host.push_scope("outer", ScopeType::Guardrail, Some(json!(1)), Some(json!({"by": "a"}))).await?;
            host.emit_mark("inside", None, None).await?;
            let inner = host.push_scope("inner", ScopeType::Function, None, None).await?;
            let early = host.pop_scope(&outer, None, None).await.expect_err("another one is open inside it");
            host.pop_scope(&inner, None, None).await?;
            host.pop_scope(&outer, Some(json!(2)), None).await?;
            host.emit_mark("beside", None, None).await?;
            Ok(json!([early.class(), outer.id().len()]))
        }
        "left" => {
            let _left = host.push_scope("one", ScopeType::Function, None, None).await?;
            let _inside = host.push_scope("two", ScopeType::Function, None, None).await?;
            Ok(Value::Null)
        }
        "own" => {
            let own = async {
                host.emit_mark("apart", None, None).await?;
                host.push_scope("left on its own stack", ScopeType::Function, None, None).await.map(drop)
            };
            host.with_own_stack(own).await??;
            Ok(Value::Null)
        }
        "die" => {
            let own = async {
                let _left = host.push_scope("of the dead", ScopeType::Function, None, None).await?;
                let _own = host.with_own_stack(async {
                    let _open = host.push_scope("apart", ScopeType::Function, None, None).await;
                    std::process::abort()
                });
                _own.await
            };
            own.await
        }
        "many" => loop {
            let _open = host.push_scope("one of many", ScopeType::Function, None, None).await?;
        },
        "elsewhere" => {
            let host = host.clone();
            let spawned = tokio::spawn(async move {
                host.emit_mark("elsewhere", None, None).await?;
                host.push_scope("s", ScopeType::Function, None, None).await
            });
            spawned.await?.map(|scope| json!(scope.id()))
        }
        "decode" => host.decode_request(args["codec"].as_str().unwrap_or_default(), &args["request"]).await,
        "encode" => {
            let mut annotated = host.decode_request("openai_chat", &args["request"]).await?;
            annotated["model"] = json!("other");
            host.encode_request("openai_chat", &annotated, &args["request"]).await
        }
        "response" => host.decode_response("openai_chat", &args["response"]).await,
        "registrations" => {
            let kinds: Vec<_> = args["kinds"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            host.registrations(&kinds).await
        }
        _ => host.diagnostics().await,
    }
}
