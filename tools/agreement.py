"""Agreement and tense mended in French words: the word stays, its ending changes."""

from __future__ import annotations

import re

_SHORT = (
    ("le", "les"), ("la", "les"), ("un", "des"), ("une", "des"), ("ce", "ces"), ("cette", "ces"),
    ("son", "ses"), ("sa", "ses"), ("leur", "leurs"), ("du", "des"), ("au", "aux"),
    ("est", "sont"), ("est", "était"), ("sont", "étaient"), ("a", "ont"), ("ont", "avaient"),
    ("doit", "doivent"), ("peut", "peuvent"), ("fait", "font"), ("peut", "pouvait"),
    ("doit", "devait"), ("fait", "faisait"), ("va", "vont"), ("tout", "tous"),
)  # fmt: skip
_VERBS = (
    "permet", "reste", "donne", "demande", "trouve", "porte", "signe", "compte", "montre", "paie",
    "présente", "suppose", "passe", "arrive", "propose", "aide", "coûte", "dure", "accepte",
    "répond", "rend", "suit", "sert", "dépend", "connaît", "mesure", "existe", "commence", "change",
    "garde", "entre", "parle", "travaille", "publie", "lit", "écrit", "dit", "met", "tient",
    "vient",
)  # fmt: skip
_NOUN = re.compile(
    r"\w{2,}(?:té|ion|ment|eur|ence|ance|oire|ique|elle|ive|ée?|age|ure|iste|aire|ien|if|ante?|ain"
    r"|ine|ois|ome|une|lle|tte|ville|pays|gion|et|ert|ert|ein|ogue|vre|tre|ble|nal|cal|ral|val|eau)"
)
_PLURAL = re.compile(r"\w{3,}(?:té|ion|ment|eur|ence|ance|oire|ique|elle|ive|ée?|age|ure|aire)s")
_PAST = {
    "permet": "permettait", "met": "mettait", "tient": "tenait", "vient": "venait",
    "connaît": "connaissait", "paie": "payait", "dit": "disait", "lit": "lisait", "suit": "suivait",
    "écrit": "écrivait", "sert": "servait", "change": "changeait",
}  # fmt: skip
_FIXED = frozenset(
    "dans sans sous plus mais puis lors entre autre être notre votre même comme".split()
)


def mended(word: str) -> tuple[str, bool] | None:
    """(the word in its other number or tense, whether it is a short word); None where it has none.

    `word` is without signs, as it stands in a sentence.
    """
    low = word.lower()
    for one, other in _SHORT:
        if low == one:
            return _like(other, word), True
    if low in _VERBS:
        return _like(_PAST.get(low, low.removesuffix("e") + "ait"), word), False
    if low in _FIXED:
        return None
    if _PLURAL.fullmatch(low):
        return word[:-1], False
    if low.endswith("al") and len(low) > 4:
        return word[:-1] + "ux", False
    if low.endswith("eau"):
        return word + "x", False
    if _NOUN.fullmatch(low) and not low.endswith(("s", "x")):
        return word + "s", False
    return None


def _like(word: str, model: str) -> str:
    return word.capitalize() if model[:1].isupper() else word
