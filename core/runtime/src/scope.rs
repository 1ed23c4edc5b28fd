//! Scope stacks: immutable linked lists. A push makes a new head; the binding keeps the head where its language keeps
//! context, so that a child task has its parent's stack and nobody else's.

use crate::locks::lock;
use crate::registry::Locals;
use nemo_relay_types::{Json, ScopeAttributes, ScopeType, Timestamp, Uuid};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, Weak};

/// One scope, linked to the scope that it was pushed inside.
pub struct Scope {
    /// Identity.
    pub uuid: Uuid,
    /// Parent's identity: the explicit parent if one was given. `None` on an implicit root alone.
    pub parent_uuid: Option<Uuid>,
    /// Name.
    pub name: Arc<str>,
    /// Kind of work.
    pub scope_type: ScopeType,
    /// Flags.
    pub attributes: ScopeAttributes,
    /// The application's data; in no event.
    pub data: Option<Json>,
    /// Metadata of the start event.
    pub metadata: Option<Json>,
    /// Time of the start event.
    pub started_at: Timestamp,
    /// The outermost agent around this scope; where there is none, the outermost scope; on a root, itself.
    pub root_uuid: Uuid,
    /// Whether the root identity is settled: an agent's, or that of another process.
    root_is_settled: bool,
    /// Whether it stands for what is open elsewhere, so that it cannot be closed here.
    fixed: bool,
    /// Whether that is a scope of another process.
    imported: bool,
    trace: Option<Arc<Trace>>,
    depth: u32,
    up: Option<Arc<Scope>>,
    /// An ancestor further up, so that an ancestor at any depth is found in logarithmic time (skew-binary jump pointers).
    jump: Weak<Scope>,
    closed: AtomicBool,
    /// Whether an event of this agent has shown the conversation so far.
    history_shown: AtomicBool,
    locals: Mutex<Option<Arc<Locals>>>,
}

/// A W3C trace that began outside of this process.
#[derive(Debug)]
pub(crate) struct Trace {
    pub id: u128,
    pub state: Option<String>,
}

/// What a push decides itself; the rest follows from the stack.
pub(crate) struct NewScope {
    pub uuid: Uuid,
    /// Whose child the events say it is, where that is not the scope around it.
    pub parent: Option<Arc<Scope>>,
    pub name: Arc<str>,
    pub scope_type: ScopeType,
    pub attributes: ScopeAttributes,
    pub data: Option<Json>,
    pub metadata: Option<Json>,
    pub started_at: Timestamp,
}

impl Scope {
    /// The implicit root of a new stack.
    pub(crate) fn root(uuid: Uuid, at: Timestamp) -> Arc<Self> {
        Arc::new(Self::bottom(uuid, "root", at))
    }

    /// The bottom of a stack that goes on where another process was: its root and, where that is another scope, the scope
    /// that what follows belongs under.
    pub(crate) fn propagated(root: Option<Uuid>, parent: Uuid, at: Timestamp, trace: Option<Arc<Trace>>) -> Arc<Self> {
        let mut bottom = Self::bottom(root.unwrap_or(parent), "propagated-root", at);
        bottom.root_is_settled = root.is_some();
        bottom.trace = trace;
        bottom.imported = true;
        let bottom = Arc::new(bottom);
        if bottom.uuid == parent {
            return bottom;
        }
        let mut parent = bottom.linked(NewScope {
            uuid: parent,
            parent: None,
            name: "propagated-parent".into(),
            scope_type: ScopeType::Unknown,
            attributes: ScopeAttributes::default(),
            data: None,
            metadata: None,
            started_at: at,
        });
        (parent.fixed, parent.imported) = (true, true);
        Arc::new(parent)
    }

    fn bottom(uuid: Uuid, name: &str, at: Timestamp) -> Self {
        Self {
            uuid,
            parent_uuid: None,
            name: name.into(),
            scope_type: ScopeType::Agent,
            attributes: ScopeAttributes::default(),
            data: None,
            metadata: None,
            started_at: at,
            root_uuid: uuid,
            root_is_settled: false,
            fixed: true,
            imported: false,
            trace: None,
            depth: 0,
            up: None,
            jump: Weak::new(),
            closed: AtomicBool::new(false),
            history_shown: AtomicBool::new(false),
            locals: Mutex::default(),
        }
    }

    pub(crate) fn child(self: &Arc<Self>, new: NewScope) -> Arc<Self> {
        Arc::new(self.linked(new))
    }

    fn linked(self: &Arc<Self>, new: NewScope) -> Self {
        let agent = new.scope_type == ScopeType::Agent;
        let parent = new.parent.as_ref().unwrap_or(self);
        let outermost = !parent.root_is_settled && (parent.is_root() || agent);
        Self {
            uuid: new.uuid,
            parent_uuid: Some(parent.uuid),
            name: new.name,
            scope_type: new.scope_type,
            attributes: new.attributes,
            data: new.data,
            metadata: new.metadata,
            started_at: new.started_at,
            root_uuid: if outermost { new.uuid } else { parent.root_uuid },
            root_is_settled: parent.root_is_settled || agent,
            fixed: false,
            imported: false,
            trace: parent.trace.clone(),
            depth: self.depth + 1,
            up: Some(self.clone()),
            jump: self.jump_for_child(),
            closed: AtomicBool::new(false),
            history_shown: AtomicBool::new(false),
            locals: Mutex::default(),
        }
    }

