"""What has to be in every package that holds a library: our licence, and those of what is linked into it."""

import pathlib
import shutil

from tools.package import ROOT
from tools.package.licences import notices
from tools.package.metadata import linked

OF_OTHERS = "LICENSE.dependencies.txt"


def add(folder: pathlib.Path, crate: str, triple: str) -> None:
    shutil.copyfile(ROOT / "LICENSE", folder / "LICENSE")
    (folder / OF_OTHERS).write_text(notices(linked(crate, triple)[0]), encoding="utf-8")
