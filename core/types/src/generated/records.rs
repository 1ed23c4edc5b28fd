// Code generated from spec/ by codegen. DO NOT EDIT.

//! Records and configurations that are read from JSON and written to it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::enums::*;
use crate::json::Json;
use crate::json::write_string;
use crate::shown;

/// Names the schema that the data of an event follows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DataSchema {
    /// The name of the schema.
    pub name: String,
    /// The version of the schema.
    pub version: String,
}

impl DataSchema {
    /// Appends it as compact JSON, its keys in alphabetical order.
    pub fn write_json(&self, out: &mut String) {
        out.push_str("{\"name\":");
        write_string(out, &self.name);
        out.push_str(",\"version\":");
        write_string(out, &self.version);
        out.push('}');
    }
}

/// What became of the events that were queued before a flush.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FlushReport {
    /// Deliveries made since the process began, counted once an event and subscriber.
    pub delivered: u64,
    /// Deliveries given up since the process began because a queue was full.
    pub dropped: u64,
    /// Deliveries that were still to be made when the time was over.
    pub pending: u64,
    /// Calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them.
    pub callback_errors: u64,
}

/// A mark that is emitted under the scope of the call that it belongs to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PendingMarkSpec {
    /// The name of the mark.
    pub name: String,
    /// The category of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<String>,
    /// The fields that belong to the category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category_profile: Option<Json>,
    /// The data of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<Json>,
    /// The metadata of the mark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<Json>,
    /// The schema that the data follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data_schema: Option<DataSchema>,
    /// How serious the mark is; written to its metadata.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub severity: Option<LogSeverity>,
}

/// The place of a call as it is handed to another process, which goes on under it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PropagationContext {
    /// The version of the form; 1.
    pub version: u32,
    /// The identity of the run; absent where the receiver begins one of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root_uuid: Option<String>,
    /// The identity of the scope that the receiver's scopes belong under.
    pub parent_uuid: String,
    /// The context of the W3C trace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub traceparent: Option<String>,
    /// The state of the W3C trace.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tracestate: Option<String>,
}

/// One global registration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuntimeRegistrationIdentity {
    /// What was registered.
    pub kind: RuntimeRegistrationKind,
    /// The name that its owner gave it.
    pub local_name: String,
    /// The name by which it is known here.
    pub effective_name: String,
    /// Who made it.
    pub owner: RuntimeRegistrationOwner,
}

/// The owner of a registration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuntimeRegistrationOwner {
    /// Who made it.
    pub kind: RuntimeRegistrationOwnerKind,
    /// The kind of the plugin; absent where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plugin_kind: Option<String>,
    /// Which component of the configuration made it, from 1; absent where it was none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub component_ordinal: Option<u32>,
}

/// Learns from calls and acts on them; what is built of it is the cache of responses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveConfig {
    /// The version of this configuration.
    pub version: u32,
    /// The agent that the process is.
    pub agent_id: Option<String>,
    /// Where what was learnt is kept; not built, so it must be left out.
    pub state: Option<AdaptiveStateConfig>,
    /// What learns from events; not built, so it must be left out.
    pub telemetry: Option<AdaptiveTelemetryConfig>,
    /// Hints for the server of the model; not built, so it must be left out.
    pub adaptive_hints: Option<AdaptiveHintsConfig>,
    /// Which tools run side by side; not built, so it must be left out.
    pub tool_parallelism: Option<AdaptiveToolParallelismConfig>,
    /// Breakpoints for the prompt caches of providers; not built, so it must be left out.
    pub acg: Option<AdaptiveAcgConfig>,
    /// The policy for this component, in place of that of the document.
    pub policy: Option<PluginPolicyConfig>,
    /// Answers equal calls with what an earlier one gave; nothing is kept where absent.
    pub response_cache: Option<ResponseCacheConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveConfig {
    fn default() -> Self {
        Self {
            version: 1,
            agent_id: None,
            state: None,
            telemetry: None,
            adaptive_hints: None,
            tool_parallelism: None,
            acg: None,
            policy: None,
            response_cache: None,
        }
    }
}

/// Breakpoints for the prompt caches of providers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveAcgConfig {
    /// Whose prompt cache it is.
    pub provider: AcgProvider,
    /// How many requests are looked at.
    pub observation_window: u32,
    /// The priority of the request intercept.
    pub priority: i32,
    /// How often a part of a prompt must stay the same.
    pub stability_thresholds: Option<AdaptiveAcgThresholdsConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveAcgConfig {
    fn default() -> Self {
        Self { provider: AcgProvider::Passthrough, observation_window: 100, priority: 50, stability_thresholds: None }
    }
}

/// How often a part of a prompt must stay the same to count as stable.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveAcgThresholdsConfig {
    /// The share of requests from which on a part is stable.
    pub stable_threshold: f64,
    /// The share of requests from which on a part is half stable.
    pub semi_stable_threshold: f64,
    /// How many requests it takes to be sure.
    pub min_observations_for_full_confidence: u32,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveAcgThresholdsConfig {
    fn default() -> Self {
        Self { stable_threshold: 0.95, semi_stable_threshold: 0.5, min_observations_for_full_confidence: 20 }
    }
}

/// Hints for the server of the model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveHintsConfig {
    /// The priority of the request intercept.
    pub priority: i32,
    /// Whether later request intercepts are left out.
    pub break_chain: bool,
    /// Whether the hints are in a header.
    pub inject_header: bool,
    /// Where in the body of the request the hints are.
    pub inject_body_path: String,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveHintsConfig {
    fn default() -> Self {
        Self {
            priority: 100,
            break_chain: false,
            inject_header: true,
            inject_body_path: "nvext.agent_hints".to_owned(),
        }
    }
}

/// Answers equal calls with what an earlier one gave.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheConfig {
    /// How long an answer may be given again.
    pub ttl_seconds: u64,
    /// What keeps answers of different applications, tenants or users apart; it must be given.
    pub namespace: String,
    /// The priority of the execution intercepts of model calls; those of lower priority are around the cache.
    pub priority: i32,
    /// Which part of the calls goes through all the same and renews its answer.
    pub bypass_rate: f64,
    /// Whether requests without a temperature of 0 are answered as well.
    pub cache_nondeterministic: bool,
    /// What makes two requests equal.
    pub key_strategy: ResponseCacheKeyStrategy,
    /// The headers whose values make requests different; no other header does.
    pub header_allowlist: Vec<String>,
    /// Where answers are kept; in the memory of the process where absent.
    pub backend: Option<ResponseCacheBackendConfig>,
    /// Which tools are answered for; none where absent.
    pub tools: Option<ResponseCacheToolsConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheConfig {
    fn default() -> Self {
        Self {
            ttl_seconds: 3600,
            namespace: "".to_owned(),
            priority: 150,
            bypass_rate: 0.0,
            cache_nondeterministic: false,
            key_strategy: ResponseCacheKeyStrategy::ExactRequest,
            header_allowlist: Default::default(),
            backend: None,
            tools: None,
        }
    }
}

