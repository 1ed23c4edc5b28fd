"""Errors, from the public description of the service."""

from tools.corpus.case import Failure
from tools.corpus.cases.text import spaced

CASES = [
    Failure(
        name,
        "provider_error",
        about,
        status,
        spaced({"code": code, "message": message}),
    )
    for name, about, status, code, message in (
        (
            "bad-request",
            "A value is not valid.",
            400,
            "InvalidParameter",
            "The request holds a value that is not valid.",
        ),
        ("unauthorized", "The signature is wrong.", 401, "NotAuthenticated", "The signature is not valid."),
        ("not-found", "There is no such model, or it is not to be seen.", 404, "NotAuthorizedOrNotFound", "Not found."),
        ("rate-limit", "Too many calls.", 429, "TooManyRequests", "The limit of requests is reached."),
        ("server", "The service fails.", 500, "InternalServerError", "The service had an error."),
    )
]
