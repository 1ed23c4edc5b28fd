import * as relay from "nemo-relay-wasm/web";
import { serve } from "../js/main.mjs";
import { OPERATIONS } from "./generated/dispatch.mjs";
import * as host from "./host.web.mjs";

await serve(host, "wasm", relay, OPERATIONS);
