"""The cases of OCI GenAI chat."""
