// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
)

// AtofExporter writes every event as one line of JSON to a file or to a server.
type AtofExporter struct{ native *C.NemoRelayExporter }

// NewAtofExporter writes every event as one line of JSON to a file or to a server.
//
// Errors: io_error, invalid_argument, unsupported.
func NewAtofExporter(config AtofExporterConfig) (*AtofExporter, error) {
	made, err := openExporter("AtofExporter", config)
	return (*AtofExporter)(made), err
}

// Path is the file that is written; empty for a server.
func (object *AtofExporter) Path() string {
	return (*exporter)(object).path()
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *AtofExporter) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still written.
func (object *AtofExporter) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is written.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *AtofExporter) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *AtofExporter) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is written and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *AtofExporter) Shutdown() error {
	return (*exporter)(object).shutdown()
}

// AtifExporter makes trajectories of what it sees; one for every run.
type AtifExporter struct{ native *C.NemoRelayExporter }

// NewAtifExporter makes trajectories of what it sees; one for every run.
//
// Errors: io_error, invalid_argument, unsupported.
func NewAtifExporter(config AtifExporterConfig) (*AtifExporter, error) {
	made, err := openExporter("AtifExporter", config)
	return (*AtifExporter)(made), err
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *AtifExporter) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still part of a trajectory.
func (object *AtifExporter) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is part of a trajectory.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *AtifExporter) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *AtifExporter) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is part of a trajectory and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *AtifExporter) Shutdown() error {
	return (*exporter)(object).shutdown()
}

// Export gives what was seen so far as a trajectory.
//
// Errors: invalid_argument.
func (object *AtifExporter) Export() (json.RawMessage, error) {
	return (*exporter)(object).export()
}

// ExportJSON gives the same as JSON text.
//
// Errors: invalid_argument.
func (object *AtifExporter) ExportJSON() (string, error) {
	return (*exporter)(object).exportJSON()
}

// Clear forgets what was seen.
func (object *AtifExporter) Clear() {
	(*exporter)(object).clear()
}

// OpenTelemetrySubscriber exports events as traces over OTLP.
type OpenTelemetrySubscriber struct{ native *C.NemoRelayExporter }

// NewOpenTelemetrySubscriber exports events as traces over OTLP.
//
// Errors: io_error, invalid_argument, unsupported.
func NewOpenTelemetrySubscriber(config OpenTelemetryConfig) (*OpenTelemetrySubscriber, error) {
	made, err := openExporter("OpenTelemetrySubscriber", config)
	return (*OpenTelemetrySubscriber)(made), err
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *OpenTelemetrySubscriber) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still sent.
func (object *OpenTelemetrySubscriber) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is sent.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *OpenTelemetrySubscriber) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *OpenTelemetrySubscriber) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is sent and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *OpenTelemetrySubscriber) Shutdown() error {
	return (*exporter)(object).shutdown()
}

// OpenInferenceSubscriber exports events as traces by the conventions of OpenInference over OTLP.
type OpenInferenceSubscriber struct{ native *C.NemoRelayExporter }

// NewOpenInferenceSubscriber exports events as traces by the conventions of OpenInference over OTLP.
//
// Errors: io_error, invalid_argument, unsupported.
func NewOpenInferenceSubscriber(config OpenInferenceConfig) (*OpenInferenceSubscriber, error) {
	made, err := openExporter("OpenInferenceSubscriber", config)
	return (*OpenInferenceSubscriber)(made), err
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *OpenInferenceSubscriber) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still sent.
func (object *OpenInferenceSubscriber) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is sent.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *OpenInferenceSubscriber) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *OpenInferenceSubscriber) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is sent and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *OpenInferenceSubscriber) Shutdown() error {
	return (*exporter)(object).shutdown()
}

// OpenTelemetryLogSubscriber exports marks as log records over OTLP.
type OpenTelemetryLogSubscriber struct{ native *C.NemoRelayExporter }

// NewOpenTelemetryLogSubscriber exports marks as log records over OTLP.
//
// Errors: io_error, invalid_argument, unsupported.
func NewOpenTelemetryLogSubscriber(config OpenTelemetryLogConfig) (*OpenTelemetryLogSubscriber, error) {
	made, err := openExporter("OpenTelemetryLogSubscriber", config)
	return (*OpenTelemetryLogSubscriber)(made), err
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *OpenTelemetryLogSubscriber) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still sent.
func (object *OpenTelemetryLogSubscriber) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is sent.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *OpenTelemetryLogSubscriber) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *OpenTelemetryLogSubscriber) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is sent and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *OpenTelemetryLogSubscriber) Shutdown() error {
	return (*exporter)(object).shutdown()
}

// OpenTelemetryMetricSubscriber exports measurements as metrics over OTLP.
type OpenTelemetryMetricSubscriber struct{ native *C.NemoRelayExporter }

// NewOpenTelemetryMetricSubscriber exports measurements as metrics over OTLP.
//
// Errors: io_error, invalid_argument, unsupported.
func NewOpenTelemetryMetricSubscriber(config OpenTelemetryMetricConfig) (*OpenTelemetryMetricSubscriber, error) {
	made, err := openExporter("OpenTelemetryMetricSubscriber", config)
	return (*OpenTelemetryMetricSubscriber)(made), err
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *OpenTelemetryMetricSubscriber) Register(name string) error {
	return (*exporter)(object).register(name)
}

// Deregister stops to receive events; what is queued is still sent.
func (object *OpenTelemetryMetricSubscriber) Deregister(name string) bool {
	return (*exporter)(object).deregister(name)
}

// ForceFlush waits until what was emitted before it is sent.
//
// It waits as long as the context allows, or 30 seconds where that has no deadline.
//
// Errors: io_error, cancelled where the context is cancelled.
func (object *OpenTelemetryMetricSubscriber) ForceFlush(ctx context.Context) error {
	return (*exporter)(object).forceFlush(ctx)
}

// RuntimeDiagnostics lists what went wrong; each entry has a code and a message and a count.
func (object *OpenTelemetryMetricSubscriber) RuntimeDiagnostics() json.RawMessage {
	return (*exporter)(object).runtimeDiagnostics()
}

// Shutdown sees that what is queued is sent and lets go of everything; it may be called twice.
//
// Errors: io_error.
func (object *OpenTelemetryMetricSubscriber) Shutdown() error {
	return (*exporter)(object).shutdown()
}
