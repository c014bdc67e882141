"""What a notice says of a text at fault: enough to mend it, and no word that nobody may read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.book import EMBARGO, HEARING, PREFACE, TESTIMONY, Book
from tests.book import small as copied
from tests.checks.cases_promises import KEPT, STRUCK, promised
from vademecum import language
from vademecum.checks import faults, notices
from vademecum.model import Audience, ChapterState, Edition, Place
from vademecum.problems import Problem, errors
from vademecum.rules import RULES

WORKING = Edition("travail", Audience.WORKING, tuple(ChapterState), (), ("html",))
BROKEN = "[un lien](nulle-part.md)"
TAG = "Un <b>mot</b> gras."


def told(book: Book, edition: Edition = WORKING) -> str:
    """All that the notices of an edition say."""
    found, library = book.problems(), book.library()
    aside, _others = faults.by_text(errors(found), library)
    sheets = notices.told(aside, notices.read(library, found), edition).values()
    lines = (f"{one.code} {one.line} {one.sentence}" for those in sheets for one in those)
    return "\n".join(lines).replace("\u00a0", " ").replace("\u202f", " ")


def added(text: str, path: str = PREFACE) -> Callable[[Book], object]:
    return lambda book: book.add(path, f"\n{text}\n")


def headed(old: str, new: str) -> Callable[[Book], object]:
    return lambda book: book.alter(PREFACE, old, new)


# What is wrong with the preface, and what its notice says.
TOLD: dict[str, tuple[Callable[[Book], object], str]] = {
    "a link": (added(BROKEN), "M020 12 « nulle-part.md » ne mène à rien"),
    "two links on a line": (added(f"{BROKEN} et [un autre](ailleurs.md)"), "« ailleurs.md »"),
    "a tag": (added(TAG), "M005 12 le HTML n’est pas permis : <b> ; écrivez **mots**"),
    "a directive": (added(":::{notte}\nUn mot.\n:::"), "« notte » (vouliez-vous écrire « note »"),
    "a role": (added("{notte}`mot`"), "M002 12 rôle inconnu « notte »"),
    "a row of a table": (
        added("| A | B |\n|---|---|\n| un | deux | trois |"), "cette ligne a 3 cellules"),
    "a value": (headed("approuve", "fini"), "F009 3 « fini » ne convient pas à « etat »"),
    "a key": (headed("themes", "thèmess"), "F007 5 clé inconnue « thèmess »"),
    "a head that cannot be read": (
        headed("themes: []", "themes: [eau"), "F005 5 l’en-tête est illisible (YAML) : des croch"),
    "a line of the head, without its words": (
        headed('"Avant-propos"', "Avant : propos"), "F006 2 mettez cette valeur entre guillemets :"
        " titre: …"),
    "beside a quote": (
        added(f"On dit {{citation}}`personne ne cure <2019-05-02-ile-aux-cerfs#t4>`. {BROKEN}"),
        "« nulle-part.md »"),
    "several lines": (
        added(f"{BROKEN}\n\n{BROKEN}"), "« nulle-part.md » ne mène à rien dans le livre ; aucun "
        "texte du livre n’est là : écrivez une autre adresse, ou ses mots seuls (2 fois : lignes"),
    "a sign": (added("Un 北."), "北 (U+5317)"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("make", "says"), TOLD.values(), ids=TOLD.keys())
def test_a_notice_says_what_is_to_be_mended(
    small: Book, make: Callable[[Book], object], says: str
) -> None:
    make(small)
    assert says in told(small)


@pytest.mark.parametrize("make", [make for make, _says in TOLD.values()], ids=TOLD.keys())
def test_a_notice_is_in_french_whoever_builds(
    small: Book, make: Callable[[Book], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    make(small)
    found = []
    for name in ("fr", "en"):
        monkeypatch.setenv("LANGUAGE", name)
        language.install()
        found.append(told(small))
    assert found[0] == found[1]


def struck(text: str) -> Callable[[Book], object]:
    """Words that were struck, told again in the preface by what nobody may publish."""

    def make(book: Book) -> None:
        book.commit()
        book.alter(EMBARGO, KEPT, STRUCK)
        book.commit()
        book.add(PREFACE, f"\n{text}\n")

    return make


def unread_head(book: Book) -> None:
    promised(book, EMBARGO, KEPT, STRUCK)
    book.alter(EMBARGO, KEPT, STRUCK)
    book.alter(PREFACE, '"Avant-propos"', f"Avant : {KEPT}")


def quoted(name: str, words: str) -> Callable[[Book], object]:
    return added(f":::{{{name}}} 2019-05-02-ile-aux-cerfs#t2\n{words}\n:::")


# Words that no notice may hold, and how they might come into one.
UNTOLD: dict[str, tuple[Callable[[Book], object], str, str]] = {
    "of a hearing": (added(BROKEN, HEARING), "M020", "nulle-part"),
    "of a testimony": (added(BROKEN, TESTIMONY), "M020", "nulle-part"),
    "of a chapter that holds what is struck": (
        added(f"{BROKEN} {{retire}}`mots`"), "M020", "nulle-part"),
    "of one that meant to": (added(f"{BROKEN} {{retirre}}`mots`"), "M020", "nulle-part"),
    "by another word": (added(f"{BROKEN} {{supprime}}`mots`"), "M020", "nulle-part"),
    "by a mark of none": (added(f"{BROKEN} retire`mots`"), "M020", "nulle-part"),
    "in a block of none": (
        added(f"{BROKEN}\n\n::: {{retire}}\nmots\n:::"), "M020", "nulle-part"),
    "in code": (added("{retire}`mots`` et <b>"), "M005", "<b>"),
    "barred": (added("~~grenat <b>~~"), "M005", "grenat"),
    "struck, as code": (struck(f"    {KEPT}"), "M038", "quatzalin"),
    "struck, beside a link": (struck(f"{KEPT}\n\n{BROKEN}"), "M020", "nulle-part"),
    "struck, in an address": (
        struck("[un lien](le-lac-garde-un-quatzalin-sous-la-glace.md)"), "M020", "quatzalin"),
    "struck, in a tag": (struck(f'<b title="{KEPT}">'), "M005", "quatzalin"),
    "struck, in a comment": (struck(f"<!-- {KEPT} -->"), "M005", "quatzalin"),
    "struck, in a head that cannot be read": (unread_head, "F006", "quatzalin"),
    "of a quote": (quoted("citation", "La roue `ne <b> tourne"), "M005", "<b>"),
    "of a quote that is misspelt": (
        quoted("citatoin", "    La roue vermeille"), "M001", "vermeille"),
    "of a quote in a role that is misspelt": (
        added("{citatoin}`la $vermeille$ roue`"), "M002", "vermeille"),
    "of a hearing, told in a chapter": (
        added("    La roue ne tourne que si le bief est curé"), "M038", "bief est"),
    "of a hearing, in a box that opens otherwise": (
        added("::: citation La roue ne tourne que si le bief"), "M030", "ne tourne"),
    "the name of who spoke": (
        added("    Zéphyrin est venu.\n\n:::{notte}\nUn mot.\n:::"), "M038", "Zéphyrin"),
    "the name of a hearing that was meant": (
        added("[un lien](../../hearings/temoignage-meunier.md)"), "M020", "meuniere"),
}  # fmt: skip


@pytest.mark.parametrize(("make", "code", "words"), UNTOLD.values(), ids=UNTOLD.keys())
def test_no_word_that_nobody_may_read_is_in_a_notice(
    small: Book, make: Callable[[Book], object], code: str, words: str
) -> None:
    make(small)
    said = told(small)
    assert code in said
    assert words.lower() not in said.lower()


@pytest.mark.parametrize("reach", [Audience.PUBLIC, Audience.MEMBERS])
def test_others_than_the_group_are_told_no_word(small: Book, reach: Audience) -> None:
    added(BROKEN)(small)
    edition = Edition("autre", reach, tuple(ChapterState), (), ("html",))
    assert told(small, edition).startswith("M020 12 « … » ne mène à rien")


# How the name of « Mme Ondine » may be typed in what a fault is about.
TYPED = ("Ondine", "ondine", "ONDINE", "Mme Ondine", "<ondine>", "</Ondine>", "<ondine a='1'>",
         "<b title='Ondine'>", "<Ondine", "Ondine: 3", "ondine:", "titre: Ondine", "chez-ondine",
         "chezondine.md", "agir/ondine.md", "#ondine", "ondin", "dine", "{ondine}", "{{ ondine }}",
         "::: ondine", "ondine=1", "themes.ondine", "ondine.themes", "[^ondine]", "$ondine$",
         "U+ONDINE", "« Ondine »", "Ondine\u00a0:", "un mot et Ondi")  # fmt: skip
FIELD = re.compile(r"(?<!\{)\{(\w+)\}(?!\})")


@pytest.mark.parametrize("code", [one for one in RULES if one[0] in "FMT"])
def test_a_name_typed_in_any_value_of_any_fault_is_not_shown(small: Book, code: str) -> None:
    small.add(PREFACE, "\n" + "\n\n".join(TYPED) + "\n")
    book = notices.read(small.library(), ())
    for words in TYPED:
        made = language.said("unknown key “{key}”{hint}").format(key=words, hint="")
        for value in (words, made, language.joined(", ", ["titre", words])):
            values = dict.fromkeys(FIELD.findall(RULES[code].text), value)
            found = {"avant-propos": [Problem(code, Place(PREFACE, 2), values)]}
            (sheet,) = notices.told(found, book, WORKING)["avant-propos"]
            assert not re.search("ondi|dine", sheet.sentence.lower()), (words, sheet.sentence)


def test_the_page_says_it_whatever_its_marks_look_like(tmp_path: Path) -> None:
    book = copied(tmp_path / "livre")
    book.add(PREFACE, f"\n{TAG}\n\n::: note\nUn mot.\n:::\n\n{BROKEN} $v = d^2$ {'a' * 150}\n")
    done = book.run("build", "travail", "--date", "2020-01-01")
    assert done.returncode == 0, done.stderr
    page = book.root / "dist/travail/html/chapters/ouverture/avant-propos.html"
    text = page.read_text(encoding="utf-8").replace("\u00a0", " ")
    for words in ("&lt;b&gt;", "« ::: note »", "nulle-part.md", "$v = d^2$"):
        assert words in text
