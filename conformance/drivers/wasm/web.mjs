import * as relay from "nemo-relay-wasm/web";
import { OPERATIONS } from "../js/generated/dispatch.mjs";
import { serve } from "../js/main.mjs";
import * as host from "./host.web.mjs";

// The first scenario finds the page as the others do.
host.leaveContext(relay);
await serve(host, "wasm", relay, OPERATIONS);
