// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"encoding/json"
	"fmt"
)

// AdaptiveConfig learns from calls and acts on them; what is built of it is the cache of responses. What is nil or zero is absent.
type AdaptiveConfig struct {
	// Version is the version of this configuration.
	// 1 where nil.
	Version *uint32 `json:"version,omitzero"`
	// AgentID is the agent that the process is.
	AgentID *string `json:"agent_id,omitzero"`
	// State is where what was learnt is kept; not built, so it must be left out.
	State *AdaptiveStateConfig `json:"state,omitzero"`
	// Telemetry is what learns from events; not built, so it must be left out.
	Telemetry *AdaptiveTelemetryConfig `json:"telemetry,omitzero"`
	// AdaptiveHints hints for the server of the model; not built, so it must be left out.
	AdaptiveHints *AdaptiveHintsConfig `json:"adaptive_hints,omitzero"`
	// ToolParallelism is which tools run side by side; not built, so it must be left out.
	ToolParallelism *AdaptiveToolParallelismConfig `json:"tool_parallelism,omitzero"`
	// Acg breakpoints for the prompt caches of providers; not built, so it must be left out.
	Acg *AdaptiveAcgConfig `json:"acg,omitzero"`
	// Policy is the policy for this component, in place of that of the document.
	Policy *PluginPolicyConfig `json:"policy,omitzero"`
	// ResponseCache answers equal calls with what an earlier one gave; nothing is kept where absent.
	ResponseCache *ResponseCacheConfig `json:"response_cache,omitzero"`
}

// Component is the configuration as a part of a [PluginConfig].
//
// Errors: invalid_argument for text that is no UTF-8, and for JSON that is none.
func (config AdaptiveConfig) Component() (PluginComponentConfig, error) {
	encoded, err := encodedConfig(config)
	return PluginComponentConfig{Kind: "adaptive", Config: encoded}, err
}

// AdaptiveAcgConfig breakpoints for the prompt caches of providers. What is nil or zero is absent.
type AdaptiveAcgConfig struct {
	// Provider is whose prompt cache it is.
	Provider AcgProvider `json:"provider,omitzero"`
	// ObservationWindow is how many requests are looked at.
	// 100 where nil.
	ObservationWindow *uint32 `json:"observation_window,omitzero"`
	// Priority is the priority of the request intercept.
	// 50 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// StabilityThresholds is how often a part of a prompt must stay the same.
	StabilityThresholds *AdaptiveAcgThresholdsConfig `json:"stability_thresholds,omitzero"`
}

// AdaptiveAcgThresholdsConfig is how often a part of a prompt must stay the same to count as stable. What is nil or zero is absent.
type AdaptiveAcgThresholdsConfig struct {
	// StableThreshold is the share of requests from which on a part is stable.
	// 0.95 where nil.
	StableThreshold *float64 `json:"stable_threshold,omitzero"`
	// SemiStableThreshold is the share of requests from which on a part is half stable.
	// 0.5 where nil.
	SemiStableThreshold *float64 `json:"semi_stable_threshold,omitzero"`
	// MinObservationsForFullConfidence is how many requests it takes to be sure.
	// 20 where nil.
	MinObservationsForFullConfidence *uint32 `json:"min_observations_for_full_confidence,omitzero"`
}

// AdaptiveHintsConfig hints for the server of the model. What is nil or zero is absent.
type AdaptiveHintsConfig struct {
	// Priority is the priority of the request intercept.
	// 100 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// BreakChain says whether later request intercepts are left out.
	BreakChain bool `json:"break_chain,omitzero"`
	// InjectHeader says whether the hints are in a header.
	// True where nil.
	InjectHeader *bool `json:"inject_header,omitzero"`
	// InjectBodyPath is where in the body of the request the hints are.
	// nvext.agent_hints where nil.
	InjectBodyPath *string `json:"inject_body_path,omitzero"`
}

// ResponseCacheConfig answers equal calls with what an earlier one gave. What is nil or zero is absent.
type ResponseCacheConfig struct {
	// TTLSeconds is how long an answer may be given again.
	// 3600 where nil.
	TTLSeconds *uint64 `json:"ttl_seconds,omitzero"`
	// Namespace is what keeps answers of different applications, tenants or users apart; it must be given.
	//  where nil.
	Namespace *string `json:"namespace,omitzero"`
	// Priority is the priority of the execution intercepts of model calls; those of lower priority are around the cache.
	// 150 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// BypassRate is which part of the calls goes through all the same and renews its answer.
	// 0.0 where nil.
	BypassRate *float64 `json:"bypass_rate,omitzero"`
	// CacheNondeterministic says whether requests without a temperature of 0 are answered as well.
	CacheNondeterministic bool `json:"cache_nondeterministic,omitzero"`
	// KeyStrategy is what makes two requests equal.
	KeyStrategy ResponseCacheKeyStrategy `json:"key_strategy,omitzero"`
	// HeaderAllowlist is the headers whose values make requests different; no other header does.
	HeaderAllowlist []string `json:"header_allowlist,omitzero"`
	// Backend is where answers are kept; in the memory of the process where absent.
	Backend *ResponseCacheBackendConfig `json:"backend,omitzero"`
	// Tools is which tools are answered for; none where absent.
	Tools *ResponseCacheToolsConfig `json:"tools,omitzero"`
}

