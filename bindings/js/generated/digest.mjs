// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "07f3469123746cdf9ca160562651622335b0d10d3756a1a1e69880817d6ee467";

/** The version of the SDK. */
export const VERSION = "0.1.0";
