"""People of one hearing whom readers see under one same name: they take them for one person."""

from __future__ import annotations

from collections import defaultdict

from vademecum.french.folding import name, normal
from vademecum.language import _
from vademecum.model import Hearing, Speaker


def namesakes(record: Hearing) -> list[list[Speaker]]:
    """Those who speak and bear one same `affiche`, together, in the order of the file; one person
    of the register is one, whatever the labels."""
    speaking = {turn.speaker for turn in record.turns}
    found: dict[str, list[Speaker]] = defaultdict(list)
    for one in record.speakers:
        # Nobody tells two apart by a capital, an accent or a space; signs alone are their own name.
        shown = " ".join(name(one.shown).split()) or normal(one.shown)
        if not shown or one.key not in speaking:
            continue
        if one.person is None or one.person not in {other.person for other in found[shown]}:
            found[shown].append(one)
    return [people for people in found.values() if len(people) > 1]


def values(people: list[Speaker]) -> dict[str, str]:
    """What the sentence of them (H018) is filled with."""
    labels = _("; ").join(_("“{words}”").format(words=one.label) for one in people)
    return {"shown": people[0].shown, "people": labels}