// ResponseCacheBackendConfig is where answers are kept. What is nil or zero is absent.
type ResponseCacheBackendConfig struct {
	// Kind is what keeps them.
	Kind ResponseCacheBackendKind `json:"kind,omitzero"`
	// Config is the settings of what keeps them.
	Config *ResponseCacheMemoryConfig `json:"config,omitzero"`
}

// ResponseCacheMemoryConfig answers that are kept in the memory of the process. What is nil or zero is absent.
type ResponseCacheMemoryConfig struct {
	// MaxBytes is how many bytes all answers may take together; beyond that the oldest go.
	// 268435456 where nil.
	MaxBytes *uint64 `json:"max_bytes,omitzero"`
}

// ResponseCacheToolClassConfig is a group of tools. What is nil or zero is absent.
type ResponseCacheToolClassConfig struct {
	// Members is the names of the tools; with a star at the beginning, the end or both, all that end, begin or go on so.
	Members []string `json:"members,omitzero"`
	// Cacheable says whether equal arguments give an equal result, and running the tool does nothing else.
	Cacheable *bool `json:"cacheable,omitzero"`
	// TTLSeconds is how long a result may be given again.
	TTLSeconds *uint64 `json:"ttl_seconds,omitzero"`
	// BypassRate is which part of the calls goes through all the same and renews its result.
	BypassRate *float64 `json:"bypass_rate,omitzero"`
	// ToolVersion is the version of the tool; results of another one are not given.
	ToolVersion *string `json:"tool_version,omitzero"`
	// ArgSkip members of the arguments that do not make calls different, such as an id of the request.
	ArgSkip []string `json:"arg_skip,omitzero"`
}

// ResponseCacheToolRuleConfig is what holds for some tools. What is nil or zero is absent.
type ResponseCacheToolRuleConfig struct {
	// Cacheable says whether equal arguments give an equal result, and running the tool does nothing else.
	Cacheable *bool `json:"cacheable,omitzero"`
	// TTLSeconds is how long a result may be given again.
	TTLSeconds *uint64 `json:"ttl_seconds,omitzero"`
	// BypassRate is which part of the calls goes through all the same and renews its result.
	BypassRate *float64 `json:"bypass_rate,omitzero"`
	// ToolVersion is the version of the tool; results of another one are not given.
	ToolVersion *string `json:"tool_version,omitzero"`
	// ArgSkip members of the arguments that do not make calls different, such as an id of the request.
	ArgSkip []string `json:"arg_skip,omitzero"`
}

// ResponseCacheToolsConfig is which tools are answered for from the cache. What is nil or zero is absent.
type ResponseCacheToolsConfig struct {
	// Enabled says whether tools are answered for at all.
	Enabled bool `json:"enabled,omitzero"`
	// Priority is the priority of the execution intercept of tool calls.
	// 150 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// CacheErrors says whether results that say that something went wrong are kept.
	CacheErrors bool `json:"cache_errors,omitzero"`
	// Default is what holds for tools where their class and override say nothing; it must not be cacheable.
	Default *ResponseCacheToolRuleConfig `json:"default,omitzero"`
	// Classes groups of tools by name.
	Classes map[string]ResponseCacheToolClassConfig `json:"classes,omitzero"`
	// Overrides is what holds for the tools of a name or pattern, before their class.
	Overrides map[string]ResponseCacheToolRuleConfig `json:"overrides,omitzero"`
}

// AdaptiveStateConfig is where what was learnt is kept. What is nil or zero is absent.
type AdaptiveStateConfig struct {
	// Backend is what keeps it.
	Backend *ResponseCacheBackendConfig `json:"backend,omitzero"`
}

// AdaptiveTelemetryConfig is what learns from events. What is nil or zero is absent.
type AdaptiveTelemetryConfig struct {
	// SubscriberName is the name of the subscriber that learns.
	SubscriberName *string `json:"subscriber_name,omitzero"`
	// Learners is what is learnt, such as tool_parallelism.
	Learners []string `json:"learners,omitzero"`
}

