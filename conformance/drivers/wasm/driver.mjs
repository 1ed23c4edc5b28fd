import * as host from "../js/host.node.mjs";
import { serve } from "../js/main.mjs";
import { load } from "../js/package.mjs";
import { OPERATIONS } from "./generated/dispatch.mjs";

await serve(host, "wasm", load("nemo-relay-wasm"), OPERATIONS);
