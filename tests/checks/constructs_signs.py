"""Signs that are left of any tool's markup, and words in which such signs are right.

As in `constructs`, a piece of a chapter each; all of it is invented.
"""

from __future__ import annotations

from tests.checks.constructs import ROWS, right, wrong

NB = "\u00a0"

RIGHT = [
    # Forms in which the signs are words.
    right("what was left out", "Il dit […] que [...] cela, [sic], [le maire] et « [l]e bief »."),
    right("a paragraph that was left out", "Un texte.\n\n[...]\n\nUn autre.\n\n[…]\n\nFin."),
    right("a note that was typed", "Voir \\[\\^1\\], \\[\\^une\\] et \\[a\\_b\\]."),
    right("brackets behind a backslash", "Merci, \\[nom du produit], de \\[X mois] et \\[\\]."),
    right("intervals and sets", "Dans [0, 1], ]0, 1[ et {1, 2, 3}, {a, b}."),
    right("people and mailboxes", "Le compte @moulin_bleu, un@exemple.fr, l’arobase @ et (@)."),
    right("words with a hash", "Le mot #moulin, le #1, la note no 2, C# et F#."),
    right(
        "pluses", "C++, bac+5, 16+, LGBTQIA+, +33, Canal +, + 110 euros (+ 3), +/- un mois, ⇧+⇥."
    ),
    right("comparisons", "Si a < b et c > d, à < 18 ans, > 5, <= 3, >= 4, a = b, 2 + 2 = 4, x=3."),
    right("about so many", "Environ ~20 moulins, ~ 30, 5 ~ 6, ~/dossier."),
    right("powers", "Soit 10^6, 2^10, x^2 et m^2."),
    right("stars", "Un hôtel 4\\*, 3 * 4 = 12, les fichiers *.md."),
    right("identifiers", "Le champ nom_de_famille, le fichier a/b_c.md et _config.yml."),
    right(
        "paths",
        "Le dossier /srv/moulin/2020, le chemin D:\\moulins\\bief et http://exemple.fr/a_b~c.",
    ),
    right("alternatives", "Oui et/ou non, km/h, 24/7, A/B, un // deux."),
    right("keys", "Ctrl+C, puis Ctrl + Maj + V."),
    right("arrows", "Accueil -> Menu => Fin <- retour, puis a --> b."),
    right("paths of menus", "Le menu Fichier > Ouvrir > Moulin."),
    right("titles apart", "## Accueil | Moulin | Bief\n\nTexte."),
    right("smileys", "Merci :-) et ;-) puis ^^ et <3."),
    right("letters joined", "La R&D, AT&T, les élu·e·s, un(e) élu(e)."),
    right("signs that are named", f"Le signe «{NB}#{NB}», le «{NB}|{NB}», (\\*) et «{NB}~{NB}»."),
    right("letters that list", f"Le maire dit{NB}: [a] oui, [b] non, [i] un et [s] rien."),
    right("other signs", f"Le ¶ 3, le §{NB}4, 20{NB}°C, 50{NB}%, 5{NB}$, 3{NB}€, ☐ oui."),
    right("marks that are given in cells", f"{ROWS}| + | ++ |\n| - | -- |\n| = | / |\n| ? | X |"),
    right("a point of a name", "La plateforme\n.NET est là, le fichier .env aussi."),
    right("three dots, then words", "Il dit :\n\n... mais il part.\n\n.... ou non."),
    right("a bracket that closes on its line", "Un mot (avec `moudre`\n).\n\nUn autre."),
    right("a dialogue in brackets", "Le maire (élu en 2020 (au second tour)) a signé ((oui))."),
    right("words that are named", f"Le faux texte, dit «{NB}lorem ipsum{NB}»."),
    right("references by numbers", "Voir [1] et [2].\n\n[1] Un auteur, *Un titre*."),
    right("the number of a figure", "La {numref}`figure %s <fig-roue>` et {numref}`fig-roue`."),
    right("a heading in a box", "## Un\n\n:::{note}\n#### Dans\n\nUn.\n:::\n\n### Deux\n\nUn."),
    right("times and ratios", "À 14:30:00, au rapport 1:2:3, à 10:30:, dans a:b:c."),
    right("a rule of four signs", "Texte.\n\n****\n\nTexte.\n\n****\n\nTexte."),
    right("a rule, then a heading", "Texte.\n\n----\n\nTexte.\n\nTitre\n----\n\nTexte."),
    # What a backslash says is meant.
    right(
        "signs behind a backslash", "Un \\| et \\^, \\~, \\{, \\}, \\<, \\#, \\@, \\_, \\[ et \\]."
    ),
    right("marks behind a backslash", "Un \\^\\^ et \\{x\\}, \\|mot\\|, \\<% a %\\>."),
    right("signs in code", "Un `|===`, `^^`, `{x}` et `A> b`."),
    right("a sign by its name in HTML", "Si x&lt;y."),
    right("a note of a table", f"{ROWS}| Un | 1 |\n\nSource, ministère, 2020."),
    right("a cell left out", f"{ROWS}| Un |"),
]

