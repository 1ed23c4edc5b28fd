// Declarations that the entry `index` of every package has beside those of the specification.

/** What may be added to the metadata of events: texts, numbers and booleans, and lists of one kind of them. */
export type EventMetadata = Record<string, EventMetadataValue>;

/** A value of metadata. Of a list of numbers, all are whole or none is said to be. */
export type EventMetadataValue = EventMetadataScalar | string[] | number[] | boolean[];

/** A single value of metadata. */
export type EventMetadataScalar = string | number | boolean;

/** What a sanitizer may change of an event; what it leaves out is null. */
export interface EventSanitizeFields {
  /** The data. */
  data?: any;
  /** The fields that belong to the category. */
  categoryProfile?: any;
  /** The metadata. */
  metadata?: any;
}

/** As `LlmCodecIdentity`. */
export type JsLlmCodecIdentity = LlmCodecIdentity;

/** What a sanitizer of requests is told about the call. */
export interface LlmSanitizeRequestContext {
  /** The codec of the request; its kind is none where there is no codec. */
  codec: LlmCodecIdentity;
  /** The codec itself, while the sanitizer runs. */
  resolveCodec(): RequestCodec | null;
}

/** What a sanitizer of responses is told about the call. */
export interface LlmSanitizeResponseContext {
  /** The codec of the response; its kind is none where there is no codec. */
  codec: LlmCodecIdentity;
  /** The codec itself, while the sanitizer runs. */
  resolveCodec(): ResponseCodec | null;
}

/** What becomes of what a configuration has and nobody knows. */
export type UnsupportedBehavior = "ignore" | "warn" | "error";

/** The text of the last error of a callback that no call could throw: of a sanitizer, an injector, a subscriber. */
export declare function getLastCallbackError(): string | null;

/** Forgets that error. */
export declare function clearLastCallbackError(): void;

/** Says what is wrong with a configuration of the component `adaptive`; nothing is activated. */
export declare function validateAdaptiveConfig(config: Json): ConfigReport;

/**
 * Says how much the work of the current scope minds waiting, from 1; more is more. It is one of the hints for the server of
 * the model, which this version does not send: the value is checked, and nothing else is made of it.
 */
export declare function setLatencySensitivity(value: number): void;
