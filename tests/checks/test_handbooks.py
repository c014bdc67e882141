"""What is said of mistakes in handbooks from elsewhere: one line, on which one can act."""

from __future__ import annotations

import pytest

from tests.book import DAY, PREFACE, Book
from tests.checks.constructs_handbooks import RIGHT
from vademecum import judge
from vademecum.mend import mend
from vademecum.store import Store

# What is written -> what `--fix` makes of it.
MENDED = {
    "a point of mathematics": ("Les élu⋅e⋅s.", "Les élu·e·s."),
    "a point of dictionaries": ("## Les élu‧e‧s\n\nUn.", "## Les élu·e·s\n\nUn."),
    "a line broken by hand": ("Un mot\u2028suite.", "Un mot suite."),
    "a line broken by hand in Word": ("- Un mot\x0bsuite.", "- Un mot suite."),
    "a page broken by hand": ("Un mot\x0csuite.", "Un mot suite."),
    "a new page before a paragraph": ("Un.\n\n\x0cDeux.", "Un.\n\nDeux."),
    "a new page after a paragraph": ("Un.\x0c\n\nDeux.", "Un.\n\nDeux."),
    "a new page beside other faults": ("Un.\n\n\x0cLes  deux  fois.", "Un.\n\nLes deux fois."),
}


