"""The Go module as a module proxy serves it: sources, header and one static library for each kind of machine."""

import json
import pathlib
import shutil

from tools.package import archives, legal
from tools.package.archives import fresh
from tools.package.metadata import version
from tools.package.targets import Target
from tools.tasks.run import ROOT, Run

BINDING = ROOT / "bindings" / "go"
SMOKE = ROOT / "tools" / "package" / "smoke" / "go"
MODULE = "github.com/nvidia/nemo-relay/go/nemo_relay"
LINK = """//go:build !nemo_relay_pkgconfig

package nemo_relay

/*
#cgo CFLAGS: -I${{SRCDIR}}/include
{libraries}
*/
import "C"
"""


def make(libraries: dict[Target, pathlib.Path], work: pathlib.Path, out: pathlib.Path) -> pathlib.Path:
    """The zip of the module; `libraries` are the static ones. Go knows no musl, so only those for glibc are taken."""
    folder = fresh(work / "go-module")
    for source in [*sorted(BINDING.glob("*.go")), BINDING / "go.mod", BINDING / "README.md"]:
        if not source.name.endswith("_test.go"):
            shutil.copyfile(source, folder / source.name)
    (folder / "include").mkdir()
    shutil.copyfile(ROOT / "bindings" / "c" / "include" / "nemo_relay.h", folder / "include" / "nemo_relay.h")
    lines = []
    for target, library in libraries.items():
        place = pathlib.PurePosixPath("lib", target.go)
        (folder / place).mkdir(parents=True)
        shutil.copyfile(library, folder / place / library.name)
        condition = target.go.replace("_", ",")
        lines.append(f"#cgo {condition} LDFLAGS: ${{SRCDIR}}/{place}/{library.name} -lm -ldl -lpthread")
        legal.add(folder, "nemo-relay-c", target.triple)
    (folder / "link.go").write_text(LINK.format(libraries="\n".join(lines)), encoding="utf-8")
    name = f"nemo-relay-go-{version()}.zip"
    return archives.zipped(folder, out / name, prefix=f"{MODULE}@v{version()}/")


def smoke(run: Run, archive: pathlib.Path, c_package: pathlib.Path, work: pathlib.Path) -> str:
    """`go get` from a folder that is a proxy, into an empty module cache; and the same by pkg-config."""
    folder = fresh(work / "go-smoke")
    serve(archive, folder / "proxy")
    shutil.copyfile(SMOKE / "main.go", folder / "main.go")
    (folder / "go.mod").write_text("module smoke\n\ngo 1.24\n", encoding="utf-8")
    env = {
        "GOPROXY": (folder / "proxy").as_uri(),
        "GONOSUMDB": MODULE,
        "GOFLAGS": "-mod=mod -modcacherw",
        "GOTOOLCHAIN": "local",
        "GOMODCACHE": str(folder / "cache"),
        "PKG_CONFIG_PATH": str(c_package / "lib" / "pkgconfig"),
    }
    run.step("go get", "go", "get", f"{MODULE}@v{version()}", cwd=folder, env=env)
    for name, tags in (("with the library inside", ()), ("by pkg-config", ("-tags", "nemo_relay_pkgconfig"))):
        run.step(f"a Go program {name}", "go", "run", *tags, ".", cwd=folder, env=env)
    return "go get from a proxy, programs with the library inside and by pkg-config run"


def serve(archive: pathlib.Path, proxy: pathlib.Path) -> None:
    """Lays the module out as a proxy does."""
    place = proxy / MODULE / "@v"
    place.mkdir(parents=True)
    tag = f"v{version()}"
    (place / "list").write_text(f"{tag}\n", encoding="utf-8")
    (place / f"{tag}.info").write_text(json.dumps({"Version": tag}), encoding="utf-8")
    shutil.copyfile(BINDING / "go.mod", place / f"{tag}.mod")
    shutil.copyfile(archive, place / f"{tag}.zip")
