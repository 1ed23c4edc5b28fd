"""Codecs: how a provider's payload is recognised, and which of its fields is which normalized one."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .base import Name, Node

# Keys of a payload, from the outside in; `*` is any element of an array, a number is that element.
Place = Annotated[str, StringConstraints(pattern=r"^(\*|[A-Za-z0-9_]+)(\.(\*|[A-Za-z0-9_]+))*$")]
Key = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]+$")]
FinishReason = Literal["complete", "length", "tool_use", "content_filter"]


class Marker(Node):
    """Something in a payload: a place, and what stands there; without `type` and `one_of`, anything but null."""

    at: Place
    type: Literal["object", "array", "string", "absent"] | None = None
    one_of: tuple[str, ...] = ()

    @model_validator(mode="after")
    def _says_one_thing(self) -> Marker:
        if self.type and self.one_of:
            raise ValueError("a marker has a `type` or `one_of`, not both")
        return self


class Detect(Node):
    needs: tuple[Marker, ...] = Field(description="Without any one of these it is no payload of this codec.")
    proof: tuple[Marker, ...] = Field(description="At least one of these must be there, where no hint names the codec.")
    never: tuple[Marker, ...] = Field(description="With any one of these it is a payload of something else.")


class RequestField(Node):
    """A field of the payload and the normalized one; where several go to one, the first that is there is meant."""

    from_: Place = Field(alias="from")
    keys: tuple[Key, ...] = Field((), description="The keys in `from` that a function takes together.")
    to: Place
    as_: Literal["json", "string", "number", "rest"] | None = Field(
        None, alias="as", description="What it must be; `rest` is what remains of an object once all else was taken."
    )
    with_: Name | None = Field(None, alias="with", description="The function of the core that maps what is irregular.")
    mirror: Place | None = Field(None, description="Another normalized field that says the same.")

    @model_validator(mode="after")
    def _has_one_map(self) -> RequestField:
        if (self.as_ is None) == (self.with_ is None):
            raise ValueError("a field has either `as` or `with`")
        if self.keys and self.with_ is None:
            raise ValueError("only a field with `with` has `keys`")
        return self


class SpecificField(Node):
    """A field that only this provider has; it is shown in `api_specific`."""

    from_: Place = Field(alias="from")
    to: Name


class ResponseField(Node):
    from_: Place = Field(alias="from")
    to: Name
    as_: Literal["string"] = Field(alias="as")


class Finish(Node):
    """Where a finish reason stands; of several, the first that is not null is meant."""

    from_: Place = Field(alias="from")
    values: dict[str, FinishReason]


class Usage(Node):
    """Counts of tokens in the object at `from`; several are added up."""

    from_: Place = Field(alias="from")
    prompt_tokens: tuple[Place, ...]
    completion_tokens: tuple[Place, ...]
    total_tokens: tuple[Place, ...]
    cache_read_tokens: tuple[Place, ...]
    cache_write_tokens: tuple[Place, ...]
    prompt_includes_cache: bool
    cost: tuple[Place, ...] = Field(description="Where a provider says what the call cost; the first is meant.")


class CodecRequest(Node):
    detect: Detect
    fields: tuple[RequestField, ...]
    specific: tuple[SpecificField, ...]


class CodecResponse(Node):
    detect: Detect
    fields: tuple[ResponseField, ...]
    specific: tuple[SpecificField, ...]
    with_: Name = Field(alias="with", description="The function of the core that reads message and tool calls.")
    finish: tuple[Finish, ...]
    usage: Usage


def function_names(request: CodecRequest, response: CodecResponse) -> list[str]:
    """The functions of the core that a codec names."""
    return [field.with_ for field in request.fields if field.with_] + [response.with_]
