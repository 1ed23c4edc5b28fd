// Calls with values of the application's own types: the tool, the model and the caller see these, middleware and events
// see their JSON. It is an entry of its own, over the functions of the package.

import { hasForm } from "./form.mjs";
import {
  InvalidArgumentError,
  InvalidPayloadError,
  llmCallExecuteAsync,
  llmStreamCallExecute,
  RelayError,
  toolCallExecuteAsync,
} from "./generated/exports.mjs";
import { TOOL_EXECUTION_RESULT } from "./generated/records.mjs";
import { Source } from "./source.mjs";
import { messageOf } from "./thrown.mjs";

/** The codec of values that are JSON already; the class itself is one too. */
export class JsonPassthrough {
  toJson(value) {
    return value;
  }

  fromJson(data) {
    return data;
  }

  static toJson(value) {
    return value;
  }

  static fromJson(data) {
    return data;
  }
}

/** Runs a tool through the managed pipeline; see `toolCallExecuteAsync`. */
export async function typedToolExecute(name, args, func, argsCodec, resultCodec, options) {
  check({ argsCodec, resultCodec }, { func });
  const { handle, attributes, data, metadata, toolCallId, signal } = options ?? {};
  // Whether the tool ran, and gave a result with an annotation.
  let ran = false;
  let isRecord = false;

  const run = async (given, signal) => {
    const result = await func(read(argsCodec, given), signal);
    isRecord = isResult(result);
    // Always as a record, so that JSON which looks like a result is not taken for one.
    const record = isRecord ? result : { result };
    const made = { ...record, result: written(resultCodec, record.result) };
    ran = true;
    return made;
  };

  const json = written(argsCodec, args);
  const given = await toolCallExecuteAsync(name, json, run, handle, attributes, data, metadata, toolCallId, signal);
  const isWhole = ran || isResult(given);
  const result = read(resultCodec, isWhole ? given.result : given);
  return (ran ? isRecord : isWhole) ? { ...given, result } : result;
}

/** Runs a model call through the managed pipeline; see `llmCallExecuteAsync`. */
export async function typedLlmExecute(name, request, func, responseCodec, options) {
  check({ responseCodec }, { func });
  const run = async (given, signal) => written(responseCodec, await func(given, signal));
  return read(responseCodec, await llmCallExecuteAsync(name, request, run, ...ofModel(options)));
}

/** Runs a model call whose response comes in chunks through the managed pipeline; see `llmStreamCallExecute`. */
export async function typedLlmStreamExecute(
  name,
  request,
  func,
  collector,
  finalizer,
  chunkCodec,
  responseCodec,
  options,
) {
  check({ chunkCodec, responseCodec }, { func });
  const run = async (given, signal) => encoded(await func(given, signal), chunkCodec);
  const collect = collector && ((chunk) => collector(read(chunkCodec, chunk)));
  const finish = finalizer && (async () => written(responseCodec, await finalizer()));
  const stream = await llmStreamCallExecute(name, request, run, collect, finish, ...ofModel(options));
  return new TypedLlmStream(stream, chunkCodec);
}

/** The chunks of a model's response, made anew from JSON; otherwise as `LlmStream`. */
export class TypedLlmStream {
  #stream;
  #codec;

  constructor(stream, codec) {
    this.#stream = stream;
    this.#codec = codec;
  }

  /** The next chunk; null where there is none. */
  async next() {
    const chunk = await this.#stream.next();
    return chunk === null ? null : this.#read(chunk);
  }

  /** Ends the stream early; nothing happens to one that is over. */
  close() {
    return this.#stream.close();
  }

  /** For `for await`; leaving the loop early closes the stream. */
  async *[Symbol.asyncIterator]() {
    for await (const chunk of this.#stream) yield this.#read(chunk);
  }

  async #read(chunk) {
    try {
      return read(this.#codec, chunk);
    } catch (fault) {
      await this.#stream.close();
      throw fault;
    }
  }
}

/** A stream whose chunks are written as JSON. No generator: one that never began would not close what it was given. */
function encoded(given, codec) {
  const chunks = new Source(given).chunks();
  return {
    async next() {
      const { done, value } = await chunks.next();
      if (done) return { done, value: undefined };
      try {
        return { done, value: written(codec, value) };
      } catch (fault) {
        await chunks.return();
        throw fault;
      }
    },
    return: (value) => chunks.return(value),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

function ofModel(options) {
  const { handle, attributes, data, metadata, modelName, codec, responseCodec, signal } = options ?? {};
  return [handle, attributes, data, metadata, modelName, codec, responseCodec, signal];
}

function isResult(value) {
  return hasForm(value, "result", TOOL_EXECUTION_RESULT);
}

function check(codecs, functions) {
  for (const [argument, codec] of Object.entries(codecs)) {
    if (typeof codec?.toJson !== "function" || typeof codec?.fromJson !== "function") {
      throw new InvalidArgumentError(`${argument} must have the methods toJson and fromJson`, { argument });
    }
  }
  for (const [argument, func] of Object.entries(functions)) {
    if (typeof func !== "function") throw new InvalidArgumentError(`${argument} must be a function`, { argument });
  }
}

/** The value as JSON; what the codec throws becomes an error that names it. */
function written(codec, value) {
  try {
    return codec.toJson(value);
  } catch (thrown) {
    throw unfit(codec, thrown);
  }
}

/** What the JSON stands for; likewise. */
function read(codec, data) {
  try {
    return codec.fromJson(data);
  } catch (thrown) {
    throw unfit(codec, thrown);
  }
}

function unfit(codec, thrown) {
  if (thrown instanceof RelayError) return thrown;
  const path = pathOf(thrown?.issues?.[0]?.path);
  const text = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : messageOf(thrown);
  return new InvalidPayloadError(`${nameOf(codec)}: ${path}: ${text}`, { path }, thrown);
}

function nameOf(codec) {
  const made = typeof codec === "function" ? codec.name : codec.constructor?.name;
  return made && made !== "Object" ? made : "the codec";
}

/** Validators of schemas say where the first fault is, as a list of keys and positions. */
function pathOf(steps) {
  if (!Array.isArray(steps)) return "$";
  return `$${steps.map((step) => stepOf(typeof step === "object" ? step?.key : step)).join("")}`;
}

function stepOf(step) {
  if (typeof step === "number") return `[${step}]`;
  const name = String(step);
  return /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}
