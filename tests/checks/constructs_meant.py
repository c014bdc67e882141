"""Pieces that are read otherwise than they were meant, and right ones that look like them.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import FIGURE, PICTURE, ROWS, right, wrong

NB = "\u00a0"
_LIST = "\n\n* - a\n  - b\n* - c\n  - d\n:::"
_TABLE = f"{ROWS}| Allumer | 19 h |\n:::"

RIGHT = [
    # Values of directives.
    right("a figure set aside", f"{FIGURE}:align: right\n\nLa roue.\n:::"),
    right("a table in the middle", f":::{{table}} Les étapes\n:align: center\n\n{_TABLE}"),
    right("heads on two sides",
          f":::{{list-table}} Deux\n:header-rows: 1\n:stub-columns: 1{_LIST}"),
    right("widths by themselves", f":::{{list-table}} Deux\n:widths: auto{_LIST}"),
    right("an entry that sends to another", ":::{index} see: villes; communes\n:::\n\nTexte."),
    # Headings that begin no section of the page count no level.
    right("a heading in a box", "## A\n\n:::{note}\n#### Dans\n\nTexte.\n:::\n\n### B"),
    right("a heading in a quote", "> #### Dans\n\n## A"),
    right("a heading in an item", "## A\n\n- un\n\n  ##### Dans\n\n## B"),
    right("code in a list, a quote and a box",
          "- un\n\n  ```json\n  {\"a\": 1}\n  ```\n\n> ```css\n> a { color: red }\n> ```\n\n"
          ":::{note}\n```python\nx = 1\n```\n:::"),
    right("what Python answered", "```python\n>>> 1 + 2\n3 $ ?\n```"),
    # Signs that are no marks.
    right("a multiplication", "Il faut 3 * 4 = 12 roues, soit 5\\*6\\*7 en tout."),
    right("one star of multiplication", "Un bief de 5*6 m, un point c’est tout."),
    right("stars in code", "Le calcul `5*6*7` et `\\(a+b\\)`."),
    right("words put in", "Il a dit [sic] cela […] et [le maire] aussi \\[voir plus bas\\]."),
    right("letters joined", "La R&D, M&A et AT&T."),
    right("a dialogue", f"—{NB}Bonjour.\n\n—{NB}Bonsoir, dit-elle."),
    right("a letter in brackets within a line", "Le point (a) puis le point b) du texte."),
    right("a letter that begins a line", "Le vitamine\na) est rare, et i. est une lettre."),
    right("a hash before a number", "#1 des moulins, puis #2."),
    right("a hash that is meant", "\\#moulin est un mot-dièse."),
    right("brackets that are meant", "Le signe \\[a\\]\\[b\\] reste."),
    right("an exclamation between brackets", "Vraiment [!] et encore (@) là."),
    right("colons of time", "À 12:30 précises, le rapport 3:1 tient."),
    right("an address in hexadecimal",
          "Voir <https://exemple.fr/wiki/%C3%89cluse_(eau)>, et <https://exemple.fr/a%2Fb>."),
    right("an address on the next line", "Voir [la page][p].\n\n[p]:\n  https://exemple.fr/p"),
    right("a note within a list", "1. Un[^li]\n\n   [^li]: La note de la liste.\n2. Deux"),
    right("code of a language", "```python\nmoudre(grain)\n```"),
    right("code set back", "Texte.\n\n    x = moudre(grain)\n    y = 2"),
    right("code of lists set back", "Texte.\n\n    - moulin: un\n    - moulin: deux"),
    right("entities in code set back",
          "Texte.\n\n    &amp; <b> *x*[a](b) &lt;\n\nSuite &amp; fin."),
    right("numbers in code set back", "Texte.\n\n    x = 3\n    2. + y;\n"),
    right("code set back in a list",
          "- Un\n\n      &amp; 2. x\n\n  suite &amp; là\n  - dedans\n\n"
          "    suite &amp; là\n\n        &lt; x"),
    right("code set back in a quote",
          "> Cité\n>\n>     &amp; x\n>\n> suite &amp; là\n\n    &lt; x"),
    right("code set back in a box",
          ":::{note}\n    &amp; x\n\n- a\n\n      &amp; x\n\n  b &amp; c\n:::\n\n    &amp; x"),
    right("what goes on below numbers",
          "1. a\n   1. b\n      1. c\n\n         suite &amp; c\n   2. d\n\n"
          "      suite &amp; d\n2. e"),
    right("what goes on below a listing", "10. ```\n    a &amp;\n    ```\n\n    suite &amp; là"),
    right("a number far in, in a paragraph", "Texte\n        1. suite &amp; fin"),
    right("one number repeated", "1. un\n1. deux\n1. trois"),
    right("lists of numbers in a list", "1. un\n   1. a\n   2. b\n2. deux\n   1. c"),
    right("a question for a title", "Pourquoi moudre\u202f?\n---\n\nTexte."),
    right("a mailbox", "Écrire à [la ligue](mailto:ligue@exemple.fr)."),
    right("an address in capitals within its path", "Voir [la page](https://exemple.fr/A/B)."),
    right("dots of a bullet within a line", "Moulins • écluses • biefs."),
]  # fmt: skip

WRONG = [
    # Values of directives.
    wrong("F009", "a side in French", f"{FIGURE}:align: centre\n\nLa roue.\n:::", 3),
    wrong("F009", "the side of a table", f":::{{table}} V\n:align: milieu\n\n{_TABLE}", 2),
    wrong("F009", "a number in words", f":::{{list-table}} V\n:header-rows: oui{_LIST}", 2),
    wrong("M028", "more heads than columns", f":::{{list-table}} V\n:stub-columns: 5{_LIST}"),
    wrong("F009", "a name with a capital", f"{FIGURE}:name: Ma figure\n\nLa roue.\n:::", 3),
    wrong("F009", "a flag with a value", ":::{glossary}\n:sorted: oui\n\nMeule\n  Un.\n:::", 2),
    wrong("F009", "an entry cut short", ":::{index} see: villes\n:::\n\nTexte."),
    wrong("F009", "spaces in a quote's target",
          ":::{citation} 2019-05-02-ile-aux-cerfs # t4\nChez nous\n:::"),
    wrong("M037", "a value on two lines",
          f":::{{figure}} {PICTURE}\n:alt: Une roue\n  sur deux lignes\n\nLa roue.\n:::", 3),
    wrong("M043", "a drawing", "```mermaid\ngraph TD\n```"),
    # Links.
    wrong("M024", "an address that is nowhere", "Voir [le guide][absent]."),
    wrong("M024", "a space before the address", "Voir [le guide] (https://exemple.fr)."),
    wrong("M024", "brackets the other way round", "Voir (le guide)[https://exemple.fr]."),
    wrong("M024", "a link in a link", "[un [lien](https://exemple.fr) ici](https://exemple.fr)"),
    wrong("M024", "a script", "[x](javascript:alert)"),
    wrong("M024", "an address under its paragraph", "Voir [a][16].\n[16]: https://exemple.fr/x", 2),
    wrong("M024", "attributes of a link", "[x](https://exemple.fr){target=_blank}"),
    wrong("M024", "attributes of an image", f"![Une roue]({PICTURE}){{width=50%}}"),
    wrong("M041", "a scheme in capitals", "[x](HTTPS://exemple.fr/A)"),
    wrong("M042", "a link without words", "Voir [](https://exemple.fr)."),
    wrong("M036", "an address that nothing calls", "Texte.\n\n[1]: Dupont2020", 3),
    wrong("M020", "an address without its scheme", "[x](www.exemple.fr)"),
    wrong("M011", "a way of Windows'", "![Une roue](..\\agir\\images\\roue.svg)"),
    # Marks.
    wrong("M024", "formulas of TeX", "Soit \\(a+b\\) ici."),
    wrong("M024", "stars that vanish", "Il y en a 5*6*7."),
    wrong("M024", "stars that vanish further on", "Un bief de 5*6 m et un autre de 3*4 m."),
    wrong("M024", "a hash without its space", "#Titre\n\nTexte."),
    wrong("M024", "seven hashes", "####### Sept\n\nTexte."),
    wrong("M024", "a heading with a no-break space", f"##{NB}Titre\n\nTexte."),
    wrong("M024", "a list with no-break spaces", f"-{NB}un\n-{NB}deux"),
    wrong("M024", "a list set in by no-break spaces", f"- un\n{NB}{NB}- deux", 2),
    wrong("M024", "bullets typed by hand", "• un\n• deux"),
    wrong("M024", "dashes typed by hand", "– un\n– deux"),
    wrong("M024", "letters typed by hand", "a) un\nb) deux"),
    wrong("M024", "a role in quotes", "Le XX{sup}'e' siècle."),
    wrong("M024", "a note in its line", "Un mot^[une note] ici."),
    wrong("M024", "a caption of Pandoc's", f"{ROWS}| Allumer | 19 h |\n\n: Les étapes", 5),
    wrong("M024", "a box of Obsidian's", "> [!warning]- Titre\n> Texte."),
    wrong("M024", "a reference that Word lost", "Voir Erreur ! Source du renvoi introuvable."),
    wrong("M024", "a backslash at the end", "Texte.\n\n\\\n\nTexte.", 3),
    wrong("M024", "the id of a turn in a chapter", "{#t3}\n**Jean** — Bonjour."),
    wrong("M024", "marks of a merge in a paragraph", "Un <<<<<<< HEAD mot ======= ici."),
    # Headings, lists, code.
    wrong("M017", "a jump past a heading in a box",
          ":::{note}\n### Dans\n\nTexte.\n:::\n\n#### B\n\nTexte.", 7),
    wrong("M017", "a jump past a heading in a quote", "## A\n\n> ### Dans\n\n#### B", 5),
    wrong("M017", "a jump past a heading in an item",
          "## A\n\n- un\n\n  ### Dans\n\n#### B\n\n#### C", 7),
    wrong("M035", "a heading without words", "##\n\nTexte."),
    wrong("M039", "a paragraph over a rule", "Un texte.\n---\n\nTexte."),
    wrong("M039", "another front matter", "Texte.\n\n---\nauteur: moi\n---\n\nTexte.", 4),
    wrong("M040", "numbers left out", "1. un\n3. trois\n5. cinq", 2),
    wrong("M055", "code that is none of its language", "```css\na { … }\n```"),
    wrong("M038", "a list set back", "Texte.\n\n    - un moulin\n    - deux moulins", 3),
    wrong("M038", "a number set back", "Texte.\n\n    2. code", 3),
    wrong("M038", "a space that HTML names set back", "Texte.\n\n    Quoi&nbsp;? code", 3),
    wrong("M038", "a number set far back", f"Texte.\n\n{' ' * 32}2. Qui sera&nbsp;?", 3),
    wrong("M038", "a number set back in a list", "- Un\n\n      2. code", 3),
    wrong("M038", "a number set back in a quote", "> Un\n>\n>     2. code", 3),
    wrong("M038", "a paragraph set back", "Texte.\n\n    Un paragraphe en retrait, ici.", 3),
]  # fmt: skip
