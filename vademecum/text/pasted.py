"""Marks of word processors and of what is typed as in one: lists, contents, tables, fields.

Lines of a paragraph run on in print, so that a list typed by hand is no list. A letter or a number
begins one where the next line that has such a sign has the one that comes after it: « A. Dupont »
and « 1° dans l’ordre » are words.
"""

from __future__ import annotations

import re
from itertools import takewhile
from string import ascii_lowercase

from vademecum.language import N_
from vademecum.text.mark import SPACE, START, row

_ROMAN = "i ii iii iv v vi vii viii ix x xi xii".split()
_SERIES = (list(ascii_lowercase[:12]), _ROMAN, [str(number) for number in range(1, 40)])
_BELOW = 4  # lines below, where the next sign is looked for
# Some lines of an item.
_REST = r"[^\n]*\n(?:[^\n]+\n){0,3}?"

_SIGN = (
    rf"{START}(?P<sign>(?P<head>\(?(?:\d{{1,2}}\.)*)(?P<one>[a-z]{{1,4}}|[A-Z]{{1,4}}|\d{{1,2}})"
    rf"(?P<after>{SPACE}[-–—]{SPACE}|[-/]{SPACE}?|°\)?{SPACE}?|[.)][-–—]?{SPACE}?|{SPACE}))(?=[^\W_]|[«“(])"
)
_ENDS = ":;.,!?…»)\x00"
_READ = re.compile(rf"\d+[.)]{SPACE}")  # what begins a list in MyST


def _listed(found: re.Match[str]) -> bool:
    """Whether a line begins as one of a list, and one below it as the next of the same."""
    head, one, after = found["head"], found["one"], found["after"]
    bare = after.strip(" \u00a0\u202f")
    above = found.string[: found.start()].rstrip(" \t>").removesuffix("\n")
    # Below a sentence a list begins at 1 alone, else it is none.
    below_words = above and not above.endswith("\n") and one != "1"
    read = _READ.fullmatch(found["sign"]) is not None
    if (read and not below_words) or ("(" in head) != (bare == ")" and "(" in head):
        return False
    if not bare and not head.rstrip("(").endswith("."):
        return False  # « 12 mots », « a dit » are words; « 1.2 Titre » is a number
    if bare in ("°", "°)") and not one.isdigit():
        return False
    first = any(one == series[0] for series in _SERIES[:2])  # « a. », « i. », in small letters
    apart = ")" in after or "°" in after or first
    if not apart and above and above[-1] not in _ENDS:
        return False  # a line of a sentence that begins so: « la note de / B. Rivet »
    rows = found.string[found.end() :].split("\n")[1 : 1 + _BELOW]
    below = list(takewhile(str.strip, rows))  # of the same paragraph
    for series in _SERIES:
        at = series.index(one.lower()) + 1 if one.lower() in series else len(series)
        if at < len(series):
            other = series[at].upper() if one.isupper() else series[at]
            begins = f"{head}{other}{after}"
            if any(line.lstrip(" \t>").startswith(begins) for line in below):
                return True
    return False


# Signs that word processors begin the lines of a list with. Alone, those of the first begin
# nothing else; the others do in two lines.
_DOT = "[•◦▪‣●·]"
_DOTS = "(?:[•◦▪▫‣●○■□–·Ø§➢➤►▶▸❖✓✔✗→⇒]|[oüvqŸ](?=[ \u00a0\t]))"
_TABBED = "(?:[◦▪▫‣●○■□●❍–·Ø§➢➤►▶▸❖✓✔✗→⇒]|[ouvqüŸ])"

# What a word processor prints where a field leads nowhere, behind « Erreur ! » and « Error! ».
_LOST = (
    r"Source du renvoi introuvable|Signet non défini|Référence de lien hypertexte non valide"
    r"|Liaison incorrecte|Aucune séquence spécifiée|Nom du fichier non spécifié"
    r"|Nom de propriété de document inconnu|Argument de commutateur inconnu"
    r"|Utilisez l[’']onglet Accueil pour appliquer[^\n.]*"
    r"|Il n[’']y a pas de texte répondant à ce style dans ce document"
    r"|(?:Nous n[’']avons trouvé a|A)ucune entrée (?:de table des matières|d[’']index)[^\n.]*",
    r"(?:Reference source|Bookmark) not (?:found|defined)|Hyperlink reference not valid"
    r"|Not a valid link|No sequence specified|Filename not specified|Unknown switch argument"
    r"|Unknown document property name|Use the Home tab to apply[^\n.]*"
    r"|No text of specified style in document|No (?:table of contents|index) entries found",
)

# Fields of a mail merge by what they are called: « NOM » alone may be a word that is spoken of.
_MERGED = (
    rf"«{SPACE}?(?:(?i:civilité|civilite|titre|prénom|prenom|nom|fonction|adresse|code[ _]postal"
    rf"|commune|ville|société|societe|organisme|structure|courriel)\d?|[A-ZÀ-Ý]\w*_\w+){SPACE}?»"
)

