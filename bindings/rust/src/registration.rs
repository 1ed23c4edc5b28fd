//! Registering and deregistering, whatever the family.

use crate::callback::{Ask, Function};
use crate::error::{Result, type_name};
use crate::generated::ScopeHandle;
use crate::{BoxError, Event, Relay, log};
use nemo_relay_runtime::{PluginContext, Registration};
use nemo_relay_types::{Error as CoreError, Family, RuntimeRegistrationKind};
use std::sync::Arc;

/// Where something is registered.
pub(crate) enum At<'a> {
    /// For everything.
    Everywhere,
    /// On a scope.
    Scope(&'a ScopeHandle),
    /// As part of a component of a configuration.
    Plugin(&'a PluginContext),
}

/// Where in its list an entry stands.
pub(crate) struct Place {
    pub(crate) priority: i32,
    pub(crate) break_chain: bool,
}

pub(crate) fn register(
    relay: &Relay,
    at: At<'_>,
    family: Family,
    name: &str,
    place: Place,
    function: Function,
) -> Result<()> {
    check_name(name)?;
    if family.staged() {
        relay.serve_stage()?;
    }
    let callback = relay.keep(function);
    let entry = Registration { name: name.into(), priority: place.priority, break_chain: place.break_chain, callback };
    let result = match at {
        At::Everywhere => relay.runtime().register(None, family, entry),
        At::Scope(scope) => relay.runtime().register(Some(scope.scope()), family, entry),
        At::Plugin(context) => context.register(family, entry),
    };
    // A registration that was refused has let go of its function.
    relay.drop_released();
    Ok(result?)
}

pub(crate) fn subscribe(
    relay: &Relay,
    at: At<'_>,
    name: &str,
    observe: impl Fn(&Event) + Send + Sync + 'static,
) -> Result<()> {
    check_name(name)?;
    let callback = relay.runtime().callback(relay.new_callback_id());
    let function = Arc::new(move |record| observe(&Event::new(record)));
    relay.dispatcher().add(function, || match at {
        At::Everywhere => relay.runtime().subscribe(None, name, callback),
        At::Scope(scope) => relay.runtime().subscribe(Some(scope.scope()), name, callback),
        At::Plugin(context) => context.subscribe(name, callback),
    })?;
    relay.deliver_at_exit();
    Ok(())
}

/// Registers what decides whether the registrations of a name and some kinds take part.
pub(crate) fn switch<F, Fut>(
    relay: &Relay,
    at: At<'_>,
    name: &str,
    kinds: Vec<RuntimeRegistrationKind>,
    registration_name: &str,
    decide: F,
) -> Result<()>
where
    F: Fn(Vec<RuntimeRegistrationKind>, String) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = std::result::Result<Option<String>, BoxError>> + Send + 'static,
{
    check_name(name)?;
    relay.serve_stage()?;
    let (given, target, own_name) = (kinds.clone(), registration_name.to_owned(), name.to_owned());
    let decide = move |_: &mut Ask| {
        let (decision, name) = (decide(given.clone(), target.clone()), own_name.clone());
        async move {
            decision.await.inspect_err(|error| {
                log::callback_failed(Family::ConditionalMiddlewareGuardrail.as_str(), &name, &type_name(error));
            })
        }
    };
    let callback = relay.keep(Function::giving::<Option<String>, _, _>(decide));
    let result = match at {
        At::Plugin(context) => context.register_switch(name, &kinds, registration_name, callback),
        At::Everywhere | At::Scope(_) => relay.runtime().register_switch(name, &kinds, registration_name, callback),
    };
    // A registration that was refused has let go of its function.
    relay.drop_released();
    Ok(result?)
}

pub(crate) fn deregister(relay: &Relay, scope: Option<&ScopeHandle>, family: Family, name: &str) -> Result<bool> {
    let removed = relay.runtime().deregister(scope.map(ScopeHandle::scope), family, name)?;
    relay.drop_released();
    if removed && family == Family::Subscriber {
        relay.dispatcher().retire();
    }
    Ok(removed)
}

pub(crate) fn check_name(name: &str) -> Result<()> {
    if name.is_empty() {
        return Err(CoreError::invalid_argument("name", "name must not be empty").into());
    }
    Ok(())
}
