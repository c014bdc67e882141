"""What a request changes is one comment; where it cannot be told, why."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from tests.book import REPOSITORY, Book
from tests.workflows.runner import FORGES, posix, ran, step

pytestmark = pytest.mark.slow


class Forge(BaseHTTPRequestHandler):
    """The comments of one request, as Forgejo and GitLab keep them."""

    comments: ClassVar[list[dict[str, Any]]] = []

    def answer(self, value: object) -> None:
        data = json.dumps(value).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def given(self) -> str:
        return str(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"])

    def do_GET(self) -> None:
        self.answer(self.comments)

    def do_POST(self) -> None:
        self.comments.append({"id": len(self.comments), "body": self.given()})
        self.answer(self.comments[-1])

    def do_PUT(self) -> None:
        self.comments[int(self.path.rsplit("/", 1)[1])]["body"] = self.given()
        self.answer({})

    do_PATCH = do_PUT  # noqa: N815 - the method's own name

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is said."""


@contextmanager
def forge() -> Iterator[str]:
    Forge.comments = [{"id": 0, "body": "Bonjour"}]
    with ThreadingHTTPServer(("127.0.0.1", 0), Forge) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}"
        finally:
            server.shutdown()


@posix
@pytest.mark.parametrize("name", ["forgejo", "gitlab"])
def test_what_changes_is_one_comment(name: str, book: Book) -> None:
    job = "changements" if name == "gitlab" else "controle"
    script = step(name, job, "vademecum changes")
    base = book.git("rev-parse", "HEAD~1")
    with forge() as address:
        told = {
            "BASE": base, "NUMBER": "7", "JETON": "j", "GITHUB_API_URL": address,
            "GITHUB_REPOSITORY": "a/b", "CI_API_V4_URL": address, "CI_PROJECT_ID": "1",
            "CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_DIFF_BASE_SHA": base,
            "VADEMECUM_JETON": "j",
        }  # fmt: skip
        for _time in range(2):
            done = ran(book, script, **told)
            assert done.returncode == 0, done.stderr
    first, said = [one["body"] for one in Forge.comments]
    assert first == "Bonjour"
    assert "Premier chapitre" in said


@posix
def test_what_changes_is_said_on_github(book: Book) -> None:
    script = step("github", "changements", "vademecum changes")
    assert ran(book, script, BASE=book.git("rev-parse", "HEAD~1")).returncode == 0
    assert "Premier chapitre" in book.read("../résumé.md")


NO_COMPARISON = {
    "a base that is not here": ({"BASE": "0" * 40}, "ne désigne aucun commit"),
    "a bug": ({"BASE": "HEAD", "PYTHONPATH": "{broken}"}, "C’est une erreur de vademecum lui-même"),
}


@posix
@pytest.mark.parametrize("case", NO_COMPARISON)
@pytest.mark.parametrize("name", FORGES)
def test_why_there_is_no_comparison_is_told(name: str, case: str, book: Book) -> None:
    more, told = NO_COMPARISON[case]
    broken = book.root.parent / "cassé"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import vademecum.history.between as one\n"
        "def between(*_a, **_b): raise RuntimeError('cassé')\n"
        "one.between = between\n", "utf-8",
    )  # fmt: skip
    script = step(name, "controle" if name == "forgejo" else "changements", "vademecum changes")
    given = {
        key: value.replace("{broken}", f"{broken}{os.pathsep}{REPOSITORY}")
        for key, value in more.items()
    }
    script = script.partition("python")[0]  # without the comment itself
    done = ran(book, script, **given | {"CI_MERGE_REQUEST_DIFF_BASE_SHA": given["BASE"]})
    assert done.returncode == 0, done.stderr
    said = book.read("changements.md")
    assert said.startswith("Pas de comparaison. ") and told in said and told in done.stderr
