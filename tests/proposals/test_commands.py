"""What an editor types and reads."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from lxml import html

from tests.book import WHEELS, Book
from tests.proposals.given import FIRST, PNG, kept, proposed
from vademecum.model.proposal import Giver, Opinion, Remark, Sense
from vademecum.proposals.keep import keep

GATE = ("La vanne se lève à la main.", "La vanne se lève au treuil.")
PAID = ("et la commune les paie.", "et le syndicat les paie.")


@pytest.fixture
def given(book: Book) -> str:
    """A proposition with all that one may hold; its id."""
    remarks = (Remark("Êtes-vous sûrs\x1b[31m ?", "<b>à la main</b>"),)
    one = replace(
        proposed(book, GATE, PAID, remarks=remarks),
        questions=("Un passage n’a pas été placé.",),
        opinion=Opinion(Sense.RESERVED, "val-brume", "La mairie"),
    )
    return keep(book.root, one).id


def test_the_list(book: Book, given: str) -> None:
    done = book.run("proposals", LANGUAGE="fr")
    assert done.stdout.replace("\u00a0", " ").replace("\u202f", " ").split("\n")[:2] == [
        f"{given} : Léa Inventée, Le val Brume, 2020-01-02, {WHEELS}",
        "  2 phrases à changer ; 1 remarque sans réponse ; 1 question ; "
        "avis : favorable avec réserve",
    ]
    assert "lisibles de tous" in done.stderr
    assert done.returncode == 0


@pytest.mark.slow
def test_how_they_are_shared_is_said_where_there_is_a_remote(book: Book, given: str) -> None:
    assert given
    assert "git push" not in book.run("proposals").stderr
    book.git("remote", "add", "origin", "https://exemple.invalid/livre.git")
    assert (
        "git push origin 'refs/propositions/*:refs/propositions/*'" in book.run("proposals").stderr
    )


@pytest.mark.slow
def test_the_list_as_data(book: Book, given: str) -> None:
    book.alter(WHEELS, GATE[0], "La vanne se lève toute seule.")
    book.commit()
    [one] = json.loads(book.run("proposals", "--format", "json").stdout)
    assert (one["id"], one["path"], one["conflicts"], one["sentences"]) == (given, WHEELS, 1, 2)
    assert [change["stand"] for change in one["changes"]] == ["both-changed", "ready"]
    assert one["opinion"]["sense"] == "reserve"


@pytest.mark.slow
def test_shown_in_a_terminal(book: Book, given: str) -> None:
    said = book.run("proposals", "show", given[:4], LANGUAGE="fr").stdout
    said = said.replace("\u00a0", " ")
    assert "La vanne se lève [-à la main.-] {+au treuil.+}" in said
    assert "remarque 1, sur « <b>à la main</b> »" in said
    assert "\x1b" not in said


@pytest.mark.slow
def test_shown_as_a_page(book: Book, given: str) -> None:
    done = book.run("proposals", "show", given, "--html")
    assert done.stdout == f"_build/propositions/{given}.html\n"
    page = html.fromstring(book.read(f"_build/propositions/{given}.html").encode())
    assert page.get("lang") == "fr"
    assert not page.xpath("//script | //link | //img | //@onclick | //b[text()='à la main']")
    rows = [
        [" ".join(str(cell.text_content()).split()) for cell in row.xpath("./*")]
        for row in page.xpath("//tbody/tr[th]")
    ]
    assert [row[0] for row in rows] == ["1", "2"]
    assert "[retiré : à la main. ]" in rows[0][1].replace("main.]", "main. ]")
    assert "ajouté : au treuil." in rows[0][2]
    elsewhere = book.root / "chapters" / "p.html"
    assert book.run("proposals", "show", given, "--html", str(elsewhere)).returncode == 1
    assert not elsewhere.exists()


@pytest.mark.slow
def test_accepted_and_answered(book: Book, given: str) -> None:
    done = book.run("proposals", "accept", given, "--only", "2", "--answer", "1: Oui.")
    assert done.returncode == 0, done.stderr
    assert "taken: 2\nstill open: 1\n" in done.stdout
    assert f"answer to send: _build/propositions/{given}-reponse.txt" in done.stdout
    letter = book.read(f"_build/propositions/{given}-reponse.txt")
    assert "Bonjour Léa Inventée," in letter
    assert "Notre réponse\u00a0: Oui." in letter
    assert max(map(len, letter.split("\n"))) <= 80
    done = book.run("proposals", "decline", given, "--why", "Plus tard.")
    assert done.returncode == 0, done.stderr
    assert "Pourquoi\u00a0: Plus tard." in book.read(f"_build/propositions/{given}-reponse.txt")
    assert book.run("proposals").stdout == "No proposition is open.\n"
    assert given in book.run("proposals", "--all").stdout


@pytest.mark.slow
def test_refused_lines(book: Book, given: str) -> None:
    for words, said in {
        ("accept", given, "--only", "9"): "no change 9",
        ("accept", given, "--only", "deux"): "written 2,3 or 1-4",
        ("accept", "ffffffff"): "no proposition",
        ("answer", given, "4", "Oui"): "no remark 4",
        ("show", ""): "no proposition",
    }.items():
        done = book.run("proposals", *words)
        assert (done.returncode, said in done.stderr) == (1, True), (words, done.stderr)
        assert len(done.stderr.strip().split("\n")) == 1


@pytest.mark.slow
def test_status_counts_them(book: Book, given: str) -> None:
    assert given
    assert "1 proposition ouverte" in book.run("status", LANGUAGE="fr").stdout
    assert json.loads(book.run("status", "--format", "json").stdout)["proposals"] == 1


@pytest.mark.slow
def test_a_letter_of_somebody_unnamed_names_nobody(book: Book) -> None:
    found = kept(book, GATE, giver=Giver(name="lea@exemple.invalid"))
    book.run("proposals", "accept", found.id)
    letter = book.read(f"_build/propositions/{found.id}-reponse.txt")
    assert "Madame, Monsieur," in letter
    assert "exemple.invalid" not in letter


def test_merge(book: Book) -> None:
    book.git("checkout", "-q", "-b", "collegue")
    book.alter(WHEELS, *GATE)
    book.commit()
    book.git("checkout", "-q", "main")
    done = book.run("merge", "collegue", "--dry-run")
    assert done.stdout == f"{WHEELS}\n"
    assert FIRST in book.read(WHEELS)
    done = book.run("merge", "collegue")
    assert done.returncode == 0, done.stderr
    assert "merged: " in done.stdout
    assert "treuil" in book.read(WHEELS)
    assert "has all of collegue already" in book.run("merge", "collegue").stdout


@pytest.mark.slow
def test_the_level_of_a_heading_that_has_another_is_shown(book: Book) -> None:
    line = next(one for one in book.read(WHEELS).split("\n") if one.startswith("## "))
    id = kept(book, (line, f"#{line}")).id
    said = book.run("proposals", "show", id[:8]).stdout
    assert "a heading of level 2 now, of level 1 before" in said


@pytest.mark.slow
def test_a_picture_that_comes_with_it_is_named(book: Book) -> None:
    place = f"{WHEELS.rpartition('/')[0]}/images/plan.png"
    found = keep(book.root, proposed(book, GATE, files={place: PNG}))
    assert f"with it, a picture: {place}" in book.run("proposals", "show", found.id).stdout
    page = book.root / "_build/propositions" / f"{found.id}.html"
    assert book.run("proposals", "show", found.id, "--html").returncode == 0
    assert f"<li>{place}</li>" in page.read_text(encoding="utf-8")
