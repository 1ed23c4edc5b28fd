"""Programs in C that use the library, and the first program of the README."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
EXAMPLE = ROOT / "examples" / "plugins" / "native"
PROGRAMS = sorted([*HERE.glob("*.c"), *HERE.glob("generated/*.c")])


@pytest.mark.parametrize("source", PROGRAMS, ids=lambda source: source.stem)
def test_program_runs_and_leaks_nothing(built, run, source: Path) -> None:
    run(built(source))


def test_children_of_a_busy_process_call_the_library(built) -> None:
    program = built(HERE / "fork_threads.c")
    done = subprocess.run([program, "100"], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_programs_of_the_readme(built, run, tmp_path: Path) -> None:
    blocks = re.findall(r"```(?:c|text)\n(.*?)```", (HERE.parent / "README.md").read_text(), re.DOTALL)
    assert blocks
    for program, output in zip(blocks[::2], blocks[1::2], strict=True):
        source = tmp_path / "program.c"
        source.write_text(program)
        assert run(built(source)) == output


def test_a_process_that_ends_delivers_what_is_queued_and_keeps_its_status(built, run, tmp_path: Path) -> None:
    source = tmp_path / "ends.c"
    source.write_text(
        """
        #include <nemo_relay.h>
        #include <stdio.h>
        static NemoRelayStatus count(void *user_data, const char *event) {
          (void)event;
          printf("%d\\n", ++*(int *)user_data);
          return NEMO_RELAY_STATUS_OK;
        }
        int main(void) {
          static int seen = 0;
          NemoRelayAtofExporterConfig config = {.size = sizeof config, .filename = "events.jsonl"};
          NemoRelayAtofExporter *exporter;
          nemo_relay_register_subscriber("count", count, &seen, NULL);
          nemo_relay_atof_exporter_create(&config, &exporter);
          nemo_relay_atof_exporter_register(exporter, "file");
          for (int i = 0; i < 500; i++) {
            nemo_relay_event("mark", NULL);
          }
          nemo_relay_atof_exporter_free(exporter);
          return 7;
        }
        """
    )
    written = run(built(source), status=7)
    assert written.split() == [str(number) for number in range(1, 501)]
    assert (tmp_path / "events.jsonl").read_text().count("\n") == 500


def test_the_files_of_a_configuration_are_whole_when_the_process_ends(built, run, tmp_path: Path) -> None:
    source = tmp_path / "ends.c"
    source.write_text(
        r"""
        #include <nemo_relay.h>
        #include <stddef.h>
        int main(void) {
          NemoRelayPluginHostActivation *active;
          NemoRelayStatus status = nemo_relay_initialize_plugins(
              "{\"components\":[{\"kind\":\"observability\",\"config\":{\"version\":4,\"atof\":{\"enabled\":true,"
              "\"sinks\":[{\"filename\":\"events.jsonl\"}]}}}]}", NULL, &active);
          for (int i = 0; i < 500; i++) {
            nemo_relay_event("mark", NULL);
          }
          nemo_relay_plugin_host_activation_free(active);
          return status;
        }
        """
    )
    run(built(source))
    assert (tmp_path / "events.jsonl").read_text().count('"name":"mark"') == 500


def test_a_library_changes_the_stream_of_a_model(built, run, tmp_path: Path) -> None:
    library, source = tmp_path / "libdeny_tool.so", EXAMPLE / "deny_tool.c"
    include = ROOT / "core" / "dynamic" / "include"
    flags = ["-std=c11", "-O1", "-fPIC", "-shared", "-fvisibility=hidden", f"-I{include}"]
    subprocess.run(["gcc", *flags, str(source), "-o", str(library)], check=True)
    sha256 = hashlib.sha256(library.read_bytes()).hexdigest()
    manifest = (EXAMPLE / "relay-plugin.toml").read_text().replace("0" * 64, sha256)
    (tmp_path / "relay-plugin.toml").write_text(manifest)
    shutil.copy(EXAMPLE / "config.schema.json", tmp_path)
    program = tmp_path / "stream.c"
    program.write_text(
        r"""
        #include <nemo_relay.h>
        #include <stdio.h>
        static int32_t next(void *user_data, char **out) {
          static const char *const chunks[] = {"\"ls\"", "\"rm\"", "{ \"n\": 1 }", "\"never\""};
          *out = nemo_relay_string_new(chunks[(*(int *)user_data)++]);
          return 1;
        }
        static void close(void *user_data) { printf("closed after %d\n", *(int *)user_data); }
        static NemoRelayStatus model(void *user_data, const char *request, NemoRelayChunks *out) {
          (void)request;
          *out = (NemoRelayChunks){.next = next, .close = close, .user_data = user_data};
          return NEMO_RELAY_STATUS_OK;
        }
        int main(void) {
          NemoRelayPluginHostActivation *active;
          const char *config = "{\"plugins\":{\"dynamic\":[{\"manifest\":\"MANIFEST\","
                               "\"config\":{\"deny\":[\"rm\"]}}]}}";
          if (nemo_relay_initialize_plugins(config, NULL, &active) != NEMO_RELAY_STATUS_OK) return 1;
          int pulled = 0;
          NemoRelayStream *stream;
          const char *request = "{\"content\":1,\"headers\":{}}";
          NemoRelayStatus status =
              nemo_relay_llm_stream_call_execute("m", request, model, &pulled, NULL, NULL, NULL, NULL, NULL, &stream);
          if (status != NEMO_RELAY_STATUS_OK) return 2;
          for (int read = 0; read < 3; read++) {
            char *chunk;
            if (nemo_relay_stream_next(stream, &chunk) != 1) return 3;
            puts(chunk);
            nemo_relay_string_free(chunk);
          }
          nemo_relay_stream_free(stream);
          nemo_relay_plugin_host_activation_free(active);
          return nemo_relay_clear_plugin_configuration();
        }
        """.replace("MANIFEST", str(tmp_path / "relay-plugin.toml"))
    )
    assert run(built(program)) == '"ls"\n"hidden by the policy"\n{ "n": 1 }\nclosed after 3\n'


def test_header_is_cpp_too(built, run, tmp_path: Path) -> None:
    assert shutil.which("g++"), "g++ is needed: apt-get install g++"
    source = tmp_path / "header.cpp"
    source.write_text(
        "#include <nemo_relay.h>\n"
        "int main() { return nemo_relay_event(nullptr, nullptr) == NEMO_RELAY_STATUS_NULL_POINTER ? 0 : 1; }\n"
    )
    run(built(source, "g++", "c++17"))
