"""Which licences are let through."""

import pytest

from tools.package import licences

ALLOW = {"MIT", "ISC", "Apache-2.0", "Apache-2.0 WITH LLVM-exception"}


@pytest.mark.parametrize(
    ("expression", "met"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only AND MIT", False),
        ("MIT/Apache-2.0", True),
        ("MIT / GPL-3.0-only", True),
        ("(MIT OR GPL-3.0-only) AND ISC", True),
        ("(MIT OR ISC) AND GPL-3.0-only", False),
        ("MIT AND GPL-3.0-only OR ISC", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("GPL-3.0-only WITH Classpath-exception-2.0", False),
    ],
)
def test_expressions(expression, met):
    assert licences.accepts(expression, ALLOW) is met


def test_refusals_name_the_package_and_where_to_allow_it():
    packages = [
        {"name": "kind", "version": "1.0.0", "license": "MIT"},
        {"name": "strict", "version": "2.0.0", "license": "AGPL-3.0-only"},
        {"name": "mute", "version": "3.0.0", "license": None},
    ]
    assert licences.refused(packages) == [
        "strict 2.0.0: AGPL-3.0-only is not allowed by deny.toml",
        "mute 3.0.0: no licence is not allowed by deny.toml",
    ]


def test_a_text_that_two_share_is_written_once(tmp_path):
    packages = []
    for name, text in (("a", "Do as you like.\n"), ("b", "  Do as\n  you like."), ("c", "Other words.")):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "LICENSE").write_text(text, encoding="utf-8")
        manifest = str(folder / "Cargo.toml")
        packages.append({"name": name, "version": "1", "license": "MIT", "source": "r", "manifest_path": manifest})
    text = licences.notices(packages)
    assert text.count("you like") == 1
    assert text.startswith("a 1 (MIT)\nb 1 (MIT)\n\nDo as you like.")
    assert "c 1 (MIT)\n\nOther words." in text
