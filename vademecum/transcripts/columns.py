"""What the columns of a table hold, told by their names, in French or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

_NAMES = {
    "speaker": """intervenant intervenante intervenants speaker speakers locuteur locutrice nom name
    speakername nomintervenant nomlocuteur orateur oratrice orateurnom nomorateur personne who qui
    participant speakerlabel speakerid tier acteur actrice""",
    "text": """texte text transcript transcription contenu content paroles parole propos words
    verbatim utterance intervention discours phrase sentence enonce transcrit dialogue quoi""",
    "start": """debut start temps time timestamp horodatage minutage tempsdebut starttime begin
    begintime timecode tc tcin in de from heure starttimehhmmssms begintimehhmmssms startms debutms
    starts debuts minute quand tmin""",
    "end": "fin end endtime tempsfin to tcout out stop endtimehhmmssms endms finms ends a tmax",
    "length": "duree duration length dur",
}
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
# `Locuteur·rice`, `Intervenant(e)s`, `Locuteur/trice`
_INCLUSIVE = re.compile(
    r"(?<=\w)\s?[·•‧.(/-]\s?(?:[a-zè]{0,3}(?:rice|euse|ère)|e)?s?\)?(?:[·.]?s)?$"
)


def kind(name: str) -> str:
    """`speaker`, `text`, `start`, `end` or `length`; "" for a name that is none of these."""
    found = _kind(name)
    if not found and _kind(bare := _INCLUSIVE.sub("", name.casefold().strip())) == "speaker":
        return _kind(bare)
    return found


def _kind(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold())
    return _KINDS.get("".join(sign for sign in plain if sign.isascii() and sign.isalnum()), "")


def are_speech(kinds: Collection[str]) -> bool:
    """Whether columns of these kinds hold what somebody says."""
    return "text" in kinds and bool({"speaker", "start"} & set(kinds))
