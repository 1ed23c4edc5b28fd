"""Calls with typed values: who sees values, who sees JSON, and what a codec that fails does to the call."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import nemo_relay
import pytest
from nemo_relay import (
    InvalidPayloadError,
    LLMRequest,
    ToolExecutionInterceptOutcome,
    ToolExecutionResult,
    guardrails,
    intercepts,
    typed,
)
from nemo_relay.typed import Codec, DataclassCodec, JsonPassthrough


@dataclass
class Query:
    text: str
    limit: int | None = None


@dataclass
class Hits:
    found: list[str]


QUERY, HITS = DataclassCodec(Query), DataclassCodec(Hits)


class Upper:
    """A codec by its methods alone."""

    def to_json(self, value):
        return value.upper()

    def from_json(self, data):
        return data.lower()


@pytest.fixture
def registered():
    undo = []

    def register(function, name, *arguments):
        function(name, *arguments)
        module = guardrails if function.__module__.endswith("guardrails") else intercepts
        undo.append((getattr(module, function.__name__.replace("register", "deregister")), name))

    yield register
    for deregister, name in undo:
        assert deregister(name)


@pytest.mark.parametrize("kind", ["plain", "awaited"])
def test_the_tool_sees_values_and_events_see_json(run, recorder, kind):
    seen = []

    def search(query):
        seen.append(query)
        return Hits([query.text])

    async def search_later(query):
        return search(query)

    func = search if kind == "plain" else search_later
    options = {"tool_call_id": "c1", "metadata": {"m": 2}}
    result = run(typed.tool_execute("search", Query("rust"), func, QUERY, HITS, **options))
    assert (seen, result) == ([Query("rust")], Hits(["rust"]))
    start, end = recorder.events
    assert (start["data"], end["data"]) == ({"text": "rust"}, {"found": ["rust"]})
    assert start["category_profile"]["tool_call_id"] == "c1" and start["metadata"]["m"] == 2


def test_middleware_sees_json_and_what_it_makes_reaches_the_tool_and_the_caller(run, registered):
    seen = []

    def more(name, args):
        seen.append(args)
        return {**args, "limit": 2}

    async def around(context, next):
        result = await next(context.args)
        seen.append(result.result)
        return ToolExecutionInterceptOutcome({"found": [*result.result["found"], "added"]})

    registered(intercepts.register_tool_request, "more", 10, False, more)
    registered(intercepts.register_tool_execution, "around", 10, around)
    result = run(typed.tool_execute("search", Query("a"), lambda query: Hits(["a"] * query.limit), QUERY, HITS))
    assert result == Hits(["a", "a", "added"])
    assert seen == [{"text": "a"}, {"found": ["a", "a"]}]


def test_the_form_of_the_result_is_that_of_the_tool(run, recorder):
    record = ToolExecutionResult(Hits(["x"]), {"took": 3})
    given = run(typed.tool_execute("t", Query("a"), lambda _: record, QUERY, HITS))
    assert (given.result, given.annotation) == (Hits(["x"]), {"took": 3})
    assert recorder.events[1]["category_profile"]["tool_result_annotation"] == {"took": 3}


def test_a_tool_that_did_not_run_gives_what_the_intercept_made(run, registered):
    async def cached(context, next):
        return {"found": ["cached"]}

    ran = []
    registered(intercepts.register_tool_execution, "cached", 10, cached)
    assert run(typed.tool_execute("t", Query("a"), ran.append, QUERY, HITS)) == Hits(["cached"])
    assert ran == []


@pytest.mark.parametrize(
    ("changed", "path", "said"),
    [
        ({"text": 1}, "$.text", "expected a string, not an integer"),
        ({}, "$.text", "the field is missing"),
        ({"text": "a", "more": 1}, "$.more", "Query has no such field"),
        ([], "$", "expected an object, not an array"),
    ],
)
def test_arguments_that_do_not_fit_fail_before_the_tool_runs(run, recorder, registered, changed, path, said):
    registered(intercepts.register_tool_request, "change", 10, False, lambda name, args: changed)
    ran = []
    with pytest.raises(InvalidPayloadError) as caught:
        run(typed.tool_execute("t", Query("a"), ran.append, QUERY, HITS))
    assert str(caught.value) == f"invalid payload: DataclassCodec({__name__}.Query): {path}: {said}"
    assert (caught.value.path, ran) == (path, [])
    start, end = recorder.events
    assert end["metadata"]["otel.status_code"] == "ERROR"


def test_an_argument_of_another_type_fails_before_the_call_begins(run, recorder):
    with pytest.raises(InvalidPayloadError, match="expected a value of type .*Query, not dict"):
        run(typed.tool_execute("t", {"text": "a"}, Hits, QUERY, HITS))
    assert recorder.events == []


def test_a_result_of_another_type_fails_the_call(run, recorder):
    with pytest.raises(InvalidPayloadError) as caught:
        run(typed.tool_execute("t", Query("a"), lambda _: Query("b"), QUERY, HITS))
    assert str(caught.value).startswith(f"invalid payload: DataclassCodec({__name__}.Hits): $: ")
    assert recorder.events[1]["metadata"]["otel.status_code"] == "ERROR"


def test_an_error_of_the_applications_own_codec_names_it_and_is_the_cause(run):
    with pytest.raises(InvalidPayloadError, match=rf"{__name__}\.Upper: \$: AttributeError: ") as caught:
        run(typed.tool_execute("t", 1, str, Upper(), JsonPassthrough()))
    assert isinstance(caught.value.__cause__, AttributeError)


def test_an_error_of_the_tool_reaches_the_caller_as_it_is(run):
    error = KeyError("no")

    def fail(query):
        raise error

    with pytest.raises(KeyError) as caught:
        run(typed.tool_execute("t", Query("a"), fail, QUERY, HITS))
    assert caught.value is error


def test_any_object_with_the_two_methods_is_a_codec(run, recorder):
    assert isinstance(Upper(), Codec) and not isinstance(object(), Codec)
    assert run(typed.tool_execute("t", "in", lambda given: f"{given} and out", Upper(), Upper())) == "in and out"
    assert [event["data"] for event in recorder.events] == ["IN", "IN AND OUT"]


def test_json_is_handed_on_as_it_is(run):
    args, result = {"a": 1}, ["b"]
    seen = []

    def tool(given):
        seen.append(given)
        return result

    assert run(typed.tool_execute("t", args, tool, JsonPassthrough(), JsonPassthrough())) is result
    assert seen[0] is args


def test_a_model_call_gives_a_value(run, recorder, registered):
    async def model(request):
        return Hits([request.content["q"]])

    async def around(name, request, context, next):
        response = await next(request)
        return {"found": [*response["found"], "b"]}

    registered(intercepts.register_llm_execution, "around", 10, around)
    response = run(typed.llm_execute("m", LLMRequest({}, {"q": "a"}), model, HITS, model_name="small"))
    assert response == Hits(["a", "b"])
    start, end = recorder.events
    assert end["data"] == {"found": ["a", "b"]} and start["category_profile"]["model_name"] == "small"


def test_options_that_the_call_does_not_have_are_refused(run):
    with pytest.raises(TypeError, match="no_such_option"):
        run(typed.llm_execute("m", LLMRequest({}, 1), str, HITS, no_such_option=1))


def test_the_codec_of_the_provider_is_passed_on(run, recorder):
    message = {"role": "assistant", "content": "hi"}
    response = {"id": "r1", "model": "m", "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
    call = typed.llm_execute(
        "m", LLMRequest({}, {}), lambda _: response, JsonPassthrough(), response_codec="openai_chat"
    )
    assert run(call) is response
    assert recorder.events[1]["category_profile"]["annotated_response"]["model"] == "m"

    async def read():
        chunks = ["a", "b"]
        options = {"response_codec": "openai_chat"}
        stream = typed.llm_stream_execute(
            "m",
            LLMRequest({}, {}),
            lambda _: chunks,
            None,
            lambda: response,
            JsonPassthrough(),
            JsonPassthrough(),
            **options,
        )
        return [chunk async for chunk in stream]

    assert run(read()) == ["a", "b"]
    assert recorder.events[-1]["category_profile"]["annotated_response"]["model"] == "m"


def chunks_of(kind):
    async def generated(request):
        for word in request.content:
            yield Query(word)

    async def promised(request):
        return generated(request)

    forms = {
        "async generator": generated,
        "coroutine": promised,
        "list": lambda request: [Query(word) for word in request.content],
        "generator": lambda request: (Query(word) for word in request.content),
    }
    return forms[kind]


@pytest.mark.parametrize("kind", ["async generator", "coroutine", "list", "generator"])
@pytest.mark.parametrize("awaited", [False, True])
def test_a_stream_gives_values(run, recorder, registered, kind, awaited):
    async def louder(name, request, context, next):
        async for chunk in await next(request):
            yield {**chunk, "text": chunk["text"] + "!"}

    collected = []

    async def read():
        stream = typed.llm_stream_execute(
            "m",
            LLMRequest({}, ["a", "b"]),
            chunks_of(kind),
            collected.append,
            lambda: Hits([chunk.text for chunk in collected]),
            QUERY,
            HITS,
        )
        if awaited:
            assert await stream is stream
        return [chunk async for chunk in stream]

    registered(intercepts.register_llm_stream_execution, "louder", 10, louder)
    assert run(read()) == collected == [Query("a!"), Query("b!")]
    assert recorder.events[-1]["data"] == {"found": ["a!", "b!"]}


def stream_of(func, collector=None, finalizer=None, codec=QUERY):
    return typed.llm_stream_execute("m", LLMRequest({}, None), func, collector, finalizer, codec, HITS)


def test_a_stream_pulls_nothing_before_it_is_asked_and_closes_the_producer(run, recorder):
    seen = []

    async def producer(request):
        try:
            for number in range(9):
                seen.append(number)
                yield Query(str(number))
        finally:
            seen.append("closed")

    async def read():
        stream = await stream_of(producer)
        assert seen == []
        assert await anext(stream) == Query("0") and seen == [0]
        await stream.aclose()
        assert seen == [0, "closed"]
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    run(read())
    assert recorder.events[-1]["metadata"]["otel.status_code"] == "ERROR"


def test_a_chunk_of_another_type_ends_the_stream(run, recorder):
    async def read():
        stream = stream_of(lambda _: [Query("a"), Hits([])])
        assert await anext(stream) == Query("a")
        with pytest.raises(InvalidPayloadError, match="Query, not .*Hits"):
            await anext(stream)

    run(read())
    assert recorder.events[-1]["metadata"]["otel.status_code"] == "ERROR"


def test_a_chunk_that_does_not_fit_ends_the_stream(run, recorder, registered):
    async def other(name, request, context, next):
        async for _ in await next(request):
            yield {"txt": "a"}

    async def read():
        stream = stream_of(lambda _: [Query("a"), Query("b")])
        with pytest.raises(InvalidPayloadError, match=r"\$\.text: the field is missing"):
            await anext(stream)
        with pytest.raises(StopAsyncIteration):
            await anext(stream)

    registered(intercepts.register_llm_stream_execution, "other", 10, other)
    run(read())
    assert [event["name"] for event in recorder.events] == ["m", "llm.chunk", "m"]


def test_what_keeps_a_stream_from_beginning_is_raised_where_it_is_awaited(run):
    def fail(request):
        raise KeyError("no")

    async def begin():
        with pytest.raises(KeyError):
            await stream_of(fail)

    run(begin())


def test_the_annotations_are_understood_by_the_strict_checker(tmp_path):
    place = Path(nemo_relay.__file__).parent.parent
    sources = {} if place.name == "site-packages" else {"MYPYPATH": str(place)}
    program = Path(__file__).parent / "typed_program.py"
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), str(program)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=os.environ | sources)
    faults = [line for line in done.stdout.splitlines() if ": error: " in line]
    wanted = [
        number for number, line in enumerate(program.read_text().splitlines(), 1) if line.endswith("# must not pass")
    ]
    assert [int(line.split(":")[1]) for line in faults] == wanted and wanted, done.stdout


def test_the_program_that_the_checker_read_runs():
    program = Path(__file__).parent / "typed_program.py"
    done = subprocess.run([sys.executable, str(program)], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, "Answer(text='rust')\nrust\n3\n"), done.stderr


def test_typed_calls_run_beside_one_another(run):
    async def tool(query):
        await asyncio.sleep(0)
        return Hits([query.text])

    async def many():
        calls = [typed.tool_execute("t", Query(str(number)), tool, QUERY, HITS) for number in range(50)]
        return [hits.found[0] for hits in await asyncio.gather(*calls)]

    assert run(many()) == [str(number) for number in range(50)]


def test_nothing_but_the_standard_library_is_loaded():
    program = (
        "import sys, nemo_relay; assert 'nemo_relay.typed' not in sys.modules; nemo_relay.typed.codec_for(list[int])\n"
        "print([name for name in ('pydantic', 'msgspec', 'attr') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (done.stdout, done.returncode) == ("[]\n", 0), done.stderr
