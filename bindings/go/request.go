package nemo_relay

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"strings"
)

// encode is the JSON text of a request. A member that is no JSON makes the whole text none, whatever stands beside it.
func (request *LLMRequest) encode() json.RawMessage {
	var out bytes.Buffer
	out.Grow(len(request.Content) + 64*len(request.Headers) + 32)
	out.WriteString(`{"content":`)
	writeMember(&out, request.Content)
	out.WriteString(`,"headers":{`)
	separator := ""
	for name, value := range request.Headers {
		out.WriteString(separator)
		// A string is always JSON.
		key, _ := json.Marshal(name)
		out.Write(key)
		out.WriteByte(':')
		writeMember(&out, value)
		separator = ","
	}
	out.WriteString("}}")
	return out.Bytes()
}

func writeMember(out *bytes.Buffer, value json.RawMessage) {
	if value == nil {
		value = null
	}
	out.Write(value)
	if !json.Valid(value) {
		out.WriteByte(0)
	}
}

// invalidIn finds the first message in a list of records or messages that is no JSON, and says its path.
func invalidIn(value reflect.Value, path string) (string, bool) {
	if message, ok := value.Interface().(json.RawMessage); ok {
		return path, message != nil && !json.Valid(message)
	}
	switch value.Kind() {
	case reflect.Slice:
		for i := range value.Len() {
			if found, invalid := invalidIn(value.Index(i), fmt.Sprintf("%s[%d]", path, i)); invalid {
				return found, true
			}
		}
	case reflect.Struct:
		for i := range value.NumField() {
			name, _, _ := strings.Cut(value.Type().Field(i).Tag.Get("json"), ",")
			if found, invalid := invalidIn(value.Field(i), path+"."+name); invalid {
				return found, true
			}
		}
	}
	return path, false
}

// decodeRequest reads a request that the library wrote.
func decodeRequest(text string) (LLMRequest, error) {
	var request LLMRequest
	err := json.Unmarshal([]byte(text), &request)
	return request, err
}

// withHeaders is a request with the same content and a copy of the headers, in which those of the object are set.
func (request LLMRequest) withHeaders(object string) (LLMRequest, error) {
	var set map[string]json.RawMessage
	if err := json.Unmarshal([]byte(object), &set); err != nil {
		return request, err
	}
	headers := make(map[string]json.RawMessage, len(request.Headers)+len(set))
	maps.Copy(headers, request.Headers)
	for name := range request.Headers {
		for other := range set {
			if strings.EqualFold(name, other) {
				delete(headers, name)
			}
		}
	}
	maps.Copy(headers, set)
	return LLMRequest{Headers: headers, Content: request.Content}, nil
}
