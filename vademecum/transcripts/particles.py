"""What stands within names besides words with a capital, in one list: particles of all our
neighbours (`von und zu Muster`, `de la Prueba y Gómez`, `van 't Hoff`), a nickname between
quotation marks (`Luc Preuve dit « Le Vieux »`), an officer's abbreviation.
"""

from __future__ import annotations

import re

_ALONE = (
    r"d[eu]|des|d['’]|l[aeo]|van|von|vom|zu|zur|zum|den|der|ter|ten|op|['’][ts]|d[aio]|d[ao]s"
    r"|del|dell[aeo]|degli|dei|dall?a?|el|al|ben|bin|bint|ibn|ould|mint|ag|af|av|née?"
)
# Those that join no two people, hardly do, and all.
ALONE = rf"(?:{_ALONE})"
BETWEEN = rf"(?:{_ALONE}|et)"
PARTICLE = rf"(?:{_ALONE}|et|und|y|i|e)"
# `n° 2`, `no 4`, `#3`: the number of somebody, or of something.
NUMBER = r"(?:n ?[°ºo]\.?|nr\.?|num\.|numéro|#) ?\d{1,3}(?!\d)"
# A title cut short behind an Italian article: `L'on. Bianchi`, `L'avv. Bianchi`.
TITLED = re.compile(r"[LlDd]['’](?:on|avv|ing|arch|ass|ex on)\. ?(?:le )?[^\W\d_a-zß-öø-ÿ]")
_RETIRED = re.compile(r"(?<= )[ai]\. ?[DR]\. ")  # `Admiral a. D. Karl Turm`
# Which pronoun somebody wants, as meetings let them write behind their name: `Anna Essai (elle)`.
_PRONOUN = r"(?:il|elle|iel|ille|ael|he|him|his|she|her|hers|they|them|theirs|lui)"
_PRONOUNS = re.compile(rf" ?\({_PRONOUN}(?: ?[/,|·-] ?{_PRONOUN}){{0,3}}\)$", re.IGNORECASE)
_AND = re.compile(r"(?<=\w) (?:y|e|i|und) (?=[^\W\d_a-zß-öø-ÿ])")
_CALLED = r"(?:dite?|alias|surnommée?|a\.?k\.?a\.?|genannt|detto|detta)"
_NICKNAME = re.compile(
    rf"(?:,? \(?{_CALLED})? \(?"
    r"(?:« ?(?P<a>[^«»\n]{1,30}?) ?»|[\"“](?P<b>[^\"“”\n]{1,30})[\"”])\)?"
)
# What people say between quotation marks, and nobody is called.
_SAYS = re.compile(
    r"(?:je|j['’]|tu|il|elle|on|nous|vous|ils|elles|oui|non|merci|c['’]est|bonjour|pas|i|yes|no)\b"
    r"|.*[.?!…]",
    re.IGNORECASE,
)


def plain(label: str) -> str:
    """The label without what its bearer alone knows the rule of: a nickname, `y`, `a. D.`"""
    bare = _RETIRED.sub("", label)
    if titled := TITLED.match(bare):
        bare = bare[titled.end() - 1 :]
    if "«" in bare or '"' in bare or "“" in bare:
        bare = _NICKNAME.sub(_without, bare)
    return _AND.sub(" ", bare)


def unpronounced(label: str) -> str:
    """The label without the pronouns behind it."""
    return _PRONOUNS.sub("", label) if label.endswith(")") else label


def _without(found: re.Match[str]) -> str:
    """Nothing, in the place of a nickname; what somebody says stays."""
    inner = found["a"] or found["b"]
    called = inner[:1].isupper() and _SAYS.match(inner) is None
    return "" if found.start() and called else found[0]
