//! The runtime value: what is registered, and the way from an event to its subscribers.

mod attached;
mod emission;
mod exchange;
mod sanitizers;

pub use attached::Registrations;
pub use exchange::Registered;

use crate::callback::{Callback, Released};
use crate::clock::{Clock, Ids};
use crate::codec::Known;
use crate::delivery::{Delivery, Draining, FlushTicket, Subscriber};
use crate::locks::{lock, read};
use crate::registry::{Locals, Registration, Registry, already_exists, merged};
use crate::scope::Scope;
use crate::switch::Switches;
use nemo_relay_types::{Error, ErrorCode, Family, FamilyKind, Limits, Result, SPEC_DIGEST, Timestamp, Uuid};
use sanitizers::SanitizerTimeout;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, RwLock, Weak};

/// A runtime of NeMo Relay. Cloning shares it.
#[derive(Clone)]
pub struct Runtime(Arc<Inner>);

struct Inner {
    clock: Clock,
    limits: Limits,
    ids: Ids,
    registry: RwLock<Arc<Registry>>,
    subscribers: RwLock<Arc<[Arc<Subscriber>]>>,
    /// How many there are, readable without the lock.
    subscriber_count: AtomicU64,
    draining: Mutex<Draining>,
    /// Open scopes that have registrations; usually none, which is what makes an unobserved call cheap.
    scopes_with_locals: Mutex<Vec<Weak<Scope>>>,
    locals_count: AtomicU64,
    next_id: AtomicU64,
    delivery: Delivery,
    /// Whether a function that changes events, or decides about registrations, was ever registered.
    changes_events: AtomicBool,
    stage_taken: AtomicBool,
    released: Arc<Released>,
    codecs: Known,
    sanitizer_timeout: SanitizerTimeout,
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for Runtime {
    fn default() -> Self {
        Self::new(Clock::default(), Limits::default())
    }
}

impl Runtime {
    /// A runtime of its own, with nothing registered.
    pub fn new(clock: Clock, limits: Limits) -> Self {
        let delivery = Delivery::default();
        let mut draining = Draining::default();
        draining.add(delivery.stage().clone());
        Self(Arc::new(Inner {
            ids: Ids::new(&clock),
            clock,
            limits,
            registry: RwLock::default(),
            subscribers: RwLock::new(Arc::from([])),
            subscriber_count: AtomicU64::new(0),
            draining: Mutex::new(draining),
            scopes_with_locals: Mutex::default(),
            locals_count: AtomicU64::new(0),
            next_id: AtomicU64::new(1),
            delivery,
            changes_events: AtomicBool::new(false),
            stage_taken: AtomicBool::new(false),
            released: Arc::default(),
            codecs: Known::default(),
            sanitizer_timeout: SanitizerTimeout::default(),
        }))
    }

    /// The digest of the spec that this library was built from; a binding compares it with its own when it loads.
    pub fn spec_digest() -> &'static str {
        SPEC_DIGEST
    }

