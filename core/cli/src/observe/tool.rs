//! A tool call of a host as a managed call of the SDK.

use super::Decision;
use super::scope::OpenScope;
use nemo_relay::{BoxError, Context, EmitMarkEventParams, Relay, Result, ToolCallExecuteParams, ToolExecutionResult};
use serde_json::{Value, json};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use tokio::time::timeout;

/// How long what follows on a result may take before the session goes on.
const AFTERWARDS: Duration = Duration::from_secs(1);

/// A tool call that the host has begun.
pub(crate) struct OpenTool {
    pub id: Option<String>,
    pub name: String,
    finish: oneshot::Sender<Finished>,
    task: JoinHandle<()>,
}

/// What the host says about the end of a tool call.
pub(crate) enum Finished {
    Result(Value),
    Error(String),
}

/// What the host asks to run.
pub(crate) struct Asked {
    pub id: Option<String>,
    pub name: String,
    pub arguments: Value,
    /// Whether the host can be told other arguments.
    pub can_rewrite: bool,
}

impl OpenTool {
    /// Begins a call; `reply` is told whether the host may run it.
    pub fn start(relay: &Relay, around: &OpenScope, asked: Asked, reply: oneshot::Sender<Decision>) -> Self {
        let (finish, finished) = oneshot::channel();
        let (decide, decided) = oneshot::channel();
        let mut params = ToolCallExecuteParams::new(
            asked.name.as_str(),
            asked.arguments.clone(),
            host(asked.arguments, asked.can_rewrite, decide, finished),
        )
        .handle(&around.handle);
        if let Some(id) = &asked.id {
            params = params.tool_call_id(id.as_str());
        }
        let refused = Refused { relay: relay.clone(), context: around.context(relay), id: asked.id.clone() };
        let (relay, context) = (relay.clone(), around.context(relay));
        let call = tokio::spawn(context.scoped(async move { relay.tool_call_execute(params).await }));
        let name = asked.name.clone();
        let task = tokio::spawn(async move {
            match decided.await {
                Ok(decision) => {
                    let _ = reply.send(decision);
                    let _ = call.await;
                }
                // The call ended before the host was asked.
                Err(_) => {
                    let reason = refusal(call.await.ok());
                    refused.say(&name, &reason);
                    let _ = reply.send(Decision::Deny(reason));
                }
            }
        });
        Self { id: asked.id, name: asked.name, finish, task }
    }

    /// Ends the call.
    pub async fn end(self, finished: Finished) {
        let _ = self.finish.send(finished);
        let _ = timeout(AFTERWARDS, self.task).await;
    }

    /// Ends a call whose result nobody has reported.
    pub async fn abandon(self) {
        self.end(Finished::Error("the host reported no result".to_owned())).await;
    }
}

type Ran = std::result::Result<ToolExecutionResult, BoxError>;

/// The host as a callback: it says that the tool may run, and waits for the result.
fn host(
    arguments: Value,
    can_rewrite: bool,
    decide: oneshot::Sender<Decision>,
    finished: oneshot::Receiver<Finished>,
) -> impl Fn(Value) -> std::pin::Pin<Box<dyn Future<Output = Ran> + Send>> + Send + Sync {
    let once = Arc::new(Mutex::new(Some((decide, finished))));
    move |given: Value| {
        let taken = once.lock().unwrap_or_else(PoisonError::into_inner).take();
        let is_changed = given != arguments;
        Box::pin(async move {
            let (decide, finished) = taken.ok_or("the host runs a tool once")?;
            if is_changed && !can_rewrite {
                let reason = format!("A policy wants other arguments, which this agent cannot be given: {given}");
                let _ = decide.send(Decision::Deny(reason.clone()));
                return Err(reason.into());
            }
            let _ = decide.send(if is_changed { Decision::Rewrite(given) } else { Decision::Allow });
            match finished.await {
                Ok(Finished::Result(result)) => Ok(ToolExecutionResult::new(result)),
                Ok(Finished::Error(error)) => Err(error.into()),
                Err(_) => Err("the host has gone".into()),
            }
        })
    }
}

/// What the host tells the model in the place of a result: the mark of the refusal does not know the call.
struct Refused {
    relay: Relay,
    context: Context,
    id: Option<String>,
}

impl Refused {
    fn say(self, tool: &str, reason: &str) {
        let Some(id) = self.id else { return };
        let data = json!({"rejected": true, "rejection_reason": reason, "tool_call_id": id, "tool_name": tool});
        // A mark without a severity has nothing that could be wrong.
        let _ = self.context.run(|| self.relay.event(EmitMarkEventParams::new("tool.refused").data(data)));
    }
}

/// Why the host may not run a tool whose call is over before it was asked.
fn refusal(result: Option<Result<ToolExecutionResult>>) -> String {
    match result {
        Some(Err(error)) => error.payload("reason").map_or_else(|| error.to_string(), str::to_owned),
        Some(Ok(given)) => format!("A plugin has answered in the place of the tool: {}", given.result),
        None => "The call could not be checked.".to_owned(),
    }
}
