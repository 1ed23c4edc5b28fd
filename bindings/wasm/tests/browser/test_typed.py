"""The entry for typed values, on a page."""

from __future__ import annotations

from page import printed_by

PROGRAM = """
import { flushSubscribers, InvalidPayloadError, registerSubscriber } from "nemo-relay-wasm/web";
import { typedToolExecute } from "nemo-relay-wasm/web/typed";

registerSubscriber("print", ({ data }) => console.log(JSON.stringify(data)));
const words = { toJson: (set) => [...set], fromJson: (list) => new Set(list) };
const given = await typedToolExecute("t", new Set(["a"]), (set) => set.add("b"), words, words);
console.log(given instanceof Set, given.size);
await flushSubscribers();
await typedToolExecute("t", 1, () => 1, words, words).catch((error) => {
  console.log(error instanceof InvalidPayloadError, error.path);
});
"""


def test_typed_values_are_made_by_the_same_instance() -> None:
    assert sorted(printed_by(PROGRAM)) == sorted(["true 2", '["a"]', '["a","b"]', "true $"])
