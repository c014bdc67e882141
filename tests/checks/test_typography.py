"""Each rule of typography: what it mends, into what, and what is right and stays as it is."""

from __future__ import annotations

import dataclasses

import pytest

from tests.book import DAY, HEARING, PREFACE, SMALL, Book
from vademecum import corpus
from vademecum.checks import typography
from vademecum.french.folding import sealed
from vademecum.mend import mend
from vademecum.model import Library
from vademecum.problems import Problem
from vademecum.record.passages import speech

NB, FINE = "\u00a0", "\u202f"


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


def found(library: Library, body: str) -> list[Problem]:
    """What is said of a text of this body."""
    text = dataclasses.replace(
        library.chapters["roues"], title="Titre", body=body, body_line=1, body_offset=0
    )
    alone = dataclasses.replace(library, chapters={"roues": text}, records={})
    return list(typography.check(alone, DAY))


def mended(library: Library, body: str) -> str:
    """The body once every fix is made, one after the other."""
    for _round in range(20):
        fix = next((one.fix for one in found(library, body) if one.fix), None)
        if fix is None:
            return body
        body = body[: fix.start] + fix.text + body[fix.end :]
    raise AssertionError(f"no end to the fixes of {body!r}")


# (code, as written, as mended)
MENDED = [
    ("T001", "L'eau", "L’eau"),
    ("T001", "aujourd'hui", "aujourd’hui"),
    ("T001", "l'une d'elles", "l’une d’elles"),
    ("T001", "d'« eau »".replace(" ", NB), f"d’«{NB}eau{NB}»"),
    ("T001", "d'“eau”", "d’“eau”"),
    ("T001", "{term}`l'eau`", "{term}`l’eau`"),
    ("T001", "{citation}`l'eau <l'île#t1>`", "{citation}`l’eau <l'île#t1>`"),
    ("T001", "[l'eau](l'eau.md)", "[l’eau](l'eau.md)"),
    ("T001", "**L'eau** coule", "**L’eau** coule"),
    ("T001", "Mot[^a].\n\n[^a]: L'eau.", "Mot[^a].\n\n[^a]: L’eau."),
    ("T001", ":::{fiche}\n:pour: l'eau\n\nMot\n:::", ":::{fiche}\n:pour: l’eau\n\nMot\n:::"),
    ("T001", ":::{fiche}\n:duree: l'an\n\nMot\n:::", ":::{fiche}\n:duree: l’an\n\nMot\n:::"),
    ("T001", ":::{image} a.svg\n:alt: l'eau\n:::", ":::{image} a.svg\n:alt: l’eau\n:::"),
    ("T001", "**L'eau** — oui", "**L’eau** — oui"),  # bold words, where nobody speaks
    ("T001", "`l'eau` l'eau", "`l'eau` l’eau"),
    ("T002", 'Un "mot".', f"Un «{NB}mot{NB}»."),
    ("T002", '"Un mot"', f"«{NB}Un mot{NB}»"),
    ("T002", 'd\'"eau"'.replace("'", "’"), f"d’«{NB}eau{NB}»"),
    ("T002", '("mot")', f"(«{NB}mot{NB}»)"),
    ("T003", "Quoi ?", f"Quoi{FINE}?"),
    ("T003", "Quoi?", f"Quoi{FINE}?"),
    ("T003", f"Quoi{NB}?", f"Quoi{FINE}?"),
    ("T003", "Oui !", f"Oui{FINE}!"),
    ("T003", "un ; deux", f"un{FINE}; deux"),
    ("T003", "(un) ; deux", f"(un){FINE}; deux"),
    ("T003", "**Non**!", f"**Non**{FINE}!"),
    ("T003", f"«{NB}Non{NB}» ?", f"«{NB}Non{NB}»{FINE}?"),
    ("T003", "[un] ;", f"[un]{FINE};"),
    ("T004", "Ceci : cela", f"Ceci{NB}: cela"),
    ("T004", "Ceci: cela", f"Ceci{NB}: cela"),
    ("T004", "Ceci :", f"Ceci{NB}:"),
    ("T004", "(ceci) : cela", f"(ceci){NB}: cela"),
    ("T004", "| a | b : c |", f"| a | b{NB}: c |"),
    ("T004", "> Ceci : cela", f"> Ceci{NB}: cela"),
    ("T004", "50 %", f"50{NB}%"),
    ("T004", "50%", f"50{NB}%"),
    ("T005", f"« mot{NB}»", f"«{NB}mot{NB}»"),
    ("T005", f"«mot{NB}»", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot »", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot»", f"«{NB}mot{NB}»"),
    ("T005", f"«{NB}mot  »", f"«{NB}mot{NB}»"),
    ("T005", f"«  mot{NB}»", f"«{NB}mot{NB}»"),
    ("T006", "Ainsi...", "Ainsi…"),
    ("T006", "... ainsi", "… ainsi"),
    ("T007", "n° 3", f"n°{NB}3"),
    ("T007", "n°3", f"n°{NB}3"),
    ("T007", "art. 3", f"art.{NB}3"),
    ("T007", "p. 12", f"p.{NB}12"),
    ("T007", "M. Zéphyr", f"M.{NB}Zéphyr"),
    ("T007", "MM. Élan et Ondin", f"MM.{NB}Élan et Ondin"),
    ("T007", "Mme Ondine", f"Mme{NB}Ondine"),
    ("T007", "Mmes Ondine", f"Mmes{NB}Ondine"),
    ("T007", "Dr Zéphyr", f"Dr{NB}Zéphyr"),
    ("T008", "10 000", f"10{FINE}000"),
    ("T008", f"10{NB}000", f"10{FINE}000"),
    ("T008", "10.000", f"10{FINE}000"),
    ("T008", "1 234 567", f"1{FINE}234{FINE}567"),
    ("T009", "la 2ème roue", "la 2{sup}`e` roue"),
    ("T009", "la 2eme roue", "la 2{sup}`e` roue"),
    ("T009", "la 3ième roue", "la 3{sup}`e` roue"),
    ("T009", "le 21ème essai", "le 21{sup}`e` essai"),
    ("T010", "l’Etat", "l’État"),
    ("T010", "des Etats", "des États"),
    ("T010", "Ecole", "École"),
    ("T010", "Ecoles", "Écoles"),
    ("T010", "Equipe", "Équipe"),
    ("T010", "Economie", "Économie"),
    ("T010", "Evaluation", "Évaluation"),
    ("T010", "A la fin", "À la fin"),
    ("T010", "A l’eau", "À l’eau"),
    ("T010", "Fin. A cette heure", "Fin. À cette heure"),
]  # fmt: skip

