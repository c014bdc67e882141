"""What assemblies call the parts of a sitting, which stands on a line of its own and nobody says:
`Ordre du jour`, `Élus excusés`, `Projet de loi no 16 Première lecture`, `Tagesordnungspunkt 4`.
"""

from __future__ import annotations

import re

_PRESENT = r"(?:présente?s?|excusée?s?|absente?s?|représentée?s?)"
_PEOPLE = (
    r"(?:étaient|personnes|membres|conseill(?:ers|ères)|élue?s|députée?s|sénat(?:eurs|rices)"
    r"|déléguée?s|participante?s|titulaires|suppléante?s)(?: municipa(?:ux|les))?"
)
_ROWS = (
    rf"(?:{_PEOPLE} )?{_PRESENT}(?: (?:et|ou) {_PRESENT})?",
    r"ordre du jour",
    r"affaires (?:courantes|diverses|générales|nouvelles)",
    r"(?:ouverture|clôture|suspension|reprise|levée) de (?:la |l['’])[^\W\d_]+",
    r"(?:(?:projet|proposition) de |avant-projet de )?(?:loi|décret|règlement|résolution|motion)"
    r" n[o°º]\.? ?\d[^.?!;:]*",
    r"(?:approbation|adoption) du (?:procès[- ]verbal|compte[- ]rendu)[^.?!;:]*",
    r"(?:première|deuxième|seconde|troisième|nouvelle) lecture",
    r"(?:tagesordnungspunkt|zusatzpunkt|traktand(?:um|en)) \S+[^.?!;:]*",
    r"(?:punt|punto|agenda item|item) \d+[^.?!;:]*",
    r"(?:épisode|partie|chapitre|section|séquence|table ronde|atelier|episode|part|chapter|folge"
    r"|teil|kapitel|parte|capítulo|capitolo|puntata|aflevering|deel) (?:n[o°º] ?)?\d{1,4}",
)
_LINE = re.compile("|".join(_ROWS), re.IGNORECASE)
# What a bill is made of, called by whoever presides.
_BILL = re.compile(
    r"(?:long|short) title|preamble|enacting (?:clause|formula)|explanatory (?:note|memorandum)"
    r"|(?:new )?(?:clause|schedule|section|subsection|article|annex|appendix|amendment|item|head"
    r"|sub-?head|vote|part) (?:no\.? ?)?(?:\d{1,4}[a-z]?|[ivx]{1,5})",
    re.IGNORECASE,
)


def is_part(line: str) -> bool:
    """Whether the whole line is such a title."""
    return line[:1].isupper() and len(line) <= 120 and _LINE.fullmatch(line) is not None


def is_of_a_bill(label: str) -> bool:
    """Whether words before a colon are a part of a bill: `Long Title`, `Clause 2`."""
    return _BILL.fullmatch(label) is not None
