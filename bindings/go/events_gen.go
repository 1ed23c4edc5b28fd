// Code generated from spec/ by codegen. DO NOT EDIT.

package nemo_relay

import (
	"encoding/json"
	"time"
)

// EventFields are the fields of an event; those that an event does not have are empty.
type EventFields struct {
	// AtofVersion is the version of the wire format.
	AtofVersion string `json:"atof_version"`
	// Kind is the kind of the event.
	Kind string `json:"kind"`
	// UUID is the identity of the scope or of the mark.
	UUID string `json:"uuid"`
	// ParentUUID is the scope that this event belongs under.
	ParentUUID string `json:"parent_uuid"`
	// PropagationRootUUID is the outermost agent that this event belongs to.
	PropagationRootUUID string `json:"propagation_root_uuid"`
	// Timestamp is when it happened.
	Timestamp time.Time `json:"timestamp"`
	// Name is the name of the scope or of the mark.
	Name string `json:"name"`
	// Category is the scope type or for a mark any text.
	Category string `json:"category"`
	// CategoryProfile is the fields that belong to the category.
	CategoryProfile json.RawMessage `json:"category_profile"`
	// Data is input at a start; output at an end; the application's data on a mark.
	Data json.RawMessage `json:"data"`
	// DataSchema is the schema that the data follows.
	DataSchema *DataSchema `json:"data_schema"`
	// Metadata is the application's metadata and the reserved keys.
	Metadata json.RawMessage `json:"metadata"`
	// Attributes is the names of the flags in alphabetical order.
	Attributes []string `json:"attributes"`
	// ScopeCategory is which boundary this is.
	ScopeCategory string `json:"scope_category"`
}
