package nemo_relay

/*
#cgo noescape nemo_relay_callback_error
#cgo nocallback nemo_relay_callback_error
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"runtime/debug"
	"strconv"
	"strings"
)

// Error is what an operation of this package failed with.
//
// errors.Is finds its code, such as [ErrGuardrailRejected], and whatever is in its cause: the very error that a callback
// returned, or the reason why a context ended.
type Error struct {
	// Code is what went wrong; its number is the same in every language.
	Code ErrorCode
	// Message is the whole text.
	Message string
	// Payload are the fields that the documentation of the code lists.
	Payload map[string]string

	cause error
}

func (err *Error) Error() string { return err.Message }

// Format writes the text and, for %+v, the whole error in one line: code, place, text and what the text does not say.
func (err *Error) Format(state fmt.State, verb rune) {
	shown := err.Message
	if verb == 'v' && state.Flag('+') {
		shown = err.describe()
	}
	if verb == 'q' {
		shown = strconv.Quote(shown)
	}
	_, _ = io.WriteString(state, shown)
}

func (err *Error) describe() string {
	payload, _ := json.Marshal(err.Payload)
	if err.Payload == nil {
		payload = json.RawMessage("{}")
	}
	var out *C.char
	message := strings.ToValidUTF8(err.Message, "\uFFFD")
	status := C.nemo_relay_describe_error(
		C.int32_t(err.Code), text(message), C.size_t(len(message)), jsonBytes(payload), jsonLength(payload), &out,
	)
	if status != 0 {
		return err.Message
	}
	described, _ := takeString(out)
	return described
}

// Is says whether target is the code of the error.
func (err *Error) Is(target error) bool {
	code, ok := target.(ErrorCode)
	return ok && code == err.Code
}

// Unwrap is the error that caused this one; nil where there is none.
func (err *Error) Unwrap() error { return err.cause }

// PanicError is the cause of an error where a callback panicked. The panic does not go on.
type PanicError struct {
	// Value is what the callback panicked with.
	Value any
	// Stack is where it did.
	Stack []byte
}

// Error leaves the stack out: events show this text.
func (err *PanicError) Error() string { return fmt.Sprintf("panic: %v", err.Value) }

// Unwrap is the value of the panic where it is an error.
func (err *PanicError) Unwrap() error {
	cause, _ := err.Value.(error)
	return cause
}

// ErrorType is what events show as the type of the error.
func (err *PanicError) ErrorType() string { return "panic" }

// errorOf takes over an error of the library; nil where there is none.
func errorOf(failed *C.NemoRelayError) error {
	if err := nativeError(failed); err != nil {
		return err
	}
	return nil
}

func nativeError(failed *C.NemoRelayError) *Error {
	if failed.status == 0 {
		return nil
	}
	err := &Error{Code: ErrorCode(failed.status), Message: C.GoStringN(failed.message, C.int(failed.message_length))}
	// The library wrote this object, so it is one; an error without a payload would only lack detail.
	_ = json.Unmarshal([]byte(C.GoString(failed.payload)), &err.Payload)
	C.nemo_relay_error_free(failed)
	return err
}

func invalidArgument(argument, message string) *Error {
	return &Error{
		Code:    ErrInvalidArgument,
		Message: ErrInvalidArgument.Error() + ": " + message,
		Payload: map[string]string{"argument": argument},
	}
}

func missing(argument string) error { return invalidArgument(argument, argument+" is nil") }

// callbackError is what the caller gets for an error of a callback that was called directly.
func callbackError(cause error) *Error {
	var failed C.NemoRelayError
	kind, message := described(cause)
	C.nemo_relay_callback_error(
		text(kind), C.size_t(len(kind)), text(message), C.size_t(len(message)), C.uint32_t(statusOf(cause)), &failed,
	)
	return causedBy(nativeError(&failed), cause)
}

// causedBy is an error of the library around that of a callback, or the latter itself where it is ours; around that of a
// plugin always, since the caller asked for a whole configuration.
func causedBy(err *Error, cause error) *Error {
	if own, ok := cause.(*Error); ok && err.Code != ErrRegistrationFailed {
		return own
	}
	err.cause = cause
	return err
}

// described is the type and the text of an error, as the library can hold them.
func described(cause error) (kind, message string) {
	message = cause.Error()
	if panicked, ok := cause.(*PanicError); ok {
		message = fmt.Sprint(panicked.Value) // the type says that it is a panic
	}
	return strings.ToValidUTF8(typeOf(cause), "\uFFFD"), strings.ToValidUTF8(message, "\uFFFD")
}

// typeOf is the name that events show for an error: what its ErrorType method says, else its type.
func typeOf(cause error) string {
	if named, ok := cause.(interface{ ErrorType() string }); ok {
		return named.ErrorType()
	}
	return fmt.Sprintf("%T", cause)
}

// cancelled is what a call gives whose context has ended.
func cancelled(ctx context.Context, label string) *Error {
	cause := ctx.Err()
	if reason := context.Cause(ctx); reason != cause {
		cause = errors.Join(cause, reason)
	}
	return &Error{Code: ErrCancelled, Message: ErrCancelled.Error() + ": " + label + " execution cancelled", cause: cause}
}

// protected runs a callback; a panic becomes an error.
func protected(callback func() error) (err error) {
	defer func() {
		if value := recover(); value != nil {
			err = &PanicError{value, debug.Stack()}
		}
	}()
	return callback()
}
