"""The slow tier of the codecs: the official clients of the providers, the fuzzer, and what decoding costs."""

from tools.tasks import fuzz, python
from tools.tasks.run import BUILD, PROFILE, ROOT, Run

FUZZED = 1_000_000


def codecs(run: Run) -> None:
    python.build(run)
    clients(run)
    run.cargo("cost of decoding and encoding", "bench", "--profile", PROFILE, "-p", "nemo-relay-codecs")
    fuzz.one(run, "codecs", f"-runs={FUZZED}")
    run.summary()


def clients(run: Run) -> None:
    """What the clients send is the corpus, and they accept what the codecs make of it."""
    place = BUILD / "sdks"
    own = str(place / "bin" / "python")
    if not place.is_dir():
        run.python("an environment for the official clients", "-m", "venv", str(place))
    (wheel,) = python.WHEELS.glob("*.whl")
    pip = (own, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    run.step("installation of the official clients", *pip, "-r", str(ROOT / "tools" / "corpus" / "requirements.txt"))
    run.step("installation of the wheel", *pip, "--no-deps", "--force-reinstall", str(wheel))
    run.step("the corpus, made again", own, "-m", "tools.corpus", "check")
    run.step("changed requests, sent by the clients", own, "-m", "tools.corpus", "edited")
