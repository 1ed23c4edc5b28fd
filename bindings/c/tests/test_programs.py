"""Programs in C that use the library, and the first program of the README."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent
PROGRAMS = sorted([*HERE.glob("*.c"), *HERE.glob("generated/*.c")])


@pytest.mark.parametrize("source", PROGRAMS, ids=lambda source: source.stem)
def test_program_runs_and_leaks_nothing(built, run, source: Path) -> None:
    run(built(source))


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


def test_header_is_cpp_too(built, run, tmp_path: Path) -> None:
    assert shutil.which("g++"), "g++ is needed: apt-get install g++"
    source = tmp_path / "header.cpp"
    source.write_text(
        "#include <nemo_relay.h>\n"
        "int main() { return nemo_relay_event(nullptr, nullptr) == NEMO_RELAY_STATUS_NULL_POINTER ? 0 : 1; }\n"
    )
    run(built(source, "g++", "c++17"))
