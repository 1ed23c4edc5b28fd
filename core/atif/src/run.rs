//! What is kept of the events of one run: a node a scope, put together from its start and its end.

use crate::llm::{Answered, Asked};
use crate::read::{member, pick, string};
use crate::text::Text;
use nemo_relay_types::{Event, Json, MarkEvent, ScopeCategory, ScopeEvent, Timestamp, Uuid, mark_name, metadata_key};
use std::collections::HashMap;
use std::mem::size_of;
use std::sync::Arc;

/// A moment: its time, and its place in the order of arrival for those of one time.
pub(crate) type Moment = (Timestamp, u32);

/// A scope.
pub(crate) struct Node {
    pub uuid: Uuid,
    pub parent: Option<Uuid>,
    pub root: Option<Uuid>,
    pub name: Arc<str>,
    pub start: Option<Moment>,
    pub end: Option<Moment>,
    pub failure: Option<Text>,
    pub kind: Kind,
}

/// What is known of a scope besides its boundaries.
pub(crate) enum Kind {
    Plain,
    Agent(Box<Agent>),
    Llm(Box<Llm>),
    Tool(Box<Tool>),
}

/// An agent, or a scope in its role.
#[derive(Default)]
pub(crate) struct Agent {
    pub input: Option<Text>,
    pub output: Option<Text>,
    pub metadata: Option<Text>,
}

/// A model call.
#[derive(Default)]
pub(crate) struct Llm {
    pub asked: Option<Asked>,
    pub answered: Option<Answered>,
}

/// A tool call.
#[derive(Default)]
pub(crate) struct Tool {
    pub id: Option<Box<str>>,
    /// A JSON object.
    pub arguments: Option<Text>,
    pub result: Option<Text>,
    pub annotation: Option<Text>,
    pub metadata: Option<Text>,
}

/// The events of one run.
#[derive(Default)]
pub(crate) struct Run {
    /// The scope that the run is named by, if it stands for itself.
    pub root: Option<Uuid>,
    pub nodes: Vec<Node>,
    pub by_uuid: HashMap<Uuid, u32>,
    /// Every event, if they are asked for.
    pub events: Vec<Event>,
    /// About how many bytes are kept.
    pub bytes: u64,
    /// Events that were left out because there was no room for them.
    pub left_out: u64,
    /// Events that the stream itself says are missing.
    pub missing: u64,
    arrived: u32,
}

/// Metadata that tells the role of a scope.
const SCOPE_ROLE: &str = "nemo_relay_scope_role";

fn has_role(metadata: Option<&Json>, role: &str) -> bool {
    metadata
        .and_then(|metadata| member(metadata.as_str(), SCOPE_ROLE))
        .and_then(string)
        .is_some_and(|found| found == role)
}

/// Whether a scope is a turn of a session, which is a run of its own.
pub(crate) fn is_turn(event: &ScopeEvent) -> bool {
    event.category.as_deref() == Some("custom") && has_role(event.metadata.as_ref(), "turn")
}

impl Run {
    /// Takes an event; adds what it keeps to `bytes`.
    pub fn observe(&mut self, event: &Event, keep_event: bool) {
        self.arrived += 1;
        match event {
            Event::Scope(scope) => self.scope(scope),
            Event::Mark(mark) => self.mark(mark),
        }
        if keep_event {
            self.bytes += (size_of::<Event>() + payload_size(event)) as u64;
            self.events.push(event.clone());
        }
    }

    /// Counts an event that there is no room for; an end without payload is still noted.
    pub fn leave_out(&mut self, event: &Event) {
        self.arrived += 1;
        self.left_out += 1;
        if let Event::Scope(scope) = event
            && scope.scope_category == ScopeCategory::End
            && let Some(index) = self.by_uuid.get(&scope.uuid)
        {
            let node = &mut self.nodes[*index as usize];
            if matches!(node.kind, Kind::Agent(_) | Kind::Plain) && node.end.is_none() {
                node.end = Some((scope.timestamp, self.arrived));
            }
        }
    }

    fn mark(&mut self, mark: &MarkEvent) {
        if &*mark.name == mark_name::RELAY_GAP {
            let count = mark.data.as_ref().and_then(|data| crate::read::integer(member(data.as_str(), "count")?));
            self.missing = self.missing.saturating_add(count.unwrap_or(1));
        } else if let Some((tool, reason)) = refused(mark) {
            self.bytes += (size_of::<Node>() + size_of::<Tool>() + 2 * reason.len()) as u64;
            self.by_uuid.insert(mark.uuid, self.nodes.len() as u32);
            self.nodes.push(Node {
                uuid: mark.uuid,
                parent: mark.parent_uuid,
                root: mark.propagation_root_uuid,
                name: mark.name.clone(),
                start: None,
                end: Some((mark.timestamp, self.arrived)),
                failure: Some(reason),
                kind: Kind::Tool(Box::new(tool)),
            });
        }
    }

    fn scope(&mut self, event: &ScopeEvent) {
        let moment = (event.timestamp, self.arrived);
        let index = match self.by_uuid.get(&event.uuid) {
            Some(index) => *index,
            None => self.add(event),
        };
        let node = &mut self.nodes[index as usize];
        // A boundary that comes again says nothing new.
        let slot = match event.scope_category {
            ScopeCategory::Start => &mut node.start,
            ScopeCategory::End => &mut node.end,
        };
        if slot.is_some() {
            return;
        }
        *slot = Some(moment);
        self.bytes += match event.scope_category {
            ScopeCategory::Start => node.started(event),
            ScopeCategory::End => node.ended(event),
        } as u64;
    }

