"""Bad configurations, made from the schema, against every binding: each is told off by its field, none runs in part."""

from __future__ import annotations

from typing import Any

from configurations import bad_documents
from nemo_relay_conformance.client import Driver

ALL = bad_documents()
# A page has no exporters, and says so of a component that needs them beside whatever else is wrong.
_OF_PLATFORM = "plugin.unsupported_component"


def test_there_are_enough() -> None:
    assert len(ALL) >= 200
    assert len({bad.document["components"][1]["kind"] for bad in ALL}) >= 4


def test_each_is_told_off_by_its_field_and_none_is_activated_in_part(drivers: dict[str, Driver]) -> None:
    said = {name: _refused(driver) for name, driver in drivers.items()}
    first = next(iter(said))
    for name, diagnostics in said.items():
        for bad, here, there in zip(ALL, diagnostics, said[first], strict=True):
            about = [one for one in here if one["level"] == "error" and bad.is_named_by(one)]
            assert about, f"{name} does not name {bad.path}: {here}"
            assert any(bad.name in one["message"] for one in about), f"{name} does not name {bad.name}: {about}"
            assert here == there, f"{name} differs from {first} about {bad.document}"


def _refused(driver: Driver) -> list[list[dict[str, Any]]]:
    """What a validation says of each document, which is then refused and leaves nothing behind."""
    assert driver.request("begin", scenario="configurations", subscriber=False)["ok"] is None
    said = []
    for bad in ALL:
        report = driver.request("op", op="plugin.validate_exact", args={"config": bad.document})["ok"]
        error = driver.request("op", op="plugin.initialize", args={"config": bad.document})["error"]
        assert error["code"] == "invalid_config", error
        assert driver.request("op", op="plugin.report", args={})["ok"] is None
        listed = driver.request("op", op="runtime_registrations.list_runtime_registrations", args={})
        assert listed["ok"] == [], f"{bad.document} left {listed['ok']}"
        said.append([one for one in report["config"]["diagnostics"] if one["code"] != _OF_PLATFORM])
    assert driver.request("end")["ok"]["left"] == {"handles": 0, "callbacks": 0, "registrations": 0}
    return said
