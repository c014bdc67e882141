"""A letter that a keyboard hides: œ is one.

Closed lists of words: what is no word of theirs is left, « coexister », and so are names, which
people write as they do, « Mme Coeur », and words of Latin, « ex aequo », right without æ too.
"""

from __future__ import annotations

import re

from vademecum.french.given_names import is_given
from vademecum.french.rules import SP, Rule

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


_TITLED = re.compile(
    rf"(?<!\w)(?:MM?\.|Mmes?|Mlles?|Mgr|Dre?|Pre?|Me|Maître|(?P<given>[^\W\d_-]+)){SP}$"
)


def _joined(found: re.Match[str]) -> str:
    if found[0][0].isupper() and _is_named(
        found.string[max(0, found.start() - 24) : found.start()]
    ):
        return found[0]
    return found[0].replace("oe", "œ").replace("Oe", "Œ").replace("OE", "Œ")


def _is_named(before: str) -> bool:
    """Whether a capital after these words begins a person's name."""
    found = _TITLED.search(before)
    return bool(found and (not found["given"] or is_given(found["given"])))


RULES: tuple[Rule, ...] = (
    Rule("T018", re.compile(rf"\b(?:{_OE})\b"), _joined, needs=("oe", "Oe")),
    Rule("T018", re.compile(rf"\b(?:{_OE_CAPITALS})\b"), _joined, seal=False, needs=("OE",)),
)  # fmt: skip
