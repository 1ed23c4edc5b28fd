package nemo_relay

// hidden takes the place of a value that is a secret.
const hidden = "..."

// hide says no more than whether there is a value.
func hide[Value ~string | ~[]byte](value Value) Value {
	if len(value) == 0 {
		return value
	}
	return Value(hidden)
}

// hideValues keeps the names alone.
func hideValues[Value ~string | ~[]byte](values map[string]Value) map[string]Value {
	if values == nil {
		return nil
	}
	shown := make(map[string]Value, len(values))
	for name := range values {
		shown[name] = Value(hidden)
	}
	return shown
}
