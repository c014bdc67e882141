"""The workflows that `init` writes: their steps run here as a forge runs them; this book's own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest
from ruamel.yaml import YAML

from tests.book import REPOSITORY, Book, environment
from tests.book import vademecum as run
from tools import own_files
from vademecum import machine, starter

pytestmark = pytest.mark.slow

FORGES = {
    "github": ".github/workflows/vademecum.yml",
    "forgejo": ".forgejo/workflows/vademecum.yml",
    "gitlab": ".gitlab-ci.yml",
}
posix = pytest.mark.skipif(os.name != "posix", reason="runners' shell")


def workflow(name: str) -> dict[str, Any]:
    """As the forge reads it (YAML 1.2 here: `on` is a word)."""
    text = starter.tools_files()[FORGES[name]]
    found: dict[str, Any] = YAML(typ="safe", pure=True).load(text)
    return found


def test_this_books_own_are_those_of_every_book() -> None:
    for path, text in own_files.wanted().items():
        assert (REPOSITORY / path).read_text(encoding="utf-8") == text, "python -m tools.own_files"
    assert set(FORGES.values()) < set(own_files.wanted())
    assert {".githooks/pre-commit", ".githooks/pre-merge-commit"} < set(own_files.wanted())


def test_they_differ_from_every_books_in_what_pip_is_asked_for() -> None:
    pin = starter.rows.tool_values()["TOOL"]
    for path, text in own_files.wanted().items():
        assert starter.tools_files()[path].count(pin) == text.count("'.'") + text.count(":-.}")


@pytest.mark.parametrize("name", ["github", "forgejo"])
def test_a_push_runs_it_whatever_git_calls_the_first_branch(name: str) -> None:
    assert workflow(name)["on"]["push"]["branches"] == ["main", "master"]


@pytest.mark.parametrize("name", FORGES)
def test_the_whole_history_is_fetched_and_pango_named_once(name: str) -> None:
    text = starter.tools_files()[FORGES[name]]
    assert " ".join(machine.PANGO) in text and "@" not in text.replace("@v", "")
    if name == "gitlab":
        return
    for job in workflow(name)["jobs"].values():
        steps = job["steps"]
        (checkout,) = [one for one in steps if "actions/checkout" in one.get("uses", "")]
        assert checkout["with"]["fetch-depth"] == 0


def test_what_comes_from_outside_is_no_part_of_a_script() -> None:
    for name in ("github", "forgejo"):
        for job in workflow(name)["jobs"].values():
            for step in job["steps"]:
                assert "${{" not in step.get("run", ""), step


@pytest.fixture
def book(tmp_path: Path) -> Book:
    """A new book: a first commit, and a request that changes it."""
    book = Book(tmp_path / "livre")
    assert run("init", str(book.root), "--yes").returncode == 0
    book.commit()
    book.alter("chapters/debut/premier-chapitre.md", "Ce chapitre est un modèle", "Ce texte est un")
    book.commit()
    return book


@contextmanager
def machine_of(book: Book) -> Iterator[dict[str, str]]:
    """The environment of a runner whose `vademecum` is this one."""
    programs = book.root.parent / "programmes"
    programs.mkdir(exist_ok=True)
    for name in ("vademecum", "python", "python3"):
        rest = " -m vademecum" if name == "vademecum" else ""
        (programs / name).write_text(f'#!/bin/sh\nexec {sys.executable}{rest} "$@"\n', "utf-8")
        (programs / name).chmod(0o755)
    kept = environment(LANGUAGE="fr", HOME=str(book.root.parent))
    yield kept | {
        "PATH": f"{programs}{os.pathsep}{kept['PATH']}",
        "RUNNER_TEMP": str(book.root.parent),
        "GITHUB_OUTPUT": str(book.root.parent / "sortie"),
        "GITHUB_STEP_SUMMARY": str(book.root.parent / "résumé.md"),
    }


def ran(book: Book, script: str, **more: str) -> subprocess.CompletedProcess[str]:
    """A step of a workflow, run in the book by the shell that runners use."""
    with machine_of(book) as known:
        return subprocess.run(
            ["bash", "-e", "-o", "pipefail", "-c", script.replace("/opt/outil/bin/", "")],
            cwd=book.root,
            env=known | more,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )


def step(name: str, job: str, words: str) -> str:
    """The script of the job's step that holds those words."""
    jobs = workflow(name)["jobs"] if name != "gitlab" else workflow(name)
    scripts = (
        [one.get("run", "") for one in jobs[job]["steps"]]
        if name != "gitlab"
        else jobs[job]["script"]
    )
    (found,) = [one for one in scripts if words in one]
    return str(found)


