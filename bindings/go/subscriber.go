package nemo_relay

/*
#cgo noescape nemo_relay_runtime_next_delivery
#cgo nocallback nemo_relay_runtime_next_delivery
#cgo noescape nemo_relay_runtime_has_woken
#cgo nocallback nemo_relay_runtime_has_woken
#cgo noescape nemo_relay_flush_report
#cgo nocallback nemo_relay_flush_report
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"runtime"
	"sync"
	"time"
)

// Event is what a subscriber is told. Its text is one line of ATOF.
type Event struct{ text string }

// JSON is the text of the event.
func (event *Event) JSON() json.RawMessage { return json.RawMessage(event.text) }

// Fields reads the event.
func (event *Event) Fields() (EventFields, error) {
	var fields EventFields
	err := json.Unmarshal([]byte(event.text), &fields)
	return fields, err
}

const (
	// patience is how long one call of a subscriber may take before others no longer wait for it.
	patience = 100 * time.Millisecond
	// flushTimeout is how long a flush waits whose context sets no limit.
	flushTimeout = 30 * time.Second
	// exitTimeout is how long a shutdown takes at most whose context sets no limit.
	exitTimeout = 2 * time.Second
	// flushPoll is how soon a flush notices what an exporter has written.
	flushPoll = time.Millisecond
)

// deliveries is the state of the goroutine that calls subscribers; it is there while there is something to deliver.
var deliveries = struct {
	sync.Mutex
	// running is the number of the goroutine that is at work; 0 where none is.
	running uint64
	last    uint64
	// again says that something was queued while the goroutine looked.
	again bool
	// changed is closed and made anew after every call.
	changed chan struct{}
}{changed: make(chan struct{})}

// subscriber is a function with the name that it was registered by.
type subscriber struct {
	name     string
	callback SubscriberFunc
}

func subscribe(scope *ScopeHandle, name string, callback SubscriberFunc) error {
	var failed C.NemoRelayError
	number := keep(subscriber{name, callback})
	C.nemo_relay_runtime_subscribe(library(), scope.pointer(), text(name), C.size_t(len(name)), C.uint64_t(number), &failed)
	runtime.KeepAlive(scope)
	return registered(&failed)
}

// wake sees to it that what was queued is delivered.
func wake() {
	if !C.nemo_relay_runtime_has_woken(library()) {
		return
	}
	deliveries.Lock()
	defer deliveries.Unlock()
	if deliveries.again = true; deliveries.running == 0 {
		begin()
	}
}

// begin starts a goroutine, which takes the place of one that is stuck. The caller holds the lock.
func begin() {
	deliveries.last++
	deliveries.running = deliveries.last
	go deliverAll(deliveries.last)
}

// deliverAll calls subscribers until nothing is queued, or until a call takes so long that another goroutine goes on.
func deliverAll(number uint64) {
	ctx := stack{head: root(), delivering: true}.in(context.Background())
	var ended C.uint64_t
	var raised C.bool
	for {
		if waits.Load() {
			runtime.LockOSThread()
		}
		var next C.NemoRelayDelivery
		C.nemo_relay_runtime_next_delivery(library(), ended, raised, &next, nil)
		announce()
		ended, raised = next.subscriber, false
		if next.subscriber == 0 {
			if rest(number) {
				forgetReleased()
				return // With it goes its thread, if it kept to one.
			}
			continue
		}
		impatient := time.AfterFunc(patience, func() { replace(number) })
		raised = C.bool(take(ctx, &next))
		impatient.Stop()
		followUp()
	}
}

// take calls the subscriber, and says whether it failed, or lets the event go through what is registered for it. Such an event
// goes on whatever happens, so nobody is told of a failure.
func take(ctx context.Context, next *C.NemoRelayDelivery) bool {
	if next.machine != nil {
		op := next.op
		_ = (&call{label: "event"}).run(ctx, next.machine, &op)
		return false
	}
	text, _ := takeString(next.event)
	told, _ := kept(uint64(next.callback)).(subscriber)
	err := protected(func() error { return told.callback(ctx, &Event{text}) })
	if err != nil {
		logFailure("subscriber", told.name, err)
	}
	return err != nil
}

// rest says whether the goroutine may go: it was replaced, or nothing came while it looked at empty queues.
func rest(number uint64) bool {
	deliveries.Lock()
	defer deliveries.Unlock()
	if deliveries.running != number {
		return true
	}
	if deliveries.again {
		deliveries.again = false
		return false
	}
	deliveries.running = 0
	return true
}

// replace lets another goroutine go on while one is stuck.
func replace(stuck uint64) {
	deliveries.Lock()
	defer deliveries.Unlock()
	if deliveries.running == stuck {
		begin()
	}
}

func announce() {
	deliveries.Lock()
	defer deliveries.Unlock()
	close(deliveries.changed)
	deliveries.changed = make(chan struct{})
}

func nextDelivery() <-chan struct{} {
	deliveries.Lock()
	defer deliveries.Unlock()
	return deliveries.changed
}

// FlushSubscribers waits until everything that was queued before it has been delivered or the context has ended, or 30
// seconds where the context sets no limit. Inside a subscriber it returns at once. The report says what is still pending.
func FlushSubscribers(ctx context.Context) FlushReport {
	ctx, cancel := limited(ctx, flushTimeout)
	defer cancel()
	var flush *C.NemoRelayFlush
	C.nemo_relay_runtime_flush(library(), &flush, nil)
	defer func() {
		C.nemo_relay_flush_free(flush)
		forgetReleased() // The flush knew subscribers that are removed; now nobody does.
		handOverLog()
	}()
	wake()
	for {
		delivered := nextDelivery()
		var counts C.NemoRelayFlushReport
		C.nemo_relay_flush_report(flush, &counts, nil)
		report := FlushReport{
			Delivered:      uint64(counts.delivered),
			Dropped:        uint64(counts.dropped),
			Pending:        uint64(counts.pending),
			CallbackErrors: uint64(counts.callback_errors),
		}
		if report.Pending == 0 || ctx.Err() != nil || stackOf(ctx).delivering {
			return report
		}
		select {
		case <-delivered:
		case <-time.After(flushPoll):
		case <-ctx.Done():
		}
	}
}

// Shutdown delivers what is queued and closes every exporter; a program calls it before it ends. It takes as long as the
// context allows, or two seconds where the context sets no limit.
func Shutdown(ctx context.Context) FlushReport {
	ctx, cancel := limited(ctx, exitTimeout)
	defer cancel()
	report := FlushSubscribers(ctx)
	C.nemo_relay_shutdown(timeoutMillis(ctx))
	// What could not be written is said as the exporters are closed.
	finishLog(ctx)
	return report
}

func limited(ctx context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	if _, ok := ctx.Deadline(); ok {
		return ctx, func() {}
	}
	return context.WithTimeout(ctx, timeout)
}
