//! What takes effect no longer, on its way to its end.

use crate::active::Component;
use crate::part::Part;
use nemo_relay_runtime::Script;
use nemo_relay_types::{Error, Result};
use std::sync::Arc;

/// A part that was taken back, and the kind of its component.
pub(crate) struct Retired {
    component: String,
    part: Part,
}

/// What could not be done on the way.
pub(crate) struct Fault {
    pub component: String,
    pub place: String,
    pub error: Error,
}

impl Retired {
    pub fn all(components: Vec<Component>) -> Vec<Self> {
        let of = |component: Component| {
            let kind = component.kind;
            component.parts.into_iter().map(move |part| Self { component: kind.clone(), part })
        };
        components.into_iter().flat_map(of).collect()
    }
}

/// Ends parts that were taken back, the last one first, where that holds up nobody. What each was given is where it belongs
/// then; says what could not be done.
///
/// Errors: `internal` where the binding did not run it.
pub(crate) async fn end(script: &Script, retired: Vec<Retired>) -> Result<Vec<Fault>> {
    if retired.is_empty() {
        return Ok(Vec::new());
    }
    let retired = Arc::new(retired);
    let waiting = retired.clone();
    script.work_when(move || !is_promised(&waiting), move || close(&retired)).await
}

fn is_promised(retired: &[Retired]) -> bool {
    retired.iter().any(|one| one.part.registered.is_promised())
}

fn close(retired: &[Retired]) -> Vec<Fault> {
    wait_for_stage(retired);
    let close = |one: &Retired| {
        let error = one.part.running.close().err()?;
        Some(Fault { component: one.component.clone(), place: one.part.place.clone(), error })
    };
    retired.iter().rev().filter_map(close).collect()
}

/// A page has neither exporters nor a thread that could wait.
#[cfg(target_arch = "wasm32")]
fn wait_for_stage(_retired: &[Retired]) {}

/// Waits until the events on the stage that they are promised have passed it, but not for ever.
#[cfg(not(target_arch = "wasm32"))]
fn wait_for_stage(retired: &[Retired]) {
    use std::time::{Duration, Instant};
    let until = Instant::now() + Duration::from_secs(5);
    while is_promised(retired) && Instant::now() < until {
        std::thread::sleep(Duration::from_millis(1));
    }
}