@posix
@pytest.mark.parametrize("name", ["github", "forgejo"])
def test_editions_are_a_matrix(name: str, book: Book) -> None:
    done = ran(book, step(name, "controle", "editions --format json"))
    assert done.returncode == 0, done.stderr
    told = (book.root.parent / "sortie").read_text(encoding="utf-8")
    key, _equal, names = told.strip().partition("=")
    assert (key, json.loads(names)) == ("noms", ["public", "membres", "travail"])
    edition = workflow(name)["jobs"]["edition"]
    assert edition["strategy"]["matrix"]["edition"].endswith("controle.outputs.editions) }}")
    script = step(name, "edition", 'build "$EDITION"').rstrip() + " --format html"
    done = ran(book, script, EDITION="membres")
    assert done.returncode == 0, done.stderr
    assert (book.root / "dist/membres/manifest.json").is_file()


@posix
def test_gitlab_makes_a_pipeline_of_the_editions(book: Book) -> None:
    script = step("gitlab", "controle", "editions.yml")
    assert ran(book, script).returncode == 0
    made = json.loads(book.read("editions.yml"))
    assert [one for one in made if one.startswith("édition ")] == [
        "édition public",
        "édition membres",
        "édition travail",
    ]
    (build,) = made["édition membres"]["script"]
    done = ran(book, build + " --format html")
    assert done.returncode == 0, done.stderr


@posix
@pytest.mark.parametrize("name", FORGES)
def test_what_is_wrong_stands_at_its_line(name: str, book: Book) -> None:
    script = (
        "\n".join(workflow(name)["controle"]["script"])
        if name == "gitlab"
        else step(name, "controle", "vademecum check")
    )
    assert ran(book, script).returncode == 0
    book.alter("chapters/debut/premier-chapitre.md", "Une parole citée doit", "Une parole doit")
    done = ran(book, script)
    assert done.returncode == 1
    told = done.stdout if name != "gitlab" else book.read("qualite.json") + done.stdout
    assert "premier-chapitre.md" in told and "Q00" in told
    if name == "gitlab":
        (one,) = json.loads(book.read("qualite.json"))
        assert one["location"]["lines"]["begin"] > 1 and len(one["fingerprint"]) == 64


# Faults that stop an edition: no forge told them at their line while the editions came first.
FAULTS = {
    "a false quote": ("chapters/debut/premier-chapitre.md", "citée doit", "citée peut", "Q003"),
    "a quote of nothing": ("chapters/debut/premier-chapitre.md", "modele#t2", "autre#t2", "Q001"),
    "a front matter": ("chapters/debut/premier-chapitre.md", "etat: app", "etat: [app", "F005"),
    "a box left open": ("chapters/debut/premier-chapitre.md", "accord.\n:::", "accord.", "M007"),
    "an accord": ("hearings/audition-modele.md", "etat: donne", "etat: oui", "F009"),
    "a key of the settings": ("vademecum.toml", "version =", "versio =", "F007"),
}


def in_order(name: str, book: Book) -> list[subprocess.CompletedProcess[str]]:
    """The steps of the job that controls, run as on the forge: one that failed stops the rest."""
    if name == "gitlab":
        return [ran(book, "\n".join(workflow(name)["controle"]["script"]))]
    done: list[subprocess.CompletedProcess[str]] = []
    for one in workflow(name)["jobs"]["controle"]["steps"]:
        script, goes_on = one.get("run", ""), one.get("if") == "${{ !cancelled() }}"
        sound = all(not each.returncode for each in done)
        if "vademecum " in script and (goes_on or (sound and "if" not in one)):
            done.append(ran(book, script))
    return done


