package main

import (
	"context"
	"encoding/json"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

const recorder = "conformance.recorder"

// flow is a sequence of operations in one context, which a push replaces.
type flow struct{ ctx context.Context }

// registration is one that the scenario made and has not removed.
type registration struct {
	op    string
	scope *relay.ScopeHandle
	name  string
}

type barrier struct {
	arrived int
	open    chan struct{}
}

// scenario is everything between begin and end.
type scenario struct {
	main flow

	lock          sync.Mutex
	bound         map[string]any
	kept          map[string]func(args json.RawMessage) (*downstream, error)
	counts        map[string]int
	called        []any
	cancels       map[string]context.CancelFunc
	barriers      map[string]*barrier
	scopes        []*relay.ScopeHandle
	registrations map[registration]bool
	named         map[string]bool
	kindsKnown    map[string]bool
	contexts      map[string]*relay.PluginContext
	exporters     map[exporter][]string
	raised        map[error]bool
	events        []string
	recording     bool
	alive         *atomic.Int64
}

func newScenario(subscriber bool) *scenario {
	s := &scenario{
		main:          flow{context.Background()},
		bound:         map[string]any{},
		kept:          map[string]func(args json.RawMessage) (*downstream, error){},
		counts:        map[string]int{},
		cancels:       map[string]context.CancelFunc{},
		barriers:      map[string]*barrier{},
		registrations: map[registration]bool{},
		named:         map[string]bool{},
		kindsKnown:    map[string]bool{},
		contexts:      map[string]*relay.PluginContext{},
		exporters:     map[exporter][]string{},
		raised:        map[error]bool{},
		recording:     subscriber,
		called:        []any{},
		events:        []string{},
		alive:         &atomic.Int64{},
	}
	if subscriber {
		err := relay.RegisterSubscriber(recorder, func(_ context.Context, event *relay.Event) error {
			s.lock.Lock()
			defer s.lock.Unlock()
			s.events = append(s.events, string(event.JSON()))
			return nil
		})
		if err != nil {
			panic(err)
		}
	}
	return s
}

func (s *scenario) together(from *flow, branches [][]*request) [][]answer {
	answers := make([][]answer, len(branches))
	var group sync.WaitGroup
	for i, branch := range branches {
		group.Add(1)
		go func() {
			defer group.Done()
			own := *from
			answers[i] = s.sequence(&own, branch)
		}()
	}
	group.Wait()
	return answers
}

func (s *scenario) sequence(own *flow, requests []*request) []answer {
	answers := []answer{}
	for _, asked := range requests {
		answers = append(answers, s.run(own, asked))
	}
	return answers
}

func (s *scenario) record(entry ...any) {
	s.lock.Lock()
	defer s.lock.Unlock()
	s.called = append(s.called, entry)
}

func (s *scenario) reach(ctx context.Context, name string, count int) {
	s.lock.Lock()
	at := s.barriers[name]
	if at == nil {
		at = &barrier{open: make(chan struct{})}
		s.barriers[name] = at
	}
	if at.arrived++; at.arrived == count {
		close(at.open)
	}
	s.lock.Unlock()
	select {
	case <-at.open:
	case <-ctx.Done():
	}
}

func (s *scenario) end() map[string]any {
	relay.FlushSubscribers(context.Background())
	s.lock.Lock()
	events, called := s.events, s.called
	s.lock.Unlock()
	left := s.cleanUp()
	alive := s.alive
	// What the scenario holds itself is no leak of the package.
	*s = scenario{events: []string{}}
	return map[string]any{
		"events": events,
		"called": called,
		"left":   map[string]int{"handles": 0, "callbacks": remaining(alive), "registrations": left},
	}
}

// cleanUp closes and removes what the scenario left, and counts the registrations that were gone without its doing.
func (s *scenario) cleanUp() (lost int) {
	ctx := s.main.ctx
	for i := len(s.scopes) - 1; i >= 0; i-- {
		// A scope that the scenario has closed, or that is open in another context, is not found here.
		_ = relay.PopScope(ctx, s.scopes[i])
	}
	if relay.ActivePluginReport(ctx) != nil {
		lost++
	}
	_ = relay.ClearPluginConfiguration(ctx)
	for entry := range s.registrations {
		removed, err := deregisters[entry.op](entry.scope, entry.name)
		if entry.scope == nil && (err != nil || !removed) {
			lost++
		}
	}
	for name := range s.named {
		if !relay.DeregisterCodec(ctx, name) {
			lost++
		}
	}
	for kind := range s.kindsKnown {
		if removed, err := relay.DeregisterPlugin(ctx, kind); err != nil || !removed {
			lost++
		}
	}
	for exporter, names := range s.exporters {
		for _, name := range names {
			exporter.Deregister(name)
		}
		_ = exporter.Shutdown()
	}
	if s.recording {
		relay.DeregisterSubscriber(recorder)
	}
	relay.FlushSubscribers(context.Background())
	return lost
}

// remaining waits for the collector to find the callbacks that the package has let go.
func remaining(alive *atomic.Int64) int {
	for range 50 {
		if alive.Load() == 0 {
			return 0
		}
		runtime.GC()
		time.Sleep(time.Millisecond)
	}
	return int(alive.Load())
}