// AdaptiveToolParallelismConfig is which tools run side by side. What is nil or zero is absent.
type AdaptiveToolParallelismConfig struct {
	// Priority is the priority of the execution intercept.
	// 100 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// Mode is what is done about tools that could.
	Mode ToolParallelismMode `json:"mode,omitzero"`
}

// ObservabilityConfig exporters by configuration. What is nil or zero is absent.
type ObservabilityConfig struct {
	// Version is the version of this configuration; 1, 2 and 3 are read as version 4.
	// 4 where nil.
	Version *uint32 `json:"version,omitzero"`
	// Atof is events, one a line, in files or to servers.
	Atof *ObservabilityAtofConfig `json:"atof,omitzero"`
	// Atif is trajectories, one a run.
	Atif *ObservabilityAtifConfig `json:"atif,omitzero"`
	// Opentelemetry is traces, logs and metrics by OTLP.
	Opentelemetry *ObservabilityOpenTelemetryConfig `json:"opentelemetry,omitzero"`
	// Policy is the policy for this component, in place of that of the document.
	Policy *PluginPolicyConfig `json:"policy,omitzero"`
	// EnableFullPayloads says whether model calls show the whole history each time and not only what is new.
	EnableFullPayloads bool `json:"enable_full_payloads,omitzero"`
}

// Component is the configuration as a part of a [PluginConfig].
//
// Errors: invalid_argument for text that is no UTF-8, and for JSON that is none.
func (config ObservabilityConfig) Component() (PluginComponentConfig, error) {
	encoded, err := encodedConfig(config)
	return PluginComponentConfig{Kind: "observability", Config: encoded}, err
}

// ObservabilityAtifConfig is trajectories, one a run. What is nil or zero is absent.
type ObservabilityAtifConfig struct {
	// Enabled says whether trajectories are written.
	Enabled bool `json:"enabled,omitzero"`
	// Storage is where else each trajectory goes; the file is then written where all of these fail.
	Storage []AtifStorageConfig `json:"storage,omitzero"`
	// AgentName is the name of the agent; that of the agent scope where absent.
	AgentName *string `json:"agent_name,omitzero"`
	// AgentVersion is the version of the agent; that of this library where absent.
	AgentVersion *string `json:"agent_version,omitzero"`
	// ModelName is the model of the agent; the first that was called where absent.
	ModelName *string `json:"model_name,omitzero"`
	// ToolDefinitions is the tools of the agent; a list of objects.
	ToolDefinitions json.RawMessage `json:"tool_definitions,omitzero"`
	// Extra members for extra of the trajectory; an object.
	Extra json.RawMessage `json:"extra,omitzero"`
	// SchemaVersion is the version of ATIF.
	// v1_8 where nil.
	SchemaVersion *AtifVersion `json:"schema_version,omitzero"`
	// ObservedEvents says whether extra holds every event that was seen.
	ObservedEvents bool `json:"observed_events,omitzero"`
	// MaxBytes is how many bytes of events are kept for runs that were not written yet.
	// 268435456 where nil.
	MaxBytes *uint64 `json:"max_bytes,omitzero"`
	// QueuePolicy is what happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
	QueuePolicy *string `json:"queue_policy,omitzero"`
	// OutputDirectory is where each finished trajectory is written to a file; nowhere where this and storage are absent.
	OutputDirectory *string `json:"output_directory,omitzero"`
	// FilenameTemplate is the name of a file; it holds {session_id} and may hold {metadata.PATH:-FALLBACK}.
	// nemo-relay-atif-{session_id}.json where nil.
	FilenameTemplate *string `json:"filename_template,omitzero"`
}

// ObservabilityAtofConfig is events, one a line, in files or to servers. What is nil or zero is absent.
type ObservabilityAtofConfig struct {
	// Enabled says whether events are written.
	Enabled bool `json:"enabled,omitzero"`
	// Sinks is where they go; at least one where this is enabled.
	Sinks []ObservabilityAtofSinkConfig `json:"sinks,omitzero"`
}

