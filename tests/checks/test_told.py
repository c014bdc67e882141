"""One mistake is one line: what follows from it is not told, what recurs is counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.book import HEARING, PREFACE, TESTIMONY, Book
from vademecum.mend import mend
from vademecum.problems import Problem

# (what is wrong, what is written, the one code, how often it is said to stand)
CHAPTERS = {
    "a table without its line of dashes": ("| A | B |\n| un | deux |\n| c | d |", "M024", 1),
    "a table whose dashes a word processor changed": ("| A | B |\n|—|—|\n| un | deux |", "M024", 1),
    "rows that are too long": ("| A | B |\n|---|---|\n| a | b | c |\n| d | e | f |", "M025", 2),
    "boxes in boxes": (":::{note}\nUn.\n\n:::{attention}\nDeux.\n:::\n\nTrois.\n:::", "M007", 1),
    "boxes in another tool’s": ("::::{grid} 2\n:::{card} Un\nA.\n:::\n::::", "M001", 1),
    "options of another tool’s": (':::{csv-table} Un\n:header: "A"\n\n"a"\n:::', "M001", 1),
    "a formula": ("$$\na+b=c\n$$", "M024", 1),
    "a box of GitBook's": ('{% hint style="info" %}\n\nUn.\n\n{% endhint %}', "M024", 1),
    "a word between tags": ("Un <u>mot</u> et <u>un autre</u>.", "M005", 1),
    "tags on two lines": ("Un <u>mot</u>.\n\nUn <u>autre</u>.", "M005", 2),
    "a list in HTML": ("<ul>\n<li>Un</li>\n\n<li>Deux</li>\n</ul>", "M005", 1),
    "signs that no face has": ("Un 🙂.\n\n👨\u200d👩\u200d👧 et 🇫🇷, 1\ufe0f\u20e3.", "M034", 4),
    "lines of a list that is none": ("• Un\n• Deux\n• Trois", "M024", 1),
    "words added by a reviewer": ("Un {++ajout++} ici.", "M024", 1),
    "a box with a colon too few": (":: note\nUn mot.\n::", "M024", 1),
    "a box with a colon too few, apart": (":: note\n\nUn mot.\n\n::", "M024", 2),
    "the heads of a table below a blank line":
        (":::{list-table} Un\n\n:header-rows: 1\n\n* - a\n* - b\n:::", "M024", 1),
    "the description of a figure below a blank line":
        (":::{figure} ../agir/images/roue.svg\n\n:alt: Une roue\n\nLa roue.\n:::", "M024", 1),
    "a list within numbers, by one space": ("1. un\n 1. deux\n2. trois", "M008", 1),
    "an entry of the index without its words": (":::{index}\n:::", "M004", 1),
    "a note as in French": ("Mot[^un].\n\n[^un] : la note.", "M024", 1),
    "a table drawn with signs":
        ("+----+----+\n| A  | B  |\n+====+====+\n| un | x  |\n| y  | z  |\n+----+----+", "M024", 1),
    "such a table in an item, with blank lines":
        ("- un\n\n  +----+----+\n  | A  | B  |\n\n  +----+----+\n  | un | x |\n  +----+----+",
         "M024", 1),
    "a result of a database":
        ("+----+---+\n| id | x |\n+----+---+\n|  1 | a |\n|  2 | b |\n+----+---+", "M024", 1),
    "what a word processor lost": ("Voir Erreur ! Source du renvoi introuvable.", "M024", 1),
    "a box of MkDocs": ('!!! note "Un titre"\n    Le texte.', "M024", 1),
    "a link that leads nowhere, twice": ("[un](rien.md).\n\n[deux](rien.md).", "M020", 2),
    "places of a file that is not there":
        ("[a](rien.md), [b](rien.md#x)\n\n[c](./rien.md#y)", "M020", 2),
    "links to an anchor in HTML":
        ("[a][1], [b](#x).\n\n<a name=\"x\"></a>Là.\n\n[1]: #x", "M005", 1),
    "a link to an anchor of Pandoc's": ("## Un titre {#x}\n\n[a](#x) et [b](#x).", "M024", 1),
    "a listing of a list, closed too far to the left":
        ("- a\n\n  ``` r\n  x\n ```\n\n:::{note}\nUn.\n:::\n\n:::{note}\nDeux.\n:::", "M044", 1),
    "a listing of a list, at the margin":
        ("1. a\n   ```\ncode\n   ```\n2. b\n\n:::{note}\nUn.\n:::", "M044", 1),
    "a box of a list, closed too far to the left":
        ("1. a\n   :::{note}\n   x\n  :::\n2. b\n\n:::{note}\nUn.\n:::", "M044", 1),
    "a listing of a list that is not closed":
        ("- a\n  ```\n  x\n- b\n\n:::{note}\nUn.\n:::", "M007", 1),
    "words behind the colons that close a box":
        (":::{note}\nUn.\n::: Une suite collée.\n\nDeux.", "M007", 1),
    "a listing that is not closed": ("```\nx\n\n:::{note}\nUn.\n:::", "M007", 1),
    "code in a note": ("Mot[^a].\n\n[^a]: Un\n\n    ```\n    code\n    ```", "M048", 1),
    "a quotation in a note": ("Mot[^a].\n\n[^a]: Un\n\n    > deux", "M048", 1),
    "a box in a note": ("Mot[^a].\n\n[^a]: Un\n\n    :::{note}\n    x\n    :::", "M048", 1),
    "a heading in a note": ("Mot[^a].\n\n[^a]: Un\n\n    ## Deux", "M048", 1),
    "an empty note above words": ("Mot[^a].\n\n[^a]:\n\nUn.", "M049", 1),
    "a block to withhold": (":::{retire}\nUn.\n:::", "M001", 1),
    "words to withhold, as a block’s": ("Un {diffusion}`mot`.", "M002", 1),
    "bold in words that are withheld": ("Il {retire}`dit **fort** ici`.", "M024", 1),
    "a note whose name has a space": ("Mot[^Été 2017].\n\n[^Été 2017]: Un.", "M024", 1),
    "a note without its colon": ("Mot[^1].\n\n[^1]La note.", "M018", 2),
    "notes by numbers": ("Mot[1], et[2].\n\n[1] La note.\n\n[2] La suite.", "M024", 2),
    "a box of a site": ('{% hint style="info" %}\nUn mot.\n{% endhint %}', "M024", 1),
    "a note in its line, of two": ("Mot^[note en ligne\nsur deux lignes].", "M024", 1),
    "boxes of one name, of a site's": (
        "::: tip Un titre\nUn.\n:::\n\n:::tip\nDeux.\n:::\n\n:::tip[Autre]\nA.\n:::", "M030", 3),
    "cells of one language": (
        "```{r}\na\n```\n\n```{r, echo=FALSE}\na\n```\n\n``` {r nom, fig.cap=\"a, b\"}\na\n```\n\n"
        "```{.r .numberLines}\na\n```\n\n```r {.x}\na\n```\n\n~~~{{r}}\na\n~~~", "M051", 6),
    "a second front matter": (
        "Un.\n\n---\ntitle: Un titre\nformat:\n  html:\n    toc: true\nauthor:\n  - name: Nul\n"
        "---\n\nDeux.", "M052", 1),
    "a second front matter, right below the first": ("---\neval: false\n---\n\nUn.", "M052", 1),
    "boxes in boxes, below which all is right": (
        ":::{note}\nUn.\n\n:::{note}\n:::{retenir}\nDeux.\n:::\n:::\n:::\n\nTrois.\n\n"
        ":::{note}\nQuatre.\n:::\n\nCinq.", "M007", 1),
    "a section in boxes in boxes": (
        ":::{note}\nUn.\n\n## Deux\n\n:::{retenir}\nTrois.\n:::\n\n:::\n\n:::{note}\nQuatre.\n:::\n"
        "\n:::{note}\nCinq.\n:::", "M007", 1),
    "a box of MkDocs', with paragraphs":
        ('!!! note "Un titre"\n\n    Le texte dit un mot.\n\n    Il dit la suite.', "M024", 1),
    "tabs of MkDocs'": (
        '=== "Un"\n\n    Le texte du premier.\n\n=== "Deux"\n\n    Le texte du second.', "M024", 2),
    "tabs of Quarto's": ("::: {.panel-tabset}\n## Un\n\nA.\n\n## Deux\n\nB.\n:::", "M001", 1),
    "code in a note in its line": (
        "Mot^[Voir [`un`](https://exemple.fr/a) et `deux`, ici].", "M024", 1),
    "letters told wrongly": ("Encore dÃ©jÃ .", "F019", 1),
}  # fmt: skip


Change = Callable[[str], str]


def told(book: Book) -> list[Problem]:
    return [one for one in book.problems() if one.place.path in (PREFACE, HEARING)]


@pytest.mark.table
@pytest.mark.parametrize("wrong", CHAPTERS.values(), ids=CHAPTERS.keys())
def test_one_mistake_of_a_chapter_is_one_line(small: Book, wrong: tuple[str, str, int]) -> None:
    text, code, times = wrong
    small.add(PREFACE, f"\n{text}\n")
    (one,) = told(small)
    assert one.code == code
    assert len(one.lines or (1,)) == times
    assert ("times" in one.message) == (times > 1)


def test_two_mistakes_are_two_lines(small: Book) -> None:
    small.add(PREFACE, "\nUn <u>mot</u>, un <b>autre</b>, [un](rien.md), [deux](nul.md).\n")
    assert [one.code for one in told(small)] == ["M005", "M005", "M020", "M020"]


def test_the_lines_of_each_are_named(small: Book) -> None:
    first = small.read(PREFACE).count("\n") + 2
    small.add(PREFACE, "\n[[un]].\n\n[[deux]] et [[trois]].\n")
    (one,) = told(small)
    assert one.place.line == first
    assert one.message.endswith(f"(3 times: lines {first}, {first + 2})")


def without(text: str, key: str) -> str:
    """The front matter without a key and what stands under it."""
    lines, kept, within = text.split("\n"), [], False
    for line in lines:
        within = line.startswith(f"{key}:") or (within and line.startswith(" "))
        kept += [] if within else [line]
    return "\n".join(kept)


RECORDS = {
    "no accord": (lambda text: without(text, "accord"), ["F008"]),
    "nobody declared": (lambda text: without(text, "intervenants"), ["F008"]),
    "an accord in a word": (
        lambda text: without(text, "accord").replace("\nrelecture:", "\naccord: oui\nrelecture:"),
        ["F009"],
    ),
    "no line of a label": (lambda text: text.replace("** — ", " —** "), ["H005"]),
    "ids that cannot be read": (lambda text: text.replace("{#t", "{#t1 temps=1:2 "), ["H006"]),
}  # fmt: skip


@pytest.mark.parametrize("wrong", RECORDS.values(), ids=RECORDS.keys())
def test_one_mistake_of_a_record_is_one_line(small: Book, wrong: tuple[Change, list[str]]) -> None:
    make, codes = wrong
    small.write(HEARING, make(small.read(HEARING)))
    assert [one.code for one in told(small) if one.place.path == HEARING] == codes


def test_a_name_that_must_not_be_printed_is_foundonce_a_file(small: Book) -> None:
    small.add(PREFACE, "\nMerci à M.\u00a0Zéphyrin.\n\nEncore merci à M.\u00a0Zéphyrin.\n")
    found = [one for one in small.problems() if one.code == "E002"]
    assert [len(one.lines) for one in found] == [2]


def test_an_answer_behind_a_dash_is_no_list(small: Book) -> None:
    small.alter(HEARING, "Qui aide", "-Oui.\n-Qui aide")
    assert [one for one in told(small) if one.code == "M024"] == []


# (an address that leads nowhere, what is suggested)
SUGGESTED = {
    "#c-veilées": "#c-veillees",
    "#roue": "#c-roues",
    "veilles.md": "../agir/veillees.md",
    "#avant-props": "",  # of the text itself
    "#c-avant-propo": "",
    "avant-propo.md": "",
    "#h-2019-05-02-ile-aux-cerfs-t9": "",  # another turn
    "#figure-3": "",
    "#cadre-legal": "",
    "page.md": "",
}

# (an address, the heading of this text that is meant)
HEADINGS = {
    "#citer": "Citer ce qui a été dit",
    "#citer-ce-qui": "Citer ce qui a été dit",
    "#citer-ce-qui-a-ete-dti": "Citer ce qui a été dit",
    "avant-propos.md#citer": "Citer ce qui a été dit",
    "#retenir-l-essentiel": "Retenir l’essentiel",
    "#reteni": "Retenir",
    "#re": "",  # of two that begin so, and no word of either
    "#autre-chose": "",
}


@pytest.mark.parametrize(("target", "words"), HEADINGS.items())
def test_the_heading_that_was_meant_is_named(small: Book, target: str, words: str) -> None:
    heads = "## Citer ce qui a été dit\n\nA.\n\n## Retenir l’essentiel\n\nB.\n\n## Retenir\n\nC."
    small.add(PREFACE, f"\n{heads}\n\n[un]({target}).\n")
    (one,) = told(small)
    assert one.code == "M020"
    assert ("above the heading" in one.message) == bool(words)
    assert f"above the heading “{words}”" in one.message or not words


@pytest.mark.parametrize(("target", "near"), SUGGESTED.items())
def test_what_is_suggested_is_near_and_another_place(small: Book, target: str, near: str) -> None:
    small.add(PREFACE, f"\n(figure-2)=\n[un]({target}).\n")
    (one,) = told(small)
    assert one.code == "M020"
    assert ("mean" in one.message) == bool(near)
    assert f"mean “{near}”" in one.message or not near


@pytest.mark.table
@pytest.mark.parametrize("path", [HEARING, TESTIMONY])
def test_a_blank_line_below_an_id_line_is_one_mistake_that_is_mended(
    small: Book, path: str
) -> None:
    before = small.read(path)
    lines = before.split("\n")
    marks = [number for number, line in enumerate(lines) if line.startswith("{#")]
    for number in marks:
        small.write(path, "\n".join([*lines[: number + 1], "", *lines[number + 1 :]]))
        assert small.codes() == [f"{path}:{number + 1}: H005"]
        mend(small.root, lambda _one: True)
        assert small.read(path) == before
