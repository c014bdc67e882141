"""Whether words may be quoted at all: why an edition has them not, and what may be done about it.

What no edition shows is repeated by no message either: a terminal and a log are read by others.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from vademecum.corpus.quotes import Near, Quote, nearest, said, spoken
from vademecum.editions.choose import Reason, words
from vademecum.editions.redact import hushed
from vademecum.french.folding import level
from vademecum.language import N_
from vademecum.language import said as _
from vademecum.model import Audience, Library, Record
from vademecum.problems import Problem, errors
from vademecum.record import consents
from vademecum.record.passages import quotables
from vademecum.record.read import with_body
from vademecum.record.withhold import withhold
from vademecum.vocabulary import AUDIENCES, word_for

STRUCK = N_("these words are struck from it")
_NEVER = N_(": no edition shows these words")
_TILL = N_(": no edition shows these words before {day}")
_THEME = N_(", or give “{id}” a theme of this edition")
_WITHIN = N_(", or write it in a block :::::{{diffusion}} {reach}")
_NEAREST = N_("; nearest passage ({where}): « {near} »")
_HIDDEN = N_("; those most like it are shown by no edition")
_STRUCK = ("P005", "P006", "P013")  # words that were struck, or taken back, told where they stand
_UNLIKE = 70  # of a hundred: less alike than that, words are not those that were meant


def values(quote: Quote, record: Record, reason: Reason, date: dt.date) -> Mapping[str, str]:
    """Why the words of a quote are withheld, and what to do: what is so for every edition first."""
    readers = next((one for one in Audience if _reads(quote, record, one, date)), None)
    never = _ever(quote, record, date) if readers is None else None
    why = words(never or reason) if readers is not None or never else _(STRUCK)
    mend = _(_NEVER)
    if readers is not None and reason is Reason.THEME:
        mend = _(_THEME).format(id=record.id)
    elif readers is not None:
        mend = _(_WITHIN).format(reach=word_for(AUDIENCES, readers))
    elif never is Reason.EMBARGO:
        mend = _(_TILL).format(day=_until(quote, record).isoformat())
    return {"why": why, "mend": mend}


def likest(quote: Quote, record: Record, library: Library, date: dt.date) -> Mapping[str, str]:
    """The passage most like a wrong quote, in its record first, as far as an edition shows it."""
    near = nearest(quote.words, [record]) or nearest(quote.words, library.records.values())
    if near is not None and not _is_shown(near, library, date):
        found = [one for one in (readable(record, Audience.WORKING, date),) if one is not None]
        other = nearest(quote.words, found)
        if near.likeness >= _UNLIKE or other is None:
            return {"where": record.id, "near": "", "hint": _(_HIDDEN)}
        near = other
    told = {"where": f"{near.record}#{near.anchor}" if near else record.id}
    told["near"] = near.words if near else ""
    return {**told, "hint": _(_NEAREST).format(**told)}


def unsaid(told: Iterable[Problem], undone: Iterable[Problem]) -> Iterator[Problem]:
    """What the files say, without words that stand in them against a promise (`undone`).

    A wrong quote on a line of such words is told with them.
    """
    undone = tuple(undone)
    taken = {one.place for one in undone if one.code in _STRUCK}
    refused = {one.place for one in errors(undone) if one.code in _STRUCK}
    texts = {PurePosixPath(one.place.path).stem for one in errors(undone)}
    for one in told:
        if one.code != "Q003":
            yield one
        elif one.place in taken or one.values["where"].partition("#")[0] in texts:
            if one.place not in refused or len(one.lines) > 1:
                values = {**one.values, "near": "", "hint": _(_HIDDEN)}
                yield dataclasses.replace(one, values=values)
        else:
            yield one


def readable(record: Record, audience: Audience, date: dt.date) -> Record | None:
    """A record with the words alone that these readers may have; None where there are none."""
    if consents.withheld(record, audience, date) is not None:
        return None
    quiet = consents.silences(record, audience, date)
    try:
        body = withhold(record.body, audience, hushed(record, quiet))
    except ValueError:
        return None  # a mark that is told: what it withholds is not known
    return with_body(record, body, quiet)


def _reads(quote: Quote, record: Record, audience: Audience, date: dt.date) -> bool:
    left = readable(record, audience, date)
    source = spoken(left, quote.anchor) if left is not None else None
    return bool(source) and (quote.card or said(quote.words, source or ""))


def _is_shown(near: Near, library: Library, date: dt.date) -> bool:
    left = readable(library.records[near.record], Audience.WORKING, date)
    return left is not None and near.words in level(spoken(left, near.anchor) or "")


def _ever(quote: Quote, record: Record, date: dt.date) -> Reason | None:
    """Why nobody may read a turn or a paragraph, whatever its own marks take back."""
    those = (one for one in quotables(record) if one.id == quote.anchor)
    found = next((consents.why(record, one, Audience.WORKING, date) for one in those), None)
    return Reason(found.value) if found is not None else None


def _until(quote: Quote, record: Record) -> dt.date:
    """The day on which the embargo of a turn or a paragraph ends."""
    those = (one for one in quotables(record) if one.id == quote.anchor)
    people = [who for who in (consents.of(record, one) for one in those) if who is not None]
    days = (record.consent.embargo, *(who.embargo for who in people))
    return max(day for day in days if day is not None)
