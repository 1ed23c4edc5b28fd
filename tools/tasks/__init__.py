"""What the nox sessions consist of, one file a language."""
