//! How an agent is started so that its hooks and its requests reach the gateway: for this process alone.

mod agent;
mod claude;
mod codex;
mod codex_trust;
mod folder;
mod hermes;
mod other;
mod plan;
mod telemetry;

pub use agent::Agent;
pub(crate) use codex::toml;
pub(crate) use codex_trust::listed as codex_hooks;
pub use folder::LaunchFolder;
pub(crate) use plan::quoted;
pub use plan::{Plan, Site};

use crate::fault::Fault;
use crate::gateway::Upstreams;

/// How an agent is started, and where its requests go.
///
/// Errors: where the agent's own configuration cannot be followed.
pub fn plan(agent: &Agent, site: &Site) -> Result<(Plan, Upstreams), Fault> {
    match agent.host.map(|host| host.id) {
        Some("claude") => claude::plan(agent, site),
        Some("codex") => codex::plan(agent, site),
        Some("hermes") => hermes::plan(agent, site),
        _ => other::plan(agent, site),
    }
}
