// Code generated from spec/ by codegen. DO NOT EDIT.

/** SHA-256 of the specification that the package was made from; the native library must have the same. */
export const SPEC_DIGEST = "835fab124bea9f1604c21cde88425c9df82b03d660134088fcfcc8ea9571971e";

/** The version of the SDK. */
export const VERSION = "0.1.0";
