"""Archives with sorted names, one date and no owners, so that the same files give the same bytes."""

import gzip
import io
import pathlib
import shutil
import tarfile
import time
import zipfile

from tools.package.targets import source_date


def tar_gz(folder: pathlib.Path, archive: pathlib.Path) -> pathlib.Path:
    """Packs `folder`, under its own name."""
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as tar:
        for path in files(folder):
            entry = tar.gettarinfo(path, arcname=str(path.relative_to(folder.parent)))
            entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = source_date(), 0, 0, "", ""
            entry.mode = mode(path)
            with path.open("rb") as content:
                tar.addfile(entry, content)
    archive.write_bytes(gzip.compress(packed.getvalue(), mtime=source_date()))
    return archive


def zipped(folder: pathlib.Path, archive: pathlib.Path, prefix: str = "") -> pathlib.Path:
    """Packs what is in `folder`, every name after `prefix`."""
    # The format knows no time before 1980.
    date = time.gmtime(max(source_date(), 315532800))[:6]
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for path in files(folder):
            entry = zipfile.ZipInfo(prefix + path.relative_to(folder).as_posix(), date)
            entry.external_attr, entry.compress_type = (0o100000 | mode(path)) << 16, zipfile.ZIP_DEFLATED
            packed.writestr(entry, path.read_bytes())
    return archive


def files(folder: pathlib.Path) -> list[pathlib.Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


def mode(path: pathlib.Path) -> int:
    return 0o755 if path.stat().st_mode & 0o100 else 0o644


def unpacked(archive: pathlib.Path, folder: pathlib.Path) -> pathlib.Path:
    """Empties `folder`, unpacks into it, and gives the one folder that every archive here holds."""
    with tarfile.open(archive) as packed:
        packed.extractall(fresh(folder), filter="data")
    (prefix,) = folder.iterdir()
    return prefix


def fresh(folder: pathlib.Path) -> pathlib.Path:
    """An empty folder of that name, whatever was there."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder
