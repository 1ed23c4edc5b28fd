// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "61b91189d715dfcf84f4d7be0c06b74481fcf1d2e2650c51efab36ea7fd98cc7";

/** The version of the SDK. */
export const VERSION = "0.1.0";
