"""Serve a graph on this machine alone: a read-only SPARQL 1.1 endpoint with Oxigraph's query page, and the graph's own page."""

from __future__ import annotations

import http.client
import re
import shutil
import socket
import subprocess
import sys
import threading
import time
import urllib.parse
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from kg import store
from kg.errors import KgError, OutputError, QueryError
from kg.store.asking import check

HOST = "127.0.0.1"
SECONDS = 10  # for one question
LARGEST = 1 << 20  # bytes of one request
_PAGE = re.compile(r"/([\w-]+(\.[\w-]+)*\.(css|js|svg|ico|png|map))?", re.ASCII)  # the query page and what it loads


@contextmanager
def serving(folder: Path, *, port: int = 7878) -> Iterator[str]:
    """Serve the graph of an output folder while the block runs, and give the address.

    `/` is the query page, `/query` the endpoint, `/graph` the graph's page. Questions that reach out (SERVICE) or update
    are refused, as are callers that name another host, by which a web page elsewhere could reach in. Raises OutputError.
    """
    opened = store.open(folder, on_disk=True)
    inner = _free_port()
    server = _started(opened.place, inner)
    try:
        front = _Front((HOST, port), _Handler)
    except OSError as error:
        server.kill()
        raise OutputError(f"port {port} cannot be used ({error.strerror}): choose another with --port") from error
    front.inner, front.page, front.prefixes = inner, folder / "index.html", opened.prefixes
    threading.Thread(target=front.serve_forever, daemon=True).start()
    try:
        yield f"http://{HOST}:{front.server_address[1]}/"
    finally:
        front.shutdown()
        front.server_close()
        server.kill()
        server.wait()


def _started(place: Path, port: int) -> subprocess.Popen[bytes]:
    """Start Oxigraph's own server on a store, and return it once it answers."""
    where = ("-l", str(place), "-b", f"{HOST}:{port}")
    command = [_program(), "serve-read-only", *where, "--union-default-graph", "--timeout-s", str(SECONDS)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _wait(server, port)
    return server


def serve(folder: Path, *, port: int = 7878) -> None:
    """Serve until the user presses Ctrl-C."""
    with serving(folder, port=port) as address:
        print(
            f"{address} the query page, {address}query the endpoint, {address}graph the page of the graph; Ctrl-C ends it", file=sys.stderr
        )
        try:
            while True:
                time.sleep(3600)
        except (KeyboardInterrupt, SystemExit):  # the command line makes the second of the first
            return


def _program() -> str:
    beside = Path(sys.executable).with_name("oxigraph")
    found = str(beside) if beside.is_file() else shutil.which("oxigraph")
    if found is None:
        raise OutputError("the server is not installed: pip install 'kg-news[serve]'")
    return found


def _free_port() -> int:
    with socket.create_server((HOST, 0)) as taken:
        return int(taken.getsockname()[1])


def _wait(server: subprocess.Popen[bytes], port: int) -> None:
    """Wait until Oxigraph answers, up to ten seconds."""
    for _ in range(200):
        if server.poll() is not None:
            break
        try:
            socket.create_connection((HOST, port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    server.kill()
    raise OutputError("Oxigraph's server did not start: pip install --force-reinstall 'kg-news[serve]'")


class _Front(ThreadingHTTPServer):
    """Stand before Oxigraph's server, which would send SERVICE questions out."""

    daemon_threads = True
    inner: int
    page: Path
    prefixes: dict[str, str]


class _Handler(BaseHTTPRequestHandler):
    server: _Front
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "")
        if not length.isdigit() or int(length) > LARGEST:
            self.close_connection = True
            self._send(413, "text/plain", f"a request has a length, of at most {LARGEST:,} bytes".encode())
        else:
            self._answer(self.rfile.read(int(length)))

    def _answer(self, body: bytes) -> None:
        """Refuse, answer with the page, or hand on to Oxigraph."""
        path = urllib.parse.urlsplit(self.path).path
        own = {f"{name}:{self.server.server_address[1]}" for name in (HOST, "localhost")}
        if (
            self.headers.get("Host") not in own
            or self.headers.get("Origin", f"http://{next(iter(own))}").removeprefix("http://") not in own
        ):
            self._send(403, "text/plain", b"only this machine may ask")
        elif path == "/graph" and self.server.page.is_file():
            self._send(200, "text/html; charset=utf-8", self.server.page.read_bytes())
        elif path in ("/query", "/sparql"):
            self._ask(body)
        elif self.command == "GET" and _PAGE.fullmatch(path):
            self._hand_on("GET", path, b"", {})
        else:
            self._send(405, "text/plain", b"questions go to /query: the graph is only read here")

    def _ask(self, body: bytes) -> None:
        """Check a question and give it the known prefixes, in the first line, so that the lines of errors stay right."""
        try:
            question = self._question(body)
            check(question)
        except (KgError, ValueError) as error:
            self._send(400, "text/plain; charset=utf-8", str(error).encode())
            return
        known = " ".join(f"PREFIX {name}: <{iri}>" for name, iri in self.server.prefixes.items())
        headers = {"Content-Type": "application/sparql-query", "Accept": self.headers.get("Accept", "application/sparql-results+json")}
        self._hand_on("POST", "/query", f"{known} {question}".encode(), headers)

    def _question(self, body: bytes) -> str:
        if self.headers.get_content_type() == "application/sparql-query" and body:
            return body.decode("utf-8")
        text = body.decode("utf-8") if body else urllib.parse.urlsplit(self.path).query
        found = urllib.parse.parse_qs(text).get("query")
        if not found:
            raise QueryError("no question: send query=SELECT ...")
        return found[0]

    def _hand_on(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
        inner = http.client.HTTPConnection(HOST, self.server.inner, timeout=SECONDS + 5)
        try:
            inner.request(method, path, body or None, headers)
            answer = inner.getresponse()
            self._send(answer.status, answer.headers.get("Content-Type", "text/plain"), answer.read())
        except (OSError, http.client.HTTPException):
            self._send(504, "text/plain", b"stopped: narrow the question or add LIMIT")
        finally:
            inner.close()

    def _send(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is the user's."""
