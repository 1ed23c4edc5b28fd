package nemo_relay_test

import (
	"context"
	"runtime"
	"strings"
	"testing"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// isWatched says whether a goroutine wakes subscribers for operations that wait.
func isWatched() bool {
	stacks := make([]byte, 1<<20)
	return strings.Contains(string(stacks[:runtime.Stack(stacks, true)]), "watchWaits")
}

func TestAPolicyIsWatchedAsLongAsSomebodyMayWait(t *testing.T) {
	if err := relay.SetQueuePolicy(background, "nobody", "block:50"); err == nil || isWatched() {
		t.Fatal("a policy of nobody is watched", err)
	}
	for range 2 {
		must(t, relay.RegisterSubscriber(t.Name(), func(context.Context, *relay.Event) error { return nil }))
		must(t, relay.SetQueuePolicy(background, t.Name(), "block:50"))
		if !isWatched() {
			t.Fatal("nobody wakes the subscriber")
		}
		relay.DeregisterSubscriber(t.Name())
		for deadline := time.Now().Add(10 * time.Second); isWatched(); time.Sleep(time.Millisecond) {
			if time.Now().After(deadline) {
				t.Fatal("it is watched for ever")
			}
		}
	}
}
