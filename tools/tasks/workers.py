"""What plugins that are processes of their own are written with."""

from tools.tasks import core
from tools.tasks.run import PROFILE, ROOT, TARGET, Run

PYTHON = ROOT / "workers" / "python"
HOST = TARGET / PROFILE / "examples" / "host"


def test(run: Run) -> None:
    """The kit for Python against a host; that for Rust is tested with the core."""
    run.install("grpcio==1.*", "grpcio-tools==1.76.0", "pytest==9.*")
    run.python("messages of the workers", str(PYTHON / "generate.py"), "--check")
    core.example(run, "a host for workers", "host")
    tests = ("-m", "pytest", "-q", str(PYTHON / "tests"))
    run.python("tests of workers in Python", *tests, env={"NEMO_RELAY_WORKER_HOST": str(HOST)})
    killed(run, 5)


def killed(run: Run, kills: int) -> None:
    """A worker in Python that is killed under load; the environment of the session must have its kit's dependencies."""
    run.cargo(
        "kills of a worker in Python",
        "test", "--profile", PROFILE, *core.packages(run), "--test", "killed_worker",
        env={
            "NEMO_RELAY_KILLS": str(kills),
            "NEMO_RELAY_KILLED_WORKER": f"{run.session.bin}/python -m nemo_relay_worker killed:plugin",
            "PYTHONPATH": f"{PYTHON}:{PYTHON / 'tests'}",
        },
    )  # fmt: skip


def soak(run: Run) -> None:
    run.install("grpcio==1.*", "protobuf>=6.33")
    killed(run, 100)
