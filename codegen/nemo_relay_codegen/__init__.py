"""Reads spec/ and writes every file that follows from it."""