/// Where answers are kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheBackendConfig {
    /// What keeps them.
    pub kind: ResponseCacheBackendKind,
    /// The settings of what keeps them.
    pub config: Option<ResponseCacheMemoryConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheBackendConfig {
    fn default() -> Self {
        Self { kind: ResponseCacheBackendKind::InMemory, config: None }
    }
}

/// Answers that are kept in the memory of the process.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheMemoryConfig {
    /// How many bytes all answers may take together; beyond that the oldest go.
    pub max_bytes: u64,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheMemoryConfig {
    fn default() -> Self {
        Self { max_bytes: 268435456 }
    }
}

/// A group of tools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheToolClassConfig {
    /// The names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so.
    pub members: Vec<String>,
    /// Whether equal arguments give an equal result, and running the tool does nothing else.
    pub cacheable: Option<bool>,
    /// How long a result may be given again.
    pub ttl_seconds: Option<u64>,
    /// Which part of the calls goes through all the same and renews its result.
    pub bypass_rate: Option<f64>,
    /// The version of the tool; results of another one are not given.
    pub tool_version: Option<String>,
    /// Members of the arguments that do not make calls different, such as an id of the request.
    pub arg_skip: Vec<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheToolClassConfig {
    fn default() -> Self {
        Self {
            members: Default::default(),
            cacheable: None,
            ttl_seconds: None,
            bypass_rate: None,
            tool_version: None,
            arg_skip: Default::default(),
        }
    }
}

/// What holds for some tools.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheToolRuleConfig {
    /// Whether equal arguments give an equal result, and running the tool does nothing else.
    pub cacheable: Option<bool>,
    /// How long a result may be given again.
    pub ttl_seconds: Option<u64>,
    /// Which part of the calls goes through all the same and renews its result.
    pub bypass_rate: Option<f64>,
    /// The version of the tool; results of another one are not given.
    pub tool_version: Option<String>,
    /// Members of the arguments that do not make calls different, such as an id of the request.
    pub arg_skip: Vec<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheToolRuleConfig {
    fn default() -> Self {
        Self { cacheable: None, ttl_seconds: None, bypass_rate: None, tool_version: None, arg_skip: Default::default() }
    }
}

/// Which tools are answered for from the cache.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ResponseCacheToolsConfig {
    /// Whether tools are answered for at all.
    pub enabled: bool,
    /// The priority of the execution intercept of tool calls.
    pub priority: i32,
    /// Whether results that say that something went wrong are kept.
    pub cache_errors: bool,
    /// What holds for tools where their class and override say nothing; it must not be cacheable.
    pub default: Option<ResponseCacheToolRuleConfig>,
    /// Groups of tools by name.
    pub classes: Option<BTreeMap<String, ResponseCacheToolClassConfig>>,
    /// What holds for the tools of a name or pattern, before their class.
    pub overrides: Option<BTreeMap<String, ResponseCacheToolRuleConfig>>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ResponseCacheToolsConfig {
    fn default() -> Self {
        Self { enabled: false, priority: 150, cache_errors: false, default: None, classes: None, overrides: None }
    }
}

/// Where what was learnt is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveStateConfig {
    /// What keeps it.
    pub backend: Option<ResponseCacheBackendConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveStateConfig {
    fn default() -> Self {
        Self { backend: None }
    }
}

/// What learns from events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveTelemetryConfig {
    /// The name of the subscriber that learns.
    pub subscriber_name: Option<String>,
    /// What is learnt, such as tool_parallelism.
    pub learners: Vec<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveTelemetryConfig {
    fn default() -> Self {
        Self { subscriber_name: None, learners: Default::default() }
    }
}

/// Which tools run side by side.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdaptiveToolParallelismConfig {
    /// The priority of the execution intercept.
    pub priority: i32,
    /// What is done about tools that could.
    pub mode: ToolParallelismMode,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AdaptiveToolParallelismConfig {
    fn default() -> Self {
        Self { priority: 100, mode: ToolParallelismMode::ObserveOnly }
    }
}

/// What trajectories say and where they go.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtifExporterConfig {
    /// Everything that is seen is one trajectory with this id; without it there is one for every run.
    pub session_id: Option<String>,
    /// The name of the agent; that of the agent scope where absent.
    pub agent_name: Option<String>,
    /// The version of the agent; that of this library where absent.
    pub agent_version: Option<String>,
    /// The model of the agent; the first that was called where absent.
    pub model_name: Option<String>,
    /// The tools of the agent; a list of objects.
    pub tool_definitions: Option<Json>,
    /// Members for extra of the trajectory; an object.
    pub extra: Option<Json>,
    /// The version of ATIF.
    pub schema_version: AtifVersion,
    /// Whether extra holds every event that was seen.
    pub observed_events: bool,
    /// How many bytes of events are kept for runs that were not written yet.
    pub max_bytes: u64,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// Where each finished trajectory is written to a file; nowhere where this and storage are absent.
    pub output_directory: Option<String>,
    /// The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
    pub filename_template: String,
    /// Where else each trajectory goes; the file is then written where all of these fail.
    pub storage: Vec<AtifStorageConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtifExporterConfig {
    fn default() -> Self {
        Self {
            session_id: None,
            agent_name: None,
            agent_version: None,
            model_name: None,
            tool_definitions: None,
            extra: None,
            schema_version: AtifVersion::V18,
            observed_events: false,
            max_bytes: 268435456,
            queue_policy: None,
            output_directory: None,
            filename_template: "nemo-relay-atif-{session_id}.json".to_owned(),
            storage: Default::default(),
        }
    }
}

/// A server or a bucket that takes trajectories.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtifStorageConfig {
    /// What it is.
    #[serde(rename = "type")]
    pub type_: AtifStorageType,
    /// The URL of a server that takes POST requests.
    pub endpoint: Option<String>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_millis: u32,
    /// The bucket.
    pub bucket: Option<String>,
    /// What the keys begin with.
    pub key_prefix: Option<String>,
    /// The region; us-east-1 where absent.
    pub region: Option<String>,
    /// The id of the key; AWS_ACCESS_KEY_ID of the environment where absent.
    pub access_key_id: Option<String>,
    /// The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.
    pub secret_access_key_var: Option<String>,
    /// The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.
    pub session_token_var: Option<String>,
    /// The URL of a service that is compatible with S3.
    pub endpoint_url: Option<String>,
    /// Whether that URL may be one without TLS.
    pub allow_http: bool,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtifStorageConfig {
    fn default() -> Self {
        Self {
            type_: AtifStorageType::Http,
            endpoint: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: 3000,
            bucket: None,
            key_prefix: None,
            region: None,
            access_key_id: None,
            secret_access_key_var: None,
            session_token_var: None,
            endpoint_url: None,
            allow_http: false,
        }
    }
}