RIGHT = [
    "L’eau", "'mot'", "le 'mot' seul", "l''eau",  # T001
    "`l'eau`", "``l'eau` l'eau``", "```\nl'eau ; 10 000 ...\n```", "~~~\nl'eau ;\n~~~",
    "https://exemple.fr/l'eau?a;b", "<https://exemple.fr/l'eau>", "[mot](l'eau.md)",
    "[mot](#l'eau)", "[mot]: l'eau", "(eau)=", "{#t1}", ":::{image} a.svg\n:name: l'eau\n:::",
    "    l'eau ; 10 000 ...", "Mot\n\n    l'eau\n\nmot", "`code\nl'eau` mot", "{ref}`l'eau`",
    ":::{note} L'eau ;", "````{note} L'eau", "![mot](l'eau.png)",
    'Un "mot', 'Un 12" tuyau', 'x="y"', 'Un "mot\nautre" mot', 'Un "mot"s',  # T002
    f"«{NB}mot{NB}»", "“mot”",
    f"Quoi{FINE}?", "?", "(?)", "a;b", "&nbsp;", "é&amp;", "roue.svg;",  # T003
    f"Ceci{NB}: cela", "19:30", "a::b", "https://exemple.fr: oui", "| a | b |\n|:--|--:|",  # T004
    f"50{NB}%", "x%", "livre.md: oui",
    f"«{FINE}mot{FINE}»", "mot, mot",  # T005
    "Ainsi…", "1..2", "`...`",  # T006
    f"n°{NB}3", "n° trois", "M. le maire", "champ. 3", "cap. 12", "Mme la maire", "Dr. Zéphyr",
    "p. ex.", f"M.{NB}Zéphyr",  # T007
    f"10{FINE}000", "1000", "10 00", "10 0000", "2017 2018", "en 2017 300 moulins",
    "06 12 34", "1 000,5", "1.000,50",
    "2,5 000", "`10 000`", "192.168.100.200", "3.141", "version 10.100", "§\u00a012.345",  # T008
    r'\"mot\"', r"\...", r"Ainsi\...", r"l\'eau", r"Quoi\?", r"50\%", r"Ceci \: cela", r"\<<",
    "2{sup}`e`", "2e", "1ème", "12è",  # T009
    "État", "Etait", "ETAT", "Vitamine A la fin", "A bon droit", "À la fin",
    "- A faire", "Le point A la",  # T010
]  # fmt: skip

