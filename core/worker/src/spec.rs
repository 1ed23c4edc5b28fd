//! What a worker is started with.

use std::ffi::OsString;
use std::fmt;
use std::path::PathBuf;
use std::time::Duration;

/// A worker that is to run.
#[derive(Clone)]
pub struct WorkerSpec {
    /// The plugin; the worker is told, and says the same of itself.
    pub plugin_id: String,
    /// The program.
    pub program: PathBuf,
    /// Its arguments.
    pub arguments: Vec<OsString>,
    /// Where it runs; that of the host where there is none.
    pub directory: Option<PathBuf>,
    /// What its environment has besides the few variables that every worker gets: `HOME`, `LANG`, `LC_ALL`, `LC_CTYPE`,
    /// `LOGNAME`, `PATH`, `SSL_CERT_DIR`, `SSL_CERT_FILE`, `TMPDIR`, `TZ` and `USER` as the host has them. Keys and the
    /// like that are in the environment of the host are not for plugins.
    pub environment: Vec<(OsString, OsString)>,
    /// How long is waited for what.
    pub times: Times,
    /// How much is kept, and how often it is started again.
    pub bounds: Bounds,
}

/// How long is waited for what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// From the start of the process until it has registered; 10 s by default.
    pub start: Duration,
    /// For an answer; of execution intercepts, for each step that is the worker's. 5 s by default.
    pub call: Duration,
    /// Between two questions whether it still answers; 5 s by default. It has the time of a call to say so.
    pub health: Duration,
    /// For its end, and for the events that wait for it then; 2 s by default.
    pub shutdown: Duration,
    /// Before it is started a second time in a row; doubled each further time. 100 ms by default. The first time it is
    /// started at once.
    pub first_rest: Duration,
    /// The longest wait before it is started again; 10 s by default.
    pub last_rest: Duration,
    /// One that has run so long is no longer in a row with the deaths before; 10 s by default.
    pub stable: Duration,
}

impl Default for Times {
    fn default() -> Self {
        Self {
            start: Duration::from_secs(10),
            call: Duration::from_secs(5),
            health: Duration::from_secs(5),
            shutdown: Duration::from_secs(2),
            first_rest: Duration::from_millis(100),
            last_rest: Duration::from_secs(10),
            stable: Duration::from_secs(10),
        }
    }
}

/// How much is kept, and how often a worker is started again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// How often in a row it is started again before it is given up; 10 by default.
    pub restarts: u32,
    /// Events that wait for one subscriber of it; 65,536 by default. The newest are dropped and counted.
    pub queue_events: usize,
    /// Bytes of the same; 64 MiB by default.
    pub queue_bytes: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { restarts: 10, queue_events: 65_536, queue_bytes: 64 << 20 }
    }
}

impl WorkerSpec {
    /// A program without arguments, and the default times and bounds.
    pub fn new(plugin_id: impl Into<String>, program: impl Into<PathBuf>) -> Self {
        Self {
            plugin_id: plugin_id.into(),
            program: program.into(),
            arguments: Vec::new(),
            directory: None,
            environment: Vec::new(),
            times: Times::default(),
            bounds: Bounds::default(),
        }
    }
}

/// Without the values of the environment, which may be secrets, and without the arguments for the same reason.
impl fmt::Debug for WorkerSpec {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let names: Vec<_> = self.environment.iter().map(|(name, _)| name).collect();
        f.debug_struct("WorkerSpec")
            .field("plugin_id", &self.plugin_id)
            .field("program", &self.program)
            .field("directory", &self.directory)
            .field("environment", &names)
            .field("times", &self.times)
            .field("bounds", &self.bounds)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_secret_is_shown() {
        let mut spec = WorkerSpec::new("mine", "/bin/plugin");
        spec.environment.push(("API_KEY".into(), "s3cret".into()));
        spec.arguments.push("--key=s3cret".into());
        let shown = format!("{spec:?}");
        assert!(shown.contains("API_KEY") && !shown.contains("s3cret"), "{shown}");
    }
}
