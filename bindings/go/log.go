package nemo_relay

/*
#include "nemo_relay.h"
*/
import "C"

import (
	"context"
	"encoding/json"
	"log/slog"
	"sync"
	"time"
)

// LevelTrace is the level of records that are less than those of slog.LevelDebug.
const LevelTrace = slog.LevelDebug - 4

// logPause is how often somebody looks what the library had to say.
const logPause = time.Second

// logging is who is told what the library has to say.
var logging = struct {
	sync.Mutex
	logger *slog.Logger
	// stop ends the goroutine that looks; nil where there is none.
	stop chan struct{}
	// handing keeps the records in order.
	handing sync.Mutex
}{}

// SetLogger says who is told what the library and the application, with [Log], have to say; at first that is nobody, and nil
// ends it. A record has the attributes target, event and fields.
func SetLogger(logger *slog.Logger) {
	library()
	handOverLog()
	logging.Lock()
	defer logging.Unlock()
	C.nemo_relay_log_hear(C.bool(logger != nil))
	if logging.stop != nil {
		close(logging.stop)
		logging.stop = nil
	}
	if logging.logger = logger; logger != nil {
		logging.stop = make(chan struct{})
		go lookAtLog(logging.stop)
	}
}

func lookAtLog(stop <-chan struct{}) {
	ticker := time.NewTicker(logPause)
	defer ticker.Stop()
	for {
		select {
		case <-ticker.C:
			handOverLog()
		case <-stop:
			return
		}
	}
}

type logRecord struct {
	Severity  string
	Timestamp time.Time
	Target    string
	Event     string
	Message   string
	Fields    map[string]any
}

// handOverLog hands what waits to the logger. A handler that calls this package gets its own records later.
func handOverLog() {
	if logging.handing.TryLock() {
		defer logging.handing.Unlock()
		handOver()
	}
}

// finishLog is the same for a program that is about to end: it waits for who is handing over, as long as the context lasts.
func finishLog(ctx context.Context) {
	for !logging.handing.TryLock() {
		select {
		case <-time.After(flushPoll):
		case <-ctx.Done():
			return
		}
	}
	defer logging.handing.Unlock()
	handOver()
}

// handOver is called by who is handing over.
func handOver() {
	logging.Lock()
	logger := logging.logger
	logging.Unlock()
	if logger == nil {
		return
	}
	var taken *C.char
	if C.nemo_relay_log_take(&taken) != 0 {
		return
	}
	text, _ := takeString(taken)
	var records []logRecord
	_ = json.Unmarshal([]byte(text), &records)
	for _, record := range records {
		// A handler is the application's; whoever has something to say must not fail by it.
		_ = protected(func() error { return record.tell(logger) })
	}
}

func (record *logRecord) tell(logger *slog.Logger) error {
	ctx, level := context.Background(), levels[record.Severity]
	if !logger.Enabled(ctx, level) {
		return nil
	}
	attributes := make([]any, 0, len(record.Fields))
	for name, value := range record.Fields {
		attributes = append(attributes, slog.Any(name, value))
	}
	told := slog.NewRecord(record.Timestamp, level, record.Message, 0)
	told.AddAttrs(slog.String("target", record.Target), slog.String("event", record.Event))
	told.AddAttrs(slog.Group("fields", attributes...))
	return logger.Handler().Handle(ctx, told)
}

var levels = map[string]slog.Level{
	"trace": LevelTrace,
	"debug": slog.LevelDebug,
	"info":  slog.LevelInfo,
	"warn":  slog.LevelWarn,
	"error": slog.LevelError,
}

// log writes what the application has to say; its target begins with the name of the language.
func log(ctx context.Context, arguments *logArguments) error {
	target := "go"
	if arguments.target != nil && *arguments.target != "" {
		target += "." + *arguments.target
	}
	named := *arguments
	named.target = &target
	err := named.native(stackOf(ctx).head)
	handOverLog()
	return err
}

// logFailure says that a callback failed whose error nobody gets; without the text of the error, which may hold payloads.
func logFailure(callback, name string, err error) {
	kind, _ := described(err)
	C.nemo_relay_log_callback_failed(
		text(callback), C.size_t(len(callback)), text(name), C.size_t(len(name)), text(kind), C.size_t(len(kind)),
	)
	handOverLog()
}
