"""The gate, row by row: what the repository may hold, what editions may cite, link to, open."""

from __future__ import annotations

import json

import pytest

from tests.book import DAY, EMBARGO, EVENINGS, HEARING, MEMBERS, TESTIMONY, WHEELS, WITHDRAWN, Book

BOOK = "vademecum.toml"
ISLE, VALE = "2019-05-02-ile-aux-cerfs", "2019-06-11-val-brume"
Change = tuple[str, str, str]  # a file, what stands there once, what is put there


def changed(book: Book, *changes: Change) -> None:
    """Each piece replaced; text is added at the end of the file where none is named."""
    for path, old, new in changes:
        if old:
            book.alter(path, old, new)
        else:
            book.add(path, f"\n{new}\n")


def told(book: Book, *codes: str) -> list[str]:
    """`file:line CODE` of these codes."""
    found = [one for one in book.problems() if one.code in codes]
    return [f"{one.place.path}:{one.place.line} {one.code}" for one in found]


# --- the repository, which is an audience too

BLOCK = ":::::{{diffusion}} {}\nMots inventés.\n:::::"
# In the small book a repository of these readers already holds too much.
ALREADY = {
    "public": {f"{WHEELS}:32 E003", f"{HEARING}:39 E003", f"{MEMBERS}:21 E003"},
    "membres": {f"{HEARING}:39 E003"},
    "travail": set(),
}
WITHDRAWN_WORDS = f"{WITHDRAWN}:10 E006"
# What is changed, where it is told, and for which repositories it is too much.
HELD: dict[str, tuple[Change, str, set[str]]] = {
    "un accord attendu": (
        (HEARING, "etat: donne", "etat: attendu"),
        f"{HEARING}:24 E003",
        {"public", "membres"},
    ),
    "un accord attendu, d’un témoignage": (
        (TESTIMONY, "etat: donne", "etat: attendu"),
        f"{TESTIMONY}:11 E003",
        {"public", "membres"},
    ),
    "une audition pour les membres": (
        (HEARING, "diffusion: public", "diffusion: membres"),
        f"{HEARING}:25 E003",
        {"public"},
    ),
    "une audition de travail": (
        (HEARING, "diffusion: public", "diffusion: travail"),
        f"{HEARING}:25 E003",
        {"public", "membres"},
    ),
    "un chapitre pour les membres": (
        (EVENINGS, "diffusion: public", "diffusion: membres"),
        f"{EVENINGS}:4 E003",
        {"public"},
    ),
    "un chapitre de travail": (
        (EVENINGS, "diffusion: public", "diffusion: travail"),
        f"{EVENINGS}:4 E003",
        {"public", "membres"},
    ),
    "un chapitre en brouillon": ((EVENINGS, "etat: approuve", "etat: brouillon"), "", set()),
    "un passage pour les membres": (
        (EVENINGS, "", BLOCK.format("membres")),
        f"{EVENINGS}:31 E003",
        {"public"},
    ),
    "un passage de travail": (
        (EVENINGS, "", BLOCK.format("travail")),
        f"{EVENINGS}:31 E003",
        {"public", "membres"},
    ),
    "un passage de travail, en capitales": (
        (EVENINGS, "", BLOCK.format("Travail")),
        f"{EVENINGS}:31 E003",
        {"public", "membres"},
    ),
    "un passage public": ((EVENINGS, "", BLOCK.format("public")), "", set()),
    "des mots retirés": (
        (EVENINGS, "", "Un {retire}`mot inventé` là."),
        f"{EVENINGS}:31 E003",
        {"public", "membres"},
    ),
    "un autre encadré": ((EVENINGS, "", ":::{note}\nMots.\n:::"), "", set()),
    "un autre rôle": ((EVENINGS, "", "Un {term}`le bief`."), "", set()),
    "une relecture en cours": ((HEARING, "etat: approuvee", "etat: relue"), "", set()),
}


@pytest.mark.table
@pytest.mark.parametrize("readers", ALREADY)
@pytest.mark.parametrize(("change", "place", "too_much"), HELD.values(), ids=HELD.keys())
def test_what_a_repository_may_hold(
    small: Book, readers: str, change: Change, place: str, too_much: set[str]
) -> None:
    changed(small, change)
    assert told(small, "E003", "E006") == []  # a demonstration's words are nobody's
    depot = (BOOK, '[depot]\ndiffusion = "public"', f'[depot]\ndiffusion = "{readers}"')
    changed(small, depot, (BOOK, "demonstration = true", "demonstration = false"))
    wanted = ALREADY[readers] | {WITHDRAWN_WORDS} | ({place} if readers in too_much else set())
    assert set(told(small, "E003", "E006")) == wanted


