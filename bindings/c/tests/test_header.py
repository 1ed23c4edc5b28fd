"""The header and the library say the same, and what they say is what was agreed on."""

from __future__ import annotations

import sys
from pathlib import Path

import cffi
from conftest import HEADER, LIBRARIES

sys.path.insert(0, str(Path(__file__).parents[1]))
import surface

LIBRARY = LIBRARIES / "libnemo_relay.so"


def test_every_export_is_declared_and_every_declaration_is_exported() -> None:
    assert set(surface.functions(HEADER)) == surface.exported(LIBRARY)


def test_cffi_reads_the_header_and_finds_every_symbol() -> None:
    ffi = cffi.FFI()
    ffi.cdef(surface.declarations(HEADER))
    library = ffi.dlopen(str(LIBRARY))
    for name in surface.functions(HEADER):
        assert getattr(library, name), name
    digest = ffi.string(library.nemo_relay_spec_digest()).decode()
    assert f'#define NEMO_RELAY_SPEC_DIGEST "{digest}"' in HEADER.read_text()


def test_surface_is_locked() -> None:
    locked = (HEADER.parents[1] / "surface.txt").read_text()
    assert surface.surface(LIBRARY) == locked, "if it is meant: python bindings/c/surface.py > bindings/c/surface.txt"
