"""What the columns of a table hold, told by their names, in French or English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence

from vademecum.transcripts.labels import same

_NAMES = {
    "speaker": """intervenant intervenante intervenants speaker speakers locuteur locutrice nom name
    speakername nomintervenant nomlocuteur orateur oratrice orateurnom nomorateur personne who qui
    participant speakerlabel speakerid tier acteur actrice""",
    "given": "prenom prenoms firstname forename givenname given",
    "family": "nomdefamille lastname surname familyname patronyme family",
    "text": """texte text transcript transcription contenu content paroles parole propos words
    verbatim utterance intervention discours phrase sentence enonce transcrit dialogue quoi""",
    "start": """debut start temps time timestamp horodatage minutage tempsdebut starttime begin
    begintime timecode tc tcin in de from heure starttimehhmmssms begintimehhmmssms startms debutms
    starts debuts minute quand tmin""",
    "end": "fin end endtime tempsfin to tcout out stop endtimehhmmssms endms finms ends a tmax",
    "length": "duree duration length dur",
}
_LONGEST = 200  # characters of a column's name
_KINDS = {name: kind for kind, names in _NAMES.items() for name in names.split()}
# `Locuteur·rice`, `Intervenant(e)s`, `Locuteur/trice`
_INCLUSIVE = re.compile(
    r"(?<=\w)\s?[·•‧.(/-]\s?(?:[a-zè]{0,3}(?:rice|euse|ère)|e)?s?\)?(?:[·.]?s)?$"
)


def kind(name: str) -> str:
    """`speaker`, `given` (a first name), `family`, `text`, `start`, `end` or `length`; "" for a
    name that is none of these."""
    if len(name) > _LONGEST:
        return ""  # a text on one line has no columns
    found = _kind(name)
    if not found and _kind(bare := _INCLUSIVE.sub("", name.casefold().strip())) == "speaker":
        return _kind(bare)
    return found


def _kind(name: str) -> str:
    plain = unicodedata.normalize("NFD", name.casefold())
    return _KINDS.get("".join(sign for sign in plain if sign.isascii() and sign.isalnum()), "")


def people(kinds: Sequence[str]) -> tuple[str, ...]:
    """The kinds, names in parts as they make one: a column that names people wholly leaves no
    family's to be read; a part alone is all there is of a name."""
    if "speaker" in kinds and "family" in kinds:
        gone = {"family", "given"}
        return tuple("" if one in gone else one for one in kinds)
    parts = {"speaker", "given", "family"}.intersection(kinds)
    if parts == {"given"} or "family" in parts:
        whole = "family" if "family" in parts else "given"
        return tuple("speaker" if one == whole else one for one in kinds)
    return tuple(kinds)


def called(given: str, name: str) -> str:
    """A first name and a name in columns of their own, as one: two may be of one family."""
    given, name = (one.strip().removesuffix(":").strip() for one in (given, name))
    held, whole = same(given).split(), same(name).split()
    apart = not any(whole[at : at + len(held)] == held for at in range(len(whole)))
    return f"{given} {name}".strip() if apart else name or given


def are_speech(kinds: Collection[str]) -> bool:
    """Whether columns of these kinds hold what somebody says."""
    return "text" in kinds and bool({"speaker", "start", "given", "family"} & set(kinds))