    fn add(&mut self, event: &ScopeEvent) -> u32 {
        let kind = match event.category.as_deref() {
            Some("llm") => Kind::Llm(Box::default()),
            Some("tool") => Kind::Tool(Box::default()),
            Some("agent") => Kind::Agent(Box::default()),
            _ if has_role(event.metadata.as_ref(), "subagent") => Kind::Agent(Box::default()),
            _ if self.root == Some(event.uuid) && is_turn(event) => Kind::Agent(Box::default()),
            _ => Kind::Plain,
        };
        let index = self.nodes.len() as u32;
        self.nodes.push(Node {
            uuid: event.uuid,
            parent: event.parent_uuid,
            root: event.propagation_root_uuid,
            name: event.name.clone(),
            start: None,
            end: None,
            failure: None,
            kind,
        });
        self.by_uuid.insert(event.uuid, index);
        self.bytes += (size_of::<Node>() + size_of::<(Uuid, u32)>()) as u64;
        index
    }

    /// Whether a scope of the run is known.
    pub fn node(&self, uuid: Uuid) -> Option<&Node> {
        Some(&self.nodes[*self.by_uuid.get(&uuid)? as usize])
    }
}

impl Node {
    /// Takes the start; returns how many bytes it keeps.
    fn started(&mut self, event: &ScopeEvent) -> usize {
        match &mut self.kind {
            Kind::Plain => 0,
            Kind::Agent(agent) => {
                agent.input = whole(event.data.as_ref());
                agent.metadata = whole(event.metadata.as_ref()).or(agent.metadata.take());
                size_of::<Agent>() + length(&agent.input) + length(&agent.metadata)
            }
            Kind::Llm(llm) => {
                let asked = Asked::of(event);
                let size = asked.size();
                llm.asked = Some(asked);
                size_of::<Llm>() + size
            }
            Kind::Tool(tool) => {
                tool.id = tool_call_id(event).or(tool.id.take());
                let arguments = event.data.as_ref().map_or("", Json::as_str);
                tool.arguments = Some(match crate::arguments::object(arguments) {
                    std::borrow::Cow::Borrowed(slice) => match &event.data {
                        Some(data) => Text::slice(&data.shared(), slice),
                        None => Text::new(slice),
                    },
                    std::borrow::Cow::Owned(text) => Text::new(&text),
                });
                size_of::<Tool>() + length(&tool.arguments)
            }
        }
    }

    /// Takes the end; returns how many bytes it keeps.
    fn ended(&mut self, event: &ScopeEvent) -> usize {
        self.failure = failure(event.metadata.as_ref());
        length(&self.failure)
            + match &mut self.kind {
                Kind::Plain => 0,
                Kind::Agent(agent) => {
                    agent.output = whole(event.data.as_ref());
                    agent.metadata = agent.metadata.take().or_else(|| whole(event.metadata.as_ref()));
                    length(&agent.output) + length(&agent.metadata)
                }
                Kind::Llm(llm) => {
                    llm.answered = Answered::of(event);
                    if let Some(answered) = &mut llm.answered
                        && answered.model.is_none()
                    {
                        let named = event.category_profile.as_ref().and_then(|p| member(p.as_str(), "model_name"));
                        answered.model = named.and_then(string).map(|model| Text::new(&model));
                    }
                    llm.answered.as_ref().map_or(0, Answered::size)
                }
                Kind::Tool(tool) => {
                    tool.id = tool.id.take().or_else(|| tool_call_id(event));
                    tool.result = whole(event.data.as_ref());
                    tool.annotation = event
                        .category_profile
                        .as_ref()
                        .and_then(|profile| Some(Text::new(member(profile.as_str(), "tool_result_annotation")?)));
                    tool.metadata = whole(event.metadata.as_ref());
                    length(&tool.result) + length(&tool.annotation) + length(&tool.metadata)
                }
            }
    }

    /// The first moment that is known of it.
    pub fn first(&self) -> Moment {
        self.start.or(self.end).unwrap_or_default()
    }
}

/// A tool call that was refused, where the mark says which one: the model is given the reason in the place of a result.
fn refused(mark: &MarkEvent) -> Option<(Tool, Text)> {
    let data = mark.data.as_ref()?;
    let [rejected, reason, id] = pick(data.as_str(), ["rejected", "rejection_reason", "tool_call_id"]);
    let (Some("true"), Some(reason), Some(id)) = (rejected, reason, id.and_then(string)) else { return None };
    let said = Text::new(&string(reason)?);
    Some((Tool { id: Some(id.into()), result: Some(Text::new(reason)), ..Tool::default() }, said))
}

fn tool_call_id(event: &ScopeEvent) -> Option<Box<str>> {
    let id = string(member(event.category_profile.as_ref()?.as_str(), "tool_call_id")?)?;
    (!id.is_empty()).then(|| id.into())
}

/// What went wrong, if the end says that something did.
fn failure(metadata: Option<&Json>) -> Option<Text> {
    let keys = [metadata_key::OTEL_STATUS_CODE, metadata_key::OTEL_STATUS_DESCRIPTION];
    let [status, description] = pick(metadata?.as_str(), keys);
    let failed = status == Some(r#""ERROR""#);
    failed.then(|| Text::new(&description.and_then(string).unwrap_or_default()))
}

fn whole(json: Option<&Json>) -> Option<Text> {
    json.filter(|json| !json.is_null()).map(|json| Text::slice(&json.shared(), json.as_str()))
}

fn length(text: &Option<Text>) -> usize {
    text.as_ref().map_or(0, |text| text.len())
}

/// How many bytes of JSON an event holds.
pub(crate) fn payload_size(event: &Event) -> usize {
    [event.data(), event.metadata(), event.category_profile()]
        .into_iter()
        .flatten()
        .map(|json| json.as_str().len())
        .sum()
}
