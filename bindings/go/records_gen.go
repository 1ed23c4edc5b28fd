// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"encoding/json"
	"fmt"
)

// SpecDigest identifies the specification that this package was generated from.
const SpecDigest = "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467"

// Version is the version of the SDK.
const Version = "0.1.0"

// DataSchema names the schema that the data of an event follows.
type DataSchema struct {
	// Name is the name of the schema.
	Name string `json:"name"`
	// Version is the version of the schema.
	Version string `json:"version"`
}

// FlushReport is what became of the events that were queued before a flush.
type FlushReport struct {
	// Delivered deliveries made since the process began, counted once an event and subscriber.
	Delivered uint64 `json:"delivered"`
	// Dropped deliveries given up since the process began because a queue was full.
	Dropped uint64 `json:"dropped"`
	// Pending deliveries that were still to be made when the time was over.
	Pending uint64 `json:"pending"`
	// CallbackErrors calls that raised of subscribers, sanitizers, injectors and conditional middleware guardrails, sanitizers that were late, and payloads that are no JSON where an event was to show them.
	CallbackErrors uint64 `json:"callback_errors"`
}

// LlmCodecIdentity names the codec of a model call.
type LlmCodecIdentity struct {
	// Kind is where the codec comes from.
	Kind LlmCodecKind `json:"kind"`
	// ID is the name of the codec where it has one.
	ID *string `json:"id,omitempty"`
}

// LlmExecutionContext is what an execution intercept of model calls is told about the call that it wraps.
type LlmExecutionContext struct {
	// RequestCodec is the codec of the request.
	RequestCodec *LlmCodecIdentity `json:"request_codec,omitempty"`
	// ResponseCodec is the codec of the response.
	ResponseCodec        *LlmCodecIdentity `json:"response_codec,omitempty"`
	resolveRequestCodec  LlmCodec
	resolveResponseCodec LlmCodec
}

// ResolveRequestCodec is the codec of the request itself for the operations of the module codecs. It is nil where there is none.
func (context LlmExecutionContext) ResolveRequestCodec() LlmCodec { return context.resolveRequestCodec }

// ResolveResponseCodec is the codec of the response itself for the operations of the module codecs. It is nil where there is none.
func (context LlmExecutionContext) ResolveResponseCodec() LlmCodec {
	return context.resolveResponseCodec
}