PASTED = (
    row(
        rf"(?i)\b(?:Erreur\s?!\s(?:{_LOST[0]})|Error!\s(?:{_LOST[1]}))\.?"
        r"|^Aucune entrée de table des matières n[’']a été trouvée\.?[ \t]*$"
        r"|\b(?:PAGEREF|NOTEREF) _?\w+(?: \\\w)*",
        N_("a word processor lost what stood here: write it again"),
    ),
    row(
        rf"{_MERGED}(?:{SPACE}{_MERGED})+"
        rf"|(?<![^\W_])(?:Bonjour|Madame|Monsieur|Mme|M\.|Ch(?:er|ère)s?),?{SPACE}{_MERGED}",
        N_("a field of a mail merge is not filled in here: write the words themselves"),
    ),
    row(
        # With a tab behind it any of them is a bullet, alone and before a small letter too.
        rf"{START}(?:{_DOT}[ \t\u00a0\u202f]|{_TABBED}[ \u00a0]?\t+[ \u00a0]*(?=\S[^\t\n]*$)"
        rf"|Ø[ \t\u00a0](?=[^\W\d_])|(?<![^\n]\n)(?<![^\n])o[ \t\u00a0]+(?=[A-ZÀ-Ý][a-zà-ÿ])"
        rf"|(?P<dot>{_DOTS})[ \t\u00a0\u202f]+(?=\S{_REST}[ \t>]*(?P=dot)[ \t\u00a0\u202f])"
        rf"|[☐☑☒][ \t\u00a0\u202f]+(?=\S{_REST}[ \t>]*[☐☑☒][ \t\u00a0\u202f])"
        rf"|-(?!t-)(?=[^\W\d_]{_REST}[ \t>]*-(?!t-)[^\W\d_])"
        r"|-[*#][ \u00a0])",
        N_("lines of a list begin with “- ”, after a blank line"),
        whole=True,
    ),
    # A line with more tabs is a row of columns.
    row(
        rf"{START}(?!M\.)\(?(?:[a-zA-Z]|[ivxIVX]{{2,4}}|\d{{1,2}}(?:\.\d{{1,2}})*)(?:[.)°][)-]?|(?<=\.\d))"
        r"[ \u00a0]?\t+(?=[^\W\d_]|[«“(])(?=[^\t\n]*$)",
        N_(
            "a word processor’s number and its tab: begin a line of a list with “- ” or “1. ”, a "
            "title with ##"
        ),
        whole=True,
    ),
    row(
        _SIGN,
        N_("these lines would run on: begin each with “- ” or “1. ”"),
        whole=True,
        holds=_listed,
    ),
    row(
        r"^[^\n]*\S[ \u00a0]?(?:\.{5,}|…{3,}|(?:[ \u00a0]\.){4,}|_{5,})[ \t\u00a0]*\d{1,4}[ \t]*$",
        N_("the contents are made: take this out"),
        whole=True,
    ),
    row(
        r"^(?=[^\n]*[^\s|]\t+[^\s|][^\n]*\n[^\n]*[^\s|]\t+[^\s|])[^\n]+",
        N_("columns set by tabs would run on: write a table, | A | B |"),
        whole=True,
    ),
    row(
        r"\{[ \u00a0]?(?:DATE|TIME|PAGE|NUMPAGES|SECTION|TOC|REF|NOTEREF|PAGEREF|HYPERLINK|SEQ|XE"
        r"|AUTHOR|TITLE|SUBJECT|FILENAME|MERGEFIELD|FORMTEXT|FORMCHECKBOX|IF|INCLUDEPICTURE"
        r"|INCLUDETEXT|STYLEREF|CITATION|BIBLIOGRAPHY|ADDIN|SAVEDATE|CREATEDATE|PRINTDATE|DOCPROPERTY"
        r"|QUOTE|SYMBOL|EQ|FILLIN|ASK|MACROBUTTON)\b[^{}\n]{0,300}\}"
        r"|\bHYPERLINK (?:\\l )?[\"“«][^\n]{0,200}?[\"”»]|\bREF _Ref\d+(?: \\\w)*"
        r"|\bTOC \\o [\"“«][^\n]{0,60}|\bSEQ \w+ \\?\* \w+|\\?\* (?:MERGEFORMAT|ARABIC|CHARFORMAT)"
        r"|\bADDIN (?:ZOTERO|EN\.CITE|CSL)\w*[^\n]{0,60}",
        N_("a word processor’s field code stands here: write what it showed"),
        sure=True,
    ),
    row(
        r"\[(?:cid:[^\]\n]{1,100}|[Ii]mage ?\d*\.(?:png|jpe?g|gif|emf|wmf|bmp|tiff?))\]",
        N_("a picture stood here, which did not come along: ![what it shows](images/file.png)"),
    ),
    row(
        r"[^\W\d_]{2,}¬[^\W\d_]*",
        N_("the end of a line, as it was printed elsewhere, cuts this word: join its halves"),
    ),
    row(
        r"\[Objet(?:[ \u00a0][A-ZÀ-Ý]\w+){1,3}\]|\[object Object\]",
        N_("a word processor lost what stood here: write it again"),
    ),
    row(
        rf"{START}Page{SPACE}\d{{1,4}}{SPACE}?(?:sur|de|of|/){SPACE}?\d{{1,4}}[ \t]*$",
        N_("the numbers of pages are made: take this out"),
    ),
)
