// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "42b7ef7e377d5eeb4138c6a264bb09fd23690c32713115e29759551c8a7dcfb9";

/** The version of the SDK. */
export const VERSION = "0.1.0";