impl std::fmt::Debug for AtifStorageConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AtifStorageConfig")
            .field("type_", &self.type_)
            .field("endpoint", &shown::optional(&self.endpoint))
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("bucket", &shown::optional(&self.bucket))
            .field("key_prefix", &shown::optional(&self.key_prefix))
            .field("region", &shown::optional(&self.region))
            .field("access_key_id", &shown::optional(&self.access_key_id))
            .field("secret_access_key_var", &shown::optional(&self.secret_access_key_var))
            .field("session_token_var", &shown::optional(&self.session_token_var))
            .field("endpoint_url", &shown::optional(&self.endpoint_url))
            .field("allow_http", &self.allow_http)
            .finish()
    }
}

/// Where and how the ATOF exporter writes.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AtofExporterConfig {
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    pub output_directory: Option<String>,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    pub filename: Option<String>,
    /// What to do with a file that is already there.
    pub mode: AtofExporterMode,
    /// Whether events go to a file or to a server.
    pub sink_type: AtofSinkType,
    /// How long events are gathered before they are written, in milliseconds.
    pub flush_interval_millis: u32,
    /// When what was written is forced onto the disk.
    pub fsync: FsyncPolicy,
    /// How often with the policy interval, in milliseconds.
    pub fsync_interval_millis: u32,
    /// A file of this many bytes is closed and a new one begun; never where absent.
    pub rotate_bytes: Option<u64>,
    /// A file that is this many seconds old is closed with the next event; never where absent.
    pub rotate_seconds: Option<u32>,
    /// Whether closed files are compressed with zstd.
    pub compress: bool,
    /// Whether long values that repeat are written once a file and referred to by their hash.
    pub content_addressing: bool,
    /// Where the server is; needed for a stream.
    pub url: Option<String>,
    /// How events reach the server.
    pub transport: AtofStreamTransport,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_millis: u32,
    /// What becomes of keys with dots in them on the way to a server.
    pub field_name_policy: AtofFieldNamePolicy,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
    pub queue_policy: Option<String>,
    /// How many events may wait for the server before further ones are dropped and counted.
    pub max_queue_size: u32,
    /// How many events are sent together at most.
    pub max_export_batch_size: u32,
    /// How long events for a server are gathered, in milliseconds.
    pub scheduled_delay_millis: u32,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for AtofExporterConfig {
    fn default() -> Self {
        Self {
            output_directory: None,
            filename: None,
            mode: AtofExporterMode::Append,
            sink_type: AtofSinkType::File,
            flush_interval_millis: 50,
            fsync: FsyncPolicy::Never,
            fsync_interval_millis: 500,
            rotate_bytes: None,
            rotate_seconds: None,
            compress: false,
            content_addressing: false,
            url: None,
            transport: AtofStreamTransport::HttpPost,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: 3000,
            field_name_policy: AtofFieldNamePolicy::Preserve,
            queue_policy: None,
            max_queue_size: 8192,
            max_export_batch_size: 512,
            scheduled_delay_millis: 100,
        }
    }
}

impl std::fmt::Debug for AtofExporterConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AtofExporterConfig")
            .field("output_directory", &shown::optional(&self.output_directory))
            .field("filename", &shown::optional(&self.filename))
            .field("mode", &self.mode)
            .field("sink_type", &self.sink_type)
            .field("flush_interval_millis", &self.flush_interval_millis)
            .field("fsync", &self.fsync)
            .field("fsync_interval_millis", &self.fsync_interval_millis)
            .field("rotate_bytes", &self.rotate_bytes)
            .field("rotate_seconds", &self.rotate_seconds)
            .field("compress", &self.compress)
            .field("content_addressing", &self.content_addressing)
            .field("url", &shown::optional(&self.url))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("field_name_policy", &self.field_name_policy)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .field("max_queue_size", &self.max_queue_size)
            .field("max_export_batch_size", &self.max_export_batch_size)
            .field("scheduled_delay_millis", &self.scheduled_delay_millis)
            .finish()
    }
}

/// Exporters by configuration.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityConfig {
    /// The version of this configuration; 1, 2 and 3 are read as version 4.
    pub version: u32,
    /// Events, one a line, in files or to servers.
    pub atof: Option<ObservabilityAtofConfig>,
    /// Trajectories, one a run.
    pub atif: Option<ObservabilityAtifConfig>,
    /// Traces, logs and metrics by OTLP.
    pub opentelemetry: Option<ObservabilityOpenTelemetryConfig>,
    /// The policy for this component, in place of that of the document.
    pub policy: Option<PluginPolicyConfig>,
    /// Whether model calls show the whole history each time and not only what is new.
    pub enable_full_payloads: bool,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityConfig {
    fn default() -> Self {
        Self { version: 4, atof: None, atif: None, opentelemetry: None, policy: None, enable_full_payloads: false }
    }
}

/// Trajectories, one a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityAtifConfig {
    /// Whether trajectories are written.
    pub enabled: bool,
    /// Where else each trajectory goes; the file is then written where all of these fail.
    pub storage: Vec<AtifStorageConfig>,
    /// The name of the agent; that of the agent scope where absent.
    pub agent_name: Option<String>,
    /// The version of the agent; that of this library where absent.
    pub agent_version: Option<String>,
    /// The model of the agent; the first that was called where absent.
    pub model_name: Option<String>,
    /// The tools of the agent; a list of objects.
    pub tool_definitions: Option<Json>,
    /// Members for extra of the trajectory; an object.
    pub extra: Option<Json>,
    /// The version of ATIF.
    pub schema_version: AtifVersion,
    /// Whether extra holds every event that was seen.
    pub observed_events: bool,
    /// How many bytes of events are kept for runs that were not written yet.
    pub max_bytes: u64,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// Where each finished trajectory is written to a file; nowhere where this and storage are absent.
    pub output_directory: Option<String>,
    /// The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
    pub filename_template: String,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityAtifConfig {
    fn default() -> Self {
        Self {
            enabled: false,
            storage: Default::default(),
            agent_name: None,
            agent_version: None,
            model_name: None,
            tool_definitions: None,
            extra: None,
            schema_version: AtifVersion::V18,
            observed_events: false,
            max_bytes: 268435456,
            queue_policy: None,
            output_directory: None,
            filename_template: "nemo-relay-atif-{session_id}.json".to_owned(),
        }
    }
}

/// Events, one a line, in files or to servers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityAtofConfig {
    /// Whether events are written.
    pub enabled: bool,
    /// Where they go; at least one where this is enabled.
    pub sinks: Vec<ObservabilityAtofSinkConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityAtofConfig {
    fn default() -> Self {
        Self { enabled: false, sinks: Default::default() }
    }
}

