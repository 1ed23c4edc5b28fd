// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"runtime"
)

// AtofExporter writes every event as one line of JSON to a file.
type AtofExporter struct{ native *C.NemoRelayAtofExporter }

func (object *AtofExporter) pointer() *C.NemoRelayAtofExporter {
	if object == nil {
		return nil
	}
	return object.native
}

// NewAtofExporter writes every event as one line of JSON to a file.
//
// Errors: io_error, invalid_argument, unsupported.
func NewAtofExporter(config AtofExporterConfig) (*AtofExporter, error) {
	var out *C.NemoRelayAtofExporter
	var failed C.NemoRelayError
	C.nemo_relay_runtime_atof_exporter_create(optionalText(config.OutputDirectory), optionalLength(config.OutputDirectory), optionalText(config.Filename), optionalLength(config.Filename), C.uint32_t(config.Mode), &out, &failed)
	if err := errorOf(&failed); err != nil {
		return nil, err
	}
	object := &AtofExporter{out}
	runtime.AddCleanup(object, func(native *C.NemoRelayAtofExporter) { C.nemo_relay_atof_exporter_free(native) }, out)
	return object, nil
}

// Path is the file that is written.
func (object *AtofExporter) Path() string {
	var failed C.NemoRelayError
	var out *C.char
	C.nemo_relay_runtime_atof_exporter_path(object.pointer(), &out, &failed)
	runtime.KeepAlive(object)
	C.nemo_relay_error_free(&failed)
	text, _ := takeString(out)
	return text
}

// Register starts to receive every event.
//
// Errors: already_exists, invalid_argument, io_error.
func (object *AtofExporter) Register(name string) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_atof_exporter_register(library(), object.pointer(), text(name), C.size_t(len(name)), &failed)
	runtime.KeepAlive(object)
	return errorOf(&failed)
}

// Deregister stops to receive events; what is queued is still written.
func (object *AtofExporter) Deregister(name string) bool {
	var failed C.NemoRelayError
	var out C.bool
	C.nemo_relay_runtime_atof_exporter_deregister(library(), object.pointer(), text(name), C.size_t(len(name)), &out, &failed)
	runtime.KeepAlive(object)
	C.nemo_relay_error_free(&failed)
	return bool(out)
}

// ForceFlush waits until what was emitted before it is in the file.
//
// Errors: io_error.
func (object *AtofExporter) ForceFlush(ctx context.Context) error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_atof_exporter_force_flush(object.pointer(), timeoutMillis(ctx), &failed)
	runtime.KeepAlive(object)
	return errorOf(&failed)
}

// Shutdown writes what is queued and closes the file; it may be called twice.
//
// Errors: io_error.
func (object *AtofExporter) Shutdown() error {
	var failed C.NemoRelayError
	C.nemo_relay_runtime_atof_exporter_shutdown(object.pointer(), &failed)
	runtime.KeepAlive(object)
	return errorOf(&failed)
}
