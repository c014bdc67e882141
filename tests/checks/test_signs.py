"""What is left of other tools' markup: one line for one mistake, and what is mended of it."""

from __future__ import annotations

import pytest

from tests.book import HEARING, PREFACE, Book
from vademecum.mend import mend

NB, THIN = "\u00a0", "\u202f"

# What Pandoc writes -> what `--fix` makes of it.
MENDED = {
    "thousands": ("Près de 10\\ 000 habitants.", f"Près de 10{THIN}000 habitants."),
    "a title": ("Il cite M.\\ Riou.", f"Il cite M.{NB}Riou."),
    "quotation marks": ("Il dit «\\ oui\\ ».", f"Il dit «{NB}oui{NB}»."),
    "a sign behind it": ("Pourquoi\\ ?", f"Pourquoi{THIN}?"),
    "a cell": ("| A |\n|---|\n| 10\\ 000 |", f"| A |\n|---|\n| 10{THIN}000 |"),
    "more than are told": ("5\\ m. " * 30 + "Fin.", f"5{NB}m. " * 30 + "Fin."),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("text", "good"), MENDED.values(), ids=MENDED.keys())
def test_a_space_of_pandoc_is_one_that_does_not_break(small: Book, text: str, good: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    mend(small.root, lambda _one: True)
    assert small.read(PREFACE).endswith(f"\n{good}\n")
    assert small.codes() == []


@pytest.mark.table
@pytest.mark.parametrize("text", ["Un `10\\ 000`.", "Un mot\\\nsuite.", "Un mot\\\\ suite."])
def test_another_backslash_is_left(small: Book, text: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    mend(small.root, lambda _one: True)
    assert small.read(PREFACE).endswith(f"\n{text}\n")


# What is written -> the one line that is said of it: its code, words of what to write.
ONCE = {
    "an option misspelt": (
        ":::{figure} ../agir/images/roue.svg\n:atl: Une roue\n\nLégende.\n:::", "M003", "“alt”"),
    "a place of the same file": (
        "[a](#bief).\n\n(bief-et-roue)=\n\n## Un\n\nTexte.", "M020", "“#bief-et-roue”"),
    "a page of a site from its top": ("[a](/agir/roues).", "M011", "“../agir/roues.md”"),
    "a place of a page from its top":
        ("[a](/agir/roues/#bief).", "M011", "“../agir/roues.md#bief”"),
    "a number before a file's name": ("[a](../agir/3-roues.md).", "M020", "“../agir/roues.md”"),
    "a category": ("[[Catégorie:Ville]]", "M024", "[words](file.md)"),
    "a panel": ("{panel:title=Info}Texte{panel}", "M024", ":::{note}"),
    "a shortcode": ("[embed:123]", "M024", "WordPress"),
    "a role half written": ("Le 2{sup}`e adjoint.", "M024", "{sup}`words`"),
    "a target of AsciiDoc": ("Voir <<cible>> là.", "M005", "[words](#name)"),
    "a figure of Typst": ('#figure(image("carte.png"), caption: [x])', "M024", "other tools"),
    "a comment of MDX": ("Un {/* mot */} là.", "M024", "comment"),
    "a box of Hugo": ("{{% notice %}}", "M024", ":::{note}"),
    "tabs of GitBook": (
        '{% tabs %}\n\n{% tab title="Un" %}\n\nMots.\n\n{% endtab %}\n\n{% endtabs %}',
        "M024", "name of each as a heading"),
    "steps of GitBook": ("{% stepper %}\n\n{% step %}\n\nMots.\n\n{% endstep %}", "M024",
                         "as a heading"),
    "a link of GitBook's own": (
        '{% content-ref url="roues.md" %}\n\nMots.\n\n{% endcontent-ref %}', "M024",
        "[words](address)"),
    "code of GitBook's": ('{% code title="a" %}\n\nMots.\n\n{% endcode %}', "M024", "```"),
    "a page of GitBook's put in": ('{% include "a.md" %}', "M024", "copy its words here"),
    "an interface of GitBook's": ('{% swagger src="a.yml" %}', "M024", "another site"),
    "another block of a template": ("{% raw %}\n\nMots.\n\n{% endraw %}", "M024",
                                    "blocks of templates are not read"),
    "an anchor of GitBook's": ('## Un titre <a href="#un" id="un"></a>\n\nMots.', "M005",
                               "where a link leads to it, write (name)="),
    "a sign that is drawn by a class": ('Un <i class="fa fa-mot"></i> mot.', "M005",
                                        "it holds no words: take it out"),
    "a link around words": ('Un <a href="https://exemple.fr">mot</a>.', "M005",
                            "write [words](address)"),
    "a film": ("{{< youtube abc >}}", "M024", "another site"),
    "an address of Jekyll": ("[la page]({{ site.baseurl }}/page)", "M024", "address itself"),
    "a title of reStructuredText": ("Titre\n~~~~~\n\nTexte.", "M007", "write ##"),
    "attributes behind a space": ("[x](https://exemple.fr){ .md-button }", "M024", "attributes"),
    "an option that is none": (":::{fiche} Un\n:cout: 3\n\nUn.\n:::", "M003", ":pour:, :duree:"),
    "a jump of levels": ("## Un\n\n#### Deux\n\nTexte.", "M017", "write “###"),
    "a jump below a box’s heading":
        (":::{note}\n### Dans\n\nUn.\n:::\n\n#### Trois\n\nUn.", "M017", "write “##"),
    "a jump below a quotation’s heading":
        ("## Un\n\n> ### Dans\n\n#### Trois\n\nUn.", "M017", "write “###"),
    "a keyword of Org": ("#+TITLE: x", "M024", "properties"),
    "an abbreviation of PHP Markdown": ("*[HTML]: x", "M024", "{abbr}"),
    "colons of another width": ("：：：{note}\nTexte.", "M024", "after :::"),
    "a simple table": ("==== ====\nA    B\n==== ====\nc    d\n==== ====", "M024", "| A | B |"),
    "a table of AsciiDoc": ("|===\n|A |B\n|c |d\n|===", "M024", "| A | B |"),
    "a table of MediaWiki": ("{|\n|-\n! A !! B\n|-\n| c || d\n|}", "M024", "| A | B |"),
    "a box of Docusaurus": (":::warning[Attention]\nLe texte.\n:::", "M030", "**Attention**"),
    "a note of MediaWiki": ("Mot<ref>La note.</ref>.", "M005", "[^name]"),
    "contents of kramdown": ("{:toc}", "M024", "contents are made"),
    "quotation marks of Babel": ("Il dit \\og oui \\fg.", "M024", "« … »"),
    "a link of Textile": ('Voir "le site":https://exemple.fr là.', "M024", "[words](address)"),
    "a box with a colon too few": (":: attention Un titre\nTexte.\n::", "M024", "with ::: alone"),
    "a comment of reStructuredText": (".. un commentaire", "M024", "would be published"),
    "a box of reStructuredText": (".. note:: Un mot.", "M024", ":::{note}"),
    "a list of AsciiDoc": (". Un\n.. Deux", "M024", "“1. ”"),
    "bold of SPIP": ("Un mot {{Fort}} et {{très fort}}.", "M024", "**words**"),
    "a variable": ("Le site {{ site.nom }}.", "M024", "variables"),
    "a list of a wiki": ("* Un\n** Deux\n*** Trois", "M024", "a list within a list"),
    "emphasis with a space": ("** mot mal** mis", "M024", "emphasis"),
    "a block for LaTeX": ("```{=latex}\n\\newpage\n```", "M001", "for LaTeX"),
    "several signs on a line": ("Un {mot là} et } encore ^là.", "M046", "backslash"),
    "a folder of a network": (
        "Voir \\\\serveur\\partage\\doc.docx.", "M046", "in “\\\\serveur\\partage\\doc.docx.”"
    ),
    "a sign that is meant beside one": ("Un \\*mot{là.", "M046", "in “\\*mot{là.”"),
    "rich text": ("{\\rtf1\\ansi Texte}", "M024", "paste the words"),
}  # fmt: skip


@pytest.mark.table
@pytest.mark.parametrize(("text", "code", "words"), ONCE.values(), ids=ONCE.keys())
def test_one_mistake_is_one_line(small: Book, text: str, code: str, words: str) -> None:
    small.add(PREFACE, f"\n{text}\n")
    (one,) = small.problems()
    assert one.code == code
    assert words in one.message


def test_typography_of_other_words_of_the_line_is_still_told(small: Book) -> None:
    small.add(PREFACE, "\nOui! Voir [[Catégorie:Ville]], et non: rien.\n")
    assert sorted(one.code for one in small.problems()) == ["M024", "T003", "T004"]


def test_a_sign_that_recurs_is_one_line_with_the_lines_of_each(small: Book) -> None:
    small.add(PREFACE, "\nUn {mot là.\n\nUn {autre là.\n")
    (one,) = small.problems()
    assert len(one.lines) == 2


def test_the_net_holds_words_that_were_said(small: Book) -> None:
    small.alter(HEARING, "Qui aide", "Qui {donc aide")
    assert [one.code for one in small.problems() if one.code[0] == "M"] == ["M046"]


def test_what_is_said_of_promises_stands_beside_marks(small: Book) -> None:
    """Only what is said of markup and typography is left out below a mark of several lines."""
    small.add(PREFACE, "\n[quote]\n____\nMerci à M.\u00a0Zéphyrin.\n____\n")
    assert sorted({one.code for one in small.problems()}) == ["E002", "M024"]
