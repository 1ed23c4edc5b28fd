"""What a decorated callable gives is known before it is called, whatever kind of callable it is."""

from __future__ import annotations

import functools
import inspect
import warnings

import nemo_relay as relay
import pytest
from nemo_relay import InvalidArgumentError, ScopeType, scope


@pytest.fixture(params=["idle", "observed"])
def observed(request):
    """Both ways through a call: the direct one, and the machine."""
    if request.param == "observed":
        request.getfixturevalue("recorder")
    return request.param


async def fetch(session, url):
    return [session, url, scope.get_handle().name]


class Fetch:
    async def __call__(self, url):
        return await fetch("own", url)


def marked():
    def call(url):
        return fetch("marked", url)

    return inspect.markcoroutinefunction(call)


ASYNCHRONOUS = {
    "partial": functools.partial(fetch, "own"),
    "partial of a partial": functools.partial(functools.partial(fetch), "own"),
    "object": Fetch(),
    "partial of an object": functools.partial(Fetch()),
    "static": staticmethod(functools.partial(fetch, "own")),
}
if hasattr(inspect, "markcoroutinefunction"):
    ASYNCHRONOUS["marked"] = marked()


@pytest.mark.parametrize("kind", ASYNCHRONOUS)
def test_what_gives_a_coroutine_is_awaited(run, observed, kind):
    tool = relay.tool("fetch")(ASYNCHRONOUS[kind])
    agent = relay.agent("planner")(ASYNCHRONOUS[kind])
    block = scope.scope("block", ScopeType.Function)(ASYNCHRONOUS[kind])

    async def work():
        with relay.agent("outer"):
            return [(await call(url="u"))[1:] for call in (tool, agent, block)]

    assert run(work()) == [["u", "outer"], ["u", "planner"], ["u", "block"]]


def test_generators_of_objects_and_partials_are_generators(observed):
    class Numbers:
        def __call__(self, most):
            yield from range(most)

    assert list(relay.tool("numbers")(Numbers())(2)) == [0, 1]
    assert list(relay.tool("numbers")(functools.partial(Numbers(), 3))()) == [0, 1, 2]


class Plain:
    def __call__(self, url):
        return fetch("own", url)


@functools.wraps(fetch)
def wrapper(session, url):
    return fetch(session, url)


@pytest.mark.parametrize(
    ("function", "name"),
    [(wrapper, "fetch"), (functools.partial(wrapper, "own"), "fetch"), (Plain(), r"Plain\.__call__")],
)
@pytest.mark.parametrize("decorate", [relay.tool("t"), relay.llm("m")])
def test_a_plain_function_that_gives_a_coroutine_is_refused_by_its_name(observed, function, name, decorate):
    given = ["own", "u"][isinstance(function, (functools.partial, Plain)) :]
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        with pytest.raises(
            InvalidArgumentError, match=f": {name} has to be awaited, .*; decorate a function"
        ) as caught:
            decorate(function)(*given)
    assert caught.value.argument == "callback"
