//go:build nemo_relay_pkgconfig

package nemo_relay

// With `-tags nemo_relay_pkgconfig` pkg-config says where the header and the library are.

/*
#cgo pkg-config: nemo-relay-static
*/
import "C"
