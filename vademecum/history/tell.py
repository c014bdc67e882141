"""How two editions' sentences, paired, are told: edits in the order of the newer text."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from vademecum.french.folding import normal
from vademecum.history.pairing import Paired, Place, Texts
from vademecum.history.sentences import Edit, Span, side, spans
from vademecum.history.units import Unit

_TOGETHER = ("added", "removed", "moved")


def told(
    name: str,
    before: str | None,
    old: Texts,
    new: Texts,
    paired: Paired,
    title: Callable[[str], str],
) -> list[Edit]:
    """What happened in the text `name`, `before` its id in the older edition; None: it is new.

    Of a new text, only what came from another. `title`: of an older text, by its id.
    """
    units = new[name]
    rows: list[tuple[float, int, Edit, str]] = []
    for n, unit in enumerate(units):
        here = name, n
        if here in paired.stayed:
            continue
        edit = _came(here, unit, before, old, paired, title)
        if before is not None or edit.kind != "added":
            rows.append((n, 0, edit, unit.role))
    if before is not None:
        places = _places(name, before, len(old[before]), paired)
        kept = {*paired.stayed.values(), *paired.changed.values()}
        kept |= {*paired.moved.values(), *paired.mended.values()}
        for o, unit in enumerate(old[before]):
            if (before, o) not in kept:
                at = places[o]
                heading = units[at].heading if 0 <= at < len(units) else unit.heading
                apart = o == 0 or old[before][o - 1].line != unit.line
                edit = Edit(
                    "removed",
                    (("gone", unit.words),),
                    heading=heading,
                    since=o + 1,
                    after=at + 1,
                    apart=apart,
                )
                rows.append((at + 0.5, o, edit, unit.role))
    rows.sort(key=lambda row: row[:2])
    return _together(rows, units, old[before] if before is not None else ())


def _came(
    here: Place,
    unit: Unit,
    before: str | None,
    old: Texts,
    paired: Paired,
    title: Callable[[str], str],
) -> Edit:
    at = here[1] + 1
    if here in paired.changed:
        there = paired.changed[here]
        was = old[there[0]][there[1]]
        return Edit("changed", _between(was, unit), heading=unit.heading, at=at, since=there[1] + 1)
    mended = here in paired.mended
    if not mended and here not in paired.moved:
        return Edit("added", (("new", unit.words),), heading=unit.heading, at=at)
    there = (paired.mended if mended else paired.moved)[here]
    was = old[there[0]][there[1]]
    away = there[0] != before
    return Edit(
        "mended" if mended else "moved",
        _between(was, unit) if mended else (("same", unit.words),),
        away=title(there[0]) if away else "",
        heading=unit.heading,
        was="" if away or was.heading == unit.heading else was.heading,
        at=at,
        since=there[1] + 1,
        source=there[0] if away else "",
    )


def _between(old: Unit, new: Unit) -> tuple[Span, ...]:
    """A sentence word by word; the whole of it twice where its words alone would not tell it."""
    found = spans(old.words, new.words)
    sides = normal(side(found, "new")), normal(side(found, "gone"))
    if sides == (normal(old.words), normal(new.words)) and sides[0] != sides[1]:
        return found
    return ("gone", old.words), ("new", new.words)


def _places(name: str, before: str, count: int, paired: Paired) -> list[int]:
    """For each older sentence, the newer one behind which it would stand; -1: before all."""
    kept = {
        there[1]: here[1]
        for pairs in (paired.stayed, paired.changed)
        for here, there in pairs.items()
        if here[0] == name and there[0] == before
    }
    places, last = [], -1
    for o in range(count):
        last = kept.get(o, last)
        places.append(last)
    return places


def _together(
    rows: Sequence[tuple[float, int, Edit, str]], new: Sequence[Unit], old: Sequence[Unit]
) -> list[Edit]:
    """The edits, those joined that came, went or moved side by side under one heading."""
    found: list[Edit] = []
    size = 0  # sentences of the last
    role = ""  # and what its last sentence is
    for _place, _n, edit, now in rows:
        last = found[-1] if found else None
        if last is not None and _goes_on(last, edit, size):
            units, at = (new, edit.at) if edit.at else (old, edit.since)
            apart = units[at - 1].line != units[at - 2].line and role != "speaker"
            broken: tuple[Span, ...] = (("break", ""),) if apart else ()
            size += 1
            joined = (*last.spans, *broken, *edit.spans)
            found[-1] = replace(last, spans=joined, count=size)
        else:
            found.append(edit)
            size = 1
        role = now
    return found


def _goes_on(last: Edit, edit: Edit, size: int) -> bool:
    if last.kind != edit.kind or edit.kind not in _TOGETHER:
        return False
    same = (last.heading, last.away, last.source, last.was)
    if same != (edit.heading, edit.away, edit.source, edit.was):
        return False
    beside = not edit.at or edit.at == last.at + size
    return beside and (not edit.since or edit.since == last.since + size)


def applied(
    olds: Mapping[str, Sequence[str]], was: Mapping[str, str], edits: Mapping[str, Sequence[Edit]]
) -> dict[str, list[str]]:
    """What is told, applied to the older sentences: those of each newer text that had an older one.

    `olds`: id -> the words of its sentences; `was`: newer id -> older; `edits`: of every text.
    ValueError where an edit tells of words that the older text has not in that place.
    """
    taken: dict[str, set[int]] = {name: set() for name in olds}
    for name, several in edits.items():
        for edit in several:
            source = edit.source or was.get(name, "")
            for number, words in enumerate(_sentences(edit, "new")) if edit.since else ():
                at = edit.since - 1 + number
                if at in taken[source] or normal(olds[source][at]) != normal(words):
                    raise ValueError(f"{source}: {words}")
                taken[source].add(at)
    found = {}
    for name, before in was.items():
        came = {
            edit.at - 1 + number: words
            for edit in edits.get(name, ())
            if edit.at
            for number, words in enumerate(_sentences(edit, "gone"))
        }
        left = iter([one for at, one in enumerate(olds[before]) if at not in taken[before]])
        whole = len(olds[before]) - len(taken[before]) + len(came)
        found[name] = [came[at] if at in came else next(left, "") for at in range(whole)]
    return found


def _sentences(edit: Edit, other: str) -> list[str]:
    """The sentences an edit tells, as one of the two texts has them."""
    if edit.kind in ("changed", "mended"):
        return [side(edit.spans, other)]
    return [words for kind, words in edit.spans if kind not in ("break", other)]
