//! What a profile makes of the fields of an event.

use crate::metadata::{touch_metadata, touch_profile};
use crate::preset::{MarkPolicy, PROVIDER_NAME, TrajectoryContext};
use crate::profile::Profile;
use crate::rule::{Rule, Touch};
use nemo_relay_codecs::Codec;
use nemo_relay_types::json::write_string;
use nemo_relay_types::{Json, mark_name};
use std::collections::BTreeMap;

/// The schema of the data of metric marks.
const MEASUREMENTS: &str = "nemo.relay.metric_measurements";

/// Marks of the runtime whose data holds nothing that the application said.
const RUNTIME_MARKS: [&str; 3] = [mark_name::RELAY_GAP, mark_name::RELAY_SCOPE_UNBALANCED, mark_name::LLM_CHUNK];

const TOOL_RESULT_ANNOTATION: &str = "tool_result_annotation";

/// Fields of categories that are payloads in another form; selectors begin at each of them.
const PAYLOADS: [&str; 3] = ["annotated_request", "annotated_response", TOOL_RESULT_ANNOTATION];

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EventKind {
    /// A mark.
    Mark,
    /// The start of a scope.
    ScopeStart,
    /// The end of a scope.
    ScopeEnd,
}

/// What is known of an event beside its fields.
#[derive(Clone, Copy, Debug)]
pub struct EventView<'a> {
    /// The kind.
    pub kind: EventKind,
    /// The name of the scope or mark.
    pub name: &'a str,
    /// The category, such as `tool` or `llm`.
    pub category: Option<&'a str>,
    /// The name of the schema of the data.
    pub schema: Option<&'a str>,
    /// The codec of the model call that it belongs to.
    pub codec: Option<Codec>,
    /// Whether this profile already was asked about the data, as that of a tool or of a model call. Where that is not sure
    /// it must be false: what is redacted twice is hidden, what is not redacted is seen.
    pub seen: bool,
}

/// The fields that may be replaced.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct EventFields {
    /// The fields of the category.
    pub category_profile: Option<Json>,
    /// The payload.
    pub data: Option<Json>,
    /// The metadata.
    pub metadata: Option<Json>,
}

impl Profile {
    /// What subscribers may see of the fields of an event. Reserved metadata and the names of models and calls stay.
    pub fn event(&self, view: &EventView<'_>, fields: EventFields) -> EventFields {
        if !self.covers(view) {
            return fields;
        }
        let EventFields { category_profile, data, metadata } = fields;
        EventFields {
            category_profile: self.category_profile(view, category_profile, data.as_ref()),
            metadata: metadata.map(|metadata| self.metadata(&metadata)),
            data: data.map(|data| if view.seen { data } else { self.data(view, &data) }),
        }
    }

    fn covers(&self, view: &EventView<'_>) -> bool {
        let surfaces = &self.surfaces;
        match (view.kind, view.category == Some("tool")) {
            (EventKind::Mark, _) => surfaces.mark,
            (EventKind::ScopeStart, true) => surfaces.tool_input,
            (EventKind::ScopeStart, false) => surfaces.input,
            (EventKind::ScopeEnd, true) => surfaces.tool_output,
            (EventKind::ScopeEnd, false) => surfaces.output,
        }
    }

    fn data(&self, view: &EventView<'_>, data: &Json) -> Json {
        if view.schema == Some(MEASUREMENTS) {
            return self.measurements(data);
        }
        let shown = match &self.preset {
            None => data.clone(),
            Some(preset) => self.preset_data(preset, view, data),
        };
        match &self.rule {
            // A request keeps its headers beside its content wherever it is seen.
            Some(rule) if is_request(view) => rule.apply(&shown, &rule.selectors.request, |_, _| Touch::Yes),
            _ => self.ruled(&shown),
        }
    }

    fn preset_data(&self, preset: &TrajectoryContext, view: &EventView<'_>, data: &Json) -> Json {
        match (view.kind, view.category) {
            (EventKind::Mark, _) if RUNTIME_MARKS.contains(&view.name) => data.clone(),
            (EventKind::Mark, _) if preset.marks == MarkPolicy::Preserve => data.clone(),
            (EventKind::ScopeStart | EventKind::ScopeEnd, Some("tool")) => preset.tool(),
            (EventKind::ScopeStart, Some("llm")) => preset.llm(data, self.request_codec(data, view.codec).is_some()),
            (EventKind::ScopeEnd, Some("llm")) => preset.llm(data, self.response_codec(data, view.codec).is_some()),
            _ => preset.leaves(data),
        }
    }

