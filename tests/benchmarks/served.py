"""A page on loopback, by our server or by the standard library's: `python -m tests.benchmarks.served ours|threads`."""

import asyncio
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from plc_workshop.share.server import Server

PAGE = b"<!doctype html>" + b"x" * 43_000
HERE = "127.0.0.1"


class Handler(BaseHTTPRequestHandler):
    """Answers everything with the page."""

    def do_GET(self) -> None:
        """Answer."""
        self.send_response(200)
        self.send_header("Content-Length", str(len(PAGE)))
        self.end_headers()
        self.wfile.write(PAGE)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's name
        """Say nothing."""


async def ours() -> None:
    """Serve until killed."""
    server = Server(PAGE)
    await server.start(HERE, (0,))
    sys.stdout.write(server.url + "\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


def threads() -> None:
    """Serve until killed."""
    server = ThreadingHTTPServer((HERE, 0), Handler)
    sys.stdout.write(f"http://{HERE}:{server.server_port}/page\n")
    sys.stdout.flush()
    server.serve_forever()


if __name__ == "__main__":
    asyncio.run(ours()) if sys.argv[1:] == ["ours"] else threads()
