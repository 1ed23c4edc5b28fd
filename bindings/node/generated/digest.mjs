// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "a9b37b53f97d88ea96dbbe11cbdd1e3df90274e66002fce5d6640bc6f37ce8f3";

/** The version of the SDK. */
export const VERSION = "0.1.0";
