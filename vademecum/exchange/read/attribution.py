"""What mail programs write above the message that is answered or passed on, in its own lines.

« Le lun. 2 nov. 2026 à 10:12, X <x@y> a écrit : » is cut over several lines by programs that fold
at 72 signs; others write the fields of the message, each with its name in the reader's language.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_FOLDED = 4  # lines of one attribution
_LONGEST = 300
_SAID = re.compile(
    r"(?:le|on|am|el|il) (?=.{0,80}\d{1,2}.{0,40}\d{2,4}).{5,220}"
    r"(?:a écrit|wrote|escribió|ha scritto)\s*:|"
    r"am (?=.{0,80}\d{1,2}.{0,40}\d{2,4}).{5,120}\bschrieb\b.{2,160}:",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:le .{5,120} a écrit|on .{5,120} wrote)\s*:", re.IGNORECASE)
_BEGINS = re.compile(r"(?:le|on|am|el|il) ", re.IGNORECASE)
_RULE = re.compile(
    r"-{3,}\s*(?:(?:message|mail|e-?mail|courriel|mél) (?:d.origine|original|transféré|initial)|"
    r"(?:original|forwarded) (?:message|mail)|ursprüngliche nachricht|weitergeleitete nachricht)"
    r"\s*-*|_{10,}|message du \d{1,2}/\d{1,2}/\d{2,4}(?: à)? \d{1,2}[:h]\d\d|"
    r"(?:début du message (?:transféré|réexpédié)|begin forwarded message)\s*:",
    re.IGNORECASE,
)
_FROM = re.compile(r"(?:de|from|von|expéditeur)\s*:.{3,}", re.IGNORECASE)
_ADDRESSED = re.compile(r"(?:de|from|von|expéditeur)\s*:.*@", re.IGNORECASE)
_FIELD = re.compile(
    r"(?:envoyé(?: le)?|sent|gesendet|date|datum|à|a|to|an|pour|cc|copie(?: à)?|objet|subject|"
    r"betreff|sujet|pièces? jointes?|attachments?|anlagen?|importance|priorité|répondre à|reply-to)"
    r"\s*:.{0,300}",
    re.IGNORECASE,
)
_STARS = re.compile(r"\*(?=[^*]{1,20}:\s?\*)|(?<=:)\s?\*|(?<=:\s)\*")


def bare(line: str) -> str:
    """A line without the stars that stand for bold."""
    return _STARS.sub(" ", line.replace("\u00a0", " ").replace("\u202f", " ")).strip()


def above(lines: Sequence[str], at: int, below: bool) -> int:
    """How many lines, from one on, stand above a message that is answered; 0: none.

    `below`: one such line stood above already, or the lines are those of a quotation.
    """
    line = bare(lines[at])
    if not line or len(line) > _LONGEST:
        return 0
    if _RULE.fullmatch(line) or _ONE.fullmatch(line):
        return 1
    if _BEGINS.match(line):
        for count in range(1, _FOLDED + 1):
            some = [bare(one) for one in lines[at : at + count]]
            if not all(some):
                break
            joined = " ".join(some)
            if _SAID.fullmatch(joined) and (count == 1 or "@" in joined):
                return count
    if _FROM.fullmatch(line):
        following = bare(lines[at + 1]) if at + 1 < len(lines) else ""
        german = line.lower().startswith("von")
        return 1 if not german or _FIELD.fullmatch(following) else 0
    return 1 if below and _FIELD.fullmatch(line) else 0


def fields(lines: Sequence[str], at: int) -> bool:
    """Whether a line of a quotation begins the fields of the message that is quoted."""
    line = bare(lines[at])
    following = bare(lines[at + 1]) if at + 1 < len(lines) else ""
    return bool(_RULE.fullmatch(line) or (_ADDRESSED.match(line) and _FIELD.fullmatch(following)))