// LLMRequest is a request to a model provider; what is sent as headers and what is sent as the body.
type LLMRequest struct {
	// Headers is the headers by name; names are compared without regard to case.
	Headers map[string]json.RawMessage `json:"headers"`
	// Content is the body in the form of the provider.
	Content json.RawMessage `json:"content"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config LLMRequest) Format(state fmt.State, verb rune) {
	type shown LLMRequest
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// LLMRequestInterceptOutcome is what a request intercept of model calls returns; a plain request stands for an outcome with nothing else.
type LLMRequestInterceptOutcome struct {
	// Request is the request that takes the place of the given one.
	Request LLMRequest `json:"request"`
	// AnnotatedRequest is the request in normalized form; the later intercepts are given it and the start event shows it.
	AnnotatedRequest json.RawMessage `json:"annotated_request,omitempty"`
	// PendingMarks marks that are emitted after the start event and under the scope of the call.
	PendingMarks []PendingMarkSpec `json:"pending_marks,omitempty"`
	// OptimizationContributions is what was saved and how; each an object with at least the texts producer and kind and the boolean applied.
	OptimizationContributions []json.RawMessage `json:"optimization_contributions,omitempty"`
}

// LlmSanitizeContext is what a sanitizer of model calls is told about the call.
type LlmSanitizeContext struct {
	// Codec is the codec of the payload; its kind is none where there is no codec.
	Codec        LlmCodecIdentity `json:"codec"`
	resolveCodec LlmCodec
}

// ResolveCodec is the codec itself for the operations of the module codecs. It is nil where there is none.
func (context LlmSanitizeContext) ResolveCodec() LlmCodec { return context.resolveCodec }

// MetricMeasurement is one value of a metric.
type MetricMeasurement struct {
	// Name is the name of the metric; 1 to 255 ASCII characters that begin with a letter.
	Name string `json:"name"`
	// Kind is what becomes of the values.
	Kind MetricKind `json:"kind"`
	// ValueType is what the value is.
	ValueType MetricValueType `json:"value_type"`
	// Value is the value; a number of that type.
	Value json.RawMessage `json:"value"`
	// Unit is the unit; at most 63 ASCII characters.
	Unit *string `json:"unit,omitempty"`
	// Description is what is measured.
	Description *string `json:"description,omitempty"`
	// Attributes is a flat object of primitives or of lists of primitives of one kind.
	Attributes json.RawMessage `json:"attributes,omitempty"`
	// Boundaries is the boundaries of the buckets of a histogram; at most 64 numbers each greater than the one before.
	Boundaries []float64 `json:"boundaries,omitzero"`
}

// PendingMarkSpec is a mark that is emitted under the scope of the call that it belongs to.
type PendingMarkSpec struct {
	// Name is the name of the mark.
	Name string `json:"name"`
	// Category is the category of the mark.
	Category *string `json:"category,omitempty"`
	// CategoryProfile is the fields that belong to the category.
	CategoryProfile json.RawMessage `json:"category_profile,omitempty"`
	// Data is the data of the mark.
	Data json.RawMessage `json:"data,omitempty"`
	// Metadata is the metadata of the mark.
	Metadata json.RawMessage `json:"metadata,omitempty"`
	// DataSchema is the schema that the data follows.
	DataSchema *DataSchema `json:"data_schema,omitempty"`
	// Severity is how serious the mark is; written to its metadata.
	Severity *LogSeverity `json:"severity,omitempty"`
}

// PropagationContext is the place of a call as it is handed to another process, which goes on under it.
type PropagationContext struct {
	// Version is the version of the form; 1.
	Version uint32 `json:"version"`
	// RootUUID is the identity of the run; absent where the receiver begins one of its own.
	RootUUID *string `json:"root_uuid,omitempty"`
	// ParentUUID is the identity of the scope that the receiver's scopes belong under.
	ParentUUID string `json:"parent_uuid"`
	// Traceparent is the context of the W3C trace.
	Traceparent *string `json:"traceparent,omitempty"`
	// Tracestate is the state of the W3C trace.
	Tracestate *string `json:"tracestate,omitempty"`
}

// RuntimeRegistrationIdentity is one global registration.
type RuntimeRegistrationIdentity struct {
	// Kind is what was registered.
	Kind RuntimeRegistrationKind `json:"kind"`
	// LocalName is the name that its owner gave it.
	LocalName string `json:"local_name"`
	// EffectiveName is the name by which it is known here.
	EffectiveName string `json:"effective_name"`
	// Owner is who made it.
	Owner RuntimeRegistrationOwner `json:"owner"`
}

// RuntimeRegistrationOwner is the owner of a registration.
type RuntimeRegistrationOwner struct {
	// Kind is who made it.
	Kind RuntimeRegistrationOwnerKind `json:"kind"`
	// PluginKind is the kind of the plugin; absent where it was none.
	PluginKind *string `json:"plugin_kind,omitempty"`
	// ComponentOrdinal is which component of the configuration made it, from 1; absent where it was none.
	ComponentOrdinal *uint32 `json:"component_ordinal,omitempty"`
}

// ToolExecutionContext is what an execution intercept is told about the call that it wraps.
type ToolExecutionContext struct {
	// ToolName is the tool.
	ToolName string `json:"tool_name"`
	// Args is the arguments that the call would run with.
	Args json.RawMessage `json:"args"`
	// ToolCallID is the id that the model gave to the call.
	ToolCallID *string `json:"tool_call_id,omitempty"`
}

// ToolExecutionInterceptOutcome is what an execution intercept returns; the annotation of the inner call is passed on only where it is repeated here.
type ToolExecutionInterceptOutcome struct {
	// Result is the result that the caller gets.
	Result json.RawMessage `json:"result"`
	// PendingMarks marks that are emitted after the end event and under the tool scope.
	PendingMarks []PendingMarkSpec `json:"pending_marks,omitempty"`
	// Annotation is written to the end event as tool_result_annotation.
	Annotation json.RawMessage `json:"annotation,omitempty"`
}

// ToolExecutionResult is what a tool callback returns; the result, and optionally an annotation for the events.
type ToolExecutionResult struct {
	// Result is the result of the tool.
	Result json.RawMessage `json:"result"`
	// Annotation is written to the end event as tool_result_annotation.
	Annotation json.RawMessage `json:"annotation,omitempty"`
}

// AtifExporterConfig is what trajectories say and where they go. What is nil or zero is absent.
type AtifExporterConfig struct {
	// SessionID is everything that is seen is one trajectory with this id; without it there is one for every run.
	SessionID *string `json:"session_id,omitzero"`
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
	// Storage is where else each trajectory goes; the file is then written where all of these fail.
	Storage []AtifStorageConfig `json:"storage,omitzero"`
}

// AtifStorageConfig is a server or a bucket that takes trajectories. What is nil or zero is absent.
type AtifStorageConfig struct {
	// Type is what it is.
	Type AtifStorageType `json:"type,omitzero"`
	// Endpoint is the URL of a server that takes POST requests.
	Endpoint *string `json:"endpoint,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is how long one attempt may take, in milliseconds.
	// 3000 where nil.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// Bucket is the bucket.
	Bucket *string `json:"bucket,omitzero"`
	// KeyPrefix is what the keys begin with.
	KeyPrefix *string `json:"key_prefix,omitzero"`
	// Region is the region; us-east-1 where absent.
	Region *string `json:"region,omitzero"`
	// AccessKeyID is the id of the key; AWS_ACCESS_KEY_ID of the environment where absent.
	AccessKeyID *string `json:"access_key_id,omitzero"`
	// SecretAccessKeyVar is the variable of the environment that holds the secret; AWS_SECRET_ACCESS_KEY where absent.
	SecretAccessKeyVar *string `json:"secret_access_key_var,omitzero"`
	// SessionTokenVar is the variable of the environment that holds the session token; AWS_SESSION_TOKEN where absent.
	SessionTokenVar *string `json:"session_token_var,omitzero"`
	// EndpointURL is the URL of a service that is compatible with S3.
	EndpointURL *string `json:"endpoint_url,omitzero"`
	// AllowHTTP says whether that URL may be one without TLS.
	AllowHTTP bool `json:"allow_http,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config AtifStorageConfig) Format(state fmt.State, verb rune) {
	type shown AtifStorageConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// AtofExporterConfig is where and how the ATOF exporter writes. What is nil or zero is absent.
type AtofExporterConfig struct {
	// OutputDirectory is the directory; the current one where absent. It is made with private permissions where it is missing.
	OutputDirectory *string `json:"output_directory,omitzero"`
	// Filename is the file name, without a directory; nemo-relay-events-YYYY-MM-DD-HH.MM.SS.jsonl in UTC where absent.
	Filename *string `json:"filename,omitzero"`
	// Mode is what to do with a file that is already there.
	Mode AtofExporterMode `json:"mode,omitzero"`
	// SinkType says whether events go to a file or to a server.
	SinkType AtofSinkType `json:"sink_type,omitzero"`
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
func (config AtofExporterConfig) Format(state fmt.State, verb rune) {
	type shown AtofExporterConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// OpenInferenceConfig is where and how traces by the conventions of OpenInference are exported. What is nil or zero is absent.
type OpenInferenceConfig struct {
	// Endpoint is the URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
	Endpoint *string `json:"endpoint,omitzero"`
	// Transport is how requests travel; HTTP with binary Protobuf where absent.
	Transport *OpenTelemetryTransport `json:"transport,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is the longest that one attempt may take, in milliseconds; 3000 where absent.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// Compression is how bodies are compressed; not at all where absent.
	Compression *OpenTelemetryCompression `json:"compression,omitzero"`
	// CACertificate is a file of certificates in PEM that are trusted in place of those of the system.
	CACertificate *string `json:"ca_certificate,omitzero"`
	// ClientCertificate is a file with the client's certificate in PEM.
	ClientCertificate *string `json:"client_certificate,omitzero"`
	// ClientKey is a file with the client's private key in PEM.
	ClientKey *string `json:"client_key,omitzero"`
	// File is a file that takes the telemetry in place of a server.
	File *OpenTelemetryFileSinkConfig `json:"file,omitzero"`
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

// Format writes it as package fmt does, without what is secret in it.
func (config OpenInferenceConfig) Format(state fmt.State, verb rune) {
	type shown OpenInferenceConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// OpenTelemetryConfig is where and how traces are exported. What is nil or zero is absent.
type OpenTelemetryConfig struct {
	// Type is which conventions spans follow.
	Type OpenTelemetryType `json:"type,omitzero"`
	// Endpoint is the URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
	Endpoint *string `json:"endpoint,omitzero"`
	// Transport is how requests travel; HTTP with binary Protobuf where absent.
	Transport *OpenTelemetryTransport `json:"transport,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is the longest that one attempt may take, in milliseconds; 3000 where absent.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// Compression is how bodies are compressed; not at all where absent.
	Compression *OpenTelemetryCompression `json:"compression,omitzero"`
	// CACertificate is a file of certificates in PEM that are trusted in place of those of the system.
	CACertificate *string `json:"ca_certificate,omitzero"`
	// ClientCertificate is a file with the client's certificate in PEM.
	ClientCertificate *string `json:"client_certificate,omitzero"`
	// ClientKey is a file with the client's private key in PEM.
	ClientKey *string `json:"client_key,omitzero"`
	// File is a file that takes the telemetry in place of a server.
	File *OpenTelemetryFileSinkConfig `json:"file,omitzero"`
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

// Format writes it as package fmt does, without what is secret in it.
func (config OpenTelemetryConfig) Format(state fmt.State, verb rune) {
	type shown OpenTelemetryConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// OpenTelemetryAttributeMapping is a second name for an attribute; the first one stays. What is nil or zero is absent.
type OpenTelemetryAttributeMapping struct {
	// Key is the attribute.
	Key string `json:"key"`
	// Alias is its second name.
	Alias string `json:"alias"`
}

// OpenTelemetryFileSinkConfig is a file that takes OTLP. What is nil or zero is absent.
type OpenTelemetryFileSinkConfig struct {
	// OutputDirectory is the directory; the current one where absent.
	OutputDirectory *string `json:"output_directory,omitzero"`
	// Filename is the name, without a directory; nemo-relay-otlp-YYYY-MM-DD-HH.MM.SS and jsonl or binpb where absent.
	Filename *string `json:"filename,omitzero"`
	// Format is how it is written.
	Format OpenTelemetryFileFormat `json:"format,omitzero"`
	// Mode is what becomes of a file that is already there.
	Mode OpenTelemetryFileMode `json:"mode,omitzero"`
}

// OpenTelemetryLogConfig is where and how log records are exported. What is nil or zero is absent.
type OpenTelemetryLogConfig struct {
	// Endpoint is the URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
	Endpoint *string `json:"endpoint,omitzero"`
	// Transport is how requests travel; HTTP with binary Protobuf where absent.
	Transport *OpenTelemetryTransport `json:"transport,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is the longest that one attempt may take, in milliseconds; 3000 where absent.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// Compression is how bodies are compressed; not at all where absent.
	Compression *OpenTelemetryCompression `json:"compression,omitzero"`
	// CACertificate is a file of certificates in PEM that are trusted in place of those of the system.
	CACertificate *string `json:"ca_certificate,omitzero"`
	// ClientCertificate is a file with the client's certificate in PEM.
	ClientCertificate *string `json:"client_certificate,omitzero"`
	// ClientKey is a file with the client's private key in PEM.
	ClientKey *string `json:"client_key,omitzero"`
	// File is a file that takes the telemetry in place of a server.
	File *OpenTelemetryFileSinkConfig `json:"file,omitzero"`
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
	// MinimumSeverity marks that are less serious are left out; one without a severity counts as info.
	// info where nil.
	MinimumSeverity *LogSeverity `json:"minimum_severity,omitzero"`
	// CompletedSpanContextTTLMillis is how long the place of a span that ended is remembered, in milliseconds; 60000 where absent.
	CompletedSpanContextTTLMillis *uint32 `json:"completed_span_context_ttl_millis,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config OpenTelemetryLogConfig) Format(state fmt.State, verb rune) {
	type shown OpenTelemetryLogConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}

// OpenTelemetryMetricConfig is where and how metrics are exported. What is nil or zero is absent.
type OpenTelemetryMetricConfig struct {
	// Endpoint is the URL of the server; without a path it gets that of the signal. The variables of OpenTelemetry and then the local port 4318 or 4317 where absent.
	Endpoint *string `json:"endpoint,omitzero"`
	// Transport is how requests travel; HTTP with binary Protobuf where absent.
	Transport *OpenTelemetryTransport `json:"transport,omitzero"`
	// Headers headers by name.
	Headers map[string]string `json:"headers,omitzero"`
	// HeaderEnv headers whose values are in variables of the environment; name and variable.
	HeaderEnv map[string]string `json:"header_env,omitzero"`
	// HeaderFile headers whose values are in files; name and path.
	HeaderFile map[string]string `json:"header_file,omitzero"`
	// TimeoutMillis is the longest that one attempt may take, in milliseconds; 3000 where absent.
	TimeoutMillis *uint32 `json:"timeout_millis,omitzero"`
	// Compression is how bodies are compressed; not at all where absent.
	Compression *OpenTelemetryCompression `json:"compression,omitzero"`
	// CACertificate is a file of certificates in PEM that are trusted in place of those of the system.
	CACertificate *string `json:"ca_certificate,omitzero"`
	// ClientCertificate is a file with the client's certificate in PEM.
	ClientCertificate *string `json:"client_certificate,omitzero"`
	// ClientKey is a file with the client's private key in PEM.
	ClientKey *string `json:"client_key,omitzero"`
	// File is a file that takes the telemetry in place of a server.
	File *OpenTelemetryFileSinkConfig `json:"file,omitzero"`
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
	// ExportIntervalMillis is the time between two requests, in milliseconds; 60000 where absent.
	ExportIntervalMillis *uint32 `json:"export_interval_millis,omitzero"`
	// Temporality is how points relate to those before them; cumulative where absent.
	Temporality *MetricTemporality `json:"temporality,omitzero"`
	// MaxInstruments is the most instruments; measurements of more are left out and counted. 256 where absent.
	MaxInstruments *uint32 `json:"max_instruments,omitzero"`
	// CardinalityLimit is the most sets of attributes of an instrument; the rest is one set. 2000 where absent.
	CardinalityLimit *uint32 `json:"cardinality_limit,omitzero"`
	// QueuePolicy is what happens to an event for which there is no room: drop_newest, or block:<ms>, which has who emits wait so many milliseconds, 1 to 60000, before it is dropped. drop_newest where absent.
	QueuePolicy *string `json:"queue_policy,omitzero"`
}

// Format writes it as package fmt does, without what is secret in it.
func (config OpenTelemetryMetricConfig) Format(state fmt.State, verb rune) {
	type shown OpenTelemetryMetricConfig
	config.Headers = hideValues(config.Headers)
	fmt.Fprintf(state, fmt.FormatString(state, verb), shown(config))
}
