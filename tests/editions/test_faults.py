"""A fault stops the text it is in: which editions refuse it, and what stands in its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.book import DAY, EVENINGS, HEARING, PREFACE, WHEELS, Book
from vademecum import checks, corpus, preview
from vademecum.checks import faults
from vademecum.model import Library
from vademecum.order import Order

DRAFT = "chapters/agir/brouillon.md"
HEAD = "---\ntitre: Un essai\netat: {}\ndiffusion: {}\nthemes: []\n---\n\n{}\n"
BROKEN = "[un lien](nulle-part.md)"
EVERY = {"public", "membres", "travail"}


def stopped(book: Book) -> set[str]:
    """The editions that refuse the book."""
    loaded = corpus.load(book.root)
    found = checks.run(loaded.library, DAY, loaded.problems)
    library: Library = loaded.library
    editions = library.settings.editions
    return {one.name for one in editions if faults.concerning(found, library, one, DAY)}


def listed(book: Book, text: str) -> None:
    """A chapter that the book's order names."""
    book.write(DRAFT, text)
    book.alter("vademecum.toml", '"veillees"', '"veillees", "brouillon"')


def chapter(state: str, reach: str, body: str) -> Callable[[Book], object]:
    return lambda book: listed(book, HEAD.format(state, reach, body))


def hearing(state: str, body: str) -> Callable[[Book], object]:
    """A hearing that nobody quotes, of the accord `state`, with `body` at its end."""

    def make(book: Book) -> None:
        text = book.read(HEARING).replace("etat: donne", f"etat: {state}", 1)
        body_only = text.split("{#t1", 1)[0] + "{#t1}\n**Présidence** — Une séance sans citation.\n"
        book.write("hearings/2020-01-02-autre.md", f"{body_only}\n{body}\n")

    return make


def twice(book: Book) -> None:
    """A name that a draft, the first by its file, has taken from a published chapter."""
    book.add(WHEELS, "\n(la-roue)=\n\nUne roue.\n")
    chapter("brouillon", "public", "(la-roue)=\n\nUne autre roue.")(book)


CASES: dict[str, tuple[Callable[[Book], object], set[str]]] = {
    "rien": (lambda _book: None, set()),
    "un brouillon public": (chapter("brouillon", "public", BROKEN), {"travail"}),
    "un chapitre des membres": (chapter("approuve", "membres", BROKEN), {"membres", "travail"}),
    "un chapitre public": (chapter("approuve", "public", BROKEN), EVERY),
    "un brouillon qui retient mal": (
        chapter("brouillon", "public", "`{retire}`mots``"), {"travail"}),
    "un brouillon que git laisse en conflit": (
        chapter("brouillon", "public", "<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre"),
        {"travail"}),
    "un chapitre public que git laisse en conflit": (
        chapter("approuve", "public", "Un.\n\n<<<<<<< HEAD\nUn.\n=======\nDeux.\n>>>>>>> autre"),
        EVERY),
    "un brouillon au front en conflit": (
        lambda book: listed(book, HEAD.format("<<<<<<< HEAD", "public", "Un.")), EVERY),
    "un brouillon au nom d’un chapitre publié": (twice, {"travail"}),
    "un brouillon à la directive inconnue": (
        chapter("brouillon", "public", ":::{citatoin}\nMots.\n:::"), {"travail"}),
    "un chapitre dans aucune partie": (
        lambda book: book.write(DRAFT, HEAD.format("approuve", "public", BROKEN)), set()),
    "un chapitre illisible dans aucune partie": (
        lambda book: book.write(DRAFT, b"---\ntitre: \xe9t\xe9\n"), set()),
    "un chapitre illisible dans une partie": (lambda book: listed(book, "Sans en-tête."), EVERY),
    "un état qui n’en est pas un": (chapter("aprouve", "public", "Texte."), EVERY),
    "une diffusion qui n’en est pas une": (chapter("approuve", "publik", "Texte."), EVERY),
    "une clé inconnue": (
        lambda book: listed(
            book, HEAD.format("brouillon", "public", "Un.").replace("themes", "embrago")),
        EVERY),
    "une audition attendue": (hearing("attendu", BROKEN), {"travail"}),
    "une audition donnée": (hearing("donne", BROKEN), EVERY),
    "une audition au nom inconnu": (hearing("attendu", "**Personne** — Oui."), {"travail"}),
    "une audition sans en-tête": (
        lambda book: book.write("hearings/2020-01-02-autre.md", "Des mots."), EVERY),
    "une audition en conflit": (lambda book: book.add(HEARING, "<<<<<<< HEAD\n"), EVERY),
    "un accord qui n’en est pas un": (hearing("doné", ""), EVERY),
    "les réglages": (lambda book: book.add("vademecum.toml", "\n[autre]\na = 1\n"), EVERY),
    "une note de ce qui a paru": (lambda book: book.write("editions/1.json", "{}"), EVERY),
    "une citation que membres peut lire": (
        lambda book: book.add(
            PREFACE, "\n{citation}`le val a fermé ses vannes <2019-06-11-val-brume#t2>`\n"),
        {"public"}),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("make", "refuse"), CASES.values(), ids=CASES.keys())
def test_an_edition_refuses_what_it_shows(
    small: Book, make: Callable[[Book], object], refuse: set[str]
) -> None:
    make(small)
    assert stopped(small) == refuse


