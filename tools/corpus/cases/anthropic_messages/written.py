"""Requests as other programs write them."""

from tools.corpus.case import Written

PATH = "/v1/messages"

CASES = [
    Written(
        "written-key-order",
        "key_order whitespace",
        "The messages first and the model last, blanks as Python leaves them.",
        '{"messages": [{"content": [{"text": "Hi.", "type": "text"}], "role": "user"}], "stream": false, '
        '"max_tokens": 64, "model": "claude-sonnet-5"}',
        PATH,
    ),
    Written(
        "written-number-forms",
        "number_form stop_reason",
        "The same numbers in the forms that other languages write, and the sampling of earlier versions.",
        '{"model":"claude-sonnet-4-5","max_tokens":4096,"temperature":1E0,"top_p":0.90,"top_k":5,"messages":'
        '[{"role":"user","content":"Hi."},{"role":"assistant","content":[{"type":"tool_use","id":"toolu_n1","name":'
        '"plot","input":{"x":1.0,"y":1e3,"z":-0.0,"n":12345678901234567890,"e":1.50E-7}}]},{"role":"user","content":'
        '[{"type":"tool_result","tool_use_id":"toolu_n1","content":"ok"}]}],"stop_sequences":[]}',
        PATH,
    ),
    Written(
        "written-escapes",
        "unicode",
        "Other characters escaped, and a slash.",
        '{"model":"claude-sonnet-5","max_tokens":64,"messages":[{"role":"user","content":"\\u00c6r\\u00f8 '
        '\\ud83d\\ude80 \\/ \\u003cb\\u003e"}]}',
        PATH,
    ),
    Written(
        "written-coding-agent",
        "tools cache reasoning string_or_blocks",
        "The form in which a coding agent asks: marks for the cache on the last blocks, many parts, a stream.",
        '{"model":"claude-sonnet-5","max_tokens":32000,"stream":true,"system":[{"type":"text","text":"You write '
        'code.","cache_control":{"type":"ephemeral"}}],"messages":[{"role":"user","content":[{"type":"text","text":'
        '"<reminder>Be brief.</reminder>"},{"type":"text","text":"List the files."}]},{"role":"assistant","content":'
        '[{"type":"thinking","thinking":"","signature":"EqoBCkgIARAB=="},{"type":"tool_use","id":"toolu_s1","name":'
        '"Bash","input":{"command":"ls","description":"Lists"}}]},{"role":"user","content":[{"tool_use_id":"toolu_s1",'
        '"type":"tool_result","content":"a.py\\nb.py","is_error":false,"cache_control":{"type":"ephemeral"}}]}],'
        '"tools":[{"name":"Bash","description":"Runs a command.","input_schema":{"$schema":'
        '"https://json-schema.org/draft/2020-12/schema","type":"object","properties":{"command":{"type":"string"}},'
        '"required":["command"],"additionalProperties":false}}],"metadata":{"user_id":"u_7"},"temperature":1,'
        '"thinking":{"type":"enabled","budget_tokens":31999}}',
        PATH,
    ),
    Written(
        "written-unknown-block",
        "unknown_field",
        "A block, a tool and a choice that nobody knows yet.",
        '{"model":"claude-9","max_tokens":64,"messages":[{"role":"user","content":[{"type":"hologram","source":'
        '{"type":"orb","orb":[1,2.50,null]}},{"type":"text","text":"What is it?"}]}],"tools":[{"type":'
        '"oracle_20300101","name":"oracle","depth":3}],"tool_choice":{"type":"dream"}}',
        PATH,
        typed=False,
    ),
    Written(
        "written-nulls",
        "explicit_null",
        "A program that writes every field of its own record, most of them null.",
        '{"model":"claude-sonnet-5","max_tokens":64,"messages":[{"role":"user","content":"Hi."}],"system":null,'
        '"tools":null,"tool_choice":null,"stop_sequences":null,"stream":null,"metadata":null,"thinking":null}',
        PATH,
        typed=False,
    ),
    Written(
        "written-empty",
        "string_or_blocks",
        "Strings, lists and objects that are empty.",
        '{"model":"claude-sonnet-5","max_tokens":0,"system":"","messages":[{"role":"user","content":[]},{"role":'
        '"assistant","content":""}],"tools":[],"stop_sequences":[],"metadata":{}}',
        PATH,
    ),
]
