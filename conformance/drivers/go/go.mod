module github.com/nvidia/nemo-relay/conformance/drivers/go

go 1.24

require github.com/nvidia/nemo-relay/go/nemo_relay v0.0.0

replace github.com/nvidia/nemo-relay/go/nemo_relay => ../../../bindings/go
