"""Errors, as they come with their status."""

from tools.corpus.case import Failure
from tools.corpus.cases.openai_chat.errors import error

CASES = [
    Failure(
        "bad-request",
        "provider_error explicit_null",
        "A parameter that this model does not have.",
        400,
        error("The model has no temperature.", "invalid_request_error", None, "temperature"),
        "BadRequestError",
    ),
    Failure(
        "previous-not-found",
        "provider_error",
        "The response to continue from is not there.",
        404,
        error(
            "There is no response with this id.",
            "invalid_request_error",
            "previous_response_not_found",
            "previous_response_id",
        ),
        "NotFoundError",
    ),
    Failure(
        "quota",
        "provider_error",
        "Nothing is left to pay with.",
        429,
        error("The quota is used up.", "insufficient_quota", "insufficient_quota"),
        "RateLimitError",
    ),
    Failure(
        "server",
        "provider_error",
        "The server fails.",
        500,
        error("The server had an error.", "server_error", None),
        "InternalServerError",
    ),
]
