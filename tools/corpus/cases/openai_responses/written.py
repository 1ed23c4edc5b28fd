"""Requests as other programs write them."""

from tools.corpus.case import Written

PATH = "/v1/responses"

CASES = [
    Written(
        "written-key-order",
        "key_order whitespace",
        "The input before the model, members of an item in another order, tabs for blanks.",
        '{\n\t"stream": false,\n\t"input": [{"content": [{"text": "Hi.", "type": "input_text"}], "role": "user"}],\n'
        '\t"model": "gpt-5-mini"\n}',
        PATH,
    ),
    Written(
        "written-number-forms",
        "number_form",
        "The same numbers in the forms that other languages write.",
        '{"model":"gpt-4.1","input":"Hi.","temperature":1e0,"top_p":0.10,"max_output_tokens":1000,"top_logprobs":0}',
        PATH,
    ),
    Written(
        "written-escapes",
        "unicode",
        "Other characters escaped, and a slash.",
        '{"model":"gpt-5-mini","input":"\\u00c6r\\u00f8 \\ud83d\\ude80 \\/ \\u2028"}',
        PATH,
    ),
    Written(
        "written-coding-agent",
        "tools cache reasoning explicit_null",
        "The form in which a coding agent asks: all its state in the input, nothing stored, thoughts wanted back.",
        '{"model":"gpt-5-codex","instructions":"You write code.","input":[{"type":"message","role":"user","content":'
        '[{"type":"input_text","text":"List the files."}]},{"type":"reasoning","id":"rs_2","summary":[],'
        '"encrypted_content":"gAAAAABo6z=="},{"type":"function_call","id":"fc_2","call_id":"call_g7","name":'
        '"shell","arguments":"{\\"command\\":[\\"ls\\"]}"},{"type":"function_call_output","call_id":"call_g7",'
        '"output":"{\\"output\\":\\"a.py\\\\n\\",\\"metadata\\":{\\"exit_code\\":0,\\"duration_seconds\\":0.1}}"}],'
        '"tools":[{"type":"function","name":"shell","description":"Runs a command.","strict":false,"parameters":'
        '{"type":"object","properties":{"command":{"type":"array","items":{"type":"string"}}},"required":["command"]}}],'
        '"tool_choice":"auto","parallel_tool_calls":false,"reasoning":{"effort":"medium","summary":"auto"},'
        '"store":false,"stream":true,"include":["reasoning.encrypted_content"],"prompt_cache_key":"7f"}',
        PATH,
    ),
    Written(
        "written-unknown-item",
        "unknown_field",
        "An item, a part and a tool that nobody knows yet.",
        '{"model":"gpt-9","input":[{"type":"dream","id":"dr_1","images":[1,2.50,null]},{"role":"user","content":'
        '[{"type":"input_hologram","hologram_id":"h_1"}]}],"tools":[{"type":"oracle","depth":3}]}',
        PATH,
        typed=False,
    ),
    Written(
        "written-unknown-member",
        "unknown_field",
        "Known items with a member more.",
        '{"model":"gpt-5-mini","input":[{"role":"user","content":[{"type":"input_text","text":"Hi.","mood":"calm"}],'
        '"weight":0.5}],"reasoning":{"effort":"low","budget":100}}',
        PATH,
    ),
    Written(
        "written-nulls",
        "explicit_null",
        "A program that writes every field of its own record, most of them null.",
        '{"model":"gpt-5-mini","input":[{"type":"function_call_output","id":null,"call_id":"call_a1","output":"5",'
        '"status":null}],"tools":[{"type":"function","name":"now","description":null,"parameters":null,"strict":null}],'
        '"max_output_tokens":null,"stream":null,"text":{"verbosity":null},"truncation":null}',
        PATH,
    ),
    Written(
        "written-empty",
        "string_or_blocks",
        "An empty list of input, and lists and objects that are empty.",
        '{"model":"gpt-5-mini","input":[],"tools":[],"include":[],"metadata":{},"text":{},"reasoning":{}}',
        PATH,
    ),
]
