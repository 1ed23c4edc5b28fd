"""Errors, as they come with their status."""

from tools.corpus.case import Failure
from tools.corpus.cases.text import compact


def error(type: str, message: str, **more: str) -> str:
    return compact({"type": "error", "error": {"type": type, "message": message}, **more})


CASES = [
    Failure(
        "bad-request",
        "provider_error",
        "The request has no limit of tokens.",
        400,
        error("invalid_request_error", "max_tokens is missing.", request_id="req_1"),
        "BadRequestError",
    ),
    Failure(
        "unauthorized",
        "provider_error",
        "The key is wrong.",
        401,
        error("authentication_error", "The key is not valid."),
        "AuthenticationError",
    ),
    Failure(
        "too-large",
        "provider_error",
        "The request is too large.",
        413,
        error("request_too_large", "The request is too large."),
        "ContentTooLargeError",
    ),
    Failure(
        "rate-limit",
        "provider_error",
        "Too many tokens in a minute.",
        429,
        error("rate_limit_error", "The limit of tokens is reached.", request_id="req_2"),
        "RateLimitError",
    ),
    Failure(
        "overloaded",
        "provider_error",
        "The provider is overloaded.",
        529,
        error("overloaded_error", "Overloaded."),
        "OverloadedError",
    ),
]
