"""The Go binding and its driver."""

import hashlib

from tools.tasks import c
from tools.tasks.run import BUILD, ROOT, Run

BINDING = ROOT / "bindings" / "go"
DRIVER = ROOT / "conformance" / "drivers" / "go"


def flags() -> list[str]:
    """Go does not notice a new static library; with its hash among the flags it links anew."""
    digest = hashlib.sha256(c.LIBRARY.read_bytes()).hexdigest()[:16]
    return ["-ldflags", f"-X main.library={digest}"]


def build(run: Run) -> None:
    c.build_library(run)
    driver = BUILD / "drivers" / "go-driver"
    driver.parent.mkdir(parents=True, exist_ok=True)
    driver.unlink(missing_ok=True)
    run.step("build of the Go driver", "go", "build", *flags(), "-o", str(driver), ".", cwd=DRIVER)


def test(run: Run) -> None:
    run.step("go vet", "go", "vet", "./...", cwd=BINDING)
    run.step("tests of the Go binding under the race detector", "go", "test", "-race", *flags(), "./...", cwd=BINDING)
