"""What a paragraph makes something else of: lines that run on, cells, terms; words to come.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import ROWS, right, wrong

NB = "\u00a0"

RIGHT = [
    right("voices apart", f"—{NB}Qui moud\u202f?\n\n—{NB}Le meunier."),
    right("voices below one another", f"—{NB}Qui moud\u202f?\\\n—{NB}Le meunier."),
    right("an aside at a line's start", "Le meunier\n— dit-on —\npuis le maire."),
    right("years at the starts of lines", "Le texte date de\n1982. Il tient encore, et de\n1983."),
    right("prices at the starts of lines", f"Il faut 3\n€ de grain, puis 4{NB}€ de plus."),
    right("quotations at the starts of lines", f"Il dit\n«{NB}oui{NB}» puis\n«{NB}non{NB}»."),
    right("articles in a sentence", "Voir l’article\n1 du texte, puis l’article\n2 du même."),
    right("a list below its sentence", f"Les étapes{NB}:\n1. Moudre\n2. Cuire"),
    right("a list from two", f"Les étapes{NB}:\n\n2. Moudre\n3. Cuire"),
    # Verses, addresses.
    right("verses that are told to stop", "Le blé\\\nLa meule qui\\\nEt la farine"),
    right("two short lines", "> La roue chante\n> Le moulin tourne"),
    right("sentences a line each", "Le blé vient.\nLa meule tourne.\nLe pain sort."),
    right("words that stop before names", "Le rapport de\nLise Prat et\nAnne Roux le dit."),
    right("lines that go on in small letters", "La roue du\nmoulin bleu de\nVal-Brume tourne."),
    right("the star of a note in a cell", f"{ROWS}| Un | 2 * |\n| * sauf l’hiver | 3 |"),
    right("a hyphen and a plus in cells", f"{ROWS}| - un | + deux |"),
    right("a star that is meant in a cell", f"{ROWS}| Un | \\* deux |"),
    # Definitions, tables, glossaries.
    right("questions and answers", "Qui moud le grain au moulin\u202f?\n\n: Le meunier."),
    right("a term with a point", f"Le moulin d’avant J.-C.\n: Une meule.\n\nEtc.\n~{NB}Le reste."),
    right("about so many in a sentence", "Un paragraphe.\n\nEnviron ~ 30 sacs."),
    right("a row without the bars around it", f"{ROWS}| Un |\n| Deux | 2"),
    right("a row without its last cell and bar", f"{ROWS}| Un | 1 |\n| Deux"),
    right("terms that share a definition", ":::{glossary}\nPale à eau\nRoue à eau\n  Un mot.\n:::"),
    # Levels of lists and quotations.
    right("lists within lists", "- Un\n  - Deux\n    - Trois\n  - Quatre\n- Cinq"),
    right("a list within numbers", "1. Un\n   1. Deux\n   2. Trois\n2. Quatre"),
    right("numbers set to the right", " 9. Neuf\n10. Dix\n11. Onze"),
    right("numbers that go on, set in by one", "1. Un\n 2. Deux"),
    right("a list set in by one as a whole", " - Un\n - Deux"),
    right("items on the line of their item", "- - Un\n  - Deux\n- - Trois\n  - Quatre"),
    right("a list in a quotation, close to its marks", ">- Un\n> - Deux"),
    right("a quotation in another", "> Un\n>\n> > Deux\n> > trois\n>\n> Quatre"),
    right("a quotation in another, wrapped", "> > Un mot\ndu meunier."),
    # Words that look like those to come.
    right(
        "crosses that are words",
        f"La taille XXXL, le chapitre{NB}XXX, Louis{NB}XX et le Titre XXX.",
    ),
    right("brackets of an editor", "Il dit [sic] à [Nom de la ville changé], et à l’[ONU]."),
    right("crosses in code", "Le code `XXX`, \\[NOM\\] et [Objet perdu]."),
    right("a question asked twice", "Quoi\u202f?? Rien, et la page 1 sur 12."),
    right("capitals of a list", "À VÉRIFIER AVANT LE DÉPART"),
    # What other advice stands beside.
    right("an abbreviation with its words", "La {abbr}`LME (Ligue des meuniers)`."),
    right("code with three hashes", "```\n# un\n# deux\n# trois\n```"),
]

WRONG = [
    wrong("M024", "a list from two below its sentence", "Les étapes sont :\n2. a\n3. b", 2),
    wrong("M024", "a list from three in brackets", "Les étapes sont :\n3) a\n4) b", 2),
    wrong("M024", "voices below one another", "— Qui moud ?\n— Le meunier.\n— Entrez."),
    wrong("M024", "numbers with a point and a hyphen", "1.- Moudre\n2.- Cuire"),
    wrong("M024", "arrows typed by hand", "-> Moudre\n-> Cuire"),
    wrong("M024", "double arrows typed by hand", "=> Moudre\n=> Cuire"),
    wrong("M024", "hands", "☞ Moudre\n☞ Cuire"),
    wrong("M024", "diamonds", "♦ Moudre\n♦ Cuire"),
    wrong("M024", "guillemets", "» Moudre\n» Cuire"),
    wrong("M024", "numbers in circles", "① Moudre\n② Cuire"),
    wrong("M024", "two hyphens", "-- Moudre\n-- Cuire\n-- Manger"),
    wrong("M024", "voices in a quotation", "> — Oui\n> — Non"),
    wrong("M024", "articles shortened", "Art. 1 – Le meunier.\nArt. 2 – Le maire."),
    wrong("M024", "articles", "Article 1 : Le meunier.\nArticle 2 : Le maire."),
    wrong("M024", "hours", "14 h 00 : mouture\n14 h 30 : pain"),
    # Verses, addresses.
    wrong("M024", "verses", "> La roue chante\n> Le moulin tourne,\n> Et le blé vient."),
    wrong("M024", "an address", "Moulin de Val-Brume\n12 rue du Bief\n01234 Val-Brume"),
    wrong("M024", "an address in an item", "- Lise Prat\n  Rue du Bief\n  Val-Brume"),
    wrong("M024", "a list in a cell", f"{ROWS}| Un | * deux |", 3),
    wrong("M024", "lists in cells", f"{ROWS}| * un | * deux |", 3),
    # What defines nothing.
    wrong(
        "M008", "about so many, apart", "Un mot du meunier et du maire.\n\n~ Environ 30 sacs.", 3
    ),
    wrong("M008", "about so many", "Des sacs de grain\n~ 30 en tout.", 2),
    wrong(
        "M008", "a caption of Pandoc's below words", "Un mot dit par le meunier.\n\n: Les sacs", 3
    ),
    # Tables.
    wrong("M028", "a cell on two lines", f"{ROWS}| Moudre | 19,\n20 et 21 |\n| Cuire | 22 |", 4),
    wrong(
        "M028", "a cell on two lines, each with its bar", f"{ROWS}| Moudre | 19,\n| 20 et 21 |", 4
    ),
    wrong(
        "M028",
        "a cell on two lines in a quotation",
        "> | A | B |\n> |---|---|\n> | Un | 1,\n> 2 et 3 |",
        4,
    ),
    # Glossaries.
    wrong(
        "M032",
        "terms and what they mean behind hyphens",
        ":::{glossary}\nAube - Une pale.\nMeule - Une pierre.\n:::",
        2,
    ),
    wrong("M032", "a term that nothing explains", ":::{glossary}\nAube\n:::", 2),
    wrong(
        "M032",
        "a term that nothing explains among others",
        ":::{glossary}\nMeule\n  Une pierre.\n\nAube\n\nPale\n  Un mot.\n:::",
        5,
    ),
    # Words to come, and what word processors leave.
    wrong("F018", "what is to be said", "À COMPLÉTER : nom du meunier."),
    wrong("F018", "a sum to come", "Le budget est de XXX €."),
    wrong("F018", "a name to come", "Le meunier est XXX."),
    wrong("F018", "a day to come", "Le XX mars."),
    wrong("F018", "a form's fields", "Monsieur [NOM] [PRÉNOM], meunier."),
    wrong("F018", "a field of several words", "Madame [NOM DE LA VILLE]."),
    wrong("F018", "what is to be decided", "Montant : TBD."),
    wrong("F018", "a number to come", "Le chiffre est de ?? sacs."),
    wrong("M024", "an object of Word's", "[Objet Visio]"),
    wrong("M024", "a picture of Word's", "[image1.png]"),
    wrong("M024", "a picture of a message's", "[cid:image001.png@01D9]"),
    wrong("M024", "the number of a page", "Page 1 sur 12"),
    # What would be said otherwise, or not at all.
    wrong("M008", "an abbreviation without its words", "La {abbr}`LME` décide."),
    wrong("M008", "a list numbered by hashes", "# Un\n# Deux\n# Trois"),
    wrong("M008", "a list within a list, by one space", "- Un\n - Deux\n- Trois", 2),
    wrong("M008", "a list within a list, by one space too many", "- Un\n  - Deux\n   - Trois", 3),
    wrong("M008", "a list within numbers, by one space", "1. Un\n 1. Deux\n2. Trois", 2),
    wrong("M008", "a list in a quotation, by one space", "> - Un\n>  - Deux", 2),
    wrong("M008", "an answer to a quotation in another", "> > Un\n> Deux", 2),
    wrong("M008", "an answer between quotations", "> Un\n>\n> > Deux\n> Trois", 4),
    wrong("M004", "an entry of the index without its words", ":::{index}\n:::\n\nTexte."),
    wrong("M018", "a note in capitals", "Un mot[^Source] noté.\n\n[^source]: La note."),
    wrong("M004", "a figure without its file", ":::{figure}\n:alt: x\n\nLa roue.\n:::"),
    wrong(
        "M008",
        "a description without its space",
        ":::{figure} ../agir/images/roue.svg\n:alt:Plan\n\nLa roue.\n:::",
        2,
    ),
    wrong("M024", "a note of LaTeX's", "Mot\\footnote{La note.}"),
    wrong("M024", "a note of SPIP's", "Un mot[[La note.]] ici."),
    wrong("M024", "a title of SPIP's", "{{{Titre}}}"),
    wrong("M024", "an address with a space", "Voir <http://exemple.org/page une> là."),
    wrong("M024", "an address before its words", "Voir https://exemple.org[le site] là."),
    wrong("M020", "a picture without its mark", "Voir [Plan](plan.png)."),
    wrong("M030", "a box in brackets", ":::[note]\nTexte.\n:::"),
    wrong("M007", "words behind the end of a box", ":::{note}\nUn.\n:::\n\n::: Suite collée.", 5),
]
