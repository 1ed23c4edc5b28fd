//! How a host is told to send its telemetry here. Where the user sends it somewhere already, it stays so.

use super::Site;
use crate::host::Host;
use crate::telemetry::Telemetry;
use serde_json::Value;

/// What switches the telemetry on.
#[derive(Default)]
pub(super) struct Switches {
    /// Variables.
    pub variables: Vec<(&'static str, String)>,
    /// Settings, by their path.
    pub settings: Vec<(&'static str, Value)>,
}

/// What switches the telemetry of a host on; nothing where the user has set a variable of it.
pub(super) fn switches(host: Option<&'static Host>, site: &Site, own: impl Fn(&str) -> Option<String>) -> Switches {
    let Some(Telemetry { variables, settings, .. }) = host.and_then(|host| host.telemetry.as_ref()) else {
        return Switches::default();
    };
    if variables.iter().any(|(name, _)| own(name).is_some_and(|value| !value.is_empty())) {
        return Switches::default();
    }
    let filled =
        |text: &str| text.replace("{address}", &site.address()).replace("{token}", site.token.reveal_telemetry());
    Switches {
        variables: variables.iter().map(|(name, value)| (*name, filled(value))).collect(),
        settings: settings
            .iter()
            .map(|(path, value)| (*path, serde_json::from_str(&filled(value)).unwrap_or_default()))
            .collect(),
    }
}