TOGETHER = [
    ("« Non »!", f"«{NB}Non{NB}»{FINE}!"),
    ("«Quoi ?»", f"«{NB}Quoi{FINE}?{NB}»"),
    ("d'«eau»", f"d’«{NB}eau{NB}»"),
    ('d\'"eau"', f"d’«{NB}eau{NB}»"),
    ('"L\'eau ?" : oui', f"«{NB}L’eau{FINE}?{NB}»{NB}: oui"),
    ("A l'eau", "À l’eau"),
    ("L'Etat...", "L’État…"),
    ("n°10 000", f"n°{NB}10{FINE}000"),
    ("Oui... 50% ; non", f"Oui… 50{NB}%{FINE}; non"),
    ("10 000 % ?", f"10{FINE}000{NB}%{FINE}?"),
    ("M. Etat", f"M.{NB}État"),
]


@pytest.mark.parametrize(("code", "before", "after"), MENDED)
def test_what_a_rule_mends(library: Library, code: str, before: str, after: str) -> None:
    assert {one.code for one in found(library, before)} == {code}
    assert mended(library, before) == after
    assert found(library, after) == []


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_right_stays(library: Library, body: str) -> None:
    assert [(one.code, one.values["text"]) for one in found(library, body)] == []


@pytest.mark.parametrize(("before", "after"), TOGETHER)
def test_rules_that_meet(library: Library, before: str, after: str) -> None:
    assert mended(library, before) == after
    assert found(library, after) == []


# A role written there would end the one around it, or stand as it is: the plain form.
@pytest.mark.parametrize(
    "body",
    [
        "{retire}`la 2ème nuit inventée`",
        "{retire}`la nuit\nla 2ème nuit`",
        "- {retire}`la 2ème nuit`",
        "| a |\n|---|\n| {retire}`la 2ème nuit` |",
        "{citation}`la 2ème nuit <audition#t1>`",
        "{term}`2ème`",
        ":::{image} a.svg\n:alt: La 2ème roue\n:::",
        ":::{fiche}\n:pour: le 2ème meunier\n\nMot\n:::",
        "![La 2ème roue](images/roue.svg)",
    ],
)
def test_an_ordinal_where_no_markup_can_stand(library: Library, body: str) -> None:
    assert [one.code for one in found(library, body)] == ["T009"]
    assert mended(library, body) == body.replace("2ème", "2e")
    beside = f"La 3ème. {body}" if body[0] not in ":|-" else f"{body}\n\nLa 3ème."
    whole = beside.replace("2ème", "2e").replace("3ème", "3{sup}`e`")
    assert mended(library, beside) == whole
    for right in ("1er", "XXIe"):
        assert found(library, body.replace("2ème", right)) == []


