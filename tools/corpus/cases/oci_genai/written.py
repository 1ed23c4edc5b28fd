"""Requests in the formats of Cohere's models, and GENERIC ones in odd forms."""

from tools.corpus.case import Written
from tools.corpus.cases.oci_genai.details import PATH, cohere, details, said
from tools.corpus.cases.text import WEATHER

V2 = {"servingType": "ON_DEMAND", "modelId": "cohere.command-a-03-2025"}
TOOL = {
    "name": "get_weather",
    "description": "The weather of a city.",
    "parameterDefinitions": {"city": {"type": "str", "description": "Its name.", "isRequired": True}},
}
CALL = {"name": "get_weather", "parameters": {"city": "Oslo"}}

CASES = [
    Written("cohere-text", "text", "One question in the format of Cohere.", cohere("How is the weather?"), PATH),
    Written(
        "cohere-conversation",
        "text",
        "A history, and an introduction in place of the default one.",
        cohere(
            "And the church?",
            chatHistory=[
                {"role": "SYSTEM", "message": "Be brief."},
                {"role": "USER", "message": "How tall is the tower?"},
                {"role": "CHATBOT", "message": "About 90 m."},
            ],
            preambleOverride="Answer in one line.",
        ),
        PATH,
    ),
    Written(
        "cohere-parameters",
        "number_form stop_reason",
        "Every knob of this format.",
        cohere(
            "Hi.",
            maxTokens=600,
            temperature=1,
            topP=0.75,
            topK=0,
            frequencyPenalty=0.0,
            presencePenalty=0,
            seed=7,
            stopSequences=["END"],
            promptTruncation="AUTO_PRESERVE_ORDER",
            citationQuality="FAST",
            isStream=False,
            isEcho=True,
            isRawPrompting=False,
        ),
        PATH,
    ),
    Written(
        "cohere-tools",
        "tools",
        "A tool, declared in the form of this format.",
        cohere("Weather in Oslo?", tools=[TOOL]),
        PATH,
    ),
    Written(
        "cohere-tool-results",
        "tools parallel_tools",
        "Two calls in the history and their results, beside an empty message.",
        cohere(
            "",
            chatHistory=[
                {"role": "USER", "message": "Weather in Oslo and Rome?"},
                {
                    "role": "CHATBOT",
                    "message": "Let me look.",
                    "toolCalls": [CALL, {"name": "get_weather", "parameters": {"city": "Rome"}}],
                },
            ],
            tools=[TOOL],
            toolResults=[
                {"call": CALL, "outputs": [{"celsius": -3.0}]},
                {"call": {"name": "get_weather", "parameters": {"city": "Rome"}}, "outputs": [{"celsius": 14}]},
            ],
            isForceSingleStep=True,
        ),
        PATH,
    ),
    Written(
        "cohere-documents",
        "text",
        "Documents to answer from.",
        cohere("How is Oslo?", documents=[{"title": "Weather", "snippet": "Oslo is cold."}], isSearchQueriesOnly=False),
        PATH,
    ),
    Written(
        "cohere-v2",
        "tools reasoning",
        "The second format of Cohere's models: messages, tools and thoughts.",
        details(
            {
                "apiFormat": "COHEREV2",
                "messages": [
                    said("SYSTEM", "Be brief."),
                    said("USER", "Weather in Oslo?"),
                ],
                "tools": [{"type": "FUNCTION", "function": {"name": "get_weather", "parameters": WEATHER}}],
                "thinking": {"type": "ENABLED", "tokenBudget": 512},
                "safetyMode": "CONTEXTUAL",
            },
            V2,
        ),
        PATH,
    ),
    Written(
        "written-key-order",
        "key_order whitespace",
        "The request before the mode, the format last, blanks where a person would put them.",
        """{
  "chatRequest": {
    "messages": [ { "content": [ { "text": "Hi.", "type": "TEXT" } ], "role": "USER" } ],
    "maxTokens": 64,
    "apiFormat": "GENERIC"
  },
  "servingMode": { "modelId": "meta.llama-3.3-70b-instruct", "servingType": "ON_DEMAND" },
  "compartmentId": "ocid1.compartment.oc1..c1"
}
""",
        PATH,
    ),
    Written(
        "written-number-forms",
        "number_form",
        "The same numbers in the forms that other languages write.",
        '{"compartmentId":"c1","servingMode":{"servingType":"ON_DEMAND","modelId":"m"},"chatRequest":{"apiFormat":"GENERIC",'
        '"messages":[{"role":"USER","content":[{"type":"TEXT","text":"Hi."}]}],"temperature":1E0,"topP":0.90,'
        '"presencePenalty":-0.0,"maxTokens":1000,"seed":9223372036854775807,"logitBias":{"7":-1e2}}}',
        PATH,
    ),
    Written(
        "written-content-text",
        "string_or_blocks",
        "A program that writes the content as a string, as other interfaces have it.",
        '{"compartmentId":"c1","servingMode":{"servingType":"ON_DEMAND","modelId":"m"},"chatRequest":{"apiFormat":"GENERIC",'
        '"messages":[{"role":"USER","content":"Hi."}]}}',
        PATH,
    ),
    Written(
        "written-nulls",
        "explicit_null",
        "A program that writes every field of its own record, most of them null.",
        '{"compartmentId":"c1","servingMode":{"servingType":"ON_DEMAND","modelId":"m"},"chatRequest":{"apiFormat":"GENERIC",'
        '"messages":[{"role":"USER","content":[{"type":"TEXT","text":"Hi."}],"name":null}],"isStream":null,"maxTokens":null,'
        '"temperature":null,"stop":null,"tools":null,"toolChoice":null}}',
        PATH,
    ),
    Written(
        "written-unknown",
        "unknown_field unicode",
        "A role, a part, a tool and fields that nobody knows yet, and characters escaped.",
        '{"compartmentId":"c1","servingMode":{"servingType":"BORROWED","from":"x"},"chatRequest":{"apiFormat":"GENERIC",'
        '"messages":[{"role":"CRITIC","content":[{"type":"HOLOGRAM","hologram":[1,2.50,null]},{"type":"TEXT",'
        '"text":"\\u00c6r\\u00f8 \\ud83d\\ude80","mood":"calm"}]}],"tools":[{"type":"ORACLE","depth":3}],"patience":1.0'
        '},"weather":null}',
        PATH,
    ),
]