/// A file or a server that takes events.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityAtofSinkConfig {
    /// Whether events go to a file or to a server.
    #[serde(rename = "type")]
    pub type_: AtofSinkType,
    /// How messages name it; its place in the list where absent.
    pub name: Option<String>,
    /// The directory; the current one where absent. It is made with private permissions where it is missing.
    pub output_directory: Option<String>,
    /// The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
    pub filename: Option<String>,
    /// What to do with a file that is already there.
    pub mode: AtofExporterMode,
    /// How long events are gathered before they are written, in milliseconds.
    pub flush_interval_millis: u32,
    /// When what was written is forced onto the disk.
    pub fsync: FsyncPolicy,
    /// How often with the policy interval, in milliseconds.
    pub fsync_interval_millis: u32,
    /// A file of this many bytes is closed and a new one begun; never where absent.
    pub rotate_bytes: Option<u64>,
    /// A file that is this many seconds old is closed with the next event; never where absent.
    pub rotate_seconds: Option<u32>,
    /// Whether closed files are compressed with zstd.
    pub compress: bool,
    /// Whether long values that repeat are written once a file and referred to by their hash.
    pub content_addressing: bool,
    /// Where the server is; needed for a stream.
    pub url: Option<String>,
    /// How events reach the server.
    pub transport: AtofStreamTransport,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// How long one attempt may take, in milliseconds.
    pub timeout_millis: u32,
    /// What becomes of keys with dots in them on the way to a server.
    pub field_name_policy: AtofFieldNamePolicy,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
    pub queue_policy: Option<String>,
    /// How many events may wait for the server before further ones are dropped and counted.
    pub max_queue_size: u32,
    /// How many events are sent together at most.
    pub max_export_batch_size: u32,
    /// How long events for a server are gathered, in milliseconds.
    pub scheduled_delay_millis: u32,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityAtofSinkConfig {
    fn default() -> Self {
        Self {
            type_: AtofSinkType::File,
            name: None,
            output_directory: None,
            filename: None,
            mode: AtofExporterMode::Append,
            flush_interval_millis: 50,
            fsync: FsyncPolicy::Never,
            fsync_interval_millis: 500,
            rotate_bytes: None,
            rotate_seconds: None,
            compress: false,
            content_addressing: false,
            url: None,
            transport: AtofStreamTransport::HttpPost,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: 3000,
            field_name_policy: AtofFieldNamePolicy::Preserve,
            queue_policy: None,
            max_queue_size: 8192,
            max_export_batch_size: 512,
            scheduled_delay_millis: 100,
        }
    }
}

impl std::fmt::Debug for ObservabilityAtofSinkConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ObservabilityAtofSinkConfig")
            .field("type_", &self.type_)
            .field("name", &shown::optional(&self.name))
            .field("output_directory", &shown::optional(&self.output_directory))
            .field("filename", &shown::optional(&self.filename))
            .field("mode", &self.mode)
            .field("flush_interval_millis", &self.flush_interval_millis)
            .field("fsync", &self.fsync)
            .field("fsync_interval_millis", &self.fsync_interval_millis)
            .field("rotate_bytes", &self.rotate_bytes)
            .field("rotate_seconds", &self.rotate_seconds)
            .field("compress", &self.compress)
            .field("content_addressing", &self.content_addressing)
            .field("url", &shown::optional(&self.url))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("field_name_policy", &self.field_name_policy)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .field("max_queue_size", &self.max_queue_size)
            .field("max_export_batch_size", &self.max_export_batch_size)
            .field("scheduled_delay_millis", &self.scheduled_delay_millis)
            .finish()
    }
}

/// Traces, logs and metrics by OTLP.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityOpenTelemetryConfig {
    /// Whether anything of this section is exported.
    pub enabled: bool,
    /// Servers that take traces.
    pub traces: Vec<OpenTelemetryConfig>,
    /// Marks as log records.
    pub logs: Option<ObservabilityOpenTelemetryLogsConfig>,
    /// Measurements of marks.
    pub metrics: Option<ObservabilityOpenTelemetryMetricsConfig>,
    /// Files that take traces.
    pub file_sinks: Vec<ObservabilityOpenTelemetryFileConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityOpenTelemetryConfig {
    fn default() -> Self {
        Self { enabled: false, traces: Default::default(), logs: None, metrics: None, file_sinks: Default::default() }
    }
}

/// A file that takes traces.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityOpenTelemetryFileConfig {
    /// The directory; the current one where absent.
    pub output_directory: Option<String>,
    /// The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
    pub filename: Option<String>,
    /// How it is written.
    pub format: OpenTelemetryFileFormat,
    /// What becomes of a file that is already there.
    pub mode: OpenTelemetryFileMode,
    /// Which conventions spans follow.
    #[serde(rename = "type")]
    pub type_: OpenTelemetryType,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// What becomes of a mark.
    pub mark_projection: OpenTelemetryMarkProjection,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<OpenTelemetryAttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityOpenTelemetryFileConfig {
    fn default() -> Self {
        Self {
            output_directory: None,
            filename: None,
            format: OpenTelemetryFileFormat::JsonLines,
            mode: OpenTelemetryFileMode::Overwrite,
            type_: OpenTelemetryType::Full,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            queue_policy: None,
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            mark_projection: OpenTelemetryMarkProjection::Inherit,
            mark_exclude_names: None,
            attribute_mappings: Default::default(),
            promote_metadata_prefixes: Default::default(),
            completed_span_context_ttl_millis: None,
        }
    }
}

/// Marks as log records.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityOpenTelemetryLogsConfig {
    /// Whether they are exported.
    pub enabled: bool,
    /// Servers that take them; what is set below holds for those that do not say otherwise.
    pub endpoints: Vec<OpenTelemetryLogConfig>,
    /// Marks that are less serious are left out; info where absent.
    pub minimum_severity: Option<LogSeverity>,
    /// The most records that wait; 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 1000 where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityOpenTelemetryLogsConfig {
    fn default() -> Self {
        Self {
            enabled: false,
            endpoints: Default::default(),
            minimum_severity: None,
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            completed_span_context_ttl_millis: None,
        }
    }
}

/// Measurements of marks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ObservabilityOpenTelemetryMetricsConfig {
    /// Whether they are exported.
    pub enabled: bool,
    /// Servers that take them; what is set below holds for those that do not say otherwise.
    pub endpoints: Vec<OpenTelemetryMetricConfig>,
    /// The time between two requests, in milliseconds; 60000 where absent.
    pub export_interval_millis: Option<u32>,
    /// How points relate to those before them; cumulative where absent.
    pub temporality: Option<MetricTemporality>,
    /// The most instruments; measurements of more are left out and counted. 256 where absent.
    pub max_instruments: Option<u32>,
    /// The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
    pub cardinality_limit: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for ObservabilityOpenTelemetryMetricsConfig {
    fn default() -> Self {
        Self {
            enabled: false,
            endpoints: Default::default(),
            export_interval_millis: None,
            temporality: None,
            max_instruments: None,
            cardinality_limit: None,
        }
    }
}

/// Where and how traces by the conventions of OpenInference are exported.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenInferenceConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// What becomes of a mark.
    pub mark_projection: OpenTelemetryMarkProjection,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<OpenTelemetryAttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenInferenceConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            queue_policy: None,
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            mark_projection: OpenTelemetryMarkProjection::Inherit,
            mark_exclude_names: None,
            attribute_mappings: Default::default(),
            promote_metadata_prefixes: Default::default(),
            completed_span_context_ttl_millis: None,
        }
    }
}

