"""`python -m nemo_relay_worker module:plugin` runs a plugin."""

import argparse
import importlib
import os
import sys

from nemo_relay_worker import Plugin, serve


def main() -> None:
    """Finds the plugin and runs it."""
    parser = argparse.ArgumentParser(prog="nemo-relay-worker", description="runs a plugin for NeMo Relay")
    parser.add_argument("plugin", help="where it is: a module, a colon, and the name of the Plugin in it")
    place = parser.parse_args().plugin
    module, _, name = place.partition(":")
    if not name:
        parser.error(f"{place!r} names no Plugin: write {place}:plugin")
    sys.path.insert(0, os.getcwd())
    found = getattr(importlib.import_module(module), name, None)
    if not isinstance(found, Plugin):
        parser.error(f"{name} in {module} is no Plugin")
    serve(found)


if __name__ == "__main__":
    main()
