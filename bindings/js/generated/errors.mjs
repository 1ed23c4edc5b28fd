// Code generated from spec/errors.yaml by codegen. DO NOT EDIT.

import { RelayError } from "../relay_error.mjs";

/** A name is taken at the place of registration. */
export class AlreadyExistsError extends RelayError {
  static code = "already_exists";
  static number = 1;
  static prefix = "already exists";
  static fields = { name: "takenName" };
}

/** The thing that was named does not exist. */
export class NotFoundError extends RelayError {
  static code = "not_found";
  static number = 2;
  static prefix = "not found";
  static fields = {};
}

/** A guardrail refused a managed call. */
export class GuardrailRejectedError extends RelayError {
  static code = "guardrail_rejected";
  static number = 4;
  static prefix = "guardrail rejected";
  static fields = { stage: "stage", reason: "reason", guardrail: "guardrail" };
}

/** A fault of the runtime itself; please report it. */
export class InternalError extends RelayError {
  static code = "internal";
  static number = 5;
  static prefix = "internal error";
  static fields = {};
}

/** A required pointer was null; C only. */
export class NullPointerError extends RelayError {
  static code = "null_pointer";
  static number = 6;
  static prefix = "null pointer";
  static fields = {};
}

/** A string was not UTF-8; C only. */
export class InvalidUtf8Error extends RelayError {
  static code = "invalid_utf8";
  static number = 8;
  static prefix = "invalid UTF-8";
  static fields = {};
}

/** An argument is not of the documented form. */
export class InvalidArgumentError extends RelayError {
  static code = "invalid_argument";
  static number = 9;
  static prefix = "invalid argument";
  static fields = { argument: "argument" };
}

/** A callback of the application failed; the original error is its cause. */
export class CallbackFailedError extends RelayError {
  static code = "callback_failed";
  static number = 10;
  static prefix = "internal error";
  static fields = { exception_type: "exceptionType", error_class: "errorClass", retryable: "retryable", status: "status" };
}

/** A value is not JSON. */
export class InvalidPayloadError extends RelayError {
  static code = "invalid_payload";
  static number = 11;
  static prefix = "invalid payload";
  static fields = { path: "path" };
}

/** A value is too deep or too large or calls are nested too deep. */
export class LimitExceededError extends RelayError {
  static code = "limit_exceeded";
  static number = 12;
  static prefix = "limit exceeded";
  static fields = { limit: "limit", path: "path" };
}

/** A scope is closed by hand while a scope inside it is open. */
export class ScopeNotOnTopError extends RelayError {
  static code = "scope_not_on_top";
  static number = 13;
  static prefix = "invalid argument";
  static fields = {};
}

/** The call was cancelled. */
export class CancelledError extends RelayError {
  static code = "cancelled";
  static number = 14;
  static prefix = "cancelled";
  static fields = {};
}

/** This language or platform cannot have the feature. */
export class UnsupportedError extends RelayError {
  static code = "unsupported";
  static number = 15;
  static prefix = "unsupported";
  static fields = {};
}

/** A file or another resource of the system failed. */
export class IoError extends RelayError {
  static code = "io_error";
  static number = 16;
  static prefix = "i/o error";
  static fields = { path: "path" };
}

/** The native library was built from another spec than the package that loads it. */
export class SpecMismatchError extends RelayError {
  static code = "spec_mismatch";
  static number = 17;
  static prefix = "spec mismatch";
  static fields = {};
}

/** A configuration has errors; nothing of it was activated. */
export class InvalidConfigError extends RelayError {
  static code = "invalid_config";
  static number = 18;
  static prefix = "invalid config";
  static fields = { diagnostics: "diagnostics" };
}

/** A component could not be registered; nothing of its configuration is active. */
export class RegistrationFailedError extends RelayError {
  static code = "registration_failed";
  static number = 19;
  static prefix = "registration failed";
  static fields = { component: "component" };
}

/** The class of every code. */
export const ERRORS = {
  already_exists: AlreadyExistsError,
  not_found: NotFoundError,
  guardrail_rejected: GuardrailRejectedError,
  internal: InternalError,
  null_pointer: NullPointerError,
  invalid_utf8: InvalidUtf8Error,
  invalid_argument: InvalidArgumentError,
  callback_failed: CallbackFailedError,
  invalid_payload: InvalidPayloadError,
  limit_exceeded: LimitExceededError,
  scope_not_on_top: ScopeNotOnTopError,
  cancelled: CancelledError,
  unsupported: UnsupportedError,
  io_error: IoError,
  spec_mismatch: SpecMismatchError,
  invalid_config: InvalidConfigError,
  registration_failed: RegistrationFailedError,
};
