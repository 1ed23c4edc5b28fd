//! The variables that OpenTelemetry defines. One of a signal counts before the general one; one that makes no sense counts
//! as if it were not set, with a warning, as OpenTelemetry asks for.

use crate::config::TemporalityPreference;
use crate::transport::{Compression, Protocol, Signal};
use std::collections::BTreeMap;

/// Variables of an environment. Its debug form shows no values.
#[derive(Clone, Default)]
pub struct Environment(BTreeMap<String, String>);

impl Environment {
    /// The environment of the process.
    pub fn of_process() -> Self {
        std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .collect()
    }

    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(|value| value.trim()).filter(|value| !value.is_empty())
    }
}

impl FromIterator<(String, String)> for Environment {
    fn from_iter<T: IntoIterator<Item = (String, String)>>(variables: T) -> Self {
        Self(variables.into_iter().collect())
    }
}

impl std::fmt::Debug for Environment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.0.keys().filter(|name| name.starts_with("OTEL_"))).finish()
    }
}

/// Reads the variables of one signal and remembers what made no sense.
pub(super) struct Reader<'a> {
    environment: &'a Environment,
    signal: Signal,
    warnings: Vec<String>,
}

impl<'a> Reader<'a> {
    pub fn new(environment: &'a Environment, signal: Signal) -> Self {
        Self { environment, signal, warnings: Vec::new() }
    }

    pub fn signal(&self) -> Signal {
        self.signal
    }

    pub fn into_warnings(self) -> Vec<String> {
        self.warnings
    }

    pub fn warn(&mut self, name: &str, why: &str) {
        self.warnings.push(format!("{name} is ignored: {why}"));
    }

    pub fn environment(&self) -> &'a Environment {
        self.environment
    }

    /// The name of a variable of the signal, such as `OTEL_EXPORTER_OTLP_TRACES_ENDPOINT`.
    pub fn own_name(&self, suffix: &str) -> String {
        format!("OTEL_EXPORTER_OTLP_{}_{suffix}", self.signal.as_str().to_ascii_uppercase())
    }

    /// The variable of the signal.
    pub fn own(&self, suffix: &str) -> Option<&'a str> {
        self.environment.get(&self.own_name(suffix))
    }

    /// The variable of all signals.
    pub fn general(&self, suffix: &str) -> Option<&'a str> {
        self.environment.get(&format!("OTEL_EXPORTER_OTLP_{suffix}"))
    }

    /// The variable of the signal, else that of all.
    pub fn exporter(&self, suffix: &str) -> Option<&'a str> {
        self.own(suffix).or_else(|| self.general(suffix))
    }

    pub fn protocol(&mut self) -> Option<Protocol> {
        match self.exporter("PROTOCOL")? {
            "http/protobuf" => Some(Protocol::HttpBinary),
            "http/json" => Some(Protocol::HttpJson),
            "grpc" => Some(Protocol::Grpc),
            other => {
                let why = format!("{other:?} is none of grpc, http/protobuf and http/json");
                self.warn("OTEL_EXPORTER_OTLP_PROTOCOL", &why);
                None
            }
        }
    }

    pub fn compression(&mut self) -> Option<Compression> {
        match self.exporter("COMPRESSION")? {
            "gzip" => Some(Compression::Gzip),
            "none" => Some(Compression::None),
            other => {
                let why = format!("{other:?} is neither gzip nor none");
                self.warn("OTEL_EXPORTER_OTLP_COMPRESSION", &why);
                None
            }
        }
    }

    /// The time-out of an attempt, in milliseconds.
    pub fn timeout(&mut self) -> Option<u64> {
        let own = self.own_name("TIMEOUT");
        self.millis(&own).or_else(|| self.millis("OTEL_EXPORTER_OTLP_TIMEOUT"))
    }

    pub fn temporality(&mut self) -> Option<TemporalityPreference> {
        const NAME: &str = "OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE";
        match self.environment.get(NAME)?.to_ascii_lowercase().as_str() {
            "cumulative" => Some(TemporalityPreference::Cumulative),
            "delta" => Some(TemporalityPreference::Delta),
            "lowmemory" => Some(TemporalityPreference::LowMemory),
            other => {
                let why = format!("{other:?} is none of cumulative, delta and lowmemory");
                self.warn(NAME, &why);
                None
            }
        }
    }

    /// A time in milliseconds; zero counts as not set.
    pub fn millis(&mut self, name: &str) -> Option<u64> {
        self.number(name).filter(|value| *value > 0)
    }

    /// A number that is not negative.
    pub fn number(&mut self, name: &str) -> Option<u64> {
        let text = self.environment.get(name)?;
        let number = text.parse().ok();
        if number.is_none() {
            self.warn(name, &format!("{text:?} is not a number"));
        }
        number
    }

    /// Whether a variable says `true`.
    pub fn truth(&self, name: &str) -> bool {
        self.environment.get(name).is_some_and(|text| text.eq_ignore_ascii_case("true"))
    }
}

/// Pairs of the form `key=value,key=value`, values percent-encoded; `None` for a pair that is none.
pub(super) fn pairs(text: &str) -> impl Iterator<Item = Option<(String, String)>> {
    text.split(',').map(str::trim).filter(|pair| !pair.is_empty()).map(|pair| {
        let (key, value) = pair.split_once('=')?;
        let key = decoded(key.trim())?;
        (!key.is_empty()).then_some((key, decoded(value.trim())?))
    })
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        if first != b'%' {
            bytes.push(first);
            rest = after;
            continue;
        }
        let digits = std::str::from_utf8(after.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = &after[2..];
    }
    String::from_utf8(bytes).ok()
}
