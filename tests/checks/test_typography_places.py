"""Where typography mends: beside markup, in what was read, in the front matter; and where not."""

from __future__ import annotations

import pytest

from tests.book import HEARING, PREFACE, SMALL, Book
from tests.checks.typeset import FINE, NB, found, mended
from vademecum import corpus
from vademecum.french.folding import sealed
from vademecum.mend import mend
from vademecum.model import Library
from vademecum.record.passages import speech


@pytest.fixture(scope="module")
def library() -> Library:
    return corpus.load(SMALL).library


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


@pytest.mark.parametrize("space", ["&nbsp;", "&#160;", "&#xA0;", "&#8239;"])
def test_a_space_that_html_names_is_one(library: Library, space: str) -> None:
    assert found(library, f"Voir «{space}Actualités{space}», puis «{space}l’eau{space}».") == []
    assert (
        mended(library, f"«{space}un» et «deux{space}»") == f"«{space}un{NB}» et «{NB}deux{space}»"
    )


@pytest.mark.parametrize(
    ("cell", "right"),
    [
        (r"parmi `,\t \|;:` et la 2ème", r"parmi `,\t \|;:` et la 2{sup}`e`"),
        (r"`x = 'b' \| 'c'...` ; fin", rf"`x = 'b' \| 'c'...`{FINE}; fin"),
        (r"`oeuvre \| Etat -- a`", r"`oeuvre \| Etat -- a`"),
        (r"oui \| non ?", rf"oui \| non{FINE}?"),
    ],
)
def test_a_bar_in_a_cell_hides_no_words_and_no_code(
    library: Library, cell: str, right: str
) -> None:
    body = f"| a |\n|---|\n| {cell} |"
    assert mended(library, body) == body.replace(cell, right)
    assert found(library, body.replace(cell, right)) == []


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


@pytest.mark.table
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


@pytest.mark.slow
def test_a_fix_of_a_hearing_breaks_no_quote(small: Book) -> None:
    small.alter(HEARING, "Chez nous,", f"{SAID} Chez nous,")
    quote = "l'Etat,le vent : 10.000 pas à 16h15, la 2ème nuit..."
    target = f"{HEARING.split('/')[1].removesuffix('.md')}#t4"
    small.add(PREFACE, f"\n:::{{citation}} {target}\n[{quote[0]}]{quote[1:]}\n:::\n")
    mend(small.root, lambda _one: True)
    assert {one.code for one in small.problems()} <= {"T013"}


