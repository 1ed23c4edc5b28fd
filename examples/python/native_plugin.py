"""A plugin that is a library: built from C, named by its hash, and loaded by a configuration."""

import asyncio
import hashlib
import pathlib
import shutil
import subprocess
import tempfile

from nemo_relay import GuardrailRejectedError, plugin, tools

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
SOURCE = REPOSITORY / "examples" / "plugins" / "native"
HEADERS = REPOSITORY / "core" / "dynamic" / "include"


def build(folder: pathlib.Path) -> pathlib.Path:
    """The manifest of the plugin, beside its library."""
    library = folder / "libdeny_tool.so"
    flags = ["-std=c11", "-O2", "-fPIC", "-shared", "-fvisibility=hidden", f"-I{HEADERS}"]
    subprocess.run(["cc", *flags, SOURCE / "deny_tool.c", "-o", library], check=True)
    shutil.copy(SOURCE / "config.schema.json", folder)
    manifest = folder / "relay-plugin.toml"
    sha256 = hashlib.sha256(library.read_bytes()).hexdigest()
    manifest.write_text((SOURCE / "relay-plugin.toml").read_text().replace("0" * 64, sha256))
    return manifest


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        named = {"manifest": str(build(pathlib.Path(folder))), "config": {"deny": ["rm"]}}
        async with plugin.activate({"plugins": {"dynamic": [named]}}) as active:
            for loaded in active.report["dynamic_plugins"]:
                print(loaded["plugin_id"], loaded["state"])
            print(await tools.execute("ls", {}, lambda args: ["a", "b"]))
            try:
                await tools.execute("rm", {}, lambda args: "gone")
            except GuardrailRejectedError as refusal:
                print("refused:", refusal.reason)

            named["config"] = {"dney": ["rm"]}
            for wrong in plugin.validate({"plugins": {"dynamic": [named]}})["config"]["diagnostics"]:
                print(wrong["code"], wrong["field"])


asyncio.run(main())
