package nemo_relay

import (
	"context"
	"errors"
	"sync/atomic"
	"time"
)

// sanitizerTimeout is how long a sanitizer may take, in nanoseconds.
var sanitizerTimeout atomic.Int64

func init() { sanitizerTimeout.Store(int64(5 * time.Second)) }

func setSanitizerTimeout(ctx context.Context, arguments *setSanitizerTimeoutArguments) error {
	if err := arguments.native(stackOf(ctx).head); err != nil {
		return err
	}
	sanitizerTimeout.Store(int64(time.Duration(arguments.timeoutMillis) * time.Millisecond))
	return nil
}

var errLate = errors.New("the sanitizer was late")

// within runs a sanitizer, whose context ends with its time, and waits no longer; what comes later is nothing to the call.
func within[T any](ctx context.Context, sanitizer func(ctx context.Context) (T, error)) (returned T, err error) {
	limit := time.Duration(sanitizerTimeout.Load())
	inside, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	late := time.NewTimer(limit)
	defer late.Stop()
	type answer struct {
		returned T
		err      error
	}
	answers := make(chan answer, 1)
	go func() {
		var made answer
		made.err = errLate
		defer func() { answers <- made }()
		made.err = protected(func() (err error) {
			made.returned, err = sanitizer(inside)
			return err
		})
	}()
	select {
	case made := <-answers:
		return made.returned, made.err
	case <-late.C:
		return returned, errLate
	}
}
