package main

import (
	"encoding/json"
	"io"
	"iter"
	"math"
	"runtime"
	"slices"
	"sync/atomic"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// sequence is the stream that an action describes.
func (i *invocation) sequence(a action) iter.Seq2[json.RawMessage, error] {
	note := func(what string) {
		if a.Record {
			i.record(i.behaviour.ID + what)
		}
	}
	return func(yield func(json.RawMessage, error) bool) {
		note(":pull")
		over := false
		defer func() {
			if !over {
				note(":close")
			}
		}()
		give := func(chunk json.RawMessage) bool {
			if !yield(chunk, nil) {
				return false
			}
			note(":pull")
			return true
		}
		giveAll := func(chunks []json.RawMessage) bool {
			return !slices.ContainsFunc(chunks, func(chunk json.RawMessage) bool { return !give(natural(chunk)) })
		}
		if !giveAll(a.Chunks) {
			return
		}
		if a.Inner {
			if goOn, err := i.giveInner(a, give); err != nil {
				over = true
				yield(nil, err)
				return
			} else if !goOn {
				return
			}
		}
		if !giveAll(a.After) {
			return
		}
		if a.Wait {
			i.cancelWhereAsked(":wait")
			if err := withTimeout(i.flow.ctx, 30*time.Second); err != nil {
				yield(nil, err)
				return
			}
		}
		over = true
		if a.Raise != nil {
			yield(nil, i.raise(*a.Raise))
		}
	}
}

// giveInner gives the chunks of the stream downstream; false where no more is wanted.
func (i *invocation) giveInner(a action, give func(json.RawMessage) bool) (bool, error) {
	if i.downstream == nil || a.Take != nil && *a.Take == 0 {
		return true, nil
	}
	pulled, given := -1, 0
	for chunk, err := range i.downstream.stream {
		if err != nil && a.Recover {
			break
		}
		if err != nil {
			return false, err
		}
		if pulled++; slices.Contains(a.Drop, pulled) {
			continue
		}
		if a.Set != nil {
			chunk = set(chunk, a.Set.Pointer, a.Set.Value)
		}
		if !give(chunk) {
			return false, nil
		}
		if given++; a.Take != nil && given == *a.Take {
			break
		}
	}
	return true, nil
}

// consumer says how a stream is read.
type consumer struct {
	Take   *int   `json:"take"`
	Then   string `json:"then"`
	Pause  int64  `json:"pause"`
	Record bool   `json:"record"`
}

func (c *call) consume(stream *relay.LlmStream, beside answer) error {
	how := c.asked.Consume
	chunks := []any{}
	most := math.MaxInt
	if how.Take != nil {
		most = *how.Take
	}
	pause := func() { time.Sleep(time.Duration(how.Pause) * time.Millisecond) }
	var failure error
	for len(chunks) < most && failure == nil {
		pause()
		if how.Record {
			c.record("consumer:ask")
		}
		chunk, err := stream.Next()
		if err == io.EOF {
			break
		}
		if failure = err; err == nil {
			chunks = append(chunks, reported(chunk))
		}
	}
	beside["chunks"] = chunks
	switch how.Then {
	case "drop":
		pause()
		drop(&stream)
		return failure
	case "close":
		pause()
		for range 2 {
			if err := stream.Close(); err != nil {
				failure = err
			}
		}
	}
	if failure == nil || c.report(failure)["code"] != relay.ErrCancelled.String() {
		beside["again"] = c.again(stream)
	}
	return failure
}

func (c *call) again(stream *relay.LlmStream) any {
	chunk, err := stream.Next()
	switch {
	case err == io.EOF:
		return "over"
	case err != nil:
		return answer{"error": c.report(err)}
	}
	return answer{"ok": reported(chunk)}
}

// drop lets go of a stream and waits for the collector to find it, and a moment for what that begins.
func drop(stream **relay.LlmStream) {
	found := &atomic.Bool{}
	runtime.AddCleanup(*stream, func(found *atomic.Bool) { found.Store(true) }, found)
	*stream = nil
	for range 1000 {
		runtime.GC()
		if found.Load() {
			break
		}
		time.Sleep(time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond)
}