    fn measurements(&self, data: &Json) -> Json {
        let measured = self.metric_attributes.of(data);
        let shown = match &self.preset {
            Some(preset) => preset.texts(data, |_, place| measured.touch(place) != Touch::Yes),
            None => data.clone(),
        };
        match &self.rule {
            Some(rule) => rule.apply(&shown, &rule.selectors.payload, |_, place| measured.touch(place)),
            None => shown,
        }
    }

    fn metadata(&self, metadata: &Json) -> Json {
        let shown = match &self.preset {
            Some(preset) => preset.texts(metadata, |node, place| touch_metadata(node, place) != Touch::Yes),
            None => metadata.clone(),
        };
        match &self.rule {
            Some(rule) => rule.apply(&shown, &rule.selectors.payload, touch_metadata),
            None => shown,
        }
    }

    fn category_profile(&self, view: &EventView<'_>, profile: Option<Json>, data: Option<&Json>) -> Option<Json> {
        let profile = profile?;
        let Ok(members) = profile.read::<BTreeMap<String, Json>>("category_profile") else {
            // It is no object, so it is no category of the runtime.
            return Some(self.metadata(&profile));
        };
        let (payloads, words): (Vec<_>, Vec<_>) =
            members.into_iter().partition(|(name, _)| PAYLOADS.contains(&name.as_str()));
        let payloads = payloads.into_iter().map(|(name, payload)| {
            let shown = self.profile_payload(view, &name, payload, data);
            (name, shown)
        });
        let shown = Json::merged(Some(&self.profile_words(&object(words))), Some(&object(payloads)));
        Json::merged(self.provider(view, data).as_ref(), shown.as_ref())
    }

    /// The fields of a category that are no payloads.
    fn profile_words(&self, words: &Json) -> Json {
        let shown = match &self.preset {
            Some(preset) => preset.texts(words, |node, place| touch_profile(node, place) != Touch::Yes),
            None => words.clone(),
        };
        match &self.rule {
            Some(rule) => rule.apply(&shown, &rule.selectors.payload, touch_profile),
            None => shown,
        }
    }

    /// A payload in the fields of a category.
    fn profile_payload(&self, view: &EventView<'_>, name: &str, payload: Json, data: Option<&Json>) -> Json {
        let is_annotation = name != TOOL_RESULT_ANNOTATION;
        let shown = match &self.preset {
            Some(preset) if is_annotation => preset.llm(&payload, true),
            Some(preset) => preset.texts(&payload, |_, _| false),
            None => payload,
        };
        match &self.rule {
            // It was made of the redacted data, which this rule would change once more.
            Some(rule) if is_annotation && view.seen && !rule.is_repeatable() && changes(rule, view, data) => shown,
            Some(rule) => rule.apply(&shown, &rule.selectors.payload, |_, _| Touch::Yes),
            None => shown,
        }
    }

    /// Whose model it was, for the preset: what is left of the payload may not tell.
    fn provider(&self, view: &EventView<'_>, data: Option<&Json>) -> Option<Json> {
        self.preset.as_ref().filter(|_| view.category == Some("llm"))?;
        let codec = match view.kind {
            EventKind::Mark => None,
            EventKind::ScopeStart => self.request_codec(data?, view.codec),
            EventKind::ScopeEnd => self.response_codec(data?, view.codec),
        };
        codec.map(|codec| Json::from_trusted(format!(r#"{{"{PROVIDER_NAME}":"{}"}}"#, codec.provider())))
    }
}

/// Whether the data is a request of `headers` and `content`.
fn is_request(view: &EventView<'_>) -> bool {
    view.kind == EventKind::ScopeStart && view.category == Some("llm")
}

fn changes(rule: &Rule, view: &EventView<'_>, data: Option<&Json>) -> bool {
    let selectors = if is_request(view) { &rule.selectors.request } else { &rule.selectors.payload };
    data.is_some_and(|data| rule.changes(data, selectors))
}

/// An object of members in the order of their keys.
fn object(members: impl IntoIterator<Item = (String, Json)>) -> Json {
    let mut out = String::from("{");
    for (index, (name, value)) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        write_string(&mut out, &name);
        out.push(':');
        out.push_str(value.as_str());
    }
    out.push('}');
    Json::from_trusted(out)
}
