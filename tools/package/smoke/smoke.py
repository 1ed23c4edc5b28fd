"""A call that goes through and one that is refused, with the installed package alone; a file of it, and its page."""

import asyncio
import json
import pathlib
import subprocess
import sys

from nemo_relay import AtofExporter, AtofExporterConfig, GuardrailRejectedError, guardrails, tools


async def search(args):
    return {"hits": [args["q"]]}


async def main():
    guardrails.register_tool_conditional_execution("careful", 10, lambda tool, args: args.get("refuse"))
    assert await tools.execute("search", {"q": "rust"}, search) == {"hits": ["rust"]}
    reason = None
    try:
        await tools.execute("search", {"q": "rust", "refuse": "no"}, search)
    except GuardrailRejectedError as refusal:
        reason = refusal.reason
    assert reason == "no", reason


events = AtofExporter(AtofExporterConfig(filename="smoke.jsonl"))
events.register("file")
asyncio.run(main())
events.shutdown()
lines = [json.loads(line) for line in pathlib.Path("smoke.jsonl").read_text(encoding="utf-8").splitlines()]
assert {line["name"] for line in lines} >= {"search", "careful"}, lines
subprocess.run([sys.executable, "-m", "nemo_relay", "view", "smoke.jsonl"], check=True)
assert len(pathlib.Path("smoke.html").read_text(encoding="utf-8")) > 100_000
print("smoke test passed")
