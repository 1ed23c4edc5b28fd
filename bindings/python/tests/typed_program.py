"""What a checker infers from codecs; the lines that end in a remark are its only complaints."""

import asyncio
from dataclasses import dataclass
from typing import assert_type

from nemo_relay import LLMRequest, ToolExecutionResult, typed
from nemo_relay.typed import Codec, DataclassCodec, codec_for


@dataclass
class Question:
    text: str


@dataclass
class Answer:
    text: str


class Numbers(Codec[int]):
    def to_json(self, value: int) -> str:
        return str(value)

    def from_json(self, data: object) -> int:
        return int(str(data))


async def answer(question: Question) -> Answer:
    return Answer(question.text)


async def annotated(question: Question) -> ToolExecutionResult:
    return ToolExecutionResult(Answer(question.text))


def length(question: Question) -> int:
    return len(question.text)


def complete(request: LLMRequest) -> Answer:
    return Answer(str(request.content))


async def chunks(request: LLMRequest) -> list[Question]:
    return [Question(str(request.content))]


async def main() -> None:
    questions, answers = DataclassCodec(Question), codec_for(Answer)
    given = await typed.tool_execute("t", Question("rust"), answer, questions, answers)
    assert_type(given, Answer)
    print(given)
    record = await typed.tool_execute("t", Question("rust"), annotated, questions, answers)
    assert_type(record, ToolExecutionResult)
    response = await typed.llm_execute("m", LLMRequest({}, "rust"), complete, answers)
    assert_type(response, Answer)
    print(response.text)
    stream = typed.llm_stream_execute("m", LLMRequest({}, "abc"), chunks, None, lambda: 3, questions, Numbers())
    async for chunk in stream:
        assert_type(chunk, Question)
        number: int | None = await typed.tool_execute("t", chunk, length, questions, Numbers())
        print(number)


async def wrong() -> None:
    await typed.tool_execute("t", "rust", length, DataclassCodec(Question), Numbers())  # must not pass
    await typed.llm_execute("m", LLMRequest({}, "rust"), complete, DataclassCodec(Question))  # must not pass


asyncio.run(main())