@posix
@pytest.mark.parametrize("case", FAULTS)
@pytest.mark.parametrize("name", FORGES)
def test_a_request_with_a_fault_shows_it_and_its_editions(name: str, case: str, book: Book) -> None:
    path, old, new, code = FAULTS[case]
    book.alter(path, old, new)
    done = in_order(name, book)
    assert done[0].returncode == 1
    assert any(code in line and path in line for line in done[0].stdout.splitlines())
    if name == "gitlab":
        assert code in [one["check_name"] for one in json.loads(book.read("qualite.json"))]
        assert len(json.loads(book.read("editions.yml"))) == 4
    else:
        assert done[1].returncode == 0
        assert '"travail"' in (book.root.parent / "sortie").read_text(encoding="utf-8")


@posix
@pytest.mark.parametrize("name", FORGES)
def test_settings_that_cannot_be_read_are_told_too(name: str, book: Book) -> None:
    book.add("vademecum.toml", "\n[livre\n")
    done = in_order(name, book)
    assert {one.returncode for one in done} == {1}
    assert "vademecum.toml" in done[0].stdout and "B002" in done[0].stdout


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
    assert ran(book, script, BASE="0" * 40).returncode == 0
    assert "Pas de comparaison" in book.read("changements.md")


@posix
def test_the_hook_stops_a_commit_that_is_wrong(book: Book) -> None:
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        book.alter("chapters/debut/premier-chapitre.md", "Une parole citée doit", "Une parole doit")
        command = ["git", "commit", "-q", "-a", "-m", "Une citation changée"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 1 and b"Q00" in done.stdout + done.stderr
        book.alter("chapters/debut/premier-chapitre.md", "Une parole doit", "Une parole citée doit")
        book.add("README.md", "\n")
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr


@posix
def test_the_hook_stops_a_merge_of_two_right_branches_that_is_wrong(book: Book) -> None:
    """One branch corrects what was said, the other quotes it as it was."""
    chapter, hearing = "chapters/debut/premier-chapitre.md", "hearings/audition-modele.md"
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        book.git("branch", "autre")
        head = '---\ntitre: "Second"\netat: approuve\ndiffusion: public\n---\n\n'
        quote = ":::{citation} audition-modele#t2\nUne parole citée doit avoir été dite.\n:::\n"
        book.write("chapters/debut/second.md", f"{head}On lit ceci.\n\n{quote}")
        book.alter("vademecum.toml", '["premier-chapitre"]', '["premier-chapitre", "second"]')
        book.commit()
        book.git("checkout", "-q", "autre")
        for path in (chapter, hearing):
            book.alter(path, "Une parole citée doit", "Une parole reprise doit")
        book.commit()
        command = ["git", "merge", "-m", "Fusion", "main"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 1 and b"second.md" in done.stderr and b"Q003" in done.stderr
        book.alter("chapters/debut/second.md", "Une parole citée doit", "Une parole reprise doit")
        book.git("add", "-A")
        command = ["git", "commit", "-q", "-m", "Fusion"]
        done = subprocess.run(command, cwd=book.root, env=signed, capture_output=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def test_the_hook_checks_what_is_committed_and_not_what_lies_there(book: Book) -> None:
    chapter = "chapters/debut/premier-chapitre.md"
    with machine_of(book) as known:
        names = [f"GIT_{who}_{one}" for who in ("AUTHOR", "COMMITTER") for one in ("NAME", "EMAIL")]
        signed = known | dict.fromkeys(names, "a@exemple.invalid")
        book.git("config", "core.hooksPath", ".githooks")
        good = book.read(chapter)
        wrong = good.replace("Une parole citée doit", "Une parole doit")
        command = ["git", "commit", "-q", "-m", "Une citation"]
        for staged, left, status in ((wrong, good, 1), (good + "\n", wrong, 0)):
            book.write(chapter, staged)
            book.git("add", "-A")
            book.write(chapter, left)
            done = subprocess.run(
                command, cwd=book.root, env=signed, capture_output=True, check=False
            )
            assert done.returncode == status, done.stdout + done.stderr
        assert book.read(chapter) == wrong
        assert "Commit refusé".encode() in done.stderr or status == 0
