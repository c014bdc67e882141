"""The judge goes as far as the page: what is green builds, and what would not build is told."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.book import DAY, EVENINGS, HEARING, PREFACE, WHEELS, Book
from tests.book import small as copied
from vademecum import work
from vademecum.errors import VademecumError
from vademecum.judge import judge, pages
from vademecum.problems import Problem, apart
from vademecum.store import Store

HEAD = '---\ntitre: "Chapitre d’essai"\netat: approuve\ndiffusion: public\n---\n\n'
FIRST = HEAD.count("\n")
PICTURE = "../agir/images/roue.svg"

# What no rule of a check knows, and the page cannot be made of: code and line in the piece.
UNMADE = {
    "an address twice": ("[a][g]\n\n[g]: https://un.org\n[g]: https://deux.org\n", "R003:4"),
    "a caption that is a list": (
        f":::{{figure}} {PICTURE}\n:alt: C\n\n- une liste\n- deux\n:::\n", "R003:1"),
    "code of an unknown language": ("```moulinette\nA\n```\n", "R003:1"),
    "a place without a title": ("(md)=\nParagraphe.\n\nVoir {ref}`md`.\n", "R003:4"),
    "an id in a chapter": ("{#t3}\n**Jean** — Bonjour.\n", "M024:1"),
}  # fmt: skip


def told(book: Book, kept: Store | None = None) -> list[Problem]:
    judged = judge(book.root, DAY, Store.none())
    # What git does not track is said of a book without git.
    said = [one for one in judged.problems if one.code != "E007"]
    return [*said, *pages(judged, kept or Store.none())]


@pytest.mark.table
@pytest.mark.parametrize(("text", "said"), UNMADE.values(), ids=UNMADE.keys())
def test_what_no_page_can_be_made_of_is_told(small: Book, text: str, said: str) -> None:
    small.write(PREFACE, HEAD + text)
    found = [one for one in told(small) if one.place.path == PREFACE]
    assert said in [f"{one.code}:{one.place.line - FIRST}" for one in found], found


def test_the_sound_book_has_sound_pages(small: Book) -> None:
    assert told(small) == []


def test_a_fault_elsewhere_hides_none(small: Book) -> None:
    small.add(WHEELS, "\n{inconnu}`mot`\n")
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    assert [one.code for one in told(small)] == ["M002", "R003"]


def test_all_faults_of_the_pages_are_told_at_once(small: Book) -> None:
    small.add(PREFACE, "\n{inconnu}`mot`\n")
    small.add(WHEELS, "\n(md)=\nParagraphe.\n\nVoir {ref}`md`.\n")
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    assert sorted(one.code for one in told(small)) == ["M002", "R003", "R003"]


@pytest.mark.table
@pytest.mark.parametrize(
    "setting", ['titre = "**Les** moulins"', 'tittre = "Les moulins"', "isbn = 12"]
)
def test_settings_read_with_a_fault_hide_no_page(small: Book, setting: str) -> None:
    text = small.read("vademecum.toml")
    small.write("vademecum.toml", re.sub(r'(?m)^titre = ".*"$', setting, text, count=1))
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    found = told(small)
    assert [one.code for one in found if one.place.path == EVENINGS] == ["R003"]
    assert {one.place.path for one in found} == {EVENINGS, "vademecum.toml"}
    assert not any(one.code[0] == "R" for one in found if one.place.path != EVENINGS)


@pytest.mark.slow
def test_that_no_page_was_judged_is_said(small: Book) -> None:
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    small.add("vademecum.toml", "\n<<<<<<< HEAD\n=======\n>>>>>>> a\n")
    done = small.run("check", LANGUAGE="fr", LC_ALL="fr_FR.UTF-8")
    assert "aucune page n’a été jugée" in done.stderr and "vademecum.toml" in done.stderr
    small.add("annuaire.toml", "\n")
    small.write("vademecum.toml", small.read("vademecum.toml").split("\n<<<<<<<")[0] + "\n")
    assert "jugée" not in small.run("check", LANGUAGE="fr", LC_ALL="fr_FR.UTF-8").stderr


@pytest.mark.slow
def test_one_sentence_of_a_line_is_said_once(small: Book) -> None:
    small.add(EVENINGS, "\nLe déve\u00adloppe\u00adment.\n")
    done = small.run("check", "--all", LANGUAGE="fr", LC_ALL="fr_FR.UTF-8")
    assert done.stdout.count("F017") == 1 and "(2 fois sur cette ligne)" in done.stdout


@pytest.mark.slow
def test_each_stands_on_a_line_of_its_own_where_that_is_asked(small: Book) -> None:
    small.add(EVENINGS, "\nVoir [[une page]].\n\nVoir [[*autre* page]].\n")
    told = small.run("check", EVENINGS, LANGUAGE="en").stdout
    each = small.run("check", "--all", LANGUAGE="en").stdout
    assert told.count("M024") == 1 and "(2 times: lines" in told
    assert each.count("M024") == 2 and "times" not in each
    assert "[[une page]]" in each and "[[autre page]]" in each


CODE = "```moulinette\nA\n```\n"
# Faults that stay where they are, and what the page says besides; codes and lines in the piece.
BESIDE = {
    "a mark": (f"Un ==x== mot.\n\n{CODE}", ["M024:1", "R003:3"]),
    "marks of two kinds on a line": (
        f"Un ==x== et [[y]] mot.\n\n{CODE}", ["M024:1", "M024:1", "R003:3"]),
    "a jump of levels": (f"#### A\n\n#### B\n\n{CODE}", ["M017:1", "R003:5"]),
    "no note, no sign": (f"Un[^x] mot 北.\n\n{CODE}", ["M018:1", "M034:1", "R003:3"]),
    "a link to nothing": (f"[Un](nulle.md) mot.\n\n{CODE}", ["M020:1", "R003:3"]),
    "no note, in a box's title": (
        f":::{{fiche}} Un[^x] titre\n:pour: tous\n\nTexte.\n:::\n\n{CODE}", ["M018:1", "R003:7"]),
    "no term": (f"Un {{term}}`mot`.\n\n{CODE}", ["M026:1", "R003:3"]),
    # What is not read as it was meant may be the cause of all that follows.
    "an unknown box": (f":::{{inconnu}}\nUn.\n:::\n\n{CODE}", ["M001:1"]),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("text", "said"), BESIDE.values(), ids=BESIDE.keys())
def test_a_fault_hides_no_other_of_its_text(small: Book, text: str, said: list[str]) -> None:
    small.write(PREFACE, HEAD + text)
    found = [f"{one.code}:{one.place.line - FIRST}" for one in told(small)]
    assert found == said


def test_a_turn_without_its_id_is_one_line(small: Book) -> None:
    text = small.read(HEARING)
    small.write(HEARING, re.sub(r"\{#t4[^}]*\}\n", "", text))
    assert [(one.code, one.place.path) for one in told(small)] == [("H003", HEARING)]


def test_a_link_into_a_text_at_fault_is_no_fault(small: Book) -> None:
    small.add(WHEELS, "\n(place-neuve)=\n\n## Une partie\n\n{inconnu}`mot`\n")
    small.add(EVENINGS, "\nVoir [la partie](#place-neuve).\n")
    assert [one.code for one in told(small)] == ["M002"]


@pytest.mark.slow
def test_what_was_judged_is_not_judged_again(
    small: Book, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from vademecum.formats import pages as made

    kept = Store(tmp_path / "gardé", small.root)
    assert told(small, kept) == []
    calls: list[object] = []
    original = made.judged
    monkeypatch.setattr(made, "judged", lambda *all: (calls.append(all), original(*all))[1])
    assert told(small, kept) == [] and calls == []
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    for _again in range(2):  # what is wrong is told each time
        assert [one.code for one in told(small, kept)] == ["R003"]
    assert len(calls) == 2


def test_words_that_an_edition_lacks(small: Book) -> None:
    glossary = ":::{glossary}\nDigue haute\n  Un mur.\n:::\n"
    term = "Une {term}`digue haute`."
    small.add(EVENINGS, f"\n:::::{{diffusion}} membres\n{glossary}:::::\n\n{term}\n")
    found = [one for one in told(small) if one.code == "E014"]
    assert {one.values["edition"] for one in found} == {"public"}


@pytest.mark.slow
def test_check_says_it_in_the_readers_language(small: Book) -> None:
    small.add(EVENINGS, "\n```moulinette\nA\n```\n")
    done = small.run("check", LANGUAGE="fr", LC_ALL="fr_FR.UTF-8")
    assert done.returncode == 1
    assert "R003 la page ne peut être faite de" in done.stdout
    assert "aucun langage" in done.stdout


@pytest.fixture
def working(tmp_path: Path) -> Book:
    book = copied(tmp_path / "livre")
    book.add(EVENINGS, "\n```moulinette\nA\n```\n")
    return book


@pytest.mark.slow
def test_the_groups_edition_goes_on_with_a_notice_in_its_place(working: Book) -> None:
    done = working.run("build", "travail", "--format", "html")
    assert done.returncode == 0, done.stderr
    assert "R003" in done.stderr + done.stdout
    page = working.root / "dist/travail/html/chapters/agir/veillees.html"
    assert 'class="fautes"' in page.read_text(encoding="utf-8")
    refused = working.run("build", "public", "--format", "html")
    assert refused.returncode == 1 and "R003" in refused.stderr
    again = working.run("build", "public", "--format", "html")  # Sphinx says it once; we, each time
    assert again.returncode == 1 and "R003" in again.stderr


# Marks that the source and the page both show -> on which lines the one problem is told.
TWICE = {
    "links of wikis": ("Voir [[une page]].\n\nVoir [[*autre* page]].\n", (1, 3)),
    "variables": ("Un {{ nom }} là.\n\nUne {{ *ma* variable }}.\n", (1, 3)),
    "marks of review": ("{++un++}\n\n{++**autre** mot++}\n\n{++troisième++}\n", (1, 3, 5)),
    "fields": ("TITRE \\* MERGEFORMAT\n\nSEQ Figure \\* ARABIC 1\n", (1, 3)),
    "templates": ("Voir {% un %}.\n\nVoir {% deux %}.\n", (1, 3)),
    "a box of a template's": ('{% hint style="info" %}\n\nUn.\n\n{% endhint %}\n', (1,)),
    "a note as in French": ("Mot[^1].\n\n[^1] : La note\n", (3,)),
    "code in a note in its line": ("Mot^[Voir [`un`](https://exemple.fr) et\n`deux`].\n", (1,)),
    "options in a sentence": ("Un :alt: et :name: et :emoji: ici.\n", (1, 1, 1)),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("text", "lines"), TWICE.values(), ids=TWICE.keys())
def test_a_mark_that_source_and_page_show_is_told_once(
    small: Book, text: str, lines: tuple[int, ...]
) -> None:
    small.write(PREFACE, HEAD + text)
    (one,) = told(small)
    assert one.place.line == FIRST + lines[0]
    assert tuple(line - FIRST for line in one.lines) == lines
    assert [each.place.line - FIRST for each in apart([one])] == list(lines)


@pytest.mark.slow
def test_what_a_page_that_cannot_be_made_hid_stands_aside_too(working: Book) -> None:
    """R003 of one chapter is told before the words that another's page has lost."""
    working.alter(WHEELS, "est plein", "est {abbr}`plein (a) (b)`")
    done = working.run("build", "travail", "--format", "html")
    assert done.returncode == 0, done.stderr
    for name in ("veillees", "roues"):
        page = working.root / f"dist/travail/html/chapters/agir/{name}.html"
        assert 'class="fautes"' in page.read_text(encoding="utf-8")


