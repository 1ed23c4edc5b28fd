"""Scenario files: what is refused, with its line, and what `for_each` and the short forms become."""

from __future__ import annotations

from pathlib import Path

import pytest
from kit import VOCABULARY, scenarios
from nemo_relay_conformance.findings import ScenarioError
from nemo_relay_conformance.load import load_scenarios, uncovered

STEP = "steps:\n  - op: scope.get_handle\n"


def tool(calls: str) -> str:
    return f"steps:\n  - op: tools.execute\n    args: {{name: t, args: {{}}}}\n    calls: {calls}\nevents: []\n"


def stream(calls: str) -> str:
    request = "{name: l, request: {headers: {}, content: 1}}"
    return f"steps:\n  - op: llm.stream_execute\n    args: {request}\n    calls: {calls}\nevents: []\n"


def codec(said: str) -> str:
    return f"steps:\n  - op: codecs.decode_response\n    args: {{codec: {said}, response: 1}}\nevents: []\n"


INVALID = {
    "unknown key": ("stepz: []\nsteps: []\nevents: []\n", 3, "unknown key `stepz`"),
    "no steps": ("events: []\n", 1, "`steps` is missing"),
    "nothing expected": (STEP, 1, "nothing is expected"),
    "duplicate key": ("steps: []\nsteps: []\nevents: []\n", 4, "duplicate key `steps`"),
    "anchor": ("steps: &a []\nevents: []\n", 3, "anchors are not allowed"),
    "no such operation": ("steps:\n  - op: scope.jump\nevents: []\n", 4, "`scope.jump` is no operation"),
    "no such parameter": (
        "steps:\n  - op: scope.event\n    args:\n      name: x\n      colour: red\nevents: []\n",
        7,
        "no parameter `colour`",
    ),
    "missing parameter": ("steps:\n  - op: scope.event\n    args: {}\nevents: []\n", 4, "needs `name`"),
    "unbound handle": (
        "steps:\n  - op: scope.pop\n    args: {handle: {$handle: h}}\nevents: []\n",
        5,
        "`h` is not bound",
    ),
    "callback without id": (
        tool("{return: 1}"),
        6,
        "needs an `id`",
    ),
    "two actions": (
        tool("{id: t, return: 1, raise: {}}"),
        6,
        "has one action",
    ),
    "next of a tool": (
        tool("{id: t, do: [next]}"),
        6,
        "for execution intercepts",
    ),
    "action after return": (
        tool("{id: t, do: [{return: 1}, wait]}"),
        6,
        "nothing runs after `return`",
    ),
    "sync that waits": (
        tool("{id: t, mode: sync, do: [wait]}"),
        6,
        "a sync callback cannot wait",
    ),
    "unknown action": (
        tool("{id: t, do: [{dance: 1}]}"),
        6,
        "not an action",
    ),
    "callback where none is": (
        "steps:\n  - op: scope.get_handle\n    calls: {id: x}\nevents: []\n",
        5,
        "takes no callback",
    ),
    "return where a stream is given": (
        stream("{id: l, return: 1}"),
        6,
        "`return` is not for a callback that gives a stream",
    ),
    "stream where none is given": (
        tool("{id: t, stream: {chunks: [1]}}"),
        6,
        "`stream` is for the callback of a stream",
    ),
    "stream made of another, by the callback": (
        stream("{id: l, stream: {inner: true}}"),
        6,
        "`inner` is for intercepts",
    ),
    "field of a part that is not there": (
        stream("{id: l, stream: {chunks: [1], take: 1}}"),
        6,
        "`take` is for the chunks of `inner`",
    ),
    "list that waits": (
        stream("{id: l, stream: {chunks: [1], form: list, wait: true}}"),
        6,
        "a stream of the form list has no `wait`",
    ),
    "unknown form": (
        stream("{id: l, stream: {form: river}}"),
        6,
        "`form` is async, sync, list, none",
    ),
    "consumer of what is no stream": (
        tool("{id: t}\n    consume: {}"),
        7,
        "`tools.execute` gives no stream",
    ),
    "consumer that stops and says not how": (
        stream("{id: l}\n    consume: {take: 1}"),
        7,
        "`then` what becomes of the stream",
    ),
    "collector of what is no stream": (
        tool("{id: t}\n    collector: {id: c}"),
        7,
        "`tools.execute` takes no callback `collector`",
    ),
    "codec of no form": (
        codec("{class: openai_chat}"),
        5,
        "a codec is a name, `builtin`",
    ),
    "codec with a method of its own": (
        codec("{object: {dance: {id: d}}}"),
        5,
        "`object` (decode, encode, decode_response)",
    ),
    "method of a codec without an id": (
        codec("{object: {decode: {return: 1}}}"),
        5,
        "`calls` needs an `id`",
    ),
    "unknown error": (
        "steps:\n  - op: scope.get_handle\n    error: {code: bad_luck}\n",
        5,
        "`bad_luck` is no error code",
    ),
    "payload of another error": (
        "steps:\n  - op: scope.get_handle\n    error: {code: not_found, reason: x}\n",
        5,
        "`not_found` has no `reason`",
    ),
    "unknown operator": (STEP + "events:\n  - {name: {$like: x}}\n", 6, "`$like` is no operator"),
    "unknown invariant": ("checks: [moon.phase]\n" + STEP + "events: []\n", 3, "`moon.phase` is no invariant"),
    "unknown family": (
        "steps:\n  - {register: nothing, name: x, calls: {id: x}}\nevents: []\n",
        4,
        "no middleware family",
    ),
    "unknown variable": (STEP + "events:\n  - {name: '${x}'}\n", 6, "`${x}` is not known"),
    "unknown choice": ("for_each: {family: planets}\n" + STEP + "events: []\n", 3, "write a list of texts"),
    "unknown flag": (
        "steps:\n  - op: scope.push\n    args: {name: a, scope_type: agent, attributes: [odd]}\nevents: []\n",
        4,
        "`odd` is no flag",
    ),
}


