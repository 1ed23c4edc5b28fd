"""What events show is cleaned; what the tool gets, and what the caller gets, is not."""

import asyncio
import re

import nemo_relay
from nemo_relay import ScopeType

CARD = re.compile(r"\b(?:\d{4}[ -]?){3}\d{4}\b")


async def pay(args):
    return {"paid": args["amount"], "with": args["card"]}


def hide_cards(tool, value):
    """Sanitizers are given a copy; what they return is what events show."""
    return {key: CARD.sub("[card]", item) if isinstance(item, str) else item for key, item in value.items()}


def hide_marks(event, fields):
    """Marks are events of their own: this one is asked about every mark, whoever emitted it."""
    if isinstance(fields["data"], str):
        fields["data"] = CARD.sub("[card]", fields["data"])
    return fields


async def main():
    nemo_relay.guardrails.register_tool_sanitize_request("cards", 10, hide_cards)
    nemo_relay.guardrails.register_tool_sanitize_response("cards", 10, hide_cards)
    nemo_relay.guardrails.register_mark_sanitize("cards", 10, hide_marks)
    nemo_relay.subscribers.register("print", lambda event: print("seen:", event.name, event.data))

    with nemo_relay.scope.scope("shop", ScopeType.Agent):
        receipt = await nemo_relay.tools.execute("pay", {"amount": 12, "card": "4000 0000 0000 0002"}, pay)
        nemo_relay.scope.event("paid", data="paid with 4000 0000 0000 0002")
    await nemo_relay.subscribers.flush_async()
    print("the caller has:", receipt["with"])


asyncio.run(main())
