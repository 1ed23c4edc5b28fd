package nemo_relay

/*
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
	"strings"
	"sync"
	"time"
	"unicode/utf8"
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
	return newScopeHandle(out)
})

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

// encodedList is a list as JSON text; nil where there is none.
func encodedList[T any](items []T) json.RawMessage {
	if items == nil {
		return nil
	}
	// Such items are words, which always have a text.
	encoded, _ := json.Marshal(items)
	return encoded
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

// number is an enum that may be absent.
func number[T ~uint32](value *T) *C.uint32_t { return (*C.uint32_t)(unsafe.Pointer(value)) }

// timeoutMillis is the time that a context leaves, or nil where it sets no limit.
func timeoutMillis(ctx context.Context) *C.uint32_t {
	deadline, limited := ctx.Deadline()
	if !limited {
		return nil
	}
	left := C.uint32_t(min(max(time.Until(deadline).Milliseconds(), 0), 1<<31))
	return &left
}

// schemaOf is a schema as the library reads it, and a function that frees it. A text that C cannot hold is refused.
func schemaOf(schema *DataSchema) (*C.NemoRelayDataSchema, func(), error) {
	if schema == nil {
		return nil, func() {}, nil
	}
	for _, part := range []string{schema.Name, schema.Version} {
		if strings.ContainsRune(part, 0) || !utf8.ValidString(part) {
			return nil, nil, invalidArgument("data_schema", fmt.Sprintf("data_schema: %q is no text of a schema", part))
		}
	}
	native := (*C.NemoRelayDataSchema)(C.malloc(C.sizeof_NemoRelayDataSchema))
	native.name, native.version = C.CString(schema.Name), C.CString(schema.Version)
	return native, func() {
		C.free(unsafe.Pointer(native.name))
		C.free(unsafe.Pointer(native.version))
		C.free(unsafe.Pointer(native))
	}, nil
}

// takeString copies a string of the library and frees it; false where there is none.
func takeString(native *C.char) (string, bool) {
	if native == nil {
		return "", false
	}
	defer C.nemo_relay_string_free(native)
	return C.GoString(native), true
}

// wholeText is a text that may hold zero bytes; fill writes what there is room for and gives the length of all.
func wholeText(fill func(bytes *C.uint8_t, capacity C.size_t) C.size_t) string {
	for buffer := make([]byte, 64); ; {
		length := int(fill((*C.uint8_t)(unsafe.SliceData(buffer)), C.size_t(len(buffer))))
		if length <= len(buffer) {
			return string(buffer[:length])
		}
		buffer = make([]byte, length)
	}
}

func rawMessage(text string) json.RawMessage {
	if text == "" {
		return nil
	}
	return json.RawMessage(text)
}
