package nemo_relay

// hidden takes the place of a value that is a secret.
const hidden = "..."

// hide keeps the names alone.
func hide[Value ~string | ~[]byte](values map[string]Value) map[string]Value {
	if values == nil {
		return nil
	}
	shown := make(map[string]Value, len(values))
	for name := range values {
		shown[name] = Value(hidden)
	}
	return shown
}
