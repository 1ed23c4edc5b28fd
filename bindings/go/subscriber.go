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
	"fmt"
	"os"
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
	logged  time.Time
	lines   int
}{changed: make(chan struct{})}

func subscribe(scope *ScopeHandle, name string, callback SubscriberFunc) error {
	var failed C.NemoRelayError
	number := keep(callback)
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
		var next C.NemoRelayDelivery
		C.nemo_relay_runtime_next_delivery(library(), ended, raised, &next, nil)
		announce()
		ended, raised = next.subscriber, false
		if next.subscriber == 0 {
			if rest(number) {
				forgetReleased()
				return
			}
			continue
		}
		impatient := time.AfterFunc(patience, func() { replace(number) })
		err := take(ctx, &next)
		impatient.Stop()
		if err != nil {
			raised = true
			logFailure("a subscriber", err)
		}
		followUp()
	}
}

// take calls the subscriber, or lets the event go through what is registered for it. Such an event goes on whatever happens,
// so nobody is told of a failure.
func take(ctx context.Context, next *C.NemoRelayDelivery) error {
	if next.machine != nil {
		op := next.op
		_ = (&call{label: "event"}).run(ctx, next.machine, &op)
		return nil
	}
	text, _ := takeString(next.event)
	callback, _ := kept(uint64(next.callback)).(SubscriberFunc)
	return protected(func() error { return callback(ctx, &Event{text}) })
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

// logFailure writes at most ten lines a minute.
func logFailure(what string, err error) {
	deliveries.Lock()
	defer deliveries.Unlock()
	if time.Since(deliveries.logged) > time.Minute {
		deliveries.logged, deliveries.lines = time.Now(), 0
	}
	if deliveries.lines++; deliveries.lines <= 10 {
		fmt.Fprintf(os.Stderr, "nemo_relay: %s failed: %.500v\n", what, err)
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
	return report
}

func limited(ctx context.Context, timeout time.Duration) (context.Context, context.CancelFunc) {
	if _, ok := ctx.Deadline(); ok {
		return ctx, func() {}
	}
	return context.WithTimeout(ctx, timeout)
}
