"""What comes along from Pandoc, Quarto, GitHub, Obsidian and LaTeX, and what only looks like it."""

from __future__ import annotations

from tests.checks.constructs import right, wrong

NB = "\u00a0"

RIGHT = [
    right("an item of two paragraphs", "1. Un\n\n   Suite.\n2. Deux\n3. Trois"),
    right("an item of an item of two", "1. Un\n   - a\n     - b\n\n       Suite.\n2. Deux"),
    right("a link to a place of the page", "(la-place)=\n## Un titre\n\nVoir [](#la-place)."),
    right("a name with a year", "Suivez @rencontres2017."),
    right("a tilde in an address", "Voir https://exemple.fr/~un/deux~trois."),
    right("initials", "A. Zéphyr a parlé."),
    right("numbers in brackets", "Le (1), puis le (2)."),
    right("times", "À 12:30:45, le ratio 1:2:3."),
    right("colons of code", "L’outil std::vector."),
    right("dollars", f"Prix{NB}: 5$ et 10$."),
    right("a listing in an item", "1. Un\n\n   ```text\n   code\n   ```\n2. Deux"),
    right("a table in an item", "1. Un\n\n   | A |\n   |---|\n   | u |\n2. Deux"),
    right("a box in an item", "1. Un\n\n   :::{note}\n   Note.\n   :::\n2. Deux"),
    right("an item's number of two digits", "10. Dix\n11. Onze\n\n    Suite.\n12. Douze"),
    right("marks glued to words", "**Gras**suite, pré**fixe**, un *mot et **deux***."),
    right("headings with numbers", "## 1.Un titre\n\nTexte.\n\n## 2.Un autre\n\nTexte."),
    right("answers in cells", "| Réponses |\n|---|\n| -Oui |\n| -Non |"),
    right("letters before paragraphs", "A. Un\n\nB. Deux"),
    right("letters in items", "- a) un\n- b) deux"),
    right("definitions", "Mot\n:   Un sens\n    long.\n:   Un autre."),
]

WRONG = [
    wrong("M028", "columns set with spaces", "Ville     Pays\n------    -----\nBrume     Val", 2),
    wrong("M030", "a listing in Pandoc's braces", "~~~ {.python}\nx = 1\n~~~"),
    wrong("M030", "a listing with attributes", "```{.python .numberLines}\nx = 1\n```"),
    wrong("M030", "a listing with a title", '```python title="a.py"\nx = 1\n```'),
    wrong("M030", "a box with attributes", '::: {.callout-tip title="Un titre"}\nTexte.\n:::'),
    wrong("M030", "columns in columns", ":::: columns\n::: column\nUn.\n:::\n::::"),
    wrong("M001", "a cell of code", "```{r}\nx <- 1\n```"),
    wrong("M001", "raw LaTeX", "```{=latex}\n\\newpage\n```"),
    wrong("M024", "raw HTML in code", "Un `<br>`{=html} mot."),
    wrong("M024", "citations by several keys", "Un mot [voir @a; @b]."),
    wrong("M024", "an abbreviation of PHP Markdown Extra's",
          "La EPCI décide.\n\n*[EPCI]: établissement public\n*[LMI]: ligue", 3),
    wrong("M024", "a citation by a key", "Selon @zephyr2020."),
    wrong("M024", "a figure by its name", "Voir @fig-roue."),
    wrong("M024", "a title of a table before it", "Table: Les roues\n\n| A |\n|---|\n| a |"),
    wrong("M024", "a header at the end", "Texte.\n\n---\nauteur: nul\nann: deux\n...\n\nSuite.", 4),
    wrong("M024", "names of signs", "Bravo :tada: à tous."),
    wrong("M024", "a list of fields", ":Auteur: Nul\n:Lieu: Brume"),
    wrong("M024", "numbers in brackets on lines", "(1) Un\n(2) Deux"),
    wrong("M024", "capitals on lines", "A. Un\nB. Deux"),
    wrong("M024", "hidden words", "Un %%caché%% mot."),
    wrong("M024", "the name of a paragraph", "Un paragraphe. ^bloc1"),
    wrong("M024", "a field of Obsidian's", "Auteur:: Nul"),
    wrong("M024", "quotes of LaTeX's", "Il dit ``bonjour'' ici."),
    wrong("M024", "an environment", "\\begin{quote}\nUn.\n\\end{quote}"),
    wrong("M024", "a space of LaTeX's", "M.~Zéphyr"),
    wrong("M024", "a thin space of LaTeX's", "50\\,% ici"),
    wrong("M024", "a formula of GitHub's", "Soit $`a+b`$."),
    wrong("M024", "a letter as a formula", "Soit $x$."),
    wrong("M024", "tabs of MkDocs'", '=== "Un"\n\nTexte.'),
    wrong("M004", "definitions of a glossary", ":::{glossary}\nUn\n: Sens.\n:::", 3),
    wrong("M005", "signs that look like a tag", "Si a<b et x>y."),
    wrong("M002", "a role of Sphinx's", "Voir {doc}`roues`."),
]  # fmt: skip