def test_words_that_cannot_be_placed_are_told_and_left(library: Library) -> None:
    body = "| a |\n|---|\n| {term}`la \\| 2ème` |"
    assert [(one.code, one.fix) for one in found(library, body)] == [("T009", None)]


@pytest.mark.parametrize(
    ("body", "line", "text"),
    [
        ("L'eau", 1, "L'eau"),
        ("Un.\n\nDeux\nl'eau.", 4, "l'eau."),
        (f"{'long ' * 20}l'eau {'long ' * 20}", 1, f"{'long ' * 4}l'eau{' long' * 4}"),
    ],
)
def test_where_it_stands_and_the_words_around(
    library: Library, body: str, line: int, text: str
) -> None:
    (one,) = found(library, body)
    assert one.place.line == line
    assert text in one.values["text"]
    assert "\n" not in one.values["text"]


def test_a_line_longer_than_any_prose_is_let_be(library: Library) -> None:
    line = "l'eau " * 2001
    assert found(library, line) == []
    assert len(found(library, f"{line}\nl'eau")) == 1


SAID = "L'Etat,le vent : 10.000 pas à 16h15, la 2ème nuit..."
KEPT = f"L’État,le vent{NB}: 10{FINE}000 pas à 16{NB}h{NB}15, la 2{{sup}}`e` nuit…"


@pytest.mark.parametrize(
    ("state", "told"), [("approuvee", ["T013"]), ("corrigee", ["T013"]), ("relue", [])]
)
def test_words_that_were_read_stay_the_words_that_were_read(
    small: Book, state: str, told: list[str]
) -> None:
    small.alter(HEARING, "Chez nous,", f"{SAID} Chez nous,")
    small.alter(HEARING, "  etat: approuvee\n", f"  etat: {state}\n")
    before = spoken(small)
    mend(small.root, lambda _one: True)
    left = [one for one in small.problems() if one.code[0] == "T"]
    assert [(one.code, one.fix) for one in left] == [(code, None) for code in told]
    assert (KEPT if told else KEPT.replace(",le", ", le")) in small.read(HEARING)
    assert (sealed(spoken(small)) == sealed(before)) is bool(told)


def spoken(book: Book) -> str:
    return "\n".join(speech(next(iter(book.library().hearings))))


def test_a_fix_of_a_hearing_breaks_no_quote(small: Book) -> None:
    small.alter(HEARING, "Chez nous,", f"{SAID} Chez nous,")
    quote = "l'Etat,le vent : 10.000 pas à 16h15, la 2ème nuit..."
    target = f"{HEARING.split('/')[1].removesuffix('.md')}#t4"
    small.add(PREFACE, f"\n:::{{citation}} {target}\n[{quote[0]}]{quote[1:]}\n:::\n")
    mend(small.root, lambda _one: True)
    assert {one.code for one in small.problems()} <= {"T013"}


# Nothing of this is prose.
OPAQUE = [
    '```python\nx = "l\'eau" ; y = 10.000\n```',
    "`l'eau ; 10.000`",
    "{index}`single: l'eau; l'air`",
    ":::{index} single: l'eau; l'air\n:::",
    'Mot [a].\n\n[a]: https://exemple.org "L\'eau : un titre"',
    '[mot](https://exemple.org "L\'eau ?")',
    "![mot](images/carte-10.000.png)",
    "Mot personne@exemple.invalid;personne.autre@exemple.invalid",
    "Voir www.exemple.fr/l'eau,bas ou exemple.org/page;a",
    "Une formule $a ; b : c$ et $$10.000 - x$$",
    "#l'eau et le 1.2.3",
    "(l-eau)=\n\nMot",
    "| a | b |\n|:--|--:|\n| mot | mot |",
    "- [ ] mot\n- [x] mot",
    "Mot  \nmot",
]


