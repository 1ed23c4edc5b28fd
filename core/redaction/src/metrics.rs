//! Metrics: their texts are hidden, but for attributes that a configuration names.

use crate::rule::Touch;
use crate::walk::Place;
use nemo_relay_types::Json;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Attributes whose text stays, by the name of the metric.
#[derive(Debug, Default)]
pub(crate) struct MetricAttributes(pub(crate) BTreeMap<String, BTreeSet<String>>);

/// Those of each measurement of one event, in their order.
pub(crate) struct Measured<'a>(Vec<Option<&'a BTreeSet<String>>>);

impl MetricAttributes {
    /// What stays of the measurements in the data of an event; nothing where they cannot be read.
    pub fn of(&self, data: &Json) -> Measured<'_> {
        if self.0.is_empty() {
            return Measured(Vec::new());
        }
        let read: Value = serde_json::from_str(data.as_str()).unwrap_or_default();
        let measurements = read["measurements"].as_array().map_or(&[][..], Vec::as_slice);
        Measured(measurements.iter().map(|one| self.0.get(one["name"].as_str()?)).collect())
    }
}

impl Measured<'_> {
    /// Names, kinds, units and values make the metric, and stay; what describes it is text.
    pub fn touch(&self, place: &Place<'_, '_>) -> Touch {
        let mut keys = place.keys_upwards().collect::<Vec<_>>();
        keys.reverse();
        match keys[..] {
            [] | ["measurements"] => Touch::No,
            ["measurements", "description", ..] => Touch::Yes,
            ["measurements", "attributes"] => Touch::No,
            ["measurements", "attributes", name, ..] if self.keeps(place, name) => Touch::No,
            ["measurements", "attributes", ..] => Touch::Yes,
            ["measurements", ..] => Touch::No,
            _ => Touch::Yes,
        }
    }

    fn keeps(&self, place: &Place<'_, '_>, attribute: &str) -> bool {
        let of_metric = place.first_index().and_then(|index| self.0.get(index)).copied().flatten();
        of_metric.is_some_and(|names| names.contains(attribute))
    }
}