@pytest.mark.table
@pytest.mark.parametrize(("text", "good"), MENDED.values(), ids=MENDED.keys())
def test_what_is_certain_is_mended(small: Book, text: str, good: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    mend(small.root, lambda _one: True)
    assert small.read(PREFACE).endswith(f"\n{good}\n")
    assert small.codes() == []


def test_a_new_page_between_two_sentences_is_left(small: Book) -> None:
    small.add(PREFACE, "\nUn mot.\x0cUne suite.\n")
    mend(small.root, lambda _one: True)
    assert [one.code for one in small.problems()] == ["F014"]


def test_a_point_in_code_is_left(small: Book) -> None:
    small.add(PREFACE, "\nUn `a⋅b`.\n")
    mend(small.root, lambda _one: True)
    assert small.read(PREFACE).endswith("\nUn `a⋅b`.\n")
    assert [one.code for one in small.problems()] == ["M050"]


@pytest.mark.slow
def test_each_is_on_its_page_once(small: Book) -> None:
    """The page's proof, which reads the text anew, finds every word and no other."""
    pieces = [one.text for one in RIGHT]
    named = [one.replace("[^a]", f"[^a{at}]") for at, one in enumerate(pieces)]
    named = [one.replace("[^b]", f"[^b{at}]") for at, one in enumerate(named)]
    small.add(PREFACE, "\n" + "\n\nUn paragraphe.\n\n".join(named) + "\n")
    assert small.codes() == []
    assert judge.pages(judge.judge(small.root, DAY), Store.none()) == ()


# What is written -> words of the one line that is said of it.
SAID = {
    "a page's address": ("[a](../agir/veillees/)", "“../agir/veillees.md”"),
    "a page's address, in capitals": (
        "[a](../Agir/Veillees/)", "“../agir/veillees.md”"),
    "another number": ("[a](chapitre-7.md)", "no text of the book stands there"),
    "a heading without its apostrophe": (
        "[a](#droits-dacces)\n\n## Les droits\n\nUn.\n\n### Droits d’accès\n\nUn.",
        "above the heading “Droits d’accès”"),
    "a heading without its bar": (
        "[a](#tests-unitairesfonctionnels)\n\n## Tests unitaires/fonctionnels\n\nUn.",
        "above the heading “Tests unitaires/fonctionnels”"),
    "a variable": ("![Une roue]({{site.url}}/roue.svg)", "variables are not read"),
    "an image elsewhere": ("![Une roue](roue.svg)", "“../agir/images/roue.svg”"),
    "an image nowhere": ("![Une roue](zzzzzz.png)", "put the file there"),
    "a film for an image": ("![Le film](film.mp4)", "no image is made of such a file"),
    "a sound for an image": ("![Le chant](images/Chant.MP3)", "[words](https://…)"),
    "pages for an image": ("![Le plan](plan.pdf)", "a picture of it (PNG, JPEG or SVG)"),
    "an image of a site": ("![Une roue](https://exemple.fr/a.png)", "copy https://exemple.fr/a"),
    "a note that nothing calls": ("[^seule]: Une note.", "write [^seule] behind the word"),
    "a row too short": (
        ":::{list-table} Un\n\n* - A\n  - B\n* - C\n:::", "row 2 has not as many cells as the"),
    "headings alone": (":::{list-table} Un\n:header-rows: 1\n\n* - A\n:::", "a lesser number"),
    "a width of Pandoc's": (
        "![Une roue](../agir/images/roue.svg){width=50%}", "the image as :::{image} file.png"),
    "letters that no face has": ("Un مرحبا.", "transcribe it into Latin letters"),
    "words before their language": ("Un {langue}`en: twin town`.", "{langue}`twin town <en>`"),
    "words behind their language": ("Un {langue}`en twin town`.", "{langue}`twin town <en>`"),
    "a language in brackets": ("Un {langue}`twin town (en)`.", "{langue}`twin town <en>`"),
    "words without their language": ("Un {langue}`twin town`.", "{langue}`twin town <en>`"),
    "a language by its name": ("Un {langue}`twin town <anglais>`.", "{langue}`twin town <en>`"),
    "a word that is no language": ("La {langue}`la città`.", "{langue}`la città <en>`"),
    "words behind the language of a block": (
        ":::{langue} en: twin\nTwin.\n:::", "the words on the lines below"),
    "an image without its words": ("![](../agir/images/roue.svg)", "between these brackets"),
    "a quotation of its own": (":::{epigraph}\nUn.\n:::", "“> ”"),
    "an abbreviation": ('Un <abbr title="x">CN</abbr>.', "{abbr}`CN"),
    "a tab of MkDocs'": ('=== "Un"\n\n    Le texte dit un mot.', "write their name as a heading"),
    "a file put in by Quarto": ("{{< include _un.qmd >}}", "copy its words here"),
    "a cell of R": ("```{r, echo=FALSE}\nx\n```", "write “```r”"),
    "a cell of R, named": ("```{r un-nom, fig.cap=\"Un, {deux}\"}\nx\n```", "write “```r”"),
    "a cell of R without a space": ("```{r,echo=FALSE}\nx\n```", "write “```r”"),
    "a cell that is not run": ("```{{python}}\nx\n```", "write “```python”"),
    "a cell of MyST": ("```{code-cell} ipython3\nx = 1\n```", "write “```python”"),
    "a cell of a language nobody knows": ("```{tikz, fig.cap=\"a\"}\nx\n```", "write “```text”"),
    "a cell of a language nobody knows, alone": ("```{tikz}\nx\n```", "write “```text”"),
    "a name that is no language": ("```{tikz}\nx\n```", "“tikz” is no directive and no language"),
    "a name of two halves": ("```{prf:theorem}\nx\n```", "“prf:theorem” is no directive"),
    "a listing by its name": ("```{#un .python}\nx = 1\n```", "write “```python”"),
    "a listing with its title alone": ("``` title=\"a.py\"\nx = 1\n```", "write “```text”"),
    "lines of a listing": ("```js {1,3}\nx\n```", "write “```js”"),
    "tildes around a cell": ("~~~{r x}\nx\n~~~", "write “~~~r”"),
    "a box of R Markdown's": ("```{block2, type=\"x\"}\nUn.\n```", "“:::{note}”, and ::: where"),
    "a drawing in a cell": ("```{dot, echo=FALSE}\na -> b\n```", "an image of the drawing"),
    "words in braces": ("```{encadrer}\nUne phrase, et une autre.\n```", "boxes are"),
    "a second front matter, with a title": (
        "---\ntitle: \"Un titre\"\n---\n\nUn.", "written ## Un titre"),
    "a bar in code in a table": ("| A | B |\n|---|---|\n| `a|b` | d |", "\\|"),
    "a note called in a box that is none": (
        ":::{encart}\nUn[^a].\n:::\n\n[^a]: Une note.", "“encart”"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("text", "words"), SAID.values(), ids=SAID.keys())
def test_one_line_says_what_to_write(small: Book, text: str, words: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    (one,) = small.problems()
    assert words in one.message
