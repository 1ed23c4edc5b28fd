"""The slow tier of reliability: any input through the core's readers and writers, any order of operations through the
runtime, any value through Python."""

import argparse
import json
import pathlib

from nox.command import CommandFailed

from tools.tasks import core, python
from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

CRATE = ROOT / "core" / "fuzz"
OUT = BUILD / "fuzz"
CARGO_FUZZ = "0.13.2"
TARGETS = ("json_scan", "json_made", "records", "events", "atof", "codecs", "config")
LONGEST_INPUT = 512
LONGEST_PAYLOAD = 2048
PAYLOADS = ROOT / "conformance" / "fixtures" / "codecs"
# In the order of their numbers.
CODECS = ("openai_chat", "openai_responses", "anthropic_messages", "gemini_generate_content", "oci_genai")
# What the first byte of an input of `codecs` says is done with the rest.
KINDS = ("request", "response", "stream")
SCHEDULES = 1_000_000
CASES = 100_000
DOCUMENTS = 100_000
SESSIONS = 5_000
VALUES = 200_000
VALUES_OF_LONG_FORM = 10_000_000


def fuzz(run: Run) -> None:
    parser = argparse.ArgumentParser(prog="./noxw -s fuzz --")
    parser.add_argument("--seconds", type=int, default=60, help="for each fuzz target")
    parser.add_argument("--runs", type=int, help=f"for each fuzz target; also {VALUES_OF_LONG_FORM:,} values")
    wanted = parser.parse_args(run.args)
    until = f"-max_total_time={wanted.seconds}" if wanted.runs is None else f"-runs={wanted.runs}"
    targets(run, until)
    core.properties(run, CASES)
    core.documents(run, DOCUMENTS)
    core.sessions(run, SESSIONS)
    schedules(run)
    values(run, VALUES if wanted.runs is None else VALUES_OF_LONG_FORM)
    run.summary()


def targets(run: Run, until: str) -> None:
    """Fuzzes without a sanitizer, which is five times as fast, and runs what was found once more with one."""
    install(run)
    build(run, "none")
    for target in TARGETS:
        fuzz_target(run, target, "none", until, "-print_final_stats=1")
    build(run, "address")
    for target in TARGETS:
        fuzz_target(run, target, "address", "-runs=0")


def one(run: Run, target: str, until: str) -> None:
    """Fuzzes one target, without a sanitizer."""
    install(run)
    build(run, "none")
    fuzz_target(run, target, "none", until, "-print_final_stats=1")


def install(run: Run) -> None:
    quick = {"CARGO_PROFILE_RELEASE_OPT_LEVEL": "0", "CARGO_TARGET_DIR": str(TARGET / "tools")}
    into = str(BUILD / "tools")
    run.cargo("installation of cargo-fuzz", "install", f"cargo-fuzz@{CARGO_FUZZ}", "--root", into, env=quick)


def build(run: Run, sanitizer: str) -> None:
    run.cargo("sources of the fuzz targets", "fetch", "--manifest-path", str(CRATE / "Cargo.toml"))
    run.step(
        f"build of the fuzz targets, sanitizer: {sanitizer}",
        str(BUILD / "tools" / "bin" / "cargo-fuzz"), "fuzz", "build",
        "--fuzz-dir", str(CRATE), "--target-dir", str(TARGET / "fuzz" / sanitizer), "--sanitizer", sanitizer,
        env={"RUSTC_BOOTSTRAP": "1"},  # the instrumentation has no stable switch
    )  # fmt: skip


def fuzz_target(run: Run, target: str, sanitizer: str, *options: str) -> None:
    (program,) = (TARGET / "fuzz" / sanitizer).glob(f"*/release/{target}")
    found, corpus, seeds = OUT / target, OUT / "corpus" / target, CRATE / "seeds" / target
    longest = LONGEST_INPUT
    if target == "codecs":
        seeds, longest = payloads(), LONGEST_PAYLOAD
    for folder in (found, corpus):
        folder.mkdir(parents=True, exist_ok=True)
    before = set(found.iterdir())
    # The targets that read text begin with some; the others make of their bytes what they need.
    own = CRATE / f"{target}.dict"
    words = own if own.is_file() else CRATE / "json.dict"
    text = [f"-dict={words}", str(corpus), str(seeds)] if seeds.is_dir() else [str(corpus)]
    try:
        run.step(
            f"fuzzing of {target}, sanitizer: {sanitizer}",
            str(program), *options, f"-max_len={longest}", "-verbosity=0", "-timeout=10", "-rss_limit_mb=2048",
            f"-artifact_prefix={found}/", *text,
        )  # fmt: skip
    except CommandFailed:
        again = [replay(program, path) for path in sorted(set(found.iterdir()) - before)]
        run.session.error("\n  ".join([f"{target} failed; again with:", *again]))


def payloads() -> pathlib.Path:
    """The corpus of payloads as inputs."""
    folder = OUT / "payloads"
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(PAYLOADS.glob("*/*/*.json")):
        codec, kind = path.parts[-3:-1]
        if kind in KINDS:
            payload = json.loads(path.read_text())
            text = payload["text"] if "text" in payload else "\n".join(payload["chunks"])
            what = KINDS.index(kind) * len(CODECS) + CODECS.index(codec)
            (folder / f"{codec}-{kind}-{path.stem}").write_bytes(bytes([what]) + text.encode())
    return folder


def replay(program: pathlib.Path, crash: pathlib.Path) -> str:
    """The command that runs an input once more."""
    return f"{program.relative_to(ROOT)} {crash.relative_to(ROOT)}"


def schedules(run: Run) -> None:
    run.cargo(
        f"{SCHEDULES:,} random schedules for each test",
        "test", "--profile", PROFILE, "-p", "nemo-relay-runtime", "--test", "schedules",
        env={"NEMO_RELAY_SCHEDULES": str(SCHEDULES)},
    )  # fmt: skip


def values(run: Run, cases: int) -> None:
    python.build(run)
    run.python(f"{cases:,} values through Python", "tools/fuzz/values.py", str(cases))
