//! Switches at work: before a global registration is used, those that decide about it are asked.

use super::call::Call;
use super::{Host, Reply, Slot, native, stages};
use crate::registry::{Registration, Registry};
use crate::runtime::Runtime;
use crate::switch::Switch;
use nemo_relay_types::{Family, FamilyKind, Step};
use std::pin::Pin;
use std::sync::Arc;

impl Call {
    /// The entries of a family that take part in the call, in the order in which they run.
    pub(super) async fn entries(&self, host: &Host, family: Family) -> Arc<[Registration]> {
        let entries = self.runtime.entries(&self.snapshot, family);
        let global = &self.snapshot.registry;
        if global.switches.is_empty() {
            return entries;
        }
        enabled(host, &self.runtime, global, family, entries, self.params.value).await
    }

    /// The entries of every wrapping family of the pipeline, outermost first.
    pub(super) async fn wrappers(&self, host: &Host) -> stages::Wrappers {
        let wrapping = self.pipeline().steps.iter().filter_map(|step| match step {
            Step::Run { family, .. } if family.kind() == FamilyKind::Wrap => Some(*family),
            _ => None,
        });
        let mut wrappers = Vec::new();
        for family in wrapping {
            let entries = self.entries(host, family).await;
            if !entries.is_empty() {
                wrappers.push((family, entries));
            }
        }
        wrappers.into()
    }
}

type Enabled<'a> = Pin<Box<dyn Future<Output = Arc<[Registration]>> + Send + 'a>>;

/// Those of the entries that take part; `value` is any value of the host, since a switch is given none. To be called only
/// where there are switches: a call without them is to carry nothing of this.
pub(super) fn enabled<'a>(
    host: &'a Host,
    runtime: &'a Runtime,
    global: &'a Registry,
    family: Family,
    entries: Arc<[Registration]>,
    value: Slot,
) -> Enabled<'a> {
    Box::pin(async move {
        let mut kept = Vec::with_capacity(entries.len());
        for entry in entries.iter() {
            let deciding = global.switches.about(family, &entry.name).filter(|_| global.has(family, entry));
            if is_on(host, runtime, deciding, value).await {
                kept.push(entry.clone());
            }
        }
        kept.into()
    })
}

/// Asks one after the other until one gives a reason why not. One that fails does not decide: a guardrail that somebody
/// registered is not to disappear because of a fault elsewhere.
pub(super) async fn is_on<'a>(
    host: &Host,
    runtime: &Runtime,
    deciding: impl Iterator<Item = &'a Switch>,
    value: Slot,
) -> bool {
    for switch in deciding {
        let family = Some(Family::ConditionalMiddlewareGuardrail);
        let reply = match switch.callback.native() {
            None => host.call(family, Some(switch.callback.clone()), value).await,
            Some(native) => native::switches(host, native).await,
        };
        match reply {
            Reply::Allow => {}
            Reply::Reject(_) => return false,
            _ => runtime.count_callback_error(),
        }
    }
    true
}
