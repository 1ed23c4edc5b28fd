//! One trajectory, in memory.

use super::refusals;
use super::registrations::{Registrations, SHUT_DOWN, io_error, lock};
use nemo_relay_atif::{AtifBuilder, AtifConfig, AtifFileConfig};
use nemo_relay_runtime::{EventRecord, Runtime, Sink};
use nemo_relay_types::{AtifExporterConfig, Error, Result};
use std::sync::{Arc, Mutex};

/// How many events are kept before they are read.
const GATHERED: usize = 1_024;

pub(super) struct Memory {
    state: Mutex<State>,
    registrations: Registrations,
}

struct State {
    builder: AtifBuilder,
    waiting: Vec<Arc<EventRecord>>,
    accepted: u64,
    closed: bool,
}

/// Errors: `invalid_argument` that names the field, `unsupported` for files and storages.
pub(super) fn open(mut config: AtifExporterConfig) -> Result<Arc<Memory>> {
    refusals::waiting(config.queue_policy.as_deref())?;
    let has_storage = !std::mem::take(&mut config.storage).is_empty();
    let directory = config.output_directory.take();
    let files = AtifFileConfig {
        output_directory: directory.clone().unwrap_or_else(|| ".".to_owned()),
        filename_template: std::mem::take(&mut config.filename_template),
    };
    let trajectory: AtifConfig = crate::settings::trajectory(config);
    let has_session = trajectory.session_id.is_some();
    let builder = AtifBuilder::new(trajectory)?;
    if has_storage {
        return super::unsupported("storage: a page keeps one trajectory; export it and send it from there");
    }
    if directory.is_some() {
        if has_session {
            let text = "session_id is the run's own where files are written";
            return Err(Error::invalid_argument("session_id", text));
        }
        files.validate()?;
        return super::unsupported("output_directory: a page has no files that a program may write to; set session_id");
    }
    if !has_session {
        return Err(Error::invalid_argument("session_id", "session_id must be set to export one trajectory"));
    }
    let state = State { builder, waiting: Vec::new(), accepted: 0, closed: false };
    Ok(Arc::new(Memory { state: Mutex::new(state), registrations: Registrations::default() }))
}

impl Memory {
    pub fn register(self: &Arc<Self>, runtime: &Runtime, name: &str) -> Result<()> {
        if lock(&self.state).closed {
            return Err(io_error("", SHUT_DOWN));
        }
        self.registrations.add(runtime, name, self.clone())
    }

    pub fn deregister(&self, runtime: &Runtime, name: &str) -> bool {
        self.registrations.remove(runtime, name)
    }

    pub fn shutdown(&self) {
        self.registrations.clear();
        lock(&self.state).closed = true;
    }

    pub fn export_json(&self) -> Result<String> {
        let mut state = lock(&self.state);
        state.read();
        state.builder.export_json()
    }

    pub fn clear(&self) {
        let mut state = lock(&self.state);
        state.waiting.clear();
        state.builder.clear();
    }
}

impl State {
    fn read(&mut self) {
        for record in self.waiting.drain(..) {
            self.builder.observe(&record.event);
        }
    }
}

impl Sink for Memory {
    fn offer(&self, record: &Arc<EventRecord>) -> bool {
        let mut state = lock(&self.state);
        if state.closed {
            return false;
        }
        state.accepted += 1;
        state.waiting.push(record.clone());
        if state.waiting.len() >= GATHERED {
            state.read();
        }
        true
    }

    /// What waits is read before it is shown.
    fn delivered(&self) -> u64 {
        lock(&self.state).accepted
    }

    fn kick(&self) {}
}