// ObservabilityAtofSinkConfig is a file or a server that takes events. What is nil or zero is absent.
type ObservabilityAtofSinkConfig struct {
	// Type says whether events go to a file or to a server.
	Type AtofSinkType `json:"type,omitzero"`
	// Name is how messages name it; its place in the list where absent.
	Name *string `json:"name,omitzero"`
	// OutputDirectory is the directory; the current one where absent. It is made with private permissions where it is missing.
	OutputDirectory *string `json:"output_directory,omitzero"`
	// Filename is the file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
	Filename *string `json:"filename,omitzero"`
	// Mode is what to do with a file that is already there.
	Mode AtofExporterMode `json:"mode,omitzero"`
	// FlushIntervalMillis is how long events are gathered before they are written, in milliseconds.
	// 50 where nil.
	FlushIntervalMillis *uint32 `json:"flush_interval_millis,omitzero"`
	// Fsync is when what was written is forced onto the disk.
	Fsync FsyncPolicy `json:"fsync,omitzero"`
	// FsyncIntervalMillis is how often with the policy interval, in milliseconds.
	// 500 where nil.
	FsyncIntervalMillis *uint32 `json:"fsync_interval_millis,omitzero"`
	// RotateBytes is a file of this many bytes is closed and a new one begun; never where absent.
	RotateBytes *uint64 `json:"rotate_bytes,omitzero"`
	// RotateSeconds is a file that is this many seconds old is closed with the next event; never where absent.
	RotateSeconds *uint32 `json:"rotate_seconds,omitzero"`
	// Compress says whether closed files are compressed with zstd.
	Compress bool `json:"compress,omitzero"`
	// ContentAddressing says whether long values that repeat are written once a file and referred to by their hash.
	ContentAddressing bool `json:"content_addressing,omitzero"`
	// URL is where the server is; needed for a stream.
	URL *string `json:"url,omitzero"`
	// Transport is how events reach the server.
	Transport AtofStreamTransport `json:"transport,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is how long one attempt may take, in milliseconds.
	// 3000 where nil.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// FieldNamePolicy is what becomes of keys with dots in them on the way to a server.
	FieldNamePolicy AtofFieldNamePolicy `json:"field_name_policy,omitzero"`
	// QueuePolicy is what happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. block:1000 for a file and drop_newest for a server where absent.
	QueuePolicy *string `json:"queue_policy,omitzero"`
	// MaxQueueSize is how many events may wait for the server before further ones are dropped and counted.
	// 8192 where nil.
	MaxQueueSize *uint32 `json:"max_queue_size,omitzero"`
	// MaxExportBatchSize is how many events are sent together at most.
	// 512 where nil.
	MaxExportBatchSize *uint32 `json:"max_export_batch_size,omitzero"`
	// ScheduledDelayMillis is how long events for a server are gathered, in milliseconds.
	// 100 where nil.
	ScheduledDelayMillis *uint32 `json:"scheduled_delay_millis,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config ObservabilityAtofSinkConfig) Format(state fmt.State, verb rune) {
	type shown ObservabilityAtofSinkConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// ObservabilityOpenTelemetryConfig is traces, logs and metrics by OTLP. What is nil or zero is absent.
type ObservabilityOpenTelemetryConfig struct {
	// Enabled says whether anything of this section is exported.
	Enabled bool `json:"enabled,omitzero"`
	// Traces servers that take traces.
	Traces []OpenTelemetryConfig `json:"traces,omitzero"`
	// Logs marks as log records.
	Logs *ObservabilityOpenTelemetryLogsConfig `json:"logs,omitzero"`
	// Metrics measurements of marks.
	Metrics *ObservabilityOpenTelemetryMetricsConfig `json:"metrics,omitzero"`
	// FileSinks is files that take traces.
	FileSinks []ObservabilityOpenTelemetryFileConfig `json:"file_sinks,omitzero"`
}

// ObservabilityOpenTelemetryFileConfig is a file that takes traces. What is nil or zero is absent.
type ObservabilityOpenTelemetryFileConfig struct {
	// OutputDirectory is the directory; the current one where absent.
	OutputDirectory *string `json:"output_directory,omitzero"`
	// Filename is the name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
	Filename *string `json:"filename,omitzero"`
	// Format is how it is written.
	Format OpenTelemetryFileFormat `json:"format,omitzero"`
	// Mode is what becomes of a file that is already there.
	Mode OpenTelemetryFileMode `json:"mode,omitzero"`
	// Type is which conventions spans follow.
	Type OpenTelemetryType `json:"type,omitzero"`
	// ServiceName is the attribute service.name; unknown_service where absent.
	ServiceName *string `json:"service_name,omitzero"`
	// ServiceNamespace is the attribute service.namespace.
	ServiceNamespace *string `json:"service_namespace,omitzero"`
	// ServiceVersion is the attribute service.version.
	ServiceVersion *string `json:"service_version,omitzero"`
	// ResourceAttributes is more attributes of the resource.
	ResourceAttributes map[string]string `json:"resource_attributes,omitzero"`
	// InstrumentationScope is the name of the instrumentation scope; opentelemetry where absent.
	InstrumentationScope *string `json:"instrumentation_scope,omitzero"`
	// PromoteResourceMetadataPrefixes is metadata of the root of a trace whose keys begin with one of these becomes attributes of its resource.
	PromoteResourceMetadataPrefixes []string `json:"promote_resource_metadata_prefixes,omitzero"`
	// QueuePolicy is what happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
	QueuePolicy *string `json:"queue_policy,omitzero"`
	// MaxQueueSize is the most records that wait; more are dropped and counted. 2048 where absent.
	MaxQueueSize *uint32 `json:"max_queue_size,omitzero"`
	// MaxExportBatchSize is the most records in a request; 512 where absent.
	MaxExportBatchSize *uint32 `json:"max_export_batch_size,omitzero"`
	// ScheduledDelayMillis is the longest that a record waits for others, in milliseconds; 5000 for spans and 1000 for log records where absent.
	ScheduledDelayMillis *uint32 `json:"scheduled_delay_millis,omitzero"`
	// MarkProjection is what becomes of a mark.
	MarkProjection OpenTelemetryMarkProjection `json:"mark_projection,omitzero"`
	// MarkExcludeNames names of marks that stay events where marks become spans; llm.chunk where absent.
	MarkExcludeNames []string `json:"mark_exclude_names,omitzero"`
	// AttributeMappings is second names for attributes.
	AttributeMappings []OpenTelemetryAttributeMapping `json:"attribute_mappings,omitzero"`
	// PromoteMetadataPrefixes is metadata whose keys begin with one of these becomes attributes under those keys.
	PromoteMetadataPrefixes []string `json:"promote_metadata_prefixes,omitzero"`
	// CompletedSpanContextTTLMillis is how long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
	CompletedSpanContextTTLMillis *uint32 `json:"completed_span_context_ttl_millis,omitzero"`
}

// ObservabilityOpenTelemetryLogsConfig marks as log records. What is nil or zero is absent.
type ObservabilityOpenTelemetryLogsConfig struct {
	// Enabled says whether they are exported.
	Enabled bool `json:"enabled,omitzero"`
	// Endpoints servers that take them; what is set below holds for those that do not say otherwise.
	Endpoints []OpenTelemetryLogConfig `json:"endpoints,omitzero"`
	// MinimumSeverity marks that are less serious are left out; info where absent.
	MinimumSeverity *LogSeverity `json:"minimum_severity,omitzero"`
	// MaxQueueSize is the most records that wait; 2048 where absent.
	MaxQueueSize *uint32 `json:"max_queue_size,omitzero"`
	// MaxExportBatchSize is the most records in a request; 512 where absent.
	MaxExportBatchSize *uint32 `json:"max_export_batch_size,omitzero"`
	// ScheduledDelayMillis is the longest that a record waits for others, in milliseconds; 1000 where absent.
	ScheduledDelayMillis *uint32 `json:"scheduled_delay_millis,omitzero"`
	// CompletedSpanContextTTLMillis is how long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
	CompletedSpanContextTTLMillis *uint32 `json:"completed_span_context_ttl_millis,omitzero"`
}

// ObservabilityOpenTelemetryMetricsConfig measurements of marks. What is nil or zero is absent.
type ObservabilityOpenTelemetryMetricsConfig struct {
	// Enabled says whether they are exported.
	Enabled bool `json:"enabled,omitzero"`
	// Endpoints servers that take them; what is set below holds for those that do not say otherwise.
	Endpoints []OpenTelemetryMetricConfig `json:"endpoints,omitzero"`
	// ExportIntervalMillis is the time between two requests, in milliseconds; 60000 where absent.
	ExportIntervalMillis *uint32 `json:"export_interval_millis,omitzero"`
	// Temporality is how points relate to those before them; cumulative where absent.
	Temporality *MetricTemporality `json:"temporality,omitzero"`
	// MaxInstruments is the most instruments; measurements of more are left out and counted. 256 where absent.
	MaxInstruments *uint32 `json:"max_instruments,omitzero"`
	// CardinalityLimit is the most sets of attributes of an instrument; the rest is one set. 2000 where absent.
	CardinalityLimit *uint32 `json:"cardinality_limit,omitzero"`
}

// PiiBuiltinConfig is what is looked for and what becomes of it. What is nil or zero is absent.
type PiiBuiltinConfig struct {
	// Preset is a ready rule, in place of an action.
	Preset *PiiPreset `json:"preset,omitzero"`
	// Action is what becomes of what is found.
	Action PiiAction `json:"action,omitzero"`
	// TargetPaths is jSON pointers to the values that are meant; all texts where this and target_path_globs are empty.
	TargetPaths []string `json:"target_paths,omitzero"`
	// TargetPathGlobs is the same with * for one step and ** for any number of them.
	TargetPathGlobs []string `json:"target_path_globs,omitzero"`
	// Pattern is a regular expression for what is found; not together with detector.
	Pattern *string `json:"pattern,omitzero"`
	// Detector is a ready rule for what is found; not together with pattern.
	Detector *PiiDetector `json:"detector,omitzero"`
	// Replacement is what is put in its place; $1 is the first group with the action regex_replace.
	// [REDACTED] where nil.
	Replacement *string `json:"replacement,omitzero"`
	// MaskChar is what each hidden character becomes; one character.
	// * where nil.
	MaskChar *string `json:"mask_char,omitzero"`
	// UnmaskedPrefix is how many characters stay at the beginning; as suits the detector where absent.
	UnmaskedPrefix *uint32 `json:"unmasked_prefix,omitzero"`
	// UnmaskedSuffix is how many characters stay at the end; as suits the detector where absent.
	UnmaskedSuffix *uint32 `json:"unmasked_suffix,omitzero"`
	// CustomMarkPayloadPolicy is what the preset does with marks of the application; redact_all_leaves where absent.
	CustomMarkPayloadPolicy *PiiMarkPayloadPolicy `json:"custom_mark_payload_policy,omitzero"`
	// MetricStringAttributeAllowlist attributes whose texts the preset keeps, by the name of the metric.
	MetricStringAttributeAllowlist map[string][]string `json:"metric_string_attribute_allowlist,omitzero"`
}

// PiiLocalConfig is a model on this machine that finds personal data. What is nil or zero is absent.
type PiiLocalConfig struct {
	// Backend is who runs the model.
	Backend *string `json:"backend,omitzero"`
	// ModelID is the model.
	ModelID *string `json:"model_id,omitzero"`
	// DetectorProfile is what it looks for.
	DetectorProfile *string `json:"detector_profile,omitzero"`
	// AllowNetwork says whether it may use the network.
	AllowNetwork bool `json:"allow_network,omitzero"`
	// MaxLatencyMs is the longest that one text may take, in milliseconds.
	MaxLatencyMs *uint32 `json:"max_latency_ms,omitzero"`
}

// PiiProfileConfig is one rule of several. What is nil or zero is absent.
type PiiProfileConfig struct {
	// Enabled says whether it is applied.
	// True where nil.
	Enabled *bool `json:"enabled,omitzero"`
	// Mode is what finds and replaces the data.
	Mode PiiRedactionMode `json:"mode,omitzero"`
	// Priority is the priority of the sanitizers that it registers.
	// 100 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// Builtin is what is looked for and what becomes of it.
	Builtin *PiiBuiltinConfig `json:"builtin,omitzero"`
	// Local is the model for the mode local_model.
	Local *PiiLocalConfig `json:"local,omitzero"`
}

// PiiRedactionConfig keeps personal data and secrets out of events. What is nil or zero is absent.
type PiiRedactionConfig struct {
	// Version is the version of this configuration.
	// 1 where nil.
	Version *uint32 `json:"version,omitzero"`
	// Mode is what finds and replaces the data.
	Mode PiiRedactionMode `json:"mode,omitzero"`
	// Input says whether requests to models are covered.
	// True where nil.
	Input *bool `json:"input,omitzero"`
	// Output says whether answers of models are covered.
	// True where nil.
	Output *bool `json:"output,omitzero"`
	// ToolInput says whether arguments of tools are covered.
	// True where nil.
	ToolInput *bool `json:"tool_input,omitzero"`
	// ToolOutput says whether results of tools are covered.
	// True where nil.
	ToolOutput *bool `json:"tool_output,omitzero"`
	// Mark says whether marks and scopes are covered.
	// True where nil.
	Mark *bool `json:"mark,omitzero"`
	// Priority is the priority of the sanitizers that it registers.
	// 100 where nil.
	Priority *int32 `json:"priority,omitzero"`
	// Codec is the codec of model calls that have none.
	Codec *string `json:"codec,omitzero"`
	// Builtin is what is looked for and what becomes of it; not together with profiles.
	Builtin *PiiBuiltinConfig `json:"builtin,omitzero"`
	// Local is the model for the mode local_model; not together with profiles.
	Local *PiiLocalConfig `json:"local,omitzero"`
	// Policy is the policy for this component, in place of that of the document.
	Policy *PluginPolicyConfig `json:"policy,omitzero"`
	// Profiles is several rules, each with a priority of its own.
	Profiles []PiiProfileConfig `json:"profiles,omitzero"`
}

// Component is the configuration as a part of a [PluginConfig].
//
// Errors: invalid_argument for text that is no UTF-8, and for JSON that is none.
func (config PiiRedactionConfig) Component() (PluginComponentConfig, error) {
	encoded, err := encodedConfig(config)
	return PluginComponentConfig{Kind: "pii_redaction", Config: encoded}, err
}

// PluginComponentConfig is one component of the document. What is nil or zero is absent.
type PluginComponentConfig struct {
	// Kind is which plugin it is for, such as observability.
	Kind string `json:"kind"`
	// Enabled says whether it is activated; one that is not is still checked.
	// True where nil.
	Enabled *bool `json:"enabled,omitzero"`
	// Config is the configuration of the component; an object.
	Config json.RawMessage `json:"config,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config PluginComponentConfig) Format(state fmt.State, verb rune) {
	type shown PluginComponentConfig
	config.Config = hide(config.Config)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// PluginConfig is what plugins do, as one document; a file plugins.toml has the same form. What is nil or zero is absent.
type PluginConfig struct {
	// Version is the version of the form of the document.
	// 1 where nil.
	Version *uint32 `json:"version,omitzero"`
	// Components is what is to be activated, in this order.
	Components []PluginComponentConfig `json:"components,omitzero"`
	// Policy is what becomes of what is not known.
	Policy *PluginPolicyConfig `json:"policy,omitzero"`
	// Plugins plugins that are loaded at run time.
	Plugins *PluginDynamicsConfig `json:"plugins,omitzero"`
}

// PluginDynamicConfig is one plugin that is loaded at run time. What is nil or zero is absent.
type PluginDynamicConfig struct {
	// Manifest is the path of its relay-plugin.toml; a relative one begins at the file that names it.
	Manifest string `json:"manifest"`
	// Config is the configuration that the plugin gets; an object.
	Config json.RawMessage `json:"config,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config PluginDynamicConfig) Format(state fmt.State, verb rune) {
	type shown PluginDynamicConfig
	config.Config = hide(config.Config)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// PluginDynamicsConfig plugins that are loaded at run time. What is nil or zero is absent.
type PluginDynamicsConfig struct {
	// Dynamic is the plugins, in the order in which they are loaded.
	Dynamic []PluginDynamicConfig `json:"dynamic,omitzero"`
	// Policy is which plugins may be loaded; the file of a project cannot say that.
	Policy *PluginHostPolicyConfig `json:"policy,omitzero"`
}

// PluginHostEffectConfig is what is decided about plugins that are loaded at run time. What is nil or zero is absent.
type PluginHostEffectConfig struct {
	// Allowed says whether it may be loaded; it may where nothing says otherwise.
	Allowed *bool `json:"allowed,omitzero"`
	// Startup is what becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
	Startup *PluginStartup `json:"startup,omitzero"`
	// Attestation is what must vouch for its code; integrity_only where nothing says otherwise.
	Attestation *PluginAttestation `json:"attestation,omitzero"`
}

// PluginHostPolicyConfig is which plugins may be loaded at run time: what is said for all, then by each rule that fits, then for one by its id; later wins. What is nil or zero is absent.
type PluginHostPolicyConfig struct {
	// Defaults is what holds for all.
	Defaults *PluginHostEffectConfig `json:"defaults,omitzero"`
	// Rules is what holds for those that a rule fits, in this order.
	Rules []PluginHostRuleConfig `json:"rules,omitzero"`
	// Overrides is what holds for one plugin, by its id.
	Overrides map[string]PluginHostEffectConfig `json:"overrides,omitzero"`
}

// PluginHostRuleConfig is a rule about plugins that are loaded at run time; it fits where all that it matches does. What is nil or zero is absent.
type PluginHostRuleConfig struct {
	// MatchKind is the kind that it fits.
	MatchKind *PluginDynamicKind `json:"match_kind,omitzero"`
	// MatchPluginID is the id that it fits.
	MatchPluginID *string `json:"match_plugin_id,omitzero"`
	// Allowed says whether it may be loaded; it may where nothing says otherwise.
	Allowed *bool `json:"allowed,omitzero"`
	// Startup is what becomes of the configuration where it cannot be loaded; required where nothing says otherwise.
	Startup *PluginStartup `json:"startup,omitzero"`
	// Attestation is what must vouch for its code; integrity_only where nothing says otherwise.
	Attestation *PluginAttestation `json:"attestation,omitzero"`
}

// PluginPolicyConfig is what becomes of what is not known: nothing is said, a warning is given, or nothing is activated. What is nil or zero is absent.
type PluginPolicyConfig struct {
	// UnknownComponent is a component of a kind that is not there.
	// warn where nil.
	UnknownComponent *PluginPolicyAction `json:"unknown_component,omitzero"`
	// UnknownField is a field that the component does not have; an error in a component that protects and a warning elsewhere where absent.
	UnknownField *PluginPolicyAction `json:"unknown_field,omitzero"`
	// UnsupportedValue is a value that a field cannot have; where it is no error, the field keeps its default.
	// error where nil.
	UnsupportedValue *PluginPolicyAction `json:"unsupported_value,omitzero"`
}

// PricingConfig is what model calls cost. What is nil or zero is absent.
type PricingConfig struct {
	// Sources catalogues of prices; the first that knows a model decides.
	Sources []PricingSourceConfig `json:"sources,omitzero"`
	// Policy is the policy for this component, in place of that of the document.
	Policy *PluginPolicyConfig `json:"policy,omitzero"`
}

// Component is the configuration as a part of a [PluginConfig].
//
// Errors: invalid_argument for text that is no UTF-8, and for JSON that is none.
func (config PricingConfig) Component() (PluginComponentConfig, error) {
	encoded, err := encodedConfig(config)
	return PluginComponentConfig{Kind: "pricing", Config: encoded}, err
}

// PricingCacheConfig is how the provider counts cached tokens. What is nil or zero is absent.
type PricingCacheConfig struct {
	// ReadAccounting says whether tokens that are read from the cache are among those of the prompt.
	ReadAccounting PricingCacheAccounting `json:"read_accounting"`
}

// PricingCatalogConfig prices by provider and model. What is nil or zero is absent.
type PricingCatalogConfig struct {
	// Entries is the prices.
	Entries []PricingEntryConfig `json:"entries,omitzero"`
	// Version is the version of the form.
	Version uint32 `json:"version"`
}

// PricingEntryConfig is what one model costs. What is nil or zero is absent.
type PricingEntryConfig struct {
	// Provider is who offers the model.
	Provider string `json:"provider"`
	// ModelID is the model.
	ModelID string `json:"model_id"`
	// PricingAsOf is the day on which the prices were true, such as 2026-01-31.
	PricingAsOf string `json:"pricing_as_of"`
	// PricingSource is where they come from.
	PricingSource string `json:"pricing_source"`
	// Aliases is other names of the model.
	Aliases []string `json:"aliases,omitzero"`
	// Currency is the currency; a code of three capitals.
	// USD where nil.
	Currency *string `json:"currency,omitzero"`
	// Unit is what is paid for.
	Unit PricingUnit `json:"unit,omitzero"`
	// Rates is the prices; not together with rate_schedule.
	Rates *PricingRatesConfig `json:"rates,omitzero"`
	// RateSchedule prices that depend on the size of the request; not together with rates.
	RateSchedule *PricingScheduleConfig `json:"rate_schedule,omitzero"`
	// PromptCache is how the provider counts cached tokens.
	PromptCache PricingCacheConfig `json:"prompt_cache"`
}

// PricingRatesConfig prices of a million tokens. What is nil or zero is absent.
type PricingRatesConfig struct {
	// InputPerMillion tokens of the prompt.
	InputPerMillion float64 `json:"input_per_million"`
	// OutputPerMillion tokens of the answer.
	OutputPerMillion float64 `json:"output_per_million"`
	// CacheReadPerMillion tokens that are read from the cache.
	CacheReadPerMillion *float64 `json:"cache_read_per_million,omitzero"`
	// CacheWritePerMillion tokens that are written to the cache.
	CacheWritePerMillion *float64 `json:"cache_write_per_million,omitzero"`
}

// PricingScheduleConfig prices that depend on the size of the request. What is nil or zero is absent.
type PricingScheduleConfig struct {
	// Tiers is the tiers, in ascending order.
	Tiers []PricingTierConfig `json:"tiers,omitzero"`
	// AppliesTo is what the price of a tier is for.
	AppliesTo PricingScheduleScope `json:"applies_to"`
	// Type is what they depend on.
	Type PricingScheduleType `json:"type"`
}

// PricingSourceConfig is one catalogue of prices. What is nil or zero is absent.
type PricingSourceConfig struct {
	// Type is where it is.
	Type PricingSourceType `json:"type"`
	// Path is the file of the catalogue, in JSON.
	Path *string `json:"path,omitzero"`
	// Catalog is the catalogue itself.
	Catalog *PricingCatalogConfig `json:"catalog,omitzero"`
}

// PricingTierConfig prices of requests with so many tokens; both bounds are inclusive. What is nil or zero is absent.
type PricingTierConfig struct {
	// Rates is the prices.
	Rates PricingRatesConfig `json:"rates"`
	// MinPromptTokens is the fewest tokens of the prompt.
	MinPromptTokens *uint64 `json:"min_prompt_tokens,omitzero"`
	// MaxPromptTokens is the most tokens of the prompt.
	MaxPromptTokens *uint64 `json:"max_prompt_tokens,omitzero"`
}

// ToJSON writes the configuration as [InitializePlugins] takes it.
//
// Errors: invalid_argument for text that is no UTF-8, and for JSON that is none.
func (config PluginConfig) ToJSON() (json.RawMessage, error) { return encodedConfig(config) }
