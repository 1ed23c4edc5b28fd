package main

import (
	"context"
	"encoding/json"
	"fmt"
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
}

// raised is the error of a callback.
type raised struct {
	Type    string `json:"type"`
	Message string `json:"message"`
}

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

type nextFunc = func(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error)

// callback is a function that is handed to the package.
type callback struct {
	*scenario
	asked     *request
	behaviour *behaviour
}

// invocation is one call of a callback.
type invocation struct {
	*callback
	flow       flow
	payload    json.RawMessage
	next       nextFunc
	downstream *relay.ToolExecutionResult
}

// returned is what the actions came to; nothing where the list ended without a return.
type returned struct {
	something  bool
	result     json.RawMessage
	annotation json.RawMessage
	marks      []relay.PendingMarkSpec
}

func (c *callback) begin(ctx context.Context, payload json.RawMessage, next nextFunc, recorded ...any) (*invocation, returned, error) {
	id := c.behaviour.ID
	c.lock.Lock()
	c.called = append(c.called, append([]any{id}, recorded...))
	count := c.counts[id]
	c.counts[id]++
	cancel := c.cancels[id]
	c.lock.Unlock()
	if cancel != nil {
		cancel()
	}
	made := &invocation{callback: c, flow: flow{ctx}, payload: payload, next: next}
	if len(c.behaviour.Runs) == 0 {
		return made, returned{}, nil
	}
	for _, action := range c.behaviour.Runs[min(count, len(c.behaviour.Runs)-1)] {
		result, err := made.act(action)
		if err != nil || result.something {
			return made, result, err
		}
	}
	return made, returned{}, nil
}

func (i *invocation) act(a action) (returned, error) {
	switch a.Do {
	case "return", "return_result", "return_outcome":
		result := returned{something: true, result: natural(a.Value), marks: naturalMarks(a.PendingMarks)}
		if a.Annotation != nil {
			result.annotation = natural(a.Annotation)
		}
		return result, nil
	case "return_next":
		return returned{something: true, result: i.downstream.Result, annotation: i.downstream.Annotation}, nil
	case "raise":
		return returned{}, i.raise(raised{a.Type, a.Message})
	case "set":
		changed := set(i.payload, a.Pointer, a.Value)
		if a.InPlace && len(changed) <= len(i.payload) {
			// The slice is shared; its text can be overwritten as long as it does not grow.
			padded := append(changed, make([]byte, len(i.payload)-len(changed))...)
			for at := len(changed); at < len(padded); at++ {
				padded[at] = ' '
			}
			copy(i.payload, padded)
		} else {
			i.payload = changed
		}
		return returned{}, nil
	case "next":
		return returned{}, i.callNext(a)
	case "keep_next":
		i.lock.Lock()
		defer i.lock.Unlock()
		i.kept[i.behaviour.ID] = continuation{i.flow.ctx, i.next}
		return returned{}, nil
	case "op":
		return returned{}, i.nested(a, a.Request, ":op")
	case "recurse":
		return returned{}, i.nested(a, i.asked, ":recurse")
	case "sleep":
		return returned{}, withTimeout(i.flow.ctx, time.Duration(a.Millis)*time.Millisecond)
	case "wait":
		return returned{}, withTimeout(i.flow.ctx, 30*time.Second)
	}
	return returned{}, fmt.Errorf("the driver has no action %q", a.Do)
}

func (i *invocation) callNext(a action) error {
	times := 1
	if a.Times != nil {
		times = *a.Times
	}
	args := i.payload
	if a.Args != nil {
		args = natural(a.Args)
	}
	results, failures := make([]relay.ToolExecutionResult, times), make([]error, times)
	one := func(n int) {
		results[n], failures[n] = i.next(i.flow.ctx, args)
		if a.Record {
			i.recordAnswer(":next", outcome(results[n]), failures[n])
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
			i.downstream = &results[at]
		} else if !a.Recover {
			return failures[at]
		}
	}
	return nil
}

// nested runs an operation inside the callback; its error is that of the callback.
func (i *invocation) nested(a action, asked *request, suffix string) error {
	inner := &call{i.scenario, &i.flow, asked}
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

// The callbacks in the forms of the families.

func (c *callback) tool(ctx context.Context, args json.RawMessage) (relay.ToolExecutionResult, error) {
	made, got, err := c.begin(ctx, args, nil, reported(args))
	if err == nil && !got.something {
		got.result = made.payload
	}
	return relay.ToolExecutionResult{Result: got.result, Annotation: got.annotation}, err
}

func (c *callback) gate(ctx context.Context, toolName string, args json.RawMessage) (*string, error) {
	_, got, err := c.begin(ctx, args, nil, toolName, reported(args))
	if err != nil || !got.something || string(got.result) == "null" {
		return nil, err
	}
	var reason string
	err = json.Unmarshal(got.result, &reason)
	return &reason, err
}

func (c *callback) rewrite(ctx context.Context, toolName string, value json.RawMessage) (json.RawMessage, error) {
	made, got, err := c.begin(ctx, value, nil, toolName, reported(value))
	if !got.something {
		return made.payload, err
	}
	return got.result, err
}

func (c *callback) wrap(
	ctx context.Context, execution relay.ToolExecutionContext, next nextFunc,
) (relay.ToolExecutionInterceptOutcome, error) {
	told := map[string]any{"tool_name": execution.ToolName, "args": reported(execution.Args), "tool_call_id": execution.ToolCallID}
	made, got, err := c.begin(ctx, execution.Args, next, told)
	if err == nil && !got.something {
		got.result = made.payload
		if made.downstream != nil {
			got.result = made.downstream.Result
		}
	}
	return relay.ToolExecutionInterceptOutcome{Result: got.result, Annotation: got.annotation, PendingMarks: got.marks}, err
}

func (c *callback) observe(ctx context.Context, event *relay.Event) error {
	_, _, err := c.begin(ctx, event.JSON(), nil, string(event.JSON()))
	return err
}
