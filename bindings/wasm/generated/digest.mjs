// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "a5417e2f09ba75918313a403128d4bbc66e013685f7073d6de2dcf3d3283d4c3";

/** The version of the SDK. */
export const VERSION = "0.1.0";
