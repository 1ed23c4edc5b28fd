// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import "fmt"

// ErrorCode is what went wrong. It is an error itself, so that errors.Is finds it in an *Error.
type ErrorCode uint32

const (
	// ErrAlreadyExists: A name is taken at the place of registration.
	//   - name: The name.
	ErrAlreadyExists ErrorCode = 1
	// ErrNotFound: The thing that was named does not exist.
	ErrNotFound ErrorCode = 2
	// ErrGuardrailRejected: A guardrail refused a managed call.
	//   - stage: The middleware family that refused.
	//   - reason: The guardrail's own words.
	//   - guardrail: The name of the registration that refused.
	ErrGuardrailRejected ErrorCode = 4
	// ErrInternal: A fault of the runtime itself; please report it.
	ErrInternal ErrorCode = 5
	// ErrNullPointer: A required pointer was null; C only.
	ErrNullPointer ErrorCode = 6
	// ErrInvalidUTF8: A string was not UTF-8; C only.
	ErrInvalidUTF8 ErrorCode = 8
	// ErrInvalidArgument: An argument is not of the documented form.
	//   - argument: The name of the argument.
	ErrInvalidArgument ErrorCode = 9
	// ErrCallbackFailed: A callback of the application failed; the original error is its cause.
	//   - exception_type: The class name of the original error.
	//   - error_class: Of an error of a provider: connection_error, timeout, retryable_status, context_window, model_unavailable, authentication, invalid_request or upstream_error.
	//   - retryable: Of an error of a provider, whether trying again may help: true or false.
	//   - status: The status of HTTP with which the provider refused.
	ErrCallbackFailed ErrorCode = 10
	// ErrInvalidPayload: A value is not JSON.
	//   - path: The path to the value, such as $.messages[2].content.
	ErrInvalidPayload ErrorCode = 11
	// ErrLimitExceeded: A value is too deep or too large or calls are nested too deep.
	//   - limit: The name of the limit in sdk.yaml.
	//   - path: The path to the value; empty for a call depth.
	ErrLimitExceeded ErrorCode = 12
	// ErrScopeNotOnTop: A scope is closed by hand while a scope inside it is open.
	ErrScopeNotOnTop ErrorCode = 13
	// ErrCancelled: The call was cancelled.
	ErrCancelled ErrorCode = 14
	// ErrUnsupported: This language or platform cannot have the feature.
	ErrUnsupported ErrorCode = 15
	// ErrIoError: A file or another resource of the system failed.
	//   - path: The file.
	ErrIoError ErrorCode = 16
	// ErrSpecMismatch: The native library was built from another spec than the package that loads it.
	ErrSpecMismatch ErrorCode = 17
	// ErrInvalidConfig: A configuration has errors; nothing of it was activated.
	//   - diagnostics: The diagnostics as a JSON array.
	ErrInvalidConfig ErrorCode = 18
	// ErrRegistrationFailed: A component could not be registered; nothing of its configuration is active.
	//   - component: The kind of the component.
	ErrRegistrationFailed ErrorCode = 19
)

// String is the name of the code, the same in every language.
func (code ErrorCode) String() string {
	switch code {
	case ErrAlreadyExists:
		return "already_exists"
	case ErrNotFound:
		return "not_found"
	case ErrGuardrailRejected:
		return "guardrail_rejected"
	case ErrInternal:
		return "internal"
	case ErrNullPointer:
		return "null_pointer"
	case ErrInvalidUTF8:
		return "invalid_utf8"
	case ErrInvalidArgument:
		return "invalid_argument"
	case ErrCallbackFailed:
		return "callback_failed"
	case ErrInvalidPayload:
		return "invalid_payload"
	case ErrLimitExceeded:
		return "limit_exceeded"
	case ErrScopeNotOnTop:
		return "scope_not_on_top"
	case ErrCancelled:
		return "cancelled"
	case ErrUnsupported:
		return "unsupported"
	case ErrIoError:
		return "io_error"
	case ErrSpecMismatch:
		return "spec_mismatch"
	case ErrInvalidConfig:
		return "invalid_config"
	case ErrRegistrationFailed:
		return "registration_failed"
	}
	return fmt.Sprintf("ErrorCode(%d)", uint32(code))
}

// Error is how the text of such an error begins.
func (code ErrorCode) Error() string {
	switch code {
	case ErrAlreadyExists:
		return "already exists"
	case ErrNotFound:
		return "not found"
	case ErrGuardrailRejected:
		return "guardrail rejected"
	case ErrInternal:
		return "internal error"
	case ErrNullPointer:
		return "null pointer"
	case ErrInvalidUTF8:
		return "invalid UTF-8"
	case ErrInvalidArgument:
		return "invalid argument"
	case ErrCallbackFailed:
		return "internal error"
	case ErrInvalidPayload:
		return "invalid payload"
	case ErrLimitExceeded:
		return "limit exceeded"
	case ErrScopeNotOnTop:
		return "invalid argument"
	case ErrCancelled:
		return "cancelled"
	case ErrUnsupported:
		return "unsupported"
	case ErrIoError:
		return "i/o error"
	case ErrSpecMismatch:
		return "spec mismatch"
	case ErrInvalidConfig:
		return "invalid config"
	case ErrRegistrationFailed:
		return "registration failed"
	}
	return code.String()
}
