"""The JSON Schemas of the document of plugins and of the manifest of a plugin, for editors."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..model import Spec, Type, nodes
from .config import of_files, reachable

_ROOT = "PluginConfig"
_COMPONENT = "PluginComponentConfig"
_MANIFEST = "PluginManifest"


def plugin_document(spec: Spec, value: Callable[[Spec, Type, bool], dict[str, Any]]) -> dict[str, Any]:
    """The document, with the configuration of each built-in kind where a component is of that kind."""
    found = {config.config: _record(spec, config, value) for config in reachable(spec)}
    found[_COMPONENT]["allOf"] = [
        {
            "if": {"properties": {"kind": {"const": config.component}}, "required": ["kind"]},
            "then": {"properties": {"config": {"$ref": f"#/$defs/{config.config}"}}},
        }
        for config in reachable(spec)
        if config.component
    ]
    root = found.pop(_ROOT)
    return {"title": "plugins.toml", **root, "$defs": found}


def plugin_manifest(spec: Spec, value: Callable[[Spec, Type, bool], dict[str, Any]]) -> dict[str, Any]:
    """The file by which a plugin is loaded."""
    found = {config.config: _record(spec, config, value) for config in of_files(spec)}
    root = found.pop(_MANIFEST)
    return {"title": "relay-plugin.toml", **root, "$defs": found}


def _record(spec: Spec, config: nodes.Config, value: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    required = [field.name for field in config.fields if field.default is None and not field.parsed.optional]
    return {
        "description": config.doc,
        "type": "object",
        "properties": {field.name: _field(spec, field, value) for field in config.fields},
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(spec: Spec, field: nodes.ConfigField, value: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    schema = {"description": field.doc, **value(spec, field.parsed.required, False)}
    if field.parsed.name == "json" and field.name == "config":
        schema["type"] = "object"
    if field.min is not None:
        schema["minimum"] = field.min
    if field.max is not None:
        schema["maximum"] = field.max
    if field.default is not None:
        schema["default"] = list(field.default) if isinstance(field.default, tuple) else field.default
    return schema
