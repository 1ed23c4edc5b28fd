//! The component `pii_redaction`: its profiles as sanitizers of everything that events show.

use crate::part::{BuiltIn, PartPlan, Running};
use nemo_relay_codecs::Codec;
use nemo_relay_redaction::{EventFields, EventKind, EventView, Problem, Profile, Redactor, Surface};
use nemo_relay_runtime::native::{Answer, Native, Question};
use nemo_relay_runtime::{Callback, PluginContext, Registration};
use nemo_relay_types::{Error, ErrorCode, Event, Family, Json, Result};
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where a profile is asked.
const FAMILIES: [Family; 7] = [
    Family::ToolSanitizeRequestGuardrail,
    Family::ToolSanitizeResponseGuardrail,
    Family::LlmSanitizeRequestGuardrail,
    Family::LlmSanitizeResponseGuardrail,
    Family::MarkSanitizeGuardrail,
    Family::ScopeSanitizeStartGuardrail,
    Family::ScopeSanitizeEndGuardrail,
];

/// All profiles of a configuration.
pub(crate) struct RedactionPart(Arc<Redactor>);

/// The one part.
///
/// Errors: `invalid_config` with all that is wrong; a configuration that was checked has nothing of that kind.
pub(crate) fn parts(config: &Map<String, Value>) -> Result<Vec<PartPlan>> {
    let redactor = Redactor::new(config).map_err(|problems| {
        let told = problems.iter().map(|problem| problem.message.as_str()).collect::<Vec<_>>();
        Error::new(ErrorCode::InvalidConfig, told.join("; "))
    })?;
    let key = Some(Value::Object(config.clone()).to_string());
    Ok(vec![PartPlan::built_in(key, "", RedactionPart(Arc::new(redactor)))])
}

/// What is wrong with a configuration.
pub(crate) fn problems(config: &Map<String, Value>) -> Vec<Problem> {
    Redactor::new(config).err().unwrap_or_default()
}

impl BuiltIn for RedactionPart {
    fn name(&self) -> &str {
        "redaction"
    }

    fn open(&self, name: &str, context: &PluginContext, _written: &[String]) -> Result<Running> {
        for (index, profile) in self.0.profiles().iter().enumerate() {
            let name = if index == 0 { name.to_owned() } else { format!("{name}.{}", index + 1) };
            // One function for all, so that it is known where it was asked about the same payload before.
            let callback = Callback::of(Arc::new(Sanitizer { redactor: self.0.clone(), profile: index }));
            let priority = profile.priority();
            let new = Registration { name: name.into(), priority, break_chain: false, callback };
            for family in FAMILIES.into_iter().filter(|family| covers(profile, *family)) {
                context.register(family, new.clone())?;
            }
        }
        Ok(Running::Redaction(self.0.clone()))
    }
}

/// Whether a profile has anything to say there. What it does not cover costs nothing.
fn covers(profile: &Profile, family: Family) -> bool {
    let surfaces = profile.surfaces();
    match family {
        Family::ToolSanitizeRequestGuardrail => surfaces.tool_input,
        Family::ToolSanitizeResponseGuardrail => surfaces.tool_output,
        Family::LlmSanitizeRequestGuardrail => surfaces.input,
        Family::LlmSanitizeResponseGuardrail => surfaces.output,
        Family::ScopeSanitizeStartGuardrail => surfaces.input || surfaces.tool_input,
        Family::ScopeSanitizeEndGuardrail => surfaces.output || surfaces.tool_output,
        _ => surfaces.mark,
    }
}

/// One profile at work.
struct Sanitizer {
    redactor: Arc<Redactor>,
    profile: usize,
}

impl Native for Sanitizer {
    fn answer(&self, question: &Question) -> Result<Answer> {
        let profile = &self.redactor.profiles()[self.profile];
        let codec = question.codec.as_deref().and_then(Codec::parse);
        let value = match question.family {
            Family::ToolSanitizeRequestGuardrail => profile.tool_value(Surface::Input, &question.value),
            Family::ToolSanitizeResponseGuardrail => profile.tool_value(Surface::Output, &question.value),
            Family::LlmSanitizeRequestGuardrail => profile.llm_request(&question.value, codec),
            Family::LlmSanitizeResponseGuardrail => profile.llm_response(&question.value, codec),
            _ => event(profile, question)?,
        };
        Ok(Answer::Value(value))
    }
}

fn event(profile: &Profile, question: &Question) -> Result<Json> {
    let missing = || Error::new(ErrorCode::Internal, "a sanitizer of events was given none");
    let event = &question.event.as_ref().ok_or_else(missing)?.event;
    let (kind, name, category, schema) = match event {
        Event::Mark(mark) => {
            (EventKind::Mark, &mark.name, &mark.category, mark.data_schema.as_ref().map(|schema| schema.name.as_str()))
        }
        Event::Scope(scope) if question.family == Family::ScopeSanitizeStartGuardrail => {
            (EventKind::ScopeStart, &scope.name, &scope.category, None)
        }
        Event::Scope(scope) => (EventKind::ScopeEnd, &scope.name, &scope.category, None),
    };
    let view = EventView { kind, name, category: category.as_deref(), schema, codec: None, seen: question.sanitized };
    let mut given = question.value.read::<BTreeMap<String, Json>>("fields")?;
    let mut take = |key: &str| given.remove(key).filter(|json| !json.is_null());
    let fields =
        EventFields { category_profile: take("category_profile"), data: take("data"), metadata: take("metadata") };
    let left = profile.event(&view, fields);
    let text = |field: Option<Json>| field.unwrap_or_default();
    Ok(Json::from_trusted(format!(
        r#"{{"category_profile":{},"data":{},"metadata":{}}}"#,
        text(left.category_profile),
        text(left.data),
        text(left.metadata)
    )))
}

/// How often something was replaced, by what found it.
pub(crate) fn diagnostics(redactor: &Redactor) -> Vec<Map<String, Value>> {
    let counts = redactor.replaced().into_iter().filter(|(_, count)| *count > 0);
    let diagnostic = |(name, count): (&str, u64)| {
        let message = format!("'{name}' replaced text that events would have shown");
        Map::from_iter([
            ("code".to_owned(), "pii_redaction.replaced".into()),
            ("count".to_owned(), count.into()),
            ("field".to_owned(), name.into()),
            ("message".to_owned(), message.into()),
        ])
    };
    counts.map(diagnostic).collect()
}
