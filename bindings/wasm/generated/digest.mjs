// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "1c0d4a9541d2110ffe2a18b198af0e3a897edcd5dffe1efe07db8bc199475f7e";

/** The version of the SDK. */
export const VERSION = "0.1.0";
