import { attempt, native, seat } from "./engine.mjs";

export function listRuntimeRegistrations(kinds) {
  return JSON.parse(attempt(() => native.listRegistrations(seat, kinds)));
}
