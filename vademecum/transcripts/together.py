"""Surnames alone that open a paragraph together: `DUVAL, ROUX. – Non !`, `Duval et Roux : Non !`

Who spoke before is hardly one of them. Surely nobody else speaks where the file names each of them,
or where all are in capitals before a sign of labels; `Merci, Roux. Je refuse.` is said to somebody.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from vademecum.transcripts import things
from vademecum.transcripts.groups import UP
from vademecum.transcripts.labels import same

_PART = rf"(?:(?:de |du |d['’]|van |von |le |la |[Ll]['’]){{0,2}}{UP}[\w'’-]+)"
_AND = r"(?:, (?:et )?| et | ?/ ?| ?& ?| ?\+ ?| and | und | y | e )"
_LABEL = re.compile(
    rf"(?P<label>{_PART}(?:{_AND}{_PART}){{1,7}})"
    rf"(?P<sign> ?[:：] |\.? ?[–—-]{{1,2}} |\. )\s*(?=[«\"“(\[]|{UP})"
)
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
        return None
    parts = _CUT.split(found["label"])
    named = [any(name.endswith(f" {same(part)}") for name in known) for part in parts]
    capitals = all(part.isupper() and len(part) >= _LETTERS for part in parts)
    stop = found["sign"] == ". "
    if all(named) or (capitals and not stop):
        return found["label"], True
    open_ = capitals or named[0] or not stop
    common = any(things.is_common(part) or _SAID_TO.match(part) for part in parts)
    return (found["label"], False) if open_ and not common else None
