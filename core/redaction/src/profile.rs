//! The profiles of a configuration, and what each makes of the payloads of calls.

use crate::config::{self, Problem};
use crate::metrics::MetricAttributes;
use crate::preset::TrajectoryContext;
use crate::rule::{Rule, Touch};
use nemo_relay_codecs::{Codec, detect_request, detect_response};
use nemo_relay_types::Json;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

/// The side of a tool call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surface {
    /// Its arguments.
    Input,
    /// Its result.
    Output,
}

/// What a configuration covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surfaces {
    /// Requests to models, and starts of scopes other than tools.
    pub input: bool,
    /// Responses of models, and ends of scopes other than tools.
    pub output: bool,
    /// Arguments of tools.
    pub tool_input: bool,
    /// Results of tools and their annotations.
    pub tool_output: bool,
    /// Marks.
    pub mark: bool,
}

/// A checked configuration of the component `pii_redaction`.
#[derive(Debug)]
pub struct Redactor {
    profiles: Vec<Profile>,
}

impl Redactor {
    /// Reads the configuration of the component. Errors: everything that is wrong with it.
    pub fn new(config: &Map<String, Value>) -> Result<Self, Vec<Problem>> {
        config::read(config).map(|profiles| Self { profiles })
    }

    /// The enabled profiles in the order of the configuration. Each is to be registered with its own priority.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// How many places were replaced so far, by the name of the detector, or `pattern`, `mask`, `hash`, `remove` or
    /// `trajectory_context` for what has none.
    pub fn replaced(&self) -> BTreeMap<&'static str, u64> {
        let mut counts = BTreeMap::new();
        for profile in &self.profiles {
            if let Some(rule) = &profile.rule {
                *counts.entry(rule.name()).or_default() += rule.replaced.load(Ordering::Relaxed);
            }
            if let Some(preset) = &profile.preset {
                *counts.entry("trajectory_context").or_default() += preset.replaced.load(Ordering::Relaxed);
            }
        }
        counts
    }
}

/// One thing that is looked for, and what is done with it. It may be used from several threads at once.
#[derive(Debug)]
pub struct Profile {
    pub(crate) priority: i32,
    pub(crate) surfaces: Surfaces,
    pub(crate) codec: Option<Codec>,
    pub(crate) preset: Option<TrajectoryContext>,
    pub(crate) rule: Option<Rule>,
    /// Attributes of metrics whose text stays.
    pub(crate) metric_attributes: MetricAttributes,
}

impl Profile {
    /// The priority of its registrations; a lower one runs earlier.
    pub fn priority(&self) -> i32 {
        self.priority
    }

    /// What it covers. What it does not cover comes back as it is.
    pub fn surfaces(&self) -> Surfaces {
        self.surfaces
    }

    /// What an event may show of the arguments or the result of a tool.
    pub fn tool_value(&self, surface: Surface, value: &Json) -> Json {
        let covered = match surface {
            Surface::Input => self.surfaces.tool_input,
            Surface::Output => self.surfaces.tool_output,
        };
        match &self.preset {
            _ if !covered => value.clone(),
            Some(preset) if self.rule.is_none() => preset.tool(),
            Some(preset) => self.ruled(&preset.tool()),
            None => self.ruled(value),
        }
    }

    /// What an event may show of a request: an object of `headers` and `content`. Selectors begin at the content; headers
    /// are covered where there are none. `codec` is that of the call.
    pub fn llm_request(&self, request: &Json, codec: Option<Codec>) -> Json {
        if !self.surfaces.input {
            return request.clone();
        }
        let shown = match &self.preset {
            Some(preset) => preset.llm(request, self.request_codec(request, codec).is_some()),
            None => request.clone(),
        };
        match &self.rule {
            Some(rule) => rule.apply(&shown, &rule.selectors.request, |_, _| Touch::Yes),
            None => shown,
        }
    }

    /// What an event may show of a response. `codec` is that of the call.
    pub fn llm_response(&self, response: &Json, codec: Option<Codec>) -> Json {
        if !self.surfaces.output {
            return response.clone();
        }
        match &self.preset {
            Some(preset) => self.ruled(&preset.llm(response, self.response_codec(response, codec).is_some())),
            None => self.ruled(response),
        }
    }

    /// The codec of a request of `headers` and `content`.
    pub(crate) fn request_codec(&self, request: &Json, codec: Option<Codec>) -> Option<Codec> {
        let content = || {
            let members: BTreeMap<String, &serde_json::value::RawValue> =
                serde_json::from_str(request.as_str()).ok()?;
            detect_request(members.get("content")?.get(), None)
        };
        codec.or(self.codec).or_else(content)
    }

    /// The codec of a response.
    pub(crate) fn response_codec(&self, response: &Json, codec: Option<Codec>) -> Option<Codec> {
        codec.or(self.codec).or_else(|| detect_response(response.as_str(), None))
    }

    /// A payload after the rule, if there is one.
    pub(crate) fn ruled(&self, json: &Json) -> Json {
        match &self.rule {
            Some(rule) => rule.apply(json, &rule.selectors.payload, |_, _| Touch::Yes),
            None => json.clone(),
        }
    }
}
