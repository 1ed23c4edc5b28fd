"""An agent that answers a question about a real source tree, seen and controlled by NeMo Relay.

    python repo_agent.py                                   # asks about the repository around this file
    python repo_agent.py --repo ~/code/app --symbol Router

The tools are real: they list, search and read files and ask git. The model is a small local script, so that nothing
has to be downloaded; it decides from what the tools return. On the way it tries a dangerous command, and a guardrail
stops it.
"""

import argparse
import asyncio
import pathlib
import re
import subprocess
import sys
from typing import Any

import nemo_relay
from nemo_relay import AtofExporter, AtofExporterConfig, AtofExporterMode, ScopeType
from run_tree import print_tree

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
DANGEROUS = re.compile(r"\brm\s+-\w*[rf]|\bmkfs\b|\bgit\s+push\b|>\s*/dev/sd")
SOURCE = {".py", ".rs", ".go", ".js", ".mjs", ".ts", ".c", ".h", ".java", ".rb", ".cpp"}
DEFINES = r"(?:def|class|struct|enum|trait|fn|func|function|type|interface|const)"


class Repository:
    """The tools of the agent, all inside one directory."""

    def __init__(self, root: pathlib.Path) -> None:
        self.root = root.resolve()

    def sources(self) -> list[pathlib.Path]:
        listed = self.run("git", "ls-files", "--cached", "--others", "--exclude-standard")
        return [self.root / line for line in listed.splitlines() if pathlib.Path(line).suffix in SOURCE]

    def run(self, *command: str) -> str:
        done = subprocess.run(command, cwd=self.root, capture_output=True, text=True, check=False)
        return done.stdout

    async def list_files(self, args: dict[str, Any]) -> dict[str, Any]:
        counts: dict[str, int] = {}
        for path in await asyncio.to_thread(self.sources):
            counts[path.suffix] = counts.get(path.suffix, 0) + 1
        return {"files": sum(counts.values()), "by_suffix": counts}

    async def search(self, args: dict[str, Any]) -> dict[str, Any]:
        pattern = re.compile(args["pattern"])
        return {"matches": await asyncio.to_thread(self.matches, pattern, args["limit"])}

    def matches(self, pattern: re.Pattern[str], limit: int) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        for path in self.sources():
            for number, line in enumerate(path.read_text(errors="replace").splitlines(), 1):
                if pattern.search(line):
                    found.append({"path": str(path.relative_to(self.root)), "line": number, "text": line.strip()})
                    if len(found) == limit:
                        return found
        return found

    async def read_file(self, args: dict[str, Any]) -> dict[str, Any]:
        path = (self.root / args["path"]).resolve()
        if not path.is_relative_to(self.root):
            raise PermissionError(f"{args['path']} is outside the repository")
        lines = path.read_text(errors="replace").splitlines()
        first = args["first"]
        return {"path": args["path"], "first": first, "lines": lines[first - 1 : first - 1 + args["count"]]}

    async def git_log(self, args: dict[str, Any]) -> dict[str, Any]:
        log = await asyncio.to_thread(
            self.run, "git", "log", f"-{args['count']}", "--format=%h %an <%ae> %as %s", "--", args["path"]
        )
        return {"commits": log.splitlines()}

    async def shell(self, args: dict[str, Any]) -> dict[str, Any]:
        return {"output": await asyncio.to_thread(self.run, "sh", "-c", args["command"])}


