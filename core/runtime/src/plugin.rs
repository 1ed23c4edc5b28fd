//! What a plugin may do: register under names of its own, which take effect all at once when everything is registered.

use crate::callback::Callback;
use crate::clock::Clock;
use crate::delivery::{Sink, Subscriber};
use crate::locks::lock;
use crate::pipeline::{Host, Slot};
use crate::pipeline::{Machine, Op, Outcome};
use crate::registry::{Registration, already_exists};
use crate::runtime::Runtime;
use crate::switch::Switch;
use nemo_relay_types::{Error, Family, FamilyKind, Json, Result, RuntimeRegistrationKind};
use std::sync::{Arc, Mutex};

/// What a plugin of the application is to do.
#[derive(Clone)]
pub enum PluginJob {
    /// Say what is wrong with a configuration: a list of diagnostics, or nothing. It answers at once.
    Validate {
        /// The configuration, an object.
        config: Json,
    },
    /// Register what the configuration asks for.
    Register {
        /// The configuration, an object.
        config: Json,
        /// Where to register.
        context: Arc<PluginContext>,
    },
}

/// Where one component of a configuration registers; usable only while its plugin registers.
pub struct PluginContext {
    runtime: Runtime,
    kind: Arc<str>,
    ordinal: u32,
    batch: Mutex<Option<Batch>>,
}

/// What was registered with a context and takes effect with [`Runtime::exchange`].
#[derive(Default)]
pub struct Batch {
    pub(crate) middleware: Vec<(Family, Registration)>,
    pub(crate) subscribers: Vec<Arc<Subscriber>>,
    pub(crate) switches: Vec<Switch>,
}

impl Batch {
    /// How many registrations it holds.
    pub fn len(&self) -> usize {
        self.middleware.len() + self.subscribers.len() + self.switches.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives up what will not take effect.
    pub fn abandon(self, runtime: &Runtime) {
        self.subscribers.iter().for_each(|subscriber| subscriber.remove());
        runtime.forget_settled();
    }
}

impl PluginContext {
    /// The context of the `ordinal`-th component of a kind, counted from one.
    pub fn new(runtime: &Runtime, kind: &str, ordinal: u32) -> Arc<Self> {
        let batch = Mutex::new(Some(Batch::default()));
        Arc::new(Self { runtime: runtime.clone(), kind: kind.into(), ordinal, batch })
    }

    /// Where its registrations are to take effect.
    pub fn runtime(&self) -> &Runtime {
        &self.runtime
    }

    /// The kind of the component.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// Which component of its kind it is, counted from one.
    pub fn ordinal(&self) -> u32 {
        self.ordinal
    }

    /// The clock of the runtime.
    pub fn clock(&self) -> Clock {
        self.runtime.clock()
    }

    /// Registers middleware; its name is the plugin's own.
    ///
    /// Errors: `already_exists`; `invalid_argument` for subscribers, switches, and once the context is closed.
    pub fn register(&self, family: Family, mut new: Registration) -> Result<()> {
        if matches!(family.kind(), FamilyKind::Observe | FamilyKind::Switch) {
            return Err(Error::invalid_argument("family", format!("{family} has a registration of its own")));
        }
        let local = std::mem::replace(&mut new.name, "".into());
        new.name = self.effective(&local);
        self.change(|batch| {
            if batch.middleware.iter().any(|(of, entry)| *of == family && entry.name == new.name) {
                return Err(already_exists(&local));
            }
            batch.middleware.push((family, new));
            Ok(())
        })
    }

    /// Registers a subscriber of the host.
    ///
    /// Errors: as [`register`](Self::register).
    pub fn subscribe(&self, name: &str, callback: Callback) -> Result<Arc<Subscriber>> {
        let subscriber = self.runtime.new_subscriber(&self.effective(name), callback);
        self.add_subscriber(name, subscriber)
    }

    /// Registers a native consumer.
    ///
    /// Errors: as [`register`](Self::register).
    pub fn attach(&self, name: &str, sink: Arc<dyn Sink>) -> Result<()> {
        let subscriber = self.runtime.new_consumer(&self.effective(name), sink);
        self.add_subscriber(name, subscriber).map(drop)
    }

    /// Registers a function that decides whether the global registrations of a name take part.
    ///
    /// Errors: as [`register`](Self::register); `invalid_argument` where there is no kind.
    pub fn register_switch(
        &self,
        name: &str,
        kinds: &[RuntimeRegistrationKind],
        registration_name: &str,
        callback: Callback,
    ) -> Result<()> {
        let switch = Switch::new(&self.effective(name), kinds, registration_name, callback)?;
        self.change(|batch| {
            if batch.switches.iter().any(|known| known.name() == switch.name()) {
                return Err(already_exists(name));
            }
            batch.switches.push(switch);
            Ok(())
        })
    }

