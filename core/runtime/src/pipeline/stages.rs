//! What each kind of middleware means, once for all families of the kind.

use super::span::{GuardrailSpan, Sanitized};
use super::tool::Call;
use super::{Host, Outcome, Reply, Slot, wrong_reply};
use crate::registry::Registration;
use nemo_relay_types::{Error, ErrorCode, Family, Json, PendingMarkSpec, Result};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// A gate: every entry decides in a guardrail scope of its own; the first refusal ends the call.
pub(super) async fn gate(call: &Arc<Call>, host: &Host, family: Family, args: Slot) -> Result<()> {
    for entry in call.entries(family).iter() {
        let mut span = GuardrailSpan::start(call, family, &entry.name);
        match host.call(Some(family), Some(entry.callback.clone()), args).await {
            Reply::Allow => span.allowed(),
            Reply::Reject(reason) => {
                span.rejected(&reason);
                return Err(Error::new(ErrorCode::GuardrailRejected, reason.clone())
                    .with("stage", family.as_str())
                    .with("reason", reason)
                    .with("guardrail", &*entry.name));
            }
            Reply::Failed(error) => {
                span.failed(&error);
                return Err(error);
            }
            _ => return Err(wrong_reply(family.as_str())),
        }
    }
    Ok(())
}

/// A rewrite: each entry is given what the one before it returned; a breaking entry ends the chain after it ran.
pub(super) async fn rewrite(call: &Arc<Call>, host: &Host, family: Family, value: Slot) -> Result<Slot> {
    let entries = call.entries(family);
    if entries.is_empty() {
        return Ok(value);
    }
    let mut value = value;
    for entry in entries.iter() {
        value = match host.call(Some(family), Some(entry.callback.clone()), value).await {
            Reply::Value(new) => new,
            Reply::Failed(error) => return Err(error),
            _ => return Err(wrong_reply(family.as_str())),
        };
        if entry.break_chain {
            break;
        }
    }
    host.check(value).await
}

/// A sanitizer chain: entries change a copy, which is what the event shows. One that raises leaves nothing to show.
pub(super) async fn sanitize(call: &Arc<Call>, host: &Host, family: Option<Family>, value: Slot) -> Sanitized {
    let entries = family.map(|family| call.entries(family)).unwrap_or_else(|| Arc::from([]));
    if entries.is_empty() {
        return match host.encode(value).await {
            Ok(json) => Sanitized::Shown(json),
            Err(error) => Sanitized::NotJson(error),
        };
    }
    match sanitized_copy(host, family, &entries, value).await {
        Ok(json) => Sanitized::Shown(json),
        Err(Refusal::NotJson(error)) => Sanitized::NotJson(error),
        Err(Refusal::Raised) => Sanitized::Withheld,
    }
}

enum Refusal {
    NotJson(Error),
    Raised,
}

async fn sanitized_copy(
    host: &Host,
    family: Option<Family>,
    entries: &[Registration],
    value: Slot,
) -> std::result::Result<Json, Refusal> {
    let mut copy = host.copy(value).await.map_err(Refusal::NotJson)?;
    for entry in entries {
        copy = match host.call(family, Some(entry.callback.clone()), copy).await {
            Reply::Value(new) => new,
            _ => return Err(Refusal::Raised),
        };
    }
    // What a sanitizer made of it may be anything; a copy that is no JSON is withheld like one that was never made.
    host.encode(copy).await.map_err(|_| Refusal::Raised)
}

/// One execution intercept at work: its `next` is alive as long as its function runs.
pub(crate) struct Level {
    active: AtomicBool,
    args: Slot,
    chain: Arc<[(Family, Registration)]>,
    position: usize,
}

impl Level {
    pub(super) fn is_active(&self) -> bool {
        self.active.load(Ordering::Acquire)
    }
}

/// Ends a level also where the intercept's call is dropped.
struct ActiveLevel(Arc<Level>);

impl Drop for ActiveLevel {
    fn drop(&mut self) {
        self.0.active.store(false, Ordering::Release);
    }
}

/// The tool inside all its wrappers.
pub(super) async fn wrapped_call(call: &Arc<Call>, host: &Host, args: Slot) -> Result<Outcome> {
    chain(call.clone(), host.clone(), call.wrappers().into(), 0, args).await
}

/// The part of the chain inside one intercept, as its `next(args)` runs it.
pub(super) async fn rest_of_chain(call: Arc<Call>, host: Host, level: Arc<Level>, args: Slot) -> Result<Outcome> {
    if args != level.args {
        host.check(args).await?;
    }
    chain(call, host, level.chain.clone(), level.position + 1, args).await
}

type Chain = Pin<Box<dyn Future<Output = Result<Outcome>> + Send>>;

fn chain(call: Arc<Call>, host: Host, wrappers: Arc<[(Family, Registration)]>, position: usize, args: Slot) -> Chain {
    Box::pin(async move {
        let Some((family, entry)) = wrappers.get(position) else {
            return outcome(&call, &host, host.call(None, None, args).await, "the tool").await;
        };
        let level = Arc::new(Level { active: AtomicBool::new(true), args, chain: wrappers.clone(), position });
        let _ended = ActiveLevel(level.clone());
        let reply = host.call_wrapper(*family, entry.callback.clone(), level, args).await;
        outcome(&call, &host, reply, family.as_str()).await
    })
}

async fn outcome(call: &Arc<Call>, host: &Host, reply: Reply, from: &str) -> Result<Outcome> {
    match reply {
        Reply::Outcome { result, annotation, marks } => {
            if let Some(marks) = marks {
                let marks = host.encode(marks).await?;
                call.add_marks(marks.read::<Vec<PendingMarkSpec>>("pending_marks")?);
            }
            Ok(Outcome { result, annotation })
        }
        Reply::Failed(error) => Err(error),
        _ => Err(wrong_reply(from)),
    }
}
