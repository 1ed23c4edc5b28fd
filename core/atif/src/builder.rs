//! Collects events and makes trajectories of them: one a run, or one of all.

use crate::document::{Document, Head};
use crate::out::Style;
use crate::run::{Kind, Run, is_turn};
use crate::{AtifConfig, Body};
use nemo_relay_types::{Error, Event, Result, ScopeCategory, Uuid};
use std::collections::{HashMap, HashSet, VecDeque};
use std::io;
use std::sync::Arc;

/// Builds trajectories from events, in whatever order they come. No I/O, no clock, no threads.
///
/// Runs are told apart by the root identity of their events. A scope with the role of a turn is a run of its own.
pub struct AtifBuilder {
    config: Arc<AtifConfig>,
    runs: HashMap<Uuid, Trajectory>,
    /// The runs of scopes whose run their root identity does not tell.
    run_of: HashMap<Uuid, Uuid>,
    /// Runs that were taken lately, so that an event that comes too late does not begin one anew.
    taken: HashSet<Uuid>,
    taken_in_order: VecDeque<Uuid>,
    bytes: u64,
    late: u64,
    /// Events that were seen.
    number: u64,
}

const REMEMBERED: usize = 1024;

/// A run, from which its trajectory can be written.
pub struct Trajectory {
    config: Arc<AtifConfig>,
    trajectory_id: String,
    session_id: String,
    run: Run,
    /// Its place in the order in which runs began.
    number: u64,
}

impl AtifBuilder {
    /// A builder that has seen nothing.
    ///
    /// Errors: `invalid_argument` naming the field of the configuration.
    pub fn new(config: AtifConfig) -> Result<Self> {
        config.validate()?;
        Ok(Self {
            config: Arc::new(config),
            runs: HashMap::new(),
            run_of: HashMap::new(),
            taken: HashSet::new(),
            taken_in_order: VecDeque::new(),
            bytes: 0,
            late: 0,
            number: 0,
        })
    }

    /// Takes an event.
    pub fn observe(&mut self, event: &Event) {
        let key = self.key(event);
        if self.taken.contains(&key) {
            self.late += 1;
            return;
        }
        let number = self.number;
        self.number += 1;
        let run = self.runs.entry(key).or_insert_with(|| Trajectory::new(&self.config, key, event, number)).run_mut();
        if self.bytes >= self.config.max_bytes {
            run.leave_out(event);
            return;
        }
        let before = run.bytes;
        run.observe(event, self.config.observed_events);
        self.bytes += run.bytes - before;
    }

    /// The run that an event belongs to.
    fn key(&mut self, event: &Event) -> Uuid {
        if self.config.session_id.is_some() {
            return Uuid::nil();
        }
        let uuid = event.uuid();
        let known = event.parent_uuid().and_then(|parent| self.run_of.get(&parent).copied());
        let Event::Scope(scope) = event else {
            return known.or(event.propagation_root_uuid()).or(event.parent_uuid()).unwrap_or(uuid);
        };
        if scope.scope_category == ScopeCategory::End
            && let Some(key) = self.run_of.remove(&uuid)
        {
            return key;
        }
        let is_agent = scope.category.as_deref() == Some("agent");
        let own = is_turn(scope) || (is_agent && known.is_none() && event.propagation_root_uuid().is_none());
        let key = match (own, known, event.propagation_root_uuid()) {
            (true, _, _) => uuid,
            (false, Some(key), _) => key,
            // The root tells the run of what is inside, too.
            (false, None, Some(root)) => return root,
            (false, None, None) => event.parent_uuid().unwrap_or(uuid),
        };
        if scope.scope_category == ScopeCategory::Start {
            self.run_of.insert(uuid, key);
        }
        key
    }

    /// Takes the runs that have ended, in the order in which they began.
    pub fn take_finished(&mut self) -> Vec<Trajectory> {
        let finished: Vec<_> = self.runs.iter().filter(|(_, run)| run.is_finished()).map(|(key, _)| *key).collect();
        self.take(finished)
    }

    /// Takes every run, ended or not.
    pub fn take_all(&mut self) -> Vec<Trajectory> {
        let all = self.runs.keys().copied().collect();
        self.take(all)
    }

    fn take(&mut self, keys: Vec<Uuid>) -> Vec<Trajectory> {
        let mut taken: Vec<_> = keys.iter().filter_map(|key| self.runs.remove(key)).collect();
        for trajectory in &taken {
            self.bytes -= trajectory.run.bytes;
            for node in &trajectory.run.nodes {
                self.run_of.remove(&node.uuid);
            }
        }
        self.taken.extend(&keys);
        self.taken_in_order.extend(keys);
        for forgotten in self.taken_in_order.drain(..self.taken_in_order.len().saturating_sub(REMEMBERED)) {
            self.taken.remove(&forgotten);
        }
        taken.sort_unstable_by_key(|trajectory| trajectory.number);
        taken
    }

