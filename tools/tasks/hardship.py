"""The slow tier of the exporters: servers and disks that do them wrong, and processes that are killed."""

from tools.tasks import python
from tools.tasks.run import Run

KILLS = 200


def hardship(run: Run) -> None:
    python.build(run)
    run.python("exporters with bad servers", str(python.SOAK / "hardship.py"), *run.args)
    run.python("a file on a bad disk", str(python.SOAK / "disks.py"))
    run.python(f"{KILLS} kills of a Python program that writes a file", str(python.SOAK / "killed.py"), str(KILLS))
