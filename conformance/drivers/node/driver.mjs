import { OPERATIONS } from "../js/generated/dispatch.mjs";
import * as host from "../js/host.node.mjs";
import { serve } from "../js/main.mjs";
import { load } from "../js/package.mjs";

await serve(host, "node", load("nemo-relay-node"), OPERATIONS);