class ScriptedModel:
    """Stands in for a language model: gives the next tool calls, or the answer, from what it has seen so far."""

    def __init__(self, symbol: str) -> None:
        self.symbol = symbol
        self.turn = 0
        self.definition: dict[str, Any] = {}
        self.read: dict[str, Any] = {}

    def next(self, seen: dict[str, Any]) -> dict[str, Any]:
        self.turn += 1
        if self.turn == 1:
            pattern = rf"\b{DEFINES}\s+{re.escape(self.symbol)}\b"
            return self.calls(("list_files", {}), ("search", {"pattern": pattern, "limit": 1_000_000}))
        if self.turn == 2:
            matches = seen["search"]["matches"]
            if not matches:
                return {"answer": f"{self.symbol} is not defined in {seen['list_files']['files']} source files."}
            self.definition = matches[0]
            where = self.definition
            return self.calls(
                ("read_file", {"path": where["path"], "first": where["line"], "count": 6}),
                ("git_log", {"path": where["path"], "count": 1}),
                ("shell", {"command": "rm -rf build"}),
            )
        commits = seen["git_log"]["commits"]
        changed = f"last changed by {commits[0]}" if commits else "not committed yet"
        refused = f" (I wanted to clean up first: {seen['shell']['refused']})" if "refused" in seen["shell"] else ""
        place = f"{self.definition['path']}:{self.definition['line']}"
        return {"answer": f"{self.symbol} is defined at {place} as `{self.definition['text']}`, {changed}.{refused}"}

    @staticmethod
    def calls(*calls: tuple[str, dict[str, Any]]) -> dict[str, Any]:
        return {"calls": [{"id": f"call_{name}", "name": name, "args": args} for name, args in calls]}


def install_policy() -> None:
    """What a platform team would add: nobody has to change the agent for it."""

    def no_destruction(tool: str, args: dict[str, Any]) -> str | None:
        if tool == "shell" and DANGEROUS.search(args["command"]):
            return f"the command `{args['command']}` is not allowed"
        return None

    def keep_it_small(tool: str, args: dict[str, Any]) -> dict[str, Any]:
        return {**args, "limit": min(args["limit"], 20)} if tool == "search" else args

    def hide_emails(tool: str, result: dict[str, Any]) -> dict[str, Any]:
        if tool == "git_log":
            result["commits"] = [EMAIL.sub("[e-mail]", commit) for commit in result["commits"]]
        return result

    nemo_relay.guardrails.register_tool_conditional_execution("no-destruction", 10, no_destruction)
    nemo_relay.intercepts.register_tool_request("keep-it-small", 10, False, keep_it_small)
    nemo_relay.guardrails.register_tool_sanitize_response("hide-emails", 10, hide_emails)


async def call_tool(repository: Repository, call: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    tool = getattr(repository, call["name"])
    result: Any
    try:
        result = await nemo_relay.tools.execute(call["name"], call["args"], tool, tool_call_id=call["id"])
    except nemo_relay.GuardrailRejectedError as refusal:
        result = {"refused": refusal.reason}
    return call["name"], result


async def answer(repository: Repository, model: ScriptedModel, question: str) -> str:
    with nemo_relay.scope.scope("repo-agent", ScopeType.Agent, input={"question": question}):
        seen: dict[str, Any] = {}
        while True:
            with nemo_relay.scope.scope("model", ScopeType.Llm, input={"seen": sorted(seen)}):
                step = model.next(seen)
            if "answer" in step:
                nemo_relay.scope.event("answered", data={"answer": EMAIL.sub("[e-mail]", step["answer"])})
                return str(step["answer"])
            seen.update(await asyncio.gather(*(call_tool(repository, call) for call in step["calls"])))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    here = pathlib.Path(__file__).resolve().parents[2]
    parser.add_argument(
        "--repo", type=pathlib.Path, default=here, help="a git repository (default: the one around this file)"
    )
    parser.add_argument("--symbol", default="Lanes", help="the name to ask about (default: %(default)s)")
    parser.add_argument(
        "--events",
        type=pathlib.Path,
        default=pathlib.Path("events.jsonl"),
        help="the file for the events (default: %(default)s)",
    )
    options = parser.parse_args()
    if not options.repo.is_dir():
        parser.error(f"--repo {options.repo} is no directory")

    config = AtofExporterConfig()
    config.output_directory = str(options.events.resolve().parent)
    config.filename = options.events.name
    config.mode = AtofExporterMode.Overwrite
    exporter = AtofExporter(config)
    exporter.register("events")
    install_policy()

    question = f"Where is {options.symbol} defined, and who changed it last?"
    reply = asyncio.run(answer(Repository(options.repo), ScriptedModel(options.symbol), question))
    exporter.shutdown()

    print(f"Question: {question}\nAnswer:   {reply}\n")
    print_tree(options.events)
    print(f"\nEvery event is in {options.events}, one JSON object a line.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
