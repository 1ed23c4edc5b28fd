// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "559a7fed27c1f6c590ecb6c0ddee8c8bd005420e16086b08946cdc48d1c1e279";

/** The version of the SDK. */
export const VERSION = "0.1.0";
