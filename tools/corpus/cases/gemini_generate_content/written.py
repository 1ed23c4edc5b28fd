"""Requests as other programs write them."""

from tools.corpus.case import Written

PATH = "/v1/models/gemini-3-flash:generateContent"
STREAM = "/v1/models/gemini-3-flash:streamGenerateContent?alt=sse"

CASES = [
    Written(
        "written-key-order",
        "key_order whitespace",
        "The configuration first, the parts before the role, blanks where a person would put them.",
        """{
  "generationConfig": { "maxOutputTokens": 64, "temperature": 0.5 },
  "contents": [
    { "parts": [ { "text": "Hi." } ], "role": "user" }
  ]
}
""",
        PATH,
    ),
    Written(
        "written-no-role",
        "text",
        "The shortest form: a turn without a role.",
        '{"contents":[{"parts":[{"text":"Hi."}]}]}',
        PATH,
    ),
    Written(
        "written-snake-case",
        "key_order multimodal tools",
        "The other spelling of all keys, which the interface takes too.",
        '{"system_instruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"inline_data":'
        '{"mime_type":"image/png","data":"iVBORw0KGgo="}}]},{"role":"model","parts":[{"function_call":{"name":"now",'
        '"args":{"time_zone":"CET"}}}]},{"role":"user","parts":[{"function_response":{"name":"now","response":'
        '{"at_hour":12}}}]}],"generation_config":{"max_output_tokens":64,"stop_sequences":["END"],"top_k":1},'
        '"tools":[{"function_declarations":[{"name":"now"}]}],"tool_config":{"function_calling_config":{"mode":"auto"}}}',
        PATH,
        typed=False,
    ),
    Written(
        "written-number-forms",
        "number_form",
        "The same numbers in the forms that other languages write.",
        '{"contents":[{"role":"user","parts":[{"text":"Hi."}]},{"role":"model","parts":[{"functionCall":{"name":"plot",'
        '"args":{"x":1.0,"y":1e3,"z":-0.0,"n":12345678901234567890,"e":1.50E-7}}}]},{"role":"user","parts":'
        '[{"functionResponse":{"name":"plot","response":{"ok":1}}}]}],"generationConfig":{"temperature":1E0,'
        '"topP":0.90,"topK":40.0,"seed":-1}}',
        PATH,
    ),
    Written(
        "written-escapes",
        "unicode",
        "Other characters escaped, and a slash.",
        '{"contents":[{"role":"user","parts":[{"text":"\\u00c6r\\u00f8 \\ud83d\\ude80 \\/ \\u003cb\\u003e"}]}]}',
        PATH,
    ),
    Written(
        "written-coding-agent",
        "tools reasoning cache",
        "The form in which a coding agent asks: a long history, signatures on the calls, a stream.",
        '{"contents":[{"role":"user","parts":[{"text":"List the files."}]},{"role":"model","parts":[{"thought":true,'
        '"text":"**Looking**"},{"functionCall":{"name":"shell","args":{"command":"ls"},"id":"shell-1"},'
        '"thoughtSignature":"c2lnbmVkIGJ5IG1vZGVs"}]},{"role":"user","parts":[{"functionResponse":{"id":"shell-1","name":'
        '"shell","response":{"output":"a.py\\nb.py"}}}]}],"systemInstruction":{"role":"user","parts":[{"text":"You '
        'write code."}]},"tools":[{"functionDeclarations":[{"name":"shell","description":"Runs a command.",'
        '"parametersJsonSchema":{"type":"object","properties":{"command":{"type":"string"}},"required":["command"]}}]}],'
        '"generationConfig":{"temperature":0,"topP":1,"thinkingConfig":{"includeThoughts":true,"thinkingBudget":-1}},'
        '"cachedContent":"cachedContents/c1"}',
        STREAM,
    ),
    Written(
        "written-unknown-part",
        "unknown_field",
        "A part, a tool and members that nobody knows yet.",
        '{"contents":[{"role":"user","parts":[{"hologram":{"id":"h_1","size":2.50}},{"text":"What is it?","mood":"calm"'
        '}],"weight":null}],"tools":[{"oracle":{"depth":3}}],"generationConfig":{"patience":1.0}}',
        PATH,
        typed=False,
    ),
    Written(
        "written-nulls",
        "explicit_null",
        "A program that writes every field of its own record, most of them null.",
        '{"contents":[{"role":"user","parts":[{"text":"Hi.","inlineData":null,"functionCall":null,"thought":null}]}],'
        '"systemInstruction":null,"tools":null,"toolConfig":null,"safetySettings":null,"generationConfig":'
        '{"temperature":null,"stopSequences":null},"cachedContent":null}',
        PATH,
        typed=False,
    ),
    Written(
        "written-empty",
        "string_or_blocks",
        "A text, lists and objects that are empty.",
        '{"contents":[{"role":"user","parts":[{"text":""}]},{"role":"model","parts":[]}],"tools":[],'
        '"generationConfig":{}}',
        PATH,
    ),
]
