//! Versions 1 to 3 of `observability`: flat sections, a section for OpenInference, and endpoints under other names.

use super::{Change, Note, Plan};
use crate::generated::OPEN_TELEMETRY_CONFIG;
use crate::path::Path;
use serde_json::{Map, Value, json};

const CURRENT: u64 = 4;
const FLAT_ATOF: &[&str] = &["output_directory", "filename", "mode"];
const ATOF: &str = "observability.legacy_atof_field";
const OPEN_TELEMETRY: &str = "observability.legacy_opentelemetry_field";
const OPEN_INFERENCE: &str = "observability.legacy_openinference_section";

/// What has to change; by what is there rather than by the version alone, so that half an upgrade is finished.
pub(super) fn plan(config: &Value) -> Plan {
    let version = config.get("version");
    if version.is_some_and(|version| !matches!(version.as_u64(), Some(1..=CURRENT))) {
        return Plan::default();
    }
    let old = version.and_then(Value::as_u64).filter(|version| *version < CURRENT);
    let mut plan = Plan::default();
    plan.atof(config, old);
    plan.storage(config);
    let traces = plan.open_telemetry(config, old);
    plan.open_inference(config, old, traces);
    if let Some(old) = old {
        let message =
            format!("observability config version {old} is read as version {CURRENT}; migrate the file to keep it");
        plan.note("observability.legacy_config_version", "observability", Path::keys(&["version"]), "version", message);
        plan.set(Path::keys(&["version"]), json!(CURRENT));
    }
    plan
}

impl Plan {
    /// `atof{output_directory, filename, mode, …, endpoints[]}`: a file, and servers beside it.
    fn atof(&mut self, config: &Value, old: Option<u64>) {
        let Some(section) = table(config, "atof") else { return };
        let (atof, sinks) = (Path::keys(&["atof"]), Path::keys(&["atof", "sinks"]));
        for (index, sink) in items(section, "sinks").iter().enumerate() {
            if sink.get("sink_type").is_some() && sink.get("type").is_none() {
                self.moves(ATOF, "atof", &sinks.index(index).key("sink_type"), sinks.index(index).key("type"));
            }
        }
        let mut next = items(section, "sinks").len();
        let flat: Vec<&str> = FLAT_ATOF.iter().copied().filter(|key| section.contains_key(*key)).collect();
        let by_default = old == Some(1) && is_on(section) && next == 0;
        if !flat.is_empty() || by_default {
            let sink = sinks.index(next);
            self.set(sink.key("type"), json!("file"));
            for key in flat {
                self.moves(ATOF, "atof", &atof.key(key), sink.key(key));
            }
            next += 1;
        }
        for (index, _) in items(section, "endpoints").iter().enumerate() {
            let sink = sinks.index(next + index);
            self.shifted(ATOF, "atof", "endpoints", index, sink.clone());
            self.set(sink.key("type"), json!("stream"));
        }
        if section.contains_key("endpoints") {
            self.changes.push(Change::Remove { at: atof.key("endpoints") });
        }
    }

    /// `atif{storage{…}}`: one place is a list of one.
    fn storage(&mut self, config: &Value) {
        let storage = Path::keys(&["atif", "storage"]);
        if storage.get(config).is_some_and(Value::is_object) {
            self.changes.push(Change::Move { from: storage.clone(), to: storage.index(0) });
        }
    }

    /// `opentelemetry{endpoint, headers, …}` and `opentelemetry{endpoints[]}`; gives the number of traces that there are.
    fn open_telemetry(&mut self, config: &Value, old: Option<u64>) -> usize {
        let Some(section) = table(config, "opentelemetry") else { return 0 };
        let (from, traces) = (Path::keys(&["opentelemetry"]), Path::keys(&["opentelemetry", "traces"]));
        let mut next = items(section, "traces").len();
        for (index, _) in items(section, "endpoints").iter().enumerate() {
            self.shifted(OPEN_TELEMETRY, "opentelemetry", "endpoints", index, traces.index(next));
            next += 1;
        }
        if section.contains_key("endpoints") {
            self.changes.push(Change::Remove { at: from.key("endpoints") });
        }
        let flat = flat_traces(section);
        if !flat.is_empty() || (old == Some(1) && is_on(section) && next == 0) {
            let trace = traces.index(next);
            self.set(trace.key("type"), json!("full"));
            for key in &flat {
                self.moves(OPEN_TELEMETRY, "opentelemetry", &from.key(key), trace.key(key));
            }
            self.service_name(section, old, &trace);
            next += 1;
        }
        next
    }

