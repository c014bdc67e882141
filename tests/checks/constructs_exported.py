"""What people bring along from Word, Notion, Google Docs and WordPress, and right pieces like it.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import right, wrong

_HEX = "a1b2c3d4e5f60718293a4b5c6d7e8f90"
_SAFE = "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexemple.fr%2Fa&data=05"
_GOOGLE = "https://www.google.com/url?q=https://exemple.fr/page&sa=D"

RIGHT = [
    right("units raised", "Le bief a 10\u00a0m³, soit 5\u00a0m²."),
    right("a language with pluses", "En C++ et en g++, ou 2++3."),
    right("tags in code", "La balise `</p>` et `<br>`."),
    right("a tag that is meant", "Le signe \\</p\\> est une balise."),
    right("a letter in brackets that is alone", "Texte.\n\n[a]\u00a0suit la règle."),
    right("words to come", "Le bilan reste à compléter par la ligue."),
    right("a file of two folders above", "Le fichier `../../2024` ou le chemin ../../2024/notes."),
    right("a number of Rome", "Le XXX et le XXe siècle."),
    right("words between brackets", "Il a dit [sic] et [voir note=1]."),
    right("an address of a search", "Voir [ici](https://www.google.com/search?q=moulin)."),
    right("code of words set back", "Texte.\n\n    moudre grain --fin=2 | peser"),
]

WRONG = [
    wrong("M024", "a note typed by hand", "Le texte¹.\n\n¹ La note.", 3),
    wrong("M024", "a reviewer's remark", "Texte [Commentaire de JD1] suite."),
    wrong("F018", "a date to fill in", "Le XX/XX/2024."),
    wrong("F018", "another date to fill in", "Le ../../2024."),
    wrong("F018", "words to come, alone", "Texte.\n\nÀ compléter…", 3),
    wrong("M024", "a gallery of WordPress", '[gallery ids="1,2"]'),
    wrong("M024", "a caption of WordPress", '[caption id="a"]Une légende[/caption]'),
    wrong("M024", "tags written with entities", "&lt;p&gt;Texte&lt;/p&gt;"),
    wrong("M024", "underlining", "Un ++mot++ souligné."),
    wrong("M038", "a toggle of Notion", "▶ Titre\n\n    Texte caché dans le bloc", 3),
    wrong("M020", "a page of Notion", f"[Page](Veill%C3%A9es%20{_HEX}.md)"),
    wrong("M020", "a note of LibreOffice", "Texte[1](#sdfootnote1sym)."),
    wrong("M020", "a note of Word", "Texte[1](#_ftn1)."),
    wrong("M045", "an address by way of Google", f"Voir [ici]({_GOOGLE})."),
    wrong(
        "M045", "an address by way of Outlook", f"Voir [ici]({_SAFE}) et [là](https://exemple.fr)."
    ),
]
