"""Letters that a keyboard hides: œ is one letter, æ too.

Closed lists of words: what is no word of theirs is left, « coexister ».
"""

from __future__ import annotations

import re

from vademecum.french.rules import Rule

# Whole words of one family, as they begin and end.
_OE = "|".join(
    (
        "[cC]oeurs?(?! d.Al[eè]ne)",
        "(?:[rR]anc|[cC]h)oeurs?",
        "[éÉ]coeur(?:e|er|é|ée|és|ées|ante?s?|ement|ements)",
        "(?:[mM]an)?[oO]euvr(?:e|es|er|é|ée|és|ées|ent|ons|ez|ait|aient|ant|era|eront|ier|iers|ière|ières)",
        "[dD]ésoeuvr(?:é|ée|és|ées|ement)",
        "[sS]oeurs?|[nN]oeuds?|[vV]oeux?|[bB]oeufs?|[oO]eufs?|[mM]oeurs|[oO]eil",
        "[oO]eill(?:ets?|ères?|ades?|etons?)",
        "[oO]ecumén(?:ique|iques|isme)",
        "[oO]eno(?:logie|logue|logues|logique|logiques|tourisme|touristique|touristiques)",
        "[oO]edèmes?|[oO]esophage|[fF]oetus|[fF]oeta(?:l|le|les|ux)",
    )
)
_OE_CAPITALS = "(?:C|S|CH|RANC)OEURS?|(?:MAN)?OEUVRES?|NOEUDS?|VOEUX?|BOEUFS?|OEUFS?|MOEURS|OEIL"


def _joined(found: re.Match[str]) -> str:
    return found[0].replace("oe", "œ").replace("Oe", "Œ").replace("OE", "Œ")


RULES: tuple[Rule, ...] = (
    Rule("T018", re.compile(rf"\b(?:{_OE})\b"), _joined, needs=("oe", "Oe")),
    Rule("T018", re.compile(rf"\b(?:{_OE_CAPITALS})\b"), _joined, seal=False, needs=("OE",)),
    Rule("T018", re.compile(r"\b(?P<sign>[eE]x )aequo\b"), r"\g<sign>æquo", needs=("aequo",)),
)  # fmt: skip
