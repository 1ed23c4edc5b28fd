//! From a configuration to what is registered, all or nothing.

use crate::active::{Active, Component, Settings, Status};
use crate::ending::{Fault, Retired, end};
use crate::examine::{Examined, cause, examine};
use crate::host::{Inner, lock};
use crate::marks;
use crate::part::{Make, Part, PartPlan, Running};
use crate::plan::{ComponentPlan, plan};
use crate::report;
use nemo_relay_log as log;
use nemo_relay_runtime::{Batch, Outcome, PluginContext, Registered, Script};
use nemo_relay_types::{Error, ErrorCode, Json, LogEvent, Result};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A part that is open, on its way to take effect.
struct Opened {
    component: usize,
    part: usize,
    name: String,
    batch: Batch,
    running: Running,
}

/// What is open so far; what does not take effect is given up in reverse.
struct Opening {
    inner: Arc<Inner>,
    parts: Vec<Opened>,
    /// Why components were left out that nobody insists on.
    left_out: BTreeMap<usize, String>,
}

impl Opened {
    fn into_part(self, wanted: &PartPlan, registered: Registered) -> Part {
        Part {
            key: wanted.key.clone(),
            place: wanted.place.clone(),
            name: self.name,
            registered,
            running: self.running,
        }
    }
}

impl Opening {
    fn has(&self, component: usize, part: usize) -> bool {
        self.parts.iter().any(|opened| (opened.component, opened.part) == (component, part))
    }

    /// Every part that is to run, with the place of its component and its own.
    fn wanted<'a>(&self, plans: &'a [ComponentPlan]) -> Vec<(usize, usize, &'a ComponentPlan, &'a PartPlan)> {
        let components = plans.iter().enumerate().filter(|(component, _)| !self.left_out.contains_key(component));
        let parts = components.flat_map(|(component, plan)| {
            plan.parts.iter().flatten().enumerate().map(move |(part, wanted)| (component, part, plan, wanted))
        });
        parts.collect()
    }
}

impl Drop for Opening {
    fn drop(&mut self) {
        while let Some(opened) = self.parts.pop() {
            opened.batch.abandon(&self.inner.runtime);
        }
    }
}

pub(crate) async fn initialize(
    inner: Arc<Inner>,
    script: Script,
    config: Json,
    additional_toml: Option<String>,
    exact: bool,
) -> Result<Outcome> {
    let mut examined = examine(&inner, &script, config, additional_toml, exact).await?.accepted()?;
    let plans = plan(&inner, &examined)?;
    let mut opening = Opening { inner: inner.clone(), parts: Vec::new(), left_out: BTreeMap::new() };
    let (number, replaced) = loop {
        if let Err(error) = open(&inner, &script, &plans, &mut opening).await {
            script.work(move || drop(opening)).await?;
            return Err(error);
        }
        match commit(&inner, &plans, &mut opening, examined)? {
            Committed::Done(number, replaced) => break (number, replaced),
            Committed::Outdated(given_back) => examined = *given_back,
        }
    };
    marks::tell(&inner.runtime, &plans);
    lock(&inner.active).tell(number);
    let faults = end(&script, replaced).await?;
    let report = {
        let mut active = lock(&inner.active);
        active.add_faults(number, faults);
        active.report().filter(|_| active.is(number)).unwrap_or_default()
    };
    let made = report::of_new(number, &report);
    Ok(Outcome { result: script.parse(made).await?, annotation: None })
}

/// Opens what is neither open nor running, in the order of the document.
///
/// Errors: `registration_failed` with the component and the cause.
async fn open(inner: &Arc<Inner>, script: &Script, plans: &[ComponentPlan], opening: &mut Opening) -> Result<()> {
    for (component, part, plan, wanted) in opening.wanted(plans) {
        if opening.has(component, part) || is_running(&lock(&inner.active), plan, wanted) {
            continue;
        }
        let context = PluginContext::new(&inner.runtime, &plan.kind, plan.ordinal);
        let name = free_name(&lock(&inner.active), plan, wanted, component, &opening.parts);
        let written = lock(&inner.active).written();
        let result = start(script, wanted, &name, &context, written).await;
        let batch = context.close();
        match result {
            Ok(running) => opening.parts.push(Opened { component, part, name, batch, running }),
            Err(error) => {
                batch.abandon(&inner.runtime);
                marks::failed(&inner.runtime, plan, &wanted.place);
                log::emit(LogEvent::PluginFailed, |fields| {
                    let fields = fields.text("component", &plan.kind).text("section", &wanted.place);
                    fields.text("code", error.code.as_str())
                });
                if !wanted.is_optional {
                    return Err(failed(&plan.kind, &wanted.place, error));
                }
                opening.left_out.insert(component, cause(&error));
            }
        }
    }
    Ok(())
}

async fn start(
    script: &Script,
    wanted: &PartPlan,
    name: &str,
    context: &Arc<PluginContext>,
    written: Vec<String>,
) -> Result<Running> {
    match &wanted.make {
        Make::Plugin { plugin, config } => {
            script.register(&plugin.object, config.clone(), context.clone()).await.map(|()| Running::Plugin)
        }
        Make::BuiltIn(part) => {
            let (part, name, context) = (part.clone(), name.to_owned(), context.clone());
            script.work(move || part.open(&name, &context, &written)).await?
        }
    }
}

fn failed(kind: &str, place: &str, error: Error) -> Error {
    let what = cause(&error);
    let message = if place.is_empty() { what } else { format!("{kind}.{place}: {what}") };
    let mut failed = Error::new(ErrorCode::RegistrationFailed, message).with("component", kind);
    failed.cause = error.cause;
    failed
}

