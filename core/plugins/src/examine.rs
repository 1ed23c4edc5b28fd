//! What is wrong with a configuration, asked of the schema and of the plugins themselves; nothing is registered.

use crate::dynamic::Dynamics;
use crate::host::{Inner, lock};
use crate::kinds::Plugin;
use crate::plan::built_in;
use crate::redaction;
use crate::report;
use nemo_relay_config::{
    Component, ComponentSchema, Diagnostic, Document, Kinds, Level, Policy, about, check, effective,
};
use nemo_relay_runtime::{Outcome, Script};
use nemo_relay_types::{Error, ErrorCode, Json, Result};
use serde_json::Value;
use std::sync::Arc;

/// A configuration with the files that belong to it, and all that there is to say about it.
pub(crate) struct Examined {
    pub document: Document,
    pub diagnostics: Vec<Diagnostic>,
    /// The files that take part, from the lowest layer to the highest.
    pub paths: Vec<String>,
    /// The document with its secrets masked.
    pub shown: Value,
    /// The kinds of the components that a file has switched off, and where.
    pub off: Vec<String>,
    /// The plugins that are to be loaded.
    pub dynamic: Dynamics,
}

impl Examined {
    /// Errors: `invalid_config` where there is an error among the diagnostics.
    pub fn accepted(self) -> Result<Self> {
        let errors: Vec<_> = self.diagnostics.iter().filter(|one| one.level == Level::Error).collect();
        if errors.is_empty() {
            return Ok(self);
        }
        let message = errors.iter().map(|one| one.located()).collect::<Vec<_>>().join("; ");
        let all = Value::from(self.diagnostics.iter().map(Diagnostic::to_json).collect::<Vec<_>>());
        Err(Error::new(ErrorCode::InvalidConfig, message).with("diagnostics", all.to_string()))
    }
}

/// The report as a plain value of the host.
pub(crate) async fn validate(
    inner: Arc<Inner>,
    script: Script,
    config: Json,
    additional_toml: Option<String>,
    exact: bool,
) -> Result<Outcome> {
    let examined = examine(&inner, &script, config, additional_toml, exact).await?;
    let report = report::of_validation(&examined)?;
    Ok(Outcome { result: script.parse(report).await?, annotation: None })
}

/// Errors: `invalid_argument` for a configuration that is no document.
pub(crate) async fn examine(
    inner: &Arc<Inner>,
    script: &Script,
    config: Json,
    additional_toml: Option<String>,
    exact: bool,
) -> Result<Examined> {
    let kinds = lock(&inner.kinds).all();
    let known = kinds.clone();
    let mut examined = script.work(move || read(config, additional_toml, exact, &known)).await??;
    examined.diagnostics.extend(check(&examined.document, &kinds));
    examined.diagnostics.extend(examined.dynamic.diagnostics());
    let document = examined.document.clone();
    for found in script.work(move || own_rules(&document)).await? {
        let is_same = |said: &Diagnostic| (&said.component, &said.field) == (&found.component, &found.field);
        if !examined.diagnostics.iter().any(|said| said.level == Level::Error && is_same(said)) {
            examined.diagnostics.push(found);
        }
    }
    for component in &examined.document.components {
        let plugin = lock(&inner.kinds).get(&component.kind).cloned();
        if let Some(plugin) = plugin.filter(|plugin| plugin.validates) {
            let config = Json::try_from(&Value::Object(component.config.clone()))?;
            let said = asked(script, &plugin, &component.kind, config).await;
            let place = component.origins.place("");
            examined.diagnostics.extend(said.into_iter().map(|one| one.at(place.clone())));
        }
    }
    Ok(examined)
}

/// What no schema knows: whether this platform has what a component needs, and what its own readers find.
fn own_rules(document: &Document) -> Vec<Diagnostic> {
    let built_in = document.components.iter().filter(|component| ComponentSchema::of(&component.kind).is_some());
    built_in.flat_map(|component| rules_of(component, &document.policy)).collect()
}

