"""The program against the real coding agents; `tools/e2e_hosts/` has the programs."""

from tools.tasks.run import BUILD, PROFILE, ROOT, TARGET, Run

PROGRAMS = ROOT / "tools" / "e2e_hosts"
OUT = BUILD / "e2e_hosts"


def e2e(run: Run) -> None:
    run.cargo("build of the program", "build", "--profile", PROFILE, "-p", "nemo-relay-cli")
    program = str(TARGET / PROFILE / "nemo-relay")
    run.python("the real agents", str(PROGRAMS / "run.py"), program, str(OUT), *run.session.posargs)
    run.summary()
