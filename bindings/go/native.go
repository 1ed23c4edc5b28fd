package nemo_relay

/*
#cgo CFLAGS: -I${SRCDIR}/../c/include
#cgo LDFLAGS: ${SRCDIR}/../../target/ci/libnemo_relay.a
#cgo linux LDFLAGS: -lm -ldl -lpthread
#cgo noescape nemo_relay_scope_handle_free
#cgo nocallback nemo_relay_scope_handle_free
#include "nemo_relay.h"
#include <stdlib.h>
*/
import "C"

import (
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"sync"
	"time"
	"unsafe"
)

// library makes the one runtime of the package when it is first needed.
var library = sync.OnceValue(func() *C.NemoRelayRuntime {
	if digest := C.GoString(C.nemo_relay_spec_digest()); digest != SpecDigest {
		panic(fmt.Errorf("%w: the library was built from %s, the package from %s", ErrSpecMismatch, digest, SpecDigest))
	}
	var made *C.NemoRelayRuntime
	if status := C.nemo_relay_runtime_create(&made); status != 0 {
		panic(ErrorCode(status))
	}
	return made
})

// root is the implicit root of every context that has no scope.
var root = sync.OnceValue(func() *ScopeHandle {
	var out *C.NemoRelayScopeHandle
	var failed C.NemoRelayError
	C.nemo_relay_runtime_new_stack(library(), &out, &failed)
	if err := errorOf(&failed); err != nil {
		panic(err)
	}
	return handleOf(out)
})

// ScopeHandle is an open scope, as given by a push; it is needed to close it and may serve as an explicit parent.
type ScopeHandle struct{ native *C.NemoRelayScopeHandle }

func handleOf(native *C.NemoRelayScopeHandle) *ScopeHandle {
	if native == nil {
		return nil
	}
	handle := &ScopeHandle{native}
	runtime.AddCleanup(handle, func(native *C.NemoRelayScopeHandle) { C.nemo_relay_scope_handle_free(native) }, native)
	return handle
}

func (handle *ScopeHandle) pointer() *C.NemoRelayScopeHandle {
	if handle == nil {
		return nil
	}
	return handle.native
}

// nothing stands for an empty text: a null pointer would say that there is none.
var nothing = [1]byte{}

func text(value string) *C.char {
	if value == "" {
		return (*C.char)(unsafe.Pointer(&nothing[0]))
	}
	return (*C.char)(unsafe.Pointer(unsafe.StringData(value)))
}

func optionalText(value *string) *C.char {
	if value == nil {
		return nil
	}
	return text(*value)
}

func optionalLength(value *string) C.size_t {
	if value == nil {
		return 0
	}
	return C.size_t(len(*value))
}

// nonEmpty is the text of a configuration, where empty means absent.
func nonEmpty(value string) *C.char {
	if value == "" {
		return nil
	}
	return text(value)
}

func optionalBytes(value json.RawMessage) *C.char {
	switch {
	case value == nil:
		return nil
	case len(value) == 0:
		return (*C.char)(unsafe.Pointer(&nothing[0]))
	}
	return (*C.char)(unsafe.Pointer(unsafe.SliceData(value)))
}

// null is what a nil message stands for, as in encoding/json.
var null = json.RawMessage("null")

func jsonBytes(value json.RawMessage) *C.char {
	if value == nil {
		value = null
	}
	return optionalBytes(value)
}

func jsonLength(value json.RawMessage) C.size_t {
	if value == nil {
		value = null
	}
	return C.size_t(len(value))
}

func micros(at *time.Time) *C.int64_t {
	if at == nil {
		return nil
	}
	value := C.int64_t(at.UnixMicro())
	return &value
}

// timeoutMillis is the time that a context leaves, or nil where it sets no limit.
func timeoutMillis(ctx context.Context) *C.uint32_t {
	deadline, limited := ctx.Deadline()
	if !limited {
		return nil
	}
	left := C.uint32_t(min(max(time.Until(deadline).Milliseconds(), 0), 1<<31))
	return &left
}

func schemaOf(schema *DataSchema) (*C.NemoRelayDataSchema, func()) {
	if schema == nil {
		return nil, func() {}
	}
	native := (*C.NemoRelayDataSchema)(C.malloc(C.sizeof_NemoRelayDataSchema))
	native.name, native.version = C.CString(schema.Name), C.CString(schema.Version)
	return native, func() {
		C.free(unsafe.Pointer(native.name))
		C.free(unsafe.Pointer(native.version))
		C.free(unsafe.Pointer(native))
	}
}

// takeString copies a string of the library and frees it; false where there is none.
func takeString(native *C.char) (string, bool) {
	if native == nil {
		return "", false
	}
	defer C.nemo_relay_string_free(native)
	return C.GoString(native), true
}

func rawMessage(text string) json.RawMessage {
	if text == "" {
		return nil
	}
	return json.RawMessage(text)
}
