"""What people put in the place of words to come: capitals, crosses, question marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from vademecum.text.mark import PLAIN

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"
# What words to come are called, in capitals: other words between brackets an editor put there.
_FIELD = (
    r"(?:(?:PR[ÉE])?NOMS?|DATE|LIEU|VILLE|COMMUNE|ADRESSE|FONCTION|TITRE|MONTANT|T[ÉE]L[ÉE]PHONE|E?-?MAIL"
    r"|COURRIEL|SIGNATURE|OBJET|R[ÉE]F[ÉE]RENCE|ANN[ÉE]E|CHIFFRE|NOMBRE|ORGANISME|STRUCTURE)"
)
# « chapitre XXX », « le XXX de la table » are numbers.
_NUMBERED = "".join(
    rf"(?<!\b{one}[ ])"
    for one in (
        *(
            "le",
            "chapitre",
            "titre",
            "article",
            "livre",
            "tome",
            "annexe",
            "partie",
            "section",
            "chant",
        ),
        *("psaume", "lettre", "page", "volume", "numéro", "légion", "figure", "planche", "leçon"),
    )
)
_BEFORE = "|".join(
    rf"(?<=\b{one}[ ])"
    for one in "de du des le la les à au aux en sur par environ dont soit un une".split()
)
_TO_COME = re.compile(
    # « À COMPLÉTER : le nom »; alone on its line it is a line of a template.
    r"(?<![\[\w])À[ ](?:COMPL[ÉE]TER|R[ÉE]DIGER|V[ÉE]RIFIER|PR[ÉE]CISER|D[ÉE]FINIR|INS[ÉE]RER"
    r"|CONFIRMER)"
    r"(?=[ ]?[:,;–—(][ ]?\w|[ ][a-zà-ÿ])"
    rf"|(?i:{_NUMBERED})(?<![\w./-])(?:(?<!^)|(?!XXX[ \t.…:!]*$))X{{3,4}}(?![\w/-])"
    rf"|(?<![\w./-])XX(?=[ ](?:€|%|euros?\b|(?:{_MONTHS})\b))"
    rf"|\[(?:\w+[ ])?(?-i:{_FIELD})(?:[ ’'_/-][A-ZÀ-Ý]+)*\](?!\()"
    r"|\[(?:Prénom[ ](?:et[ ])?(?:Nom|NOM)|(?:Nom|NOM)[ ](?:et[ ])?Prénom)\](?!\()"
    r"|(?<![\w.-])TBD(?![\w-])"
    # « le JJ/MM/AAAA »: « au format JJ/MM/AAAA » tells how to write a day.
    r"|(?:(?<=\b[Ll]e[ ])|(?<=\b[DdAa]u[ ]))(?:JJ|jj)/(?:MM|mm)/(?:AA|aa){1,2}(?!\w)"
    # « voir page XX »: « page XX de la préface » is a number.
    r"|\b(?:[Vv]oir|[Cc]f\.?)[ ](?:à[ ]la[ ]|la[ ]|en[ ])?(?:pages?|p\.)[ ]XX"
    r"(?![\w/–-])(?![ ](?:du|de|des|à|et|dans)\b)"
    # A question never ends on one of these words.
    rf"|(?:{_BEFORE})\?\?+",
    re.MULTILINE,
)


def to_come(typed: str) -> Iterator[tuple[str, int]]:
    """(words, where they stand) of what stands in the place of words, code aside."""
    plain = typed.translate(PLAIN)
    yield from ((found[0], found.start()) for found in _TO_COME.finditer(plain))