fn is_running(active: &Active, plan: &ComponentPlan, wanted: &PartPlan) -> bool {
    let parts = active.component(plan).into_iter().flat_map(|component| &component.parts);
    parts.into_iter().any(|part| wanted.is(part))
}

/// A name for the registrations of a built-in part that no part of the component has that runs or is open: the first one is
/// `atof`, the next one `atof.2`.
fn free_name(active: &Active, plan: &ComponentPlan, wanted: &PartPlan, component: usize, opened: &[Opened]) -> String {
    let Make::BuiltIn(part) = &wanted.make else { return String::new() };
    let running = active.component(plan).into_iter().flat_map(|component| &component.parts).map(|part| &part.name);
    let open = opened.iter().filter(|opened| opened.component == component).map(|opened| &opened.name);
    let taken: Vec<_> = running.chain(open).cloned().collect();
    let numbered = (1..).map(|n| if n == 1 { part.name().to_owned() } else { format!("{}.{n}", part.name()) });
    numbered.into_iter().find(|name| !taken.contains(name)).unwrap_or_default()
}

/// What came of the attempt to let everything take effect.
enum Committed {
    /// The number of the activation, and what it replaces.
    Done(u64, Vec<Retired>),
    /// Something that was to be kept was closed meanwhile.
    Outdated(Box<Examined>),
}

fn commit(inner: &Inner, plans: &[ComponentPlan], opening: &mut Opening, examined: Examined) -> Result<Committed> {
    let mut active = lock(&inner.active);
    let mut kept = Vec::new();
    for (component, part, plan, wanted) in opening.wanted(plans) {
        if opening.has(component, part) {
            continue;
        }
        if !is_running(&active, plan, wanted) {
            return Ok(Committed::Outdated(Box::new(examined)));
        }
        kept.push((plan, wanted));
    }
    let stays = |of: &Component, part: &Part| kept.iter().any(|(plan, wanted)| plan.is(of) && wanted.is(part));
    let parts = active.components().iter().flat_map(|of| of.parts.iter().map(move |part| (of, part)));
    let old: Vec<_> = parts.filter(|(of, part)| !stays(of, part)).map(|(_, part)| &part.registered).collect();
    opening.parts.sort_by_key(|opened| (opened.component, opened.part));
    let batches = opening.parts.iter_mut().map(|opened| std::mem::take(&mut opened.batch)).collect();
    let registered = inner.runtime.exchange(&old, batches)?;
    let opened = std::mem::take(&mut opening.parts).into_iter().zip(registered);
    let settings = Settings::of(active.components());
    let mut before = active.take();
    let components = put_together(plans, &mut before, opened, &opening.left_out);
    Settings::of(&components).apply(&inner.runtime, &settings);
    let number = active.set(examined, components);
    Ok(Committed::Done(number, Retired::all(before)))
}

/// The components of the plans, of what was opened for them and of what stays of those before.
fn put_together(
    plans: &[ComponentPlan],
    before: &mut [Component],
    opened: impl Iterator<Item = (Opened, Registered)>,
    left_out: &BTreeMap<usize, String>,
) -> Vec<Component> {
    let mut opened = opened.peekable();
    let mut components = Vec::new();
    for (position, plan) in plans.iter().enumerate() {
        let mut old = before.iter_mut().find(|component| plan.is(component));
        let mut is_kept = old.is_some();
        let mut parts = Vec::new();
        for (part, wanted) in plan.parts.iter().flatten().enumerate() {
            if left_out.contains_key(&position) {
                break;
            }
            let new = opened.next_if(|(opened, _)| (opened.component, opened.part) == (position, part));
            is_kept &= new.is_none();
            parts.extend(match new {
                Some((opened, registered)) => Some(opened.into_part(wanted, registered)),
                None => old.as_mut().and_then(|old| old.take(wanted)),
            });
        }
        is_kept &= old.is_some_and(|old| old.parts.is_empty() && old.status != Status::Disabled);
        components.push(Component {
            kind: plan.kind.clone(),
            ordinal: plan.ordinal,
            status: match (&plan.parts, is_kept) {
                _ if left_out.contains_key(&position) => Status::Failed,
                (None, _) => Status::Disabled,
                (Some(_), true) => Status::Kept,
                (Some(_), false) => Status::Active,
            },
            is_dynamic: plan.is_dynamic,
            fault: left_out.get(&position).cloned(),
            sections_off: plan.sections_off.clone(),
            parts,
        });
    }
    components
}

/// Closes an activation, or the active one; nothing happens where it is not active any more.
///
/// Errors: `io_error` where something that was given to an exporter could not be brought to its place.
pub(crate) async fn close(inner: Arc<Inner>, script: Script, activation: Option<u64>) -> Result<Outcome> {
    let retired = {
        let mut active = lock(&inner.active);
        let is_wanted = activation.is_none_or(|number| active.is(number));
        if is_wanted {
            let old: Vec<_> =
                active.components().iter().flat_map(|of| &of.parts).map(|part| &part.registered).collect();
            inner.runtime.exchange(&old, Vec::new())?;
            let before = active.take();
            if !before.is_empty() {
                log::emit(LogEvent::PluginsClosed, |fields| fields);
            }
            Settings::default().apply(&inner.runtime, &Settings::of(&before));
            Retired::all(before)
        } else {
            Vec::new()
        }
    };
    if let Some(error) = together(end(&script, retired).await?) {
        return Err(error);
    }
    Ok(Outcome { result: script.parse(Json::null()).await?, annotation: None })
}

/// All faults as one error, with the code of the first.
fn together(faults: Vec<Fault>) -> Option<Error> {
    let messages: Vec<_> = faults.iter().map(|fault| fault.error.message.as_str()).collect();
    let message = messages.join("; ");
    let first = faults.into_iter().next()?.error;
    Some(Error { message, ..first })
}
