// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "108375d96c38315ba3648d198634a1e0ccbd19463572115610e8e271a7d90982";

/** The version of the SDK. */
export const VERSION = "0.1.0";
