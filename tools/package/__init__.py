"""Puts what is published together and proves it: one module for each kind of package."""

import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