impl std::fmt::Debug for OpenInferenceConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenInferenceConfig")
            .field("endpoint", &shown::optional(&self.endpoint))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("compression", &self.compression)
            .field("ca_certificate", &shown::optional(&self.ca_certificate))
            .field("client_certificate", &shown::optional(&self.client_certificate))
            .field("client_key", &shown::optional(&self.client_key))
            .field("file", &self.file)
            .field("service_name", &shown::optional(&self.service_name))
            .field("service_namespace", &shown::optional(&self.service_namespace))
            .field("service_version", &shown::optional(&self.service_version))
            .field("resource_attributes", &self.resource_attributes)
            .field("instrumentation_scope", &shown::optional(&self.instrumentation_scope))
            .field("promote_resource_metadata_prefixes", &self.promote_resource_metadata_prefixes)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .field("max_queue_size", &self.max_queue_size)
            .field("max_export_batch_size", &self.max_export_batch_size)
            .field("scheduled_delay_millis", &self.scheduled_delay_millis)
            .field("mark_projection", &self.mark_projection)
            .field("mark_exclude_names", &self.mark_exclude_names)
            .field("attribute_mappings", &self.attribute_mappings)
            .field("promote_metadata_prefixes", &self.promote_metadata_prefixes)
            .field("completed_span_context_ttl_millis", &self.completed_span_context_ttl_millis)
            .finish()
    }
}

/// Where and how traces are exported.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryConfig {
    /// Which conventions spans follow.
    #[serde(rename = "type")]
    pub type_: OpenTelemetryType,
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// What becomes of a mark.
    pub mark_projection: OpenTelemetryMarkProjection,
    /// Names of marks that stay events where marks become spans; llm.chunk where absent.
    pub mark_exclude_names: Option<Vec<String>>,
    /// Second names for attributes.
    pub attribute_mappings: Vec<OpenTelemetryAttributeMapping>,
    /// Metadata whose keys begin with one of these becomes attributes under those keys.
    pub promote_metadata_prefixes: Vec<String>,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryConfig {
    fn default() -> Self {
        Self {
            type_: OpenTelemetryType::Full,
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            queue_policy: None,
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            mark_projection: OpenTelemetryMarkProjection::Inherit,
            mark_exclude_names: None,
            attribute_mappings: Default::default(),
            promote_metadata_prefixes: Default::default(),
            completed_span_context_ttl_millis: None,
        }
    }
}

impl std::fmt::Debug for OpenTelemetryConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenTelemetryConfig")
            .field("type_", &self.type_)
            .field("endpoint", &shown::optional(&self.endpoint))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("compression", &self.compression)
            .field("ca_certificate", &shown::optional(&self.ca_certificate))
            .field("client_certificate", &shown::optional(&self.client_certificate))
            .field("client_key", &shown::optional(&self.client_key))
            .field("file", &self.file)
            .field("service_name", &shown::optional(&self.service_name))
            .field("service_namespace", &shown::optional(&self.service_namespace))
            .field("service_version", &shown::optional(&self.service_version))
            .field("resource_attributes", &self.resource_attributes)
            .field("instrumentation_scope", &shown::optional(&self.instrumentation_scope))
            .field("promote_resource_metadata_prefixes", &self.promote_resource_metadata_prefixes)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .field("max_queue_size", &self.max_queue_size)
            .field("max_export_batch_size", &self.max_export_batch_size)
            .field("scheduled_delay_millis", &self.scheduled_delay_millis)
            .field("mark_projection", &self.mark_projection)
            .field("mark_exclude_names", &self.mark_exclude_names)
            .field("attribute_mappings", &self.attribute_mappings)
            .field("promote_metadata_prefixes", &self.promote_metadata_prefixes)
            .field("completed_span_context_ttl_millis", &self.completed_span_context_ttl_millis)
            .finish()
    }
}

/// A second name for an attribute; the first one stays.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryAttributeMapping {
    /// The attribute.
    pub key: String,
    /// Its second name.
    pub alias: String,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryAttributeMapping {
    fn default() -> Self {
        Self { key: Default::default(), alias: Default::default() }
    }
}

/// A file that takes OTLP.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryFileSinkConfig {
    /// The directory; the current one where absent.
    pub output_directory: Option<String>,
    /// The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
    pub filename: Option<String>,
    /// How it is written.
    pub format: OpenTelemetryFileFormat,
    /// What becomes of a file that is already there.
    pub mode: OpenTelemetryFileMode,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryFileSinkConfig {
    fn default() -> Self {
        Self {
            output_directory: None,
            filename: None,
            format: OpenTelemetryFileFormat::JsonLines,
            mode: OpenTelemetryFileMode::Overwrite,
        }
    }
}

/// Where and how log records are exported.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryLogConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
    /// The most records that wait; more are dropped and counted. 2048 where absent.
    pub max_queue_size: Option<u32>,
    /// The most records in a request; 512 where absent.
    pub max_export_batch_size: Option<u32>,
    /// The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
    pub scheduled_delay_millis: Option<u32>,
    /// Marks that are less serious are left out; one without a severity counts as info.
    pub minimum_severity: LogSeverity,
    /// How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
    pub completed_span_context_ttl_millis: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryLogConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            queue_policy: None,
            max_queue_size: None,
            max_export_batch_size: None,
            scheduled_delay_millis: None,
            minimum_severity: LogSeverity::Info,
            completed_span_context_ttl_millis: None,
        }
    }
}

impl std::fmt::Debug for OpenTelemetryLogConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenTelemetryLogConfig")
            .field("endpoint", &shown::optional(&self.endpoint))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("compression", &self.compression)
            .field("ca_certificate", &shown::optional(&self.ca_certificate))
            .field("client_certificate", &shown::optional(&self.client_certificate))
            .field("client_key", &shown::optional(&self.client_key))
            .field("file", &self.file)
            .field("service_name", &shown::optional(&self.service_name))
            .field("service_namespace", &shown::optional(&self.service_namespace))
            .field("service_version", &shown::optional(&self.service_version))
            .field("resource_attributes", &self.resource_attributes)
            .field("instrumentation_scope", &shown::optional(&self.instrumentation_scope))
            .field("promote_resource_metadata_prefixes", &self.promote_resource_metadata_prefixes)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .field("max_queue_size", &self.max_queue_size)
            .field("max_export_batch_size", &self.max_export_batch_size)
            .field("scheduled_delay_millis", &self.scheduled_delay_millis)
            .field("minimum_severity", &self.minimum_severity)
            .field("completed_span_context_ttl_millis", &self.completed_span_context_ttl_millis)
            .finish()
    }
}

