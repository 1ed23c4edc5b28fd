"""Requests in the GENERIC format, from the public description of the service."""

from tools.corpus.case import Written
from tools.corpus.cases.oci_genai.details import DEDICATED, PATH, call, generic, said, text
from tools.corpus.cases.text import PNG, WAV, WEATHER

ASK = said("USER", "What is the weather in Oslo and in Rome?")
TOOL = {"type": "FUNCTION", "name": "get_weather", "description": "The weather of a city.", "parameters": WEATHER}
CALLS = [call("call_a1", "get_weather", '{"city":"Oslo"}'), call("call_b2", "get_weather", '{"city":"Rome"}')]

CASES = [
    Written("text", "text", "One question and nothing else.", generic([ASK]), PATH),
    Written("dedicated", "text", "A model of one's own, at its endpoint.", generic([ASK], DEDICATED), PATH),
    Written(
        "conversation",
        "text string_or_blocks",
        "All the roles of a talk, with names, and a message of two parts.",
        generic(
            [
                said("SYSTEM", "Answer in one line."),
                said("DEVELOPER", "Use metric units."),
                said("USER", "How tall is the tower?", name="ada"),
                said("ASSISTANT", "About ", "90 m."),
                said("USER", "And the church?"),
            ]
        ),
        PATH,
    ),
    Written(
        "parameters",
        "number_form stop_reason",
        "Every knob of sampling.",
        generic(
            [ASK],
            maxTokens=256,
            temperature=1.0,
            topP=0.75,
            topK=-1,
            frequencyPenalty=0,
            presencePenalty=-0.5,
            stop=["END", "\n\n"],
            seed=9007199254740993,
            numGenerations=2,
            logProbs=3,
            logitBias={"6395": 2, "21943": 0.5},
            isEcho=False,
        ),
        PATH,
    ),
    Written(
        "both-limits",
        "stop_reason",
        "Both names of the limit, with different numbers.",
        generic([ASK], maxTokens=100, maxCompletionTokens=200),
        PATH,
    ),
    Written(
        "tools",
        "tools",
        "A function, and a choice left to the model.",
        generic([ASK], tools=[TOOL], toolChoice={"type": "AUTO"}),
        PATH,
    ),
    Written(
        "tool-named",
        "tools",
        "The model must call this function, and only one at a time.",
        generic([ASK], tools=[TOOL], toolChoice={"type": "FUNCTION", "name": "get_weather"}, isParallelToolCalls=False),
        PATH,
    ),
    Written(
        "tool-required",
        "tools",
        "The model must call a function.",
        generic([ASK], tools=[TOOL], toolChoice={"type": "REQUIRED"}),
        PATH,
    ),
    Written(
        "tool-results",
        "tools parallel_tools explicit_null",
        "Two calls made at once and their results; the content beside the calls is null.",
        generic(
            [
                ASK,
                {"role": "ASSISTANT", "content": None, "toolCalls": CALLS},
                said("TOOL", '{"celsius": -3.0}', toolCallId="call_a1"),
                said("TOOL", "14 degrees", toolCallId="call_b2"),
            ],
            tools=[TOOL],
            isParallelToolCalls=True,
        ),
        PATH,
    ),
    Written(
        "tool-arguments-broken",
        "tools",
        "A call in the history whose arguments are no JSON.",
        generic(
            [
                ASK,
                said("ASSISTANT", toolCalls=[call("call_c3", "get_weather", '{"city": ')]),
                said("TOOL", "The arguments could not be read.", toolCallId="call_c3"),
            ]
        ),
        PATH,
    ),
    Written(
        "multimodal",
        "multimodal audio",
        "Text, a picture inline, a sound, a film and a document by their addresses.",
        generic(
            [
                said(
                    "USER",
                    text("What is in these?"),
                    {"type": "IMAGE", "imageUrl": {"url": f"data:image/png;base64,{PNG}", "detail": "AUTO"}},
                    {"type": "AUDIO", "audioUrl": {"url": f"data:audio/wav;base64,{WAV}"}},
                    {"type": "VIDEO", "videoUrl": {"url": "https://example.com/a.mp4"}},
                    {"type": "DOCUMENT", "documentUrl": {"url": "https://example.com/a.pdf"}},
                )
            ]
        ),
        PATH,
    ),
    Written(
        "reasoning",
        "reasoning",
        "How hard to think and how much to say.",
        generic([ASK], reasoningEffort="HIGH", verbosity="LOW", maxCompletionTokens=4096),
        PATH,
    ),
    Written(
        "json-schema",
        "structured_output",
        "The answer must have the form of a schema.",
        generic(
            [ASK],
            responseFormat={
                "type": "JSON_SCHEMA",
                "jsonSchema": {"name": "weather", "isStrict": True, "schema": WEATHER},
            },
        ),
        PATH,
    ),
    Written(
        "json-object",
        "structured_output",
        "The answer must be JSON of any form.",
        generic([ASK], responseFormat={"type": "JSON_OBJECT"}),
        PATH,
    ),
    Written(
        "refusal-in-history",
        "refusal explicit_null",
        "The model refused before.",
        generic(
            [
                said("USER", "Guess my password."),
                {"role": "ASSISTANT", "content": None, "refusal": "I will not guess that."},
                said("USER", "Then tell me a joke."),
            ]
        ),
        PATH,
    ),
    Written(
        "cached-prompt",
        "cache",
        "A key that keeps calls with one beginning together.",
        generic([ASK], promptCacheKey="house-rules-3"),
        PATH,
    ),
    Written(
        "stream",
        "usage",
        "A stream whose last event tells the usage.",
        generic([ASK], isStream=True, streamOptions={"isIncludeUsage": True}),
        PATH,
    ),
]
