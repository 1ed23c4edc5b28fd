// The declarations of the entry `typed`, the same for every package.

import type { Json, LlmAttributes, LlmCodec as Named, ScopeHandle, ToolAttributes } from "./index.js";

/** A single value of JSON. */
export type JsonPrimitive = string | number | boolean | null;

/** An object of JSON. */
export interface JsonObject {
  [name: string]: JsonValue;
}

/** A list of JSON. */
export interface JsonArray extends Array<JsonValue> {}

/** What JSON can say. */
export type JsonValue = JsonPrimitive | JsonObject | JsonArray;

/** A request to a model: what is sent as headers and what is sent as the body. */
export interface LlmRequestShape {
  /** The headers by name. */
  headers: Record<string, any>;
  /** The body in the form of the provider. */
  content: any;
}

/** What reads requests, and brings changes of the normalized form back. It answers at once. */
export interface LlmCodec {
  /** Makes the normalized form of a request. */
  decode(request: any): any;
  /** Brings a normalized request into a copy of the request that it was made of. */
  encode(annotated: any, original: any): any;
}

/** What reads responses. It answers at once. */
export interface LlmResponseCodec {
  /** Makes the normalized form of a response. */
  decodeResponse(response: any): any;
}

/** How values of one type become JSON and back. What a method throws is the cause of an `InvalidPayloadError`. */
export interface Codec<T, J = any> {
  /** The value as JSON. */
  toJson(value: T): J;
  /** The value that the JSON stands for. */
  fromJson(data: J): T;
}

/** The codec of values that are JSON already: they are handed on as they are. The class itself is one too. */
export declare class JsonPassthrough<T = any> implements Codec<T> {
  /** The value itself. */
  toJson(value: T): any;
  /** The value itself. */
  fromJson(data: any): T;
  /** The value itself. */
  static toJson(value: any): any;
  /** The value itself. */
  static fromJson(data: any): any;
}

/** A typed result with an annotation for the events. */
export interface ToolExecutionResult<T> {
  /** The result of the tool. */
  result: T;
  /** Written to the end event as tool_result_annotation. */
  annotation?: any | null;
}

/** What may be told of any call. */
export interface TypedOptions {
  /** An explicit parent. */
  handle?: ScopeHandle | null;
  /** The data of the end event where the call has nothing to show. */
  data?: Json | null;
  /** Written to every event of the call. */
  metadata?: Json | null;
  /** Cancels the call; the function is given it as its second argument. */
  signal?: AbortSignal | null;
}

/** What may be told of a tool call. */
export interface TypedToolExecuteOptions extends TypedOptions {
  /** The flags of the call. */
  attributes?: ToolAttributes | null;
  /** The id that the model gave to the call. */
  toolCallId?: string | null;
}

/** What may be told of a model call. */
export interface TypedLlmExecuteOptions extends TypedOptions {
  /** The flags of the call. */
  attributes?: LlmAttributes | null;
  /** The model. */
  modelName?: string | null;
  /** The codec of the request, as in `llmCallExecute`. */
  codec?: Named | LlmCodec | null;
  /** The codec of the response, as in `llmCallExecute`. */
  responseCodec?: Named | LlmResponseCodec | null;
}

/** What may be told of a model call whose response comes in chunks. */
export type TypedLlmStreamExecuteOptions = TypedLlmExecuteOptions;

/**
 * Runs a tool through the managed pipeline; otherwise as `toolCallExecuteAsync`.
 * @param name The tool.
 * @param args Its arguments.
 * @param func The tool itself. It is given the arguments as the request intercepts left them, made anew from JSON.
 * @param argsCodec Translates the arguments.
 * @param resultCodec Translates the result.
 * @param options What else may be told of the call.
 * @returns The result, made anew from what the pipeline gave; with its annotation where the tool gave it so.
 * @throws {InvalidPayloadError} A codec could not translate a value; the text names the codec and the path. Where it is
 *   about the arguments, the tool has not run.
 */
export declare function typedToolExecute<A, R>(
  name: string,
  args: A,
  func: (args: A, signal: AbortSignal) => R | Promise<R>,
  argsCodec: Codec<A>,
  resultCodec: Codec<R>,
  options?: TypedToolExecuteOptions | null,
): Promise<R>;
export declare function typedToolExecute<A, R>(
  name: string,
  args: A,
  func: (args: A, signal: AbortSignal) => ToolExecutionResult<R> | Promise<ToolExecutionResult<R>>,
  argsCodec: Codec<A>,
  resultCodec: Codec<R>,
  options?: TypedToolExecuteOptions | null,
): Promise<ToolExecutionResult<R>>;

/**
 * Runs a model call through the managed pipeline; otherwise as `llmCallExecuteAsync`.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request.
 * @param responseCodec Translates the response.
 * @param options What else may be told of the call.
 * @returns The response, made anew from what the pipeline gave.
 * @throws {InvalidPayloadError} The codec could not translate the response; the text names the codec and the path.
 */
export declare function typedLlmExecute<Q extends LlmRequestShape, R>(
  name: string,
  request: Q,
  func: (request: Q, signal: AbortSignal) => R | Promise<R>,
  responseCodec: Codec<R>,
  options?: TypedLlmExecuteOptions | null,
): Promise<R>;

/**
 * Runs a model call whose response comes in chunks through the managed pipeline; otherwise as `llmStreamCallExecute`.
 * @param name The name of the call such as that of the provider.
 * @param request The request.
 * @param func The call itself; it is given the request and gives the chunks.
 * @param collector Is given every chunk, made anew from JSON, before the consumer gets it; what it throws ends the stream.
 * @param finalizer Called once when the stream is over; what it gives is the data of the end event.
 * @param chunkCodec Translates the chunks.
 * @param responseCodec Translates what the finalizer gives.
 * @param options What else may be told of the call.
 * @throws {InvalidPayloadError} A codec could not translate a chunk, which ends the stream; the text names the codec and
 *   the path.
 */
export declare function typedLlmStreamExecute<Q extends LlmRequestShape, C, R = Json>(
  name: string,
  request: Q,
  func: (
    request: Q,
    signal: AbortSignal,
  ) => AsyncIterable<C> | Iterable<C> | Promise<AsyncIterable<C> | Iterable<C>>,
  collector: ((chunk: C) => void | Promise<void>) | null | undefined,
  finalizer: (() => R | Promise<R>) | null | undefined,
  chunkCodec: Codec<C>,
  responseCodec: Codec<R>,
  options?: TypedLlmStreamExecuteOptions | null,
): Promise<TypedLlmStream<C>>;

/** The chunks of a model's response, made anew from JSON; otherwise as `LlmStream`. */
export declare class TypedLlmStream<T> implements AsyncIterable<T> {
  private constructor();
  /** The next chunk; null where there is none. */
  next(): Promise<T | null>;
  /** Ends the stream early; nothing happens to one that is over. */
  close(): Promise<void>;
  /** For `for await`; leaving the loop early closes the stream. */
  [Symbol.asyncIterator](): AsyncIterator<T, undefined>;
}
