// What the native side asks for and how it is answered, by number.

/** Functions of the application, whose answers may have to be awaited. */
export const CALL = 1;
export const PULL = 2;
export const COLLECT = 3;
export const FINALIZE = 4;
export const CLOSE = 5;
export const PLUGIN = 6;
export const WORK = 7;

/** What ends a turn. */
export const DONE = 8;
export const FAIL = 9;
export const OPENED_STREAM = 10;
export const YIELD = 11;

/** What is done with a value; beside these, to check one. */
export const ENCODE = 12;
export const COPY = 13;
export const DECODE = 15;
export const HEADERS = 16;
export const PARSE = 17;
export const SOURCE = 18;
export const CODEC = 19;

/** Answers that are slots or say nothing more. */
export const AS_VALUE = 1;
export const AS_OUTCOME = 2;
export const AS_ALLOW = 3;
export const AS_OMIT = 4;
export const AS_MORE = 5;
export const AS_STOP = 6;
export const AS_CANCELLED = 7;
export const AS_FINISHED = 8;
export const AS_WORKED = 9;

/** Answers that are texts. */
export const AS_REASON = 1;
export const AS_JSON = 2;
export const AS_SOURCE = 3;
