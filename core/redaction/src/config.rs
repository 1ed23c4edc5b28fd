//! The configuration of the component `pii_redaction`: read, checked as a whole, and made into profiles.

use crate::REDACTED;
use crate::detectors::Detector;
use crate::fields::Fields;
use crate::mask::Mask;
use crate::matcher::Matcher;
use crate::metrics::MetricAttributes;
use crate::preset::{MarkPolicy, TrajectoryContext};
use crate::profile::{Profile, Surfaces};
use crate::rule::{Action, Rule, RuleSelectors};
use crate::selectors::Selectors;
use nemo_relay_codecs::Codec;
use regex::RegexBuilder;
use serde_json::{Map, Value};

/// Something that is wrong with a configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The path to the field, such as `profiles[1].builtin.pattern`.
    pub field: String,
    /// What is wrong, and what to write.
    pub message: String,
}

impl Problem {
    pub(crate) fn new(field: String, message: impl Into<String>) -> Self {
        Self { field, message: message.into() }
    }
}

/// How large the program of a pattern may become.
const PATTERN_BYTES: usize = 1 << 20;

#[derive(Clone, Copy, PartialEq)]
enum Mode {
    Builtin,
    LocalModel,
}

#[derive(Clone, Copy, PartialEq)]
enum ActionName {
    Remove,
    Redact,
    RegexReplace,
    Hash,
    Mask,
}

const MODES: [(&str, Mode); 2] = [("builtin", Mode::Builtin), ("local_model", Mode::LocalModel)];

const ACTIONS: [(&str, ActionName); 5] = [
    ("remove", ActionName::Remove),
    ("redact", ActionName::Redact),
    ("regex_replace", ActionName::RegexReplace),
    ("hash", ActionName::Hash),
    ("mask", ActionName::Mask),
];

/// What all profiles share.
struct Shared {
    surfaces: Surfaces,
    codec: Option<Codec>,
}

/// The enabled profiles. Errors: everything that is wrong.
pub(crate) fn read(config: &Map<String, Value>) -> Result<Vec<Profile>, Vec<Problem>> {
    let problems = &mut Vec::new();
    let mut fields = Fields::new(config, String::new(), "pii_redaction");
    read_version(&mut fields, problems);
    let shared = Shared { surfaces: read_surfaces(&mut fields, problems), codec: read_codec(&mut fields, problems) };
    // What it says is about unknown documents; a protective component is strict whatever it says.
    fields.object("policy", problems);
    let profiles = if fields.has("profiles") {
        read_profiles(&mut fields, &shared, problems)
    } else {
        fields.value("profiles");
        read_profile(&mut fields, &shared, problems).into_iter().collect()
    };
    fields.finish(problems);
    if problems.is_empty() { Ok(profiles) } else { Err(std::mem::take(problems)) }
}

fn read_version(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) {
    if let Some(version) = fields.value("version").filter(|version| version.as_u64() != Some(1)) {
        let message = format!("pii_redaction config version {version} is unsupported; use version 1");
        problems.push(Problem::new(fields.path("version"), message));
    }
}