    /// The runs that were not taken, in the order in which they began.
    pub fn trajectories(&self) -> Vec<&Trajectory> {
        let mut all: Vec<_> = self.runs.values().collect();
        all.sort_unstable_by_key(|trajectory| trajectory.number);
        all
    }

    /// Whether every run was taken, or there was none.
    pub fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// The trajectory of everything that was seen, on one line.
    ///
    /// Errors: `invalid_argument` where the configuration has no `session_id`.
    pub fn export_json(&self) -> Result<String> {
        let Some(_) = &self.config.session_id else {
            return Err(Error::invalid_argument("session_id", "session_id must be set to export one trajectory"));
        };
        Ok(match self.runs.get(&Uuid::nil()) {
            Some(trajectory) => trajectory.to_json(Style::Compact),
            None => Trajectory::empty(&self.config).to_json(Style::Compact),
        })
    }

    /// Notes that events are missing, in all runs that are not taken: nobody knows whose they were.
    pub fn note_missing(&mut self, count: u64) {
        for trajectory in self.runs.values_mut() {
            trajectory.run.missing = trajectory.run.missing.saturating_add(count);
        }
    }

    /// Forgets everything that was seen.
    pub fn clear(&mut self) {
        self.runs.clear();
        self.run_of.clear();
        self.taken.clear();
        self.taken_in_order.clear();
        self.bytes = 0;
    }

    /// About how many bytes are kept.
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How many events came for a run that had been taken.
    pub fn late_events(&self) -> u64 {
        self.late
    }
}

impl Trajectory {
    fn new(config: &Arc<AtifConfig>, key: Uuid, event: &Event, number: u64) -> Self {
        let mut new = Self::empty(config);
        new.number = number;
        if config.session_id.is_none() {
            new.trajectory_id = key.to_string();
            new.session_id = event.propagation_root_uuid().unwrap_or(key).to_string();
            new.run.root = Some(key);
        }
        new
    }

    /// The trajectory of a session in which nothing was seen.
    fn empty(config: &Arc<AtifConfig>) -> Self {
        let id = config.session_id.clone().unwrap_or_default();
        Self { config: config.clone(), trajectory_id: id.clone(), session_id: id, run: Run::default(), number: 0 }
    }

    fn run_mut(&mut self) -> &mut Run {
        &mut self.run
    }

    /// The id of the trajectory: the one that was set, or the one of the outermost scope.
    pub fn trajectory_id(&self) -> &str {
        &self.trajectory_id
    }

    /// The id of the session: the one that was set, or the root identity.
    pub fn session_id(&self) -> &str {
        &self.session_id
    }

    /// About how many bytes are kept for it.
    pub fn bytes(&self) -> u64 {
        self.run.bytes
    }

    /// Whether the outermost scope has ended.
    pub fn is_finished(&self) -> bool {
        self.run.root.and_then(|root| self.run.node(root)).is_some_and(|node| node.end.is_some())
    }

    /// The metadata of the outermost scope, if it is an agent: a JSON text.
    pub fn metadata(&self) -> Option<&str> {
        match &self.run.node(self.run.root?)?.kind {
            Kind::Agent(agent) => agent.metadata.as_deref(),
            _ => None,
        }
    }

    /// Whether it is the run of an agent, or a turn of one.
    pub fn is_of_agent(&self) -> bool {
        let outermost = self.run.root.and_then(|root| self.run.node(root));
        outermost.is_some_and(|node| matches!(node.kind, Kind::Agent(_)))
    }

    /// Whether a model call or a tool call was seen.
    pub fn has_steps(&self) -> bool {
        self.document(Style::Compact).has_steps()
    }

    fn document(&self, style: Style) -> Document<'_> {
        let head = Head {
            config: &self.config,
            session_id: &self.session_id,
            trajectory_id: &self.trajectory_id,
            root: self.run.root,
            style,
        };
        Document::of(head, &self.run)
    }

    /// Writes the trajectory. Errors: those of what it is written to.
    pub fn write_to(&self, to: &mut dyn io::Write, style: Style) -> io::Result<()> {
        self.document(style).write_to(to)
    }

    /// The trajectory as text.
    pub fn to_json(&self, style: Style) -> String {
        let mut text = Vec::new();
        let _ = self.write_to(&mut text, style);
        // Every piece that was written is text.
        String::from_utf8(text).unwrap_or_default()
    }
}

/// Indented, as files have it.
impl Body for Trajectory {
    fn write_to(&self, to: &mut dyn io::Write) -> io::Result<()> {
        Trajectory::write_to(self, to, Style::Pretty)
    }
}
