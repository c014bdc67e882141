"""What people are, by a noun: `adjointe`, `habitant`, `greffière`; and those whom it names with a
number: `Citoyenne au micro n° 2`, `Intervenant no 4`, `Habitant #3`.
"""

from __future__ import annotations

import re

from vademecum.french.offices import NOUN
from vademecum.transcripts.particles import NUMBER

_NUMBERED = re.compile(
    rf"(?:(?:un|une|le|la|l['’]) ?)?(?:{NOUN}[\w·'’-]*|micro|usagers?|invitée?|anonyme|inconnue?)"
    rf"(?: [^\W\d_][\w'’-]*){{0,4}}? ?,? {NUMBER}(?: ?\([^()]{{1,40}}\))?",
    re.IGNORECASE,
)
# An office that one person holds: `La secrétaire`, `Le directeur des services`, `L'échevine`.
_OFFICE = re.compile(
    r"(?:(?:m\.|mme|monsieur|madame) )?(?:le|la|l['’]) ?(?:vice-|sous-|co-|première? )?"
    r"(?:maire(?:sse)?|adjointe?|conseill(?:er|ère)|échevine?|bourgmestre|syndi(?:c|que)|préf[eè]te?"
    r"|ministre|greffi(?:er|ère)|secrétaire|direct(?:eur|rice)|chanceli(?:er|ère)|trésori(?:er|ère)"
    r"|présidente?|rapporteu(?:r|re|se)|députée?|sénat(?:eur|rice)|commissaire|procureure?|doyenne?"
    r"|juge|questeure?|DGS|DGA)(?![\w-])(?: [^.:;?!]{2,60})?",
    re.IGNORECASE,
)


def is_office(label: str) -> bool:
    """Whether it is an office that one person holds."""
    return _OFFICE.fullmatch(label) is not None


def is_numbered(label: str) -> bool:
    """Whether it is somebody without a name, told by what they are and a number."""
    return _NUMBERED.fullmatch(label) is not None
