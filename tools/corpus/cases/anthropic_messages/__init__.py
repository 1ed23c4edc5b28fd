"""The cases of Anthropic Messages."""
