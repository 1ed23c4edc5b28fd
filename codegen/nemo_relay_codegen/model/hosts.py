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
    folder: tuple[Pointer, ...] = Field(("/cwd",), description="The folder that the agent works in.")
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


class Install(Node):
    """Where hooks stay that the user installs; the texts `{command}` and `{timeout}` are replaced by values."""

    folder: str = Field(description="The folder of the host, in that of the user.")
    folder_variable: str | None = Field(None, description="The variable that names another folder.")
    user_file: str = Field(description="The file for all projects, in the folder of the host.")
    project_file: str | None = Field(None, description="The file for one project, in its folder.")
    format: Literal["json", "yaml"] = Field("json", description="How the files are written.")
    around: dict[str, Any] = Field({}, description="What a new file holds besides the hooks.")
    entry: dict[str, Any] = Field(description="A hook in the list of its event.")
    missing: Literal["status", "answer"] = Field(
        "status", description="What stops a tool where the program is missing: an exit status, or what a shell prints."
    )
    trust: Literal["none", "codex", "hermes"] = Field("none", description="How the host is told that a hook is wanted.")

    @model_validator(mode="after")
    def _has_its_command(self) -> Install:
        if "'{command}'" not in str(self.entry):
            raise ValueError("the entry has no text {command}")
        return self


class CanaryFile(Node):
    path: str = Field(description="The file, in the folder of the user.")
    text: str = Field(description="What is in it; `{url}` is the address of the model.")


class Canary(Node):
    """How the host is driven once against a model that asks for one command."""

    arguments: tuple[str, ...] = Field(description="The arguments of the host.")
    variables: dict[str, str] = Field({}, description="Variables; `{url}` is the address of the model.")
    files: tuple[CanaryFile, ...] = Field((), description="Files of the user.")
    tool: str = Field(description="The tool that runs commands, as the model is told it.")
    input: dict[str, Any] = Field(description="The arguments of the tool; `{command}` is the command.")


class TelemetryRecord(Documented):
    """A span, a log record or a metric of the host that is kept; what is not listed is left out."""

    signal: Literal["span", "log", "metric"]
    name: str = Field(description="Its name: of a log record its event, or else its text.")
    joins: Literal["nothing", "tool", "model"] = Field("nothing", description="The call that it is about.")
    by: str | None = Field(None, description="The attribute that identifies the tool call.")
    keeps: tuple[str, ...] = Field((), description="Attributes that tell what we have not seen.")
    alone: tuple[str, ...] = Field((), description="Attributes that are kept as well where the call was not seen.")

    @model_validator(mode="after")
    def _says_which_tool(self) -> TelemetryRecord:
        if (self.joins == "tool") != (self.by is not None):
            raise ValueError("`by` is for what joins a tool, and needed there")
        return self


class Telemetry(Node):
    """The host's own telemetry over OTLP; `{address}` and `{token}` in the values stand for those of the gateway."""

    variables: dict[str, str] = Field(description="Variables that switch it on.")
    settings: dict[str, Any] = Field({}, description="Settings that switch it on, by their path.")
    session: tuple[str, ...] = Field(description="Attributes that identify the session.")
    records: tuple[TelemetryRecord, ...]


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
    install: Install
    telemetry: Telemetry | None = Field(None, description="Left out where it cannot be sent here.")
    canary: Canary | None = Field(None, description="Left out for a host that cannot be driven from a command line.")
