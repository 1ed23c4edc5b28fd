package nemo_relay

/*
#cgo noescape nemo_relay_runtime_exporter_create
#cgo nocallback nemo_relay_runtime_exporter_create
#cgo noescape nemo_relay_runtime_exporter_register
#cgo nocallback nemo_relay_runtime_exporter_register
#cgo noescape nemo_relay_runtime_exporter_deregister
#cgo nocallback nemo_relay_runtime_exporter_deregister
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"runtime"
	"strings"
	"unicode/utf8"
)

// exporter is what the classes of exporters have in common.
type exporter struct{ native *C.NemoRelayExporter }

// openExporter makes an exporter of a class from its configuration.
func openExporter(class string, config any) (*exporter, error) {
	encoded, err := encodedConfig(config)
	if err != nil {
		return nil, err
	}
	library()
	var out *C.NemoRelayExporter
	var failed C.NemoRelayError
	C.nemo_relay_runtime_exporter_create(
		text(class), C.size_t(len(class)), jsonBytes(encoded), jsonLength(encoded), &out, &failed,
	)
	if err := errorOf(&failed); err != nil {
		return nil, err
	}
	object := &exporter{out}
	runtime.AddCleanup(object, func(native *C.NemoRelayExporter) { C.nemo_relay_exporter_free(native) }, out)
	return object, nil
}

func (e *exporter) pointer() *C.NemoRelayExporter {
	if e == nil {
		return nil
	}
	return e.native
}

func (e *exporter) register(name string) error {
	defer runtime.KeepAlive(e)
	var failed C.NemoRelayError
	C.nemo_relay_runtime_exporter_register(library(), e.pointer(), text(name), C.size_t(len(name)), &failed)
	return errorOf(&failed)
}

func (e *exporter) deregister(name string) bool {
	defer runtime.KeepAlive(e)
	var out C.bool
	// It fails for text that is no UTF-8 alone, which no registration has for a name.
	C.nemo_relay_runtime_exporter_deregister(library(), e.pointer(), text(name), C.size_t(len(name)), &out, nil)
	return bool(out)
}

func (e *exporter) forceFlush(ctx context.Context) error {
	if errors.Is(ctx.Err(), context.Canceled) {
		return cancelled(ctx, labelFlush)
	}
	flushed := make(chan error, 1)
	go func() {
		// It goes on where nobody waits for it any more, so it is what keeps the exporter.
		defer runtime.KeepAlive(e)
		var failed C.NemoRelayError
		C.nemo_relay_runtime_exporter_force_flush(e.pointer(), timeoutMillis(ctx), &failed)
		flushed <- errorOf(&failed)
	}()
	select {
	case err := <-flushed:
		return err
	case <-ctx.Done():
		if errors.Is(ctx.Err(), context.DeadlineExceeded) {
			return <-flushed // The library has the same deadline, and knows what was not written by then.
		}
		return cancelled(ctx, labelFlush)
	}
}

func (e *exporter) shutdown() error {
	defer runtime.KeepAlive(e)
	var failed C.NemoRelayError
	C.nemo_relay_runtime_exporter_shutdown(e.pointer(), &failed)
	return errorOf(&failed)
}

func (e *exporter) path() string {
	defer runtime.KeepAlive(e)
	var out *C.char
	C.nemo_relay_runtime_exporter_path(e.pointer(), &out, nil)
	text, _ := takeString(out)
	return text
}

func (e *exporter) runtimeDiagnostics() json.RawMessage {
	defer runtime.KeepAlive(e)
	var out *C.char
	C.nemo_relay_runtime_exporter_runtime_diagnostics(e.pointer(), &out, nil)
	text, _ := takeString(out)
	return rawMessage(text)
}

func (e *exporter) export() (json.RawMessage, error) {
	text, err := e.exportJSON()
	return rawMessage(text), err
}

func (e *exporter) exportJSON() (string, error) {
	defer runtime.KeepAlive(e)
	var out *C.char
	var failed C.NemoRelayError
	C.nemo_relay_runtime_exporter_export_json(e.pointer(), &out, &failed)
	text, _ := takeString(out)
	return text, errorOf(&failed)
}

func (e *exporter) clear() {
	defer runtime.KeepAlive(e)
	C.nemo_relay_runtime_exporter_clear(e.pointer(), nil)
}

func exportersRecover(ctx context.Context, arguments *exportersRecoverArguments) (json.RawMessage, error) {
	text, err := arguments.native(stackOf(ctx).head)
	return rawMessage(text), err
}

func exportersExpand(ctx context.Context, arguments *exportersExpandArguments) (uint64, error) {
	return arguments.native(stackOf(ctx).head)
}

// encodedConfig is a configuration as JSON with the field names of the specification.
func encodedConfig(config any) (json.RawMessage, error) {
	if err := checkText("config", reflect.ValueOf(config)); err != nil {
		return nil, err
	}
	encoded, err := json.Marshal(config)
	if err != nil {
		return nil, invalidArgument("config", err.Error())
	}
	return encoded, nil
}

// checkText refuses text that is no UTF-8, in the place of which encoding/json would put other text.
func checkText(name string, value reflect.Value) error {
	switch value.Kind() {
	case reflect.String:
		if !utf8.ValidString(value.String()) {
			return invalidArgument(name, fmt.Sprintf("%s: %q is no UTF-8", name, value.String()))
		}
	case reflect.Pointer:
		if !value.IsNil() {
			return checkText(name, value.Elem())
		}
	case reflect.Slice:
		if value.Type() == reflect.TypeFor[json.RawMessage]() {
			return checkText(name, reflect.ValueOf(string(value.Bytes())))
		}
		for i := range value.Len() {
			if err := checkText(name, value.Index(i)); err != nil {
				return err
			}
		}
	case reflect.Map:
		for key, item := range value.Seq2() {
			if err := checkText(name, key); err != nil {
				return err
			}
			if err := checkText(name, item); err != nil {
				return err
			}
		}
	case reflect.Struct:
		for i := range value.NumField() {
			field, _, _ := strings.Cut(value.Type().Field(i).Tag.Get("json"), ",")
			if err := checkText(field, value.Field(i)); err != nil {
				return err
			}
		}
	}
	return nil
}
