//! Directories, exporters and events for the tests of files.

use nemo_relay_exporters::{AtofExporter, AtofFiles};
use nemo_relay_runtime::types::{AtofExporterConfig, Event, Json, Limits};
use nemo_relay_runtime::{Clock, Mark, Runtime};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub const SOON: Duration = Duration::from_secs(20);

/// A directory of its own for each test, removed at the end.
pub struct Scratch(pub PathBuf);

impl Scratch {
    pub fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("nemo-relay-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&path);
        fs::create_dir(&path).unwrap();
        Self(path)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// A runtime whose events go to a file.
    pub fn start(&self, name: &str, config: AtofExporterConfig) -> (Runtime, AtofExporter) {
        let runtime = Runtime::default();
        let exporter = self.attach(&runtime, name, config);
        (runtime, exporter)
    }

    pub fn attach(&self, runtime: &Runtime, name: &str, config: AtofExporterConfig) -> AtofExporter {
        let output_directory = Some(self.0.to_string_lossy().into_owned());
        let config = AtofExporterConfig { output_directory, filename: Some(name.into()), ..config };
        let exporter = AtofExporter::new(config, Clock::default()).unwrap();
        exporter.register(runtime, name).unwrap();
        exporter
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Emits marks that are called by their number.
pub fn emit(runtime: &Runtime, numbers: std::ops::Range<usize>) {
    let head = runtime.new_stack();
    for number in numbers {
        let data = Json::parse(r#"{"text":"some words that make it longer"}"#, &Limits::default()).unwrap();
        runtime.mark(&head, Mark { name: number.to_string(), data: Some(data), ..Mark::default() });
    }
}

pub fn events(path: &Path) -> Vec<Event> {
    AtofFiles::open(path).unwrap().map(Result::unwrap).collect()
}

pub fn names(path: &Path) -> Vec<String> {
    events(path).iter().map(|event| event.name().to_owned()).collect()
}

pub fn numbers(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|number| number.to_string()).collect()
}
