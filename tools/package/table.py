"""The table of what was made: name, size, hash, and how it was tested."""

import hashlib
import pathlib


class Table:
    def __init__(self) -> None:
        self.made: list[tuple[pathlib.Path, str]] = []
        self.missing: list[tuple[str, str]] = []

    def add(self, path: pathlib.Path, tested: str) -> None:
        self.made.append((path, tested))

    def without(self, name: str, reason: str) -> None:
        """Something that this machine cannot make."""
        self.missing.append((name, reason))

    def lines(self) -> list[str]:
        width = max((len(path.name) for path, _ in self.made), default=0)
        rows = [
            f"{path.name:{width}}  {path.stat().st_size / 1e6:7.2f} MB  {digest(path)}  {tested}"
            for path, tested in self.made
        ]
        return rows + [f"not made: {name}: {reason}" for name, reason in self.missing]

    def write_sums(self, path: pathlib.Path) -> None:
        """The hashes, as `sha256sum --check` reads them."""
        sums = {artefact.name: digest(artefact) for artefact, _ in self.made}
        path.write_text("".join(f"{value}  {name}\n" for name, value in sorted(sums.items())), encoding="utf-8")


def digest(path: pathlib.Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
