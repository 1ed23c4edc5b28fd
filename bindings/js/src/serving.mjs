// What the native side wants done with the values of a call, and the texts that it is foreseen to want.

import { transcoded } from "./codec_objects.mjs";
import { resume, resumeShown, resumeText, takeText } from "./crossings.mjs";
import { NONE, OP, isSeen, registers } from "./engine.mjs";
import { inJson } from "./outcome.mjs";
import { parse } from "./parse.mjs";
import { checkPayload, copy, encode, source } from "./payload.mjs";
import {
  AS_JSON,
  AS_SOURCE,
  AS_VALUE,
  CODEC,
  COPY,
  DECODE,
  ENCODE,
  HEADERS,
  PARSE,
  SOURCE,
} from "./protocol.mjs";
import { requestOf, withHeaders } from "./request.mjs";

/** Does what the native side wants done with a value. */
export function serve(call, machine, op, slot) {
  try {
    const value = call.values[slot];
    if (op === ENCODE) return resumeText(machine, AS_JSON, encode(inJson(value)));
    if (op === SOURCE) return resumeText(machine, AS_SOURCE, source(inJson(value)));
    if (op === HEADERS) {
      return handOver(call, machine, AS_VALUE, withHeaders(value, JSON.parse(takeText())), "value");
    }
    resume(machine, AS_VALUE, made(call, op, slot), NONE, NONE);
  } catch (thrown) {
    call.fail(machine, thrown);
  }
}

function made(call, op, slot) {
  switch (op) {
    case COPY:
      return call.put(copy(call.values[slot]));
    case DECODE:
      return call.put(requestOf("request", parse(takeText())));
    case PARSE:
      return call.put(parse(takeText()));
    case CODEC:
      return call.put(transcoded(registers(), call.values));
    default:
      checkPayload(inJson(call.values[slot]));
      return slot;
  }
}

/**
 * Answers with a value, and with its text where the last call of the kind was asked for that at once: so will this one,
 * as long as nothing else is registered, and a text that goes along saves a crossing. `step` says which value it is.
 */
export function handOver(call, machine, kind, value, step) {
  const { asked } = call;
  const slot = call.put(value);
  const text = asked[step] && isSeen() ? ahead(value) : null;
  if (text !== null) {
    asked[step] = resumeShown(machine, kind, slot, text);
    return;
  }
  resume(machine, kind, slot, NONE, NONE);
  asked[step] = registers()[OP] === ENCODE;
}

/** The text of a value that nobody has asked for; null where it has none, of which is told when it is asked for. */
function ahead(value) {
  try {
    return encode(inJson(value));
  } catch {
    return null;
  }
}