fn rules_of(component: &Component, policy: &Policy) -> Vec<Diagnostic> {
    let unsupported = |message: String| Diagnostic::error(format!("{}.unsupported_value", component.kind), message);
    if component.kind == "pii_redaction" {
        let problems = redaction::problems(&effective(component, policy));
        return problems.into_iter().map(|one| about(component, &one.field, unsupported(one.message))).collect();
    }
    if !component.enabled {
        return Vec::new();
    }
    if cfg!(target_arch = "wasm32") && component.kind == "observability" {
        let message = "component 'observability' needs files and threads, which this platform does not have; register a \
                       subscriber and send events from there";
        let found = Diagnostic::error("plugin.unsupported_component", message).component(component.kind.as_str());
        return vec![found.at(component.origins.place(""))];
    }
    // What cannot be read into parts at all has been told off by the schema.
    let parts = built_in(component, policy, &mut Vec::new()).unwrap_or_default();
    let found = parts.iter().filter_map(|part| Some((part, part.check().err()?)));
    let told = found.map(|(part, error)| about(component, &path_of(&part.place, &error), unsupported(error.message)));
    told.collect()
}

/// The path of what an error is about, from the component.
fn path_of(place: &str, error: &Error) -> String {
    // A sink of a file names the fields of the file as its own.
    let field = error.get("argument").map(|field| field.strip_prefix("file.").unwrap_or(field)).unwrap_or_default();
    let dot = if place.is_empty() || field.is_empty() { "" } else { "." };
    format!("{place}{dot}{field}")
}

#[cfg(not(target_arch = "wasm32"))]
fn read(config: Json, additional_toml: Option<String>, exact: bool, kinds: &Kinds) -> Result<Examined> {
    use nemo_relay_config::layers::{Sources, resolve};
    let sources = Sources { programmatic: Some(config.as_str().to_owned()), ..Sources::of_process() };
    let sources = match exact {
        true => Sources { discover: false, ..sources },
        false => Sources { explicit: additional_toml.map(Into::into), ..sources },
    };
    let resolved = resolve(&sources, kinds)?;
    Ok(Examined {
        paths: resolved.paths().map(|path| path.display().to_string()).collect(),
        shown: resolved.config_json(),
        off: resolved.off.iter().map(|turned| turned.kind.clone()).collect(),
        dynamic: Dynamics::examine(&resolved.document, kinds),
        document: resolved.document,
        diagnostics: resolved.diagnostics,
    })
}

/// A page has no files.
#[cfg(target_arch = "wasm32")]
fn read(config: Json, _additional_toml: Option<String>, _exact: bool, kinds: &Kinds) -> Result<Examined> {
    let document = nemo_relay_config::read_json(config.as_str())?;
    let (shown, dynamic) = (document.shown(), Dynamics::examine(&document, kinds));
    Ok(Examined { document, diagnostics: Vec::new(), paths: Vec::new(), shown, off: Vec::new(), dynamic })
}

/// What a plugin of the application says of a configuration; where it raises, that is what there is to say.
async fn asked(script: &Script, plugin: &Plugin, kind: &str, config: Json) -> Vec<Diagnostic> {
    let failed = |what: String| {
        let message = format!("plugin '{kind}' could not validate its configuration: {what}");
        vec![Diagnostic::error("plugin.validation_failed", message).component(kind)]
    };
    let said = match script.validate(&plugin.object, config).await {
        Ok(said) if said.is_null() => return Vec::new(),
        Ok(said) => said,
        Err(error) => return failed(cause(&error)),
    };
    let list: Vec<Value> = match serde_json::from_str(said.as_str()) {
        Ok(list) => list,
        Err(_) => return failed("it must give a list of diagnostics, or nothing".to_owned()),
    };
    list.iter().map(|one| diagnostic(one, kind)).collect::<Option<_>>().unwrap_or_else(|| {
        failed("a diagnostic is an object with level (warning or error), code and message".to_owned())
    })
}

fn diagnostic(said: &Value, kind: &str) -> Option<Diagnostic> {
    let text = |key: &str| said.get(key).and_then(Value::as_str);
    let level = match text("level")? {
        "warning" => Level::Warning,
        "error" => Level::Error,
        _ => return None,
    };
    let made = Diagnostic::new(level, text("code")?, text("message")?).component(text("component").unwrap_or(kind));
    Some(match text("field") {
        Some(field) => made.field(field),
        None => made,
    })
}

/// The text of an error of the host, which needs no name of its code before it; others keep theirs.
pub(crate) fn cause(error: &Error) -> String {
    if error.code == ErrorCode::CallbackFailed { error.message.clone() } else { error.to_string() }
}
