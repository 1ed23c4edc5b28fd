"""What plugins report has the keys, and nothing else, that their dictionaries declare."""

from __future__ import annotations

from types import NoneType
from typing import Any, Literal, NotRequired, Union, get_args, get_origin, get_type_hints, is_typeddict

import pytest
from nemo_relay import plugin

pytestmark = pytest.mark.usefixtures("plugins_alone")


def faults(value: Any, declared: Any, at: str = "report") -> list[str]:
    """Where a value is not what is declared."""
    if is_typeddict(declared):
        hints = get_type_hints(declared, include_extras=True)
        found = [f"{at}.{key} is not declared" for key in value if key not in hints]
        for key, hint in hints.items():
            is_absent = get_origin(hint) is NotRequired
            if key in value:
                found += faults(value[key], get_args(hint)[0] if is_absent else hint, f"{at}.{key}")
            elif not is_absent:
                found.append(f"{at}.{key} is missing")
        return found
    origin, arguments = get_origin(declared), get_args(declared)
    if origin is list:
        return [fault for index, one in enumerate(value) for fault in faults(one, arguments[0], f"{at}[{index}]")]
    if origin is Literal:
        return [] if value in arguments else [f"{at} is {value!r}"]
    if origin is Union or NoneType in arguments:
        return [] if any(not faults(value, one, at) for one in arguments) else [f"{at} is {value!r}"]
    return [] if declared is Any or isinstance(value, declared or NoneType) else [f"{at} is a {type(value).__name__}"]


def manifest(folder) -> str:
    """A plugin whose library is not there."""
    path = folder / "relay-plugin.toml"
    path.write_text(
        """manifest_version = 1
plugin = {id = "examples.report", kind = "rust_dynamic", version = "1.2"}
compat = {relay = ">=0.1", native_api = "c-v1"}
load = {library = "missing.so"}
capabilities = {items = ["plugin_native"]}
"""
        + f'integrity = {{sha256 = "{"0" * 64}"}}\n'
    )
    return str(path)


def test_a_validation_with_problems_of_every_kind(tmp_path):
    document = {
        "components": [{"kind": "nobody"}, {"kind": "observability", "config": {"version": 4, "atfo": {}}}],
        "plugins": {
            "dynamic": [{"manifest": manifest(tmp_path)}, {"manifest": str(tmp_path / "none.toml")}],
            "policy": {"defaults": {"startup": "optional"}},
        },
    }
    for report in (plugin.validate(document), plugin.validate_exact(document)):
        assert faults(report, plugin.PluginHostReport) == []
        assert len(report["config"]["diagnostics"]) >= 4
        missing, unread = report["dynamic_plugins"]
        assert (missing["plugin_id"], missing["selected"]) == ("examples.report", False)
        assert missing["failure"]["phase"] == "integrity" and "missing.so" in missing["failure"]["message"]
        assert missing["status"] == {
            "manifest": "valid",
            "policy_satisfied": "valid",
            "compatibility": "valid",
            "integrity": "invalid",
            "config": "unknown",
            "environment": "unknown",
            "authenticity": "unknown",
        }
        assert unread["plugin_id"] == unread["manifest_ref"] == str(tmp_path / "none.toml")
        assert unread["failure"]["phase"] == "manifest"


def test_an_activation(run, tmp_path):
    sink = {"type": "file", "output_directory": str(tmp_path)}
    observability = {"version": 4, "atof": {"enabled": True, "sinks": [sink]}, "atif": {"enabled": False}}
    document = {
        "components": [{"kind": "observability", "config": observability}],
        "plugins": {
            "dynamic": [{"manifest": manifest(tmp_path)}],
            "policy": {"defaults": {"startup": "optional"}},
        },
    }

    async def work():
        async with plugin.activate(document) as active:
            assert faults(active.report, plugin.PluginHostReport) == []
            assert plugin.report() == active.report
            (component,) = active.report["components"]
            assert (component["kind"], component["status"]) == ("observability", "active")
            assert active.report["config"]["runtime_diagnostics"] == []

    run(work())


def test_what_is_declared_is_what_is_compared():
    report: Any = {"config": {"diagnostics": [{"level": "fatal", "code": 1, "messages": ""}]}, "dynamic_plugins": []}
    assert faults(report, plugin.PluginHostReport) == [
        "report.config.diagnostics[0].messages is not declared",
        "report.config.diagnostics[0].level is 'fatal'",
        "report.config.diagnostics[0].code is a int",
        "report.config.diagnostics[0].message is missing",
        "report.config_paths is missing",
        "report.resolved_config is missing",
    ]
