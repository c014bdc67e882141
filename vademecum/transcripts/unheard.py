"""Someone whom the transcriber could not name, in brackets where names stand: `(inaudible) : Non.`

What stands wholly in brackets before a colon is nobody's name, nor of who spoke before; before a
dash or a full stop it may be noted of the room as well. No time, and no number of a list, is it.
"""

from __future__ import annotations

import re

from vademecum.transcripts import persons
from vademecum.transcripts.groups import notes

BRACKET = (
    r"(?P<label>\((?!\w\))(?=[^()\n]*[^\W\d_]|…|\.{2}|\?)[^()\[\]\n]{1,60}\)"
    r"|\[(?!\w\])(?=[^\[\]\n]*[^\W\d_]|…|\.{2}|\?)[^\[\]\n]{1,60}\]"
    r"|\{[^{}\n]{2,60}\}|<[^<>/\n]{2,60}>)"
)
_NEXT = r"(?:[^\W_a-zà-öø-ÿ]|[«\"“(\[])"
_OPENS = re.compile(rf"{BRACKET}(?P<sign> ?[:：](?!//)|\.? ?[–—-]{{1,2}} (?={_NEXT}))")
_STOPPED = re.compile(rf"{BRACKET}\. +(?={_NEXT})")  # `(voix d’homme). Je refuse.`
# No sign stands behind: how somebody speaks, `(voix basse) Oui.`, is no voice.
_BARE = re.compile(
    r"[(\[{](?P<label>(?i:(?:(?:une|autre|des|plusieurs|la) )*voix"
    r"(?: (?:off\b|hors|non |in|anonym|lointain|masculine|féminine|d['’]"
    r"|de (?:fem|hom|la |l['’]|fil|gar)|du |des |dans |au |à (?:la |l['’])|depuis |\d|n ?[°ºo]|#)"
    r"[^()\[\]{}\n]{0,50})?))[)\]}] *(?=[^\W_a-zà-öø-ÿ]|[«\"“])"
)
_HEARD = re.compile(r"inaudible|incompr|inintell", re.IGNORECASE)
_SOMEBODY = re.compile(r"\W*(?:$|voix\b|homme|femme|inconnu|off\b)", re.IGNORECASE)
# The same where no sign stands behind: `(autre voix)`, `(participant 3)`, `(unknown speaker)`.
_PERSON = re.compile(
    r"\W(?:(?:une? )?autre (?:voix|homme|femme|personne)|(?:intervenant|participant|invité)e?s?\b"
    r"|(?:une? )?(?:personne )?(?:non identifi|inconnu)|(?:(?:un(?:known|identified)|(?:fe)?male"
    r"|man|woman|other|another)\b ?)*(?:speaker|voice|man|woman|unknown|unidentified)\b)[^.!;,]*$",
    re.IGNORECASE,
)


def opening(flat: str) -> tuple[str, bool] | None:
    """What opens a paragraph so, before a colon or a dash, and whether hardly a doubt is left; None
    where nothing does."""
    found = _OPENS.match(flat)
    if found is None and (bare := _BARE.match(flat)):
        return bare["label"], True
    if found is None:
        return None
    label, colon = found["label"], ":" in found["sign"] or "：" in found["sign"]
    if not (colon or _is_somebody(label)):
        return None
    sure = _HEARD.search(label) is not None or _SOMEBODY.match(label) is not None
    return label[1:-1] if re.search(r"\w{2}", label) else label, colon or sure


def stopped(line: str) -> str:
    """What opens a line so before a full stop; "" where nothing does."""
    found = _STOPPED.match(line)
    return found["label"] if found is not None and _is_somebody(found["label"]) else ""


def placed(label: str) -> str:
    """What stands wholly in brackets where a layout surely puts names: what is not noted of the
    room is somebody; "" where it is not."""
    found = re.fullmatch(BRACKET, label)
    somebody = found is not None and label[0] == "(" and _is_somebody(label)
    return label if somebody and not persons.speaks(label) else whole(label)


def whole(label: str) -> str:
    """What stands wholly in brackets where a layout puts names, and is somebody unknown whatever
    follows: `(voix d’homme)`, not `(voir annexe)`; "" where it is not."""
    found = re.fullmatch(rf"{BRACKET}\.? ?:?", label)
    if found is None or not _is_somebody(found["label"]):
        return ""
    inner = found["label"][1:-1].strip()
    told = _HEARD.search(inner) or _SOMEBODY.match(found["label"]) or _PERSON.match(found["label"])
    one = told is not None or persons.is_person(inner[:1].upper() + inner[1:])
    sentence = persons.speaks(inner) or persons.acts(inner) or re.search(r"\w[.!]$", inner)
    return found["label"] if one and not sentence else ""


def is_voice(bracket: str) -> bool:
    """Whether it is surely somebody, and no mark of words that were not heard."""
    return _HEARD.search(bracket) is None


def _is_somebody(bracket: str) -> bool:
    """Whether it is somebody who was not heard, or not seen, and no note of the room."""
    return _HEARD.search(bracket) is not None or not notes(bracket)
