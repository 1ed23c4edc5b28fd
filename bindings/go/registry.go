package nemo_relay

/*
#cgo noescape nemo_relay_runtime_take_released
#cgo nocallback nemo_relay_runtime_take_released
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// callbacks are the registered functions by the number under which the library knows them.
var callbacks struct {
	sync.RWMutex
	functions map[uint64]any
	last      uint64
	count     atomic.Int64
}

func keep(function any) uint64 {
	callbacks.Lock()
	defer callbacks.Unlock()
	if callbacks.functions == nil {
		callbacks.functions = map[uint64]any{}
	}
	callbacks.last++
	callbacks.functions[callbacks.last] = function
	callbacks.count.Add(1)
	return callbacks.last
}

func kept(number uint64) any {
	callbacks.RLock()
	defer callbacks.RUnlock()
	return callbacks.functions[number]
}

// followUp comes after everything that may emit or release: it wakes subscribers and drops functions nobody needs.
func followUp() {
	if callbacks.count.Load() == 0 && !staged.Load() {
		return
	}
	wake()
	forgetReleased()
}

func forgetReleased() {
	var numbers [16]C.uint64_t
	for {
		count := C.nemo_relay_runtime_take_released(library(), &numbers[0], C.size_t(len(numbers)))
		if count > 0 {
			callbacks.Lock()
			for _, number := range numbers[:count] {
				delete(callbacks.functions, uint64(number))
			}
			callbacks.count.Store(int64(len(callbacks.functions)))
			callbacks.Unlock()
		}
		if count < C.size_t(len(numbers)) {
			return
		}
	}
}

// entry is what a registration says beside its function.
type entry struct {
	family     family
	name       string
	priority   int32
	breakChain bool
}

func register(scope *ScopeHandle, new entry, function middleware) error {
	var failed C.NemoRelayError
	number := keep(function)
	C.nemo_relay_runtime_register(
		library(), scope.pointer(), C.NemoRelayFamily(new.family), text(new.name), C.size_t(len(new.name)),
		C.int32_t(new.priority), C.bool(new.breakChain), C.uint64_t(number), &failed,
	)
	runtime.KeepAlive(scope)
	return registered(&failed)
}

// registered is what came of a registration; the function of one that was refused is let go.
func registered(failed *C.NemoRelayError) error {
	err := errorOf(failed)
	if err != nil {
		forgetReleased()
	}
	return err
}

// decision is a function that decides about registrations, with what it is asked about.
type decision struct {
	function         ConditionalMiddlewareGuardrailFunc
	kinds            []RuntimeRegistrationKind
	registrationName string
}

func (d decision) answer(ctx context.Context, at *asked) error {
	reason, err := d.function(ctx, slices.Clone(d.kinds), d.registrationName)
	if err != nil {
		// Nobody gets it: the registration takes part.
		logFailure("conditional_middleware_guardrail", d.registrationName, err)
		return err
	}
	return at.giveOptionalString(reason)
}

// encodedKinds are the kinds as JSON text.
func (d decision) encodedKinds() json.RawMessage {
	if d.kinds == nil {
		return json.RawMessage("[]")
	}
	return encodedList(d.kinds)
}

func registerSwitch(name string, new decision) error {
	var failed C.NemoRelayError
	number := keep(new)
	kinds := new.encodedKinds()
	C.nemo_relay_runtime_register_switch(
		library(), text(name), C.size_t(len(name)), jsonBytes(kinds), jsonLength(kinds),
		text(new.registrationName), C.size_t(len(new.registrationName)), C.uint64_t(number), &failed,
	)
	return registered(&failed)
}

func deregister(scope *ScopeHandle, family family, name string) (bool, error) {
	var failed C.NemoRelayError
	var removed C.bool
	C.nemo_relay_runtime_deregister(
		library(), scope.pointer(), C.NemoRelayFamily(family), text(name), C.size_t(len(name)), &removed, &failed,
	)
	runtime.KeepAlive(scope)
	err := errorOf(&failed)
	followUp()
	return bool(removed), err
}
