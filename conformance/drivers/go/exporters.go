package main

import (
	"context"
	"encoding/json"
	"strings"

	relay "github.com/nvidia/nemo-relay/go/nemo_relay"
)

// exporter is what every class of exporters has.
type exporter interface {
	Register(name string) error
	Deregister(name string) bool
	ForceFlush(ctx context.Context) error
	RuntimeDiagnostics() json.RawMessage
	Shutdown() error
}

// writer is an exporter that writes a file.
type writer interface{ Path() string }

// teller is an exporter that is asked for what it has seen.
type teller interface {
	Export() (json.RawMessage, error)
	ExportJSON() (string, error)
	Clear()
}

// configuration is one that a constructor takes, by the field names of the spec.
func configuration[T any](c *call) (config T, err error) {
	text, _ := json.Marshal(c.asked.Args)
	err = json.Unmarshal(natural(text), &config)
	c.show(config)
	return config, err
}

func (c *call) exporter() (any, error) {
	switch c.asked.Op {
	case "exporters.recover":
		return relay.ExportersRecover(c.flow.ctx, c.text("path"), c.exportersRecoverOptions()...)
	case "exporters.expand":
		return relay.ExportersExpand(c.flow.ctx, c.text("path"), c.text("output"))
	}
	if create, ok := newExporter[c.asked.Op]; ok {
		made, err := create(c)
		if err == nil {
			c.show(made)
			c.bind(made)
			c.exporters[made] = nil
		}
		return nil, err
	}
	object, ok := c.object("object").(exporter)
	if !ok {
		return nil, unknownOp(c.asked.Op)
	}
	return c.exporterMethod(object, c.asked.Op[strings.LastIndex(c.asked.Op, ".")+1:])
}

func (c *call) exporterMethod(object exporter, verb string) (any, error) {
	name := c.text("name")
	switch verb {
	case "register":
		err := object.Register(name)
		if err == nil {
			c.exporters[object] = append(c.exporters[object], name)
		}
		return nil, err
	case "deregister":
		return object.Deregister(name), nil
	case "force_flush":
		ctx, cancel := c.timeout()
		defer cancel()
		return nil, object.ForceFlush(ctx)
	case "runtime_diagnostics":
		return object.RuntimeDiagnostics(), nil
	case "shutdown":
		return nil, object.Shutdown()
	}
	if writer, ok := object.(writer); ok && verb == "path" {
		return writer.Path(), nil
	}
	if teller, ok := object.(teller); ok {
		switch verb {
		case "export":
			return teller.Export()
		case "export_json":
			return teller.ExportJSON()
		case "clear":
			teller.Clear()
			return nil, nil
		}
	}
	return nil, unknownOp(c.asked.Op)
}