@pytest.mark.slow
def test_a_drafts_fault_is_listed_and_stops_nothing(small: Book) -> None:
    chapter("brouillon", "public", BROKEN)(small)
    done = small.run("build", "public", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    assert f"{DRAFT}:8: M020" in done.stderr
    assert not (small.root / "dist/public/html/chapters/agir/brouillon.html").exists()


def test_one_edition_that_is_refused_stops_all_before_any_is_made(small: Book) -> None:
    chapter("approuve", "membres", BROKEN)(small)
    done = small.run("build", "public", "membres", "--date", "2020-01-01")
    assert done.returncode == 1
    assert not (small.root / "dist").exists()


def test_a_refusal_names_what_stands_as_it_was(small: Book) -> None:
    assert small.run("build", "travail", "--date", "2020-01-01").returncode == 0
    chapter("approuve", "public", BROKEN)(small)
    alone = small.run("build", "public")
    assert alone.returncode == 1 and "dist/" not in alone.stderr
    (small.root / "dist/travail").rename(small.root / "dist/public")
    both = small.run("build", "public", "membres", "--date", "2020-02-02")
    last = both.stderr.splitlines()[-1]
    assert both.returncode == 1
    assert "dist/public" in last and "2020-01-01" in last and "dist/membres" not in last
    other = small.run("build", "membres", "--date", "2020-02-02")
    assert other.returncode == 1 and "dist/" not in other.stderr


def test_a_chapter_nobody_reads_hides_no_broken_link(small: Book) -> None:
    small.write(DRAFT, "Sans en-tête.")
    small.add(PREFACE, f"\n{BROKEN}\n")
    assert stopped(small) == EVERY


def test_a_release_refuses_any_fault(small: Book) -> None:
    chapter("brouillon", "public", BROKEN)(small)
    small.write(".gitignore", "/_build/\n/dist/\n")
    small.commit()
    done = small.run("release", "2019.1")
    assert done.returncode == 1
    assert f"{DRAFT}:8: M020" in done.stderr


@pytest.fixture(scope="module")
def aside(tmp_path_factory: pytest.TempPathFactory) -> Book:
    """The working edition of a book of which half is wrong."""
    from tests.book import small as copied

    book = copied(tmp_path_factory.mktemp("fautes") / "livre")
    book.add(WHEELS, "\nVers {mystere}`un moulin` grenat.\n")
    book.alter(EVENINGS, "---\n\n", "---\n\n:::{mystere}\nUn moulin pourpre.\n:::\n\n")
    book.write("hearings/2020-01-02-perdue.md", "Un moulin vermillon.\n")
    cited = "{citation}`un moulin vermillon <2020-01-02-perdue#t1>`"
    book.write(DRAFT, HEAD.format("brouillon", "public", f"Elle a dit {cited}."))
    book.alter("vademecum.toml", '"veillees"', '"veillees", "brouillon"')
    done = book.run("build", "travail", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    return book


@pytest.mark.slow
def test_what_is_made_without_some_texts_is_not_said_to_be_whole(small: Book) -> None:
    for path in (WHEELS, EVENINGS):
        small.add(path, f"\n{BROKEN}\n")
    for _time in ("made", "found as it stands"):
        done = small.run("build", "travail", "--date", "2020-01-01", LANGUAGE="en")
        assert done.returncode == 0, done.stderr
        assert "travail: 2 texts have a notice in their place" in done.stderr
        assert "whole" not in done.stderr


PAGES = {
    "un rôle inconnu": ("chapters/agir/roues.html", "M002"),
    "une directive inconnue": ("chapters/agir/veillees.html", "M001"),
    "une audition sans en-tête": ("hearings/2020-01-02-perdue.html", "F004"),
    "un chapitre qui la cite": ("chapters/agir/brouillon.html", "Q001"),
}


@pytest.mark.table
@pytest.mark.parametrize(("page", "code"), PAGES.values(), ids=PAGES.keys())
def test_a_notice_stands_in_the_place_of_the_text(aside: Book, page: str, code: str) -> None:
    text = (aside.root / "dist/travail/html" / page).read_text(encoding="utf-8")
    assert "Ce texte a 1\u00a0faute\u00a0:" in text
    assert 'class="fautes"' in text
    assert f"<code>{code}</code>" in text


def test_no_word_of_a_text_at_fault_is_published(aside: Book) -> None:
    for path in (aside.root / "dist/travail").rglob("*"):
        if path.is_file():
            for word in (b"grenat", b"pourpre", b"vermillon"):
                assert word not in path.read_bytes(), path


def test_what_is_sound_stands_beside_it(aside: Book) -> None:
    page = aside.root / "dist/travail/html/chapters/ouverture/avant-propos.html"
    assert "fautes" not in page.read_text(encoding="utf-8")


@pytest.mark.slow
def test_a_hearing_at_fault_is_still_where_links_lead(small: Book) -> None:
    small.add(HEARING, f"\n{BROKEN}\n")
    built = preview.make(small.root, Order(("public",), ("html",)), lambda _line: None)
    page = built.folder / "html" / HEARING.replace(".md", ".html")
    text = page.read_text(encoding="utf-8")
    assert "M020" in text
    assert f'id="h-{HEARING[9:-3]}-t2"' in text
