//! Plugins that are libraries, through the C ABI of `nemo_relay_plugin.h`.

mod host;
mod instance;
mod library;
mod middleware;
mod question;
mod stream;
mod wrap;

use crate::feed::Feed;
use crate::loaded::{Does, Loaded, Offered};
use host::Added;
use instance::Instance;
use middleware::Function;
use nemo_relay_types::{Error, ErrorCode, Family, Json, Result, RuntimeRegistrationKind};
use serde_json::{Map, Value};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

/// A plugin that is a library.
pub(crate) struct NativePlugin {
    instance: Arc<Instance>,
    feeds: Mutex<Vec<Arc<Feed>>>,
}

impl NativePlugin {
    /// Maps the library, unless it is mapped already, and makes an instance of the plugin.
    ///
    /// Errors: `registration_failed` where it cannot be mapped, is of another version or does not want to.
    pub fn open(id: &str, file: &Path, symbol: &str, sha256: &str) -> Result<Self> {
        let plugin = library::load(file, symbol, sha256)?;
        Ok(Self { instance: Instance::open(id, plugin)?, feeds: Mutex::default() })
    }

    fn offered(&self, added: Added) -> Result<Offered> {
        let (name, family) = (added.name.clone(), added.family);
        let (priority, break_chain) = (added.priority, added.break_chain);
        let about = added.about.clone();
        let function = Function::new(self.instance.clone(), added);
        let does = match family {
            Family::Subscriber => {
                let feed = Feed::start(name.clone(), Arc::new(function))?;
                self.feeds.lock().unwrap_or_else(PoisonError::into_inner).push(feed.clone());
                Does::Subscriber(feed)
            }
            Family::ConditionalMiddlewareGuardrail => {
                let (kinds, registration_name) = decided_about(&name, about.as_ref())?;
                Does::Switch { kinds, registration_name, asked: Arc::new(function) }
            }
            _ => Does::Middleware(Arc::new(function)),
        };
        Ok(Offered { name, family, priority, break_chain, does })
    }

    fn feeds(&self) -> Vec<Arc<Feed>> {
        self.feeds.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Loaded for NativePlugin {
    fn validate(&self, config: &Json) -> Result<Vec<Value>> {
        match self.instance.validate(config)? {
            Some(said) if !said.is_null() => said.read("diagnostics"),
            _ => Ok(Vec::new()),
        }
    }

    fn register(&self, config: &Json) -> Result<Vec<Offered>> {
        let added = self.instance.activate(config)?;
        added.into_iter().map(|added| self.offered(added)).collect()
    }

    fn diagnostics(&self) -> Vec<Map<String, Value>> {
        let feeds = self.feeds();
        self.instance.diagnostics().into_iter().chain(feeds.iter().flat_map(|feed| feed.diagnostics())).collect()
    }

    /// The instance itself ends with the last call that is under way.
    fn close(&self) -> Result<()> {
        let results: Vec<_> = self.feeds().iter().map(|feed| feed.close()).collect();
        results.into_iter().collect()
    }
}

/// What a switch decides about.
fn decided_about(name: &str, about: Option<&Json>) -> Result<(Vec<RuntimeRegistrationKind>, String)> {
    let wrong = || {
        let message = format!("'{name}': a switch says {{\"kinds\":[…],\"registration_name\":\"…\"}} in 'about'");
        Error::new(ErrorCode::RegistrationFailed, message)
    };
    let about: Value = about.and_then(|about| serde_json::from_str(about.as_str()).ok()).ok_or_else(wrong)?;
    let registration = about["registration_name"].as_str().ok_or_else(wrong)?;
    let kind =
        |word: &Value| RuntimeRegistrationKind::ALL.iter().find(|kind| Some(kind.as_str()) == word.as_str()).copied();
    let kinds = about["kinds"].as_array().into_iter().flatten().map(kind).collect::<Option<Vec<_>>>();
    Ok((kinds.ok_or_else(wrong)?, registration.to_owned()))
}
