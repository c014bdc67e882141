"""Sentences that have the shape of a name alone on its line, `Vielen Dank.`, `Grand Merci.`, and
those without a full stop, which no heading is: `Nada máis e moitas grazas`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vademecum.french.given_names import is_given
from vademecum.transcripts import shapes

# What somebody closes their words with, or says of themselves.
_SAID = re.compile(
    r"\b(?:merci|grazas|gr[aà]cias|obrigad[oa]s?|thanks|thank you|danke?|grazie|bedankt|dziękuję"
    r"|au revoir|à bientôt|bonne (?:soirée|journée|nuit)|bonsoir|nada m[áa]i?s"
    r"|nothing (?:more|further)|rien (?:de plus|d['’]autre)|je)\b|\bj['’]",
    re.IGNORECASE,
)
_FEW = 3  # names that show whether a full stop ends them


def without(stand: Mapping[int, str], named: int) -> dict[int, str]:
    """The lines without those that a full stop ends and that say no person, where most of the
    file's names (as many as are `named` before a sign, too) have none."""
    stopped = {at for at, text in stand.items() if text.endswith(".")}
    if len(stand) - len(stopped) + named < max(_FEW, len(stopped)):
        return dict(stand)
    return {
        at: text for at, text in stand.items() if at not in stopped or _says_a_person(text[:-1])
    }


def is_said(text: str) -> bool:
    """Whether somebody thanks, takes leave or says `je` in it: no heading, whatever its end."""
    return _SAID.search(text) is not None


def _says_a_person(text: str) -> bool:
    first = text.replace("-", " ").split()[:1]
    return shapes.is_declared(text.rstrip(" ,")) or any(map(is_given, first))
