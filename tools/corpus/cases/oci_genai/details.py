"""The details around every request, and the addresses of the service."""

from typing import Any

from tools.corpus.cases.text import compact

PATH = "/20231130/actions/chat"
ON_DEMAND = {"servingType": "ON_DEMAND", "modelId": "meta.llama-3.3-70b-instruct"}
DEDICATED = {"servingType": "DEDICATED", "endpointId": "ocid1.generativeaiendpoint.oc1.eu-frankfurt-1.e1"}


def details(request: dict[str, Any], mode: dict[str, Any] = ON_DEMAND) -> str:
    return compact({"compartmentId": "ocid1.compartment.oc1..c1", "servingMode": mode, "chatRequest": request})


def generic(messages: list[dict[str, Any]], mode: dict[str, Any] = ON_DEMAND, **more: Any) -> str:
    return details({"apiFormat": "GENERIC", "messages": messages, **more}, mode)


def cohere(message: str, **more: Any) -> str:
    mode = {"servingType": "ON_DEMAND", "modelId": "cohere.command-r-plus-08-2024"}
    return details({"apiFormat": "COHERE", "message": message, **more}, mode)


def text(said: str) -> dict[str, Any]:
    return {"type": "TEXT", "text": said}


def said(role: str, *content: dict[str, Any] | str, **more: Any) -> dict[str, Any]:
    return {"role": role, "content": [text(each) if isinstance(each, str) else each for each in content], **more}


def call(id: str, name: str, arguments: str) -> dict[str, Any]:
    return {"id": id, "type": "FUNCTION", "name": name, "arguments": arguments}
