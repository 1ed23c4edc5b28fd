module github.com/nvidia/nemo-relay/go/nemo_relay

go 1.24
