# Code generated from spec/errors.yaml by codegen. DO NOT EDIT.

"""Exceptions: one class a code."""

from __future__ import annotations

__all__ = [
    "RelayError",
    "AlreadyExistsError",
    "NotFoundError",
    "GuardrailRejectedError",
    "InternalError",
    "InvalidArgumentError",
    "CallbackFailedError",
    "InvalidPayloadError",
    "LimitExceededError",
    "ScopeNotOnTopError",
    "CancelledError",
    "UnsupportedError",
    "IoError",
    "SpecMismatchError",
    "InvalidConfigError",
    "RegistrationFailedError",
]


class RelayError(RuntimeError):
    """What every error of NeMo Relay is.

    Attributes:
        code: The name of the code, the same in every language.
        number: The number of the code, the same in every language.
    """

    code: str = ""
    number: int = 0
    _fields: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """The text of the error."""
        return str(self)

    @property
    def payload(self) -> dict[str, str]:
        """What the error carries beside its text, by name; empty for most codes."""
        return {name: value for name in self._fields if (value := getattr(self, name, None)) is not None}


class AlreadyExistsError(RelayError):
    """A name is taken at the place of registration.

    Attributes:
        name: The name.
    """

    code = "already_exists"
    number = 1
    _fields = ("name",)
    name: str


class NotFoundError(RelayError, FileNotFoundError):
    """The thing that was named does not exist."""

    code = "not_found"
    number = 2


class GuardrailRejectedError(RelayError):
    """A guardrail refused a managed call.

    Attributes:
        stage: The middleware family that refused.
        reason: The guardrail's own words.
        guardrail: The name of the registration that refused.
    """

    code = "guardrail_rejected"
    number = 4
    _fields = (
        "stage",
        "reason",
        "guardrail",
    )
    stage: str
    reason: str
    guardrail: str


class InternalError(RelayError):
    """A fault of the runtime itself; please report it."""

    code = "internal"
    number = 5


class InvalidArgumentError(RelayError, ValueError, TypeError):
    """An argument is not of the documented form.

    Attributes:
        argument: The name of the argument.
    """

    code = "invalid_argument"
    number = 9
    _fields = ("argument",)
    argument: str


class CallbackFailedError(RelayError):
    """A callback of the application failed; the original error is its cause.

    Attributes:
        exception_type: The class name of the original error.
        error_class: Of an error of a provider: connection_error, timeout, retryable_status, context_window, model_unavailable, authentication, invalid_request or upstream_error.
        retryable: Of an error of a provider, whether trying again may help: true or false.
        status: The status of HTTP with which the provider refused.
    """

    code = "callback_failed"
    number = 10
    _fields = (
        "exception_type",
        "error_class",
        "retryable",
        "status",
    )
    exception_type: str
    error_class: str | None
    retryable: str | None
    status: str | None


class InvalidPayloadError(RelayError, ValueError):
    """A value is not JSON.

    Attributes:
        path: The path to the value, such as $.messages[2].content.
    """

    code = "invalid_payload"
    number = 11
    _fields = ("path",)
    path: str


class LimitExceededError(RelayError, ValueError):
    """A value is too deep or too large or calls are nested too deep.

    Attributes:
        limit: The name of the limit in sdk.yaml.
        path: The path to the value; empty for a call depth.
    """

    code = "limit_exceeded"
    number = 12
    _fields = (
        "limit",
        "path",
    )
    limit: str
    path: str


class ScopeNotOnTopError(RelayError):
    """A scope is closed by hand while a scope inside it is open."""

    code = "scope_not_on_top"
    number = 13


class CancelledError(RelayError):
    """The call was cancelled."""

    code = "cancelled"
    number = 14


class UnsupportedError(RelayError, NotImplementedError):
    """This language or platform cannot have the feature."""

    code = "unsupported"
    number = 15


class IoError(RelayError):
    """A file or another resource of the system failed.

    Attributes:
        path: The file.
    """

    code = "io_error"
    number = 16
    _fields = ("path",)
    path: str


class SpecMismatchError(RelayError):
    """The native library was built from another spec than the package that loads it."""

    code = "spec_mismatch"
    number = 17


class InvalidConfigError(RelayError, ValueError):
    """A configuration has errors; nothing of it was activated.

    Attributes:
        diagnostics: The diagnostics as a JSON array.
    """

    code = "invalid_config"
    number = 18
    _fields = ("diagnostics",)
    diagnostics: str


class RegistrationFailedError(RelayError):
    """A component could not be registered; nothing of its configuration is active.

    Attributes:
        component: The kind of the component.
    """

    code = "registration_failed"
    number = 19
    _fields = ("component",)
    component: str


BY_CODE: dict[str, type[RelayError]] = {
    "already_exists": AlreadyExistsError,
    "not_found": NotFoundError,
    "guardrail_rejected": GuardrailRejectedError,
    "internal": InternalError,
    "invalid_argument": InvalidArgumentError,
    "callback_failed": CallbackFailedError,
    "invalid_payload": InvalidPayloadError,
    "limit_exceeded": LimitExceededError,
    "scope_not_on_top": ScopeNotOnTopError,
    "cancelled": CancelledError,
    "unsupported": UnsupportedError,
    "io_error": IoError,
    "spec_mismatch": SpecMismatchError,
    "invalid_config": InvalidConfigError,
    "registration_failed": RegistrationFailedError,
}
