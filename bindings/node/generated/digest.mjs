// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "c2651c29c579ef0f11f85028ad8ed3cc8ca11191b256f7decd9a7fc2cdf25b65";

/** The version of the SDK. */
export const VERSION = "0.1.0";
