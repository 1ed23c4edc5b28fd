package nemo_relay

import (
	"errors"
	"reflect"
	"strconv"
)

// statusOf is the status of HTTP with which a provider refused, as the errors of its clients say it: by a method StatusCode
// or HTTPStatusCode, or by a field StatusCode. It is 0 where the error says none.
func statusOf(err error) uint32 {
	var own *Error
	var coded interface{ StatusCode() int }
	var named interface{ HTTPStatusCode() int }
	status := 0
	switch {
	case errors.As(err, &own):
		// What is no number says nothing.
		status, _ = strconv.Atoi(own.Payload["status"])
	case errors.As(err, &coded):
		status = coded.StatusCode()
	case errors.As(err, &named):
		status = named.HTTPStatusCode()
	default:
		status = statusIn(err)
	}
	if status < 0 || status > 599 {
		return 0
	}
	return uint32(status)
}

// statusIn looks for the field in an error and in those that it wraps.
func statusIn(err error) int {
	if err == nil {
		return 0
	}
	value := reflect.ValueOf(err)
	for value.Kind() == reflect.Pointer && !value.IsNil() {
		value = value.Elem()
	}
	if value.Kind() == reflect.Struct {
		if field := value.FieldByName("StatusCode"); field.IsValid() && field.CanInt() {
			return int(field.Int())
		}
	}
	if several, ok := err.(interface{ Unwrap() []error }); ok {
		for _, one := range several.Unwrap() {
			if status := statusIn(one); status != 0 {
				return status
			}
		}
		return 0
	}
	return statusIn(errors.Unwrap(err))
}