    /// Takes what was registered; the context is closed from then on. A second call finds nothing.
    pub fn close(&self) -> Batch {
        lock(&self.batch).take().unwrap_or_default()
    }

    /// The name of a registration as others see it.
    pub fn effective(&self, local: &str) -> Arc<str> {
        format!("{PREFIX}{}:{}:{}", encoded(&self.kind), self.ordinal, encoded(local)).into()
    }

    fn add_subscriber(&self, local: &str, new: Arc<Subscriber>) -> Result<Arc<Subscriber>> {
        self.change(|batch| {
            if batch.subscribers.iter().any(|known| known.name == new.name) {
                return Err(already_exists(local));
            }
            batch.subscribers.push(new.clone());
            Ok(new)
        })
    }

    fn change<T>(&self, change: impl FnOnce(&mut Batch) -> Result<T>) -> Result<T> {
        match &mut *lock(&self.batch) {
            Some(batch) => change(batch),
            None => Err(Error::invalid_argument("context", "plugin context is closed")),
        }
    }
}

const PREFIX: &str = "nemo-relay-plugin.v1.";

/// A text with everything but letters, digits, `-`, `.`, `_` and `~` written as `%XX`, as RFC 3986 has it.
fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'-' | b'.' | b'_' | b'~' => out.push(byte as char),
            _ if byte.is_ascii_alphanumeric() => out.push(byte as char),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

fn decoded(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (Vec::with_capacity(text.len()), text.as_bytes());
    while let Some((first, after)) = rest.split_first() {
        let (byte, left) = match first {
            b'%' => (u8::from_str_radix(std::str::from_utf8(after.get(..2)?).ok()?, 16).ok()?, &after[2..]),
            byte => (*byte, after),
        };
        bytes.push(byte);
        rest = left;
    }
    String::from_utf8(bytes).ok()
}

/// Who owns a registration, where its name says that a plugin does.
pub(crate) struct Owned {
    pub kind: String,
    pub ordinal: u32,
    pub local: String,
}

impl Owned {
    pub fn of(name: &str) -> Option<Self> {
        let mut parts = name.strip_prefix(PREFIX)?.splitn(3, ':');
        let (kind, ordinal, local) = (parts.next()?, parts.next()?, parts.next()?);
        Some(Self { kind: decoded(kind)?, ordinal: ordinal.parse().ok()?, local: decoded(local)? })
    }
}

/// Where a plugin is about to register. A host that keeps the context when it is cancelled meanwhile finds it closed.
struct Unfinished(Option<Arc<PluginContext>>);

impl Drop for Unfinished {
    fn drop(&mut self) {
        if let Some(context) = self.0.take() {
            context.close().abandon(&context.runtime);
        }
    }
}

/// What a script may ask of the binding.
#[derive(Clone)]
pub struct Script(Host);

impl Script {
    /// A plain value of the host made of this JSON.
    ///
    /// Errors: those of the binding.
    pub async fn parse(&self, json: Json) -> Result<Slot> {
        self.0.parse(json).await
    }

    /// What a plugin of the application says of a configuration, or null.
    ///
    /// Errors: what it raised.
    pub async fn validate(&self, plugin: &Callback, config: Json) -> Result<Json> {
        let said = self.0.plugin(plugin, PluginJob::Validate { config }).await?;
        self.0.encode(said).await
    }

    /// Lets a plugin of the application register.
    ///
    /// Errors: what it raised.
    pub async fn register(&self, plugin: &Callback, config: Json, context: Arc<PluginContext>) -> Result<()> {
        let mut unfinished = Unfinished(Some(context.clone()));
        let registered = self.0.plugin(plugin, PluginJob::Register { config, context }).await;
        unfinished.0 = None;
        registered.map(drop)
    }

    /// Runs something that may wait, where that holds up nobody.
    ///
    /// Errors: `internal` where the binding did not run it.
    pub async fn work<T: Send + 'static>(&self, job: impl FnOnce() -> T + Send + 'static) -> Result<T> {
        self.0.work(job).await
    }

    /// The same, where it waits for events that have not passed the stage yet: until `ready` says so, by itself.
    ///
    /// Errors: as [`work`](Self::work).
    pub async fn work_when<T: Send + 'static>(
        &self,
        ready: impl Fn() -> bool + Send + 'static,
        job: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T> {
        self.0.work_when(ready, job).await
    }
}

impl Machine {
    /// Work of the core that asks plugins of the application, as a machine that the binding drives like a call.
    pub fn script<F>(run: impl FnOnce(Script) -> F) -> (Machine, Op)
    where
        F: Future<Output = Result<Outcome>> + Send + 'static,
    {
        Self::begin_without_call(|host| run(Script(host)))
    }
}
