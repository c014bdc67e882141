"""Surnames alone that open a paragraph together: `DUVAL, ROUX. – Non !`, `Duval et Roux : Non !`

Who spoke before is hardly one of them. Surely nobody else speaks where the file names each of them,
or where all are in capitals before a sign of labels; `Merci, Roux. Je refuse.` is said to somebody.
In brackets before a sentence, `(Duval, Roux) Non !`, and before a full stop in a file whose labels
end so, they may be people, and are asked about.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from vademecum.record import surnames
from vademecum.transcripts import things
from vademecum.transcripts.groups import UP, notes
from vademecum.transcripts.labels import same

_PART = rf"(?:(?:de |du |d['’]|van |von |le |la |[Ll]['’]){{0,2}}{UP}[\w'’-]+)"
_AND = r"(?:, (?:et )?| et | ?/ ?| ?& ?| ?\+ ?| and | und | y | e )"
_LABEL = re.compile(
    rf"(?P<label>{_PART}(?:{_AND}{_PART}){{1,7}})"
    rf"(?P<sign> ?[:：] |\.? ?[–—-]{{1,2}} |\. )\s*(?=[«\"“(\[]|{UP})"
)
_HELD = re.compile(rf"\((?P<label>{_PART}(?:{_AND}{_PART}){{1,7}})\) +(?=[«\"“(\[]|{UP})")
_CUT = re.compile(_AND)
_SAID_TO = re.compile(
    r"(?:mesdames?|messieurs|monsieur|mesdemoiselles|cher(?:e|s|es)?)\b", re.IGNORECASE
)
_LETTERS = 3  # of a surname in capitals


def opening(flat: str, known: Collection[str]) -> tuple[str, bool] | None:
    """The surnames that open a paragraph before a sign, and whether hardly a doubt is left; None
    where none do. `known`: the file's labels, as `same` writes them."""
    found = _LABEL.match(flat)
    if found is None:
        held = _HELD.match(flat)
        people = held is not None and not notes(held["label"]) and _are_people(held["label"])
        return (held["label"], False) if held is not None and people else None
    parts = _CUT.split(found["label"])
    named = [any(name.endswith(f" {same(part)}") for name in known) for part in parts]
    capitals = all(part.isupper() and len(part) >= _LETTERS for part in parts)
    stop = found["sign"] == ". "
    if all(named) or (capitals and not stop):
        return found["label"], True
    open_ = capitals or named[0] or not stop
    return (found["label"], False) if open_ and _may_be(found["label"]) else None


def stopped(line: str) -> str:
    """The surnames that open a line before a full stop, though nothing knows them; "" where none
    do. For a file whose labels a full stop ends."""
    found = _LABEL.match(line.replace("\u00a0", " ").replace("\u202f", " "))
    shown = found is not None and found["sign"] == ". " and _are_people(found["label"])
    return found["label"] if found is not None and shown else ""


def _are_people(label: str) -> bool:
    """The same, and none of them a place, nor a noun: `Paris, Lyon et Marseille. Trois villes.`"""
    return _may_be(label) and not any(map(surnames.noun, _CUT.split(label)))


def _may_be(label: str) -> bool:
    """Whether none of the words is a common one, or said to people."""
    parts = _CUT.split(label)
    return not any(things.is_common(part) or _SAID_TO.match(part) for part in parts)
