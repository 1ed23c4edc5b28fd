"""A registry of npm on this machine, which has the given packages and no others."""

import base64
import contextlib
import hashlib
import http.server
import json
import pathlib
import tarfile
import threading
from collections.abc import Iterator


@contextlib.contextmanager
def serving(archives: list[pathlib.Path]) -> Iterator[str]:
    """Serves until the block ends; gives the address."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    address = f"http://127.0.0.1:{server.server_port}/"
    server.contents = dict(pair for archive in archives for pair in contents(archive, address))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield address
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def contents(archive: pathlib.Path, address: str) -> list[tuple[str, bytes]]:
    """The paths of a package, with what is there: its versions, and the one archive."""
    with tarfile.open(archive) as packed:
        package = json.load(packed.extractfile("package/package.json"))
    content = archive.read_bytes()
    sum_of_it = base64.b64encode(hashlib.sha512(content).digest()).decode()
    dist = {"tarball": f"{address}{archive.name}", "integrity": f"sha512-{sum_of_it}"}
    version = package["version"]
    document = {
        "name": package["name"],
        "dist-tags": {"latest": version},
        "versions": {version: package | {"dist": dist}},
    }
    return [(f"/{package['name']}", json.dumps(document).encode()), (f"/{archive.name}", content)]


class Answers(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        content = self.server.contents.get(self.path)
        self.send_response(404 if content is None else 200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        self.wfile.write(content or b"")

    def log_message(self, *_: object) -> None:
        """Says nothing; npm tells what it did not get."""
