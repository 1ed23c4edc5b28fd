//! What the stream of events says of components that are off or failed.

use crate::plan::ComponentPlan;
use nemo_relay_runtime::{Mark, Runtime};
use nemo_relay_types::{ErrorCode, Json, mark_name};
use serde_json::json;

/// Tells whoever sees events now which components and sections of a new configuration are off.
pub(crate) fn tell(runtime: &Runtime, plans: &[ComponentPlan]) {
    for plan in plans {
        if plan.parts.is_none() {
            mark(runtime, json!({"kind": plan.kind, "ordinal": plan.ordinal, "status": "disabled"}));
        }
        for section in &plan.sections_off {
            let data = json!({"kind": plan.kind, "ordinal": plan.ordinal, "section": section, "status": "disabled"});
            mark(runtime, data);
        }
    }
}

/// Tells that a component could not be registered. The reason goes to whoever asked for it, and not into events.
pub(crate) fn failed(runtime: &Runtime, plan: &ComponentPlan, place: &str) {
    let code = ErrorCode::RegistrationFailed.as_str();
    let mut data = json!({"code": code, "kind": plan.kind, "ordinal": plan.ordinal, "status": "failed"});
    if !place.is_empty() {
        data["section"] = place.into();
    }
    mark(runtime, data);
}

fn mark(runtime: &Runtime, data: serde_json::Value) {
    let name = mark_name::NEMO_RELAY_PLUGIN_COMPONENT.to_owned();
    let head = runtime.new_stack();
    if runtime.observed(&head) {
        runtime.mark(&head, Mark { name, data: Json::try_from(&data).ok(), ..Mark::default() });
    }
}
