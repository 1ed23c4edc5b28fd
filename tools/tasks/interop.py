"""What the exporters write, against programs that others wrote: the OpenTelemetry Collector, Arize Phoenix, the
models of Harbor and the messages of `opentelemetry-proto`. All of it runs on the loopback; `tools/interop/` has the
programs.
"""

import os
import pathlib
import shutil
import subprocess
import sys

from tools.tasks import python
from tools.tasks.run import BUILD, ROOT, Run

PROGRAMS = ROOT / "tools" / "interop"
OUT = BUILD / "interop"
COLLECTOR = OUT / "collector" / "collector"
# What the programs of tools/interop were written against; they read what these versions show.
PHOENIX = "arize-phoenix==20.26.1"
HARBOR = ("harbor==0.24.0", "jsonschema==4.*")
HARBOR_PYTHON = (3, 12)


def interop(run: Run) -> None:
    python.build(run)
    run.install("opentelemetry-proto==1.*")
    payloads(run)
    collector(run)
    phoenix(run)
    harbor(run)
    run.summary()


def program(run: Run, what: str, name: str, *args: str) -> None:
    run.python(what, str(PROGRAMS / f"{name}.py"), *args)


def payloads(run: Run) -> None:
    kept = str(OUT / "payloads")
    program(run, "requests of every OTLP exporter", "payloads", kept)
    program(run, "the messages of opentelemetry-proto", "otlp_decode", kept)


def collector(run: Run) -> None:
    run.step(
        "build of the OpenTelemetry Collector",
        "go", "build", "-p", "1", "-ldflags", "-s -w", "-o", str(COLLECTOR), ".",
        cwd=PROGRAMS / "collector",
    )  # fmt: skip
    program(run, "the OpenTelemetry Collector", "collector", str(COLLECTOR), str(OUT / "collected"))


def phoenix(run: Run) -> None:
    environment(run, "phoenix", sys.executable, PHOENIX)
    program(run, "Arize Phoenix", "phoenix_spans", str(OUT / "phoenix" / "bin" / "phoenix"), str(OUT / "phoenix-data"))


def harbor(run: Run) -> None:
    written = OUT / "trajectories"
    program(run, "trajectories of many runs", "trajectories", str(written))
    interpreter = newer_python()
    if interpreter is None:
        run.session.warn(
            "Harbor's models need Python 3.12 or newer, which is not here: no trajectory was held against them"
        )
        return
    environment(run, "harbor", interpreter, *HARBOR)
    run.step(
        "the models of Harbor",
        str(OUT / "harbor" / "bin" / "python"), str(PROGRAMS / "atif_harbor.py"), str(written),
    )  # fmt: skip


def environment(run: Run, name: str, interpreter: str, *packages: str) -> None:
    """An environment of its own for a program with many dependencies; it is kept."""
    place = OUT / name
    if not (place / "bin" / "python").exists():
        run.step(f"an environment for {name}", interpreter, "-m", "venv", str(place))
    command = [str(place / "bin" / "python"), "-m", "pip", "install", "-q", "--disable-pip-version-check", *packages]
    run.step(f"installation of {name}", *command)


def newer_python() -> str | None:
    """An interpreter that Harbor runs on: this one, one of the path, or one that pyenv has."""
    pyenv = pathlib.Path(os.environ.get("PYENV_ROOT", pathlib.Path.home() / ".pyenv"))
    named = [shutil.which(f"python3.{minor}") for minor in (12, 13, 14)]
    of_pyenv = [str(path) for path in sorted(pyenv.glob("versions/3.*/bin/python3"))]
    return next((one for one in [sys.executable, *named, *of_pyenv] if one and is_new(one)), None)


def is_new(interpreter: str) -> bool:
    ask = f"import sys; sys.exit(sys.version_info < {HARBOR_PYTHON})"
    return subprocess.run([interpreter, "-c", ask], capture_output=True, check=False).returncode == 0
