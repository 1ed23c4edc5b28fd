"""Every rule finds what it is there for, at the line of the fault."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from conftest import Run, edit
from nemo_relay_codegen.lint import RULES

# rule → file, text that is there once, what takes its place, and the finding without its rule.
FAULTS = [
    ("codec.target", "codecs/openai_chat.yaml", "to: params.top_p", "to: knobs.top_p", None, "no field `knobs.top_p`"),
    (
        "codec.source",
        "codecs/oci_genai.yaml",
        "from: chatRequest.topP",
        "from: chatRequest.temperature",
        None,
        "`chatRequest.temperature` is mapped twice",
    ),
    (
        "codec.unique",
        "codecs/oci_genai.yaml",
        "number: 5",
        "number: 4",
        6,
        "the number `4` is taken by spec/codecs/gemini_generate_content.yaml",
    ),
    (
        "codec.unique",
        "codecs/annotated_llm_request.yaml",
        "normalized: AnnotatedLlmRequest",
        "normalized: Another",
        None,
        "no file in spec/codecs declares `normalized: AnnotatedLlmRequest`",
    ),
    ("doc.sentence", "types/scope_category.yaml", "doc: The work begins.", "doc: The work begins", 7, "full stop"),
    ("doc.sentence", "types/scope_category.yaml", "doc: The work begins.", "doc: the work begins.", 7, "a capital"),
    (
        "name.unique",
        "types/scope_category.yaml",
        "name: end",
        "name: start",
        8,
        "the name in `values` `start` is taken",
    ),
    (
        "name.unique",
        "types/scope_type.yaml",
        "enum: ScopeType",
        "enum: ScopeHandle",
        2,
        "the type `ScopeHandle` is taken",
    ),
    ("name.unique", "api/scope.yaml", "op: scope.pop", "op: scope.push", 31, "the operation `scope.push` is taken"),
    (
        "name.unique",
        "errors.yaml",
        "code: cancelled",
        "code: unsupported",
        None,
        "the error code `unsupported` is taken",
    ),
    ("number.unique", "types/scope_category.yaml", "number: 1", "number: 0", 8, "the number `0` is taken"),
    ("number.unique", "types/scope_category.yaml", "number: 1", "number: -1", 8, "a number is never negative"),
    ("number.unique", "middleware/subscriber.yaml", "number: 6", "number: 1", None, "the number `1` is taken"),
    ("flag.bit", "types/scope_attributes.yaml", "bit: 2", "bit: 3", 8, "3 is not one bit"),
    ("flag.bit", "types/scope_attributes.yaml", "bit: 2", "bit: 1", 8, "the bit `1` is taken"),
    ("name.collides", "types/data_schema.yaml", "name: version", "name: name_", 2, "are both `name` in"),
    ("language.node", "languages/go.yaml", "scope.push: PushScope", "x.y: z", None, "no operation and no type is"),
    (
        "language.node",
        "languages/node.yaml",
        "  scope.push: [name,",
        "  scope.pull: [name,",
        None,
        "no operation is named `scope.pull`",
    ),
    (
        "ref.type",
        "types/data_schema.yaml",
        "{name: version, type: string,",
        "{name: version, type: Strin,",
        8,
        "`Strin`",
    ),
    (
        "ref.type",
        "types/data_schema.yaml",
        "{name: version, type: string,",
        "{name: version, type: none,",
        8,
        "returns nothing",
    ),
    ("ref.node", "pipelines/tool.yaml", "category: tool", "category: tools", 6, "`tools` is not a scope type"),
    (
        "ref.node",
        "pipelines/tool.yaml",
        "profile: ToolProfile",
        "profile: DataSchema",
        8,
        "no file declares the profile",
    ),
    ("ref.node", "events/mark.yaml", "kind: mark", "kind: dot", 3, "`dot` is not an event kind"),
    ("ref.node", "api/exporters.yaml", "config: AtofExporterConfig", "config: DataSchema", 50, "declares the config"),
    ("ref.node", "api/tools.yaml", "pipeline: tool", "pipeline: none", None, "no file declares the pipeline `none`"),
    (
        "ref.node",
        "api/tools.yaml",
        "op: tools.execute",
        "op: tool.execute",
        5,
        "the name begins with the module: `tools.…`",
    ),
    (
        "ref.node",
        "types/scope_type.yaml",
        "fallback: unknown",
        "fallback: others",
        2,
        "an open enum names one of its values",
    ),
    (
        "default.type",
        "api/subscribers.yaml",
        "default: 30000",
        "default: soon",
        None,
        "'soon' is not a value of `u32?`",
    ),
    ("default.type", "api/subscribers.yaml", "default: 30000", "default: -1", None, "-1 is not a value of `u32?`"),
    ("default.type", "config/atof_exporter.yaml", "default: append", "default: add", None, "'add' is not a value"),
    (
        "default.type",
        "types/data_schema.yaml",
        "version, type: string,",
        'version, type: string, default: "1",',
        8,
        "only",
    ),
    ("event.presence", "events/scope.yaml", 'type: "list<string>"', 'type: "list<string>?"', None, "as `always`"),
    ("step.form", "api/scope.yaml", "sync: true\n", "sync: true\n    part: end\n", None, "a part needs the `pipeline`"),
    ("step.form", "pipelines/llm.yaml", "inject: headers\n    on: args\n", "inject: headers\n", None, "a step is"),
    (
        "step.form",
        "pipelines/tool.yaml",
        "{run: tool_request_intercept, on: args,",
        "{on: args,",
        None,
        "a step is {run|codec|inject|call|serve, on}",
    ),
    (
        "language.node",
        "languages/python.yaml",
        "register_subscriber: subscribers.register",
        "regster: x",
        None,
        "`regster`",
    ),
    ("language.node", "languages/node.yaml", "scope.pop: [handle, output,", "scope.pop: [handle,", None, "output"),
    (
        "language.node",
        "languages/wasm.yaml",
        "{name: exporters.recover,",
        "{name: exporters.file,",
        None,
        "`exporters.file`",
    ),
    ("secret.type", "types/llm_request.yaml", "map<json>", "map<u32>", 10, "`map<u32>` is no secret"),
    (
        "secret.type",
        "types/llm_handle.yaml",
        "name: name, type: string,",
        "name: name, type: string, secret: true,",
        9,
        "no language shows the fields of a handle",
    ),
    ("fault.code", "faults/scope.yaml", "code: scope_not_on_top", "code: scope_on_top", 17, "no code `scope_on_top`"),
    ("fault.code", "faults/elsewhere.yaml", "code: null_pointer", "code: external", None, "no code `external`"),
    (
        "fault.scenario",
        "faults/atof.yaml",
        "atof/path[a/b.jsonl]",
        "atof/paths[a/b.jsonl]",
        None,
        "there is no scenario conformance/scenarios/atof/paths.yaml",
    ),
    (
        "fault.missing",
        "faults/elsewhere.yaml",
        "code: null_pointer",
        "code: not_found",
        None,
        "`not_found` has a fault, so it needs no reason",
    ),
    ("name.unique", "faults/tool.yaml", "id: tool_raised", "id: pop_twice", None, "the fault `pop_twice` is taken"),
    ("doc.sentence", "faults/scope.yaml", "remedy: Close only", "remedy: close only", 13, "the remedy 'close only"),
    (
        "language.published",
        "languages/node.yaml",
        "also:\n  plugin.initialize",
        "also:\n  plugin.start",
        None,
        "named `plugin.start`",
    ),
    ("language.published", "languages/node.yaml", "gathered: [llm_", "gathered: [lm_", None, "no family is named `lm_"),
    (
        "language.published",
        "languages/node.yaml",
        "from: {MetricKind:",
        "from: {Metric:",
        None,
        "no enum is named `Metric`",
    ),
    ("language.published", "languages/node.yaml", "worded: [Runtime", "worded: [Run", None, "no enum is named `Run"),
    ("language.published", "languages/node.yaml", "{of: FileSource,", "{of: Source,", None, "is named `Source`"),
    ("language.published", "languages/node.yaml", "takes: [path]", "takes: [paths]", None, "has no field `paths`"),
    ("language.missing", "languages/go.yaml", "language: go", "language: goo", None, "no spec/languages/go.yaml"),
    ("language.missing", "languages/go.yaml", "  u64: uint64\n", "", None, "the type `u64` is missing"),
]


FIELD = '  - {name: aaa, type: "json?", presence: omit, doc: The first.}\n'


@pytest.mark.parametrize(("rule", "file", "old", "new", "line", "message"), FAULTS)
def test_a_rule_finds_its_fault(
    tree: Path, run: Run, rule: str, file: str, old: str, new: str, line: int | None, message: str
) -> None:
    path = tree / "spec" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    done = run(tree, "--lint")
    assert done.status == 1
    found = [found for found in done.text.splitlines() if found.endswith(f"[{rule}]") and message in found]
    assert found, done.text
    if line is not None:
        assert found[0].startswith(f"spec/{file}:{line}: ")


def test_what_an_event_or_its_record_writes_first_is_always_there(tree: Path, run: Run) -> None:
    edit(tree / "spec/types/data_schema.yaml", "{name: name, type: string,", '{name: n, type: "u32?",')
    edit(tree / "spec/events/scope.yaml", "fields:\n", "fields:\n" + FIELD)
    text = run(tree, "--lint").text
    assert "spec/types/data_schema.yaml:2: `n` is written first, so it may not be omitted [event.presence]" in text
    assert "spec/events/scope.yaml:2: `aaa` is written first, so it may not be omitted [event.presence]" in text


def test_an_operation_is_not_spelled_with_an_escape(tree: Path, run: Run) -> None:
    edit(tree / "spec/languages/rust.yaml", "  scope.event: event\n", "")
    edit(tree / "spec/languages/rust.yaml", 'operation: "{module}_{name}"', 'operation: "{name}"')
    edit(tree / "spec/api/scope.yaml", "op: scope.event", "op: scope.yield")
    assert "`yield` is reserved in rust; name `scope.yield` in `names` [name.reserved]" in run(tree, "--lint").text


def test_two_operations_may_not_become_one(tree: Path, run: Run) -> None:
    edit(tree / "spec/languages/go.yaml", "scope.pop: PopScope", "scope.pop: PushScope")
    assert "`scope.pop` and `scope.push` are both `PushScope`" in run(tree, "--lint").text


def test_a_promise_needs_its_scenario(tree: Path, run: Run) -> None:
    scenario = tree / "conformance/scenarios/scope/pairing.yaml"
    scenario.unlink(missing_ok=True)
    text = run(tree, "--lint").text
    assert "there is no scenario conformance/scenarios/scope/pairing.yaml [promise.scenario]" in text
    scenario.parent.mkdir(parents=True, exist_ok=True)
    scenario.touch()
    assert "scope/pairing" not in run(tree, "--lint").text


def test_what_is_stable_promises_something(tree: Path, run: Run) -> None:
    text = (tree / "spec/middleware/subscriber.yaml").read_text(encoding="utf-8")
    without = text[: text.index("invariants:")]
    (tree / "spec/middleware/subscriber.yaml").write_text(without, encoding="utf-8")
    missing = "spec/middleware/subscriber.yaml:2: it is stable and promises nothing"
    assert missing in run(tree, "--lint").text
    edit(tree / "spec/middleware/subscriber.yaml", "stability: stable", "stability: experimental")
    assert missing not in run(tree, "--lint").text


def test_an_error_has_a_fault_or_a_reason_why_not(tree: Path, run: Run) -> None:
    edit(tree / "spec/faults/elsewhere.yaml", "code: spec_mismatch", "code: ok")
    text = run(tree, "--lint").text
    assert "no fault has the code `spec_mismatch`; add one to spec/faults/, or a reason to a `without` there" in text
    assert [line for line in text.splitlines() if line.startswith("spec/errors.yaml:") and "[fault.missing]" in line]


def test_faults_change_no_digest_and_are_never_taken_back(tree: Path, run: Run) -> None:
    before = run(tree, "--digest").text
    snapshot = run(tree, "--snapshot").text
    assert json.loads(snapshot)["fault pop_twice"] == "not_found"
    (tree / "spec/released").mkdir()
    (tree / "spec/released/0.1.0.json").write_text(snapshot, encoding="utf-8")
    edit(tree / "spec/faults/scope.yaml", "id: pop_twice", "id: pop_again")
    assert run(tree, "--digest").text == before
    assert "`fault pop_twice` was released as 'not_found' and is gone; put it back" in run(tree, "--lint").text


def test_what_was_released_stays(tree: Path, run: Run) -> None:
    released = tree / "spec/released/0.1.0.json"
    released.parent.mkdir()
    released.write_text(run(tree, "--snapshot").text, encoding="utf-8")
    edit(tree / "spec/types/scope_category.yaml", "number: 1", "number: 7")
    edit(
        tree / "spec/types/data_schema.yaml", "  - {name: version, type: string, doc: The version of the schema.}\n", ""
    )
    text = run(tree, "--lint").text
    assert "spec/released/0.1.0.json:1: `ScopeCategory.end` was released as '1' and is '7'; put it back" in text
    assert "`DataSchema.version` was released as 'string' and is gone; put it back [compat.released]" in text
    edit(tree / "spec/sdk.yaml", 'version: "0.1.0"', 'version: "0.2.0"')
    assert "compat.released" not in run(tree, "--lint").text


def test_a_snapshot_holds_every_operation_and_number(tree: Path, run: Run) -> None:
    facts = json.loads(run(tree, "--snapshot").text)
    assert facts["error guardrail_rejected"] == "4"
    assert facts["scope.pop"] == "(handle: ScopeHandle) -> none"
    assert facts["scope_register_subscriber"].startswith(
        "(scope: ScopeHandle, name: string, callback: callback<subscriber>)"
    )


def test_every_rule_has_a_fault_that_it_finds() -> None:
    elsewhere = {
        "config.bounds",
        "config.class",
        "doc.placeholder",
        "name.reserved",
        "promise.missing",
        "promise.scenario",
        "compat.released",
    }
    assert set(RULES) == {rule for rule, *_ in FAULTS} | elsewhere


def test_faults_stop_the_writing(tree: Path, run: Run) -> None:
    edit(tree / "spec/pipelines/tool.yaml", "profile: ToolProfile", "profile: DataSchema")
    for option in ([], ["--check"]):
        done = run(tree, *option)
        assert done.status == 1
        assert "spec/pipelines/tool.yaml:8: no file declares the profile `DataSchema`" in done.text
    assert not (tree / "core").exists()
