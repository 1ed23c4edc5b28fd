// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "524d5cad565978dfe5e8ece9e51c3605ea027727effcc5e6344a6750adf50a17";

/** The version of the SDK. */
export const VERSION = "0.1.0";
