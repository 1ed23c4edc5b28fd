"""Archives do not tell when, where and by whom they were made."""

import os

from tools.package import archives


def test_the_same_files_give_the_same_bytes(tmp_path):
    made = []
    for turn, order in enumerate((("a", "b"), ("b", "a"))):
        folder = tmp_path / str(turn) / "package"
        folder.mkdir(parents=True)
        for name in order:
            (folder / name).write_text(name, encoding="utf-8")
            os.utime(folder / name, (turn * 1000, turn * 1000))
        tar = archives.tar_gz(folder, tmp_path / f"{turn}.tar.gz").read_bytes()
        made.append((tar, archives.zipped(folder, tmp_path / f"{turn}.zip").read_bytes()))
    assert made[0] == made[1]


def test_an_archive_comes_back_as_it_was(tmp_path):
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "run").write_text("x", encoding="utf-8")
    (folder / "run").chmod(0o755)
    prefix = archives.unpacked(archives.tar_gz(folder, tmp_path / "p.tar.gz"), tmp_path / "out")
    assert prefix.name == "package"
    assert (prefix / "run").stat().st_mode & 0o777 == 0o755
