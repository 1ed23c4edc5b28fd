package nemo_relay

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

// wakePoll is how soon what was queued is delivered while the operation that emitted it waits for room.
const wakePoll = time.Millisecond

// watchWaits wakes subscribers while an operation waits in the library, from where it cannot do so itself.
var watchWaits = sync.OnceFunc(func() {
	waits.Store(true)
	go func() {
		for range time.Tick(wakePoll) {
			wake()
		}
	}()
})

func setQueuePolicy(ctx context.Context, arguments *setQueuePolicyArguments) error {
	if strings.HasPrefix(arguments.queuePolicy, "block:") {
		watchWaits()
	}
	return arguments.native(stackOf(ctx).head)
}
