//go:build !nemo_relay_pkgconfig

package nemo_relay

// In a clone the library is where cargo puts it. The published module has its own link.go, and the library inside.

/*
#cgo CFLAGS: -I${SRCDIR}/../c/include
#cgo LDFLAGS: ${SRCDIR}/../../target/ci/libnemo_relay.a
#cgo linux LDFLAGS: -lm -ldl -lpthread
*/
import "C"
