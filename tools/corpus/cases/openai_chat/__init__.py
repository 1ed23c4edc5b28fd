"""The cases of OpenAI Chat Completions."""
