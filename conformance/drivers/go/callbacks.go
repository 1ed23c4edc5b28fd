package main

import (
	"context"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"sync"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// behaviour is what a callback does, one list of actions for each invocation.
type behaviour struct {
	ID   string     `json:"id"`
	Runs [][]action `json:"runs"`
}

type action struct {
	Do           string                  `json:"do"`
	Value        json.RawMessage         `json:"value"`
	Annotation   json.RawMessage         `json:"annotation"`
	PendingMarks []relay.PendingMarkSpec `json:"pending_marks"`
	Type         string                  `json:"type"`
	Message      string                  `json:"message"`
	Status       int                     `json:"status"`
	Pointer      string                  `json:"pointer"`
	InPlace      bool                    `json:"in_place"`
	Args         json.RawMessage         `json:"args"`
	Times        *int                    `json:"times"`
	Concurrent   bool                    `json:"concurrent"`
	Pick         string                  `json:"pick"`
	Recover      bool                    `json:"recover"`
	Record       bool                    `json:"record"`
	Request      *request                `json:"request"`
	Millis       int64                   `json:"ms"`

	// Of a return_outcome.
	Contributions []json.RawMessage `json:"contributions"`

	// Of a stream.
	Chunks []json.RawMessage `json:"chunks"`
	Inner  bool              `json:"inner"`
	Drop   []int             `json:"drop"`
	Set    *struct {
		Pointer string          `json:"pointer"`
		Value   json.RawMessage `json:"value"`
	} `json:"set"`
	Take  *int              `json:"take"`
	After []json.RawMessage `json:"after"`
	Raise *raised           `json:"raise"`
	Wait  bool              `json:"wait"`
}

// raised is the error of a callback.
type raised struct {
	Type    string `json:"type"`
	Message string `json:"message"`
	Status  int    `json:"status"`
}

// StatusCode is the status of HTTP, as the clients of providers have it.
func (err *raised) StatusCode() int { return err.Status }

func (err *raised) Error() string { return err.Message }

// ErrorType is the name that events show.
func (err *raised) ErrorType() string { return err.Type }

func (s *scenario) raise(what raised) error {
	s.lock.Lock()
	defer s.lock.Unlock()
	err := &what
	s.raised[err] = true
	return err
}

// continuation is the rest of a chain, whatever it runs with and gives.
type continuation func(ctx context.Context, args json.RawMessage) (*downstream, error)

// downstream is what a continuation gave: the result of a tool, a response as its result, or a stream.
type downstream struct {
	relay.ToolExecutionResult
	kind   string
	stream iter.Seq2[json.RawMessage, error]
}

// reported is what came, in an answer.
func (d *downstream) reported() any {
	switch d.kind {
	case "tool":
		return outcome(d.ToolExecutionResult)
	case "llm":
		return reported(d.Result)
	}
	return nil
}

// callback is a function that is handed to the package.
type callback struct {
	*scenario
	asked     *request
	behaviour *behaviour
}

// invocation is one call of a callback.
type invocation struct {
	*callback
	flow    flow
	noted   []any
	payload json.RawMessage
	// request is the payload where that is a request which was not changed.
	request    *relay.LLMRequest
	next       continuation
	downstream *downstream
	// annotated is the normalized request of a request intercept, and resolves what a context gives of codecs.
	annotated json.RawMessage
	changed   bool
	resolves  map[string]relay.LlmCodec
	returned  returned
}

// returned is what the actions came to; nothing where the list ended without a return.
type returned struct {
	something bool
	// raw is the result as the protocol writes it.
	raw           json.RawMessage
	result        json.RawMessage
	annotation    json.RawMessage
	marks         []relay.PendingMarkSpec
	contributions []json.RawMessage
	stream        *action
}

func (c *callback) invocation(ctx context.Context) *invocation {
	return &invocation{callback: c, flow: flow{ctx}, noted: []any{c.behaviour.ID}}
}

// invoke notes what the callback was given and runs its actions.
func (i *invocation) invoke() error {
	id := i.behaviour.ID
	i.lock.Lock()
	i.called = append(i.called, i.noted)
	count := i.counts[id]
	i.counts[id]++
	i.lock.Unlock()
	i.cancelWhereAsked("")
	if len(i.behaviour.Runs) == 0 {
		return nil
	}
	for _, action := range i.behaviour.Runs[min(count, len(i.behaviour.Runs)-1)] {
		if err := i.act(action); err != nil || i.returned.something {
			return err
		}
	}
	return nil
}

// cancelWhereAsked cancels the operation where that is to happen when something of this callback has begun.
func (c *callback) cancelWhereAsked(what string) {
	c.lock.Lock()
	cancel := c.cancels[c.behaviour.ID+what]
	c.lock.Unlock()
	if cancel != nil {
		cancel()
	}
}

func (i *invocation) act(a action) error {
	switch a.Do {
	case "return", "return_result", "return_outcome":
		i.returned = returned{something: true, raw: a.Value, result: natural(a.Value), marks: naturalMarks(a.PendingMarks), contributions: a.Contributions}
		if a.Annotation != nil {
			i.returned.annotation = natural(a.Annotation)
		} else if a.Do == "return" {
			// A request alone cannot be returned, so what else the intercept was given goes with it.
			i.returned.annotation = i.annotated
		}
	case "return_next":
		i.returned = returned{something: true, result: i.downstream.Result, annotation: i.downstream.Annotation}
	case "stream":
		i.returned = returned{something: true, stream: &a}
	case "raise":
		return i.raise(raised{a.Type, a.Message, a.Status})
	case "set":
		i.set(a)
	case "next":
		return i.callNext(a)
	case "keep_next":
		i.lock.Lock()
		defer i.lock.Unlock()
		ctx, next := i.flow.ctx, i.next
		i.kept[i.behaviour.ID] = func(args json.RawMessage) (*downstream, error) { return next(ctx, args) }
	case "op":
		return i.nested(a, a.Request, ":op")
	case "recurse":
		return i.nested(a, i.asked, ":recurse")
	case "sleep":
		return withTimeout(i.flow.ctx, time.Duration(a.Millis)*time.Millisecond)
	case "wait":
		return withTimeout(i.flow.ctx, 30*time.Second)
	default:
		return fmt.Errorf("the driver has no action %q", a.Do)
	}
	return nil
}

func (i *invocation) set(a action) {
	if pointer, annotated := strings.CutPrefix(a.Pointer, "/annotated_request"); annotated && i.annotated != nil {
		i.annotated, i.changed = set(i.annotated, pointer, a.Value), true
		return
	}
	changed := set(i.text(), a.Pointer, a.Value)
	i.request = nil
	if !a.InPlace || len(changed) > len(i.payload) {
		i.payload = changed
		return
	}
	// The slice is shared; its text can be overwritten as long as it does not grow.
	padded := append(changed, make([]byte, len(i.payload)-len(changed))...)
	for at := len(changed); at < len(padded); at++ {
		padded[at] = ' '
	}
	copy(i.payload, padded)
}

// text is the payload as JSON.
func (i *invocation) text() json.RawMessage {
	if i.request != nil {
		i.payload = requestText(*i.request)
	}
	return i.payload
}

func (i *invocation) callNext(a action) error {
	times := 1
	if a.Times != nil {
		times = *a.Times
	}
	args := i.text()
	if a.Args != nil {
		args = natural(a.Args)
	}
	results, failures := make([]*downstream, times), make([]error, times)
	one := func(n int) {
		results[n], failures[n] = i.next(i.flow.ctx, args)
		if a.Record {
			var ok any
			if failures[n] == nil {
				ok = results[n].reported()
			}
			i.recordAnswer(":next", ok, failures[n])
		}
	}
	if a.Concurrent {
		var group sync.WaitGroup
		for n := range times {
			group.Add(1)
			go func() { defer group.Done(); one(n) }()
		}
		group.Wait()
	} else {
		for n := range times {
			if one(n); failures[n] != nil && !a.Recover {
				return failures[n]
			}
		}
	}
	for n := range times {
		at := n
		if a.Pick == "first" {
			at = times - 1 - n
		}
		if failures[at] == nil {
			i.downstream = results[at]
		} else if !a.Recover {
			return failures[at]
		}
	}
	return nil
}

// nested runs an operation inside the callback; its error is that of the callback.
func (i *invocation) nested(a action, asked *request, suffix string) error {
	inner := i.call(&i.flow, asked, i)
	ok, err := inner.dispatch(answer{})
	if a.Record {
		i.recordAnswer(suffix, ok, err)
	}
	if a.Recover {
		return nil
	}
	return err
}

func (i *invocation) recordAnswer(suffix string, ok any, err error) {
	told := answer{"ok": ok}
	if err != nil {
		told = answer{"error": i.report(err)}
	}
	i.record(i.behaviour.ID+suffix, told)
}
