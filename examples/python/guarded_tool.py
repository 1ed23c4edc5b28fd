"""A guardrail refuses a call before the tool runs, and an intercept changes the arguments of one that it lets run."""

import asyncio

import nemo_relay


async def search(args):
    return {"searched": args["query"], "limit": args["limit"]}


def no_passwords(tool, args):
    """A text refuses the call and says why; None lets it run."""
    return "passwords are not searched for" if "password" in args["query"] else None


def at_most_ten(tool, args):
    return {**args, "limit": min(args["limit"], 10)}


async def main():
    nemo_relay.guardrails.register_tool_conditional_execution("no-passwords", 10, no_passwords)
    nemo_relay.intercepts.register_tool_request("at-most-ten", 10, False, at_most_ten)

    found = await nemo_relay.tools.execute("search", {"query": "relays", "limit": 1000}, search)
    print("searched:", found["searched"], found["limit"])
    try:
        await nemo_relay.tools.execute("search", {"query": "password", "limit": 1}, search)
    except nemo_relay.GuardrailRejectedError as refusal:
        print("refused:", refusal.reason)


asyncio.run(main())
