"""The machines that binaries are made for, and how the toolchain builds for each.

A build goes through the linker of `ziglang`, which links against the C library of the oldest system that is served. So
the machine that builds may be newer than those that run what it built.
"""

import functools
import os
import pathlib
import re
import subprocess
from typing import NamedTuple

from tools.package import ROOT


class Target(NamedTuple):
    triple: str
    libc: str  # what follows the triple for the linker: ".2.28" is a version of glibc, nothing is musl
    wheel: str  # the platform tag of a wheel
    go: str  # GOOS_GOARCH

    @property
    def musl(self) -> bool:
        return self.triple.endswith("-musl")

    @property
    def name(self) -> str:
        """The triple without its vendor, as files are called."""
        return self.triple.replace("-unknown", "")

    @property
    def npm(self) -> str:
        """System, processor and C library, as npm calls them and as packages for one machine end."""
        system, processor = self.go.split("_")
        return f"{system}-{CPUS[processor]}-{'musl' if self.musl else 'glibc'}"

    @property
    def installed(self) -> bool:
        """Whether this toolchain has the standard library of the target."""
        command = ["rustc", "--print", "target-libdir", "--target", self.triple]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        return done.returncode == 0 and pathlib.Path(done.stdout.strip()).is_dir()

    @property
    def runs_here(self) -> bool:
        """Whether a library for the target runs on this machine; it must have the same processor and C library."""
        return self.triple == host()

    @property
    def runs_here_alone(self) -> bool:
        """Whether a program with everything inside runs on this machine; it must have the same processor."""
        return self.triple.split("-")[0] == host().split("-")[0]


# What Node.js calls the processors of Go.
CPUS = {"amd64": "x64", "arm64": "arm64"}
TARGETS = (
    Target("x86_64-unknown-linux-gnu", ".2.28", "manylinux_2_28", "linux_amd64"),
    Target("aarch64-unknown-linux-gnu", ".2.28", "manylinux_2_28", "linux_arm64"),
    Target("x86_64-unknown-linux-musl", "", "musllinux_1_2", "linux_amd64"),
    Target("aarch64-unknown-linux-musl", "", "musllinux_1_2", "linux_arm64"),
)


@functools.cache
def host() -> str:
    """The triple of this machine."""
    told = subprocess.run(["rustc", "-vV"], capture_output=True, text=True, check=True).stdout
    return re.search("^host: (.*)$", told, re.MULTILINE)[1]


def environment(target: Target) -> dict[str, str]:
    """What a build is told so that the same source gives the same bytes wherever it lies."""
    cargo_home = os.environ.get("CARGO_HOME", str(pathlib.Path.home() / ".cargo"))
    places = {str(ROOT): "nemo-relay", cargo_home: "cargo"}
    rust = [f"--remap-path-prefix={path}={name}" for path, name in places.items()]
    if target.musl:
        # A library that others load must take the C library of the process.
        rust.append("-Ctarget-feature=-crt-static")
    c = [f"-ffile-prefix-map={path}={name}" for path, name in places.items()]
    return {"RUSTFLAGS": " ".join(rust), "CFLAGS": " ".join(c), "SOURCE_DATE_EPOCH": str(source_date())}


def source_date() -> int:
    """The time of the last commit, in seconds since 1970: what every file in an archive is dated."""
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
