"""Where the library is, and how programs are built against it."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
HEADER = ROOT / "bindings/c/include/nemo_relay.h"
LIBRARIES = Path(os.environ.get("NEMO_RELAY_LIBRARIES", ROOT / "target/ci"))


@pytest.fixture
def built(tmp_path: Path):
    """Compiles a program against the static library; C by default, C++ where the compiler is g++."""

    def build(source: Path, compiler: str = "gcc", standard: str = "c11") -> Path:
        program = tmp_path / source.stem
        flags = ["-Wall", "-Wextra", "-Werror", f"-std={standard}", "-D_GNU_SOURCE", "-g", f"-I{HEADER.parent}"]
        libraries = [str(LIBRARIES / "libnemo_relay.a"), "-lpthread", "-ldl", "-lm"]
        subprocess.run([compiler, *flags, str(source), *libraries, "-o", str(program)], check=True)
        return program

    return build


@pytest.fixture
def run():
    """Runs a program, watched by valgrind where that is installed; gives what it wrote."""

    def start(program: Path, status: int = 0) -> str:
        watch = ["valgrind", "-q", "--leak-check=full", "--errors-for-leak-kinds=definite", "--error-exitcode=99"]
        command = [*(watch if shutil.which("valgrind") else []), str(program)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, cwd=program.parent)
        assert done.returncode == status, f"{done.stdout}\n{done.stderr}"
        return done.stdout

    return start
