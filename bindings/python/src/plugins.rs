//! Plugins: the kinds that are known, what asks and activates them, and where they register.

use crate::arguments::{self, bool, callable, i32, text};
use crate::call::Call;
use crate::delivery::HostSubscriber;
use crate::errors::{guard, raised};
use crate::log;
use crate::registration::family_of;
use crate::shared::{Purpose, Shared};
use crate::state::{lock, state};
use crate::step::Begun;
use crate::switches;
use crate::values::{decode, encode};
use nemo_relay_plugins::{Plugin, Plugins};
use nemo_relay_runtime::{Callback, Machine, Op, PluginJob, Registration};
use pyo3::prelude::*;
use pyo3::types::{PyString, PyTuple};
use std::sync::{Arc, Mutex};

/// Makes a plugin known. `asked` has the methods `validate(config)` and `register(config, context)` and is kept until the
/// kind is forgotten and nothing asks it any more.
#[pyfunction]
pub fn register_plugin(
    kind: &Bound<'_, PyAny>,
    asked: &Bound<'_, PyAny>,
    validates: bool,
    allows_multiple: bool,
) -> PyResult<()> {
    guard(|| {
        let kind = text(kind, "kind")?;
        let plugin = Plugin { object: state().keep(asked.clone().unbind()), validates, allows_multiple };
        let result = state().plugins().register(kind, plugin);
        state().tidy(asked.py());
        result.map_err(|error| raised(asked.py(), &error))
    })
}

/// Forgets a plugin; says whether there was one.
#[pyfunction]
pub fn deregister_plugin(kind: &Bound<'_, PyAny>) -> PyResult<bool> {
    guard(|| {
        let known = state().plugins().deregister(text(kind, "kind")?);
        state().tidy(kind.py());
        Ok(known)
    })
}

/// The kinds that are known.
#[pyfunction]
pub fn plugin_kinds() -> PyResult<Vec<String>> {
    guard(|| Ok(state().plugins().kinds()))
}

/// Begins to validate a configuration, `exact` without the files that would be read with it.
#[pyfunction]
pub fn plugin_validate<'py>(
    config: &Bound<'py, PyAny>,
    additional_toml: &Bound<'py, PyAny>,
    exact: bool,
) -> PyResult<Begun<'py>> {
    guard(|| {
        let (py, toml) = (config.py(), file(additional_toml)?);
        let config = encode(config).map_err(|error| raised(py, &error))?;
        begin(py, false, |plugins| plugins.validate(config, toml, exact))
    })
}

/// Begins to activate a configuration.
#[pyfunction]
pub fn plugin_initialize<'py>(config: &Bound<'py, PyAny>, additional_toml: &Bound<'py, PyAny>) -> PyResult<Begun<'py>> {
    guard(|| {
        let (py, toml) = (config.py(), file(additional_toml)?);
        log::watch(py)?;
        let config = encode(config).map_err(|error| raised(py, &error))?;
        begin(py, true, |plugins| plugins.initialize(config, toml))
    })
}

/// Begins to close the activation with this number, or the one that is active.
#[pyfunction]
pub fn plugin_close(py: Python<'_>, activation: Option<u64>) -> PyResult<Begun<'_>> {
    guard(|| begin(py, true, |plugins| plugins.close(activation)))
}

/// Whether the activation with this number is the active one.
#[pyfunction]
pub fn plugin_is_active(activation: u64) -> PyResult<bool> {
    guard(|| Ok(state().plugins().is_active(activation)))
}

/// The report of the active configuration; None where there is none.
#[pyfunction]
pub fn plugin_report(py: Python<'_>) -> PyResult<Option<Bound<'_, PyAny>>> {
    guard(|| state().plugins().report().map(|report| decode(py, report.as_str())).transpose())
}

fn file(given: &Bound<'_, PyAny>) -> PyResult<Option<String>> {
    if given.is_none() {
        return Ok(None);
    }
    text(given, "additional_plugins_toml").map(|path| Some(path.to_owned()))
}

fn begin<'py>(py: Python<'py>, awaited: bool, start: impl FnOnce(&Plugins) -> (Machine, Op)) -> PyResult<Begun<'py>> {
    let shared = Shared::new(Purpose::Script { awaited }, PyString::new(py, "plugin").unbind(), py.None());
    Call::begin(py, Arc::new(shared), false, start(state().plugins()))
}

