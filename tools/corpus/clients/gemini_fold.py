"""The one response that the chunks of a Gemini stream add up to, since the client adds nothing up itself.

A text part continues the part before it, where that is text too, both are thoughts or neither is, and the earlier has
no signature yet; every other part stands for itself. Of all other fields the last word counts.
"""

from typing import Any


def folded(chunks: list[dict[str, Any]]) -> dict[str, Any]:
    """The response of `chunks`: candidates in the order of their index."""
    whole: dict[str, Any] = {}
    candidates: dict[int, dict[str, Any]] = {}
    for chunk in chunks:
        whole.update({key: value for key, value in chunk.items() if key not in ("candidates", "error")})
        for each in chunk.get("candidates", []):
            add_candidate(candidates.setdefault(each.get("index", 0), {}), each)
    return {"candidates": [candidates[index] for index in sorted(candidates)], **whole}


def add_candidate(whole: dict[str, Any], candidate: dict[str, Any]) -> None:
    whole.update({key: value for key, value in candidate.items() if key != "content"})
    if "content" in candidate:
        content = whole.setdefault("content", {"parts": []})
        content.update({key: value for key, value in candidate["content"].items() if key != "parts"})
        for part in candidate["content"].get("parts", []):
            add_part(content["parts"], part)


def add_part(parts: list[dict[str, Any]], part: dict[str, Any]) -> None:
    before = parts[-1] if parts else {}
    if continues(before, part):
        parts[-1] = {**before, **part, "text": before["text"] + part["text"]}
    else:
        parts.append(part)


def continues(before: dict[str, Any], part: dict[str, Any]) -> bool:
    both_text = "text" in before and "text" in part
    return both_text and before.get("thought") == part.get("thought") and "thoughtSignature" not in before
