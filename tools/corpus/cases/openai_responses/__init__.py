"""The cases of OpenAI Responses."""
