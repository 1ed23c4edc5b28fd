"""Requests as other programs write them."""

from tools.corpus.case import Written

PATH = "/v1/chat/completions"

CASES = [
    Written(
        "written-key-order",
        "key_order whitespace",
        "Messages before the model, content before the role, blanks where a person would put them.",
        """{
  "messages": [ { "content": "Hi.", "role": "user" } ],
  "stream": false,
  "model": "gpt-5-mini"
}
""",
        PATH,
    ),
    Written(
        "written-number-forms",
        "number_form",
        "The same numbers in the forms that other languages write.",
        '{"model":"gpt-4.1","messages":[{"role":"user","content":"Hi."}],"temperature":1.0,"top_p":1E0,'
        '"presence_penalty":-0.0,"frequency_penalty":5e-1,"max_tokens":1000,"seed":9223372036854775807,'
        '"logit_bias":{"7":-1e2}}',
        PATH,
    ),
    Written(
        "written-escapes",
        "unicode whitespace",
        "Other characters escaped, a slash escaped though it need not be, a pair of surrogates.",
        '{"model": "gpt-5-mini", "messages": [{"role": "user", "content": "\\u00c6r\\u00f8 \\ud83d\\ude80 '
        '\\u003cb\\u003e https:\\/\\/example.com"}]}',
        PATH,
    ),
    Written(
        "written-nulls",
        "explicit_null",
        "A program that writes every field of its own record, most of them null.",
        '{"model":"gpt-5-mini","messages":[{"role":"assistant","content":null,"name":null,"refusal":null,'
        '"function_call":null,"tool_calls":[{"id":"call_e5","type":"function","function":{"name":"now","arguments":""}}]},'
        '{"role":"tool","content":"12:00","tool_call_id":"call_e5","name":null}],"tools":null,"tool_choice":null,'
        '"response_format":null,"stream":null,"user":null}',
        PATH,
        typed=False,
    ),
    Written(
        "written-unknown-role-and-part",
        "unknown_field",
        "A role, a part and a tool that nobody knows yet.",
        '{"model":"gpt-9","messages":[{"role":"critic","content":"Too long.","weight":0.5},{"role":"user","content":'
        '[{"type":"hologram","hologram":{"id":"h_1"}},{"type":"text","text":"Shorter?","mood":"calm"}]}],'
        '"tools":[{"type":"oracle","oracle":{"depth":3}}],"tool_choice":{"type":"oracle"}}',
        PATH,
        typed=False,
    ),
    Written(
        "written-reasoning-content",
        "reasoning unknown_field",
        "A server of open models wants its earlier thoughts back in a field of the message.",
        '{"model":"open-thinker","messages":[{"role":"user","content":"2+2?"},{"role":"assistant","content":"4",'
        '"reasoning_content":"Two and two are four."},{"role":"user","content":"Sure?"}],"thinking":{"type":"enabled"'
        "}}",
        PATH,
    ),
    Written(
        "written-cache-control",
        "cache unknown_field",
        "A router passes on the cache marks of another provider inside the parts.",
        '{"model":"anthropic/claude","messages":[{"role":"system","content":[{"type":"text","text":"Rules.",'
        '"cache_control":{"type":"ephemeral"}}]},{"role":"user","content":"Hi."}]}',
        PATH,
    ),
    Written(
        "written-empty",
        "explicit_null string_or_blocks",
        "Lists and objects that are empty, and a tool without parameters.",
        '{"model":"gpt-5-mini","messages":[{"role":"user","content":[]}],"tools":[{"type":"function","function":'
        '{"name":"now","parameters":{}}}],"stop":[],"metadata":{},"logit_bias":{}}',
        PATH,
    ),
]