@pytest.mark.parametrize("readers", ALREADY)
def test_a_withdrawn_record_is_let_in_without_its_words(small: Book, readers: str) -> None:
    depot = (BOOK, '[depot]\ndiffusion = "public"', f'[depot]\ndiffusion = "{readers}"')
    changed(small, depot, (BOOK, "demonstration = true", "demonstration = false"))
    assert WITHDRAWN_WORDS in told(small, "E006")
    head = small.read(WITHDRAWN).split("{#p1}")[0]
    small.write(WITHDRAWN, head)
    assert told(small, "E006") == []


# --- quotes of what an edition withholds

ALL, NOT_WORKING = "public”, “membres”, “travail", "public”, “membres"
UNDER = "diffusion: public\n  embargo: "
# What is changed of the hearing that the small book cites; which editions then break their word.
WITHHELD: dict[str, tuple[Change, str, str]] = {
    "retirée": ((HEARING, "etat: donne", "etat: retire"), ALL, "its consent was withdrawn"),
    "accord attendu": (
        (HEARING, "etat: donne", "etat: attendu"),
        NOT_WORKING,
        "its consent has not been given yet",
    ),
    "relecture en cours": (
        (HEARING, "etat: approuvee", "etat: corrigee"),
        NOT_WORKING,
        "the person heard has not approved it yet",
    ),
    "pour les membres": (
        (HEARING, "diffusion: public", "diffusion: membres"),
        "public",
        "it may not reach these readers",
    ),
    "de travail": (
        (HEARING, "diffusion: public", "diffusion: travail"),
        NOT_WORKING,
        "it may not reach these readers",
    ),
    "embargo d’un jour": (
        (HEARING, "diffusion: public", f"{UNDER}2020-01-02"),
        ALL,
        "it is under embargo",
    ),
    "embargo fini ce jour": ((HEARING, "diffusion: public", f"{UNDER}2020-01-01"), "", ""),
    "embargo fini la veille": ((HEARING, "diffusion: public", f"{UNDER}2019-12-31"), "", ""),
    "rien": ((HEARING, "INVENTE-1", "INVENTE-9"), "", ""),
    "le tour cité, pour les membres": (
        (HEARING, "{#t4}\n**Mme Ondine** — Chez nous, personne ne cure seul[^seul].\n",
         ":::::{diffusion} membres\n\n{#t4}\n**Mme Ondine** — Chez nous, personne ne cure seul.\n\n"
         ":::::\n\nUne note[^seul].\n"),
        "public",
        "it may not reach these readers",
    ),
    "les mots cités, retirés": (
        (HEARING, "personne ne cure seul[", "{retire}`personne` ne cure seul["),
        ALL,
        "these words are struck from it",
    ),
    "d’autres mots du tour, retirés": (
        (HEARING, "Chez nous, personne", "{retire}`Chez nous`, personne"), "", "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("change", "editions", "why"), WITHHELD.values(), ids=WITHHELD.keys())
def test_a_quote_of_what_is_withheld_is_told_once(
    small: Book, change: Change, editions: str, why: str
) -> None:
    changed(small, change)
    found = [one for one in small.problems() if one.code == "E001" and one.place.line == 16]
    assert [(one.values["edition"], one.values["why"]) for one in found] == (
        [(editions, why)] if editions else []
    )
    assert {one.code for one in small.problems()} <= {"E001", "E005", "M018"}


def in_evenings(text: str) -> Change:
    return (EVENINGS, "", text)


VANNES = f"{{citation}}`le val a fermé ses vannes <{VALE}#t2>`"
SOMEWHERE = {
    "une audition de membres": ([in_evenings(VANNES)], "public"),
    "pour les membres": ([in_evenings(f":::::{{diffusion}} membres\n{VANNES}\n:::::")], ""),
    "un chapitre de membres": (
        [in_evenings(VANNES), (EVENINGS, "diffusion: public", "diffusion: membres")],
        "",
    ),
    "un chapitre en brouillon": (
        [in_evenings(VANNES), (EVENINGS, "etat: approuve", "etat: brouillon")],
        "",
    ),
    "une fiche attendue": ([(TESTIMONY, "etat: donne", "etat: attendu")], NOT_WORKING),
    "une fiche dont des mots sont retirés": (
        [(TESTIMONY, "un soir sur deux", "{retire}`un soir` sur deux")],
        "",
    ),
    "d’un thème que l’édition n’a pas": (
        [
            (BOOK, '[edition.public]\n', '[edition.public]\nthemes = ["fete"]\n'),
            in_evenings(f"{{citation}}`Qui aide <{ISLE}#t3>`"),
        ],
        "public",
    ),
    "un tour inconnu : dit ailleurs": ([in_evenings(VANNES.replace("#t2", "#t9"))], ""),
    "de faux mots : dit ailleurs": (
        [in_evenings(f"{{citation}}`Quoi donc <{ISLE}#t3>`")],
        "",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("changes", "editions"), SOMEWHERE.values(), ids=SOMEWHERE.keys())
def test_who_may_cite_what(small: Book, changes: list[Change], editions: str) -> None:
    changed(small, *changes)
    found = [one.values["edition"] for one in small.problems() if one.code == "E001"]
    assert found == ([editions] if editions else [])


# --- titles

DRAFT: Change = (WHEELS, "etat: approuve", "etat: brouillon")
TITLES = {
    "le titre d’une audition": ("{ref}`h-" + VALE + "`", None, "public"),
    "d’une intervention": ("{ref}`h-" + VALE + "-t1`", None, "public"),
    "avec des mots à soi": ("{ref}`des mots <h-" + VALE + ">`", None, ""),
    "d’une audition publique": ("{ref}`h-" + ISLE + "`", None, ""),
    "d’un témoignage retiré": ("{ref}`h-temoignage-retire`", None, ALL),
    "d’un chapitre": ("{ref}`c-roues`", None, ""),
    "d’un chapitre en brouillon": ("{ref}`c-roues`", DRAFT, NOT_WORKING),
    "le numéro d’un chapitre en brouillon": ("{numref}`c-roues`", DRAFT, NOT_WORKING),
    "d’un chapitre de membres": (
        "{ref}`c-roues`",
        (WHEELS, "diffusion: public", "diffusion: membres"),
        "public",
    ),
    "pour les membres seuls": (
        ":::::{diffusion} membres\n{ref}`mots <h-" + VALE + ">`\n:::::",
        None,
        "",
    ),
}


@pytest.mark.parametrize(("link", "change", "editions"), TITLES.values(), ids=TITLES.keys())
def test_a_title_of_what_is_withheld(
    small: Book, link: str, change: Change | None, editions: str
) -> None:
    changed(small, in_evenings(link), *([change] if change else []))
    assert told(small, "E004") == ([f"{EVENINGS}:31 E004"] if editions else [])
    found = [one.values["edition"] for one in small.problems() if one.code == "E004"]
    assert found == ([editions] if editions else [])


# --- what a withheld block takes with it

TAKEN = {
    "une note écrite dans le passage": (
        "Un mot[^n].\n\n:::::{diffusion} membres\nLà[^n].\n\n[^n]: Une note.\n:::::",
        [f"{EVENINGS}:31 M018"],
    ),
    "une note écrite dehors": (
        "Un mot[^n].\n\n:::::{diffusion} membres\nLà[^n].\n:::::\n\n[^n]: Une note.",
        [],
    ),
    "une adresse écrite dans le passage": (
        "Un [mot][la].\n\n:::::{diffusion} membres\nUn [mot][la].\n\n[la]: https://exemple.fr\n"
        ":::::",
        [f"{EVENINGS}:31 M020"],
    ),
    "une adresse écrite dehors": (
        "Un [mot][la].\n\n:::::{diffusion} membres\nUn [mot][la].\n:::::\n\n"
        "[la]: https://exemple.fr",
        [],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), TAKEN.values(), ids=TAKEN.keys())
def test_what_a_withheld_block_takes_with_it(small: Book, text: str, wanted: list[str]) -> None:
    small.add(EVENINGS, f"\n{text}\n")
    assert told(small, "M018", "M020") == wanted


# --- embargoes that end

ENDED = {
    "la veille": ("2019-12-31", [], True),
    "ce jour": (DAY.isoformat(), [], True),
    "demain": ("2020-01-02", [], False),
    "depuis l’édition d’avant": ("2019-12-31", ["2019-12-30"], True),
    "le jour de l’édition d’avant": ("2019-12-31", ["2019-12-31"], False),
    "avant l’édition d’avant": ("2019-11-01", ["2019-12-01"], False),
    "entre deux éditions": ("2019-11-01", ["2019-12-01", "2019-10-01"], False),
    "après deux éditions": ("2019-12-31", ["2019-12-01", "2019-10-01"], True),
}


@pytest.mark.parametrize(("until", "releases", "note"), ENDED.values(), ids=ENDED.keys())
def test_an_embargo_that_ended_is_told_once(
    small: Book, until: str, releases: list[str], note: bool
) -> None:
    small.alter(EMBARGO, "embargo: 2040-01-01", f"embargo: {until}")
    for number, date in enumerate(releases, 1):
        release = {"version": f"2019.{number}", "date": date, "records": {}}
        small.write(f"editions/2019.{number}.json", json.dumps(release))
    assert told(small, "E005") == ([f"{EMBARGO}:18 E005"] if note else [])
