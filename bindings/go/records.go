package nemo_relay

import (
	"encoding/json"
	"fmt"
)

// recordsText is the text of an argument that is JSON or a list of records.
func recordsText(argument string, given any) (json.RawMessage, error) {
	if text, isText := given.(json.RawMessage); isText {
		return text, nil
	}
	text, err := json.Marshal(given)
	if err != nil {
		return nil, invalidArgument(argument, fmt.Sprintf("%s: %v", argument, err))
	}
	return text, nil
}
