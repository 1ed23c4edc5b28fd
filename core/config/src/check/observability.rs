//! Rules of `observability`: what is on must lead somewhere, and two exporters never write the same file.

use super::destinations::{Destinations, is_url, otlp_url};
use super::fields::Walk;
use super::rules::{has_items, is_on, table, tables, text};
use crate::Level;
use serde_json::{Map, Value};

const SIGNALS: [&str; 2] = ["logs", "metrics"];

pub(super) fn check(walk: &mut Walk) {
    let config = &walk.component.config;
    let mut files = Destinations::default();
    atof(walk, table(config, "atof"), &mut files);
    atif(walk, table(config, "atif"));
    open_telemetry(walk, table(config, "opentelemetry"), &mut files);
}

fn atof(walk: &mut Walk, section: &Map<String, Value>, files: &mut Destinations) {
    if is_on(section, "enabled") && !has_items(section, "sinks") {
        walk.unsupported("atof.sinks", "ATOF requires at least one configured sink when enabled".into());
    }
    for (index, sink) in tables(section, "sinks") {
        let path = format!("atof.sinks[{index}]");
        if sink.get("type").and_then(Value::as_str) == Some("stream") {
            needs_url(walk, sink, &path, "url", &["http", "https", "ws", "wss"]);
        } else if is_on(section, "enabled")
            && let Some(other) = files.taken(sink, &path)
        {
            let message = format!("the file is already that of '{other}'; give one of the two another filename");
            walk.unsupported(&format!("{path}.filename"), message);
        }
        plain_file_name(walk, sink, &path, None);
        let rotates = ["rotate_bytes", "rotate_seconds"].iter().any(|key| sink.get(*key).is_some_and(Value::is_u64));
        if is_on(sink, "compress") && !rotates {
            let message = "'compress' is for closed files: it needs 'rotate_bytes' or 'rotate_seconds'";
            walk.unsupported(&format!("{path}.compress"), message.into());
        }
    }
}

fn atif(walk: &mut Walk, section: &Map<String, Value>) {
    if let Some(template) = section.get("filename_template").and_then(Value::as_str)
        && !template.contains("{session_id}")
    {
        let message = "'filename_template' must hold {session_id}, so that no trajectory overwrites another";
        walk.unsupported("atif.filename_template", message.into());
    }
    for (index, storage) in tables(section, "storage") {
        let path = format!("atif.storage[{index}]");
        if storage.get("type").and_then(Value::as_str) == Some("s3") {
            if text(storage, "bucket").is_none() {
                walk.unsupported(&format!("{path}.bucket"), "'bucket' is needed where type is 's3'".into());
            }
        } else {
            needs_url(walk, storage, &path, "endpoint", &["http", "https"]);
        }
    }
}

fn open_telemetry(walk: &mut Walk, section: &Map<String, Value>, files: &mut Destinations) {
    let is_empty = ["traces", "file_sinks"].iter().all(|list| !has_items(section, list))
        && SIGNALS.iter().all(|signal| !is_on(table(section, signal), "enabled"));
    if is_on(section, "enabled") && is_empty {
        let message =
            "OpenTelemetry requires at least one entry in traces or file_sinks, or logs or metrics, when enabled";
        walk.unsupported("opentelemetry.traces", message.into());
    }
    let on = is_on(section, "enabled");
    for (index, trace) in tables(section, "traces") {
        endpoint(walk, trace, &format!("opentelemetry.traces[{index}]"), on, files);
    }
    for (index, file) in tables(section, "file_sinks") {
        file_sink(walk, file, &format!("opentelemetry.file_sinks[{index}]"), on, files);
    }
    for signal in SIGNALS {
        let inner = table(section, signal);
        let path = format!("opentelemetry.{signal}.endpoints");
        if is_on(inner, "enabled") && !has_items(inner, "endpoints") {
            walk.unsupported(&path, format!("OpenTelemetry {signal} require at least one endpoint when enabled"));
        }
        for (index, entry) in tables(inner, "endpoints") {
            endpoint(walk, entry, &format!("{path}[{index}]"), on && is_on(inner, "enabled"), files);
        }
    }
}

fn endpoint(walk: &mut Walk, entry: &Map<String, Value>, path: &str, on: bool, files: &mut Destinations) {
    if let Some(url) = entry.get("endpoint").and_then(Value::as_str)
        && let Err(why) = otlp_url(url)
    {
        walk.say(Level::Error, "invalid_otel_endpoint", &format!("{path}.endpoint"), format!("'endpoint' {why}"));
    }
    let number = |key: &str| entry.get(key).and_then(Value::as_u64);
    if let (Some(queue), Some(batch)) = (number("max_queue_size"), number("max_export_batch_size"))
        && batch > queue
    {
        let message = format!("'max_export_batch_size' {batch} is more than 'max_queue_size' {queue}");
        walk.unsupported(&format!("{path}.max_export_batch_size"), message);
    }
    for (one, other) in [("client_certificate", "client_key"), ("client_key", "client_certificate")] {
        if text(entry, one).is_some() && text(entry, other).is_none() {
            walk.unsupported(&format!("{path}.{other}"), format!("'{one}' needs '{other}'"));
        }
    }
    if entry.contains_key("file") {
        file_sink(walk, table(entry, "file"), &format!("{path}.file"), on, files);
    }
}

fn file_sink(walk: &mut Walk, file: &Map<String, Value>, path: &str, on: bool, files: &mut Destinations) {
    plain_file_name(walk, file, path, Some("invalid_otel_file_sink"));
    if on && let Some(other) = files.taken(file, path) {
        let message = format!("the file is already that of '{other}'; give one of the two another filename");
        walk.say(Level::Error, "unsafe_otel_destination_collision", &format!("{path}.filename"), message);
    }
}

fn needs_url(walk: &mut Walk, owner: &Map<String, Value>, path: &str, key: &str, schemes: &[&str]) {
    match owner.get(key) {
        None | Some(Value::Null) => {
            walk.unsupported(&format!("{path}.{key}"), format!("'{key}' is needed for a server"))
        }
        Some(Value::String(url)) if !is_url(url, schemes) => {
            let message = format!("'{key}' must be a URL with {}, a host and no user", schemes.join(", "));
            walk.unsupported(&format!("{path}.{key}"), message);
        }
        _ => {}
    }
}

fn plain_file_name(walk: &mut Walk, owner: &Map<String, Value>, path: &str, code: Option<&str>) {
    let Some(name) = owner.get("filename").and_then(Value::as_str) else { return };
    if name.is_empty() || name.contains(['/', '\\', '\0']) || name == "." || name == ".." {
        let (path, message) = (format!("{path}.filename"), "'filename' must be a name without a directory".to_owned());
        match code {
            Some(code) => walk.say(Level::Error, code, &path, message),
            None => walk.unsupported(&path, message),
        }
    }
}
