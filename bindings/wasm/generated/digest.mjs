// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "3ecdb2a798321d0753e4ea8b433fc9085135cd8abf036532fc077b36a0920882";

/** The version of the SDK. */
export const VERSION = "0.1.0";
