//! Plugins that are processes of their own.

use crate::loaded::{Does, Loaded, Offered};
use nemo_relay_runtime::Runtime;
use nemo_relay_types::{Family, Json, Result};
use nemo_relay_worker::{Worker, WorkerSpec};
use serde_json::{Map, Value};
use std::path::Path;

/// The interpreter, by its name in `PATH`.
const PYTHON: &str = "python3";

/// A plugin that is a process of its own.
pub(crate) struct WorkerPlugin(Worker);

impl WorkerPlugin {
    /// Starts a program in the folder of its manifest.
    ///
    /// Errors: `registration_failed` where it does not start.
    pub fn command(id: &str, program: &Path, folder: &Path) -> Result<Self> {
        Self::start(WorkerSpec { directory: Some(folder.to_owned()), ..WorkerSpec::new(id, program) })
    }

    /// Lets an interpreter run the plugin of this name in a file, in the folder of that file.
    ///
    /// Errors: as [`command`](Self::command).
    pub fn python(id: &str, file: &Path, name: &str) -> Result<Self> {
        let module = file.file_stem().unwrap_or_default().to_string_lossy();
        let arguments = vec!["-m".into(), "nemo_relay_worker".into(), format!("{module}:{name}").into()];
        let directory = file.parent().map(Path::to_owned);
        Self::start(WorkerSpec { arguments, directory, ..WorkerSpec::new(id, PYTHON) })
    }

    fn start(spec: WorkerSpec) -> Result<Self> {
        Worker::start(spec).map(Self)
    }
}

impl Loaded for WorkerPlugin {
    fn emit_to(&self, runtime: &Runtime) {
        self.0.emit_to(runtime);
    }

    fn validate(&self, config: &Json) -> Result<Vec<Value>> {
        self.0.validate(config)?.read("diagnostics")
    }

    fn register(&self, config: &Json) -> Result<Vec<Offered>> {
        let offered = self.0.register(config)?;
        Ok(offered.into_iter().map(|one| self.offered(one)).collect())
    }

    fn diagnostics(&self) -> Vec<Map<String, Value>> {
        self.0.diagnostics()
    }

    fn close(&self) -> Result<()> {
        self.0.close();
        Ok(())
    }
}

impl WorkerPlugin {
    fn offered(&self, one: nemo_relay_worker::Offered) -> Offered {
        let does = match one.family {
            Family::Subscriber => Does::Subscriber(self.0.sink(&one)),
            Family::ConditionalMiddlewareGuardrail => Does::Switch {
                kinds: one.kinds.clone(),
                registration_name: one.registration_name.clone(),
                asked: self.0.native(&one),
            },
            _ => Does::Middleware(self.0.native(&one)),
        };
        let nemo_relay_worker::Offered { local_name: name, family, priority, break_chain, .. } = one;
        Offered { name, family, priority, break_chain, does }
    }
}
