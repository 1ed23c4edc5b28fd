// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "5bfe619e4b71885fe51971ec940990eca6d4e49ff12dae8db60d204a0292bb74";

/** The version of the SDK. */
export const VERSION = "0.1.0";
