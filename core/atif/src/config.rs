//! What may be set about trajectories.

use nemo_relay_types::{Error, Json, QueuePolicy, Result};
use std::time::Duration;

/// The version of ATIF that is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AtifVersion {
    /// ATIF-v1.7.
    V1_7,
    /// ATIF-v1.8: content may have audio.
    #[default]
    V1_8,
}

impl AtifVersion {
    /// The version as a trajectory names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::V1_7 => "ATIF-v1.7",
            Self::V1_8 => "ATIF-v1.8",
        }
    }

    /// The version of a name, with or without `ATIF-v`.
    ///
    /// Errors: `invalid_argument` naming `schema_version`.
    pub fn parse(name: &str) -> Result<Self> {
        match name.strip_prefix("ATIF-v").unwrap_or(name) {
            "1.7" => Ok(Self::V1_7),
            "1.8" => Ok(Self::V1_8),
            _ => Err(Error::invalid_argument(
                "schema_version",
                format!("schema_version must be ATIF-v1.7 or ATIF-v1.8, not {name:?}"),
            )),
        }
    }
}

/// What trajectories say about the agent, and how much is kept for them.
#[derive(Clone, Debug)]
pub struct AtifConfig {
    /// The version that is written. Default: ATIF-v1.8.
    pub schema_version: AtifVersion,
    /// Where it is set, everything that is seen is one trajectory with this id; without it, there is one trajectory for
    /// every run, named by the run.
    pub session_id: Option<String>,
    /// The name of the agent. Default: the name of the agent scope.
    pub agent_name: Option<String>,
    /// The version of the agent. Default: the version of this library.
    pub agent_version: Option<String>,
    /// The model of the agent. Default: the first model that was called.
    pub model_name: Option<String>,
    /// The tools of the agent: a JSON array of objects. Default: none.
    pub tool_definitions: Option<Json>,
    /// Members for the trajectory's `extra`: a JSON object. Default: none.
    pub extra: Option<Json>,
    /// Whether `extra.observed_events` holds every event, marks included. Default: false; the ATOF file has them.
    pub observed_events: bool,
    /// How many bytes of events are kept for runs that were not written yet. What comes when they are used up is left out
    /// and counted, and the trajectory says so. Default: 256 MiB.
    pub max_bytes: u64,
    /// What happens to an event for which there is no room, `drop_newest` or `block:<ms>`. Default: `drop_newest`.
    pub queue_policy: Option<String>,
}

impl Default for AtifConfig {
    fn default() -> Self {
        Self {
            schema_version: AtifVersion::default(),
            session_id: None,
            agent_name: None,
            agent_version: None,
            model_name: None,
            tool_definitions: None,
            extra: None,
            observed_events: false,
            max_bytes: 256 << 20,
            queue_policy: None,
        }
    }
}

impl AtifConfig {
    /// How long who emits waits for room; `None` where nobody does.
    ///
    /// Errors: `invalid_argument` naming `queue_policy`.
    pub fn wait(&self) -> Result<Option<Duration>> {
        QueuePolicy::wait_of_exporter(self.queue_policy.as_deref(), QueuePolicy::DropNewest)
    }

    /// Errors: `invalid_argument` naming the first field that is not as it must be.
    pub fn validate(&self) -> Result<()> {
        self.wait()?;
        let names = [
            ("session_id", &self.session_id),
            ("agent_name", &self.agent_name),
            ("agent_version", &self.agent_version),
            ("model_name", &self.model_name),
        ];
        for (field, value) in names {
            if value.as_ref().is_some_and(|text| text.trim().is_empty()) {
                return Err(Error::invalid_argument(field, format!("{field} must not be blank")));
            }
        }
        if let Some(tools) = &self.tool_definitions {
            let items = crate::read::items(tools.as_str());
            if !tools.as_str().starts_with('[') || !items.iter().all(|item| item.starts_with('{')) {
                return Err(Error::invalid_argument(
                    "tool_definitions",
                    "tool_definitions must be an array of objects",
                ));
            }
        }
        if self.extra.as_ref().is_some_and(|extra| !extra.is_object()) {
            return Err(Error::invalid_argument("extra", "extra must be an object"));
        }
        if self.max_bytes == 0 {
            return Err(Error::invalid_argument("max_bytes", "max_bytes must be at least 1"));
        }
        Ok(())
    }
}

/// Where trajectories are written.
#[derive(Clone, Debug)]
pub struct AtifFileConfig {
    /// The directory of the files; it is made with mode 0700 where it does not exist. Default: the current directory.
    pub output_directory: String,
    /// The name of a file; `crate::FilenameTemplate` says what it may hold.
    pub filename_template: String,
}

impl Default for AtifFileConfig {
    fn default() -> Self {
        Self { output_directory: ".".into(), filename_template: "nemo-relay-atif-{session_id}.json".into() }
    }
}

impl AtifFileConfig {
    /// Errors: `invalid_argument` naming the first field that is not as it must be.
    pub fn validate(&self) -> Result<()> {
        if self.output_directory.is_empty() || self.output_directory.contains('\0') {
            return Err(Error::invalid_argument(
                "output_directory",
                "output_directory must be the path of a directory",
            ));
        }
        crate::FilenameTemplate::parse(&self.filename_template).map(drop)
    }
}