/// The method of a plugin that does a job, and what it is given.
pub fn job<'py>(py: Python<'py>, plugin: &Callback, job: PluginJob) -> PyResult<(Py<PyAny>, Bound<'py, PyTuple>)> {
    let missing = || arguments::fault(py, "plugin", "the plugin is no longer registered");
    let asked = state().function(py, plugin).ok_or_else(missing)?;
    Ok(match job {
        PluginJob::Validate { config } => {
            (asked.getattr(py, "validate")?, PyTuple::new(py, [decode(py, config.as_str())?])?)
        }
        PluginJob::Register { config, context } => {
            let context = Bound::new(py, PluginContext(context))?.into_any();
            (asked.getattr(py, "register")?, PyTuple::new(py, [decode(py, config.as_str())?, context])?)
        }
    })
}

/// The function that runs some work in another thread while the event loop goes on, and the work.
pub fn elsewhere(py: Python<'_>, work: nemo_relay_runtime::Work) -> PyResult<(Py<PyAny>, Bound<'_, PyAny>)> {
    let function = py.import("nemo_relay._impl.activation")?.getattr("elsewhere")?.unbind();
    Ok((function, Bound::new(py, Work(Mutex::new(Some(work))))?.into_any()))
}

/// Work of the core that may wait.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct Work(Mutex<Option<nemo_relay_runtime::Work>>);

#[pymethods]
impl Work {
    /// Does it, the first time; other Python threads run meanwhile.
    fn run(&self, py: Python<'_>) -> PyResult<()> {
        guard(|| {
            let work = lock(&self.0).take();
            py.detach(|| work.into_iter().for_each(nemo_relay_runtime::Work::run));
            Ok(())
        })
    }
}

/// Where one component registers.
#[pyclass(frozen, module = "nemo_relay._native")]
pub struct PluginContext(Arc<nemo_relay_runtime::PluginContext>);

#[pymethods]
impl PluginContext {
    /// The kind of the component.
    #[getter]
    fn kind(&self) -> &str {
        self.0.kind()
    }

    /// Which component of its kind it is, counted from one.
    #[getter]
    fn ordinal(&self) -> u32 {
        self.0.ordinal()
    }

    /// Registers middleware of the family with this number.
    fn register(
        &self,
        family: u32,
        name: &Bound<'_, PyAny>,
        priority: &Bound<'_, PyAny>,
        break_chain: &Bound<'_, PyAny>,
        callback: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        guard(|| {
            let py = name.py();
            let family = family_of(py, family)?;
            let name = arguments::name(name)?;
            let (priority, break_chain) = (i32(priority, "priority")?, bool(break_chain, "break_chain")?);
            callable(callback, "callback")?;
            let callback = state().keep(callback.clone().unbind());
            let result = self.0.register(family, Registration { name: name.into(), priority, break_chain, callback });
            state().tidy(py);
            result.map_err(|error| raised(py, &error))
        })
    }

    /// Registers a subscriber, whose delivery thread hangs up its bell.
    fn subscribe(&self, name: &Bound<'_, PyAny>, callback: &Bound<'_, PyAny>) -> PyResult<HostSubscriber> {
        guard(|| {
            let local = arguments::name(name)?;
            callable(callback, "callback")?;
            let subscriber = self.0.subscribe(local, state().unkept()).map_err(|error| raised(name.py(), &error))?;
            Ok(HostSubscriber(subscriber))
        })
    }

    /// Registers `asking`, which asks the callback about the global registrations of a name and these kinds.
    fn register_switch(
        &self,
        name: &Bound<'_, PyAny>,
        kinds: &Bound<'_, PyAny>,
        registration_name: &Bound<'_, PyAny>,
        callback: &Bound<'_, PyAny>,
        asking: &Bound<'_, PyAny>,
    ) -> PyResult<()> {
        switches::register(name, kinds, registration_name, callback, asking, |name, kinds, of, asking| {
            self.0.register_switch(name, kinds, of, asking)
        })
    }
}