def test_what_moved_to_another_text_stands_once(small: Book, tmp_path: Path) -> None:
    kept = Store(tmp_path / "kept", small.root)
    wheels, evenings = small.read(WHEELS), small.read(EVENINGS)
    found = re.search(r"\n:::\{preconisation\}.*?\n:::\n", wheels, re.DOTALL)
    assert found
    small.write(WHEELS, wheels.replace(found[0], ""))
    small.add(EVENINGS, found[0])
    assert [one for one in told(small, kept) if one.code == "R003"] == []
    small.write(EVENINGS, evenings)
    small.write(WHEELS, wheels)  # which is read before the one that it left
    assert [one for one in told(small, kept) if one.code == "R003"] == []


def test_a_second_check_of_a_book_waits_for_the_first(tmp_path: Path) -> None:
    order: list[str] = []

    def second() -> None:
        with work.alone(tmp_path, wait=True):
            order.append("second")

    with ThreadPoolExecutor() as pool:
        with work.alone(tmp_path):
            with pytest.raises(VademecumError), work.alone(tmp_path):
                pass  # a second build is refused
            waiting = pool.submit(second)
            order.append("first")
        waiting.result()
    assert order == ["first", "second"]


def test_a_table_drawn_with_signs_is_told_once_of_text_and_page(small: Book) -> None:
    drawn = "+---+---+\n| A | B |\n+---+---+\n| a | b |\n+---+---+"
    small.add(PREFACE, f"\n{drawn}\n\nUne [[suite]].\n")
    assert [(one.code, one.values["text"]) for one in told(small)] == [
        ("M024", "+---+---+"),
        ("M024", "[[suite]]"),
    ]
