"""Errors, as they come with their status."""

from typing import Any

from tools.corpus.case import Failure
from tools.corpus.cases.text import pretty


def error(code: int, message: str, status: str, *details: dict[str, Any]) -> str:
    more = {"details": list(details)} if details else {}
    return pretty({"error": {"code": code, "message": message, "status": status, **more}})


CASES = [
    Failure(
        "bad-request",
        "provider_error",
        "A value is of the wrong kind, and the details say where.",
        400,
        error(
            400,
            "The value of a field is not valid.",
            "INVALID_ARGUMENT",
            {
                "@type": "type.googleapis.com/google.rpc.BadRequest",
                "fieldViolations": [{"field": "generation_config.top_k", "description": "Not a number."}],
            },
        ),
        "ClientError",
    ),
    Failure(
        "forbidden",
        "provider_error",
        "The key may not do this.",
        403,
        error(403, "The caller may not do this.", "PERMISSION_DENIED"),
        "ClientError",
    ),
    Failure(
        "not-found",
        "provider_error",
        "There is no such model.",
        404,
        error(404, "There is no model of this name.", "NOT_FOUND"),
        "ClientError",
    ),
    Failure(
        "quota",
        "provider_error",
        "Too many calls; the details say when to come again.",
        429,
        error(
            429,
            "The quota is used up.",
            "RESOURCE_EXHAUSTED",
            {"@type": "type.googleapis.com/google.rpc.RetryInfo", "retryDelay": "17.5s"},
        ),
        "ClientError",
    ),
    Failure(
        "overloaded",
        "provider_error",
        "The model is overloaded.",
        503,
        error(503, "The model is overloaded.", "UNAVAILABLE"),
        "ServerError",
    ),
]
