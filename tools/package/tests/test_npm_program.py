"""The file that npm links as the command, wherever npm has put the program of the machine."""

import os
import pathlib
import shutil
import subprocess

import pytest

from tools.package import ROOT
from tools.package.targets import TARGETS

LAUNCHER = ROOT / "core" / "cli" / "npm" / "bin" / "nemo-relay"


def install(program: pathlib.Path) -> None:
    program.parent.mkdir(parents=True)
    program.write_text('#!/bin/sh\necho "$0" "$@"\nexit 7\n', encoding="utf-8")
    program.chmod(0o755)


@pytest.fixture
def command(tmp_path):
    package = tmp_path / "node_modules" / "nemo-relay-cli" / "bin" / "nemo-relay"
    package.parent.mkdir(parents=True)
    shutil.copyfile(LAUNCHER, package)
    package.chmod(0o755)
    linked = tmp_path / "bin" / "nemo-relay"
    linked.parent.mkdir()
    linked.symlink_to(os.path.relpath(package, linked.parent))
    return linked


@pytest.mark.parametrize("place", ["node_modules/nemo-relay-cli/node_modules", "node_modules"])
def test_it_becomes_the_program_inside_or_beside_the_package(command, tmp_path, place):
    program = tmp_path / place / "nemo-relay-cli-linux-x64-glibc" / "bin" / "nemo-relay"
    install(program)
    done = subprocess.run([command, "run", "two words"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (7, f"{program} run two words\n")


def test_without_a_program_it_says_what_is_missing(command):
    done = subprocess.run([command], capture_output=True, text=True, check=False)
    assert done.returncode == 127
    assert "optional dependencies of nemo-relay-cli" in done.stderr


def test_npm_tells_the_machines_apart():
    assert [target.npm for target in TARGETS] == [
        "linux-x64-glibc",
        "linux-arm64-glibc",
        "linux-x64-musl",
        "linux-arm64-musl",
    ]
