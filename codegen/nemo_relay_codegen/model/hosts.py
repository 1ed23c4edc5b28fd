"""Hosts: the coding agents that the program runs, as a table of their hooks and of what the hooks say."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, StringConstraints, model_validator

from .base import Documented, Name, Node

Pointer = Annotated[str, StringConstraints(pattern=r"^(/[^/]+)+$")]
HeaderName = Annotated[str, StringConstraints(pattern=r"^[a-z0-9-]+$")]
Meaning = Literal[
    "session_start", "session_end", "turn_start", "turn_end", "tool_start", "tool_end", "tool_error",
    "subagent_start", "subagent_end", "compaction", "note",
]  # fmt: skip


class HookInput(Node):
    """Where a fact is in the JSON that the host gives to a hook: the first place that holds something."""

    event: tuple[Pointer, ...] = Field(description="The name of the event.")
    session: tuple[Pointer, ...] = Field(description="What identifies the session.")
    turn: tuple[Pointer, ...] = Field((), description="What identifies the turn.")
    subagent: tuple[Pointer, ...] = Field((), description="What identifies the subagent that the event is about.")
    subagent_name: tuple[Pointer, ...] = Field((), description="The kind of the subagent.")
    model: tuple[Pointer, ...] = Field((), description="The model.")
    prompt: tuple[Pointer, ...] = Field((), description="What the user asked for.")
    message: tuple[Pointer, ...] = Field((), description="The last message of the agent.")
    tool: tuple[Pointer, ...] = Field((), description="The name of the tool.")
    arguments: tuple[Pointer, ...] = Field((), description="The arguments of the tool.")
    tool_call: tuple[Pointer, ...] = Field((), description="What identifies the tool call.")
    result: tuple[Pointer, ...] = Field((), description="The result of the tool.")
    error: tuple[Pointer, ...] = Field((), description="What went wrong; the tool failed where it is there.")
    foreign: tuple[Pointer, ...] = Field((), description="There where another host runs the hooks of this one.")


class ModelRequests(Node):
    """What the host's requests to its model say about where they belong."""

    session: tuple[HeaderName, ...] = Field((), description="Headers that identify the session.")
    subagent: tuple[HeaderName, ...] = Field((), description="Headers that identify the subagent.")


class Hook(Documented):
    event: str = Field(description="The name of the event, as the host spells it.")
    means: Meaning = Field(description="What it means to us.")
    timeout_seconds: int = Field(10, description="How long the host is told to wait.")


class Answers(Node):
    """What a hook that may stop a tool prints; the texts `{reason}` and `{arguments}` are replaced by values."""

    allow: dict[str, Any] = Field(description="Lets the tool run.")
    deny: dict[str, Any] = Field(description="Stops the tool, with a reason that the model reads.")
    rewrite: dict[str, Any] | None = Field(None, description="Runs the tool with other arguments, where that can be.")

    @model_validator(mode="after")
    def _has_its_values(self) -> Answers:
        if "'{reason}'" not in str(self.deny):
            raise ValueError("the answer `deny` has no text {reason}")
        if self.rewrite is not None and "'{arguments}'" not in str(self.rewrite):
            raise ValueError("the answer `rewrite` has no text {arguments}")
        return self


class Host(Documented):
    host: Name
    since: str = Field(description="The version that brought the host.")
    stability: Literal["experimental", "stable", "deprecated"]
    title: str = Field(description="What the host is called.")
    agent: str = Field(description="The name of its agent in events.")
    program: str = Field(description="The program that is run.")
    input: HookInput
    requests: ModelRequests = ModelRequests()
    answers: Answers
    hooks: tuple[Hook, ...]
