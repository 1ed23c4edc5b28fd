"""Writes the messages of the protocol into the package; `--check` says whether they are those of the specification.

Needs grpcio-tools in the version that is named here, so that everybody writes the same.
"""

import argparse
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path

TOOLS = "1.76.0"
HERE = Path(__file__).resolve().parent
SPEC = HERE.parent.parent / "spec" / "worker"
GENERATED = HERE / "nemo_relay_worker" / "generated"
HEADER = "# Code generated from spec/worker/worker.proto. DO NOT EDIT.\n"


def made(folder: Path) -> dict[str, str]:
    from grpc_tools import protoc

    status = protoc.main(
        ["protoc", f"--proto_path={SPEC}", f"--python_out={folder}", f"--pyi_out={folder}", "worker.proto"]
    )
    if status != 0:
        sys.exit("worker.proto does not compile")
    return {path.name: HEADER + path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare only")
    check = parser.parse_args().check
    if version("grpcio-tools") != TOOLS:
        sys.exit(f"install grpcio-tools=={TOOLS}; this is {version('grpcio-tools')}")
    with tempfile.TemporaryDirectory() as folder:
        texts = made(Path(folder))
    for name, text in texts.items():
        path = GENERATED / name
        if not check:
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            sys.exit(f"{path}: not that of worker.proto; run python workers/python/generate.py")


if __name__ == "__main__":
    main()
