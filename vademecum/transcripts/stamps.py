"""Times and marks before a label, written as few tools do, put as the others write them.

`#00:01:03-3#` (f4), `01h02min03s`, `1'03''`, `[1 min 03]`, `[12/03/2021, 10:15:03]` (WhatsApp):
`[HH:MM:SS]`. `>>` before a name (live captions) goes. A lone one may be words, and stays.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.transcripts.times import TIME, clock

_LEAST = 2  # so many show that the file is written so
_HASH = re.compile(rf"#(?P<time>{TIME})(?:-\d)?#\s*")
_DAY = re.compile(
    rf"(?P<open>\[)?\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}},? (?:à )?(?P<time>{TIME})"
    r"(?(open)\]\s*|\s?-\s)(?=[^\n:]{1,60}\s?:)"
)
_UNITS = re.compile(
    r"(?P<open>[\[(])?\s*(?:(?P<h>\d{1,2}) ?h ?)?(?:(?P<m>\d{1,3}) ?(?:min\.?|mn|m|['’′])) ?"
    r"(?:(?P<s>\d{1,2}) ?(?:sec\.?|s|''|’’|[\"″”])?)?(?(open)\s*[\])])\s*[:–—-]?\s*"
    # In small letters a sentence may go on: `12 min plus tard : non`.
    r"(?=(?(open)[^\W\d_]|[^\W\d_a-zà-ÿ])[^\n:]{0,80}\s?:\s)"
)
_CHEVRONS = re.compile(r">{2,3}\s*(?=[^\W\d_][^\n:]{0,80}:\s)")


def usual(texts: Sequence[str]) -> list[str]:
    """The texts, with such times as `[HH:MM:SS]` where at least two open so."""
    out = list(texts)
    for shape in (_CHEVRONS, _HASH, _DAY, _UNITS):
        found = [shape.match(text) for text in out]
        if sum(map(bool, found)) >= _LEAST:
            out = [
                _stamp(one) + text[one.end() :] if one else text
                for one, text in zip(found, out, strict=True)
            ]
    return out


def _stamp(found: re.Match[str]) -> str:
    parts = found.groupdict()
    if parts.get("time"):
        return f"[{parts['time']}] "
    if parts.get("m") is None:
        return ""
    hours, minutes, rest = (int(parts[key] or 0) for key in "hms")
    return f"[{clock((hours * 60 + minutes) * 60 + rest)}] "
