import { serve } from "../js/main.mjs";
import { load } from "../js/package.mjs";
import { OPERATIONS } from "./generated/dispatch.mjs";

await serve("wasm", load("nemo-relay-wasm"), OPERATIONS);
