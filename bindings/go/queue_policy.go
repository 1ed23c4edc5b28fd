package nemo_relay

/*
#cgo noescape nemo_relay_runtime_blocks
#cgo nocallback nemo_relay_runtime_blocks
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"strings"
	"sync"
	"sync/atomic"
	"time"
)

// waits says whether an emitting goroutine may wait for a subscriber. Then the one that delivers keeps to its thread, by which
// the library tells it from them.
var waits atomic.Bool

// policies keeps the end of watchWaits apart from a policy that needs it again.
var policies sync.Mutex

// wakePoll is how soon what was queued is delivered while the operation that emitted it waits for room.
const wakePoll = time.Millisecond

func setQueuePolicy(ctx context.Context, arguments *setQueuePolicyArguments) error {
	policies.Lock()
	defer policies.Unlock()
	// Said before it is so, since from then on nobody may deliver without it.
	first := strings.HasPrefix(arguments.queuePolicy, "block:") && !waits.Swap(true)
	err := arguments.native(stackOf(ctx).head)
	if first && err != nil {
		waits.Store(false)
	} else if first {
		go watchWaits()
	}
	return err
}

// watchWaits wakes subscribers while an operation waits in the library, from where it cannot do so itself; as long as there is
// a subscriber that may be waited for.
func watchWaits() {
	ticker := time.NewTicker(wakePoll)
	defer ticker.Stop()
	for range ticker.C {
		wake()
		if nobodyWaits() {
			return
		}
	}
}

func nobodyWaits() bool {
	policies.Lock()
	defer policies.Unlock()
	if C.nemo_relay_runtime_blocks(library()) {
		return false
	}
	waits.Store(false)
	return true
}
