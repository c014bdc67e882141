"""What real handbooks hold, right and wrong, a piece of a chapter each; all of it is invented.

`code` is what `check` says of it; where it is empty nothing is said, and the book is built with
every word of the piece on its page. Nothing is in between.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Construct:
    """A piece of a chapter; `line`: where, in the piece, `check` points."""

    what: str
    text: str
    code: str = ""
    line: int = 1


def right(what: str, text: str) -> Construct:
    """Nothing to say of it."""
    return Construct(what, text)


def wrong(code: str, what: str, text: str, line: int = 1) -> Construct:
    """Something to say of it."""
    return Construct(what, text, code, line)


PICTURE = "../agir/images/roue.svg"
FIGURE = f":::{{figure}} {PICTURE}\n:alt: Une roue\n"
ROWS = "| Étape | Heure |\n|---|---|\n"

RIGHT = [
    right("a paragraph over two lines", "Une phrase coupée\nen deux lignes."),
    right("emphasis", "Un mot *léger*, un mot **fort**, un mot ***double***."),
    right("emphasis within a word", "Un inter*national* et un **pré**texte."),
    right("underlines in a word", "Le fichier compte_rendu_final."),
    right("a star of multiplication", "Deux * trois font six."),
    right("code", "La commande `ls -l *.md` et `{pas_un_role}`."),
    right("a listing", "```\nun = [deux](trois)\n**quatre**\n```"),
    right("a listing of a language", "```text\n| a | b |\n# titre\n```"),
    right("tildes", "~~~\nun listing\n~~~"),
    right("headings", "## Un titre\n\nTexte.\n\n### Un sous-titre\n\nTexte."),
    right("equal headings", "## Étape\n\nUne.\n\n## Étape\n\nDeux."),
    right("a heading without Latin letters", "## 1914–1918\n\nTexte."),
    right("a heading underlined", "Le titre\n---\n\nTexte."),
    right("bullets", "- un\n- deux\n  - deux et demi\n- trois"),
    right("bullets far apart", "* un\n\n  suite\n\n* deux"),
    right("numbers", "1. un\n2. deux\n3. trois"),
    right("numbers from four", "4. quatre\n5. cinq"),
    right("numbers in brackets", "1) un\n2) deux"),
    right("a year at a line's start", "Le texte date de\n1982. Il tient encore."),
    right("a list in a list of numbers", "1. un\n   - a\n   - b\n2. deux"),
    right("a quotation", "> Des mots repris\n> sur deux lignes.\n\nPuis du texte."),
    right("a list in a quotation", "> - un\n> - deux"),
    right("a line break", "Un vers,\\\nun autre vers."),
    right("two spaces at a line's end", "Un vers,  \nun autre vers."),
    right("a rule between paragraphs", "Avant.\n\n---\n\nAprès."),
    right("a table", ROWS + "| Allumer | 19 h |"),
    right("a table aligned", "| A | B |\n|:--|--:|\n| un | deux |"),
    right("a table with an empty cell", ROWS + "| Allumer | |"),
    right("a table with fewer cells", ROWS + "| Allumer |"),
    right("a table without its outer bars", "Étape | Heure\n---|---\nAllumer | 19 h"),
    right("a bar in a cell", ROWS + "| Un \\| deux | 19 h |"),
    right("emphasis and a note in a table",
          ROWS + "| **Allumer** | 19 h[^heure] |\n\n[^heure]: Une heure d’été."),
    right("a table with a title", f":::{{table}} Les étapes\n\n{ROWS}| Allumer | 19 h |\n:::"),
    right("a table of given widths",
          f":::{{table}} Les étapes\n:widths: 10 20\n\n{ROWS}| Allumer | 19 h |\n:::"),
    right("a table as lists",
          ":::{list-table} Les rôles\n:header-rows: 1\n\n"
          "* - Qui\n  - Quoi\n* - Elle\n  - Tout\n:::"),
    right("a link", "Voir [la page](https://exemple.fr/a_b(c))."),
    right("a link with a title", 'Voir [la page](https://exemple.fr "Un titre").'),
    right("a link by reference", "Voir [la page][page].\n\n[page]: https://exemple.fr"),
    right("a link defined with a title",
          'Voir [la page][titre].\n\n[titre]: https://exemple.fr "Un titre"'),
    right("an address alone", "Voir <https://exemple.fr/a>."),
    right("a link to a chapter", "Voir [les roues](../agir/roues.md)."),
    right("a link without words", "Voir [](../agir/roues.md)."),
    right("a link to a place", "Voir [la roue](#fig-roue)."),
    right("a reference", "Voir {ref}`c-roues` et {ref}`les veillées <c-veillees>`."),
    right("a place of one's own", "(ici-meme)=\n\nTexte. Voir [ici](#ici-meme)."),
    right("a note", "Un mot[^mot].\n\n[^mot]: Une note."),
    right("a note of two paragraphs", "Un mot[^long].\n\n[^long]: Une note.\n\n    Sa suite."),
    right("a note called twice", "Un[^deux] et deux[^deux].\n\n[^deux]: Une note."),
    right("notes out of order", "Un[^b] puis[^a].\n\n[^a]: Première.\n\n[^b]: Seconde."),
    right("a note called in emphasis", "*Un mot[^fort]*.\n\n[^fort]: Une note."),
    right("a picture", f"![Une roue]({PICTURE})"),
    right("a picture in a line", f"Avant ![Une roue]({PICTURE}) après."),
    right("a figure", f"{FIGURE}:width: 50%\n\nUne roue dessinée.\n:::"),
    right("a figure without words", f"{FIGURE}:::"),
    right("a figure numbered",
          f"{FIGURE}:name: fig-nue\n\nLa légende.\n:::\n\nVoir la {{numref}}`fig-nue`."),
    right("a box", ":::{note}\nUn texte.\n\n- un\n- deux\n:::"),
    right("a box of attention", ":::{attention}\nUn texte.\n:::"),
    right("a box in backticks", "```{note}\nUn texte.\n```"),
    right("a box in a list", "- un\n\n  :::{note}\n  Un texte.\n  :::\n\n- deux"),
    right("a box in a box", "::::{retenir} Un titre\n:::{note}\nUn texte.\n:::\n::::"),
    right("a box without a title", ":::{retenir}\nUn texte.\n:::"),
    right("a sheet", ":::{fiche} Une fiche\n:pour: les meuniers\n:duree: une heure\n\nTexte.\n:::"),
    right("a preconisation", ":::{preconisation} Un conseil *vif*\n:id: vif\n\nTexte.\n:::"),
    right("the list of preconisations", ":::{preconisations}\n:::"),
    right("a law",
          ":::{repere} Une loi\n:droit-au: 2019-01-01\n:verifie-le: 2019-06-01\n\nA.\n:::"),
    right("a rubric", ":::{rubric} Un intertitre\n:::"),
    right("a quote",
          ":::{citation} 2019-05-02-ile-aux-cerfs#t4\nChez nous\n:::"),
    right("a card", ":::{temoignage} temoignage-meuniere#p1\n:::"),
    right("an abbreviation", "La {abbr}`LMI (Ligue des moulins)` décide."),
    right("raised letters", "Le 1{sup}`er` mai, le XX{sup}`e` siècle, H{sub}`2`O."),
    right("an entry of the index",
          "Le {index}`barrage` et {index}`les biefs <single: bief; long>`."),
    right("entries of the index", ":::{index} single: vanne; eau\n:::\n\nTexte."),
    right("a term", "Curer {term}`le bief` et {term}`un bief <le bief>`."),
    right("a glossary",
          ":::{glossary}\nVannage des eaux\n  Un mot inventé.\n\nAubage\n  Un autre.\n:::"),
    right("a glossary sorted",
          ":::{glossary}\n:sorted:\n\n"
          "Zinc des moulins\n  Un mot.\n\nArbre des moulins\n  Deux.\n:::"),
    right("a glossary without definitions", ":::{glossary}\nAube\n:::"),
    right("a list of definitions", "Meule\n: Une pierre.\n\nTrémie\n: Un entonnoir."),
    right("escapes", "Un \\*mot\\*, une \\# et un prix de 5 $ ou 10 $."),
    right("entities", "Un mot&nbsp;: R&amp;D, &laquo;&nbsp;oui&nbsp;&raquo;."),
    right("brackets", "Un mot [omis] et une note [sic]."),
    right("braces", "Un ensemble {un, deux}."),
    right("signs", "Température < 5 °C, 3 > 2, A & B, 50 % et l’arobase @."),
    right("a path", "Le dossier C:\\moulins\\eau."),
    right("a mark of a list within a line", "Un mot - un autre + un troisième."),
    right("a hash within a line", "Le lot #3 et le mot #moulin."),
    right("letters decomposed", "De l’e\u0301te\u0301 a\u0300 l’hiver."),
]  # fmt: skip

WRONG = [
    wrong("M025", "a row with a cell too many", ROWS + "| Allumer | 19 h | perdu |", 3),
    wrong("M024", "a path with a space", "![carte](images/carte de france.png)"),
    wrong("M026", "a term that no glossary has", "Curer {term}`le canal inconnu`."),
    wrong("M027", "a rule first of all", "---\n\nTexte."),
    wrong("M027", "a rule right below a heading", "## Titre\n\n---\n\nTexte.", 3),
    wrong("M027", "a rule in a box", ":::{note}\nUn.\n\n---\n\nDeux.\n:::", 4),
    wrong("M027", "two rules", "Un.\n\n---\n\n***\n\nDeux.", 5),
    wrong("M028", "widths for another count",
          ":::{table} Trois\n:widths: 10 20\n\n| A | B | C |\n|---|---|---|\n| a | b | c |\n:::"),
    wrong("M028", "rows of a list of another length",
          ":::{list-table} Deux\n\n* - A\n  - B\n* - C\n:::"),
    wrong("M028", "no list in a table as lists", ":::{list-table} Deux\n\nA et B.\n:::"),
    wrong("M028", "more rows of headings than rows",
          ":::{list-table} Deux\n:header-rows: 3\n\n* - A\n  - B\n:::"),
    wrong("M028", "no table in a table", ":::{table} Un titre\n\nTexte.\n:::"),
    wrong("M029", "a number of what has no caption",
          f"{FIGURE}:name: sans-legende\n\n:::\n\nVoir {{numref}}`sans-legende`.", 7),
    wrong("M029", "a number of a heading",
          "(mon-titre)=\n\n## Titre\n\nVoir {numref}`mon-titre`.", 5),
    wrong("M001", "an unknown box", "\n\n".join([":::{encart}\nTexte.\n:::"] * 34)),
    wrong("M030", "a box without braces", "::: note\nTexte.\n:::"),
    wrong("M030", "a box without braces or space", ":::note\nTexte.\n:::"),
    wrong("M030", "a box of Pandoc's", "::: {.note}\nTexte.\n:::"),
    wrong("M024", "a formula", "La vitesse est $v = \\frac{d}{t}$."),
    wrong("M024", "a formula set apart", "$$\nE = mc^2\n$$"),
    wrong("M024", "a table that is none", "Le tableau :\n\n| a | b |\n| c | d |", 3),
    wrong("M024", "a span of Pandoc's", "Un [mot]{.smallcaps} ici."),
    wrong("M024", "attributes of a heading", "## Titre {#mon-titre}\n\nTexte."),
    wrong("M024", "boxes to tick", "- [ ] un\n- [x] deux"),
    wrong("M024", "a note with a French colon", "Un mot[^un].\n\n[^un] : Une note.", 3),
    wrong("M024", "a heading without its space", "##Titre\n\nTexte."),
    wrong("M024", "stars with a space inside", "Un **mot **fort."),
    wrong("M024", "stars left open", "Un **mot fort."),
    wrong("M024", "words struck through", "Un ~~mot~~ barré."),
    wrong("M024", "words highlighted", "Un ==mot== vif."),
    wrong("M024", "Pandoc's raised letters", "Le 1^er^ mai."),
    wrong("M024", "Pandoc's lowered letters", "H~2~O."),
    wrong("M024", "a citation by key", "Comme dit [@dupont2020, p. 3]."),
    wrong("M024", "a link of a wiki", "Voir [[Les roues]]."),
    wrong("M024", "contents", "[TOC]\n\nTexte."),
    wrong("M024", "a box of GitHub's", "> [!NOTE]\n> Texte."),
    wrong("M024", "a box of MkDocs'", "!!! note\n    Texte."),
    wrong("M024", "a directive of reStructuredText", ".. note:: Texte."),
    wrong("M024", "a role of reStructuredText", "Voir :ref:`c-roues`."),
    wrong("M024", "a variable", "Le guide {{ version }}."),
    wrong("M024", "a command of LaTeX", "Texte.\n\n\\newpage\n\nTexte.", 3),
    wrong("M024", "an unknown entity", "Un mot &espace; un autre."),
    wrong("M024", "an option after a blank line",
          f":::{{figure}} {PICTURE}\n:alt: Une roue\n\n:width: 50%\n:::", 4),
    wrong("M033", "a numbered reference without its number",
          "Voir {numref}`la roue <fig-roue>`."),
    wrong("M021", "a term explained twice",
          ":::{glossary}\nAube\n  Un mot.\n\nAube\n  Deux.\n:::", 5),
    wrong("M031", "an entry that would be printed", "Le {index}`single: diaspora; réseau` ici."),
    wrong("M032", "a term with a colon", ":::{glossary}\nAube : pale\n  Un mot.\n:::", 2),
    wrong("M005", "a line break in HTML", "Un vers,<br>un autre."),
    wrong("M006", "a comment", "% note à moi-même\n\nTexte."),
    wrong("M016", "a first title", "# Titre\n\nTexte."),
    wrong("M018", "a note that is not there", "Un mot[^rien]."),
    wrong("M020", "a link to a file that is not there", "Voir [la page](page.md)."),
    wrong("M012", "a picture with another extension", "![Une roue](../agir/images/roue.png)"),
]  # fmt: skip
