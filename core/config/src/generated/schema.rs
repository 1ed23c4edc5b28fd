// Code generated from spec/config/*.yaml by codegen. DO NOT EDIT.

//! Every configuration of the document of plugins, as data.

use crate::schema::{ComponentSchema, Field, Kind, Merge, Record, Word, Words};

/// The components that are built in.
pub static COMPONENTS: &[ComponentSchema] = &[
    ComponentSchema {
        kind: "adaptive",
        version: Some(1),
        protective: false,
        invalid_code: "invalid_plugin_config",
        record: &ADAPTIVE_CONFIG,
    },
    ComponentSchema {
        kind: "observability",
        version: Some(4),
        protective: false,
        invalid_code: "invalid_plugin_config",
        record: &OBSERVABILITY_CONFIG,
    },
    ComponentSchema {
        kind: "pii_redaction",
        version: Some(1),
        protective: true,
        invalid_code: "invalid_plugin_config",
        record: &PII_REDACTION_CONFIG,
    },
    ComponentSchema {
        kind: "pricing",
        version: None,
        protective: false,
        invalid_code: "invalid_config",
        record: &PRICING_CONFIG,
    },
];

/// Learns from calls and acts on them; what is built of it is the cache of responses.
pub static ADAPTIVE_CONFIG: Record = Record {
    name: "AdaptiveConfig",
    doc: "Learns from calls and acts on them; what is built of it is the cache of responses.",
    fields: &[
        Field {
            name: "version",
            doc: "The version of this configuration.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: Some("1"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "agent_id",
            doc: "The agent that the process is.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "state",
            doc: "Where what was learnt is kept; not built, so it must be left out.",
            kind: Kind::Record(&ADAPTIVE_STATE_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "telemetry",
            doc: "What learns from events; not built, so it must be left out.",
            kind: Kind::Record(&ADAPTIVE_TELEMETRY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "adaptive_hints",
            doc: "Hints for the server of the model; not built, so it must be left out.",
            kind: Kind::Record(&ADAPTIVE_HINTS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_parallelism",
            doc: "Which tools run side by side; not built, so it must be left out.",
            kind: Kind::Record(&ADAPTIVE_TOOL_PARALLELISM_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "acg",
            doc: "Breakpoints for the prompt caches of providers; not built, so it must be left out.",
            kind: Kind::Record(&ADAPTIVE_ACG_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "policy",
            doc: "The policy for this component, in place of that of the document.",
            kind: Kind::Record(&PLUGIN_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "response_cache",
            doc: "Answers equal calls with what an earlier one gave; nothing is kept where absent.",
            kind: Kind::Record(&RESPONSE_CACHE_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Breakpoints for the prompt caches of providers.
pub static ADAPTIVE_ACG_CONFIG: Record = Record {
    name: "AdaptiveAcgConfig",
    doc: "Breakpoints for the prompt caches of providers.",
    fields: &[
        Field {
            name: "provider",
            doc: "Whose prompt cache it is.",
            kind: Kind::Words(&ACG_PROVIDER),
            required: false,
            default: Some("\"passthrough\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "observation_window",
            doc: "How many requests are looked at.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "priority",
            doc: "The priority of the request intercept.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("50"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "stability_thresholds",
            doc: "How often a part of a prompt must stay the same.",
            kind: Kind::Record(&ADAPTIVE_ACG_THRESHOLDS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// How often a part of a prompt must stay the same to count as stable.
pub static ADAPTIVE_ACG_THRESHOLDS_CONFIG: Record = Record {
    name: "AdaptiveAcgThresholdsConfig",
    doc: "How often a part of a prompt must stay the same to count as stable.",
    fields: &[
        Field {
            name: "stable_threshold",
            doc: "The share of requests from which on a part is stable.",
            kind: Kind::Number { min: 0.0, max: 1.0 },
            required: false,
            default: Some("0.95"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "semi_stable_threshold",
            doc: "The share of requests from which on a part is half stable.",
            kind: Kind::Number { min: 0.0, max: 1.0 },
            required: false,
            default: Some("0.5"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "min_observations_for_full_confidence",
            doc: "How many requests it takes to be sure.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: Some("20"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Hints for the server of the model.
pub static ADAPTIVE_HINTS_CONFIG: Record = Record {
    name: "AdaptiveHintsConfig",
    doc: "Hints for the server of the model.",
    fields: &[
        Field {
            name: "priority",
            doc: "The priority of the request intercept.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "break_chain",
            doc: "Whether later request intercepts are left out.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "inject_header",
            doc: "Whether the hints are in a header.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "inject_body_path",
            doc: "Where in the body of the request the hints are.",
            kind: Kind::Text,
            required: false,
            default: Some("\"nvext.agent_hints\""),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Answers equal calls with what an earlier one gave.
pub static RESPONSE_CACHE_CONFIG: Record = Record {
    name: "ResponseCacheConfig",
    doc: "Answers equal calls with what an earlier one gave.",
    fields: &[
        Field {
            name: "ttl_seconds",
            doc: "How long an answer may be given again.",
            kind: Kind::Integer { min: 1, max: 18446744073709551615 },
            required: false,
            default: Some("3600"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "namespace",
            doc: "What keeps answers of different applications, tenants or users apart; it must be given.",
            kind: Kind::Text,
            required: false,
            default: Some("\"\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "priority",
            doc: "The priority of the execution intercepts of model calls; those of lower priority are around the cache.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("150"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "bypass_rate",
            doc: "Which part of the calls goes through all the same and renews its answer.",
            kind: Kind::Number { min: 0.0, max: 1.0 },
            required: false,
            default: Some("0.0"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cache_nondeterministic",
            doc: "Whether requests without a temperature of 0 are answered as well.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "key_strategy",
            doc: "What makes two requests equal.",
            kind: Kind::Words(&RESPONSE_CACHE_KEY_STRATEGY),
            required: false,
            default: Some("\"exact_request\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_allowlist",
            doc: "The headers whose values make requests different; no other header does.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "backend",
            doc: "Where answers are kept; in the memory of the process where absent.",
            kind: Kind::Record(&RESPONSE_CACHE_BACKEND_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tools",
            doc: "Which tools are answered for; none where absent.",
            kind: Kind::Record(&RESPONSE_CACHE_TOOLS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where answers are kept.
pub static RESPONSE_CACHE_BACKEND_CONFIG: Record = Record {
    name: "ResponseCacheBackendConfig",
    doc: "Where answers are kept.",
    fields: &[
        Field {
            name: "kind",
            doc: "What keeps them.",
            kind: Kind::Words(&RESPONSE_CACHE_BACKEND_KIND),
            required: false,
            default: Some("\"in_memory\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "config",
            doc: "The settings of what keeps them.",
            kind: Kind::Record(&RESPONSE_CACHE_MEMORY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Answers that are kept in the memory of the process.
pub static RESPONSE_CACHE_MEMORY_CONFIG: Record = Record {
    name: "ResponseCacheMemoryConfig",
    doc: "Answers that are kept in the memory of the process.",
    fields: &[Field {
        name: "max_bytes",
        doc: "How many bytes all answers may take together; beyond that the oldest go.",
        kind: Kind::Integer { min: 1, max: 18446744073709551615 },
        required: false,
        default: Some("268435456"),
        secret: false,
        merge: Merge::Replace,
    }],
};

/// A group of tools.
pub static RESPONSE_CACHE_TOOL_CLASS_CONFIG: Record = Record {
    name: "ResponseCacheToolClassConfig",
    doc: "A group of tools.",
    fields: &[
        Field {
            name: "members",
            doc: "The names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cacheable",
            doc: "Whether equal arguments give an equal result, and running the tool does nothing else.",
            kind: Kind::Bool,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "ttl_seconds",
            doc: "How long a result may be given again.",
            kind: Kind::Integer { min: 1, max: 18446744073709551615 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "bypass_rate",
            doc: "Which part of the calls goes through all the same and renews its result.",
            kind: Kind::Number { min: 0.0, max: 1.0 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_version",
            doc: "The version of the tool; results of another one are not given.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "arg_skip",
            doc: "Members of the arguments that do not make calls different, such as an id of the request.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What holds for some tools.
pub static RESPONSE_CACHE_TOOL_RULE_CONFIG: Record = Record {
    name: "ResponseCacheToolRuleConfig",
    doc: "What holds for some tools.",
    fields: &[
        Field {
            name: "cacheable",
            doc: "Whether equal arguments give an equal result, and running the tool does nothing else.",
            kind: Kind::Bool,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "ttl_seconds",
            doc: "How long a result may be given again.",
            kind: Kind::Integer { min: 1, max: 18446744073709551615 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "bypass_rate",
            doc: "Which part of the calls goes through all the same and renews its result.",
            kind: Kind::Number { min: 0.0, max: 1.0 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_version",
            doc: "The version of the tool; results of another one are not given.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "arg_skip",
            doc: "Members of the arguments that do not make calls different, such as an id of the request.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Which tools are answered for from the cache.
pub static RESPONSE_CACHE_TOOLS_CONFIG: Record = Record {
    name: "ResponseCacheToolsConfig",
    doc: "Which tools are answered for from the cache.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether tools are answered for at all.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "priority",
            doc: "The priority of the execution intercept of tool calls.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("150"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cache_errors",
            doc: "Whether results that say that something went wrong are kept.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "default",
            doc: "What holds for tools where their class and override say nothing; it must not be cacheable.",
            kind: Kind::Record(&RESPONSE_CACHE_TOOL_RULE_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "classes",
            doc: "Groups of tools by name.",
            kind: Kind::Map(&Kind::Record(&RESPONSE_CACHE_TOOL_CLASS_CONFIG)),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "overrides",
            doc: "What holds for the tools of a name or pattern, before their class.",
            kind: Kind::Map(&Kind::Record(&RESPONSE_CACHE_TOOL_RULE_CONFIG)),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where what was learnt is kept.
pub static ADAPTIVE_STATE_CONFIG: Record = Record {
    name: "AdaptiveStateConfig",
    doc: "Where what was learnt is kept.",
    fields: &[Field {
        name: "backend",
        doc: "What keeps it.",
        kind: Kind::Record(&RESPONSE_CACHE_BACKEND_CONFIG),
        required: false,
        default: None,
        secret: false,
        merge: Merge::Replace,
    }],
};

/// What learns from events.
pub static ADAPTIVE_TELEMETRY_CONFIG: Record = Record {
    name: "AdaptiveTelemetryConfig",
    doc: "What learns from events.",
    fields: &[
        Field {
            name: "subscriber_name",
            doc: "The name of the subscriber that learns.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "learners",
            doc: "What is learnt, such as tool_parallelism.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Which tools run side by side.
pub static ADAPTIVE_TOOL_PARALLELISM_CONFIG: Record = Record {
    name: "AdaptiveToolParallelismConfig",
    doc: "Which tools run side by side.",
    fields: &[
        Field {
            name: "priority",
            doc: "The priority of the execution intercept.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What is done about tools that could.",
            kind: Kind::Words(&TOOL_PARALLELISM_MODE),
            required: false,
            default: Some("\"observe_only\""),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A server or a bucket that takes trajectories.
pub static ATIF_STORAGE_CONFIG: Record = Record {
    name: "AtifStorageConfig",
    doc: "A server or a bucket that takes trajectories.",
    fields: &[
        Field {
            name: "type",
            doc: "What it is.",
            kind: Kind::Words(&ATIF_STORAGE_TYPE),
            required: false,
            default: Some("\"http\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "endpoint",
            doc: "The URL of a server that takes POST requests.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "headers",
            doc: "Headers by name.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
        Field {
            name: "header_env",
            doc: "Headers whose values are in variables of the environment; name and variable.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_file",
            doc: "Headers whose values are in files; name and path.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "timeout_millis",
            doc: "How long one attempt may take, in milliseconds.",
            kind: Kind::Integer { min: 1, max: 600000 },
            required: false,
            default: Some("3000"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "bucket",
            doc: "The bucket.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "key_prefix",
            doc: "What the keys begin with.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "region",
            doc: "The region; us-east-1 where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "access_key_id",
            doc: "The id of the key; AWS_ACCESS_KEY_ID of the environment where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "secret_access_key_var",
            doc: "The variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "session_token_var",
            doc: "The variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "endpoint_url",
            doc: "The URL of a service that is compatible with S3.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "allow_http",
            doc: "Whether that URL may be one without TLS.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Exporters by configuration.
pub static OBSERVABILITY_CONFIG: Record = Record {
    name: "ObservabilityConfig",
    doc: "Exporters by configuration.",
    fields: &[
        Field {
            name: "version",
            doc: "The version of this configuration; 1, 2 and 3 are read as version 4.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: Some("4"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "atof",
            doc: "Events, one a line, in files or to servers.",
            kind: Kind::Record(&OBSERVABILITY_ATOF_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "atif",
            doc: "Trajectories, one a run.",
            kind: Kind::Record(&OBSERVABILITY_ATIF_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "opentelemetry",
            doc: "Traces, logs and metrics by OTLP.",
            kind: Kind::Record(&OBSERVABILITY_OPEN_TELEMETRY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "policy",
            doc: "The policy for this component, in place of that of the document.",
            kind: Kind::Record(&PLUGIN_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "enable_full_payloads",
            doc: "Whether model calls show the whole history each time and not only what is new.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Trajectories, one a run.
pub static OBSERVABILITY_ATIF_CONFIG: Record = Record {
    name: "ObservabilityAtifConfig",
    doc: "Trajectories, one a run.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether trajectories are written.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "storage",
            doc: "Where else each trajectory goes; the file is then written where all of these fail.",
            kind: Kind::List(&Kind::Record(&ATIF_STORAGE_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Append,
        },
        Field {
            name: "agent_name",
            doc: "The name of the agent; that of the agent scope where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "agent_version",
            doc: "The version of the agent; that of this library where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "model_name",
            doc: "The model of the agent; the first that was called where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_definitions",
            doc: "The tools of the agent; a list of objects.",
            kind: Kind::Json,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "extra",
            doc: "Members for extra of the trajectory; an object.",
            kind: Kind::Json,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "schema_version",
            doc: "The version of ATIF.",
            kind: Kind::Words(&ATIF_VERSION),
            required: false,
            default: Some("\"v1_8\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "observed_events",
            doc: "Whether extra holds every event that was seen.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_bytes",
            doc: "How many bytes of events are kept for runs that were not written yet.",
            kind: Kind::Integer { min: 0, max: 18446744073709551615 },
            required: false,
            default: Some("268435456"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "output_directory",
            doc: "Where each finished trajectory is written to a file; nowhere where this and storage are absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "filename_template",
            doc: "The name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.",
            kind: Kind::Text,
            required: false,
            default: Some("\"nemo-relay-atif-{session_id}.json\""),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Events, one a line, in files or to servers.
pub static OBSERVABILITY_ATOF_CONFIG: Record = Record {
    name: "ObservabilityAtofConfig",
    doc: "Events, one a line, in files or to servers.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether events are written.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "sinks",
            doc: "Where they go; at least one where this is enabled.",
            kind: Kind::List(&Kind::Record(&OBSERVABILITY_ATOF_SINK_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Append,
        },
    ],
};

/// A file or a server that takes events.
pub static OBSERVABILITY_ATOF_SINK_CONFIG: Record = Record {
    name: "ObservabilityAtofSinkConfig",
    doc: "A file or a server that takes events.",
    fields: &[
        Field {
            name: "type",
            doc: "Whether events go to a file or to a server.",
            kind: Kind::Words(&ATOF_SINK_TYPE),
            required: false,
            default: Some("\"file\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "name",
            doc: "How messages name it; its place in the list where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "output_directory",
            doc: "The directory; the current one where absent. It is made with private permissions where it is missing.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "filename",
            doc: "The file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What to do with a file that is already there.",
            kind: Kind::Words(&ATOF_EXPORTER_MODE),
            required: false,
            default: Some("\"append\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "flush_interval_millis",
            doc: "How long events are gathered before they are written, in milliseconds.",
            kind: Kind::Integer { min: 1, max: 60000 },
            required: false,
            default: Some("50"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "fsync",
            doc: "When what was written is forced onto the disk.",
            kind: Kind::Words(&FSYNC_POLICY),
            required: false,
            default: Some("\"never\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "fsync_interval_millis",
            doc: "How often with the policy interval, in milliseconds.",
            kind: Kind::Integer { min: 1, max: 3600000 },
            required: false,
            default: Some("500"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "rotate_bytes",
            doc: "A file of this many bytes is closed and a new one begun; never where absent.",
            kind: Kind::Integer { min: 4096, max: 18446744073709551615 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "rotate_seconds",
            doc: "A file that is this many seconds old is closed with the next event; never where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "compress",
            doc: "Whether closed files are compressed with zstd.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "content_addressing",
            doc: "Whether long values that repeat are written once a file and referred to by their hash.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "url",
            doc: "Where the server is; needed for a stream.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "transport",
            doc: "How events reach the server.",
            kind: Kind::Words(&ATOF_STREAM_TRANSPORT),
            required: false,
            default: Some("\"http_post\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "headers",
            doc: "Headers by name.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
        Field {
            name: "header_env",
            doc: "Headers whose values are in variables of the environment; name and variable.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_file",
            doc: "Headers whose values are in files; name and path.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "timeout_millis",
            doc: "How long one attempt may take, in milliseconds.",
            kind: Kind::Integer { min: 1, max: 600000 },
            required: false,
            default: Some("3000"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "field_name_policy",
            doc: "What becomes of keys with dots in them on the way to a server.",
            kind: Kind::Words(&ATOF_FIELD_NAME_POLICY),
            required: false,
            default: Some("\"preserve\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_queue_size",
            doc: "How many events may wait for the server before further ones are dropped and counted.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: Some("8192"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_export_batch_size",
            doc: "How many events are sent together at most.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: Some("512"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "scheduled_delay_millis",
            doc: "How long events for a server are gathered, in milliseconds.",
            kind: Kind::Integer { min: 0, max: 600000 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Traces, logs and metrics by OTLP.
pub static OBSERVABILITY_OPEN_TELEMETRY_CONFIG: Record = Record {
    name: "ObservabilityOpenTelemetryConfig",
    doc: "Traces, logs and metrics by OTLP.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether anything of this section is exported.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "traces",
            doc: "Servers that take traces.",
            kind: Kind::List(&Kind::Record(&OPEN_TELEMETRY_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Append,
        },
        Field {
            name: "logs",
            doc: "Marks as log records.",
            kind: Kind::Record(&OBSERVABILITY_OPEN_TELEMETRY_LOGS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "metrics",
            doc: "Measurements of marks.",
            kind: Kind::Record(&OBSERVABILITY_OPEN_TELEMETRY_METRICS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "file_sinks",
            doc: "Files that take traces.",
            kind: Kind::List(&Kind::Record(&OBSERVABILITY_OPEN_TELEMETRY_FILE_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A file that takes traces.
pub static OBSERVABILITY_OPEN_TELEMETRY_FILE_CONFIG: Record = Record {
    name: "ObservabilityOpenTelemetryFileConfig",
    doc: "A file that takes traces.",
    fields: &[
        Field {
            name: "output_directory",
            doc: "The directory; the current one where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "filename",
            doc: "The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "format",
            doc: "How it is written.",
            kind: Kind::Words(&OPEN_TELEMETRY_FILE_FORMAT),
            required: false,
            default: Some("\"json_lines\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What becomes of a file that is already there.",
            kind: Kind::Words(&OPEN_TELEMETRY_FILE_MODE),
            required: false,
            default: Some("\"overwrite\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "type",
            doc: "Which conventions spans follow.",
            kind: Kind::Words(&OPEN_TELEMETRY_TYPE),
            required: false,
            default: Some("\"full\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_name",
            doc: "The attribute service.name; unknown_service where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_namespace",
            doc: "The attribute service.namespace.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_version",
            doc: "The attribute service.version.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "resource_attributes",
            doc: "More attributes of the resource.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "instrumentation_scope",
            doc: "The name of the instrumentation scope; opentelemetry where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_resource_metadata_prefixes",
            doc: "Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_queue_size",
            doc: "The most records that wait; more are dropped and counted. 2048 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_export_batch_size",
            doc: "The most records in a request; 512 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "scheduled_delay_millis",
            doc: "The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mark_projection",
            doc: "What becomes of a mark.",
            kind: Kind::Words(&OPEN_TELEMETRY_MARK_PROJECTION),
            required: false,
            default: Some("\"inherit\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mark_exclude_names",
            doc: "Names of marks that stay events where marks become spans; llm.chunk where absent.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "attribute_mappings",
            doc: "Second names for attributes.",
            kind: Kind::List(&Kind::Record(&OPEN_TELEMETRY_ATTRIBUTE_MAPPING)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_metadata_prefixes",
            doc: "Metadata whose keys begin with one of these becomes attributes under those keys.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "completed_span_context_ttl_millis",
            doc: "How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Marks as log records.
pub static OBSERVABILITY_OPEN_TELEMETRY_LOGS_CONFIG: Record = Record {
    name: "ObservabilityOpenTelemetryLogsConfig",
    doc: "Marks as log records.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether they are exported.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "endpoints",
            doc: "Servers that take them; what is set below holds for those that do not say otherwise.",
            kind: Kind::List(&Kind::Record(&OPEN_TELEMETRY_LOG_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::AppendOrClear,
        },
        Field {
            name: "minimum_severity",
            doc: "Marks that are less serious are left out; info where absent.",
            kind: Kind::Words(&LOG_SEVERITY),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_queue_size",
            doc: "The most records that wait; 2048 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_export_batch_size",
            doc: "The most records in a request; 512 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "scheduled_delay_millis",
            doc: "The longest that a record waits for others, in milliseconds; 1000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "completed_span_context_ttl_millis",
            doc: "How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Measurements of marks.
pub static OBSERVABILITY_OPEN_TELEMETRY_METRICS_CONFIG: Record = Record {
    name: "ObservabilityOpenTelemetryMetricsConfig",
    doc: "Measurements of marks.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether they are exported.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "endpoints",
            doc: "Servers that take them; what is set below holds for those that do not say otherwise.",
            kind: Kind::List(&Kind::Record(&OPEN_TELEMETRY_METRIC_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::AppendOrClear,
        },
        Field {
            name: "export_interval_millis",
            doc: "The time between two requests, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "temporality",
            doc: "How points relate to those before them; cumulative where absent.",
            kind: Kind::Words(&METRIC_TEMPORALITY),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_instruments",
            doc: "The most instruments; measurements of more are left out and counted. 256 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cardinality_limit",
            doc: "The most sets of attributes of an instrument; the rest is one set. 2000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where and how traces are exported.
pub static OPEN_TELEMETRY_CONFIG: Record = Record {
    name: "OpenTelemetryConfig",
    doc: "Where and how traces are exported.",
    fields: &[
        Field {
            name: "type",
            doc: "Which conventions spans follow.",
            kind: Kind::Words(&OPEN_TELEMETRY_TYPE),
            required: false,
            default: Some("\"full\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "endpoint",
            doc: "The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "transport",
            doc: "How requests travel; HTTP with binary Protobuf where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_TRANSPORT),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "headers",
            doc: "Headers by name.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
        Field {
            name: "header_env",
            doc: "Headers whose values are in variables of the environment; name and variable.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_file",
            doc: "Headers whose values are in files; name and path.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "timeout_millis",
            doc: "The longest that one attempt may take, in milliseconds; 3000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "compression",
            doc: "How bodies are compressed; not at all where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_COMPRESSION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "ca_certificate",
            doc: "A file of certificates in PEM that are trusted in place of those of the system.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_certificate",
            doc: "A file with the client's certificate in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_key",
            doc: "A file with the client's private key in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "file",
            doc: "A file that takes the telemetry in place of a server.",
            kind: Kind::Record(&OPEN_TELEMETRY_FILE_SINK_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_name",
            doc: "The attribute service.name; unknown_service where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_namespace",
            doc: "The attribute service.namespace.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_version",
            doc: "The attribute service.version.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "resource_attributes",
            doc: "More attributes of the resource.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "instrumentation_scope",
            doc: "The name of the instrumentation scope; opentelemetry where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_resource_metadata_prefixes",
            doc: "Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_queue_size",
            doc: "The most records that wait; more are dropped and counted. 2048 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_export_batch_size",
            doc: "The most records in a request; 512 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "scheduled_delay_millis",
            doc: "The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mark_projection",
            doc: "What becomes of a mark.",
            kind: Kind::Words(&OPEN_TELEMETRY_MARK_PROJECTION),
            required: false,
            default: Some("\"inherit\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mark_exclude_names",
            doc: "Names of marks that stay events where marks become spans; llm.chunk where absent.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "attribute_mappings",
            doc: "Second names for attributes.",
            kind: Kind::List(&Kind::Record(&OPEN_TELEMETRY_ATTRIBUTE_MAPPING)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_metadata_prefixes",
            doc: "Metadata whose keys begin with one of these becomes attributes under those keys.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "completed_span_context_ttl_millis",
            doc: "How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A second name for an attribute; the first one stays.
pub static OPEN_TELEMETRY_ATTRIBUTE_MAPPING: Record = Record {
    name: "OpenTelemetryAttributeMapping",
    doc: "A second name for an attribute; the first one stays.",
    fields: &[
        Field {
            name: "key",
            doc: "The attribute.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "alias",
            doc: "Its second name.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A file that takes OTLP.
pub static OPEN_TELEMETRY_FILE_SINK_CONFIG: Record = Record {
    name: "OpenTelemetryFileSinkConfig",
    doc: "A file that takes OTLP.",
    fields: &[
        Field {
            name: "output_directory",
            doc: "The directory; the current one where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "filename",
            doc: "The name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "format",
            doc: "How it is written.",
            kind: Kind::Words(&OPEN_TELEMETRY_FILE_FORMAT),
            required: false,
            default: Some("\"json_lines\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What becomes of a file that is already there.",
            kind: Kind::Words(&OPEN_TELEMETRY_FILE_MODE),
            required: false,
            default: Some("\"overwrite\""),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where and how log records are exported.
pub static OPEN_TELEMETRY_LOG_CONFIG: Record = Record {
    name: "OpenTelemetryLogConfig",
    doc: "Where and how log records are exported.",
    fields: &[
        Field {
            name: "endpoint",
            doc: "The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "transport",
            doc: "How requests travel; HTTP with binary Protobuf where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_TRANSPORT),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "headers",
            doc: "Headers by name.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
        Field {
            name: "header_env",
            doc: "Headers whose values are in variables of the environment; name and variable.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_file",
            doc: "Headers whose values are in files; name and path.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "timeout_millis",
            doc: "The longest that one attempt may take, in milliseconds; 3000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "compression",
            doc: "How bodies are compressed; not at all where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_COMPRESSION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "ca_certificate",
            doc: "A file of certificates in PEM that are trusted in place of those of the system.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_certificate",
            doc: "A file with the client's certificate in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_key",
            doc: "A file with the client's private key in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "file",
            doc: "A file that takes the telemetry in place of a server.",
            kind: Kind::Record(&OPEN_TELEMETRY_FILE_SINK_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_name",
            doc: "The attribute service.name; unknown_service where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_namespace",
            doc: "The attribute service.namespace.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_version",
            doc: "The attribute service.version.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "resource_attributes",
            doc: "More attributes of the resource.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "instrumentation_scope",
            doc: "The name of the instrumentation scope; opentelemetry where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_resource_metadata_prefixes",
            doc: "Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_queue_size",
            doc: "The most records that wait; more are dropped and counted. 2048 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_export_batch_size",
            doc: "The most records in a request; 512 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "scheduled_delay_millis",
            doc: "The longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "minimum_severity",
            doc: "Marks that are less serious are left out; one without a severity counts as info.",
            kind: Kind::Words(&LOG_SEVERITY),
            required: false,
            default: Some("\"info\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "completed_span_context_ttl_millis",
            doc: "How long the place of a span that ended is remembered, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where and how metrics are exported.
pub static OPEN_TELEMETRY_METRIC_CONFIG: Record = Record {
    name: "OpenTelemetryMetricConfig",
    doc: "Where and how metrics are exported.",
    fields: &[
        Field {
            name: "endpoint",
            doc: "The URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "transport",
            doc: "How requests travel; HTTP with binary Protobuf where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_TRANSPORT),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "headers",
            doc: "Headers by name.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
        Field {
            name: "header_env",
            doc: "Headers whose values are in variables of the environment; name and variable.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "header_file",
            doc: "Headers whose values are in files; name and path.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "timeout_millis",
            doc: "The longest that one attempt may take, in milliseconds; 3000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "compression",
            doc: "How bodies are compressed; not at all where absent.",
            kind: Kind::Words(&OPEN_TELEMETRY_COMPRESSION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "ca_certificate",
            doc: "A file of certificates in PEM that are trusted in place of those of the system.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_certificate",
            doc: "A file with the client's certificate in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "client_key",
            doc: "A file with the client's private key in PEM.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "file",
            doc: "A file that takes the telemetry in place of a server.",
            kind: Kind::Record(&OPEN_TELEMETRY_FILE_SINK_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_name",
            doc: "The attribute service.name; unknown_service where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_namespace",
            doc: "The attribute service.namespace.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "service_version",
            doc: "The attribute service.version.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "resource_attributes",
            doc: "More attributes of the resource.",
            kind: Kind::Map(&Kind::Text),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "instrumentation_scope",
            doc: "The name of the instrumentation scope; opentelemetry where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "promote_resource_metadata_prefixes",
            doc: "Metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "export_interval_millis",
            doc: "The time between two requests, in milliseconds; 60000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "temporality",
            doc: "How points relate to those before them; cumulative where absent.",
            kind: Kind::Words(&METRIC_TEMPORALITY),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_instruments",
            doc: "The most instruments; measurements of more are left out and counted. 256 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cardinality_limit",
            doc: "The most sets of attributes of an instrument; the rest is one set. 2000 where absent.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "queue_policy",
            doc: "What happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What is looked for and what becomes of it.
pub static PII_BUILTIN_CONFIG: Record = Record {
    name: "PiiBuiltinConfig",
    doc: "What is looked for and what becomes of it.",
    fields: &[
        Field {
            name: "preset",
            doc: "A ready rule, in place of an action.",
            kind: Kind::Words(&PII_PRESET),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "action",
            doc: "What becomes of what is found.",
            kind: Kind::Words(&PII_ACTION),
            required: false,
            default: Some("\"remove\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "target_paths",
            doc: "JSON pointers to the values that are meant; all texts where this and target_path_globs are empty.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "target_path_globs",
            doc: "The same with * for one step and ** for any number of them.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "pattern",
            doc: "A regular expression for what is found; not together with detector.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "detector",
            doc: "A ready rule for what is found; not together with pattern.",
            kind: Kind::Words(&PII_DETECTOR),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "replacement",
            doc: "What is put in its place; $1 is the first group with the action regex_replace.",
            kind: Kind::Text,
            required: false,
            default: Some("\"[REDACTED]\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mask_char",
            doc: "What each hidden character becomes; one character.",
            kind: Kind::Text,
            required: false,
            default: Some("\"*\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "unmasked_prefix",
            doc: "How many characters stay at the beginning; as suits the detector where absent.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "unmasked_suffix",
            doc: "How many characters stay at the end; as suits the detector where absent.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "custom_mark_payload_policy",
            doc: "What the preset does with marks of the application; redact_all_leaves where absent.",
            kind: Kind::Words(&PII_MARK_PAYLOAD_POLICY),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "metric_string_attribute_allowlist",
            doc: "Attributes whose texts the preset keeps, by the name of the metric.",
            kind: Kind::Map(&Kind::List(&Kind::Text)),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A model on this machine that finds personal data.
pub static PII_LOCAL_CONFIG: Record = Record {
    name: "PiiLocalConfig",
    doc: "A model on this machine that finds personal data.",
    fields: &[
        Field {
            name: "backend",
            doc: "Who runs the model.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "model_id",
            doc: "The model.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "detector_profile",
            doc: "What it looks for.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "allow_network",
            doc: "Whether it may use the network.",
            kind: Kind::Bool,
            required: false,
            default: Some("false"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_latency_ms",
            doc: "The longest that one text may take, in milliseconds.",
            kind: Kind::Integer { min: 1, max: 4294967295 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// One rule of several.
pub static PII_PROFILE_CONFIG: Record = Record {
    name: "PiiProfileConfig",
    doc: "One rule of several.",
    fields: &[
        Field {
            name: "enabled",
            doc: "Whether it is applied.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What finds and replaces the data.",
            kind: Kind::Words(&PII_REDACTION_MODE),
            required: false,
            default: Some("\"builtin\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "priority",
            doc: "The priority of the sanitizers that it registers.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "builtin",
            doc: "What is looked for and what becomes of it.",
            kind: Kind::Record(&PII_BUILTIN_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "local",
            doc: "The model for the mode local_model.",
            kind: Kind::Record(&PII_LOCAL_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Keeps personal data and secrets out of events.
pub static PII_REDACTION_CONFIG: Record = Record {
    name: "PiiRedactionConfig",
    doc: "Keeps personal data and secrets out of events.",
    fields: &[
        Field {
            name: "version",
            doc: "The version of this configuration.",
            kind: Kind::Integer { min: 0, max: 4294967295 },
            required: false,
            default: Some("1"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mode",
            doc: "What finds and replaces the data.",
            kind: Kind::Words(&PII_REDACTION_MODE),
            required: false,
            default: Some("\"builtin\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "input",
            doc: "Whether requests to models are covered.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "output",
            doc: "Whether answers of models are covered.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_input",
            doc: "Whether arguments of tools are covered.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "tool_output",
            doc: "Whether results of tools are covered.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "mark",
            doc: "Whether marks and scopes are covered.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "priority",
            doc: "The priority of the sanitizers that it registers.",
            kind: Kind::Integer { min: -2147483648, max: 2147483647 },
            required: false,
            default: Some("100"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "codec",
            doc: "The codec of model calls that have none.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "builtin",
            doc: "What is looked for and what becomes of it; not together with profiles.",
            kind: Kind::Record(&PII_BUILTIN_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "local",
            doc: "The model for the mode local_model; not together with profiles.",
            kind: Kind::Record(&PII_LOCAL_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "policy",
            doc: "The policy for this component, in place of that of the document.",
            kind: Kind::Record(&PLUGIN_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "profiles",
            doc: "Several rules, each with a priority of its own.",
            kind: Kind::List(&Kind::Record(&PII_PROFILE_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Append,
        },
    ],
};

/// One component of the document.
pub static PLUGIN_COMPONENT_CONFIG: Record = Record {
    name: "PluginComponentConfig",
    doc: "One component of the document.",
    fields: &[
        Field {
            name: "kind",
            doc: "Which plugin it is for, such as observability.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "enabled",
            doc: "Whether it is activated; one that is not is still checked.",
            kind: Kind::Bool,
            required: false,
            default: Some("true"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "config",
            doc: "The configuration of the component; an object.",
            kind: Kind::Json,
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
    ],
};

/// What plugins do, as one document; a file plugins.toml has the same form.
pub static PLUGIN_CONFIG: Record = Record {
    name: "PluginConfig",
    doc: "What plugins do, as one document; a file plugins.toml has the same form.",
    fields: &[
        Field {
            name: "version",
            doc: "The version of the form of the document.",
            kind: Kind::Integer { min: 1, max: 1 },
            required: false,
            default: Some("1"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "components",
            doc: "What is to be activated, in this order.",
            kind: Kind::List(&Kind::Record(&PLUGIN_COMPONENT_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "policy",
            doc: "What becomes of what is not known.",
            kind: Kind::Record(&PLUGIN_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "plugins",
            doc: "Plugins that are loaded at run time.",
            kind: Kind::Record(&PLUGIN_DYNAMICS_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// One plugin that is loaded at run time.
pub static PLUGIN_DYNAMIC_CONFIG: Record = Record {
    name: "PluginDynamicConfig",
    doc: "One plugin that is loaded at run time.",
    fields: &[
        Field {
            name: "manifest",
            doc: "The path of its relay-plugin.toml; a relative one begins at the file that names it.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "config",
            doc: "The configuration that the plugin gets; an object.",
            kind: Kind::Json,
            required: false,
            default: None,
            secret: true,
            merge: Merge::Replace,
        },
    ],
};

/// Plugins that are loaded at run time.
pub static PLUGIN_DYNAMICS_CONFIG: Record = Record {
    name: "PluginDynamicsConfig",
    doc: "Plugins that are loaded at run time.",
    fields: &[
        Field {
            name: "dynamic",
            doc: "The plugins, in the order in which they are loaded.",
            kind: Kind::List(&Kind::Record(&PLUGIN_DYNAMIC_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "policy",
            doc: "Which plugins may be loaded; the file of a project cannot say that.",
            kind: Kind::Record(&PLUGIN_HOST_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What is decided about plugins that are loaded at run time.
pub static PLUGIN_HOST_EFFECT_CONFIG: Record = Record {
    name: "PluginHostEffectConfig",
    doc: "What is decided about plugins that are loaded at run time.",
    fields: &[
        Field {
            name: "allowed",
            doc: "Whether it may be loaded; it may where nothing says otherwise.",
            kind: Kind::Bool,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "startup",
            doc: "What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.",
            kind: Kind::Words(&PLUGIN_STARTUP),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "attestation",
            doc: "What must vouch for its code; integrity_only where nothing says otherwise.",
            kind: Kind::Words(&PLUGIN_ATTESTATION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins.
pub static PLUGIN_HOST_POLICY_CONFIG: Record = Record {
    name: "PluginHostPolicyConfig",
    doc: "Which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins.",
    fields: &[
        Field {
            name: "defaults",
            doc: "What holds for all.",
            kind: Kind::Record(&PLUGIN_HOST_EFFECT_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "rules",
            doc: "What holds for those that a rule fits, in this order.",
            kind: Kind::List(&Kind::Record(&PLUGIN_HOST_RULE_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "overrides",
            doc: "What holds for one plugin, by its id.",
            kind: Kind::Map(&Kind::Record(&PLUGIN_HOST_EFFECT_CONFIG)),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// A rule about plugins that are loaded at run time; it fits where all that it matches does.
pub static PLUGIN_HOST_RULE_CONFIG: Record = Record {
    name: "PluginHostRuleConfig",
    doc: "A rule about plugins that are loaded at run time; it fits where all that it matches does.",
    fields: &[
        Field {
            name: "match_kind",
            doc: "The kind that it fits.",
            kind: Kind::Words(&PLUGIN_DYNAMIC_KIND),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "match_plugin_id",
            doc: "The id that it fits.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "allowed",
            doc: "Whether it may be loaded; it may where nothing says otherwise.",
            kind: Kind::Bool,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "startup",
            doc: "What becomes of the configuration where it cannot be loaded; required where nothing says otherwise.",
            kind: Kind::Words(&PLUGIN_STARTUP),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "attestation",
            doc: "What must vouch for its code; integrity_only where nothing says otherwise.",
            kind: Kind::Words(&PLUGIN_ATTESTATION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What becomes of what is not known: nothing is said, a warning is given, or nothing is activated.
pub static PLUGIN_POLICY_CONFIG: Record = Record {
    name: "PluginPolicyConfig",
    doc: "What becomes of what is not known: nothing is said, a warning is given, or nothing is activated.",
    fields: &[
        Field {
            name: "unknown_component",
            doc: "A component of a kind that is not there.",
            kind: Kind::Words(&PLUGIN_POLICY_ACTION),
            required: false,
            default: Some("\"warn\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "unknown_field",
            doc: "A field that the component does not have; an error in a component that protects and a warning elsewhere where absent.",
            kind: Kind::Words(&PLUGIN_POLICY_ACTION),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "unsupported_value",
            doc: "A value that a field cannot have; where it is no error, the field keeps its default.",
            kind: Kind::Words(&PLUGIN_POLICY_ACTION),
            required: false,
            default: Some("\"error\""),
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What model calls cost.
pub static PRICING_CONFIG: Record = Record {
    name: "PricingConfig",
    doc: "What model calls cost.",
    fields: &[
        Field {
            name: "sources",
            doc: "Catalogues of prices; the first that knows a model decides.",
            kind: Kind::List(&Kind::Record(&PRICING_SOURCE_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Append,
        },
        Field {
            name: "policy",
            doc: "The policy for this component, in place of that of the document.",
            kind: Kind::Record(&PLUGIN_POLICY_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// How the provider counts cached tokens.
pub static PRICING_CACHE_CONFIG: Record = Record {
    name: "PricingCacheConfig",
    doc: "How the provider counts cached tokens.",
    fields: &[Field {
        name: "read_accounting",
        doc: "Whether tokens that are read from the cache are among those of the prompt.",
        kind: Kind::Words(&PRICING_CACHE_ACCOUNTING),
        required: true,
        default: None,
        secret: false,
        merge: Merge::Replace,
    }],
};

/// Prices by provider and model.
pub static PRICING_CATALOG_CONFIG: Record = Record {
    name: "PricingCatalogConfig",
    doc: "Prices by provider and model.",
    fields: &[
        Field {
            name: "entries",
            doc: "The prices.",
            kind: Kind::List(&Kind::Record(&PRICING_ENTRY_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "version",
            doc: "The version of the form.",
            kind: Kind::Integer { min: 1, max: 1 },
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What one model costs.
pub static PRICING_ENTRY_CONFIG: Record = Record {
    name: "PricingEntryConfig",
    doc: "What one model costs.",
    fields: &[
        Field {
            name: "provider",
            doc: "Who offers the model.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "model_id",
            doc: "The model.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "pricing_as_of",
            doc: "The day on which the prices were true, such as 2026-01-31.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "pricing_source",
            doc: "Where they come from.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "aliases",
            doc: "Other names of the model.",
            kind: Kind::List(&Kind::Text),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "currency",
            doc: "The currency; a code of three capitals.",
            kind: Kind::Text,
            required: false,
            default: Some("\"USD\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "unit",
            doc: "What is paid for.",
            kind: Kind::Words(&PRICING_UNIT),
            required: false,
            default: Some("\"per_token\""),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "rates",
            doc: "The prices; not together with rate_schedule.",
            kind: Kind::Record(&PRICING_RATES_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "rate_schedule",
            doc: "Prices that depend on the size of the request; not together with rates.",
            kind: Kind::Record(&PRICING_SCHEDULE_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "prompt_cache",
            doc: "How the provider counts cached tokens.",
            kind: Kind::Record(&PRICING_CACHE_CONFIG),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Prices of a million tokens.
pub static PRICING_RATES_CONFIG: Record = Record {
    name: "PricingRatesConfig",
    doc: "Prices of a million tokens.",
    fields: &[
        Field {
            name: "input_per_million",
            doc: "Tokens of the prompt.",
            kind: Kind::Number { min: 0.0, max: f64::MAX },
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "output_per_million",
            doc: "Tokens of the answer.",
            kind: Kind::Number { min: 0.0, max: f64::MAX },
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cache_read_per_million",
            doc: "Tokens that are read from the cache.",
            kind: Kind::Number { min: 0.0, max: f64::MAX },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "cache_write_per_million",
            doc: "Tokens that are written to the cache.",
            kind: Kind::Number { min: 0.0, max: f64::MAX },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Prices that depend on the size of the request.
pub static PRICING_SCHEDULE_CONFIG: Record = Record {
    name: "PricingScheduleConfig",
    doc: "Prices that depend on the size of the request.",
    fields: &[
        Field {
            name: "tiers",
            doc: "The tiers, in ascending order.",
            kind: Kind::List(&Kind::Record(&PRICING_TIER_CONFIG)),
            required: false,
            default: Some("[]"),
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "applies_to",
            doc: "What the price of a tier is for.",
            kind: Kind::Words(&PRICING_SCHEDULE_SCOPE),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "type",
            doc: "What they depend on.",
            kind: Kind::Words(&PRICING_SCHEDULE_TYPE),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// One catalogue of prices.
pub static PRICING_SOURCE_CONFIG: Record = Record {
    name: "PricingSourceConfig",
    doc: "One catalogue of prices.",
    fields: &[
        Field {
            name: "type",
            doc: "Where it is.",
            kind: Kind::Words(&PRICING_SOURCE_TYPE),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "path",
            doc: "The file of the catalogue, in JSON.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "catalog",
            doc: "The catalogue itself.",
            kind: Kind::Record(&PRICING_CATALOG_CONFIG),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Prices of requests with so many tokens; both bounds are inclusive.
pub static PRICING_TIER_CONFIG: Record = Record {
    name: "PricingTierConfig",
    doc: "Prices of requests with so many tokens; both bounds are inclusive.",
    fields: &[
        Field {
            name: "rates",
            doc: "The prices.",
            kind: Kind::Record(&PRICING_RATES_CONFIG),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "min_prompt_tokens",
            doc: "The fewest tokens of the prompt.",
            kind: Kind::Integer { min: 0, max: 18446744073709551615 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "max_prompt_tokens",
            doc: "The most tokens of the prompt.",
            kind: Kind::Integer { min: 0, max: 18446744073709551615 },
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What a plugin says of itself, in a file relay-plugin.toml beside it.
pub static PLUGIN_MANIFEST: Record = Record {
    name: "PluginManifest",
    doc: "What a plugin says of itself, in a file relay-plugin.toml beside it.",
    fields: &[
        Field {
            name: "manifest_version",
            doc: "The version of the form of the file.",
            kind: Kind::Integer { min: 1, max: 1 },
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "plugin",
            doc: "Which plugin it is.",
            kind: Kind::Record(&PLUGIN_MANIFEST_PLUGIN),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "compat",
            doc: "What it runs with.",
            kind: Kind::Record(&PLUGIN_MANIFEST_COMPAT),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "load",
            doc: "What is loaded or started.",
            kind: Kind::Record(&PLUGIN_MANIFEST_LOAD),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "integrity",
            doc: "The hash of that file.",
            kind: Kind::Record(&PLUGIN_MANIFEST_INTEGRITY),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "capabilities",
            doc: "What the plugin says that it needs or brings.",
            kind: Kind::Record(&PLUGIN_MANIFEST_CAPABILITIES),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "defaults",
            doc: "How it is where nobody says anything.",
            kind: Kind::Record(&PLUGIN_MANIFEST_DEFAULTS),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "config_schema",
            doc: "The schema of its configuration.",
            kind: Kind::Record(&PLUGIN_MANIFEST_CONFIG_SCHEMA),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "source",
            doc: "Where it comes from; for people.",
            kind: Kind::Record(&PLUGIN_MANIFEST_SOURCE),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What a plugin says that it needs or brings.
pub static PLUGIN_MANIFEST_CAPABILITIES: Record = Record {
    name: "PluginManifestCapabilities",
    doc: "What a plugin says that it needs or brings.",
    fields: &[Field {
        name: "items",
        doc: "Each once; plugin_native or plugin_worker as its kind is, and config_schema where it brings one.",
        kind: Kind::List(&Kind::Words(&PLUGIN_CAPABILITY)),
        required: true,
        default: None,
        secret: false,
        merge: Merge::Replace,
    }],
};

/// What a plugin runs with; checked before anything of it runs.
pub static PLUGIN_MANIFEST_COMPAT: Record = Record {
    name: "PluginManifestCompat",
    doc: "What a plugin runs with; checked before anything of it runs.",
    fields: &[
        Field {
            name: "relay",
            doc: "The versions of the runtime, such as >=0.1, <0.3.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "native_api",
            doc: "The ABI that a library speaks; c-v1.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "worker_protocol",
            doc: "The protocol that a worker speaks; grpc-v1.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// The schema of the configuration of a plugin.
pub static PLUGIN_MANIFEST_CONFIG_SCHEMA: Record = Record {
    name: "PluginManifestConfigSchema",
    doc: "The schema of the configuration of a plugin.",
    fields: &[Field {
        name: "path",
        doc: "The file of the JSON Schema; it begins at the folder of the manifest.",
        kind: Kind::Text,
        required: true,
        default: None,
        secret: false,
        merge: Merge::Replace,
    }],
};

/// How a plugin is where nobody says anything.
pub static PLUGIN_MANIFEST_DEFAULTS: Record = Record {
    name: "PluginManifestDefaults",
    doc: "How a plugin is where nobody says anything.",
    fields: &[Field {
        name: "enabled",
        doc: "Always false, since a plugin runs only where a document names it.",
        kind: Kind::Bool,
        required: false,
        default: Some("false"),
        secret: false,
        merge: Merge::Replace,
    }],
};

/// What the file must be.
pub static PLUGIN_MANIFEST_INTEGRITY: Record = Record {
    name: "PluginManifestIntegrity",
    doc: "What the file must be.",
    fields: &[
        Field {
            name: "sha256",
            doc: "The SHA-256 of the library or of the file of the entry point; 64 hexadecimal digits.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "signature",
            doc: "A signature; none can be verified yet.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// What is loaded or started; paths begin at the folder of the manifest.
pub static PLUGIN_MANIFEST_LOAD: Record = Record {
    name: "PluginManifestLoad",
    doc: "What is loaded or started; paths begin at the folder of the manifest.",
    fields: &[
        Field {
            name: "library",
            doc: "The file of a library.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "symbol",
            doc: "The symbol of a library that describes the plugin; nemo_relay_plugin where absent.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "runtime",
            doc: "What runs a worker.",
            kind: Kind::Words(&PLUGIN_WORKER_RUNTIME),
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "entrypoint",
            doc: "The program of a worker, or for Python the file and the name of the plugin in it, such as guard.py:plugin.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Which plugin it is.
pub static PLUGIN_MANIFEST_PLUGIN: Record = Record {
    name: "PluginManifestPlugin",
    doc: "Which plugin it is.",
    fields: &[
        Field {
            name: "id",
            doc: "Its id, unique among those of a document; letters, digits, dots, hyphens and underscores.",
            kind: Kind::Text,
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "name",
            doc: "Its name, for people.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "version",
            doc: "Its version, for people.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "kind",
            doc: "How it is run.",
            kind: Kind::Words(&PLUGIN_DYNAMIC_KIND),
            required: true,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Where a plugin comes from; for people.
pub static PLUGIN_MANIFEST_SOURCE: Record = Record {
    name: "PluginManifestSource",
    doc: "Where a plugin comes from; for people.",
    fields: &[
        Field {
            name: "repository",
            doc: "Where its source is.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
        Field {
            name: "license",
            doc: "Its licence.",
            kind: Kind::Text,
            required: false,
            default: None,
            secret: false,
            merge: Merge::Replace,
        },
    ],
};

/// Whose prompt cache breakpoints are for.
pub static ACG_PROVIDER: Words = Words {
    values: &[
        Word { name: "passthrough", aliases: &[], doc: "Nobody's; requests stay as they are." },
        Word { name: "anthropic", aliases: &[], doc: "That of Anthropic." },
        Word { name: "openai", aliases: &[], doc: "That of OpenAI." },
    ],
};

/// What takes trajectories.
pub static ATIF_STORAGE_TYPE: Words = Words {
    values: &[
        Word { name: "http", aliases: &[], doc: "A server that takes POST requests." },
        Word { name: "s3", aliases: &[], doc: "A bucket of S3 or of a compatible service." },
    ],
};

/// The version of ATIF that is written.
pub static ATIF_VERSION: Words = Words {
    values: &[
        Word { name: "v1_7", aliases: &[], doc: "ATIF-v1.7." },
        Word { name: "v1_8", aliases: &[], doc: "ATIF-v1.8." },
    ],
};

/// What becomes of keys with dots in them on the way to a server.
pub static ATOF_FIELD_NAME_POLICY: Words = Words {
    values: &[
        Word { name: "preserve", aliases: &[], doc: "They stay." },
        Word {
            name: "replace_dots",
            aliases: &[],
            doc: "Dots become underscores; a key that is then taken gets a number.",
        },
    ],
};

/// What the ATOF exporter does with a file that is already there.
pub static ATOF_EXPORTER_MODE: Words = Words {
    values: &[
        Word { name: "append", aliases: &[], doc: "Keep the lines of the file and write after them." },
        Word { name: "overwrite", aliases: &[], doc: "Empty the file first." },
    ],
};

/// Where the ATOF exporter sends events.
pub static ATOF_SINK_TYPE: Words = Words {
    values: &[
        Word { name: "file", aliases: &[], doc: "To a file." },
        Word { name: "stream", aliases: &[], doc: "To a server." },
    ],
};

/// How events reach a server.
pub static ATOF_STREAM_TRANSPORT: Words = Words {
    values: &[
        Word { name: "http_post", aliases: &[], doc: "A request for each batch of lines." },
        Word { name: "websocket", aliases: &[], doc: "A text frame for each event." },
        Word { name: "ndjson", aliases: &[], doc: "One request that is held open and gets line after line." },
    ],
};

/// When what was written is forced onto the disk.
pub static FSYNC_POLICY: Words = Words {
    values: &[
        Word { name: "never", aliases: &[], doc: "The operating system decides." },
        Word { name: "on_flush", aliases: &[], doc: "Before a flush returns and where the file is closed." },
        Word {
            name: "interval",
            aliases: &[],
            doc: "At an interval while there is something new and where the file is closed.",
        },
    ],
};

/// How serious a mark is.
pub static LOG_SEVERITY: Words = Words {
    values: &[
        Word { name: "trace", aliases: &[], doc: "A detail of a detail." },
        Word { name: "debug", aliases: &[], doc: "A detail that helps to find a fault." },
        Word { name: "info", aliases: &[], doc: "The usual course of things." },
        Word { name: "warn", aliases: &["warning"], doc: "Something that may become a fault." },
        Word { name: "error", aliases: &[], doc: "A fault." },
    ],
};

/// How the points of counters and histograms relate to those before them.
pub static METRIC_TEMPORALITY: Words = Words {
    values: &[
        Word { name: "cumulative", aliases: &[], doc: "All count from the start." },
        Word { name: "delta", aliases: &[], doc: "Counters and histograms count from the point before." },
        Word { name: "low_memory", aliases: &[], doc: "As delta." },
    ],
};

/// How bodies are compressed.
pub static OPEN_TELEMETRY_COMPRESSION: Words = Words {
    values: &[
        Word { name: "none", aliases: &[], doc: "Not at all." },
        Word { name: "gzip", aliases: &[], doc: "With gzip." },
    ],
};

/// How OTLP is written to a file.
pub static OPEN_TELEMETRY_FILE_FORMAT: Words = Words {
    values: &[
        Word { name: "json_lines", aliases: &["jsonl"], doc: "A request a line in JSON." },
        Word {
            name: "proto",
            aliases: &["protobuf", "binary_protobuf", "binpb"],
            doc: "Requests in binary Protobuf each after its length in four bytes.",
        },
    ],
};

/// What becomes of a file that is already there.
pub static OPEN_TELEMETRY_FILE_MODE: Words = Words {
    values: &[
        Word { name: "overwrite", aliases: &[], doc: "It is written anew." },
        Word { name: "append", aliases: &[], doc: "It is continued." },
    ],
};

/// What becomes of a mark inside a span.
pub static OPEN_TELEMETRY_MARK_PROJECTION: Words = Words {
    values: &[
        Word { name: "inherit", aliases: &[], doc: "What the conventions usually do." },
        Word { name: "event", aliases: &[], doc: "An event of the span." },
        Word { name: "tool", aliases: &[], doc: "A span of its own that looks like a tool's." },
    ],
};

/// How OTLP travels.
pub static OPEN_TELEMETRY_TRANSPORT: Words = Words {
    values: &[
        Word { name: "http_binary", aliases: &[], doc: "HTTP with binary Protobuf." },
        Word { name: "http_json", aliases: &[], doc: "HTTP with JSON." },
        Word { name: "grpc", aliases: &[], doc: "The protocol gRPC." },
    ],
};

/// Which conventions spans follow.
pub static OPEN_TELEMETRY_TYPE: Words = Words {
    values: &[
        Word { name: "full", aliases: &[], doc: "Everything that the events hold under names of its own." },
        Word { name: "gen_ai", aliases: &[], doc: "OpenTelemetry's conventions for generative AI." },
        Word { name: "openinference", aliases: &[], doc: "OpenInference." },
    ],
};

/// What becomes of personal data.
pub static PII_ACTION: Words = Words {
    values: &[
        Word { name: "remove", aliases: &[], doc: "The value goes." },
        Word { name: "redact", aliases: &[], doc: "What is found is replaced by a text." },
        Word {
            name: "regex_replace",
            aliases: &[],
            doc: "What the pattern finds is replaced and groups are expanded.",
        },
        Word { name: "hash", aliases: &[], doc: "What is found is replaced by its SHA-256." },
        Word { name: "mask", aliases: &[], doc: "The characters of what is found are hidden." },
    ],
};

/// A ready rule that finds personal data or secrets.
pub static PII_DETECTOR: Words = Words {
    values: &[
        Word { name: "email", aliases: &[], doc: "An address of electronic mail." },
        Word { name: "phone", aliases: &[], doc: "A number of a telephone." },
        Word { name: "ip_address", aliases: &[], doc: "An IPv4 address." },
        Word { name: "ipv6", aliases: &[], doc: "An IPv6 address." },
        Word { name: "url", aliases: &[], doc: "A URL." },
        Word { name: "api_key", aliases: &[], doc: "A key of an API." },
        Word { name: "uuid", aliases: &[], doc: "A UUID." },
        Word { name: "bearer_token", aliases: &[], doc: "A bearer token." },
        Word { name: "jwt", aliases: &[], doc: "A JSON web token." },
        Word { name: "credit_card", aliases: &[], doc: "The number of a credit card." },
        Word { name: "aws_access_key_id", aliases: &[], doc: "The id of an AWS access key." },
        Word { name: "aws_secret_access_key", aliases: &[], doc: "An AWS secret access key." },
        Word { name: "gcp_api_key", aliases: &[], doc: "A key of a Google Cloud API." },
        Word { name: "azure_storage_account_key", aliases: &[], doc: "The key of an Azure storage account." },
    ],
};

/// What a preset does with the payloads of the application's own marks.
pub static PII_MARK_PAYLOAD_POLICY: Words = Words {
    values: &[
        Word { name: "redact_all_leaves", aliases: &[], doc: "Every text in them goes." },
        Word { name: "preserve", aliases: &[], doc: "They stay." },
    ],
};

/// A ready rule for redaction.
pub static PII_PRESET: Words = Words {
    values: &[Word {
        name: "trajectory_context",
        aliases: &[],
        doc: "All texts go while structure and usage and models stay.",
    }],
};

/// What finds and replaces personal data.
pub static PII_REDACTION_MODE: Words = Words {
    values: &[
        Word { name: "builtin", aliases: &[], doc: "The rules of the component itself." },
        Word { name: "local_model", aliases: &[], doc: "A model on this machine; this build has none." },
    ],
};

/// What must vouch for the code of a plugin.
pub static PLUGIN_ATTESTATION: Words = Words {
    values: &[
        Word { name: "integrity_only", aliases: &[], doc: "The hash in its manifest." },
        Word {
            name: "signature_if_present",
            aliases: &[],
            doc: "A signature where the manifest has one; none can be verified yet so such a plugin is refused.",
        },
        Word {
            name: "signature_required",
            aliases: &[],
            doc: "A signature; none can be verified yet so every plugin is refused.",
        },
    ],
};

/// What a plugin says that it needs or brings.
pub static PLUGIN_CAPABILITY: Words = Words {
    values: &[
        Word { name: "plugin_native", aliases: &[], doc: "It is a library." },
        Word { name: "plugin_worker", aliases: &[], doc: "It is a process of its own." },
        Word { name: "config_schema", aliases: &[], doc: "It brings a schema of its configuration." },
    ],
};

/// How a plugin that is loaded at run time is run.
pub static PLUGIN_DYNAMIC_KIND: Words = Words {
    values: &[
        Word {
            name: "rust_dynamic",
            aliases: &["native"],
            doc: "A library in the process that speaks the C ABI; it may be written in any language.",
        },
        Word { name: "worker", aliases: &[], doc: "A process of its own." },
    ],
};

/// What becomes of what is not known.
pub static PLUGIN_POLICY_ACTION: Words = Words {
    values: &[
        Word { name: "ignore", aliases: &[], doc: "Nothing is said." },
        Word { name: "warn", aliases: &[], doc: "A warning is given." },
        Word { name: "error", aliases: &[], doc: "Nothing is activated." },
    ],
};

/// What becomes of a configuration where a plugin cannot be loaded.
pub static PLUGIN_STARTUP: Words = Words {
    values: &[
        Word { name: "optional", aliases: &[], doc: "The plugin is left out and reported." },
        Word { name: "required", aliases: &[], doc: "Nothing is activated." },
    ],
};

/// What runs a worker.
pub static PLUGIN_WORKER_RUNTIME: Words = Words {
    values: &[
        Word { name: "python", aliases: &[], doc: "A Python interpreter." },
        Word { name: "command", aliases: &["rust"], doc: "Nothing but the system; the entry point is a program." },
    ],
};

/// Whether cached tokens are among those of the prompt.
pub static PRICING_CACHE_ACCOUNTING: Words = Words {
    values: &[
        Word { name: "included_in_prompt_tokens", aliases: &[], doc: "They are." },
        Word { name: "separate", aliases: &[], doc: "They are counted apart." },
    ],
};

/// What the price of a tier is for.
pub static PRICING_SCHEDULE_SCOPE: Words =
    Words { values: &[Word { name: "full_request", aliases: &[], doc: "The whole request." }] };

/// What a schedule of prices depends on.
pub static PRICING_SCHEDULE_TYPE: Words = Words {
    values: &[Word { name: "prompt_token_threshold", aliases: &[], doc: "The number of tokens of the prompt." }],
};

/// Where a catalogue of prices is.
pub static PRICING_SOURCE_TYPE: Words = Words {
    values: &[
        Word { name: "file", aliases: &[], doc: "In a file." },
        Word { name: "inline", aliases: &[], doc: "In the configuration itself." },
    ],
};

/// What is paid for.
pub static PRICING_UNIT: Words = Words {
    values: &[
        Word { name: "per_token", aliases: &[], doc: "Tokens." },
        Word { name: "per_request", aliases: &[], doc: "Requests." },
        Word { name: "per_second", aliases: &[], doc: "Seconds." },
        Word { name: "gpu_hour", aliases: &[], doc: "Hours of a GPU." },
    ],
};

/// What keeps the answers of the cache of responses.
pub static RESPONSE_CACHE_BACKEND_KIND: Words = Words {
    values: &[
        Word { name: "in_memory", aliases: &[], doc: "The memory of the process." },
        Word { name: "redis", aliases: &[], doc: "A server of Redis; this build has no client for it." },
    ],
};

/// What makes two requests equal for the cache of responses.
pub static RESPONSE_CACHE_KEY_STRATEGY: Words = Words {
    values: &[
        Word { name: "exact_request", aliases: &[], doc: "Everything that the model is given." },
        Word {
            name: "logical",
            aliases: &[],
            doc: "The same, but of the tools that are offered only what they are called and take.",
        },
    ],
};

/// What is done about tools that could run side by side.
pub static TOOL_PARALLELISM_MODE: Words = Words {
    values: &[
        Word { name: "observe_only", aliases: &[], doc: "Nothing." },
        Word { name: "inject_hints", aliases: &[], doc: "The model is told." },
        Word { name: "schedule", aliases: &[], doc: "They are run side by side." },
    ],
};