WRONG = [
    # AsciiDoc.
    wrong("M024", "a table of AsciiDoc", "|===\n|A |B\n|c |d\n|==="),
    wrong("M024", "a quotation of AsciiDoc", "[quote, Une voix]\n____\nUn texte.\n____"),
    wrong("M024", "a box of AsciiDoc", ".Titre du bloc\n****\nTexte.\n****"),
    wrong("M024", "a rule around words", "Texte.\n\n****\nTexte.\n****", 3),
    wrong("M024", "code of AsciiDoc", "Texte.\n\n[source,python]\n----\nprint(1)\n----", 3),
    wrong("M024", "code of AsciiDoc alone", "Texte.\n\n----\nmoudre grain\n----", 3),
    wrong("M024", "a class of AsciiDoc", "[.lead]\nUn texte."),
    wrong("M024", "a list of points", ". un\n. deux"),
    wrong("M024", "a title of AsciiDoc", "= Mon titre\n\nTexte."),
    # Icons by their names.
    wrong("M024", "an icon", "Un :smile: mot."),
    wrong("M024", "an icon of a set", "Un :material-account: mot."),
    wrong("M024", "an icon of a size", "Un :octicons-arrow-right-24: mot."),
    wrong("M024", "an icon of one letter", "Un :x: mot."),
    wrong("M024", "an icon of Obsidian", "Un :LiHome: mot."),
    wrong("M024", "icons in a row", "Un :wave::skin-tone-2: mot."),
    wrong("M024", "an icon that begins with a figure", "Un :1st_place: mot."),
    # Org, reStructuredText.
    wrong("M024", "a quotation of Org", "#+BEGIN_QUOTE\nCitation\n#+END_QUOTE"),
    wrong("M024", "code of Org", "Un mot =code= et ~code~ là."),
    wrong("M024", "emphasis of Org", "Un /mot léger/ là."),
    wrong("M024", "a substitution", "Un |mot| là.\n\n.. |mot| replace:: truc"),
    wrong("M046", "a line of signs", "==========\n\nTexte."),
    # Pandoc.
    wrong("M024", "a space of Pandoc", "Près de 10\\ 000 habitants, M.\\ Riou."),
    wrong("M024", "quotation marks of Pandoc", "Il dit «\\ oui\\ »."),
    # Wikis, BBCode, Textile.
    wrong("M024", "an address with its words", "Voir [https://exemple.fr le site]."),
    wrong("M024", "a signature", "Signé ~~~~"),
    wrong("M024", "a term of wikis", "; Terme\n: Définition"),
    wrong("M024", "a table of MediaWiki", "{|\n|-\n! A !! B\n|-\n| c || d\n|}"),
    wrong("M024", "words set in", ":: Un retrait"),
    wrong("M024", "one mark of BBCode", "Un [b]mot seul."),
    wrong("M024", "a mark of BBCode behind a space", "Un [i] mot[/i] seul."),
    wrong("M024", "a link of Textile", 'Voir "le site":https://exemple.fr là.'),
    wrong("M024", "code of Textile", "Tapez @ls@ là."),
    wrong("M024", "a quotation of Textile", "bq. Une citation."),
    # Typst, Markua, bookdown, templates, others.
    wrong("M024", "emphasis of Typst", "Un #emph[mot] et #footnote[la note]."),
    wrong("M024", "a figure of Typst", '#figure(image("carte.png"), caption: [Une carte])'),
    wrong("M024", "boxes of Markua", "A> Un encadré.\n\nW> Une alerte."),
    wrong("M024", "a reference of bookdown", "Voir \\@ref(fig:carte)."),
    wrong("M024", "a variable of ERB", "Le titre <%= titre %> là."),
    wrong("M024", "a name of HackMD", "[name=Jean] a dit."),
    wrong("M024", "a page of a manual", ".SH TITRE\n.PP\nTexte."),
    wrong("M024", "rich text", "{\\rtf1\\ansi Texte}"),
    wrong("M024", "cells joined", f"{ROWS}| ^^ | d |", 3),
    wrong("M024", "contents of kramdown", "{:toc}"),
    wrong("M024", "quotation marks of Babel", "Il dit \\og oui \\fg."),
    # Letters of a list below an item.
    wrong("M024", "letters in an item", "- un\n  a. deux\n  b. trois", 2),
    wrong("M024", "letters in an item of numbers", "1. un\n   a. deux\n   b. trois", 2),
    wrong("M024", "roman numbers in an item", "- un\n  i. deux\n  ii. trois", 2),
    # A line below a table.
    wrong("M047", "a source below a table", f"{ROWS}| c | d |\nSource, ministère, 2020.", 4),
    # Whatever the tool.
    wrong("M046", "an apostrophe behind a backslash", "L\\’eau."),
    wrong("M046", "a brace", "Un {mot là."),
    wrong("M046", "a template of ours", "Bonjour {prénom} là."),
    wrong("M046", "two bars", "Un || mot."),
    wrong("M046", "a caret", "Un ^mot là."),
    wrong("M046", "words between at signs", "Un @@mot@@ là."),
    wrong("M046", "words of a program", "Un %mot% là."),
    wrong("M046", "slashes", "/// html\n\nTexte."),
    wrong("M046", "rows without heads", "Étape | Heure\nUn | 1"),
    wrong("M046", "a sign alone on its line", "Texte.\n^\nTexte.", 2),
    wrong("M046", "a bracket that is not closed", "Le mot ] là."),
    # What a mark says better.
    wrong("M030", "a box of Docusaurus", ":::tip[Mon conseil]\nLe texte.\n:::"),
    wrong("M005", "a note of MediaWiki", "Un mot<ref>La note.</ref> là."),
    wrong("F017", "a joiner in a word", "Le départe\u200dment."),
]