@pytest.mark.parametrize("name", INVALID)
def test_refuses_with_the_line(tmp_path: Path, name: str) -> None:
    text, line, message = INVALID[name]
    with pytest.raises(ScenarioError) as error:
        scenarios(tmp_path, a__b=text)
    places = [(finding.line, finding.message) for finding in error.value.findings]
    assert any(at == line and message in said for at, said in places), places


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    with pytest.raises(ScenarioError) as error:
        scenarios(tmp_path, a__b="steps: 3\nevents: []\n", c__d="events: []\n")
    assert len({finding.file for finding in error.value.findings}) == 2


def test_name_is_that_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("scenario: a/b\ndoc: Y.\nsteps: []\nevents: []\n")
    with pytest.raises(ScenarioError, match="the name must be that of the file, `x`"):
        load_scenarios(tmp_path, VOCABULARY, tmp_path)


def test_for_each_covers_every_family_and_place(tmp_path: Path) -> None:
    text = (
        "for_each: {family: families, place: places}\n"
        "steps:\n"
        "  - {op: scope.push, args: {name: s, scope_type: agent}, bind: s}\n"
        "  - {register: '${family}', place: '${place}', in: s, name: n, priority: 3, calls: {id: c}}\n"
        "events: []\n"
    )
    found = {scenario.name: scenario for scenario in scenarios(tmp_path, a__b=text)}
    families = [family for family in VOCABULARY.families.values() if family.kind != "switch"]
    expected = {(family.family, place) for family in families for place in family.register_in}
    assert set(found) == {f"a/b[{family},{place}]" for family, place in expected}
    local = found["a/b[tool_request_intercept,scope]"].steps[1].request
    assert local["op"] == "scope_register_tool_request_intercept"
    assert local["args"] == {"name": "n", "priority": 3, "scope": {"$handle": "s"}}
    assert found["a/b[subscriber,global]"].steps[1].request["args"] == {"name": "n"}
    wrap = found["a/b[tool_execution_intercept,global]"].steps[1].request["callbacks"]["callback"]
    assert wrap == {"id": "c", "mode": "async", "runs": [[{"do": "next"}]]}


def test_a_switch_is_registered_with_what_it_decides_about(tmp_path: Path) -> None:
    text = (
        "steps:\n"
        "  - register: conditional_middleware_guardrail\n"
        "    name: n\n"
        "    kinds: [subscriber]\n"
        "    registration_name: r\n"
        "    calls: {id: c}\n"
        "events: []\n"
    )
    request = scenarios(tmp_path, a__b=text)[0].steps[0].request
    assert request["op"] == "register_conditional_middleware_guardrail"
    assert request["args"] == {"name": "n", "kinds": ["subscriber"], "registration_name": "r"}
    assert request["callbacks"]["callback"]["runs"] == [[]]


def test_case_and_repeat(tmp_path: Path) -> None:
    text = (
        "for_each: {x: [a, b]}\n"
        "steps:\n"
        "  - {$case: x, a: {op: scope.event, args: {name: only in a}}}\n"
        "  - op: scope.event\n"
        "    args: {name: n, data: {$case: x, a: 1, else: 2}, metadata: {$case: x, a: {m: 1}}}\n"
        "events: [{repeat: 2, of: [{name: 'e${i}'}]}]\n"
    )
    first, second = scenarios(tmp_path, a__b=text)
    assert [step.request["args"] for step in first.steps] == [
        {"name": "only in a"},
        {"name": "n", "data": 1, "metadata": {"m": 1}},
    ]
    assert [step.request["args"] for step in second.steps] == [{"name": "n", "data": 2}]
    assert first.events == ({"name": "e0"}, {"name": "e1"})


def test_flags_become_bits_and_times_microseconds(tmp_path: Path) -> None:
    text = (
        "steps:\n"
        "  - op: scope.push\n"
        "    args:\n"
        "      {name: a, scope_type: agent, attributes: [parallel, relocatable],\n"
        "       timestamp: '2023-11-14T22:13:20.5+00:00'}\n"
        "events: []\n"
    )
    args = scenarios(tmp_path, a__b=text)[0].steps[0].request["args"]
    assert (args["attributes"], args["timestamp"]) == (3, 1_700_000_000_500_000)


