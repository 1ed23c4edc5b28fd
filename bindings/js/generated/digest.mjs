// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "ffa5fe2a11bce1d74871dfd4466f3b02f67694b547bed9575a9f20d7ba872ddf";

/** The version of the SDK. */
export const VERSION = "0.1.0";
