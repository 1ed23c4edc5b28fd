// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "af6b4889eb56353469c65a858d6f8fa0adbd64e7a6afd5030a06cefcd5a49b07";

/** The version of the SDK. */
export const VERSION = "0.1.0";
