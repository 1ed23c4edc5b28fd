import { attempt, native, seat } from "./engine.mjs";
import { RUNTIME_REGISTRATION_IDENTITY, RUNTIME_REGISTRATION_OWNER } from "./generated/records.mjs";

export function listRuntimeRegistrations(kinds) {
  const listed = attempt(() => native.listRegistrations(seat, kinds && JSON.stringify(kinds)));
  return JSON.parse(listed).map((told) => ({
    ...renamed(told, RUNTIME_REGISTRATION_IDENTITY),
    owner: renamed(told.owner, RUNTIME_REGISTRATION_OWNER),
  }));
}

/** The fields of a record under their names here; what is absent is null. */
function renamed(told, fields) {
  return Object.fromEntries(Object.entries(fields).map(([name, { wire }]) => [name, told[wire] ?? null]));
}
