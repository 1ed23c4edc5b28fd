// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "ce2d4f3752b1f6d4684d6310246caf2b0566603eb463d83391dc143d3ad2c0e5";

/** The version of the SDK. */
export const VERSION = "0.1.0";
