import { invalidArgument } from "./failure.mjs";
import { LLM_REQUEST } from "./generated/records.mjs";

/** What opens the stream of a model that pushes its chunks, by the request that it was given, which may be frozen. */
const openers = new WeakMap();

/** Lets a model that is given this request ask for the number of a stream, which `open` gives. */
export function mayPush(request, open) {
  openers.set(request, open);
}

/** A request to a model provider: what is sent as headers and what is sent as the body. */
export class LlmRequest {
  constructor(headers, content) {
    this.headers = headers;
    this.content = content;
  }

  /** Only for a model whose stream was asked for: the number under which it may push chunks. */
  get __nemo_relay_stream_id() {
    return openers.get(this)?.();
  }

  /** Likewise: what the request is in JSON. */
  get __nemo_relay_native() {
    return openers.has(this) ? plainRequest(this) : undefined;
  }

  /** What a console shows: no secrets. */
  [Symbol.for("nodejs.util.inspect.custom")](_depth, options, inspect) {
    const text = ([name, { secret }]) => `${name}: ${secret ? "..." : (inspect?.(this[name], options) ?? "...")}`;
    return `LlmRequest { ${Object.entries(LLM_REQUEST).map(text).join(", ")} }`;
  }
}

/** A request given as such or as an object with the same fields. */
export function requestOf(argument, value) {
  if (typeof value !== "object" || value === null || !("headers" in value && "content" in value)) {
    throw invalidArgument(argument, `${argument} must be an LlmRequest or an object with headers and content`);
  }
  const { headers } = value;
  if (typeof headers !== "object" || headers === null || Array.isArray(headers)) {
    throw invalidArgument(argument, `the headers of ${argument} must be an object`);
  }
  return value instanceof LlmRequest ? value : new LlmRequest(headers, value.content);
}

/** What a request is in JSON. */
export function plainRequest({ headers, content }) {
  return { content, headers };
}

/** A new request with the same content and a copy of the headers in which these are set, whose names are lower case. */
export function withHeaders({ headers, content }, added) {
  const given = headers instanceof Map ? Object.fromEntries(headers) : headers;
  const copy = { ...given, ...added };
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(added, name) && Object.hasOwn(added, name.toLowerCase())) delete copy[name];
  }
  return new LlmRequest(copy, content);
}
