"""What a case of the corpus says: one payload, what it shows, and what the official client must do with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

# What a payload can show. Every surface shows all of `REQUIRED`; the rest is where the provider has it.
REQUIRED = frozenset(
    {
        "text",
        "tools",
        "parallel_tools",
        "multimodal",
        "reasoning",
        "refusal",
        "cache",
        "stop_reason",
        "truncated",
        "provider_error",
        "unknown_field",
        "explicit_null",
        "number_form",
        "key_order",
        "string_or_blocks",
    }
)
FEATURES = REQUIRED | {
    "audio",
    "choices",
    "logprobs",
    "server_tools",
    "structured_output",
    "unicode",
    "usage",
    "whitespace",
}


@dataclass(frozen=True)
class Case:
    """`name` is the file's name, `covers` names members of `FEATURES` with blanks between them."""

    name: str
    covers: str
    about: str

    @property
    def features(self) -> list[str]:
        """What the case covers; `ValueError` where that is nothing, or nothing known."""
        features = self.covers.split()
        if not features or not FEATURES.issuperset(features):
            raise ValueError(f"{self.name} covers {self.covers!r}")
        return features


@dataclass(frozen=True)
class Sent(Case):
    """A request that the client writes: `arguments` are those of its call."""

    arguments: dict[str, Any]


@dataclass(frozen=True)
class Written(Case):
    """A request as another program writes it, which the client must take as its own arguments and send on unchanged.

    `typed` is false where the text holds what the client's types do not know.
    """

    text: str
    path: str
    typed: bool = True


@dataclass(frozen=True)
class Answer(Case):
    """A response that the client must accept; `typed` as for `Written`."""

    text: str
    typed: bool = True


@dataclass(frozen=True)
class Stream(Case):
    """A stream, one text a chunk. `complete` is false where it ends before the provider's own end.

    `raises` names the error with which the client leaves the stream; `typed` is as for `Written`, of all the chunks.
    `folded` is given only where there is no client to ask.
    """

    chunks: Sequence[str]
    complete: bool = True
    raises: str | None = None
    typed: bool = True
    folded: Any = None


@dataclass(frozen=True)
class Failure(Case):
    """An answer with an HTTP status that is an error; `raises` names the client's error, where there is a client."""

    status: int
    text: str
    raises: str | None = None
