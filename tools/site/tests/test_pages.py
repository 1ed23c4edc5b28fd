"""What is said about pages and folders is what they are."""

import pytest

from tools.site import build


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("# T\n\nA scope is a piece of work with an end. It\nis open.\n", "A scope is a piece of work with an end."),
        (
            "# T\n\n**What.** A stack is [a list](l.md) that\nnever changes. It\n",
            "A stack is a list that never changes.",
        ),
        ("# T\n\nFor coding assistants. Use it to look at runs.\n", "For coding assistants. Use it to look at runs."),
        ("# T\n\n## A part\n\nIts text.\n", ""),
    ],
)
def test_a_page_is_told_by_the_beginning_of_its_introduction(page, said):
    assert build.about(page) == said


def test_the_layout_names_every_folder_of_the_core():
    layout = (build.ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    crates = [path.parent.name for path in (build.ROOT / "core").glob("*/Cargo.toml")]
    assert [name for name in crates if f"`core/{name}`" not in layout] == []
