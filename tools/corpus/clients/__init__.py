"""The official client of each surface, behind one interface."""

from tools.corpus.clients.base import Client
from tools.corpus.stub import Stub


def clients(stub: Stub) -> dict[str, Client]:
    """The clients by surface, all of them talking to `stub`. OCI GenAI has none: see the README."""
    from tools.corpus.clients.anthropic_messages import AnthropicMessages
    from tools.corpus.clients.gemini_generate_content import GeminiGenerateContent
    from tools.corpus.clients.openai_chat import OpenAIChat
    from tools.corpus.clients.openai_responses import OpenAIResponses

    made = [kind(stub) for kind in (OpenAIChat, OpenAIResponses, AnthropicMessages, GeminiGenerateContent)]
    return {client.surface: client for client in made}