/// Where and how metrics are exported.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OpenTelemetryMetricConfig {
    /// The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
    pub endpoint: Option<String>,
    /// How requests travel; HTTP with binary Protobuf where absent.
    pub transport: Option<OpenTelemetryTransport>,
    /// Headers by name.
    pub headers: Option<BTreeMap<String, String>>,
    /// Headers whose values are in variables of the environment; name and variable.
    pub header_env: Option<BTreeMap<String, String>>,
    /// Headers whose values are in files; name and path.
    pub header_file: Option<BTreeMap<String, String>>,
    /// The longest that one attempt may take, in milliseconds; 3000 where absent.
    pub timeout_millis: Option<u32>,
    /// How bodies are compressed; not at all where absent.
    pub compression: Option<OpenTelemetryCompression>,
    /// A file of certificates in PEM that are trusted in place of those of the system.
    pub ca_certificate: Option<String>,
    /// A file with the client's certificate in PEM.
    pub client_certificate: Option<String>,
    /// A file with the client's private key in PEM.
    pub client_key: Option<String>,
    /// A file that takes the telemetry in place of a server.
    pub file: Option<OpenTelemetryFileSinkConfig>,
    /// The attribute service.name; unknown_service where absent.
    pub service_name: Option<String>,
    /// The attribute service.namespace.
    pub service_namespace: Option<String>,
    /// The attribute service.version.
    pub service_version: Option<String>,
    /// More attributes of the resource.
    pub resource_attributes: Option<BTreeMap<String, String>>,
    /// The name of the instrumentation scope; opentelemetry where absent.
    pub instrumentation_scope: Option<String>,
    /// Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
    pub promote_resource_metadata_prefixes: Vec<String>,
    /// The time between two requests, in milliseconds; 60000 where absent.
    pub export_interval_millis: Option<u32>,
    /// How points relate to those before them; cumulative where absent.
    pub temporality: Option<MetricTemporality>,
    /// The most instruments; measurements of more are left out and counted. 256 where absent.
    pub max_instruments: Option<u32>,
    /// The most sets of attributes of an instrument; the rest is one set. 2000 where absent.
    pub cardinality_limit: Option<u32>,
    /// What happens to an event for which there is no room: drop_newest, or block:\<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
    pub queue_policy: Option<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for OpenTelemetryMetricConfig {
    fn default() -> Self {
        Self {
            endpoint: None,
            transport: None,
            headers: None,
            header_env: None,
            header_file: None,
            timeout_millis: None,
            compression: None,
            ca_certificate: None,
            client_certificate: None,
            client_key: None,
            file: None,
            service_name: None,
            service_namespace: None,
            service_version: None,
            resource_attributes: None,
            instrumentation_scope: None,
            promote_resource_metadata_prefixes: Default::default(),
            export_interval_millis: None,
            temporality: None,
            max_instruments: None,
            cardinality_limit: None,
            queue_policy: None,
        }
    }
}

impl std::fmt::Debug for OpenTelemetryMetricConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OpenTelemetryMetricConfig")
            .field("endpoint", &shown::optional(&self.endpoint))
            .field("transport", &self.transport)
            .field("headers", &shown::Hidden)
            .field("header_env", &self.header_env)
            .field("header_file", &self.header_file)
            .field("timeout_millis", &self.timeout_millis)
            .field("compression", &self.compression)
            .field("ca_certificate", &shown::optional(&self.ca_certificate))
            .field("client_certificate", &shown::optional(&self.client_certificate))
            .field("client_key", &shown::optional(&self.client_key))
            .field("file", &self.file)
            .field("service_name", &shown::optional(&self.service_name))
            .field("service_namespace", &shown::optional(&self.service_namespace))
            .field("service_version", &shown::optional(&self.service_version))
            .field("resource_attributes", &self.resource_attributes)
            .field("instrumentation_scope", &shown::optional(&self.instrumentation_scope))
            .field("promote_resource_metadata_prefixes", &self.promote_resource_metadata_prefixes)
            .field("export_interval_millis", &self.export_interval_millis)
            .field("temporality", &self.temporality)
            .field("max_instruments", &self.max_instruments)
            .field("cardinality_limit", &self.cardinality_limit)
            .field("queue_policy", &shown::optional(&self.queue_policy))
            .finish()
    }
}

/// What is looked for and what becomes of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PiiBuiltinConfig {
    /// A ready rule, in place of an action.
    pub preset: Option<PiiPreset>,
    /// What becomes of what is found.
    pub action: PiiAction,
    /// JSON pointers to the values that are meant; all texts where this and target_path_globs are empty.
    pub target_paths: Vec<String>,
    /// The same with * for one step and ** for any number of them.
    pub target_path_globs: Vec<String>,
    /// A regular expression for what is found; not together with detector.
    pub pattern: Option<String>,
    /// A ready rule for what is found; not together with pattern.
    pub detector: Option<PiiDetector>,
    /// What is put in its place; $1 is the first group with the action regex_replace.
    pub replacement: String,
    /// What each hidden character becomes; one character.
    pub mask_char: String,
    /// How many characters stay at the beginning; as suits the detector where absent.
    pub unmasked_prefix: Option<u32>,
    /// How many characters stay at the end; as suits the detector where absent.
    pub unmasked_suffix: Option<u32>,
    /// What the preset does with marks of the application; redact_all_leaves where absent.
    pub custom_mark_payload_policy: Option<PiiMarkPayloadPolicy>,
    /// Attributes whose texts the preset keeps, by the name of the metric.
    pub metric_string_attribute_allowlist: Option<BTreeMap<String, Vec<String>>>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PiiBuiltinConfig {
    fn default() -> Self {
        Self {
            preset: None,
            action: PiiAction::Remove,
            target_paths: Default::default(),
            target_path_globs: Default::default(),
            pattern: None,
            detector: None,
            replacement: "[REDACTED]".to_owned(),
            mask_char: "*".to_owned(),
            unmasked_prefix: None,
            unmasked_suffix: None,
            custom_mark_payload_policy: None,
            metric_string_attribute_allowlist: None,
        }
    }
}

/// A model on this machine that finds personal data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PiiLocalConfig {
    /// Who runs the model.
    pub backend: Option<String>,
    /// The model.
    pub model_id: Option<String>,
    /// What it looks for.
    pub detector_profile: Option<String>,
    /// Whether it may use the network.
    pub allow_network: bool,
    /// The longest that one text may take, in milliseconds.
    pub max_latency_ms: Option<u32>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PiiLocalConfig {
    fn default() -> Self {
        Self { backend: None, model_id: None, detector_profile: None, allow_network: false, max_latency_ms: None }
    }
}

/// One rule of several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PiiProfileConfig {
    /// Whether it is applied.
    pub enabled: bool,
    /// What finds and replaces the data.
    pub mode: PiiRedactionMode,
    /// The priority of the sanitizers that it registers.
    pub priority: i32,
    /// What is looked for and what becomes of it.
    pub builtin: Option<PiiBuiltinConfig>,
    /// The model for the mode local_model.
    pub local: Option<PiiLocalConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PiiProfileConfig {
    fn default() -> Self {
        Self { enabled: true, mode: PiiRedactionMode::Builtin, priority: 100, builtin: None, local: None }
    }
}

