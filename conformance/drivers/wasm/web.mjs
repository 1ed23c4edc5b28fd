import * as relay from "nemo-relay-wasm/web";
import { serve } from "../js/main.mjs";
import { OPERATIONS } from "./generated/dispatch.mjs";
import * as host from "./host.web.mjs";

// The first scenario finds the page as the others do.
host.leaveContext(relay);
await serve(host, "wasm", relay, OPERATIONS);
