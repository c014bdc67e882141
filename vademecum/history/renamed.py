"""Records whose file has another name than when their words were read, and people another key.

A seal holds its record's id and its speaker's key, so that words read in one cannot be taken for
another's. Where the file alone was renamed, or a key, seals fail, and not a word has changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from vademecum.history.past import Past
from vademecum.model import Hearing, Library, Quotable, Record, Turn
from vademecum.problems import Problem
from vademecum.record import consents, seal

_TRIED = 3  # turns, at most, for which every id is tried; the others bear the same one


def renamed(library: Library, past: Past, ids: Mapping[str, frozenset[str]]) -> Iterator[Problem]:
    """A line for each record whose seals were made for another id, or for another key.

    `ids`: those that each record came from.
    """
    for record in library.records.values():
        changed = [one for one in consents.changed(record) if _is_given(record, one)]
        if not changed:
            continue
        near = sorted(ids.get(record.id, frozenset()))
        others = [name for name in past.by_id if name not in near]
        tried = (seal.made_for(record, one, (*near, *others)) for one in changed[:_TRIED])
        if old := next(filter(None, tried), ""):
            yield _problem(record, old, [o for o in changed if seal.made_for(record, o, (old,))])
        elif isinstance(record, Hearing):
            yield from _keys(record, changed, past, (record.id, *near))


def _keys(
    record: Hearing, changed: Iterable[Quotable], past: Past, near: tuple[str, ...]
) -> Iterator[Problem]:
    """A line for each person whose words were sealed under a key that the record has no more."""
    versions = {past.versions[at].blob for name in near for at in past.by_id.get(name, ())}
    told = (past.told(blob) for blob in versions)
    gone = {one.key for each in told if each is not None for one in each.people}
    gone -= {one.key for one in record.speakers}
    found: dict[tuple[str, str], list[str]] = {}
    for one in changed if gone else ():
        if isinstance(one, Turn) and (old := seal.made_of(record, one, near, sorted(gone))):
            found.setdefault((one.speaker, old), []).append(str(one.id))
    for (key, old), anchors in found.items():
        values = {"id": record.id, "key": key, "old": old, "anchors": ", ".join(anchors)}
        yield Problem("P016", record.key(f"intervenants/{key}"), values)


def _is_given(record: Record, one: Quotable) -> bool:
    """Whether anything is withheld by a seal that fails."""
    who = consents.of(record, one)
    return one.id is not None and who is not None and not who.silent


def _problem(record: Record, old: str, those: list[Quotable]) -> Problem:
    path = PurePosixPath(record.place.path)
    back = f"git mv {path} {path.with_name(f'{old}.md')}"
    anchors = [str(one.id) for one in those]
    values = {
        "id": record.id,
        "old": old,
        "anchors": ", ".join(anchors),
        "back": back,
        "reread": ", ".join(_reread(record, those)),
    }
    return Problem("P014", record.place, values)


def _reread(record: Record, those: Iterable[Quotable]) -> Iterator[str]:
    """What seals each person's words under the new id."""
    for who in dict.fromkeys(one.speaker if isinstance(one, Turn) else "" for one in those):
        person = f" --person {who}" if who else ""
        yield f"vademecum consent {record.id}{person} --read"
