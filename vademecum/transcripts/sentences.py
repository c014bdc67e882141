"""Sentences that have the shape of a name alone on its line, `Vielen Dank.`, `Grand Merci.`, and
those without a full stop, which no heading is: `Nada máis e moitas grazas`, `he contributed --`."""

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
# Sentences that break off, and those with a person in them that no long heading has.
_BROKEN = re.compile(r"(?:--|[–—]|(?<!\w)-)[»”\"')\]\s]*$|…")
_NOTED = re.compile(r"(?:\s*(?:\[[^\[\]]{1,40}\]|\([^()]{1,40}\)))+$")  # `I forgot... [laughs]`
_STOPPED = re.compile(r"[.?!…][»”\"')\]\s]*$")
_TOLD = re.compile(
    r"\b(?:I|you|we|they|it|that|there|he|she)['’](?:m|re|ve|ll|d|s)\b|\b\w+n['’]t\b"
    r"|\bI (?:am|was|have|had|think|know|mean|guess|would|will|can|could|should|did|do|said|want"
    r"|wanted|remember|like|love|feel|just|also|really|never|always)\b"
    r"|\bc['’](?:est|était)\b|\b[mt]['’]\w|(?<![\w-])(?:nous|vous|on) (?:ne |n['’]|y |en |l['’])?"
    r"\w+(?:ons|ez|ions|iez)\b",
    re.IGNORECASE,
)
_LONG = 7  # words of a title that may have them: `C’est parti`, `What we’ve learned`
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
    """Whether somebody thanks, takes leave or says `je` in it, breaks off, or tells at some length
    of those who listen: no heading, whatever its end."""
    if _SAID.search(text) is not None or _BROKEN.search(text) is not None:
        return True
    if _STOPPED.search(_NOTED.sub("", text)) is not None:
        return True
    return len(text.split()) > _LONG and _TOLD.search(text) is not None


def _says_a_person(text: str) -> bool:
    first = text.replace("-", " ").split()[:1]
    return shapes.is_declared(text.rstrip(" ,")) or any(map(is_given, first))