    /// Whether the other value is this very runtime.
    pub fn is(&self, other: &Runtime) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }

    /// The limits in force.
    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    /// To be called in a forked child, after the native consumers have begun anew: identities made there must differ from
    /// the parent's, and what was queued is the parent's to deliver.
    pub fn after_fork(&self) {
        self.0.ids.reseed(&self.0.clock);
        lock(&self.0.draining).after_fork();
    }

    pub(crate) fn codecs(&self) -> &Known {
        &self.0.codecs
    }

    /// Wraps a host function that the binding keeps under `id`.
    pub fn callback(&self, id: u64) -> Callback {
        Callback::new(id, self.0.released.clone())
    }

    /// Numbers of host functions that nothing refers to any more.
    pub fn take_released(&self) -> Vec<u64> {
        self.0.released.take()
    }

    /// A new, empty scope stack, as its implicit root.
    pub fn new_stack(&self) -> Arc<Scope> {
        let now = self.now();
        Scope::root(self.0.ids.next(now), now)
    }

    /// The scope with this identity on the stack, for languages that name scopes by their text.
    pub fn find(&self, head: &Arc<Scope>, uuid: &str) -> Result<Arc<Scope>> {
        let wanted = Uuid::try_parse(uuid)
            .map_err(|_| Error::invalid_argument("scope", format!("{uuid:?} is not a scope's uuid")))?;
        let mut scope = Some(head);
        while let Some(candidate) = scope {
            if candidate.uuid == wanted {
                return Ok(candidate.clone());
            }
            scope = candidate.outer();
        }
        Err(Error::new(ErrorCode::NotFound, format!("scope {uuid} not found")))
    }

    // --- middleware ---

    /// Registers middleware for every call (`scope` is `None`) or for the calls inside a scope.
    ///
    /// Errors: `already_exists`, `not_found` for a closed scope, `invalid_argument` for subscribers and switches.
    pub fn register(&self, scope: Option<&Arc<Scope>>, family: Family, new: Registration) -> Result<()> {
        if matches!(family.kind(), FamilyKind::Observe | FamilyKind::Switch) {
            return Err(Error::invalid_argument("family", format!("{family} has a registration of its own")));
        }
        if matches!(family.kind(), FamilyKind::Inject | FamilyKind::SanitizeEvent) {
            self.0.changes_events.store(true, Ordering::Release);
        }
        match scope {
            None => self.change_globals(|registry| registry.add(family, new)),
            Some(scope) => self.change_locals(scope, |locals| locals.registry.add(family, new)),
        }
    }

    /// Removes middleware by name; says whether there was one.
    ///
    /// Errors: `not_found` for a closed scope.
    pub fn deregister(&self, scope: Option<&Arc<Scope>>, family: Family, name: &str) -> Result<bool> {
        if family == Family::Subscriber {
            return self.unsubscribe(scope, name);
        }
        match scope {
            None if family.kind() == FamilyKind::Switch => {
                self.change_globals(|registry| Ok(registry.switches.remove(name)))
            }
            None => self.change_globals(|registry| Ok(registry.remove(family, name))),
            Some(scope) => self.change_locals(scope, |locals| Ok(locals.registry.remove(family, name))),
        }
    }

    /// Changes what decides about other registrations; from then on every event has to ask.
    pub(crate) fn change_switches(&self, change: impl FnOnce(&mut Switches) -> Result<()>) -> Result<()> {
        self.0.changes_events.store(true, Ordering::Release);
        self.change_globals(|registry| change(&mut registry.switches))
    }

    fn change_globals<T>(&self, change: impl FnOnce(&mut Registry) -> Result<T>) -> Result<T> {
        let mut current = self.0.registry.write().unwrap_or_else(|e| e.into_inner());
        let mut next = (**current).clone();
        let result = change(&mut next)?;
        *current = Arc::new(next);
        Ok(result)
    }

    /// The entries of a family that apply inside `head`, in the order in which they run.
    pub(crate) fn entries(&self, snapshot: &Snapshot, family: Family) -> Arc<[Registration]> {
        merged(snapshot.registry.family(family), &snapshot.around, family)
    }

    pub(crate) fn snapshot(&self, head: &Arc<Scope>) -> Snapshot {
        Snapshot { registry: read(&self.0.registry), around: self.scopes_with_locals(head) }
    }

    /// Whether a call inside `head` would meet neither middleware nor a subscriber, so that a binding may call a tool
    /// directly once it has checked the arguments. A model is never called directly: its request gets headers.
    pub fn is_idle(&self, head: &Arc<Scope>) -> bool {
        self.0.locals_count.load(Ordering::Acquire) == 0 && !self.observed(head) && read(&self.0.registry).is_empty()
    }

    // --- subscribers ---

    /// Registers a host subscriber for every event, or for those inside a scope.
    ///
    /// Errors: `already_exists`, `not_found` for a closed scope.
    pub fn subscribe(&self, scope: Option<&Arc<Scope>>, name: &str, callback: Callback) -> Result<Arc<Subscriber>> {
        self.add_subscriber(scope, Subscriber::host(self.next_id(), name, scope, callback))
    }

    /// Removes a subscriber by name; what is queued for it is still delivered.
    ///
    /// Errors: `not_found` for a closed scope.
    pub fn unsubscribe(&self, scope: Option<&Arc<Scope>>, name: &str) -> Result<bool> {
        let Some(scope) = scope else { return Ok(self.remove_global(|subscriber| &*subscriber.name == name)) };
        let removed = self.change_locals(scope, |locals| {
            let before = locals.subscribers.len();
            locals.subscribers.iter().filter(|s| &*s.name == name).for_each(|s| s.remove());
            locals.subscribers.retain(|s| &*s.name != name);
            Ok(locals.subscribers.len() < before)
        })?;
        self.forget_settled();
        Ok(removed)
    }

    /// Lets go of deregistered subscribers that have been given everything, and with them of their callbacks. A binding
    /// calls it after it has handed over the last event of such a subscriber.
    pub fn forget_settled(&self) {
        lock(&self.0.draining).forget_settled();
    }

    fn add_subscriber(&self, scope: Option<&Arc<Scope>>, new: Arc<Subscriber>) -> Result<Arc<Subscriber>> {
        match scope {
            None => {
                let mut current = self.0.subscribers.write().unwrap_or_else(|e| e.into_inner());
                if current.iter().any(|s| s.name == new.name) {
                    return Err(subscriber_exists(&new.name));
                }
                let mut all = current.to_vec();
                let at = all.partition_point(|s| s.name < new.name);
                all.insert(at, new.clone());
                self.0.subscriber_count.store(all.len() as u64, Ordering::Release);
                *current = all.into();
            }
            Some(scope) => self.change_locals(scope, |locals| {
                if locals.subscribers.iter().any(|s| s.name == new.name) {
                    return Err(subscriber_exists(&new.name));
                }
                let at = locals.subscribers.partition_point(|s| s.name < new.name);
                locals.subscribers.insert(at, new.clone());
                Ok(())
            })?,
        }
        let mut draining = lock(&self.0.draining);
        draining.forget_settled();
        draining.add(new.clone());
        Ok(new)
    }

    /// Whether anybody would see an event emitted inside `head`.
    pub fn observed(&self, head: &Arc<Scope>) -> bool {
        self.0.subscriber_count.load(Ordering::Acquire) > 0
            || self.0.locals_count.load(Ordering::Acquire) > 0
                && self.scopes_with_locals(head).iter().any(|s| s.locals().is_some_and(|l| !l.subscribers.is_empty()))
    }

    /// Those who see an event emitted inside `head`: the global subscribers by name, then those of each scope from the
    /// outermost in.
    pub(crate) fn recipients(&self, head: &Arc<Scope>) -> Arc<[Arc<Subscriber>]> {
        let global = read(&self.0.subscribers);
        if self.0.locals_count.load(Ordering::Acquire) == 0 {
            return global;
        }
        let local: Vec<_> = self
            .scopes_with_locals(head)
            .iter()
            .filter_map(|s| s.locals())
            .flat_map(|l| l.subscribers.clone())
            .collect();
        if local.is_empty() { global } else { global.iter().cloned().chain(local).collect() }
    }

    pub(crate) fn global_registry(&self) -> Arc<Registry> {
        read(&self.0.registry)
    }

    pub(crate) fn global_recipients(&self) -> Arc<[Arc<Subscriber>]> {
        read(&self.0.subscribers)
    }

    /// Whether a host subscriber's queue has become non-empty since the last [`Runtime::take_woken`].
    pub fn has_woken(&self) -> bool {
        self.0.delivery.has_woken()
    }

    /// Numbers of the subscribers whose queues have become non-empty.
    pub fn take_woken(&self) -> Vec<u64> {
        self.0.delivery.take_woken()
    }

    /// Counts a function that raised or was late and is no subscriber, or a payload that no event can show.
    pub(crate) fn count_callback_error(&self) {
        lock(&self.0.draining).count_callback_error();
    }

    /// Begins a flush: the ticket knows what was queued up to now.
    pub fn flush(&self) -> FlushTicket {
        lock(&self.0.draining).flush()
    }

    // --- shared ---

    pub(crate) fn clock(&self) -> Clock {
        self.0.clock
    }

    pub(crate) fn now(&self) -> Timestamp {
        (self.0.clock.now)()
    }

    pub(crate) fn new_uuid(&self, at: Timestamp) -> Uuid {
        self.0.ids.next(at)
    }

    fn next_id(&self) -> u64 {
        self.0.next_id.fetch_add(1, Ordering::Relaxed)
    }

    /// The open scopes around `head` that have registrations, from the outermost in.
    fn scopes_with_locals(&self, head: &Arc<Scope>) -> Vec<Arc<Scope>> {
        if self.0.locals_count.load(Ordering::Acquire) == 0 {
            return Vec::new();
        }
        let candidates: Vec<_> = lock(&self.0.scopes_with_locals).iter().filter_map(Weak::upgrade).collect();
        let mut around: Vec<_> = candidates.into_iter().filter(|scope| head.contains(scope)).collect();
        around.sort_by_key(|scope| scope.depth());
        around
    }

    fn change_locals<T>(&self, scope: &Arc<Scope>, change: impl FnOnce(&mut Locals) -> Result<T>) -> Result<T> {
        let result = scope.with_locals(|slot| {
            if scope.is_closed() {
                return Err(Error::new(ErrorCode::NotFound, format!("scope {} not found", scope.uuid)));
            }
            let mut next = slot.as_deref().cloned().unwrap_or_default();
            let result = change(&mut next)?;
            *slot = (!next.is_empty()).then(|| Arc::new(next));
            Ok(result)
        })?;
        self.track(scope);
        Ok(result)
    }

    /// Closing a scope drops its registrations.
    pub(crate) fn drop_locals(&self, scope: &Arc<Scope>) {
        if let Some(locals) = scope.with_locals(Option::take) {
            locals.subscribers.iter().for_each(|subscriber| subscriber.remove());
            self.track(scope);
            self.forget_settled();
        }
    }

    fn track(&self, scope: &Arc<Scope>) {
        let mut tracked = lock(&self.0.scopes_with_locals);
        tracked.retain(|known| known.strong_count() > 0 && !std::ptr::eq(known.as_ptr(), Arc::as_ptr(scope)));
        if scope.locals().is_some() {
            tracked.push(Arc::downgrade(scope));
        }
        self.0.locals_count.store(tracked.len() as u64, Ordering::Release);
    }
}

/// What a call found registered when it began.
pub(crate) struct Snapshot {
    pub(crate) registry: Arc<Registry>,
    around: Vec<Arc<Scope>>,
}

fn subscriber_exists(name: &str) -> Error {
    let mut error = already_exists(name);
    error.message = format!("{name} subscriber already exists");
    error
}
