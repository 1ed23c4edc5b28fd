"""Intercepts of streams in Python, read by the host."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from conftest import Host

WRAP = "llm_stream_execution_intercept"
REQUEST = {"content": "c", "headers": {}}
FAILS = {"error": "of the model"}
FAILED = {"error": "KeyError: of the model", "type": "KeyError"}
Hosts = Callable[..., Host]


class Stream:
    """A stream that is read chunk by chunk."""

    def __init__(self, host: Host, name: str, *chain: Any) -> None:
        self.host = host
        self.number = host.do("open", family=WRAP, name=name, value=REQUEST, chain=list(chain))

    def read(self) -> Any:
        """A chunk, `over`, or what it failed with."""
        came = self.host.do("read", stream=self.number)
        self.asked, self.pulled = came.pop("asked"), came.pop("pulled")
        return "over" if "over" in came else came.get("chunk", came)

    def rest(self) -> Iterator[Any]:
        while (chunk := self.read()) != "over" and chunk != FAILED:
            yield chunk
        yield chunk


def seen(host: Host) -> list[str]:
    return host.ask("tool_request_intercept")["value"]


@pytest.fixture
def streaming(hosts: Hosts) -> Host:
    return hosts("streaming:plugin")


@pytest.fixture(params=["streaming:plugin", "streaming:threads"])
def either(hosts: Hosts, request: pytest.FixtureRequest) -> Host:
    return hosts(request.param)


def test_each_chunk_is_pulled_when_it_is_wanted(either: Host) -> None:
    stream = Stream(either, "change", [1, 2, 3])
    for number in (1, 2, 3):
        assert stream.read() == {"of": number}
        assert stream.pulled == number, "and no one more"
        assert stream.asked == [REQUEST]
    assert stream.read() == "over"
    assert seen(either) == ["closed change"]


def test_a_stream_is_replaced_cut_or_passed_on(streaming: Host) -> None:
    replaced = Stream(streaming, "replace")
    assert list(replaced.rest()) == [{"instead": "c"}, "over"]
    assert replaced.asked == []
    assert list(Stream(streaming, "nothing").rest()) == ["over"]
    cut = Stream(streaming, "cut", [1, 2, 3])
    assert list(cut.rest()) == [{"of": 1}, "over"]
    assert cut.pulled == 1
    assert list(Stream(streaming, "pass", [1, {"text": "é😀"}]).rest()) == [1, {"text": "é😀"}, "over"]


def test_a_failed_chain_runs_again(streaming: Host) -> None:
    failed = {"failed": "internal error: KeyError: of the model", "class": "KeyError"}
    for first in ([1, FAILS], FAILS):
        stream = Stream(streaming, "retry", first, [2])
        given = [1] if first != FAILS else []
        assert list(stream.rest()) == [*given, failed, 2, "over"]
        assert stream.asked == [REQUEST, {**REQUEST, "content": "again"}]


def test_an_error_of_the_chain_passes_as_the_one_that_it_was(streaming: Host) -> None:
    assert list(Stream(streaming, "change", [1, FAILS]).rest()) == [{"of": 1}, FAILED]
    assert seen(streaming) == ["closed change"]


def test_an_intercept_that_raises_ends_the_stream(streaming: Host) -> None:
    opened = streaming.do("open", family=WRAP, name="first", value=REQUEST, chain=[])
    assert opened == {"type": "ValueError", "error": "plugin 'test': ValueError: before the first chunk"}
    stream = Stream(streaming, "later", [1, 2])
    assert stream.read() == {"of": 1}
    assert stream.read() == {"type": "ValueError", "error": "plugin 'test': ValueError: after a chunk"}
    assert seen(streaming) == ["closed first", "closed later"]
    old = streaming.do("open", family=WRAP, name="old", value=REQUEST, chain=[[1], [2]])
    assert old["error"] == "plugin 'test': RuntimeError: next was called again, and gave another stream"


def test_a_reader_that_leaves_closes_the_generator(either: Host) -> None:
    stream = Stream(either, "change", [1, 2, 3])
    assert stream.read() == {"of": 1}
    either.do("leave", stream=stream.number)
    unread = Stream(either, "unread", [1])
    either.do("leave", stream=unread.number)
    while len(seen(either)) < 2:
        pass
    assert sorted(seen(either)) == ["closed change", "closed unread"]


def test_streams_are_read_at_the_same_time(either: Host) -> None:
    one, other = Stream(either, "one", [1, 2]), Stream(either, "other", ["a", "b"])
    read = [one.read(), other.read(), one.read(), other.read(), one.read(), other.read()]
    assert read == [{"of": 1}, {"of": "a"}, {"of": 2}, {"of": "b"}, "over", "over"]


def test_a_worker_that_dies_or_hangs_ends_the_stream(streaming: Host) -> None:
    stream = Stream(streaming, "die", [1])
    assert stream.read()["type"] == "WorkerUnavailable"
    assert stream.read()["type"] == "WorkerUnavailable", "the next worker knows nothing of it"
    assert list(Stream(streaming, "change", [1]).rest()) == [{"of": 1}, "over"], "it was started again"
    hangs = Stream(streaming, "hang", [1, 2])
    assert hangs.read() == {"of": 1}
    assert hangs.read()["type"] == "WorkerTimeout"
    streaming.do("leave", stream=hangs.number)
    while "closed hang" not in seen(streaming):
        pass


def test_a_chunk_that_nobody_waited_for_is_not_lost(streaming: Host) -> None:
    assert list(Stream(streaming, "slow", [1, 2]).rest()) == [1, 2, "over"]


def test_a_sync_generator_reads_in_a_thread(hosts: Hosts) -> None:
    host = hosts("streaming:threads")
    assert list(Stream(host, "mixed", [1, 2], [3]).rest()) == [[1, 2], {"of": 3}, "over"]
    assert list(Stream(host, "change", [1, FAILS]).rest()) == [{"of": 1}, {"failed": "KeyError"}, "over"]


def test_a_function_returns_what_is_iterated(hosts: Hosts) -> None:
    host = hosts("streaming:functions")
    assert list(Stream(host, "list").rest()) == [1, 2, "over"]
    passed = Stream(host, "pass", [1])
    assert list(passed.rest()) == [1, "over"]
    wrong = host.do("open", family=WRAP, name="text", value=REQUEST, chain=[])
    assert "not str" in wrong["error"]
