package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"time"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// The arguments of an operation.

func (c *call) text(name string) string {
	var text string
	_ = json.Unmarshal(c.asked.Args[name], &text)
	return text
}

func (c *call) optionalText(name string) *string {
	if c.asked.Args[name] == nil {
		return nil
	}
	text := c.text(name)
	return &text
}

func (c *call) int32(name string) int32 {
	var number int32
	_ = json.Unmarshal(c.asked.Args[name], &number)
	return number
}

func (c *call) uint32(name string) uint32 {
	var number uint32
	_ = json.Unmarshal(c.asked.Args[name], &number)
	return number
}

func (c *call) kinds() []relay.RuntimeRegistrationKind {
	var kinds []relay.RuntimeRegistrationKind
	_ = json.Unmarshal(c.asked.Args["kinds"], &kinds)
	return kinds
}

func (c *call) flag(name string) bool { return string(c.asked.Args[name]) == "true" }

// object is what is bound to the name that an argument gives; nil where nothing is.
func (c *call) object(name string) any {
	var form struct {
		Handle string `json:"$handle"`
	}
	_ = json.Unmarshal(c.asked.Args[name], &form)
	c.lock.Lock()
	defer c.lock.Unlock()
	return c.bound[form.Handle]
}

func (c *call) request(name string) relay.LLMRequest {
	made := requestOf(c.asked.Args[name])
	c.show(made)
	return made
}

// requestOf is the request that the protocol writes in this way; special forms may stand inside its members.
func requestOf(text json.RawMessage) relay.LLMRequest {
	var members struct {
		Headers map[string]json.RawMessage
		Content json.RawMessage
	}
	_ = json.Unmarshal(text, &members)
	headers := make(map[string]json.RawMessage, len(members.Headers))
	for name, value := range members.Headers {
		headers[name] = natural(value)
	}
	return relay.LLMRequest{Headers: headers, Content: natural(members.Content)}
}

// record is an argument that is an object.
func record[T any](c *call, name string) (made T) {
	_ = json.Unmarshal(c.asked.Args[name], &made)
	return made
}

// parsed is the value of a word; one that no word has, where none has it.
func parsed[T ~uint32](parse func(word string) (T, bool), word string) T {
	found, ok := parse(word)
	if !ok {
		return T(^uint32(0))
	}
	return found
}

// requestText is a request as text.
func requestText(request relay.LLMRequest) json.RawMessage {
	headers := request.Headers
	if headers == nil {
		headers = map[string]json.RawMessage{}
	}
	return encoded(map[string]any{"headers": headers, "content": request.Content})
}

func (c *call) handle(name string) *relay.ScopeHandle {
	found, _ := c.object(name).(*relay.ScopeHandle)
	return found
}

func (c *call) scopeType() relay.ScopeType {
	return parsed(relay.ParseScopeType, c.text("scope_type"))
}

func (c *call) value(name string) json.RawMessage { return natural(c.asked.Args[name]) }

func (c *call) callback(name string) *callback {
	return c.described(c.asked.Callbacks[name])
}

// described is a callback that does what is described.
func (c *call) described(does *behaviour) *callback {
	made := &callback{scenario: c.scenario, asked: c.asked, behaviour: does}
	alive := c.alive
	alive.Add(1)
	runtime.AddCleanup(made, func(int) { alive.Add(-1) }, 0)
	return made
}

// given says whether an argument is there, and is a handle that is bound where it should be one.
func (c *call) given(name string) bool {
	return c.asked.Args[name] != nil && (name != "handle" || c.handle(name) != nil)
}

func (c *call) time(name string) time.Time {
	var micros int64
	_ = json.Unmarshal(c.asked.Args[name], &micros)
	return time.UnixMicro(micros)
}

// Values

// natural is a value as JSON text with the special forms put in; a text without them stays as it is.
func natural(value json.RawMessage) json.RawMessage {
	if !bytes.Contains(value, []byte(`"$value"`)) {
		return slices.Clone(value)
	}
	var out bytes.Buffer
	write(&out, decoded(value))
	return out.Bytes()
}

// naturalMarks are marks with the values that they stand for, which belong to one invocation alone.
func naturalMarks(marks []relay.PendingMarkSpec) []relay.PendingMarkSpec {
	marks = slices.Clone(marks)
	for i, mark := range marks {
		marks[i].Data, marks[i].Metadata = natural(mark.Data), natural(mark.Metadata)
	}
	return marks
}

func write(out *bytes.Buffer, value any) {
	switch value := value.(type) {
	case map[string]any:
		if kind, ok := value["$value"].(string); ok {
			out.WriteString(special(kind))
			return
		}
		keys := make([]string, 0, len(value))
		for key := range value {
			keys = append(keys, key)
		}
		slices.Sort(keys)
		for i, key := range keys {
			out.WriteString(map[bool]string{true: "{", false: ","}[i == 0])
			out.Write(encoded(key))
			out.WriteByte(':')
			write(out, value[key])
		}
		out.WriteByte('}')
	case []any:
		out.WriteByte('[')
		for i, item := range value {
			if i > 0 {
				out.WriteByte(',')
			}
			write(out, item)
		}
		out.WriteByte(']')
	default:
		out.Write(encoded(value))
	}
}

// special is the text of a value that JSON cannot say, as far as text can hold it.
func special(kind string) string {
	kind, number, _ := strings.Cut(kind, ":")
	count, _ := strconv.Atoi(number)
	switch kind {
	case "invalid_utf8":
		return "\"\xff\xfe\""
	case "lone_surrogate":
		return `"\ud800"`
	case "bad_json":
		return `{"a":`
	case "big_int":
		return "1180591620717411303424"
	case "deep":
		return strings.Repeat("[", count) + "0" + strings.Repeat("]", count)
	case "text":
		return `"` + strings.Repeat("x", count) + `"`
	}
	panic(fmt.Sprintf("there is no text for %s", kind))
}

func decoded(value json.RawMessage) any {
	reader := json.NewDecoder(bytes.NewReader(value))
	reader.UseNumber()
	var into any
	_ = reader.Decode(&into)
	return into
}

func encoded(value any) json.RawMessage {
	var out bytes.Buffer
	writer := json.NewEncoder(&out)
	writer.SetEscapeHTML(false)
	_ = writer.Encode(value)
	return bytes.TrimRight(out.Bytes(), "\n")
}

// reported is a value in an answer; what is no JSON is said to be so.
func reported(value json.RawMessage) any {
	if value == nil {
		return nil
	}
	if !json.Valid(value) || !bytes.Equal(bytes.ToValidUTF8(value, nil), value) {
		return map[string]bool{"$opaque": true}
	}
	return value
}

// set puts a value at a JSON pointer of a copy.
func set(payload json.RawMessage, pointer string, value json.RawMessage) json.RawMessage {
	if pointer == "" {
		return slices.Clone(value)
	}
	root := decoded(payload)
	at := root
	parts := strings.Split(pointer[1:], "/")
	for i, part := range parts {
		part = strings.NewReplacer("~1", "/", "~0", "~").Replace(part)
		last := i == len(parts)-1
		switch inside := at.(type) {
		case map[string]any:
			if last {
				inside[part] = decoded(value)
			}
			at = inside[part]
		case []any:
			index, _ := strconv.Atoi(part)
			if last {
				inside[index] = decoded(value)
			}
			at = inside[index]
		}
	}
	return encoded(root)
}

func withTimeout(ctx context.Context, wait time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(wait):
		return nil
	}
}
