"""The log: silent at first, through `logging` for those who listen, and on standard error for NEMO_RELAY_LOG."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from nemo_relay import InvalidArgumentError, LogSeverity, log

FAILS = """
import nemo_relay
from nemo_relay import runtime_registrations as registrations, scope, subscribers, tools, intercepts

def fail(*_):
    raise ValueError("secret")

subscribers.register("broken", fail)
for number in range(30):
    scope.event("m")
subscribers.flush()
"""

LISTENS = """
import logging
class Kept(logging.Handler):
    def emit(self, record):
        print(record.name, record.levelname, record.event, record.fields, record.getMessage(), sep="|")
logging.getLogger("nemo_relay").addHandler(Kept())
logging.getLogger("nemo_relay").setLevel(1)
"""


def ran(program: str, **environment: str) -> subprocess.CompletedProcess[str]:
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("NEMO_RELAY_LOG")}
    done = subprocess.run(
        [sys.executable, "-c", program], env=inherited | environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "secret" not in done.stdout + done.stderr
    return done


@pytest.mark.parametrize("before", ["", "import logging\n"])
def test_nobody_who_has_not_asked_is_told(before):
    done = ran(before + FAILS)
    assert (done.stdout, done.stderr) == ("", "")


def test_loggers_are_told_ten_times_a_minute_of_what_fails():
    told = ran(LISTENS + FAILS).stdout.splitlines()
    assert len(told) == 10
    logger, level, event, fields, message = told[0].split("|")
    assert (logger, level, event) == ("nemo_relay.runtime", "WARNING", "callback_failed")
    assert "'name': 'broken', 'exception_type': 'ValueError', 'at': '<string>:" in fields
    assert message.startswith("A callback failed; its caller is not told (callback=subscriber, name=broken, ")


def test_a_level_has_lines_written_to_standard_error():
    (first, *rest) = ran(FAILS, NEMO_RELAY_LOG="info").stderr.splitlines()
    assert " INFO root=" in first and " target=nemo_relay.logging event=logging_initialized level=info " in first
    assert len(rest) == 10 and all(" WARN root=" in line and " name=broken " in line for line in rest)
    assert len(ran(FAILS, NEMO_RELAY_LOG="warn").stderr.splitlines()) == 10
    assert ran(FAILS, NEMO_RELAY_LOG="error").stderr == ""
    assert ran(FAILS, NEMO_RELAY_LOG="info", NEMO_RELAY_LOG_STDERR="false").stderr == ""


EVERY = """
import nemo_relay
for ordinal, level in enumerate(["trace", "debug", "info", "warn", "error"]):
    write = getattr(nemo_relay, level)
    write("message", target="binding", fields={"ordinal": ordinal, "nested": {"ok": True}})
nemo_relay.info("plain")
"""


def test_every_level_is_written_with_its_fields():
    lines = ran(EVERY, NEMO_RELAY_LOG="trace", NEMO_RELAY_LOG_STDERR_FORMAT="jsonl").stderr.splitlines()
    _, *records, plain = [json.loads(line) for line in lines]
    assert [record["level"] for record in records] == ["trace", "debug", "info", "warn", "error"]
    for ordinal, record in enumerate(records):
        assert (record["target"], record["message"]) == ("nemo_relay.python.binding", "message")
        assert record["fields"] == {"nested": {"ok": True}, "ordinal": ordinal}
    assert (plain["target"], plain["fields"]) == ("nemo_relay.python", {})


def test_loggers_are_told_what_the_application_writes():
    told = ran(LISTENS + EVERY).stdout.splitlines()
    assert [line.split("|")[:2] for line in told] == [
        ["nemo_relay.python.binding", level] for level in ("Level 5", "DEBUG", "INFO", "WARNING", "ERROR")
    ] + [["nemo_relay.python", "INFO"]]


def test_a_slip_in_the_environment_is_said_once_and_ends_nothing():
    for value in ("", "loud"):
        (line,) = ran(FAILS, NEMO_RELAY_LOG=value).stderr.splitlines()
        assert line.startswith("nemo_relay: NEMO_RELAY_LOG must ") and line.endswith("; logging stays off")


def test_a_handler_that_fails_disturbs_nobody():
    program = (
        LISTENS.replace("print(", "raise RuntimeError(").replace(', sep="|"', "") + "logging.raiseExceptions = False\n"
    )
    assert ran(program + FAILS + 'print("went on")').stdout == "went on\n"


def test_what_the_core_and_exporters_say_arrives(tmp_path):
    program = f"""{LISTENS}
import asyncio, nemo_relay
from nemo_relay import guardrails, plugin, subscribers, tools
def fail(*_):
    raise ValueError("secret")
async def main():
    guardrails.register_tool_sanitize_request("hides", 1, fail)
    subscribers.register("s", lambda event: None)
    async def tool(args):
        return 1
    await tools.execute("search", {{}}, tool)
    part = {{"enabled": True, "output_directory": {str(tmp_path)!r}, "filename": "e.jsonl"}}
    config = {{"components": [{{"kind": "observability", "enabled": True, "config": {{"atof": part}}}}]}}
    async with await plugin.initialize(config):
        pass
asyncio.run(main())
"""
    told = {line.split("|")[2]: line for line in ran(program, XDG_CONFIG_HOME=str(tmp_path)).stdout.splitlines()}
    assert "'callback': 'tool_sanitize_request_guardrail', 'call': 'search'" in told["payload_sanitizer_failed"]
    assert "observability active" in told["plugins_activated"] and "plugins_closed" in told


def test_fields_are_an_object():
    for fields in ([1], "text", 1):
        with pytest.raises(InvalidArgumentError, match="log fields must be an object"):
            log(LogSeverity.Info, "refused", fields=fields)