fn read_surfaces(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Surfaces {
    Surfaces {
        input: fields.boolean("input", true, problems),
        output: fields.boolean("output", true, problems),
        tool_input: fields.boolean("tool_input", true, problems),
        tool_output: fields.boolean("tool_output", true, problems),
        mark: fields.boolean("mark", true, problems),
    }
}

fn read_codec(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Option<Codec> {
    let words: Vec<_> = Codec::ALL.iter().map(|codec| (codec.as_str(), *codec)).collect();
    fields.word("codec", &words, problems)
}

fn read_profiles(fields: &mut Fields<'_>, shared: &Shared, problems: &mut Vec<Problem>) -> Vec<Profile> {
    let singles =
        [("mode", "builtin".into()), ("priority", 100.into()), ("builtin", Value::Null), ("local", Value::Null)];
    for (single, default) in singles {
        if fields.value(single).is_some() && fields.differs(single, &default) {
            let message = format!("'{single}' cannot stand beside 'profiles'; move it into a profile");
            problems.push(Problem::new(fields.path(single), message));
        }
    }
    let Some(Value::Array(items)) = fields.value("profiles") else {
        problems.push(Problem::new(fields.path("profiles"), "'profiles' must be a list of objects"));
        return Vec::new();
    };
    let mut profiles = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let path = format!("profiles[{index}]");
        let Some(map) = item.as_object() else {
            problems.push(Problem::new(path, "a profile must be an object"));
            continue;
        };
        let mut profile = Fields::new(map, format!("{path}."), "profiles");
        let enabled = profile.boolean("enabled", true, problems);
        profiles.extend(read_profile(&mut profile, shared, problems).filter(|_| enabled));
        profile.finish(problems);
    }
    profiles
}

fn read_profile(fields: &mut Fields<'_>, shared: &Shared, problems: &mut Vec<Problem>) -> Option<Profile> {
    let mode = fields.word("mode", &MODES, problems).unwrap_or(Mode::Builtin);
    let priority = fields.priority(problems);
    let builtin = fields.object("builtin", problems);
    fields.object("local", problems);
    if mode == Mode::LocalModel {
        let message = "mode 'local_model' needs a backend, and none is registered; use mode 'builtin'";
        problems.push(Problem::new(fields.path("mode"), message));
        return None;
    }
    let Some(map) = builtin else {
        if !fields.has("builtin") {
            let message = "'builtin' is required when mode is 'builtin'";
            problems.push(Problem::new(fields.path("builtin"), message));
        }
        return None;
    };
    let path = fields.path("builtin.");
    let mut builtin = Fields::new(map, path, "builtin");
    let profile = read_builtin(&mut builtin, priority, shared, problems);
    builtin.finish(problems);
    profile
}

fn read_builtin(
    fields: &mut Fields<'_>,
    priority: i32,
    shared: &Shared,
    problems: &mut Vec<Problem>,
) -> Option<Profile> {
    let preset = fields.word("preset", &[("trajectory_context", ())], problems);
    let policies = [("redact_all_leaves", MarkPolicy::RedactAllLeaves), ("preserve", MarkPolicy::Preserve)];
    let marks = fields.word("custom_mark_payload_policy", &policies, problems).unwrap_or_default();
    let metric_attributes = MetricAttributes(fields.text_sets("metric_string_attribute_allowlist", problems));
    // Beside a preset the action that is there by default asks for nothing.
    let asks = ["pattern", "detector", "target_paths", "target_path_globs"].iter().any(|name| fields.has(name))
        || fields.differs("action", &"remove".into());
    let rule = read_rule(fields, asks || !fields.has("preset"), problems);
    Some(Profile {
        priority,
        surfaces: shared.surfaces,
        codec: shared.codec,
        preset: preset.map(|()| TrajectoryContext { marks, ..Default::default() }),
        rule: rule.filter(|_| asks),
        metric_attributes,
    })
}

/// The rule; where it is not `wanted`, its fields are read for what is wrong with each alone.
fn read_rule(fields: &mut Fields<'_>, wanted: bool, problems: &mut Vec<Problem>) -> Option<Rule> {
    let action = fields.word("action", &ACTIONS, problems);
    let payload = read_selectors(fields, problems);
    let matcher = read_matcher(fields, problems);
    let replacement = fields.text("replacement", problems).unwrap_or(REDACTED).to_owned();
    let mask = read_mask(fields, problems);
    // One that is misspelt is reported, and what it needs cannot be told.
    if !wanted || (action.is_none() && fields.has("action")) {
        return None;
    }
    let action = action.unwrap_or(ActionName::Remove);
    check_parts(fields, action, problems);
    let selectors = RuleSelectors { request: payload.under("content"), payload };
    let action = match action {
        ActionName::Remove => Action::Remove,
        ActionName::Redact => Action::Redact(replacement),
        ActionName::RegexReplace => Action::RegexReplace(replacement),
        ActionName::Hash => Action::Hash,
        ActionName::Mask => Action::Mask(mask),
    };
    Some(Rule { action, matcher, selectors, replaced: Default::default() })
}

/// What an action cannot do without.
fn check_parts(fields: &Fields<'_>, action: ActionName, problems: &mut Vec<Problem>) {
    let has_selector = ["target_paths", "target_path_globs"].iter().any(|name| fields.has(name));
    let (field, message) = match action {
        ActionName::Remove if !has_selector => (
            "target_paths",
            "builtin.action = 'remove' requires at least one builtin.target_paths or builtin.target_path_globs selector",
        ),
        ActionName::Redact if !fields.has("pattern") && !fields.has("detector") => {
            ("detector", "builtin.action = 'redact' requires builtin.pattern or builtin.detector")
        }
        ActionName::RegexReplace if !fields.has("pattern") => {
            ("pattern", "builtin.action = 'regex_replace' requires builtin.pattern")
        }
        _ => return,
    };
    problems.push(Problem::new(fields.path(field), message));
}

fn read_selectors(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Selectors {
    let mut selectors = Selectors::default();
    for name in ["target_paths", "target_path_globs"] {
        let texts = fields.texts(name, problems);
        for (index, text) in texts.into_iter().enumerate() {
            let added = if name == "target_paths" { selectors.add_pointer(text) } else { selectors.add_glob(text) };
            if let Err(message) = added {
                problems.push(Problem::new(fields.path(&format!("{name}[{index}]")), message));
            }
        }
    }
    selectors
}

fn read_matcher(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Option<Matcher> {
    let detectors: Vec<_> = Detector::ALL.iter().map(|detector| (detector.as_str(), *detector)).collect();
    let detector = fields.word("detector", &detectors, problems).map(Matcher::Detector);
    let pattern = fields.text("pattern", problems);
    if pattern.is_some() && fields.has("detector") {
        let message = "builtin.pattern and builtin.detector exclude each other; use two profiles";
        problems.push(Problem::new(fields.path("pattern"), message));
    }
    let Some(pattern) = pattern else { return detector };
    match RegexBuilder::new(pattern).size_limit(PATTERN_BYTES).dfa_size_limit(PATTERN_BYTES).build() {
        Ok(pattern) => Some(Matcher::Pattern(pattern)),
        Err(error) => {
            let message = format!("'pattern' cannot be used: {error}");
            problems.push(Problem::new(fields.path("pattern"), message));
            None
        }
    }
}

fn read_mask(fields: &mut Fields<'_>, problems: &mut Vec<Problem>) -> Mask {
    let text = fields.text("mask_char", problems).unwrap_or("*");
    let mut letters = text.chars();
    let (hide, more) = (letters.next().unwrap_or('*'), letters.next());
    if text.is_empty() || more.is_some() || hide.is_control() {
        problems.push(Problem::new(fields.path("mask_char"), "'mask_char' must be one visible character"));
    }
    let prefix = fields.count("unmasked_prefix", problems);
    let suffix = fields.count("unmasked_suffix", problems);
    let ends = (prefix.is_some() || suffix.is_some()).then(|| (prefix.unwrap_or(0), suffix.unwrap_or(0)));
    Mask { hide, ends }
}
