// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "0e56a1c6a4247fd07ff6a04632357d209142f835c352d5ca72d10356cd8f25cd";

/** The version of the SDK. */
export const VERSION = "0.1.0";
