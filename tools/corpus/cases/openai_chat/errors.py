"""Errors, as they come with their status."""

from tools.corpus.case import Failure
from tools.corpus.cases.text import compact, pretty


def error(message: str, type: str, code: str | None, param: str | None = None) -> str:
    return pretty({"error": {"message": message, "type": type, "param": param, "code": code}})


CASES = [
    Failure(
        "bad-request",
        "provider_error explicit_null",
        "A parameter has a value that is out of its range.",
        400,
        error("The value is above the maximum of 2.", "invalid_request_error", None, "temperature"),
        "BadRequestError",
    ),
    Failure(
        "context-length",
        "provider_error",
        "The prompt is longer than the model can read.",
        400,
        error("The messages are too long.", "invalid_request_error", "context_length_exceeded", "messages"),
        "BadRequestError",
    ),
    Failure(
        "unauthorized",
        "provider_error",
        "The key is wrong.",
        401,
        error("The key is not valid.", "invalid_request_error", "invalid_api_key"),
        "AuthenticationError",
    ),
    Failure(
        "rate-limit",
        "provider_error",
        "Too many calls in a minute.",
        429,
        error("The limit of requests is reached.", "requests", "rate_limit_exceeded"),
        "RateLimitError",
    ),
    Failure(
        "elsewhere",
        "provider_error unknown_field number_form",
        "A router reports the failure of the server behind it, with a number for a code.",
        502,
        compact(
            {"error": {"message": "The upstream failed.", "code": 502, "metadata": {"provider_name": "Elsewhere"}}}
        ),
        "InternalServerError",
    ),
]
