"""The people whom a JSON lists by their ids, `participants: [{"id": "p1", "name": "Anna"}]`, and by
which its segments name them: whatever service wrote it, their names are the labels.

A list of names that no segment points to is never dropped in silence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Any

from vademecum.transcripts import voices
from vademecum.transcripts.jsonfile import first
from vademecum.transcripts.labels import same
from vademecum.transcripts.text import clean

_LISTS = (  # how a key under which people are listed begins, folded
    *("speaker", "participant", "user", "people", "person", "attendee", "member", "voices"),
    *("intervenant", "locut", "orat", "presen", "host", "guest"),
)
_IDS = (
    *("id", "@id", "uid", "userId", "user_id", "participantId", "participant_id", "speakerId"),
    *("speaker_id", "personId", "person_id", "speaker_label", "speaker", "key", "tag"),
)
_NAMES = (
    *("name", "displayName", "display_name", "speaker_name", "speakerName", "participantName"),
    *("fullName", "full_name", "userName", "user_name", "username", "nom"),
)
_PARTS = (("firstName", "lastName"), ("first_name", "last_name"), ("prenom", "nom"))
# Of a segment: keys whose values are taken for somebody only where the file lists them.
POINTERS = (
    *("participantId", "participant_id", "participantID", "userId", "user_id", "userID"),
    *("personId", "person_id", "authorId", "author_id", "memberId", "member_id", "attendeeId"),
    *("uid", "intervenant_id", "locuteur_id", "orateur_id"),
)
_MAPS = frozenset(  # keys, folded, of objects that say a name for each id
    "speakers participants users people speakernames speakermap speakerlabels names".split()
)
_DEEPEST = 4  # levels of a file in which people are listed
_FEW = 5  # items of a list that is looked into: one of segments is not
_SHOWN = 4  # names that are told


def listed(value: Any) -> dict[str, str]:
    """The names of a file by their ids; two of one name are told apart by their ids."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for key, name in _people(value, 0):
        if key in found:
            continue
        found[key] = f"{name} ({key})" if same(name) in taken else name
        taken.add(same(name))
    return found


def fitting(names: Mapping[str, str], told: Collection[str]) -> dict[str, str]:
    """The names by their ids, where the segments that tell `told` mean them: numbers may count
    voices instead, unless each is listed."""
    every = all(one in names for one in told)
    return {key: name for key, name in names.items() if every or not key.isdecimal()}


def unused(names: Mapping[str, str], labels: Collection[str]) -> list[str]:
    """The listed names under which nobody speaks."""
    known = {same(one) for one in labels}
    return [name for name in dict.fromkeys(names.values()) if same(name) not in known]


def shown(names: list[str]) -> str:
    """Some of the names, as a message tells them."""
    return ", ".join(names[:_SHOWN]) + (", …" if len(names) > _SHOWN else "")


def _people(value: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value if len(value) <= _FEW else ():
            yield from _people(item, depth + 1)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            if isinstance(key, str) and _folded(key).startswith(_LISTS):
                yield from _of(inner)
                if _folded(key) in _MAPS and isinstance(inner, Mapping):
                    yield from _plain(inner)
            yield from _people(inner, depth + 1)


def _of(inner: Any) -> Iterator[tuple[str, str]]:
    """The people of a list, or of an object that has each under an id."""
    rows = inner if isinstance(inner, list) else []
    if isinstance(inner, Mapping):
        rows = [{**one, "id": key} for key, one in inner.items() if isinstance(one, Mapping)]
    for item in rows:
        key = voices.one(first(item, _IDS)) if isinstance(item, Mapping) else None
        name = _name(item) if key is not None else ""
        if name and clean(str(key)) != name:
            yield clean(str(key)), name


def _plain(inner: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The names of `{"S1": "Anna", "S2": "Paul"}`."""
    if (
        inner
        and all(isinstance(one, str) for one in inner.values())
        and not inner.keys()
        & {
            *_IDS,
            *_NAMES,
        }
    ):
        for key, name in inner.items():
            if told := voices.label(clean(name)):
                yield clean(key), told


def _name(item: Mapping[str, Any]) -> str:
    parts = ([item.get(key) for key in pair] for pair in _PARTS)
    whole = next((one for one in parts if all(isinstance(part, str) for part in one)), None)
    name = " ".join(map(str, whole)) if whole else first(item, _NAMES)
    told = voices.label(clean(name)) if isinstance(name, str) else None
    return told or ""


def _folded(key: str) -> str:
    return key.casefold().replace("_", "").replace("-", "")
