"""The workflows that `init` writes: their steps run here as a forge runs them; this book's own."""

from __future__ import annotations

import json
import subprocess

import pytest

from tests.book import REPOSITORY, Book
from tests.workflows.runner import FORGES, posix, ran, step, workflow
from tools import own_files
from vademecum import machine, starter

pytestmark = pytest.mark.slow


def test_this_books_own_are_those_of_every_book() -> None:
    for path, text in own_files.wanted().items():
        assert (REPOSITORY / path).read_text(encoding="utf-8") == text, "python -m tools.own_files"
    assert set(FORGES.values()) < set(own_files.wanted())
    assert {".githooks/pre-commit", ".githooks/pre-merge-commit"} < set(own_files.wanted())


def test_they_differ_from_every_books_in_what_pip_is_asked_for() -> None:
    every = starter.tools_files()
    for path, text in own_files.wanted().items():
        own = text.replace("${VADEMECUM:-.}", "${VADEMECUM:-}")
        assert own == every[path]
        assert (own != text) == (path == starter.INSTALLER)


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
            for one in job["steps"]:
                assert "${{" not in one.get("run", ""), one


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
