"""What public handbooks hold that were taken in whole: lists, code and links, right and wrong.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import right, wrong

NOTE = "Mot[^a].\n\n[^a]: Début."

RIGHT = [
    # Notes, of which a blank line ends no block.
    right("a list from three in a note", f"{NOTE}\n\n    3. trois\n    4. quatre"),
    right("a list of numbers in a note", f"{NOTE}\n\n    1. un\n    2. deux\n\n    Suite 3. fin."),
    right("a list in a list in a note", f"{NOTE}\n\n    - un\n      - deux\n\n    2. trois"),
    right("a note called twice", "Mot[^a], puis[^a] encore.\n\n[^a]: Une note."),
    right("a note of a note", "Mot[^a].\n\n[^a]: Une note[^b].\n\n[^b]: L’autre."),
    right("an item of two paragraphs", "1. un\n\n   Suite de un.\n2. deux\n3. trois"),
    # Code that opens an item.
    right(
        "code set back in an item", "-     &amp; code\n      &amp; encore\n\nParagraphe &amp; fin."
    ),
    right("code set back in an item of numbers", "1.      &amp; code\n2. deux"),
    right("code set back in an item of an item", "- -     &amp; code\n- fin &amp; mot"),
    right("code set back below an item", "- un\n-     &lt; a\n      b\n\n  suite &amp; fin"),
    # Tables of many columns that can be read.
    right("a table of twelve columns", "|" + "c|" * 12 + "\n|" + "---|" * 12 + "\n|" + "12|" * 12),
    right("a code that is a cell's", "| A | B |\n|---|---|\n| `a\\|b` | d |"),
    right("a quote of a quote", "> un\n>> deux\n>>> trois"),
    right("a heading closed", "## Un titre ##\n\nTexte."),
    right("a box in a list of definitions", "Terme\n: Définition\n\n  :::{note}\n  Un.\n  :::"),
]

WRONG = [
    wrong("M050", "a point of mathematics", "Les élu⋅e⋅s."),
    wrong("M050", "a point of dictionaries", "Un texte.\n\nLes élu‧e‧s.", 3),
    wrong("F014", "a line broken by hand", "Un mot\u2028suite."),
    wrong("F014", "a line broken by hand in Word", "Un texte.\n\nUn mot\x0bsuite.", 3),
    wrong("M048", "code in a note", f"{NOTE}\n\n    ```\n    un code\n    ```", 5),
]
