//! The component `observability`: each sink, storage and endpoint is an exporter.

use crate::part::{BuiltIn, PartPlan, Running};
use nemo_relay_export::Exporter;
use nemo_relay_runtime::PluginContext;
use nemo_relay_types::{Json, Result};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

type Config = Map<String, Value>;

/// What the logs and the metrics set for all of their endpoints.
const OF_LOGS: [&str; 5] = [
    "minimum_severity",
    "max_queue_size",
    "max_export_batch_size",
    "scheduled_delay_millis",
    "completed_span_context_ttl_millis",
];
const OF_METRICS: [&str; 4] = ["export_interval_millis", "temporality", "max_instruments", "cardinality_limit"];

/// What a file sink has of a file; the rest is about traces.
const OF_FILE: [&str; 4] = ["output_directory", "filename", "format", "mode"];

/// One exporter.
pub(crate) struct ExporterPart {
    class: &'static str,
    name: &'static str,
    config: Json,
}

impl BuiltIn for ExporterPart {
    fn name(&self) -> &str {
        self.name
    }

    #[cfg(not(target_arch = "wasm32"))]
    fn check(&self) -> Result<()> {
        Exporter::check(self.class, &self.config)
    }

    fn open(&self, name: &str, context: &PluginContext, written: &[String]) -> Result<Running> {
        let exporter = Running::Exporter(open(self.class, &self.going_on(written)?)?);
        if let Running::Exporter(exporter) = &exporter {
            exporter.register_in(context, name)?;
        }
        Ok(exporter)
    }
}

impl ExporterPart {
    /// The configuration; one that would begin a file anew that is still written goes on in it instead. A default name
    /// holds the second, so what has it already was begun in this one and is gone on in too.
    fn going_on(&self, written: &[String]) -> Result<Json> {
        let mut config: Value = self.config.read("config")?;
        let is_of_spans = config.get("file").is_some();
        let is_file = is_of_spans || (self.class == "AtofExporter" && config["sink_type"] == "file");
        if !is_file {
            return Ok(self.config.clone());
        }
        let file = if is_of_spans { &mut config["file"] } else { &mut config };
        let text = |key: &str| file.get(key).and_then(Value::as_str);
        let goes_on = text("filename").is_none_or(|name| {
            // The number of the process is a part of the names of files of events alone.
            let name = if is_of_spans { name.into() } else { name.replace("{pid}", &std::process::id().to_string()) };
            let path = settled(&Path::new(text("output_directory").unwrap_or_default()).join(name));
            written.iter().any(|other| settled(Path::new(other)) == path)
        });
        if !goes_on {
            return Ok(self.config.clone());
        }
        file["mode"] = "append".into();
        Json::try_from(&config)
    }
}

/// The one way to write a path; links are followed where they lead somewhere.
fn settled(path: &Path) -> PathBuf {
    path.canonicalize().or_else(|_| std::path::absolute(path)).unwrap_or_else(|_| path.to_owned())
}

#[cfg(not(target_arch = "wasm32"))]
fn open(class: &str, config: &Json) -> Result<Exporter> {
    Exporter::open(class, config, nemo_relay_runtime::Clock::default())
}

#[cfg(target_arch = "wasm32")]
fn open(class: &str, _config: &Json) -> Result<Exporter> {
    use nemo_relay_types::{Error, ErrorCode};
    Err(Error::new(ErrorCode::Unsupported, format!("{class} is not supported on this platform")))
}

/// Model calls show the whole history and not only what is new.
struct FullPayloads;

impl BuiltIn for FullPayloads {
    fn name(&self) -> &str {
        "full_payloads"
    }

    fn open(&self, _name: &str, _context: &PluginContext, _written: &[String]) -> Result<Running> {
        Ok(Running::FullPayloads)
    }
}