/// Keeps personal data and secrets out of events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PiiRedactionConfig {
    /// The version of this configuration.
    pub version: u32,
    /// What finds and replaces the data.
    pub mode: PiiRedactionMode,
    /// Whether requests to models are covered.
    pub input: bool,
    /// Whether answers of models are covered.
    pub output: bool,
    /// Whether arguments of tools are covered.
    pub tool_input: bool,
    /// Whether results of tools are covered.
    pub tool_output: bool,
    /// Whether marks and scopes are covered.
    pub mark: bool,
    /// The priority of the sanitizers that it registers.
    pub priority: i32,
    /// The codec of model calls that have none.
    pub codec: Option<String>,
    /// What is looked for and what becomes of it; not together with profiles.
    pub builtin: Option<PiiBuiltinConfig>,
    /// The model for the mode local_model; not together with profiles.
    pub local: Option<PiiLocalConfig>,
    /// The policy for this component, in place of that of the document.
    pub policy: Option<PluginPolicyConfig>,
    /// Several rules, each with a priority of its own.
    pub profiles: Vec<PiiProfileConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PiiRedactionConfig {
    fn default() -> Self {
        Self {
            version: 1,
            mode: PiiRedactionMode::Builtin,
            input: true,
            output: true,
            tool_input: true,
            tool_output: true,
            mark: true,
            priority: 100,
            codec: None,
            builtin: None,
            local: None,
            policy: None,
            profiles: Default::default(),
        }
    }
}

/// One component of the document.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginComponentConfig {
    /// Which plugin it is for, such as observability.
    pub kind: String,
    /// Whether it is activated; one that is not is still checked.
    pub enabled: bool,
    /// The configuration of the component; an object.
    pub config: Option<Json>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginComponentConfig {
    fn default() -> Self {
        Self { kind: Default::default(), enabled: true, config: None }
    }
}

impl std::fmt::Debug for PluginComponentConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PluginComponentConfig")
            .field("kind", &shown::text(&self.kind))
            .field("enabled", &self.enabled)
            .field("config", &shown::Hidden)
            .finish()
    }
}

/// What plugins do, as one document; a file plugins.toml has the same form.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginConfig {
    /// The version of the form of the document.
    pub version: u32,
    /// What is to be activated, in this order.
    pub components: Vec<PluginComponentConfig>,
    /// What becomes of what is not known.
    pub policy: Option<PluginPolicyConfig>,
    /// Plugins that are loaded at run time.
    pub plugins: Option<PluginDynamicsConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginConfig {
    fn default() -> Self {
        Self { version: 1, components: Default::default(), policy: None, plugins: None }
    }
}

/// One plugin that is loaded at run time.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginDynamicConfig {
    /// The path of its relay-plugin.toml; a relative one begins at the file that names it.
    pub manifest: String,
    /// The configuration that the plugin gets; an object.
    pub config: Option<Json>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginDynamicConfig {
    fn default() -> Self {
        Self { manifest: Default::default(), config: None }
    }
}

impl std::fmt::Debug for PluginDynamicConfig {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("PluginDynamicConfig")
            .field("manifest", &shown::text(&self.manifest))
            .field("config", &shown::Hidden)
            .finish()
    }
}

/// Plugins that are loaded at run time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginDynamicsConfig {
    /// The plugins, in the order in which they are loaded.
    pub dynamic: Vec<PluginDynamicConfig>,
    /// Which plugins may be loaded; the file of a project cannot say that.
    pub policy: Option<PluginHostPolicyConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginDynamicsConfig {
    fn default() -> Self {
        Self { dynamic: Default::default(), policy: None }
    }
}

/// What is decided about plugins that are loaded at run time.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginHostEffectConfig {
    /// Whether it may be loaded; it may where nothing says otherwise.
    pub allowed: Option<bool>,
    /// What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
    pub startup: Option<PluginStartup>,
    /// What must vouch for its code; integrity_only where nothing says otherwise.
    pub attestation: Option<PluginAttestation>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginHostEffectConfig {
    fn default() -> Self {
        Self { allowed: None, startup: None, attestation: None }
    }
}

/// Which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginHostPolicyConfig {
    /// What holds for all.
    pub defaults: Option<PluginHostEffectConfig>,
    /// What holds for those that a rule fits, in this order.
    pub rules: Vec<PluginHostRuleConfig>,
    /// What holds for one plugin, by its id.
    pub overrides: Option<BTreeMap<String, PluginHostEffectConfig>>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginHostPolicyConfig {
    fn default() -> Self {
        Self { defaults: None, rules: Default::default(), overrides: None }
    }
}

/// A rule about plugins that are loaded at run time; it fits where all that it matches does.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginHostRuleConfig {
    /// The kind that it fits.
    pub match_kind: Option<PluginDynamicKind>,
    /// The id that it fits.
    pub match_plugin_id: Option<String>,
    /// Whether it may be loaded; it may where nothing says otherwise.
    pub allowed: Option<bool>,
    /// What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
    pub startup: Option<PluginStartup>,
    /// What must vouch for its code; integrity_only where nothing says otherwise.
    pub attestation: Option<PluginAttestation>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginHostRuleConfig {
    fn default() -> Self {
        Self { match_kind: None, match_plugin_id: None, allowed: None, startup: None, attestation: None }
    }
}

/// What a plugin says of itself, in a file relay-plugin.toml beside it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifest {
    /// The version of the form of the file.
    pub manifest_version: u32,
    /// Which plugin it is.
    pub plugin: PluginManifestPlugin,
    /// What it runs with.
    pub compat: PluginManifestCompat,
    /// What is loaded or started.
    pub load: PluginManifestLoad,
    /// The hash of that file.
    pub integrity: PluginManifestIntegrity,
    /// What the plugin says that it needs or brings.
    pub capabilities: PluginManifestCapabilities,
    /// How it is where nobody says anything.
    pub defaults: Option<PluginManifestDefaults>,
    /// The schema of its configuration.
    pub config_schema: Option<PluginManifestConfigSchema>,
    /// Where it comes from; for people.
    pub source: Option<PluginManifestSource>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifest {
    fn default() -> Self {
        Self {
            manifest_version: Default::default(),
            plugin: Default::default(),
            compat: Default::default(),
            load: Default::default(),
            integrity: Default::default(),
            capabilities: Default::default(),
            defaults: None,
            config_schema: None,
            source: None,
        }
    }
}

/// What a plugin says that it needs or brings.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestCapabilities {
    /// Each once; plugin_native or plugin_worker as its kind is, and config_schema where it brings one.
    pub items: Vec<PluginCapability>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestCapabilities {
    fn default() -> Self {
        Self { items: Default::default() }
    }
}

/// What a plugin runs with; checked before anything of it runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestCompat {
    /// The versions of the runtime, such as >=0.1, <0.3.
    pub relay: String,
    /// The ABI that a library speaks; c-v1.
    pub native_api: Option<String>,
    /// The protocol that a worker speaks; grpc-v1.
    pub worker_protocol: Option<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestCompat {
    fn default() -> Self {
        Self { relay: Default::default(), native_api: None, worker_protocol: None }
    }
}

/// The schema of the configuration of a plugin.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestConfigSchema {
    /// The file of the JSON Schema; it begins at the folder of the manifest.
    pub path: String,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestConfigSchema {
    fn default() -> Self {
        Self { path: Default::default() }
    }
}

