// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "74308e9ae9301db592fb43193996898c89b7c6222ccfbbf2b90869501dea729c";

/** The version of the SDK. */
export const VERSION = "0.1.0";
