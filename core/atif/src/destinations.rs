//! Where the trajectories of ended runs go, and the copies of those that have not ended.

use crate::feed::Feed;
use crate::{AtifBuilder, AtifFileConfig, FilenameTemplate, LocalStorage, Storage, StorageFactory, Trajectory};
use nemo_relay_types::Result;
use std::collections::HashMap;

const RENDER_FAILED: &str = "atif.destination_render_failed";
const LOCAL_FAILED: &str = "atif.local_write_failed";
const REMOTE_FAILED: &str = "atif.remote_delivery_failed";
const FALLBACK_FAILED: &str = "atif.local_fallback_failed";

/// Runs of no agent have no file: every single call would be one.
const NO_AGENT: &str = "atif.no_agent";

/// The places of one exporter.
pub(crate) struct Destinations {
    template: FilenameTemplate,
    local: LocalStorage,
    remotes: Vec<StorageFactory>,
    /// Made on the thread that uses them.
    connected: Option<Vec<Box<dyn Storage>>>,
    /// How much each run that has not ended held when its copy was written, by its trajectory.
    copies: HashMap<String, u64>,
}

impl Destinations {
    /// Errors: `invalid_argument` naming `output_directory` or `filename_template`.
    pub fn new(config: &AtifFileConfig, remotes: Vec<StorageFactory>) -> Result<Self> {
        config.validate()?;
        Ok(Self {
            template: FilenameTemplate::parse(&config.filename_template)?,
            local: LocalStorage::new(&config.output_directory),
            remotes,
            connected: None,
            copies: HashMap::new(),
        })
    }

    /// Writes the trajectories of agents that have ended, or that will not be followed any more.
    pub fn store_all(&mut self, feed: &Feed, trajectories: &[Trajectory]) {
        for trajectory in trajectories {
            if !trajectory.is_of_agent() {
                if trajectory.has_steps() {
                    feed.count(NO_AGENT, 1, "a run outside of every agent scope has no file");
                }
            } else if let Some(name) = self.name(feed, trajectory) {
                self.store(feed, &name, trajectory);
            }
        }
    }

    /// Writes copies of the agents that have not ended, where they have grown, so that they survive the process.
    pub fn copy_open(&mut self, feed: &Feed, builder: &AtifBuilder) {
        for trajectory in builder.trajectories() {
            let is_known = self.copies.get(trajectory.trajectory_id()) == Some(&trajectory.bytes());
            if is_known || !trajectory.is_of_agent() {
                continue;
            }
            let Some(name) = self.name(feed, trajectory) else { continue };
            match self.local.store(&name, trajectory.session_id(), trajectory) {
                Ok(()) => drop(self.copies.insert(trajectory.trajectory_id().to_owned(), trajectory.bytes())),
                Err(fault) => feed.fail(LOCAL_FAILED, &fault.message),
            }
        }
    }

    fn name(&self, feed: &Feed, trajectory: &Trajectory) -> Option<String> {
        let name = self.template.render(trajectory.trajectory_id(), trajectory.metadata());
        name.map_err(|fault| feed.fail(RENDER_FAILED, &fault.message)).ok()
    }

    /// To every remote place; locally where there is none, or where none of them took it.
    fn store(&mut self, feed: &Feed, name: &str, trajectory: &Trajectory) {
        let mut taken = false;
        for remote in self.connect(feed) {
            match remote.store(name, trajectory.session_id(), trajectory) {
                Ok(()) => taken = true,
                Err(fault) => feed.count(REMOTE_FAILED, 1, &fault.message),
            }
        }
        let has_copy = self.copies.remove(trajectory.trajectory_id()).is_some();
        if taken {
            if has_copy && let Err(fault) = self.local.remove(name) {
                feed.count(LOCAL_FAILED, 1, &fault.message);
            }
        } else if let Err(fault) = self.local.store(name, trajectory.session_id(), trajectory) {
            feed.fail(if self.remotes.is_empty() { LOCAL_FAILED } else { FALLBACK_FAILED }, &fault.message);
        }
    }

    /// The remote places; one that cannot be made is counted each time, and tried again the next time.
    fn connect(&mut self, feed: &Feed) -> &mut [Box<dyn Storage>] {
        if self.connected.as_ref().is_none_or(|connected| connected.len() < self.remotes.len()) {
            let made = self.remotes.iter().map(|make| make());
            let made = made.filter_map(|made| made.map_err(|fault| feed.count(REMOTE_FAILED, 1, &fault.message)).ok());
            self.connected = Some(made.collect());
        }
        self.connected.as_deref_mut().unwrap_or_default()
    }
}
