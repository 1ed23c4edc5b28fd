package nemo_relay

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"sync"
)

// stack is what a context carries. It is never changed: a push makes a new context.
type stack struct {
	head *ScopeHandle
	// depth says how many managed calls are around.
	depth uint32
	// block is the innermost block construct; what is left open in it is closed with it.
	block *block
	// delivering is set in the context of a subscriber.
	delivering bool
}

type stackKey struct{}

func stackOf(ctx context.Context) *stack {
	if found, ok := ctx.Value(stackKey{}).(*stack); ok {
		return found
	}
	return &stack{head: root()}
}

func (s stack) in(ctx context.Context) context.Context { return context.WithValue(ctx, stackKey{}, &s) }

// block knows the scopes that are open in a block construct. A context cannot tell: it is not changed by what is opened
// in contexts that were made from it.
type block struct {
	sync.Mutex
	open []*ScopeHandle
}

func (b *block) add(handle *ScopeHandle) {
	if b != nil {
		b.Lock()
		defer b.Unlock()
		b.open = append(b.open, handle)
	}
}

func (b *block) remove(handle *ScopeHandle) {
	if b != nil {
		b.Lock()
		defer b.Unlock()
		b.open = slices.DeleteFunc(b.open, func(open *ScopeHandle) bool { return open == handle })
	}
}

// newest is the scope that was opened last, else the one that is given.
func (b *block) newest(handle *ScopeHandle) *ScopeHandle {
	b.Lock()
	defer b.Unlock()
	if count := len(b.open); count > 0 {
		return b.open[count-1]
	}
	return handle
}

func pushScope(ctx context.Context, arguments *pushScopeArguments) (context.Context, *ScopeHandle, error) {
	around := *stackOf(ctx)
	head, err := arguments.native(around.head)
	if err != nil {
		return ctx, nil, err
	}
	followUp()
	around.block.add(head)
	around.head = head
	return around.in(ctx), head, nil
}

func popScope(ctx context.Context, arguments *popScopeArguments) error {
	if arguments.handle == nil {
		return missing("handle")
	}
	here := stackOf(ctx)
	_, err := arguments.native(here.head)
	if err == nil {
		here.block.remove(arguments.handle)
	}
	followUp()
	return err
}

func getHandle(ctx context.Context, arguments *getHandleArguments) *ScopeHandle {
	head := stackOf(ctx).head
	if innermost, err := arguments.native(head); err == nil {
		return innermost
	}
	return head
}

func emitEvent(ctx context.Context, arguments *emitEventArguments) error {
	err := arguments.native(stackOf(ctx).head)
	followUp()
	return err
}

func emitMetric(ctx context.Context, arguments *emitMetricArguments) error {
	err := arguments.native(stackOf(ctx).head)
	followUp()
	return err
}

func listRuntimeRegistrations(
	ctx context.Context, arguments *listRuntimeRegistrationsArguments,
) (listed []RuntimeRegistrationIdentity, err error) {
	list, err := arguments.native(stackOf(ctx).head)
	if err != nil {
		return nil, err
	}
	return listed, json.Unmarshal([]byte(list), &listed)
}

// StartScope opens a scope, and gives the context in which it is open and a function that closes it. The function is for
// a defer statement; it takes the place of the error that the surrounding function returns, or nil:
//
//	func answer(ctx context.Context) (err error) {
//		ctx, end, err := nemo_relay.StartScope(ctx, "answer", nemo_relay.ScopeTypeFunction)
//		if err != nil {
//			return err
//		}
//		defer end(&err)
//		…
//	}
//
// Closing never fails: scopes that were left open inside are closed too, and a mark says so. A panic is written to the
// end event and goes on.
//
// Errors: those of [PushScope].
func StartScope(
	ctx context.Context, name string, scopeType ScopeType, options ...PushScopeOption,
) (context.Context, func(err *error), error) {
	inside, handle, err := PushScope(ctx, name, scopeType, options...)
	if err != nil {
		return ctx, func(*error) {}, err
	}
	here := *stackOf(inside)
	outer := here.block
	here.block = &block{}
	finish := func(err error) {
		closeScope(here.block.newest(handle), handle, err)
		outer.remove(handle)
	}
	end := func(err *error) {
		value := recover()
		switch {
		case value != nil:
			finish(fmt.Errorf("panic: %v", value))
			panic(value)
		case err != nil:
			finish(*err)
		default:
			finish(nil)
		}
	}
	return here.in(inside), end, nil
}

// WithScope runs work inside a scope, which is closed when work returns, with its error if it gives one.
//
// Errors: those of [PushScope]; the error of work as it is.
func WithScope(
	ctx context.Context, name string, scopeType ScopeType,
	work func(ctx context.Context, scope *ScopeHandle) error, options ...PushScopeOption,
) (err error) {
	inside, end, err := StartScope(ctx, name, scopeType, options...)
	if err != nil {
		return err
	}
	defer end(&err)
	return work(inside, stackOf(inside).head)
}

// closeScope ends a scope, and first what is open between it and the head.
func closeScope(head, handle *ScopeHandle, err error) {
	arguments := closeScopeArguments{handle: handle}
	if err != nil {
		status, description := "ERROR", err.Error()
		var own *Error
		switch {
		case errors.Is(err, context.Canceled) || errors.Is(err, ErrCancelled):
			description = "cancelled"
		case errors.As(err, &own) && own.Code == ErrCallbackFailed && own.cause != nil:
			description = own.cause.Error()
		}
		arguments.status, arguments.statusDescription = &status, &description
	}
	// It fails for arguments that are malformed alone, and these are ours.
	_, _ = arguments.native(head)
	followUp()
}
