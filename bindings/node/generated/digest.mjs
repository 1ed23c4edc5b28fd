// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "81e3c374b85ed4864597bdf2599187e93da4a9a6a919de22b8550e33bae121c6";

/** The version of the SDK. */
export const VERSION = "0.1.0";
