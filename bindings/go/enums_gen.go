// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "fmt"

// AcgProvider is whose prompt cache breakpoints are for.
type AcgProvider uint32

const (
	// AcgProviderPassthrough is nobody's; requests stay as they are.
	AcgProviderPassthrough AcgProvider = 0
	// AcgProviderAnthropic is that of Anthropic.
	AcgProviderAnthropic AcgProvider = 1
	// AcgProviderOpenai is that of OpenAI.
	AcgProviderOpenai AcgProvider = 2
)

// String is the word that stands for the value in JSON.
func (value AcgProvider) String() string {
	switch value {
	case AcgProviderPassthrough:
		return "passthrough"
	case AcgProviderAnthropic:
		return "anthropic"
	case AcgProviderOpenai:
		return "openai"
	}
	return fmt.Sprintf("AcgProvider(%d)", uint32(value))
}

// ParseAcgProvider is the value of a word; the answer is false where no value has it.
func ParseAcgProvider(word string) (AcgProvider, bool) {
	switch word {
	case "passthrough":
		return AcgProviderPassthrough, true
	case "anthropic":
		return AcgProviderAnthropic, true
	case "openai":
		return AcgProviderOpenai, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AcgProvider) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AcgProvider) UnmarshalText(word []byte) error {
	found, ok := ParseAcgProvider(string(word))
	if !ok {
		return fmt.Errorf("AcgProvider: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtifStorageType is what takes trajectories.
type AtifStorageType uint32

const (
	// AtifStorageTypeHTTP is a server that takes POST requests.
	AtifStorageTypeHTTP AtifStorageType = 0
	// AtifStorageTypeS3 is a bucket of S3 or of a compatible service.
	AtifStorageTypeS3 AtifStorageType = 1
)

// String is the word that stands for the value in JSON.
func (value AtifStorageType) String() string {
	switch value {
	case AtifStorageTypeHTTP:
		return "http"
	case AtifStorageTypeS3:
		return "s3"
	}
	return fmt.Sprintf("AtifStorageType(%d)", uint32(value))
}

// ParseAtifStorageType is the value of a word; the answer is false where no value has it.
func ParseAtifStorageType(word string) (AtifStorageType, bool) {
	switch word {
	case "http":
		return AtifStorageTypeHTTP, true
	case "s3":
		return AtifStorageTypeS3, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtifStorageType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtifStorageType) UnmarshalText(word []byte) error {
	found, ok := ParseAtifStorageType(string(word))
	if !ok {
		return fmt.Errorf("AtifStorageType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtifVersion is the version of ATIF that is written.
type AtifVersion uint32

const (
	// AtifVersionV17 is aTIF-v1.7.
	AtifVersionV17 AtifVersion = 0
	// AtifVersionV18 is aTIF-v1.8.
	AtifVersionV18 AtifVersion = 1
)

// String is the word that stands for the value in JSON.
func (value AtifVersion) String() string {
	switch value {
	case AtifVersionV17:
		return "v1_7"
	case AtifVersionV18:
		return "v1_8"
	}
	return fmt.Sprintf("AtifVersion(%d)", uint32(value))
}

// ParseAtifVersion is the value of a word; the answer is false where no value has it.
func ParseAtifVersion(word string) (AtifVersion, bool) {
	switch word {
	case "v1_7":
		return AtifVersionV17, true
	case "v1_8":
		return AtifVersionV18, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtifVersion) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtifVersion) UnmarshalText(word []byte) error {
	found, ok := ParseAtifVersion(string(word))
	if !ok {
		return fmt.Errorf("AtifVersion: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtofFieldNamePolicy is what becomes of keys with dots in them on the way to a server.
type AtofFieldNamePolicy uint32

const (
	// AtofFieldNamePolicyPreserve is they stay.
	AtofFieldNamePolicyPreserve AtofFieldNamePolicy = 0
	// AtofFieldNamePolicyReplaceDots dots become underscores; a key that is then taken gets a number.
	AtofFieldNamePolicyReplaceDots AtofFieldNamePolicy = 1
)

// String is the word that stands for the value in JSON.
func (value AtofFieldNamePolicy) String() string {
	switch value {
	case AtofFieldNamePolicyPreserve:
		return "preserve"
	case AtofFieldNamePolicyReplaceDots:
		return "replace_dots"
	}
	return fmt.Sprintf("AtofFieldNamePolicy(%d)", uint32(value))
}

// ParseAtofFieldNamePolicy is the value of a word; the answer is false where no value has it.
func ParseAtofFieldNamePolicy(word string) (AtofFieldNamePolicy, bool) {
	switch word {
	case "preserve":
		return AtofFieldNamePolicyPreserve, true
	case "replace_dots":
		return AtofFieldNamePolicyReplaceDots, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtofFieldNamePolicy) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtofFieldNamePolicy) UnmarshalText(word []byte) error {
	found, ok := ParseAtofFieldNamePolicy(string(word))
	if !ok {
		return fmt.Errorf("AtofFieldNamePolicy: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtofExporterMode is what the ATOF exporter does with a file that is already there.
type AtofExporterMode uint32

const (
	// AtofExporterModeAppend is keep the lines of the file and write after them.
	AtofExporterModeAppend AtofExporterMode = 0
	// AtofExporterModeOverwrite is empty the file first.
	AtofExporterModeOverwrite AtofExporterMode = 1
)

// String is the word that stands for the value in JSON.
func (value AtofExporterMode) String() string {
	switch value {
	case AtofExporterModeAppend:
		return "append"
	case AtofExporterModeOverwrite:
		return "overwrite"
	}
	return fmt.Sprintf("AtofExporterMode(%d)", uint32(value))
}

// ParseAtofExporterMode is the value of a word; the answer is false where no value has it.
func ParseAtofExporterMode(word string) (AtofExporterMode, bool) {
	switch word {
	case "append":
		return AtofExporterModeAppend, true
	case "overwrite":
		return AtofExporterModeOverwrite, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtofExporterMode) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtofExporterMode) UnmarshalText(word []byte) error {
	found, ok := ParseAtofExporterMode(string(word))
	if !ok {
		return fmt.Errorf("AtofExporterMode: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtofSinkType is where the ATOF exporter sends events.
type AtofSinkType uint32

const (
	// AtofSinkTypeFile is to a file.
	AtofSinkTypeFile AtofSinkType = 0
	// AtofSinkTypeStream is to a server.
	AtofSinkTypeStream AtofSinkType = 1
)

// String is the word that stands for the value in JSON.
func (value AtofSinkType) String() string {
	switch value {
	case AtofSinkTypeFile:
		return "file"
	case AtofSinkTypeStream:
		return "stream"
	}
	return fmt.Sprintf("AtofSinkType(%d)", uint32(value))
}

// ParseAtofSinkType is the value of a word; the answer is false where no value has it.
func ParseAtofSinkType(word string) (AtofSinkType, bool) {
	switch word {
	case "file":
		return AtofSinkTypeFile, true
	case "stream":
		return AtofSinkTypeStream, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtofSinkType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtofSinkType) UnmarshalText(word []byte) error {
	found, ok := ParseAtofSinkType(string(word))
	if !ok {
		return fmt.Errorf("AtofSinkType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// AtofStreamTransport is how events reach a server.
type AtofStreamTransport uint32

const (
	// AtofStreamTransportHTTPPost is a request for each batch of lines.
	AtofStreamTransportHTTPPost AtofStreamTransport = 0
	// AtofStreamTransportWebsocket is a text frame for each event.
	AtofStreamTransportWebsocket AtofStreamTransport = 1
	// AtofStreamTransportNdjson is one request that is held open and gets line after line.
	AtofStreamTransportNdjson AtofStreamTransport = 2
)

// String is the word that stands for the value in JSON.
func (value AtofStreamTransport) String() string {
	switch value {
	case AtofStreamTransportHTTPPost:
		return "http_post"
	case AtofStreamTransportWebsocket:
		return "websocket"
	case AtofStreamTransportNdjson:
		return "ndjson"
	}
	return fmt.Sprintf("AtofStreamTransport(%d)", uint32(value))
}

// ParseAtofStreamTransport is the value of a word; the answer is false where no value has it.
func ParseAtofStreamTransport(word string) (AtofStreamTransport, bool) {
	switch word {
	case "http_post":
		return AtofStreamTransportHTTPPost, true
	case "websocket":
		return AtofStreamTransportWebsocket, true
	case "ndjson":
		return AtofStreamTransportNdjson, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value AtofStreamTransport) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *AtofStreamTransport) UnmarshalText(word []byte) error {
	found, ok := ParseAtofStreamTransport(string(word))
	if !ok {
		return fmt.Errorf("AtofStreamTransport: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// EventKind is the kind of an event.
type EventKind uint32

const (
	// EventKindScope is one boundary of a scope.
	EventKindScope EventKind = 0
	// EventKindMark is a point in time.
	EventKindMark EventKind = 1
)

// String is the word that stands for the value in JSON.
func (value EventKind) String() string {
	switch value {
	case EventKindScope:
		return "scope"
	case EventKindMark:
		return "mark"
	}
	return fmt.Sprintf("EventKind(%d)", uint32(value))
}

// ParseEventKind is the value of a word; the answer is false where no value has it.
func ParseEventKind(word string) (EventKind, bool) {
	switch word {
	case "scope":
		return EventKindScope, true
	case "mark":
		return EventKindMark, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value EventKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *EventKind) UnmarshalText(word []byte) error {
	found, ok := ParseEventKind(string(word))
	if !ok {
		return fmt.Errorf("EventKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// FsyncPolicy is when what was written is forced onto the disk.
type FsyncPolicy uint32

const (
	// FsyncPolicyNever is the operating system decides.
	FsyncPolicyNever FsyncPolicy = 0
	// FsyncPolicyOnFlush is before a flush returns and where the file is closed.
	FsyncPolicyOnFlush FsyncPolicy = 1
	// FsyncPolicyInterval is at an interval while there is something new and where the file is closed.
	FsyncPolicyInterval FsyncPolicy = 2
)

// String is the word that stands for the value in JSON.
func (value FsyncPolicy) String() string {
	switch value {
	case FsyncPolicyNever:
		return "never"
	case FsyncPolicyOnFlush:
		return "on_flush"
	case FsyncPolicyInterval:
		return "interval"
	}
	return fmt.Sprintf("FsyncPolicy(%d)", uint32(value))
}

// ParseFsyncPolicy is the value of a word; the answer is false where no value has it.
func ParseFsyncPolicy(word string) (FsyncPolicy, bool) {
	switch word {
	case "never":
		return FsyncPolicyNever, true
	case "on_flush":
		return FsyncPolicyOnFlush, true
	case "interval":
		return FsyncPolicyInterval, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value FsyncPolicy) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *FsyncPolicy) UnmarshalText(word []byte) error {
	found, ok := ParseFsyncPolicy(string(word))
	if !ok {
		return fmt.Errorf("FsyncPolicy: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LlmCodecKind is where a codec of model requests or responses comes from.
type LlmCodecKind uint32

const (
	// LlmCodecKindNone is there is no codec.
	LlmCodecKindNone LlmCodecKind = 0
	// LlmCodecKindBuiltin is the codec is one of the runtime's own.
	LlmCodecKindBuiltin LlmCodecKind = 1
	// LlmCodecKindRuntime is the application registered the codec.
	LlmCodecKindRuntime LlmCodecKind = 2
	// LlmCodecKindOpaque is the codec has no name.
	LlmCodecKindOpaque LlmCodecKind = 3
)

// String is the word that stands for the value in JSON.
func (value LlmCodecKind) String() string {
	switch value {
	case LlmCodecKindNone:
		return "none"
	case LlmCodecKindBuiltin:
		return "builtin"
	case LlmCodecKindRuntime:
		return "runtime"
	case LlmCodecKindOpaque:
		return "opaque"
	}
	return fmt.Sprintf("LlmCodecKind(%d)", uint32(value))
}

// ParseLlmCodecKind is the value of a word; the answer is false where no value has it.
func ParseLlmCodecKind(word string) (LlmCodecKind, bool) {
	switch word {
	case "none":
		return LlmCodecKindNone, true
	case "builtin":
		return LlmCodecKindBuiltin, true
	case "runtime":
		return LlmCodecKindRuntime, true
	case "opaque":
		return LlmCodecKindOpaque, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value LlmCodecKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *LlmCodecKind) UnmarshalText(word []byte) error {
	found, ok := ParseLlmCodecKind(string(word))
	if !ok {
		return fmt.Errorf("LlmCodecKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LogSeverity is how serious a mark is.
type LogSeverity uint32

const (
	// LogSeverityTrace is a detail of a detail.
	LogSeverityTrace LogSeverity = 0
	// LogSeverityDebug is a detail that helps to find a fault.
	LogSeverityDebug LogSeverity = 1
	// LogSeverityInfo is the usual course of things.
	LogSeverityInfo LogSeverity = 2
	// LogSeverityWarn is something that may become a fault.
	LogSeverityWarn LogSeverity = 3
	// LogSeverityError is a fault.
	LogSeverityError LogSeverity = 4
)

// String is the word that stands for the value in JSON.
func (value LogSeverity) String() string {
	switch value {
	case LogSeverityTrace:
		return "trace"
	case LogSeverityDebug:
		return "debug"
	case LogSeverityInfo:
		return "info"
	case LogSeverityWarn:
		return "warn"
	case LogSeverityError:
		return "error"
	}
	return fmt.Sprintf("LogSeverity(%d)", uint32(value))
}

// ParseLogSeverity is the value of a word; the answer is false where no value has it.
func ParseLogSeverity(word string) (LogSeverity, bool) {
	switch word {
	case "trace":
		return LogSeverityTrace, true
	case "debug":
		return LogSeverityDebug, true
	case "info":
		return LogSeverityInfo, true
	case "warn":
		return LogSeverityWarn, true
	case "error":
		return LogSeverityError, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value LogSeverity) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *LogSeverity) UnmarshalText(word []byte) error {
	found, ok := ParseLogSeverity(string(word))
	if !ok {
		return fmt.Errorf("LogSeverity: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// MetricKind is what becomes of the values of a metric.
type MetricKind uint32

const (
	// MetricKindCounter is they are added up and never negative.
	MetricKindCounter MetricKind = 1
	// MetricKindUpDownCounter is they are added up.
	MetricKindUpDownCounter MetricKind = 2
	// MetricKindGauge is the last one counts.
	MetricKindGauge MetricKind = 3
	// MetricKindHistogram is they are sorted into buckets.
	MetricKindHistogram MetricKind = 4
)

// String is the word that stands for the value in JSON.
func (value MetricKind) String() string {
	switch value {
	case MetricKindCounter:
		return "counter"
	case MetricKindUpDownCounter:
		return "up_down_counter"
	case MetricKindGauge:
		return "gauge"
	case MetricKindHistogram:
		return "histogram"
	}
	return fmt.Sprintf("MetricKind(%d)", uint32(value))
}

// ParseMetricKind is the value of a word; the answer is false where no value has it.
func ParseMetricKind(word string) (MetricKind, bool) {
	switch word {
	case "counter":
		return MetricKindCounter, true
	case "up_down_counter":
		return MetricKindUpDownCounter, true
	case "gauge":
		return MetricKindGauge, true
	case "histogram":
		return MetricKindHistogram, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value MetricKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *MetricKind) UnmarshalText(word []byte) error {
	found, ok := ParseMetricKind(string(word))
	if !ok {
		return fmt.Errorf("MetricKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// MetricTemporality is how the points of counters and histograms relate to those before them.
type MetricTemporality uint32

const (
	// MetricTemporalityCumulative is all count from the start.
	MetricTemporalityCumulative MetricTemporality = 0
	// MetricTemporalityDelta counters and histograms count from the point before.
	MetricTemporalityDelta MetricTemporality = 1
	// MetricTemporalityLowMemory is as delta.
	MetricTemporalityLowMemory MetricTemporality = 2
)

// String is the word that stands for the value in JSON.
func (value MetricTemporality) String() string {
	switch value {
	case MetricTemporalityCumulative:
		return "cumulative"
	case MetricTemporalityDelta:
		return "delta"
	case MetricTemporalityLowMemory:
		return "low_memory"
	}
	return fmt.Sprintf("MetricTemporality(%d)", uint32(value))
}

// ParseMetricTemporality is the value of a word; the answer is false where no value has it.
func ParseMetricTemporality(word string) (MetricTemporality, bool) {
	switch word {
	case "cumulative":
		return MetricTemporalityCumulative, true
	case "delta":
		return MetricTemporalityDelta, true
	case "low_memory":
		return MetricTemporalityLowMemory, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value MetricTemporality) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *MetricTemporality) UnmarshalText(word []byte) error {
	found, ok := ParseMetricTemporality(string(word))
	if !ok {
		return fmt.Errorf("MetricTemporality: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// MetricValueType is what the value of a measurement is.
type MetricValueType uint32

const (
	// MetricValueTypeU64 is a whole number from 0 to 9223372036854775807.
	MetricValueTypeU64 MetricValueType = 1
	// MetricValueTypeI64 is a whole number of 64 bits.
	MetricValueTypeI64 MetricValueType = 2
	// MetricValueTypeF64 is a finite floating-point number.
	MetricValueTypeF64 MetricValueType = 3
)

// String is the word that stands for the value in JSON.
func (value MetricValueType) String() string {
	switch value {
	case MetricValueTypeU64:
		return "u64"
	case MetricValueTypeI64:
		return "i64"
	case MetricValueTypeF64:
		return "f64"
	}
	return fmt.Sprintf("MetricValueType(%d)", uint32(value))
}

// ParseMetricValueType is the value of a word; the answer is false where no value has it.
func ParseMetricValueType(word string) (MetricValueType, bool) {
	switch word {
	case "u64":
		return MetricValueTypeU64, true
	case "i64":
		return MetricValueTypeI64, true
	case "f64":
		return MetricValueTypeF64, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value MetricValueType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *MetricValueType) UnmarshalText(word []byte) error {
	found, ok := ParseMetricValueType(string(word))
	if !ok {
		return fmt.Errorf("MetricValueType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryCompression is how bodies are compressed.
type OpenTelemetryCompression uint32

const (
	// OpenTelemetryCompressionNone is not at all.
	OpenTelemetryCompressionNone OpenTelemetryCompression = 0
	// OpenTelemetryCompressionGzip is with gzip.
	OpenTelemetryCompressionGzip OpenTelemetryCompression = 1
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryCompression) String() string {
	switch value {
	case OpenTelemetryCompressionNone:
		return "none"
	case OpenTelemetryCompressionGzip:
		return "gzip"
	}
	return fmt.Sprintf("OpenTelemetryCompression(%d)", uint32(value))
}

// ParseOpenTelemetryCompression is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryCompression(word string) (OpenTelemetryCompression, bool) {
	switch word {
	case "none":
		return OpenTelemetryCompressionNone, true
	case "gzip":
		return OpenTelemetryCompressionGzip, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryCompression) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *OpenTelemetryCompression) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryCompression(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryCompression: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryFileFormat is how OTLP is written to a file.
type OpenTelemetryFileFormat uint32

const (
	// OpenTelemetryFileFormatJSONLines is a request a line in JSON.
	OpenTelemetryFileFormatJSONLines OpenTelemetryFileFormat = 0
	// OpenTelemetryFileFormatProto requests in binary Protobuf each after its length in four bytes.
	OpenTelemetryFileFormatProto OpenTelemetryFileFormat = 1
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryFileFormat) String() string {
	switch value {
	case OpenTelemetryFileFormatJSONLines:
		return "json_lines"
	case OpenTelemetryFileFormatProto:
		return "proto"
	}
	return fmt.Sprintf("OpenTelemetryFileFormat(%d)", uint32(value))
}

// ParseOpenTelemetryFileFormat is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryFileFormat(word string) (OpenTelemetryFileFormat, bool) {
	switch word {
	case "json_lines":
		return OpenTelemetryFileFormatJSONLines, true
	case "proto":
		return OpenTelemetryFileFormatProto, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryFileFormat) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *OpenTelemetryFileFormat) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryFileFormat(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryFileFormat: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryFileMode is what becomes of a file that is already there.
type OpenTelemetryFileMode uint32

const (
	// OpenTelemetryFileModeOverwrite is it is written anew.
	OpenTelemetryFileModeOverwrite OpenTelemetryFileMode = 0
	// OpenTelemetryFileModeAppend is it is continued.
	OpenTelemetryFileModeAppend OpenTelemetryFileMode = 1
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryFileMode) String() string {
	switch value {
	case OpenTelemetryFileModeOverwrite:
		return "overwrite"
	case OpenTelemetryFileModeAppend:
		return "append"
	}
	return fmt.Sprintf("OpenTelemetryFileMode(%d)", uint32(value))
}

// ParseOpenTelemetryFileMode is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryFileMode(word string) (OpenTelemetryFileMode, bool) {
	switch word {
	case "overwrite":
		return OpenTelemetryFileModeOverwrite, true
	case "append":
		return OpenTelemetryFileModeAppend, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryFileMode) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *OpenTelemetryFileMode) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryFileMode(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryFileMode: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryMarkProjection is what becomes of a mark inside a span.
type OpenTelemetryMarkProjection uint32

const (
	// OpenTelemetryMarkProjectionInherit is what the conventions usually do.
	OpenTelemetryMarkProjectionInherit OpenTelemetryMarkProjection = 0
	// OpenTelemetryMarkProjectionEvent is an event of the span.
	OpenTelemetryMarkProjectionEvent OpenTelemetryMarkProjection = 1
	// OpenTelemetryMarkProjectionTool is a span of its own that looks like a tool's.
	OpenTelemetryMarkProjectionTool OpenTelemetryMarkProjection = 2
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryMarkProjection) String() string {
	switch value {
	case OpenTelemetryMarkProjectionInherit:
		return "inherit"
	case OpenTelemetryMarkProjectionEvent:
		return "event"
	case OpenTelemetryMarkProjectionTool:
		return "tool"
	}
	return fmt.Sprintf("OpenTelemetryMarkProjection(%d)", uint32(value))
}

// ParseOpenTelemetryMarkProjection is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryMarkProjection(word string) (OpenTelemetryMarkProjection, bool) {
	switch word {
	case "inherit":
		return OpenTelemetryMarkProjectionInherit, true
	case "event":
		return OpenTelemetryMarkProjectionEvent, true
	case "tool":
		return OpenTelemetryMarkProjectionTool, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryMarkProjection) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *OpenTelemetryMarkProjection) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryMarkProjection(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryMarkProjection: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryTransport is how OTLP travels.
type OpenTelemetryTransport uint32

const (
	// OpenTelemetryTransportHTTPBinary is hTTP with binary Protobuf.
	OpenTelemetryTransportHTTPBinary OpenTelemetryTransport = 0
	// OpenTelemetryTransportHTTPJSON is hTTP with JSON.
	OpenTelemetryTransportHTTPJSON OpenTelemetryTransport = 1
	// OpenTelemetryTransportGrpc is the protocol gRPC.
	OpenTelemetryTransportGrpc OpenTelemetryTransport = 2
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryTransport) String() string {
	switch value {
	case OpenTelemetryTransportHTTPBinary:
		return "http_binary"
	case OpenTelemetryTransportHTTPJSON:
		return "http_json"
	case OpenTelemetryTransportGrpc:
		return "grpc"
	}
	return fmt.Sprintf("OpenTelemetryTransport(%d)", uint32(value))
}

// ParseOpenTelemetryTransport is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryTransport(word string) (OpenTelemetryTransport, bool) {
	switch word {
	case "http_binary":
		return OpenTelemetryTransportHTTPBinary, true
	case "http_json":
		return OpenTelemetryTransportHTTPJSON, true
	case "grpc":
		return OpenTelemetryTransportGrpc, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryTransport) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *OpenTelemetryTransport) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryTransport(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryTransport: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// OpenTelemetryType is which conventions spans follow.
type OpenTelemetryType uint32

const (
	// OpenTelemetryTypeFull is everything that the events hold under names of its own.
	OpenTelemetryTypeFull OpenTelemetryType = 0
	// OpenTelemetryTypeGenAi is openTelemetry's conventions for generative AI.
	OpenTelemetryTypeGenAi OpenTelemetryType = 1
	// OpenTelemetryTypeOpeninference is openInference.
	OpenTelemetryTypeOpeninference OpenTelemetryType = 2
)

// String is the word that stands for the value in JSON.
func (value OpenTelemetryType) String() string {
	switch value {
	case OpenTelemetryTypeFull:
		return "full"
	case OpenTelemetryTypeGenAi:
		return "gen_ai"
	case OpenTelemetryTypeOpeninference:
		return "openinference"
	}
	return fmt.Sprintf("OpenTelemetryType(%d)", uint32(value))
}

// ParseOpenTelemetryType is the value of a word; the answer is false where no value has it.
func ParseOpenTelemetryType(word string) (OpenTelemetryType, bool) {
	switch word {
	case "full":
		return OpenTelemetryTypeFull, true
	case "gen_ai":
		return OpenTelemetryTypeGenAi, true
	case "openinference":
		return OpenTelemetryTypeOpeninference, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value OpenTelemetryType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *OpenTelemetryType) UnmarshalText(word []byte) error {
	found, ok := ParseOpenTelemetryType(string(word))
	if !ok {
		return fmt.Errorf("OpenTelemetryType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PiiAction is what becomes of personal data.
type PiiAction uint32

const (
	// PiiActionRemove is the value goes.
	PiiActionRemove PiiAction = 0
	// PiiActionRedact is what is found is replaced by a text.
	PiiActionRedact PiiAction = 1
	// PiiActionRegexReplace is what the pattern finds is replaced and groups are expanded.
	PiiActionRegexReplace PiiAction = 2
	// PiiActionHash is what is found is replaced by its SHA-256.
	PiiActionHash PiiAction = 3
	// PiiActionMask is the characters of what is found are hidden.
	PiiActionMask PiiAction = 4
)

// String is the word that stands for the value in JSON.
func (value PiiAction) String() string {
	switch value {
	case PiiActionRemove:
		return "remove"
	case PiiActionRedact:
		return "redact"
	case PiiActionRegexReplace:
		return "regex_replace"
	case PiiActionHash:
		return "hash"
	case PiiActionMask:
		return "mask"
	}
	return fmt.Sprintf("PiiAction(%d)", uint32(value))
}

// ParsePiiAction is the value of a word; the answer is false where no value has it.
func ParsePiiAction(word string) (PiiAction, bool) {
	switch word {
	case "remove":
		return PiiActionRemove, true
	case "redact":
		return PiiActionRedact, true
	case "regex_replace":
		return PiiActionRegexReplace, true
	case "hash":
		return PiiActionHash, true
	case "mask":
		return PiiActionMask, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PiiAction) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PiiAction) UnmarshalText(word []byte) error {
	found, ok := ParsePiiAction(string(word))
	if !ok {
		return fmt.Errorf("PiiAction: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PiiDetector is a ready rule that finds personal data or secrets.
type PiiDetector uint32

const (
	// PiiDetectorEmail is an address of electronic mail.
	PiiDetectorEmail PiiDetector = 0
	// PiiDetectorPhone is a number of a telephone.
	PiiDetectorPhone PiiDetector = 1
	// PiiDetectorIpAddress is an IPv4 address.
	PiiDetectorIpAddress PiiDetector = 2
	// PiiDetectorIpv6 is an IPv6 address.
	PiiDetectorIpv6 PiiDetector = 3
	// PiiDetectorURL is a URL.
	PiiDetectorURL PiiDetector = 4
	// PiiDetectorApiKey is a key of an API.
	PiiDetectorApiKey PiiDetector = 5
	// PiiDetectorUUID is a UUID.
	PiiDetectorUUID PiiDetector = 6
	// PiiDetectorBearerToken is a bearer token.
	PiiDetectorBearerToken PiiDetector = 7
	// PiiDetectorJwt is a JSON web token.
	PiiDetectorJwt PiiDetector = 8
	// PiiDetectorCreditCard is the number of a credit card.
	PiiDetectorCreditCard PiiDetector = 9
	// PiiDetectorAwsAccessKeyID is the id of an AWS access key.
	PiiDetectorAwsAccessKeyID PiiDetector = 10
	// PiiDetectorAwsSecretAccessKey is an AWS secret access key.
	PiiDetectorAwsSecretAccessKey PiiDetector = 11
	// PiiDetectorGcpApiKey is a key of a Google Cloud API.
	PiiDetectorGcpApiKey PiiDetector = 12
	// PiiDetectorAzureStorageAccountKey is the key of an Azure storage account.
	PiiDetectorAzureStorageAccountKey PiiDetector = 13
)

// String is the word that stands for the value in JSON.
func (value PiiDetector) String() string {
	switch value {
	case PiiDetectorEmail:
		return "email"
	case PiiDetectorPhone:
		return "phone"
	case PiiDetectorIpAddress:
		return "ip_address"
	case PiiDetectorIpv6:
		return "ipv6"
	case PiiDetectorURL:
		return "url"
	case PiiDetectorApiKey:
		return "api_key"
	case PiiDetectorUUID:
		return "uuid"
	case PiiDetectorBearerToken:
		return "bearer_token"
	case PiiDetectorJwt:
		return "jwt"
	case PiiDetectorCreditCard:
		return "credit_card"
	case PiiDetectorAwsAccessKeyID:
		return "aws_access_key_id"
	case PiiDetectorAwsSecretAccessKey:
		return "aws_secret_access_key"
	case PiiDetectorGcpApiKey:
		return "gcp_api_key"
	case PiiDetectorAzureStorageAccountKey:
		return "azure_storage_account_key"
	}
	return fmt.Sprintf("PiiDetector(%d)", uint32(value))
}

// ParsePiiDetector is the value of a word; the answer is false where no value has it.
func ParsePiiDetector(word string) (PiiDetector, bool) {
	switch word {
	case "email":
		return PiiDetectorEmail, true
	case "phone":
		return PiiDetectorPhone, true
	case "ip_address":
		return PiiDetectorIpAddress, true
	case "ipv6":
		return PiiDetectorIpv6, true
	case "url":
		return PiiDetectorURL, true
	case "api_key":
		return PiiDetectorApiKey, true
	case "uuid":
		return PiiDetectorUUID, true
	case "bearer_token":
		return PiiDetectorBearerToken, true
	case "jwt":
		return PiiDetectorJwt, true
	case "credit_card":
		return PiiDetectorCreditCard, true
	case "aws_access_key_id":
		return PiiDetectorAwsAccessKeyID, true
	case "aws_secret_access_key":
		return PiiDetectorAwsSecretAccessKey, true
	case "gcp_api_key":
		return PiiDetectorGcpApiKey, true
	case "azure_storage_account_key":
		return PiiDetectorAzureStorageAccountKey, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PiiDetector) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PiiDetector) UnmarshalText(word []byte) error {
	found, ok := ParsePiiDetector(string(word))
	if !ok {
		return fmt.Errorf("PiiDetector: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PiiMarkPayloadPolicy is what a preset does with the payloads of the application's own marks.
type PiiMarkPayloadPolicy uint32

const (
	// PiiMarkPayloadPolicyRedactAllLeaves is every text in them goes.
	PiiMarkPayloadPolicyRedactAllLeaves PiiMarkPayloadPolicy = 0
	// PiiMarkPayloadPolicyPreserve is they stay.
	PiiMarkPayloadPolicyPreserve PiiMarkPayloadPolicy = 1
)

// String is the word that stands for the value in JSON.
func (value PiiMarkPayloadPolicy) String() string {
	switch value {
	case PiiMarkPayloadPolicyRedactAllLeaves:
		return "redact_all_leaves"
	case PiiMarkPayloadPolicyPreserve:
		return "preserve"
	}
	return fmt.Sprintf("PiiMarkPayloadPolicy(%d)", uint32(value))
}

// ParsePiiMarkPayloadPolicy is the value of a word; the answer is false where no value has it.
func ParsePiiMarkPayloadPolicy(word string) (PiiMarkPayloadPolicy, bool) {
	switch word {
	case "redact_all_leaves":
		return PiiMarkPayloadPolicyRedactAllLeaves, true
	case "preserve":
		return PiiMarkPayloadPolicyPreserve, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PiiMarkPayloadPolicy) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PiiMarkPayloadPolicy) UnmarshalText(word []byte) error {
	found, ok := ParsePiiMarkPayloadPolicy(string(word))
	if !ok {
		return fmt.Errorf("PiiMarkPayloadPolicy: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PiiPreset is a ready rule for redaction.
type PiiPreset uint32

const (
	// PiiPresetTrajectoryContext is all texts go while structure and usage and models stay.
	PiiPresetTrajectoryContext PiiPreset = 0
)

// String is the word that stands for the value in JSON.
func (value PiiPreset) String() string {
	switch value {
	case PiiPresetTrajectoryContext:
		return "trajectory_context"
	}
	return fmt.Sprintf("PiiPreset(%d)", uint32(value))
}

// ParsePiiPreset is the value of a word; the answer is false where no value has it.
func ParsePiiPreset(word string) (PiiPreset, bool) {
	switch word {
	case "trajectory_context":
		return PiiPresetTrajectoryContext, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PiiPreset) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PiiPreset) UnmarshalText(word []byte) error {
	found, ok := ParsePiiPreset(string(word))
	if !ok {
		return fmt.Errorf("PiiPreset: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PiiRedactionMode is what finds and replaces personal data.
type PiiRedactionMode uint32

const (
	// PiiRedactionModeBuiltin is the rules of the component itself.
	PiiRedactionModeBuiltin PiiRedactionMode = 0
	// PiiRedactionModeLocalModel is a model on this machine; this build has none.
	PiiRedactionModeLocalModel PiiRedactionMode = 1
)

// String is the word that stands for the value in JSON.
func (value PiiRedactionMode) String() string {
	switch value {
	case PiiRedactionModeBuiltin:
		return "builtin"
	case PiiRedactionModeLocalModel:
		return "local_model"
	}
	return fmt.Sprintf("PiiRedactionMode(%d)", uint32(value))
}

// ParsePiiRedactionMode is the value of a word; the answer is false where no value has it.
func ParsePiiRedactionMode(word string) (PiiRedactionMode, bool) {
	switch word {
	case "builtin":
		return PiiRedactionModeBuiltin, true
	case "local_model":
		return PiiRedactionModeLocalModel, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PiiRedactionMode) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PiiRedactionMode) UnmarshalText(word []byte) error {
	found, ok := ParsePiiRedactionMode(string(word))
	if !ok {
		return fmt.Errorf("PiiRedactionMode: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginAttestation is what must vouch for the code of a plugin.
type PluginAttestation uint32

const (
	// PluginAttestationIntegrityOnly is the hash in its manifest.
	PluginAttestationIntegrityOnly PluginAttestation = 0
	// PluginAttestationSignatureIfPresent is a signature where the manifest has one; none can be verified yet so such a plugin is refused.
	PluginAttestationSignatureIfPresent PluginAttestation = 1
	// PluginAttestationSignatureRequired is a signature; none can be verified yet so every plugin is refused.
	PluginAttestationSignatureRequired PluginAttestation = 2
)

// String is the word that stands for the value in JSON.
func (value PluginAttestation) String() string {
	switch value {
	case PluginAttestationIntegrityOnly:
		return "integrity_only"
	case PluginAttestationSignatureIfPresent:
		return "signature_if_present"
	case PluginAttestationSignatureRequired:
		return "signature_required"
	}
	return fmt.Sprintf("PluginAttestation(%d)", uint32(value))
}

// ParsePluginAttestation is the value of a word; the answer is false where no value has it.
func ParsePluginAttestation(word string) (PluginAttestation, bool) {
	switch word {
	case "integrity_only":
		return PluginAttestationIntegrityOnly, true
	case "signature_if_present":
		return PluginAttestationSignatureIfPresent, true
	case "signature_required":
		return PluginAttestationSignatureRequired, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginAttestation) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginAttestation) UnmarshalText(word []byte) error {
	found, ok := ParsePluginAttestation(string(word))
	if !ok {
		return fmt.Errorf("PluginAttestation: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginCapability is what a plugin says that it needs or brings.
type PluginCapability uint32

const (
	// PluginCapabilityPluginNative is it is a library.
	PluginCapabilityPluginNative PluginCapability = 0
	// PluginCapabilityPluginWorker is it is a process of its own.
	PluginCapabilityPluginWorker PluginCapability = 1
	// PluginCapabilityConfigSchema is it brings a schema of its configuration.
	PluginCapabilityConfigSchema PluginCapability = 2
)

// String is the word that stands for the value in JSON.
func (value PluginCapability) String() string {
	switch value {
	case PluginCapabilityPluginNative:
		return "plugin_native"
	case PluginCapabilityPluginWorker:
		return "plugin_worker"
	case PluginCapabilityConfigSchema:
		return "config_schema"
	}
	return fmt.Sprintf("PluginCapability(%d)", uint32(value))
}

// ParsePluginCapability is the value of a word; the answer is false where no value has it.
func ParsePluginCapability(word string) (PluginCapability, bool) {
	switch word {
	case "plugin_native":
		return PluginCapabilityPluginNative, true
	case "plugin_worker":
		return PluginCapabilityPluginWorker, true
	case "config_schema":
		return PluginCapabilityConfigSchema, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginCapability) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginCapability) UnmarshalText(word []byte) error {
	found, ok := ParsePluginCapability(string(word))
	if !ok {
		return fmt.Errorf("PluginCapability: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginDynamicKind is how a plugin that is loaded at run time is run.
type PluginDynamicKind uint32

const (
	// PluginDynamicKindRustDynamic is a library in the process that speaks the C ABI; it may be written in any language.
	PluginDynamicKindRustDynamic PluginDynamicKind = 0
	// PluginDynamicKindWorker is a process of its own.
	PluginDynamicKindWorker PluginDynamicKind = 1
)

// String is the word that stands for the value in JSON.
func (value PluginDynamicKind) String() string {
	switch value {
	case PluginDynamicKindRustDynamic:
		return "rust_dynamic"
	case PluginDynamicKindWorker:
		return "worker"
	}
	return fmt.Sprintf("PluginDynamicKind(%d)", uint32(value))
}

// ParsePluginDynamicKind is the value of a word; the answer is false where no value has it.
func ParsePluginDynamicKind(word string) (PluginDynamicKind, bool) {
	switch word {
	case "rust_dynamic":
		return PluginDynamicKindRustDynamic, true
	case "worker":
		return PluginDynamicKindWorker, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginDynamicKind) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginDynamicKind) UnmarshalText(word []byte) error {
	found, ok := ParsePluginDynamicKind(string(word))
	if !ok {
		return fmt.Errorf("PluginDynamicKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginPolicyAction is what becomes of what is not known.
type PluginPolicyAction uint32

const (
	// PluginPolicyActionIgnore is nothing is said.
	PluginPolicyActionIgnore PluginPolicyAction = 0
	// PluginPolicyActionWarn is a warning is given.
	PluginPolicyActionWarn PluginPolicyAction = 1
	// PluginPolicyActionError is nothing is activated.
	PluginPolicyActionError PluginPolicyAction = 2
)

// String is the word that stands for the value in JSON.
func (value PluginPolicyAction) String() string {
	switch value {
	case PluginPolicyActionIgnore:
		return "ignore"
	case PluginPolicyActionWarn:
		return "warn"
	case PluginPolicyActionError:
		return "error"
	}
	return fmt.Sprintf("PluginPolicyAction(%d)", uint32(value))
}

// ParsePluginPolicyAction is the value of a word; the answer is false where no value has it.
func ParsePluginPolicyAction(word string) (PluginPolicyAction, bool) {
	switch word {
	case "ignore":
		return PluginPolicyActionIgnore, true
	case "warn":
		return PluginPolicyActionWarn, true
	case "error":
		return PluginPolicyActionError, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginPolicyAction) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginPolicyAction) UnmarshalText(word []byte) error {
	found, ok := ParsePluginPolicyAction(string(word))
	if !ok {
		return fmt.Errorf("PluginPolicyAction: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginStartup is what becomes of a configuration where a plugin cannot be loaded.
type PluginStartup uint32

const (
	// PluginStartupOptional is the plugin is left out and reported.
	PluginStartupOptional PluginStartup = 0
	// PluginStartupRequired is nothing is activated.
	PluginStartupRequired PluginStartup = 1
)

// String is the word that stands for the value in JSON.
func (value PluginStartup) String() string {
	switch value {
	case PluginStartupOptional:
		return "optional"
	case PluginStartupRequired:
		return "required"
	}
	return fmt.Sprintf("PluginStartup(%d)", uint32(value))
}

// ParsePluginStartup is the value of a word; the answer is false where no value has it.
func ParsePluginStartup(word string) (PluginStartup, bool) {
	switch word {
	case "optional":
		return PluginStartupOptional, true
	case "required":
		return PluginStartupRequired, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginStartup) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginStartup) UnmarshalText(word []byte) error {
	found, ok := ParsePluginStartup(string(word))
	if !ok {
		return fmt.Errorf("PluginStartup: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PluginWorkerRuntime is what runs a worker.
type PluginWorkerRuntime uint32

const (
	// PluginWorkerRuntimePython is a Python interpreter.
	PluginWorkerRuntimePython PluginWorkerRuntime = 0
	// PluginWorkerRuntimeCommand is nothing but the system; the entry point is a program.
	PluginWorkerRuntimeCommand PluginWorkerRuntime = 1
)

// String is the word that stands for the value in JSON.
func (value PluginWorkerRuntime) String() string {
	switch value {
	case PluginWorkerRuntimePython:
		return "python"
	case PluginWorkerRuntimeCommand:
		return "command"
	}
	return fmt.Sprintf("PluginWorkerRuntime(%d)", uint32(value))
}

// ParsePluginWorkerRuntime is the value of a word; the answer is false where no value has it.
func ParsePluginWorkerRuntime(word string) (PluginWorkerRuntime, bool) {
	switch word {
	case "python":
		return PluginWorkerRuntimePython, true
	case "command":
		return PluginWorkerRuntimeCommand, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PluginWorkerRuntime) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PluginWorkerRuntime) UnmarshalText(word []byte) error {
	found, ok := ParsePluginWorkerRuntime(string(word))
	if !ok {
		return fmt.Errorf("PluginWorkerRuntime: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PricingCacheAccounting says whether cached tokens are among those of the prompt.
type PricingCacheAccounting uint32

const (
	// PricingCacheAccountingIncludedInPromptTokens is they are.
	PricingCacheAccountingIncludedInPromptTokens PricingCacheAccounting = 0
	// PricingCacheAccountingSeparate is they are counted apart.
	PricingCacheAccountingSeparate PricingCacheAccounting = 1
)

// String is the word that stands for the value in JSON.
func (value PricingCacheAccounting) String() string {
	switch value {
	case PricingCacheAccountingIncludedInPromptTokens:
		return "included_in_prompt_tokens"
	case PricingCacheAccountingSeparate:
		return "separate"
	}
	return fmt.Sprintf("PricingCacheAccounting(%d)", uint32(value))
}

// ParsePricingCacheAccounting is the value of a word; the answer is false where no value has it.
func ParsePricingCacheAccounting(word string) (PricingCacheAccounting, bool) {
	switch word {
	case "included_in_prompt_tokens":
		return PricingCacheAccountingIncludedInPromptTokens, true
	case "separate":
		return PricingCacheAccountingSeparate, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PricingCacheAccounting) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PricingCacheAccounting) UnmarshalText(word []byte) error {
	found, ok := ParsePricingCacheAccounting(string(word))
	if !ok {
		return fmt.Errorf("PricingCacheAccounting: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PricingScheduleScope is what the price of a tier is for.
type PricingScheduleScope uint32

const (
	// PricingScheduleScopeFullRequest is the whole request.
	PricingScheduleScopeFullRequest PricingScheduleScope = 0
)

// String is the word that stands for the value in JSON.
func (value PricingScheduleScope) String() string {
	switch value {
	case PricingScheduleScopeFullRequest:
		return "full_request"
	}
	return fmt.Sprintf("PricingScheduleScope(%d)", uint32(value))
}

// ParsePricingScheduleScope is the value of a word; the answer is false where no value has it.
func ParsePricingScheduleScope(word string) (PricingScheduleScope, bool) {
	switch word {
	case "full_request":
		return PricingScheduleScopeFullRequest, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PricingScheduleScope) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PricingScheduleScope) UnmarshalText(word []byte) error {
	found, ok := ParsePricingScheduleScope(string(word))
	if !ok {
		return fmt.Errorf("PricingScheduleScope: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PricingScheduleType is what a schedule of prices depends on.
type PricingScheduleType uint32

const (
	// PricingScheduleTypePromptTokenThreshold is the number of tokens of the prompt.
	PricingScheduleTypePromptTokenThreshold PricingScheduleType = 0
)

// String is the word that stands for the value in JSON.
func (value PricingScheduleType) String() string {
	switch value {
	case PricingScheduleTypePromptTokenThreshold:
		return "prompt_token_threshold"
	}
	return fmt.Sprintf("PricingScheduleType(%d)", uint32(value))
}

// ParsePricingScheduleType is the value of a word; the answer is false where no value has it.
func ParsePricingScheduleType(word string) (PricingScheduleType, bool) {
	switch word {
	case "prompt_token_threshold":
		return PricingScheduleTypePromptTokenThreshold, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PricingScheduleType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PricingScheduleType) UnmarshalText(word []byte) error {
	found, ok := ParsePricingScheduleType(string(word))
	if !ok {
		return fmt.Errorf("PricingScheduleType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PricingSourceType is where a catalogue of prices is.
type PricingSourceType uint32

const (
	// PricingSourceTypeFile is in a file.
	PricingSourceTypeFile PricingSourceType = 0
	// PricingSourceTypeInline is in the configuration itself.
	PricingSourceTypeInline PricingSourceType = 1
)

// String is the word that stands for the value in JSON.
func (value PricingSourceType) String() string {
	switch value {
	case PricingSourceTypeFile:
		return "file"
	case PricingSourceTypeInline:
		return "inline"
	}
	return fmt.Sprintf("PricingSourceType(%d)", uint32(value))
}

// ParsePricingSourceType is the value of a word; the answer is false where no value has it.
func ParsePricingSourceType(word string) (PricingSourceType, bool) {
	switch word {
	case "file":
		return PricingSourceTypeFile, true
	case "inline":
		return PricingSourceTypeInline, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PricingSourceType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PricingSourceType) UnmarshalText(word []byte) error {
	found, ok := ParsePricingSourceType(string(word))
	if !ok {
		return fmt.Errorf("PricingSourceType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// PricingUnit is what is paid for.
type PricingUnit uint32

const (
	// PricingUnitPerToken is tokens.
	PricingUnitPerToken PricingUnit = 0
	// PricingUnitPerRequest is requests.
	PricingUnitPerRequest PricingUnit = 1
	// PricingUnitPerSecond is seconds.
	PricingUnitPerSecond PricingUnit = 2
	// PricingUnitGpuHour hours of a GPU.
	PricingUnitGpuHour PricingUnit = 3
)

// String is the word that stands for the value in JSON.
func (value PricingUnit) String() string {
	switch value {
	case PricingUnitPerToken:
		return "per_token"
	case PricingUnitPerRequest:
		return "per_request"
	case PricingUnitPerSecond:
		return "per_second"
	case PricingUnitGpuHour:
		return "gpu_hour"
	}
	return fmt.Sprintf("PricingUnit(%d)", uint32(value))
}

// ParsePricingUnit is the value of a word; the answer is false where no value has it.
func ParsePricingUnit(word string) (PricingUnit, bool) {
	switch word {
	case "per_token":
		return PricingUnitPerToken, true
	case "per_request":
		return PricingUnitPerRequest, true
	case "per_second":
		return PricingUnitPerSecond, true
	case "gpu_hour":
		return PricingUnitGpuHour, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value PricingUnit) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *PricingUnit) UnmarshalText(word []byte) error {
	found, ok := ParsePricingUnit(string(word))
	if !ok {
		return fmt.Errorf("PricingUnit: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ResponseCacheBackendKind is what keeps the answers of the cache of responses.
type ResponseCacheBackendKind uint32

const (
	// ResponseCacheBackendKindInMemory is the memory of the process.
	ResponseCacheBackendKindInMemory ResponseCacheBackendKind = 0
	// ResponseCacheBackendKindRedis is a server of Redis; this build has no client for it.
	ResponseCacheBackendKindRedis ResponseCacheBackendKind = 1
)

// String is the word that stands for the value in JSON.
func (value ResponseCacheBackendKind) String() string {
	switch value {
	case ResponseCacheBackendKindInMemory:
		return "in_memory"
	case ResponseCacheBackendKindRedis:
		return "redis"
	}
	return fmt.Sprintf("ResponseCacheBackendKind(%d)", uint32(value))
}

// ParseResponseCacheBackendKind is the value of a word; the answer is false where no value has it.
func ParseResponseCacheBackendKind(word string) (ResponseCacheBackendKind, bool) {
	switch word {
	case "in_memory":
		return ResponseCacheBackendKindInMemory, true
	case "redis":
		return ResponseCacheBackendKindRedis, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ResponseCacheBackendKind) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *ResponseCacheBackendKind) UnmarshalText(word []byte) error {
	found, ok := ParseResponseCacheBackendKind(string(word))
	if !ok {
		return fmt.Errorf("ResponseCacheBackendKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ResponseCacheKeyStrategy is what makes two requests equal for the cache of responses.
type ResponseCacheKeyStrategy uint32

const (
	// ResponseCacheKeyStrategyExactRequest is everything that the model is given.
	ResponseCacheKeyStrategyExactRequest ResponseCacheKeyStrategy = 0
	// ResponseCacheKeyStrategyLogical is the same, but of the tools that are offered only what they are called and take.
	ResponseCacheKeyStrategyLogical ResponseCacheKeyStrategy = 1
)

// String is the word that stands for the value in JSON.
func (value ResponseCacheKeyStrategy) String() string {
	switch value {
	case ResponseCacheKeyStrategyExactRequest:
		return "exact_request"
	case ResponseCacheKeyStrategyLogical:
		return "logical"
	}
	return fmt.Sprintf("ResponseCacheKeyStrategy(%d)", uint32(value))
}

// ParseResponseCacheKeyStrategy is the value of a word; the answer is false where no value has it.
func ParseResponseCacheKeyStrategy(word string) (ResponseCacheKeyStrategy, bool) {
	switch word {
	case "exact_request":
		return ResponseCacheKeyStrategyExactRequest, true
	case "logical":
		return ResponseCacheKeyStrategyLogical, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ResponseCacheKeyStrategy) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *ResponseCacheKeyStrategy) UnmarshalText(word []byte) error {
	found, ok := ParseResponseCacheKeyStrategy(string(word))
	if !ok {
		return fmt.Errorf("ResponseCacheKeyStrategy: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// RuntimeRegistrationKind is the kind of a registration.
type RuntimeRegistrationKind uint32

const (
	// RuntimeRegistrationKindToolConditionalExecutionGuardrail decides before anything else whether a managed tool call may run.
	RuntimeRegistrationKindToolConditionalExecutionGuardrail RuntimeRegistrationKind = 1
	// RuntimeRegistrationKindToolRequestIntercept rewrites the real arguments of a tool call before it runs.
	RuntimeRegistrationKindToolRequestIntercept RuntimeRegistrationKind = 2
	// RuntimeRegistrationKindToolSanitizeRequestGuardrail changes what the start event shows of the arguments, never the arguments.
	RuntimeRegistrationKindToolSanitizeRequestGuardrail RuntimeRegistrationKind = 3
	// RuntimeRegistrationKindToolExecutionIntercept wraps the tool itself; it may run it once, several times, concurrently or not at all.
	RuntimeRegistrationKindToolExecutionIntercept RuntimeRegistrationKind = 4
	// RuntimeRegistrationKindToolSanitizeResponseGuardrail changes what the end event shows of the result, never the result.
	RuntimeRegistrationKindToolSanitizeResponseGuardrail RuntimeRegistrationKind = 5
	// RuntimeRegistrationKindSubscriber receives every event after it happened.
	RuntimeRegistrationKindSubscriber RuntimeRegistrationKind = 6
	// RuntimeRegistrationKindLlmConditionalExecutionGuardrail decides before anything else whether a managed model call may run.
	RuntimeRegistrationKindLlmConditionalExecutionGuardrail RuntimeRegistrationKind = 7
	// RuntimeRegistrationKindLlmRequestIntercept rewrites the real request of a model call before it is sent.
	RuntimeRegistrationKindLlmRequestIntercept RuntimeRegistrationKind = 8
	// RuntimeRegistrationKindLlmSanitizeRequestGuardrail changes what the start event shows of the request, never the request.
	RuntimeRegistrationKindLlmSanitizeRequestGuardrail RuntimeRegistrationKind = 9
	// RuntimeRegistrationKindLlmExecutionIntercept wraps the model call itself; it may run it once, several times, concurrently or not at all.
	RuntimeRegistrationKindLlmExecutionIntercept RuntimeRegistrationKind = 10
	// RuntimeRegistrationKindLlmSanitizeResponseGuardrail changes what the end event shows of the response, never the response.
	RuntimeRegistrationKindLlmSanitizeResponseGuardrail RuntimeRegistrationKind = 11
	// RuntimeRegistrationKindLlmStreamExecutionIntercept wraps a model call whose response comes in chunks; it may wrap, replace or cut the stream.
	RuntimeRegistrationKindLlmStreamExecutionIntercept RuntimeRegistrationKind = 12
	// RuntimeRegistrationKindMarkSanitizeGuardrail changes the data, the category profile and the metadata of every mark before anybody sees it.
	RuntimeRegistrationKindMarkSanitizeGuardrail RuntimeRegistrationKind = 13
	// RuntimeRegistrationKindScopeSanitizeStartGuardrail changes the data, the category profile and the metadata of every start event of a scope before anybody sees it.
	RuntimeRegistrationKindScopeSanitizeStartGuardrail RuntimeRegistrationKind = 14
	// RuntimeRegistrationKindScopeSanitizeEndGuardrail changes the data, the category profile and the metadata of every end event of a scope before anybody sees it.
	RuntimeRegistrationKindScopeSanitizeEndGuardrail RuntimeRegistrationKind = 15
	// RuntimeRegistrationKindEventMetadataInjector adds to the metadata of every event before the sanitizers run.
	RuntimeRegistrationKindEventMetadataInjector RuntimeRegistrationKind = 16
)

// String is the word that stands for the value in JSON.
func (value RuntimeRegistrationKind) String() string {
	switch value {
	case RuntimeRegistrationKindToolConditionalExecutionGuardrail:
		return "tool_conditional_execution_guardrail"
	case RuntimeRegistrationKindToolRequestIntercept:
		return "tool_request_intercept"
	case RuntimeRegistrationKindToolSanitizeRequestGuardrail:
		return "tool_sanitize_request_guardrail"
	case RuntimeRegistrationKindToolExecutionIntercept:
		return "tool_execution_intercept"
	case RuntimeRegistrationKindToolSanitizeResponseGuardrail:
		return "tool_sanitize_response_guardrail"
	case RuntimeRegistrationKindSubscriber:
		return "subscriber"
	case RuntimeRegistrationKindLlmConditionalExecutionGuardrail:
		return "llm_conditional_execution_guardrail"
	case RuntimeRegistrationKindLlmRequestIntercept:
		return "llm_request_intercept"
	case RuntimeRegistrationKindLlmSanitizeRequestGuardrail:
		return "llm_sanitize_request_guardrail"
	case RuntimeRegistrationKindLlmExecutionIntercept:
		return "llm_execution_intercept"
	case RuntimeRegistrationKindLlmSanitizeResponseGuardrail:
		return "llm_sanitize_response_guardrail"
	case RuntimeRegistrationKindLlmStreamExecutionIntercept:
		return "llm_stream_execution_intercept"
	case RuntimeRegistrationKindMarkSanitizeGuardrail:
		return "mark_sanitize_guardrail"
	case RuntimeRegistrationKindScopeSanitizeStartGuardrail:
		return "scope_sanitize_start_guardrail"
	case RuntimeRegistrationKindScopeSanitizeEndGuardrail:
		return "scope_sanitize_end_guardrail"
	case RuntimeRegistrationKindEventMetadataInjector:
		return "event_metadata_injector"
	}
	return fmt.Sprintf("RuntimeRegistrationKind(%d)", uint32(value))
}

// ParseRuntimeRegistrationKind is the value of a word; the answer is false where no value has it.
func ParseRuntimeRegistrationKind(word string) (RuntimeRegistrationKind, bool) {
	switch word {
	case "tool_conditional_execution_guardrail":
		return RuntimeRegistrationKindToolConditionalExecutionGuardrail, true
	case "tool_request_intercept":
		return RuntimeRegistrationKindToolRequestIntercept, true
	case "tool_sanitize_request_guardrail":
		return RuntimeRegistrationKindToolSanitizeRequestGuardrail, true
	case "tool_execution_intercept":
		return RuntimeRegistrationKindToolExecutionIntercept, true
	case "tool_sanitize_response_guardrail":
		return RuntimeRegistrationKindToolSanitizeResponseGuardrail, true
	case "subscriber":
		return RuntimeRegistrationKindSubscriber, true
	case "llm_conditional_execution_guardrail":
		return RuntimeRegistrationKindLlmConditionalExecutionGuardrail, true
	case "llm_request_intercept":
		return RuntimeRegistrationKindLlmRequestIntercept, true
	case "llm_sanitize_request_guardrail":
		return RuntimeRegistrationKindLlmSanitizeRequestGuardrail, true
	case "llm_execution_intercept":
		return RuntimeRegistrationKindLlmExecutionIntercept, true
	case "llm_sanitize_response_guardrail":
		return RuntimeRegistrationKindLlmSanitizeResponseGuardrail, true
	case "llm_stream_execution_intercept":
		return RuntimeRegistrationKindLlmStreamExecutionIntercept, true
	case "mark_sanitize_guardrail":
		return RuntimeRegistrationKindMarkSanitizeGuardrail, true
	case "scope_sanitize_start_guardrail":
		return RuntimeRegistrationKindScopeSanitizeStartGuardrail, true
	case "scope_sanitize_end_guardrail":
		return RuntimeRegistrationKindScopeSanitizeEndGuardrail, true
	case "event_metadata_injector":
		return RuntimeRegistrationKindEventMetadataInjector, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value RuntimeRegistrationKind) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *RuntimeRegistrationKind) UnmarshalText(word []byte) error {
	found, ok := ParseRuntimeRegistrationKind(string(word))
	if !ok {
		return fmt.Errorf("RuntimeRegistrationKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// RuntimeRegistrationOwnerKind is who made a registration.
type RuntimeRegistrationOwnerKind uint32

const (
	// RuntimeRegistrationOwnerKindCore is the runtime itself.
	RuntimeRegistrationOwnerKindCore RuntimeRegistrationOwnerKind = 0
	// RuntimeRegistrationOwnerKindGlobalApi is the application.
	RuntimeRegistrationOwnerKindGlobalApi RuntimeRegistrationOwnerKind = 1
	// RuntimeRegistrationOwnerKindPlugin is a plugin.
	RuntimeRegistrationOwnerKindPlugin RuntimeRegistrationOwnerKind = 2
)

// String is the word that stands for the value in JSON.
func (value RuntimeRegistrationOwnerKind) String() string {
	switch value {
	case RuntimeRegistrationOwnerKindCore:
		return "core"
	case RuntimeRegistrationOwnerKindGlobalApi:
		return "global_api"
	case RuntimeRegistrationOwnerKindPlugin:
		return "plugin"
	}
	return fmt.Sprintf("RuntimeRegistrationOwnerKind(%d)", uint32(value))
}

// ParseRuntimeRegistrationOwnerKind is the value of a word; the answer is false where no value has it.
func ParseRuntimeRegistrationOwnerKind(word string) (RuntimeRegistrationOwnerKind, bool) {
	switch word {
	case "core":
		return RuntimeRegistrationOwnerKindCore, true
	case "global_api":
		return RuntimeRegistrationOwnerKindGlobalApi, true
	case "plugin":
		return RuntimeRegistrationOwnerKindPlugin, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value RuntimeRegistrationOwnerKind) MarshalText() ([]byte, error) {
	return []byte(value.String()), nil
}

// UnmarshalText reads such a word.
func (value *RuntimeRegistrationOwnerKind) UnmarshalText(word []byte) error {
	found, ok := ParseRuntimeRegistrationOwnerKind(string(word))
	if !ok {
		return fmt.Errorf("RuntimeRegistrationOwnerKind: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ScopeCategory is which boundary of a scope an event stands for.
type ScopeCategory uint32

const (
	// ScopeCategoryStart is the work begins.
	ScopeCategoryStart ScopeCategory = 0
	// ScopeCategoryEnd is the work has ended.
	ScopeCategoryEnd ScopeCategory = 1
)

// String is the word that stands for the value in JSON.
func (value ScopeCategory) String() string {
	switch value {
	case ScopeCategoryStart:
		return "start"
	case ScopeCategoryEnd:
		return "end"
	}
	return fmt.Sprintf("ScopeCategory(%d)", uint32(value))
}

// ParseScopeCategory is the value of a word; the answer is false where no value has it.
func ParseScopeCategory(word string) (ScopeCategory, bool) {
	switch word {
	case "start":
		return ScopeCategoryStart, true
	case "end":
		return ScopeCategoryEnd, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ScopeCategory) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *ScopeCategory) UnmarshalText(word []byte) error {
	found, ok := ParseScopeCategory(string(word))
	if !ok {
		return fmt.Errorf("ScopeCategory: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ScopeType is the kind of work that a scope stands for.
type ScopeType uint32

const (
	// ScopeTypeAgent is a whole agent run.
	ScopeTypeAgent ScopeType = 0
	// ScopeTypeFunction is an application function or workflow step.
	ScopeTypeFunction ScopeType = 1
	// ScopeTypeTool is a tool call.
	ScopeTypeTool ScopeType = 2
	// ScopeTypeLlm is a model call.
	ScopeTypeLlm ScopeType = 3
	// ScopeTypeRetriever is a document retrieval.
	ScopeTypeRetriever ScopeType = 4
	// ScopeTypeEmbedder is an embedding computation.
	ScopeTypeEmbedder ScopeType = 5
	// ScopeTypeReranker is a reranking step.
	ScopeTypeReranker ScopeType = 6
	// ScopeTypeGuardrail is the evaluation of a guardrail.
	ScopeTypeGuardrail ScopeType = 7
	// ScopeTypeEvaluator is the evaluation of a result.
	ScopeTypeEvaluator ScopeType = 8
	// ScopeTypeCustom is work of a kind that the application names itself.
	ScopeTypeCustom ScopeType = 9
	// ScopeTypeUnknown is a kind that this version does not know.
	ScopeTypeUnknown ScopeType = 10
)

// String is the word that stands for the value in JSON.
func (value ScopeType) String() string {
	switch value {
	case ScopeTypeAgent:
		return "agent"
	case ScopeTypeFunction:
		return "function"
	case ScopeTypeTool:
		return "tool"
	case ScopeTypeLlm:
		return "llm"
	case ScopeTypeRetriever:
		return "retriever"
	case ScopeTypeEmbedder:
		return "embedder"
	case ScopeTypeReranker:
		return "reranker"
	case ScopeTypeGuardrail:
		return "guardrail"
	case ScopeTypeEvaluator:
		return "evaluator"
	case ScopeTypeCustom:
		return "custom"
	case ScopeTypeUnknown:
		return "unknown"
	}
	return fmt.Sprintf("ScopeType(%d)", uint32(value))
}

// ParseScopeType is the value of a word; the answer is false where no value has it.
func ParseScopeType(word string) (ScopeType, bool) {
	switch word {
	case "agent":
		return ScopeTypeAgent, true
	case "function":
		return ScopeTypeFunction, true
	case "tool":
		return ScopeTypeTool, true
	case "llm":
		return ScopeTypeLlm, true
	case "retriever":
		return ScopeTypeRetriever, true
	case "embedder":
		return ScopeTypeEmbedder, true
	case "reranker":
		return ScopeTypeReranker, true
	case "guardrail":
		return ScopeTypeGuardrail, true
	case "evaluator":
		return ScopeTypeEvaluator, true
	case "custom":
		return ScopeTypeCustom, true
	case "unknown":
		return ScopeTypeUnknown, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ScopeType) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *ScopeType) UnmarshalText(word []byte) error {
	found, ok := ParseScopeType(string(word))
	if !ok {
		return fmt.Errorf("ScopeType: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// ToolParallelismMode is what is done about tools that could run side by side.
type ToolParallelismMode uint32

const (
	// ToolParallelismModeObserveOnly is nothing.
	ToolParallelismModeObserveOnly ToolParallelismMode = 0
	// ToolParallelismModeInjectHints is the model is told.
	ToolParallelismModeInjectHints ToolParallelismMode = 1
	// ToolParallelismModeSchedule is they are run side by side.
	ToolParallelismModeSchedule ToolParallelismMode = 2
)

// String is the word that stands for the value in JSON.
func (value ToolParallelismMode) String() string {
	switch value {
	case ToolParallelismModeObserveOnly:
		return "observe_only"
	case ToolParallelismModeInjectHints:
		return "inject_hints"
	case ToolParallelismModeSchedule:
		return "schedule"
	}
	return fmt.Sprintf("ToolParallelismMode(%d)", uint32(value))
}

// ParseToolParallelismMode is the value of a word; the answer is false where no value has it.
func ParseToolParallelismMode(word string) (ToolParallelismMode, bool) {
	switch word {
	case "observe_only":
		return ToolParallelismModeObserveOnly, true
	case "inject_hints":
		return ToolParallelismModeInjectHints, true
	case "schedule":
		return ToolParallelismModeSchedule, true
	}
	return 0, false
}

// MarshalText is the word that stands for the value in JSON.
func (value ToolParallelismMode) MarshalText() ([]byte, error) { return []byte(value.String()), nil }

// UnmarshalText reads such a word.
func (value *ToolParallelismMode) UnmarshalText(word []byte) error {
	found, ok := ParseToolParallelismMode(string(word))
	if !ok {
		return fmt.Errorf("ToolParallelismMode: %q is not one of its words", word)
	}
	*value = found
	return nil
}

// LLMAttributes properties of a model call.
type LLMAttributes uint32

const (
	// LlmAttributesStateful is the provider keeps the state of the conversation.
	LlmAttributesStateful LLMAttributes = 1
	// LlmAttributesStreaming is the response comes in chunks.
	LlmAttributesStreaming LLMAttributes = 2
)

// ScopeAttributes properties of a scope.
type ScopeAttributes uint32

const (
	// ScopeAttributesParallel is the scope runs beside its siblings.
	ScopeAttributesParallel ScopeAttributes = 1
	// ScopeAttributesRelocatable is the scope may move to another worker.
	ScopeAttributesRelocatable ScopeAttributes = 2
)

// ToolAttributes properties of a tool call.
type ToolAttributes uint32

const (
	// ToolAttributesRemote is the tool runs outside this process.
	ToolAttributesRemote ToolAttributes = 1
)

// Family is a middleware family.
type family uint32

const (
	familyToolConditionalExecutionGuardrail family = 1
	familyToolRequestIntercept              family = 2
	familyToolSanitizeRequestGuardrail      family = 3
	familyToolExecutionIntercept            family = 4
	familyToolSanitizeResponseGuardrail     family = 5
	familySubscriber                        family = 6
	familyLlmConditionalExecutionGuardrail  family = 7
	familyLlmRequestIntercept               family = 8
	familyLlmSanitizeRequestGuardrail       family = 9
	familyLlmExecutionIntercept             family = 10
	familyLlmSanitizeResponseGuardrail      family = 11
	familyLlmStreamExecutionIntercept       family = 12
	familyMarkSanitizeGuardrail             family = 13
	familyScopeSanitizeStartGuardrail       family = 14
	familyScopeSanitizeEndGuardrail         family = 15
	familyEventMetadataInjector             family = 16
	familyConditionalMiddlewareGuardrail    family = 17
)