@pytest.mark.parametrize("body", OPAQUE)
def test_what_is_no_prose_is_left(library: Library, body: str) -> None:
    assert [(one.code, one.values["text"]) for one in found(library, body)] == []


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('Un "{term}`mot`" ?', f"Un «{NB}{{term}}`mot`{NB}»{FINE}?"),
        ('"[mot](x.md)"', f"«{NB}[mot](x.md){NB}»"),
        ("l'{term}`eau`", "l’{term}`eau`"),
        ("l'`eau`", "l’`eau`"),
        ("[mot](x.md) ?", f"[mot](x.md){FINE}?"),
        ("mot[^a] ;\n\n[^a]: Note.", f"mot[^a]{FINE};\n\n[^a]: Note."),
        ("- A l'eau", "- À l’eau"),
        ("| a |\n|---|\n| A l'eau |", "| a |\n|---|\n| À l’eau |"),
        ("1. — Oui", f"1. —{NB}Oui"),
        ("La 2ème[^a].\n\n[^a]: La 3ème.", "La 2{sup}`e`[^a].\n\n[^a]: La 3{sup}`e`."),
        (r'Un \"mot\" "là" ?', f'Un \\"mot\\" «{NB}là{NB}»{FINE}?'),
        (r"Un mot\* ?", rf"Un mot\*{FINE}?"),
        (r"\(ceci\) : l'eau\...", rf"\(ceci\){NB}: l’eau\..."),
        (r'Un \\ "mot"', rf"Un \\ «{NB}mot{NB}»"),
        (r"`\` l'eau `\`", r"`\` l’eau `\`"),
        ("*A l'eau*, l'*élu* et *l'*élu", "*A l’eau*, l’*élu* et *l’*élu"),
    ],
)
def test_words_beside_markup(library: Library, before: str, after: str) -> None:
    assert mended(library, before) == after
    assert found(library, after) == []


FRONT = {
    # written after the key -> mended
    "bare": ("L'eau : un guide ?".replace(" :", ""), f"L’eau un guide{FINE}?"),
    "double quotes": ('"L\'eau : un guide"', f'"L’eau{NB}: un guide"'),
    "single quotes": ("'L''eau ; le vent'", f'"L’eau{FINE}; le vent"'),
    "escapes": (
        r'"L\'eau, dite \"vive\" ?"'.replace(r"\'", "'"),
        f'"L’eau, dite «{NB}vive{NB}»{FINE}?"',
    ),
    "an ordinal": ('"La 2ème roue"', '"La 2e roue"'),
    "a remark after": ('"L\'eau" # titre', '"L’eau" # titre'),
    "eight faults": ("\"l'a l'b l'c l'd l'e l'f l'g l'h\"", '"l’a l’b l’c l’d l’e l’f l’g l’h"'),
    "right": (f'"L’eau{NB}: un guide"', f'"L’eau{NB}: un guide"'),
}


@pytest.mark.parametrize("key", ["titre", "lieu", "affiche"])
@pytest.mark.parametrize(("before", "after"), FRONT.values(), ids=FRONT.keys())
def test_what_is_printed_of_the_front_matter_is_mended(
    small: Book, key: str, before: str, after: str
) -> None:
    rows = small.read(HEARING).split("\n")
    line, old = next((n, row) for n, row in enumerate(rows, 1) if row.strip().startswith(f"{key}:"))
    small.alter(HEARING, f"{old}\n", f"{old.split(':')[0]}: {before}\n")
    told = [one for one in small.problems() if one.code[0] == "T"]
    assert {(one.place.path, one.place.line) for one in told} <= {(HEARING, line)}
    assert bool(told) is (before != after)
    mend(small.root, lambda _problem: True)
    assert small.read(HEARING).split("\n")[line - 1] == f"{old.split(':')[0]}: {after}"
    assert not [one for one in small.problems() if one.code[0] == "T"]
