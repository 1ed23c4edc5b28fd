module examples

go 1.24

require github.com/nvidia/nemo-relay/go/nemo_relay v0.0.0

// In a clone the package is beside the examples.
replace github.com/nvidia/nemo-relay/go/nemo_relay => ../../bindings/go