/// The exporters that a configuration asks for, in the order of its sections; `off` are the sections that are there and off.
///
/// Errors: `internal` for what is no JSON any more.
pub(crate) fn parts(config: &Config, off: &mut Vec<&'static str>) -> Result<Vec<PartPlan>> {
    let mut parts = Parts::default();
    if let Some(atof) = section(config, "atof", "atof", off) {
        for (index, mut sink) in entries(atof, "sinks") {
            sink.remove("name");
            let sink_type = sink.remove("type").unwrap_or_else(|| "file".into());
            sink.insert("sink_type".to_owned(), sink_type);
            parts.add("AtofExporter", "atof", format!("atof.sinks[{index}]"), sink)?;
        }
    }
    if let Some(atif) = section(config, "atif", "atif", off) {
        let mut atif = atif.clone();
        atif.remove("enabled");
        atif.entry("output_directory").or_insert_with(|| ".".into());
        parts.add("AtifExporter", "atif", "atif".to_owned(), atif)?;
    }
    if let Some(otel) = section(config, "opentelemetry", "opentelemetry", off) {
        open_telemetry(otel, off, &mut parts)?;
    }
    if config.get("enable_full_payloads") == Some(&Value::Bool(true)) {
        parts.list.push(PartPlan::built_in(Some("full_payloads".to_owned()), "enable_full_payloads", FullPayloads));
    }
    Ok(parts.list)
}

fn open_telemetry(otel: &Config, off: &mut Vec<&'static str>, parts: &mut Parts) -> Result<()> {
    for (index, trace) in entries(otel, "traces") {
        let place = format!("opentelemetry.traces[{index}]");
        parts.add("OpenTelemetrySubscriber", "opentelemetry.traces", place, trace)?;
    }
    for (index, mut sink) in entries(otel, "file_sinks") {
        let file: Config = OF_FILE.iter().filter_map(|key| sink.remove_entry(*key)).collect();
        sink.insert("file".to_owned(), Value::Object(file));
        let place = format!("opentelemetry.file_sinks[{index}]");
        parts.add("OpenTelemetrySubscriber", "opentelemetry.file", place, sink)?;
    }
    if let Some(logs) = section(otel, "logs", "opentelemetry.logs", off) {
        for (index, endpoint) in entries(logs, "endpoints") {
            let place = format!("opentelemetry.logs.endpoints[{index}]");
            let endpoint = with_defaults(endpoint, logs, &OF_LOGS);
            parts.add("OpenTelemetryLogSubscriber", "opentelemetry.logs", place, endpoint)?;
        }
    }
    if let Some(metrics) = section(otel, "metrics", "opentelemetry.metrics", off) {
        for (index, endpoint) in entries(metrics, "endpoints") {
            let place = format!("opentelemetry.metrics.endpoints[{index}]");
            let endpoint = with_defaults(endpoint, metrics, &OF_METRICS);
            parts.add("OpenTelemetryMetricSubscriber", "opentelemetry.metrics", place, endpoint)?;
        }
    }
    Ok(())
}

/// The parts so far, and how often each configuration was there: two that say the same are two exporters.
#[derive(Default)]
struct Parts {
    list: Vec<PartPlan>,
    seen: BTreeMap<String, u32>,
}

impl Parts {
    fn add(&mut self, class: &'static str, name: &'static str, place: String, config: Config) -> Result<()> {
        let config = Json::try_from(&Value::Object(config))?;
        let key = format!("{class} {}", config.as_str());
        let count = self.seen.entry(key.clone()).or_default();
        *count += 1;
        let key = Some(format!("{count} {key}"));
        self.list.push(PartPlan::built_in(key, place, ExporterPart { class, name, config }));
        Ok(())
    }
}

/// A section that is on.
fn section<'a>(config: &'a Config, key: &str, name: &'static str, off: &mut Vec<&'static str>) -> Option<&'a Config> {
    let section = config.get(key)?.as_object()?;
    if section.get("enabled") == Some(&Value::Bool(true)) {
        return Some(section);
    }
    off.push(name);
    None
}

fn entries(section: &Config, key: &str) -> impl Iterator<Item = (usize, Config)> {
    let list = section.get(key).and_then(Value::as_array).into_iter().flatten();
    list.enumerate().filter_map(|(index, entry)| Some((index, entry.as_object()?.clone())))
}

/// What the section says of these keys, where the endpoint says nothing.
fn with_defaults(mut endpoint: Config, section: &Config, keys: &[&str]) -> Config {
    for key in keys {
        if let Some(value) = section.get(*key).filter(|value| !value.is_null()) {
            endpoint.entry(*key).or_insert_with(|| value.clone());
        }
    }
    endpoint
}