def test_says_which_promises_have_no_scenario(tmp_path: Path) -> None:
    found = scenarios(tmp_path, scope__pairing="checks: []\n" + STEP + "events: []\n")
    faults = uncovered(found, VOCABULARY)
    assert "scenario scope/pairing does not list scope.pairing in `checks`" in faults
    assert any("tool/gate-refuses, which does not exist" in fault for fault in faults)


def test_a_family_knows_its_pipeline(tmp_path: Path) -> None:
    text = (
        "for_each: {family: [llm_request_intercept, llm_stream_execution_intercept, tool_request_intercept,\n"
        "  mark_sanitize_guardrail, subscriber]}\n"
        "steps:\n"
        "  - {op: scope.event, args: {name: '${pipeline}'}}\n"
        "events: []\n"
    )
    names = [scenario.steps[0].request["args"]["name"] for scenario in scenarios(tmp_path, a__b=text)]
    assert names == ["llm", "llm_stream", "tool", "event", "none"]


def test_what_a_user_would_await_is_async(tmp_path: Path) -> None:
    text = (
        "steps:\n"
        "  - {op: llm.execute, args: {name: l, request: {headers: {}, content: 1}}, calls: {id: llm, return: 1}}\n"
        "  - register: tool_request_intercept\n"
        "    name: asks\n"
        "    calls: {id: asks, do: [{op: {op: tools.conditional_execution, args: {name: t, args: 1}}}]}\n"
        "events: []\n"
    )
    steps = scenarios(tmp_path, a__b=text)[0].steps
    modes = [next(iter(step.request["callbacks"].values()))["mode"] for step in steps]
    assert modes == ["async", "async"]


def test_a_stream_has_its_callbacks_by_their_names_and_its_consumer(tmp_path: Path) -> None:
    text = (
        "steps:\n"
        "  - op: llm.stream_execute\n"
        "    args: {name: l, request: {headers: {}, content: 1}}\n"
        "    calls: {id: llm, stream: {chunks: [1]}}\n"
        "    finalizer: {id: finish, return: 2}\n"
        "    consume: {take: 1, then: drop}\n"
        "    chunks: [1]\n"
    )
    (scenario,) = scenarios(tmp_path, a__b=text)
    request = scenario.steps[0].request
    assert request["callbacks"] == {
        "func": {"id": "llm", "mode": "sync", "runs": [[{"do": "stream", "chunks": [1]}]]},
        "finalizer": {"id": "finish", "mode": "sync", "runs": [[{"do": "return", "value": 2}]]},
    }
    assert (request["consume"], scenario.kinds()) == ({"take": 1, "then": "drop"}, {"drop"})


def test_a_codec_is_a_name_or_an_object_with_callbacks(tmp_path: Path) -> None:
    forms = ["openai_chat", "{builtin: openai_chat}", "{object: {decode_response: {id: d, mode: async, return: 1}}}"]
    found = scenarios(tmp_path, **{f"a__{index}": codec(form) for index, form in enumerate(forms)})
    lowered = {"id": "d", "mode": "async", "runs": [[{"do": "return", "value": 1}]]}
    given = ["openai_chat", {"builtin": "openai_chat"}, {"object": {"decode_response": lowered}}]
    assert [scenario.steps[0].request["args"]["codec"] for scenario in found] == given
    assert [scenario.kinds() for scenario in found] == [set(), set(), {"awaited_codec"}]


def test_a_file_of_the_scenario_s_own_folder_needs_files(tmp_path: Path) -> None:
    args = "{config: {}, additional_plugins_toml: {$tmp: a.toml}}"
    (scenario,) = scenarios(tmp_path, a__b=f"steps:\n  - op: plugin.validate\n    args: {args}\nevents: []\n")
    assert scenario.kinds() == {"files"}


def test_fields_of_an_error_that_a_callback_raised_need_an_error_of_the_package(tmp_path: Path) -> None:
    error = "    error: {code: callback_failed, error_class: timeout}\n"
    text = f"steps:\n  - op: tools.execute\n    args: {{name: t, args: 1}}\n    calls: {{id: t}}\n{error}"
    (scenario,) = scenarios(tmp_path, a__b=text)
    assert scenario.kinds() == {"error_fields"}


def test_a_scenario_needs_files_where_an_operation_is_given_a_path_and_is_not_to_refuse_it(tmp_path: Path) -> None:
    wanted = ["ok: {}", "error: {code: io_error}", "error: {code: invalid_argument, argument: filename}"]
    step = "steps:\n  - op: exporters.recover\n    args: {path: {$tmp: events.jsonl}}\n    "
    found = scenarios(tmp_path, **{f"a__{index}": step + answer + "\n" for index, answer in enumerate(wanted)})
    assert [scenario.kinds() for scenario in found] == [{"files"}, {"files"}, set()]
