"""How each agent is installed, set up and run. The versions are those whose behaviour was looked at."""

from __future__ import annotations

import dataclasses
import pathlib
import subprocess
import sys
from collections.abc import Callable


@dataclasses.dataclass(frozen=True)
class Host:
    name: str
    agent: str
    """The agent in events."""
    tool: str
    provider: str
    """The name of its model calls."""
    arguments: tuple[str, ...]
    install: Callable[[pathlib.Path], pathlib.Path]
    """Installs into a folder, and gives the folder of its program."""
    set_up: Callable[[pathlib.Path, str], dict[str, str]]
    """Sets up a home for a provider, and gives the variables for it."""
    rewrites: bool = True
    """Whether it can be given other arguments."""


def npm(package: str, after: str | None = None) -> Callable[[pathlib.Path], pathlib.Path]:
    def install(folder: pathlib.Path) -> pathlib.Path:
        bin_ = folder / "node_modules" / ".bin"
        if not bin_.exists():
            folder.mkdir(parents=True, exist_ok=True)
            subprocess.run(["npm", "install", "--no-audit", "--no-fund", package], cwd=folder, check=True)
            if after:
                subprocess.run(["node", after], cwd=folder, check=True)
        return bin_

    return install


def pip(package: str) -> Callable[[pathlib.Path], pathlib.Path]:
    def install(folder: pathlib.Path) -> pathlib.Path:
        bin_ = folder / "bin"
        if not bin_.exists():
            subprocess.run([sys.executable, "-m", "venv", folder], check=True)
            subprocess.run([bin_ / "pip", "install", "-q", "--disable-pip-version-check", package], check=True)
        return bin_

    return install


def claude(_home: pathlib.Path, url: str) -> dict[str, str]:
    quiet = {"CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC": "1", "IS_SANDBOX": "1"}
    return {"ANTHROPIC_BASE_URL": url, "ANTHROPIC_API_KEY": "sk-stub"} | quiet


def codex(home: pathlib.Path, url: str) -> dict[str, str]:
    (home / ".codex").mkdir()
    (home / ".codex" / "config.toml").write_text(
        'model = "gpt-5.1-codex"\nmodel_provider = "stub"\n[model_providers.stub]\nname = "Stub"\n'
        f'base_url = "{url}/v1"\nwire_api = "responses"\nenv_key = "OPENAI_API_KEY"\nsupports_websockets = false\n'
    )
    return {"OPENAI_API_KEY": "sk-stub"}


def hermes(home: pathlib.Path, url: str) -> dict[str, str]:
    (home / ".hermes").mkdir()
    model = f'{{default: stub-model, provider: custom, base_url: "{url}/v1", api_key: sk-stub}}'
    (home / ".hermes" / "config.yaml").write_text(f"model: {model}\n")
    return {}


HOSTS = (
    Host(
        name="claude",
        agent="claude-code",
        tool="Bash",
        provider="anthropic",
        arguments=("-p", "run echo", "--allowedTools", "Bash"),
        install=npm("@anthropic-ai/claude-code@2.1.329", "node_modules/@anthropic-ai/claude-code/install.cjs"),
        set_up=claude,
    ),
    Host(
        name="codex",
        agent="codex",
        tool="Bash",
        provider="openai",
        arguments=(
            "exec", "--json", "--skip-git-repo-check", "--dangerously-bypass-approvals-and-sandbox", "run echo",
        ),
        install=npm("@openai/codex@0.169.0"),
        set_up=codex,
    ),
    Host(
        name="hermes",
        agent="hermes",
        tool="terminal",
        provider="openai",
        arguments=("--yolo", "-z", "run echo"),
        install=pip("hermes-agent==0.19.0"),
        set_up=hermes,
        rewrites=False,
    ),
)  # fmt: skip