# Nothing of this is prose.
OPAQUE = [
    "[passage retiré le 15 janvier 2018]",
    '```python\nx = "l\'eau" ; y = 10.000\n```',
    "`l'eau ; 10.000`",
    '{index}`single: diaspora; "réseau" ; 10.000`',
    ":::{index} single: diaspora; réseau\n:::",
    "Mot [a].\n\n[a]: https://exemple.org/l'eau",
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


# What is quoted is given its « » when it is printed: “ ” are right inside.
OPAQUE += [
    ":::{citation} audition#t1\n“Moulin”, c’est un mot.\n:::",
    "{citation}`“Moulin”, dit-on <audition#t1>`",
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
        ("{index}`l'eau <single: l'eau; l'air>`", "{index}`l’eau <single: l’eau; l’air>`"),
        ('[mot](x.md "L\'eau ?") "ici"', f'[mot](x.md "L’eau{FINE}?") «{NB}ici{NB}»'),
        ('![a](x.png "L\'eau ?")', f'![a](x.png "L’eau{FINE}?")'),
        ('[mot](x.md "la 2ème")', '[mot](x.md "la 2e")'),
        ("{index}`single: l'eau; oeuvre`", "{index}`single: l’eau; œuvre`"),
        (":::{index} single: l'Etat; b\n:::", ":::{index} single: l’État; b\n:::"),
        ("[Quoi?](x.md)", f"[Quoi{FINE}?](x.md)"),
        ('![L\'eau: "ici"?](x.png)', f"![L’eau{NB}: «{NB}ici{NB}»{FINE}?](x.png)"),
        ('Mot [a].\n\n[a]: x.md "L\'eau ?"', f'Mot [a].\n\n[a]: x.md "L’eau{FINE}?"'),
        ("[a].\n\n[a]: <x.md> 'Un titre?'", f"[a].\n\n[a]: <x.md> 'Un titre{FINE}?'"),
        ("{index}`l'eau`", "{index}`l’eau`"),
        ("{index}`Eau <l'eau; l'air>`", "{index}`Eau <l’eau; l’air>`"),
        ('> Une "phrase\n> à suivre" ici', f"> Une «{NB}phrase\n> à suivre{NB}» ici"),
        ('- Une "phrase\n  à suivre" ici', f"- Une «{NB}phrase\n  à suivre{NB}» ici"),
        ("- Une “phrase\n  à suivre” ici", f"- Une «{NB}phrase\n  à suivre{NB}» ici"),
        ("[Oui!](x.md)", f"[Oui{FINE}!](x.md)"),
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
        ("*A l'eau*, l'*élu* et *l'*élu", "*À l’eau*, l’*élu* et *l’*élu"),
        ("> puis l'\n> *autre*", "> puis l’\n> *autre*"),
        ("| a |\n|---|\n| l&#39;eau&hellip; |", "| a |\n|---|\n| l’eau… |"),
        ("`&rsquo;` et l&rsquo;eau", "`&rsquo;` et l’eau"),
        ("`&eacute;` et l&apos;&eacute;lu &lt;3", "`&eacute;` et l’élu &lt;3"),
        ("## L&apos;&eacute;cole", "## L’école"),
        ("![L&apos;&eacute;lu](x.png)", "![L’élu](x.png)"),
        ("[l&apos;&eacute;lu](x.md)", "[l’élu](x.md)"),
        ("```\n&eacute;\n```", "```\n&eacute;\n```"),
        ("&laquo;&nbsp;Oui&nbsp;&raquo;&nbsp;!", f"«{NB}Oui{NB}»{FINE}!"),
        (
            "*Un*&nbsp;: M.&nbsp;Prat&nbsp;? Non&nbsp;; oui",
            "*Un*&nbsp;: M.&nbsp;Prat&nbsp;? Non&nbsp;; oui",
        ),
        ("3 &lt; 5 ; oui", f"3 &lt; 5{FINE}; oui"),
        ("{retire}`les n°s 4`", f"{{retire}}`les nos{NB}4`"),
        # Words that are the label of their address too: it answers them still.
        ("[l'eau]\n\n[l'eau]: x.md", "[l’eau][l'eau]\n\n[l'eau]: x.md"),
        ("[l'eau][] [a][l'eau]\n\n[l'eau]: x.md", "[l’eau][l'eau] [a][l'eau]\n\n[l'eau]: x.md"),
        ("![l'eau]\n\n[l'eau]: x.png", "![l’eau][l'eau]\n\n[l'eau]: x.png"),
        (
            "| a |\n|---|\n| [*l'eau*] |\n\n[*l'eau*]: x.md",
            "| a |\n|---|\n| [*l’eau*][*l'eau*] |\n\n[*l'eau*]: x.md",
        ),
        (
            '["Etat"... ?]\n\n["Etat"... ?]: x.md',
            f'[«{NB}État{NB}»…{FINE}?]["Etat"... ?]\n\n["Etat"... ?]: x.md',
        ),
        ("[le 2ème]\n\n[le 2ème]: x.md", "[le 2{sup}`e`][le 2ème]\n\n[le 2ème]: x.md"),
        (
            "> [l'un\n> l'eau]\n\n[l'un l'eau]: x.md",
            "> [l’un\n> l’eau][l'un\n> l'eau]\n\n[l'un l'eau]: x.md",
        ),
        (
            "[ici : l’eau ?]\n\n[ici : l’eau ?]: x.md",  # spaces are all one in a label
            f"[ici{NB}: l’eau{FINE}?]\n\n[ici : l’eau ?]: x.md",
        ),
        ("A l'eau [a], [l'a](x.md).\n\n[a]: x.md", "À l’eau [a], [l’a](x.md).\n\n[a]: x.md"),
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
    "letters by their names": ('"L&apos;&eacute;lu"', '"L’élu"'),
    "right": (f'"L’eau{NB}: un guide"', f'"L’eau{NB}: un guide"'),
}


@pytest.mark.table
@pytest.mark.parametrize("key", ["titre", "lieu", "affiche"])
@pytest.mark.parametrize(("before", "after"), FRONT.values(), ids=FRONT.keys())
def test_what_is_printed_of_the_front_matter_is_mended(
    small: Book, key: str, before: str, after: str
) -> None:
    rows = small.read(HEARING).split("\n")
    found = [(n, row) for n, row in enumerate(rows, 1) if row.strip().startswith(f"{key}:")]
    line, old = found[-1]  # before it, one stands in braces
    small.alter(HEARING, f"{old}\n", f"{old.split(':')[0]}: {before}\n")
    told = [one for one in small.problems() if one.code[0] == "T"]
    assert {(one.place.path, one.place.line) for one in told} <= {(HEARING, line)}
    assert bool(told) is (before != after)
    mend(small.root, lambda _problem: True)
    assert small.read(HEARING).split("\n")[line - 1] == f"{old.split(':')[0]}: {after}"
    assert not [one for one in small.problems() if one.code[0] == "T"]
