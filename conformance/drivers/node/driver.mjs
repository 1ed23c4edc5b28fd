import { serve } from "../js/main.mjs";
import { load } from "../js/package.mjs";
import { OPERATIONS } from "./generated/dispatch.mjs";

await serve("node", load("nemo-relay-node"), OPERATIONS);
