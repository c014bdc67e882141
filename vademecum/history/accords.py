"""Which accord binds: of a person's, the latest by its own date; what came after may only narrow.

A later accord replaces the one before where it has its date and its reference. Any other, of the
same day or of none, counts where it is narrower. Git's order decides nothing: a merge can bend it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from vademecum.history.past import Accord, Past, Version
from vademecum.model import Attribution, Audience, ConsentState

_NARROWER = (Attribution.NAME, Attribution.ROLE, Attribution.ANONYMOUS)  # towards the last


@dataclass(frozen=True, slots=True)
class Promised:
    """An accord and the version that first bore it."""

    accord: Accord
    version: Version


@dataclass(frozen=True, slots=True)
class Bound:
    """What may be shown at most, each with what promised it."""

    date: dt.date | None
    reach: tuple[Audience, Promised]
    embargo: tuple[dt.date, Promised] | None
    named: Mapping[str, tuple[Attribution, Promised]]  # by key and by label of a speaker


def promised(past: Past, ids: frozenset[str]) -> Iterator[Promised]:
    """Every accord of these records, once, the oldest in history first.

    One whose date alone was put right, in an edit that brought something new, is that other one.
    """
    found: dict[Accord, Version] = {}
    mended: set[Accord] = set()
    for number in sorted(number for name in ids for number in past.by_id.get(name, ())):
        one = past.versions[number]
        accord = past.accord(one.blob)
        if accord is None or accord in found:
            continue
        found[accord] = one
        before = past.accord(one.before)
        if before is not None and not one.merge and replace(before, date=accord.date) == accord:
            mended.add(before)
    return (Promised(one, at) for one, at in found.items() if one not in mended)


def bound(past: Past, ids: frozenset[str]) -> Bound | None:
    """The accord that binds a record; None where none was given."""
    given = [one for one in promised(past, ids) if one.accord.state is ConsentState.GIVEN]
    found: Bound | None = None
    for one in sorted(given, key=lambda each: each.accord.date or dt.date.min):
        if found is None or replaces(one.accord, found):
            found = _alone(one)
        else:
            found = _narrower(found, _alone(one))
    return found


def replaces(accord: Accord, earlier: Bound) -> bool:
    """Whether an accord is a later one, and says by what."""
    if accord.state is not ConsentState.GIVEN or accord.date is None or not accord.reference:
        return False
    return earlier.date is None or accord.date > earlier.date


def wider(how: Attribution, than: Attribution) -> bool:
    """Whether one way of naming a person says more than another."""
    return _NARROWER.index(how) < _NARROWER.index(than)


def _alone(one: Promised) -> Bound:
    accord = one.accord
    named = {name: (how, one) for key, label, how in accord.speakers for name in _names(key, label)}
    embargo = (accord.embargo, one) if accord.embargo else None
    return Bound(accord.date, (accord.reach, one), embargo, named)


def _names(key: str, label: str) -> tuple[str, str]:
    return f"key {key}", f"label {label}"


def promise_for(found: Bound, key: str, label: str) -> tuple[Attribution, Promised] | None:
    """How a speaker was to be named, by key or by label."""
    those = [found.named[name] for name in _names(key, label) if name in found.named]
    return max(those, key=lambda one: _NARROWER.index(one[0]), default=None)


def _narrower(left: Bound, right: Bound) -> Bound:
    named = dict(left.named)
    for name, (how, one) in right.named.items():
        if name not in named or wider(named[name][0], how):
            named[name] = (how, one)
    embargoes = [one for one in (left.embargo, right.embargo) if one]
    return Bound(
        max((one for one in (left.date, right.date) if one), default=None),
        max(left.reach, right.reach, key=lambda one: one[0]),
        max(embargoes, key=lambda one: one[0], default=None),
        named,
    )