/// How a plugin is where nobody says anything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestDefaults {
    /// Always false, since a plugin runs only where a document names it.
    pub enabled: bool,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestDefaults {
    fn default() -> Self {
        Self { enabled: false }
    }
}

/// What the file must be.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestIntegrity {
    /// The SHA-256 of the library or of the file of the entry point; 64 hexadecimal digits.
    pub sha256: String,
    /// A signature; none can be verified yet.
    pub signature: Option<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestIntegrity {
    fn default() -> Self {
        Self { sha256: Default::default(), signature: None }
    }
}

/// What is loaded or started; paths begin at the folder of the manifest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestLoad {
    /// The file of a library.
    pub library: Option<String>,
    /// The symbol of a library that describes the plugin; nemo_relay_plugin where absent.
    pub symbol: Option<String>,
    /// What runs a worker.
    pub runtime: Option<PluginWorkerRuntime>,
    /// The program of a worker, or for Python the file and the name of the plugin in it, such as guard.py:plugin.
    pub entrypoint: Option<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestLoad {
    fn default() -> Self {
        Self { library: None, symbol: None, runtime: None, entrypoint: None }
    }
}

/// Which plugin it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestPlugin {
    /// Its id, unique among those of a document; letters, digits, dots, hyphens and underscores.
    pub id: String,
    /// Its name, for people.
    pub name: Option<String>,
    /// Its version, for people.
    pub version: Option<String>,
    /// How it is run.
    pub kind: PluginDynamicKind,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestPlugin {
    fn default() -> Self {
        Self { id: Default::default(), name: None, version: None, kind: PluginDynamicKind::RustDynamic }
    }
}

/// Where a plugin comes from; for people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginManifestSource {
    /// Where its source is.
    pub repository: Option<String>,
    /// Its licence.
    pub license: Option<String>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginManifestSource {
    fn default() -> Self {
        Self { repository: None, license: None }
    }
}

/// What becomes of what is not known: nothing is said, a warning is given, or nothing is activated.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PluginPolicyConfig {
    /// A component of a kind that is not there.
    pub unknown_component: PluginPolicyAction,
    /// A field that the component does not have; an error in a component that protects and a warning elsewhere where absent.
    pub unknown_field: Option<PluginPolicyAction>,
    /// A value that a field cannot have; where it is no error, the field keeps its default.
    pub unsupported_value: PluginPolicyAction,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PluginPolicyConfig {
    fn default() -> Self {
        Self {
            unknown_component: PluginPolicyAction::Warn,
            unknown_field: None,
            unsupported_value: PluginPolicyAction::Error,
        }
    }
}

/// What model calls cost.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingConfig {
    /// Catalogues of prices; the first that knows a model decides.
    pub sources: Vec<PricingSourceConfig>,
    /// The policy for this component, in place of that of the document.
    pub policy: Option<PluginPolicyConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingConfig {
    fn default() -> Self {
        Self { sources: Default::default(), policy: None }
    }
}

/// How the provider counts cached tokens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingCacheConfig {
    /// Whether tokens that are read from the cache are among those of the prompt.
    pub read_accounting: PricingCacheAccounting,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingCacheConfig {
    fn default() -> Self {
        Self { read_accounting: PricingCacheAccounting::IncludedInPromptTokens }
    }
}

/// Prices by provider and model.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingCatalogConfig {
    /// The prices.
    pub entries: Vec<PricingEntryConfig>,
    /// The version of the form.
    pub version: u32,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingCatalogConfig {
    fn default() -> Self {
        Self { entries: Default::default(), version: Default::default() }
    }
}

/// What one model costs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingEntryConfig {
    /// Who offers the model.
    pub provider: String,
    /// The model.
    pub model_id: String,
    /// The day on which the prices were true, such as 2026-01-31.
    pub pricing_as_of: String,
    /// Where they come from.
    pub pricing_source: String,
    /// Other names of the model.
    pub aliases: Vec<String>,
    /// The currency; a code of three capitals.
    pub currency: String,
    /// What is paid for.
    pub unit: PricingUnit,
    /// The prices; not together with rate_schedule.
    pub rates: Option<PricingRatesConfig>,
    /// Prices that depend on the size of the request; not together with rates.
    pub rate_schedule: Option<PricingScheduleConfig>,
    /// How the provider counts cached tokens.
    pub prompt_cache: PricingCacheConfig,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingEntryConfig {
    fn default() -> Self {
        Self {
            provider: Default::default(),
            model_id: Default::default(),
            pricing_as_of: Default::default(),
            pricing_source: Default::default(),
            aliases: Default::default(),
            currency: "USD".to_owned(),
            unit: PricingUnit::PerToken,
            rates: None,
            rate_schedule: None,
            prompt_cache: Default::default(),
        }
    }
}

/// Prices of a million tokens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingRatesConfig {
    /// Tokens of the prompt.
    pub input_per_million: f64,
    /// Tokens of the answer.
    pub output_per_million: f64,
    /// Tokens that are read from the cache.
    pub cache_read_per_million: Option<f64>,
    /// Tokens that are written to the cache.
    pub cache_write_per_million: Option<f64>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingRatesConfig {
    fn default() -> Self {
        Self {
            input_per_million: Default::default(),
            output_per_million: Default::default(),
            cache_read_per_million: None,
            cache_write_per_million: None,
        }
    }
}

/// Prices that depend on the size of the request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingScheduleConfig {
    /// The tiers, in ascending order.
    pub tiers: Vec<PricingTierConfig>,
    /// What the price of a tier is for.
    pub applies_to: PricingScheduleScope,
    /// What they depend on.
    #[serde(rename = "type")]
    pub type_: PricingScheduleType,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingScheduleConfig {
    fn default() -> Self {
        Self {
            tiers: Default::default(),
            applies_to: PricingScheduleScope::FullRequest,
            type_: PricingScheduleType::PromptTokenThreshold,
        }
    }
}

/// One catalogue of prices.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingSourceConfig {
    /// Where it is.
    #[serde(rename = "type")]
    pub type_: PricingSourceType,
    /// The file of the catalogue, in JSON.
    pub path: Option<String>,
    /// The catalogue itself.
    pub catalog: Option<PricingCatalogConfig>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingSourceConfig {
    fn default() -> Self {
        Self { type_: PricingSourceType::File, path: None, catalog: None }
    }
}

/// Prices of requests with so many tokens; both bounds are inclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PricingTierConfig {
    /// The prices.
    pub rates: PricingRatesConfig,
    /// The fewest tokens of the prompt.
    pub min_prompt_tokens: Option<u64>,
    /// The most tokens of the prompt.
    pub max_prompt_tokens: Option<u64>,
}

#[allow(clippy::derivable_impls, reason = "whether it could be derived depends on the values")]
impl Default for PricingTierConfig {
    fn default() -> Self {
        Self { rates: Default::default(), min_prompt_tokens: None, max_prompt_tokens: None }
    }
}
