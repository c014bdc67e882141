"""What `check` says of a quote, and where it says the words are: on the small book, altered."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.book import EVENINGS, HEARING, PREFACE, TESTIMONY, WHEELS, Book
from vademecum.checks import quotes as checked
from vademecum.corpus.quotes import Quote, moved, nearest, quotes
from vademecum.mend import mend
from vademecum.model import Audience, Chapter, ChapterState, Place
from vademecum.problems import Problem

ISLE, VALE, LAKE = "2019-05-02-ile-aux-cerfs", "2019-06-11-val-brume", "2019-09-01-lac-noir"
QUOTED = f"{{citation}}`personne ne cure seul <{ISLE}#t4>`"  # line 16 of WHEELS
T1, T2, T3, T4 = (f"{ISLE}#t{number}" for number in (1, 2, 3, 4))


def of_quotes(book: Book) -> list[Problem]:
    return [one for one in book.problems() if one.code.startswith("Q")]


def written(body: str) -> tuple[Quote, ...]:
    """The quotes of a chapter of this body, which begins on line 8."""
    state, reach = ChapterState.APPROVED, Audience.PUBLIC
    place = Place("chapters/un.md")
    return quotes(
        Chapter(id="un", title="Un", body=body, state=state, reach=reach, place=place, body_line=8)
    )


def cited(words: str, target: str) -> str:
    return f"{{citation}}`{words} <{target}>`"


# How it is written in a body: (target, words, card) of each quote, in order.
WRITTEN = {
    "aucune": ("Du texte, un {term}`mot <bief>`.", []),
    "dans une phrase": ("On dit {citation}`les mots <un#t1>`.", [("un#t1", "les mots", False)]),
    "des espaces avant la cible": ("{citation}`les mots  <un#t1>`", [("un#t1", "les mots", False)]),
    "un chevron dans les mots": ("{citation}`a < b <un#t1>`", [("un#t1", "a < b", False)]),
    "sans cible": ("{citation}`les mots`", [("", "les mots", False)]),
    "un bloc": (":::{citation} un#t1\nLes mots.\n:::", [("un#t1", "Les mots.", False)]),
    "une fiche": (":::{temoignage} un#p1\n:::", [("un#p1", "", True)]),
    "un bloc, puis une phrase": (
        ":::{citation} un#t1\nMots.\n:::\n\n{citation}`là <deux#t2>`",
        [("un#t1", "Mots.", False), ("deux#t2", "là", False)],
    ),
    "une phrase, puis un bloc": (
        "{citation}`là <deux#t2>`\n\n:::{citation} un#t1\nMots.\n:::",
        [("deux#t2", "là", False), ("un#t1", "Mots.", False)],
    ),
    "dans un encadré": (
        "::::{retenir}\n:::{citation} un#t1\nMots.\n:::\n::::",
        [("un#t1", "Mots.", False)],
    ),
    "dans du code": ("`` {citation}`là <un#t1>` ``", []),
}


@pytest.mark.parametrize(("body", "found"), WRITTEN.values(), ids=WRITTEN.keys())
def test_quotes_are_read_from_a_body(body: str, found: list[tuple[str, str, bool]]) -> None:
    read = written(body)
    assert [(one.target, one.words, one.card) for one in read] == found


@pytest.mark.parametrize(
    ("target", "record", "anchor"),
    [("un#t1", "un", "t1"), (" un # t1 ", "un", "t1"), ("un", "un", ""), ("#t1", "", "t1")],
)
def test_a_target_is_a_record_and_a_turn(target: str, record: str, anchor: str) -> None:
    (quote,) = written(f"{{citation}}`mots <{target}>`")
    assert (quote.record, quote.anchor, quote.place.line) == (record, anchor, 8)


# What line 16 of the chapter cites, and what is said of it.
TOLD = {
    "juste": (QUOTED, ""),
    "le début d’une intervention": (cited("Chez nous […] seul", T4), ""),
    "un autre mot": (cited("personne ne lave seul", T4), "Q003"),
    "un mot coupé": (cited("personne ne cure seu", T4), "Q003"),
    "des points seuls": (cited("…", T4), "Q003"),
    "un coupage seul": (cited("[…]", T4), "Q003"),
    "les mots de deux interventions": (cited("Qui aide […] seul", T4), "Q003"),
    "des mots déplacés": (cited("personne ne cure seul", T1), "Q006"),
    "des mots d’un autre texte": (cited("l’on y danse", T1), "Q006"),
    "sans intervention": (cited("personne ne cure seul", ISLE), "Q004"),
    "une intervention de trop": (cited("personne ne cure seul", f"{ISLE}#t9"), "Q002"),
    "une audition inconnue": (cited("personne ne cure seul", "2019-ile#t4"), "Q001"),
    "sans cible": ("{citation}`personne ne cure seul`", "Q009"),
    "vide": (f"\n\n:::{{citation}} {T4}\n:::\n\n", "Q005"),
    "une image pour tout mot": (
        f"\n\n:::{{citation}} {T4}\n![roue](images/roue.svg)\n:::\n\n",
        "Q005",
    ),
    "une fiche": ("\n\n:::{temoignage} temoignage-meuniere#p1\n:::\n\n", ""),
    "une fiche de rien": ("\n\n:::{temoignage} temoignage-meuniere#p9\n:::\n\n", "Q002"),
    "une fiche sans paragraphe": ("\n\n:::{temoignage} temoignage-meuniere\n:::\n\n", "Q004"),
}


@pytest.mark.table
@pytest.mark.parametrize(("cites", "code"), TOLD.values(), ids=TOLD.keys())
def test_what_is_said_of_a_quote(small: Book, cites: str, code: str) -> None:
    small.alter(WHEELS, QUOTED, cites)
    assert [one.code for one in of_quotes(small)] == ([code] if code else [])


def test_a_false_quote_in_a_testimony_is_not_found_in_itself(small: Book) -> None:
    small.add(TESTIMONY, f"\n{{#p3}}\nOn dit {cited('personne ne lave seul', T4)}.\n")
    assert [(one.code, one.place.path) for one in of_quotes(small)] == [("Q003", TESTIMONY)]


NEAREST = {
    "un mot de travers": ("personne ne lave seul", T4, "personne ne cure seul"),
    "des mots coupés aux bouts": ("ersonne ne cur", T4, "personne ne cure"),
    "une autre intervention": ("la roue ne roule que si", f"{ISLE}#t2", "La roue ne tourne que si"),
}


@pytest.mark.parametrize(("words", "where", "holds"), NEAREST.values(), ids=NEAREST.keys())
def test_the_nearest_passage_in_whole_words(
    small: Book, words: str, where: str, holds: str
) -> None:
    near = nearest(words, small.library().records.values())
    assert near is not None
    assert f"{near.record}#{near.anchor}" == where
    assert holds in near.words
    small.alter(WHEELS, QUOTED, cited(words, T1))
    (problem,) = of_quotes(small)
    assert (problem.code, problem.values["where"]) == ("Q003", where)
    assert holds in problem.values["near"]


def test_the_nearest_passage_is_looked_for_in_the_text_named_first(small: Book) -> None:
    small.alter(WHEELS, QUOTED, cited("personne ne lave seul", f"{VALE}#t1"))
    (problem,) = of_quotes(small)
    assert problem.values["where"].startswith(f"{VALE}#")
    assert nearest("moulin", []) is None


# (words, what else holds them, where they are said to be now)
MOVED = {
    "d’une intervention à l’autre": ("personne ne cure seul", None, T4),
    "d’un texte à l’autre": ("Le lac garde", None, f"{LAKE}#t1"),
    "vers un témoignage": ("l’on y danse", None, "temoignage-meuniere#p2"),
    "avec un coupage": ("Chez […] seul", None, T4),
    "nulle part": ("personne ne lave seul", None, None),
    "deux interventions d’un texte": ("personne ne cure seul", (HEARING, "Qui aide"), None),
    "deux textes": ("personne ne cure seul", (TESTIMONY, "Témoignage inventé"), None),
}


@pytest.mark.parametrize(("words", "also", "now"), MOVED.values(), ids=MOVED.keys())
def test_words_that_only_moved(
    small: Book, words: str, also: tuple[str, str] | None, now: str | None
) -> None:
    if also:
        small.alter(*also, f"{also[1]} : personne ne cure seul")
    (quote,) = written(cited(words, T1))
    found = moved(quote, small.library())
    assert (found and "#".join(found)) == now


def with_twice(book: Book) -> None:
    book.alter(WHEELS, f"<{T4}>`", f"<{T1}>` et {cited('Comment tourne', T1)}")


def with_a_longer_name(book: Book) -> None:
    book.alter(WHEELS, f"<{T4}>`", f"<{T1}>` ({T1}0)")


def over_two_lines(book: Book) -> None:
    book.alter(WHEELS, QUOTED, cited("personne ne cure\nseul", T1))


def on_a_second_line(book: Book) -> None:
    book.alter(WHEELS, QUOTED, "\n" + cited("personne ne cure seul", T1))


def in_a_block(book: Book) -> None:
    book.alter(WHEELS, f"{{citation}} {T2}", f"{{citation}} {T3}")


def in_one_line(book: Book) -> None:
    book.alter(WHEELS, f"<{T4}>", f"<{T1}>")


# The words moved; the target that the fix replaces, and by which; none where it is not sure.
RETARGETED = [
    (in_one_line, T1, T4),
    (in_a_block, T3, T2),
    (on_a_second_line, T1, T4),
    (with_twice, "", ""),
    (with_a_longer_name, "", ""),
    (over_two_lines, "", ""),  # the target is on another line than the quote's first
]


@pytest.mark.table
@pytest.mark.parametrize(("change", "old", "new"), RETARGETED)
def test_a_target_is_replaced_only_where_it_is_one(
    small: Book, change: Callable[[Book], None], old: str, new: str
) -> None:
    change(small)
    altered = small.read(WHEELS)
    (problem,) = [one for one in of_quotes(small) if one.code == "Q006"]
    assert (problem.fix is not None) is bool(old)
    mend(small.root, lambda one: one.code == "Q006")
    assert small.read(WHEELS) == (altered.replace(old, new) if old else altered)
    assert ("Q006" in [one.code for one in of_quotes(small)]) is not bool(old)


AGAIN = f"Un {QUOTED}."
CARD = ":::{temoignage} temoignage-meuniere#p2\n:::"
DANCE = cited("l’on y danse", "temoignage-meuniere#p2")
# (the chapter it is added to, what is added, where Q007 is told)
REPEATED = {
    "les mêmes mots": (EVENINGS, AGAIN, EVENINGS),
    "une part des mots": (EVENINGS, cited("ne cure seul", T4), EVENINGS),
    "plus de mots": (EVENINGS, cited("Chez nous, personne ne cure seul", T4), EVENINGS),
    "d’autres mots du même tour": (EVENINGS, cited("Chez nous", T4), None),
    "les mots d’un autre tour": (EVENINGS, cited("Qui aide", T3), None),
    "le même chapitre": (WHEELS, AGAIN, None),
    "un chapitre d’avant : c’est l’autre qui répète": (PREFACE, AGAIN, WHEELS),
    "une fiche deux fois": (PREFACE, CARD, EVENINGS),
    "une fiche et des mots d’elle": (PREFACE, DANCE, EVENINGS),
    "une fiche et un autre paragraphe": (PREFACE, CARD.replace("p2", "p1"), None),
    "une citation vide": (EVENINGS, f":::{{citation}} {T4}\n:::", None),
}


@pytest.mark.table
@pytest.mark.parametrize(("path", "text", "told"), REPEATED.values(), ids=REPEATED.keys())
def test_words_quoted_in_two_chapters(small: Book, path: str, text: str, told: str | None) -> None:
    small.add(path, f"\n{text}\n")
    found = [one.place.path for one in small.problems() if one.code == "Q007"]
    assert found == ([told] if told else [])


def test_a_repeated_quote_is_told_with_the_chapter_before_it(small: Book) -> None:
    small.add(EVENINGS, f"\n{AGAIN}\n")
    (one,) = checked.check(small.library(), small.library().records[ISLE].date)
    assert one.values == {"target": T4, "other": WHEELS}


# What stands in a quote below the words that were said, and whether it may.
INSIDE = {
    "rien": ("", True),
    "une liste": ("\n- chez nous\n", True),
    "du code": ("\n```\nJamais dit\n```\n", False),
    "du code en retrait": ("\n    Jamais dit\n", False),
    "une note": ("\n:::{note}\nIl a menti.\n:::\n", False),
    "une figure": ("\n:::{figure} images/roue.svg\n:alt: Une roue\n\nJamais dit\n:::\n", False),
    "une rubrique": ("\n:::{rubric} Jamais dit\n:::\n", False),
    "un intertitre": ("\n## Jamais dit\n", False),
    "un tableau": ("\n| Jamais |\n|---|\n| dit |\n", False),
    "une image": ("\n![Jamais dit](images/roue.svg)\n", False),
}


@pytest.mark.table
@pytest.mark.parametrize(("more", "right"), INSIDE.values(), ids=INSIDE.keys())
def test_a_quote_holds_the_words_alone(small: Book, more: str, right: bool) -> None:
    body = f"\n::::{{citation}} {T4}\npersonne ne cure seul\n{more}::::\n"
    told = _m008(small, body)
    assert bool(told) is not right


def _m008(book: Book, body: str) -> list[str]:
    before = book.codes()
    book.add(WHEELS, body)
    return [one for one in book.codes() if one not in before and one.endswith("M008")]