    /// `openinference{enabled, endpoint, …}`: one more server that takes traces, of that type.
    fn open_inference(&mut self, config: &Value, old: Option<u64>, traces: usize) {
        let Some(section) = table(config, "openinference") else { return };
        let from = Path::keys(&["openinference"]);
        let is_other_on = table(config, "opentelemetry").is_some_and(is_on);
        let mut message = "the section 'openinference' is from an older version; ".to_owned();
        let nothing_lost = table(config, "opentelemetry").is_none_or(|other| other.keys().all(|key| key == "enabled"));
        message += match (is_on(section), is_other_on || nothing_lost) {
            (true, true) => "it is read as an entry of opentelemetry.traces with type 'openinference'",
            (true, false) => {
                "it is read as an entry of opentelemetry.traces with type 'openinference', in place of what was off there"
            }
            (false, _) => "it is off, so nothing is made of it",
        };
        self.note(OPEN_INFERENCE, "observability", from.clone(), "openinference", message);
        if is_on(section) {
            let list = Path::keys(&["opentelemetry", "traces"]);
            if !is_other_on {
                self.set(Path::keys(&["opentelemetry"]), json!({"enabled": true}));
            }
            let trace = list.index(if is_other_on { traces } else { 0 });
            self.set(trace.key("type"), json!("openinference"));
            for key in flat_traces(section).iter().filter(|key| **key != "type") {
                self.changes.push(Change::Move { from: from.key(key), to: trace.key(key) });
            }
            self.service_name(section, old, &trace);
        }
        self.changes.push(Change::Remove { at: from });
    }

    /// Version 1 had another name for a service that has none.
    fn service_name(&mut self, section: &Map<String, Value>, old: Option<u64>, trace: &Path) {
        if old == Some(1) && !section.contains_key("service_name") {
            self.set(trace.key("service_name"), json!("nemo-relay"));
        }
    }

    fn set(&mut self, at: Path, value: Value) {
        self.changes.push(Change::Set { at, value });
    }

    fn moves(&mut self, code: &'static str, section: &str, from: &Path, to: Path) {
        self.legacy(code, section, from, &to);
        self.changes.push(Change::Move { from: from.clone(), to });
    }

    /// Moves an item of a list whose earlier items have moved away already, so that it stands first.
    fn shifted(&mut self, code: &'static str, section: &str, list: &str, index: usize, to: Path) {
        let list = Path::keys(&[section, list]);
        self.legacy(code, section, &list.index(index), &to);
        self.changes.push(Change::Move { from: list.index(0), to });
    }

    fn legacy(&mut self, code: &'static str, section: &str, from: &Path, to: &Path) {
        let within = |path: &Path| Path(path.0[1..].to_vec()).text();
        let (old, new) = (within(from), within(to));
        let message = format!("field '{old}' of '{section}' is from an older version; it is read as '{new}'");
        self.note(code, section, from.clone(), &old, message);
    }

    fn note(&mut self, code: &'static str, component: &str, at: Path, field: &str, message: String) {
        self.notes.push(Note { code, component: component.into(), field: field.into(), at, message });
    }
}

/// The fields of a server that stand in the section itself.
fn flat_traces(section: &Map<String, Value>) -> Vec<&'static str> {
    let names = OPEN_TELEMETRY_CONFIG.fields.iter().map(|field| field.name);
    names.filter(|name| section.contains_key(*name)).collect()
}

fn table<'a>(config: &'a Value, section: &str) -> Option<&'a Map<String, Value>> {
    config.get(section).and_then(Value::as_object)
}

fn items<'a>(section: &'a Map<String, Value>, list: &str) -> &'a [Value] {
    section.get(list).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn is_on(section: &Map<String, Value>) -> bool {
    section.get("enabled") == Some(&Value::Bool(true))
}
