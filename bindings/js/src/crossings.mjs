// The native functions that calls, scopes and events need most. They pass their arguments on one by one: a list of them,
// as the functions in `native` make, costs about as much as the crossing.

import { seat } from "./engine.mjs";
import { raised } from "./failure.mjs";
import { native } from "./host.mjs";

export function pushPlain(head, name, scopeType) {
  try {
    return native.pushPlain(seat, head, name, scopeType);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function popPlain(head, handle) {
  try {
    native.popPlain(seat, head, handle);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function scopeEvent(head, name, handle, data, metadata, dataSchema, timestamp, severity) {
  try {
    native.scopeEvent(seat, head, name, handle, data, metadata, dataSchema, timestamp, severity);
  } catch (thrown) {
    throw raised(thrown);
  }
}

/** Says whether the text was asked for. */
export function executePlain(head, depth, slot, name, text) {
  try {
    return native.executePlain(seat, head, depth, slot, name, text);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function modelPlain(head, depth, slot, name) {
  try {
    native.modelPlain(seat, head, depth, slot, name);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function resume(machine, kind, a, b, c) {
  try {
    native.resume(seat, machine, kind, a, b, c);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function resumeText(machine, kind, text) {
  try {
    native.resumeText(seat, machine, kind, text);
  } catch (thrown) {
    throw raised(thrown);
  }
}

/** Says whether the text was asked for. */
export function resumeShown(machine, kind, slot, text) {
  try {
    return native.resumeShown(seat, machine, kind, slot, text);
  } catch (thrown) {
    throw raised(thrown);
  }
}

export function takeText() {
  try {
    return native.takeText(seat);
  } catch (thrown) {
    throw raised(thrown);
  }
}

/** Says whether the chunk has gone through. */
export function passChunk(machine, slot) {
  try {
    return native.chunk(seat, machine, slot);
  } catch (thrown) {
    throw raised(thrown);
  }
}
