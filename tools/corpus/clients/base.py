"""What the corpus asks of an official client."""

import importlib.metadata
import json
from abc import ABC, abstractmethod
from typing import Any, ClassVar, NamedTuple

from tools.corpus.stub import Recorded, Stub


class Fold(NamedTuple):
    """What the client accumulated from a stream, and the name of the error with which it left it."""

    value: Any
    raised: str | None


class Client(ABC):
    """One surface of one official client, which talks to a stub."""

    surface: ClassVar[str]
    package: ClassVar[str]
    #: The smallest arguments of a call, for when only the answer matters.
    smallest: ClassVar[dict[str, Any]]
    #: An answer that the client accepts, for when only the request matters: whole, and as a stream.
    reply: ClassVar[str]
    reply_chunks: ClassVar[list[str]]

    def __init__(self, stub: Stub) -> None:
        self.stub = stub

    @property
    def sdk(self) -> str:
        return f"{self.package} {importlib.metadata.version(self.package)}"

    def send(self, arguments: dict[str, Any]) -> Recorded:
        """Lets the client write a request, and returns what came over the wire."""
        if arguments.get("stream"):
            self.stub.answer(self.wire(self.reply_chunks), content_type="text/event-stream")
            for _ in self.call(arguments):
                pass
        else:
            self.stub.answer(self.reply)
            self.call(arguments)
        return self.stub.last

    def receive(self, text: str) -> Any:
        """Lets the client read `text` as a response, and returns the value of the typed object that it made."""
        self.stub.answer(text)
        return self.value(self.call(self.smallest))

    def fail(self, status: int, text: str) -> str:
        """Lets the client read an error, and returns the name of what it raised."""
        self.stub.answer(text, status)
        try:
            self.call(self.smallest)
        except self.errors() as error:
            return type(error).__name__
        raise ValueError(f"the client took a status of {status} for an answer")

    def resend(self, request: dict[str, Any], path: str, typed: bool) -> Any:
        """Gives the client a whole request as its arguments, and returns the value that it sent."""
        sent = self.send(self.lift(request, path, typed))
        if sent.path != path:
            raise ValueError(f"sent to {sent.path}, not to {path}")
        return json.loads(sent.text)

    def same(self, sent: Any, request: Any) -> bool:
        """Whether what the client sent is the request that it was given."""
        return sent == request

    def kept(self, given: Any, read: Any) -> bool:
        """Whether what the client read is the response that it was given."""
        return read == given

    @abstractmethod
    def call(self, arguments: dict[str, Any]) -> Any:
        """One call of the client, which returns its typed object, or an iterator where `arguments` ask for a stream."""

    @abstractmethod
    def fold(self, chunks: list[str], complete: bool) -> Fold:
        """Lets the client read a stream, and returns the message that it accumulated itself."""

    @abstractmethod
    def wire(self, chunks: list[str], complete: bool = True) -> str:
        """The body of a stream as the provider sends it."""

    @abstractmethod
    def lift(self, request: dict[str, Any], path: str, typed: bool) -> dict[str, Any]:
        """The arguments of the call that sends `request`; what is not `typed` goes around the client's types."""

    @abstractmethod
    def value(self, typed: Any) -> Any:
        """The JSON value of an object that the client made."""

    @abstractmethod
    def errors(self) -> type[Exception]:
        """The class of all errors that the provider can cause."""

    @abstractmethod
    def request_faults(self, request: dict[str, Any]) -> list[str]:
        """Where `request` does not have the client's type of a request."""

    @abstractmethod
    def response_faults(self, response: Any) -> list[str]:
        """Where `response` does not have the client's type of a response."""

    @abstractmethod
    def chunk_faults(self, chunk: Any) -> list[str]:
        """Where `chunk` does not have the client's type of a chunk of a stream."""