    fn jump_for_child(self: &Arc<Self>) -> Weak<Self> {
        let far = self.jump.upgrade().and_then(|near| Some((near.depth, near.jump.upgrade()?)));
        match far {
            Some((near, far)) if self.depth - near == near - far.depth => Arc::downgrade(&far),
            _ => Arc::downgrade(self),
        }
    }

    /// Whether this is the implicit root of a stack, or stands for a scope of another process: nobody closes it here.
    pub fn is_root(&self) -> bool {
        self.fixed
    }

    /// Whether this is the implicit root of a stack, which is in no event of any process.
    pub(crate) fn is_implicit(&self) -> bool {
        self.fixed && !self.imported
    }

    /// Whether the scope has been closed.
    pub fn is_closed(&self) -> bool {
        self.closed.load(Ordering::Acquire)
    }

    /// Marks the scope closed; false if it was closed before.
    pub(crate) fn set_closed(&self) -> bool {
        !self.closed.swap(true, Ordering::AcqRel)
    }

    /// The innermost scope of this stack that is still open: the head may be closed, here or in another context.
    pub fn innermost_open(self: &Arc<Self>) -> &Arc<Self> {
        let mut scope = self;
        while scope.is_closed() {
            match &scope.up {
                Some(up) => scope = up,
                None => break,
            }
        }
        scope
    }

    /// Whether `scope` is this scope or one around it.
    pub fn contains(self: &Arc<Self>, scope: &Arc<Self>) -> bool {
        Arc::ptr_eq(self, scope) || self.ancestor_at(scope.depth).is_some_and(|found| Arc::ptr_eq(&found, scope))
    }

    fn ancestor_at(self: &Arc<Self>, depth: u32) -> Option<Arc<Self>> {
        if depth > self.depth {
            return None;
        }
        let mut scope = self.clone();
        while scope.depth > depth {
            let next = match scope.jump.upgrade() {
                Some(far) if far.depth >= depth => far,
                _ => scope.up.clone()?,
            };
            scope = next;
        }
        Some(scope)
    }

    /// The scope that this one was pushed inside.
    pub fn outer(&self) -> Option<&Arc<Self>> {
        self.up.as_ref()
    }

    /// The innermost agent around the scope, itself included; where there is none, the implicit root.
    pub(crate) fn agent(self: &Arc<Self>) -> &Arc<Self> {
        let mut scope = self;
        while scope.scope_type != ScopeType::Agent {
            let Some(outer) = &scope.up else { break };
            scope = outer;
        }
        scope
    }

    /// Notes that an event shows the conversation of this agent; says whether an earlier one has shown it.
    pub(crate) fn shows_history(&self) -> bool {
        self.history_shown.swap(true, Ordering::AcqRel)
    }

    /// The conversation of this agent was replaced: the next event shows it whole.
    pub(crate) fn forget_history(&self) {
        self.history_shown.store(false, Ordering::Release);
    }

    pub(crate) fn trace(&self) -> Option<&Trace> {
        self.trace.as_deref()
    }

    /// The W3C trace that the scope belongs to.
    pub(crate) fn trace_id(&self) -> u128 {
        self.trace().map_or(self.root_uuid.as_u128(), |trace| trace.id)
    }

    pub(crate) fn depth(&self) -> u32 {
        self.depth
    }

    pub(crate) fn locals(&self) -> Option<Arc<Locals>> {
        lock(&self.locals).clone()
    }

    /// Runs `change` on the registrations of this scope, under their lock.
    pub(crate) fn with_locals<T>(&self, change: impl FnOnce(&mut Option<Arc<Locals>>) -> T) -> T {
        change(&mut lock(&self.locals))
    }
}

impl Drop for Scope {
    /// Unlinks a long chain step by step: the compiler's own drop would recurse once a scope and exhaust the stack.
    fn drop(&mut self) {
        let mut next = self.up.take();
        while let Some(scope) = next {
            next = Arc::into_inner(scope).and_then(|mut scope| scope.up.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn push(head: &Arc<Scope>, scope_type: ScopeType) -> Arc<Scope> {
        head.child(NewScope {
            uuid: Uuid::from_u128(u128::from(head.depth) + 1),
            parent: None,
            name: "s".into(),
            scope_type,
            attributes: ScopeAttributes::default(),
            data: None,
            metadata: None,
            started_at: Timestamp::default(),
        })
    }

    #[test]
    fn every_ancestor_is_found_and_a_long_chain_is_dropped() {
        let mut heads = vec![Scope::root(Uuid::nil(), Timestamp::default())];
        for _ in 0..100_000 {
            heads.push(push(heads.last().unwrap(), ScopeType::Function));
        }
        let head = heads.last().unwrap().clone();
        for depth in [0, 1, 2, 3, 4_095, 4_096, 65_535, 99_999, 100_000] {
            assert!(head.contains(&heads[depth]), "{depth}");
        }
        let sibling = push(&heads[10], ScopeType::Function);
        assert!(!head.contains(&sibling));
        assert!(!heads[3].contains(&heads[4]));
        drop(heads);
        drop(head);
    }

    #[test]
    fn the_outermost_agent_is_the_root_identity() {
        let root = Scope::root(Uuid::nil(), Timestamp::default());
        let function = push(&root, ScopeType::Function);
        let agent = push(&function, ScopeType::Agent);
        let inner = push(&agent, ScopeType::Agent);
        assert_eq!(function.root_uuid, function.uuid);
        assert_eq!(agent.root_uuid, agent.uuid);
        assert_eq!(inner.root_uuid, agent.uuid);
    }
}
