"""What people heard have said of their words, and what of it is still open or cannot be.

Nothing here stops a build but a name that would be printed: an edition withholds what is open.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from vademecum.french.folding import letters, normal
from vademecum.language import N_, _
from vademecum.model import (
    Attribution,
    ConsentBasis,
    ConsentState,
    Hearing,
    Library,
    Place,
    Quotable,
    Record,
    Speaker,
)
from vademecum.problems import Problem
from vademecum.record import consents
from vademecum.record.accord_set import turns_of
from vademecum.record.looks import Name, looks
from vademecum.vocabulary import ATTRIBUTIONS, AUDIENCES, word_for

TITLE = re.compile(
    r"\b(?:(?:M|MM|Mmes?|Mlles?|Mgr|Dr|Pr|Me)\b\.?|Monsieur|Madame|Mademoiselle)[ \u00a0\u202f]"
)
_TITLED = re.compile(rf"{TITLE.pattern}(?=[^\W\d_a-zà-ÿœ])")
_NAME = re.compile(r"[^\W\d_a-zà-ÿœ][\w’'-]+(?: [^\W\d_a-zà-ÿœ][\w’'-]*){1,2}")
_WHY = {
    ConsentState.REFUSED: N_("refused"),
    ConsentState.WITHDRAWN: N_("withdrew them"),
}


def check(library: Library, date: dt.date) -> Iterator[Problem]:
    """Each record's consent, person by person."""
    names = {normal(one.name) for one in library.settings.persons.values()}
    known = frozenset(letters(one.name) for one in library.settings.authorities.values())
    for record in library.records.values():
        if isinstance(record, Hearing):
            yield from _several(record)
            for one in record.speakers:
                yield from _person(record, one)
                yield from _named(record, one, names, known)
        yield from _changed(record)


def _several(record: Hearing) -> Iterator[Problem]:
    """One accord for several people: which of them was it?"""
    frame = consents.given(record)
    spoke = {turn.speaker for turn in record.turns}
    people = [one for one in consents.heard(record) if one.accord is None and one.key in spoke]
    given = frame.state is ConsentState.GIVEN and frame.basis is ConsentBasis.CONSENT
    if len(people) > 1 and given:
        keys = ", ".join(one.key for one in people)
        values = {"id": record.id, "count": str(len(people)), "people": keys}
        yield Problem("E009", record.key("accord"), values)


def _person(record: Hearing, one: Speaker) -> Iterator[Problem]:
    """Seals that are missing, or that stand where nobody's word is behind them."""
    values = {"id": record.id, "person": one.key}
    said = turns_of(record, one.key)
    sealed = [turn for turn in said if turn.seal is not None]
    who = consents.given(record, one)
    why = "" if consents.is_heard(one) else _("is not heard (“entendu: non”)")
    if why or who.ended:
        for turn in sealed[:1]:
            yield Problem("E012", _place(record, turn), values | {"why": why or _(_WHY[who.state])})
    elif who.own and who.state is ConsentState.GIVEN:
        open_ones = [
            turn for turn in said if turn.seal is None and not consents.is_read(record, turn, who)
        ]
        if open_ones:
            anchors = ", ".join(str(turn.id) for turn in open_ones)
            yield Problem("E011", _place(record, open_ones[0]), values | {"anchors": anchors})
    yield from _limited(record, one)


def _limited(record: Hearing, one: Speaker) -> Iterator[Problem]:
    """An accord given that reaches further than the record's, which holds the words back."""
    who = consents.given(record, one)
    if who.state is ConsentState.GIVEN and who.limited and not consents.is_lost(record):
        agreed, reach = (word_for(AUDIENCES, each) for each in (who.agreed, who.reach))
        values = {"person": one.key, "agreed": agreed, "reach": reach}
        yield Problem("E039", record.key(f"intervenants/{one.key}/accord/diffusion"), values)


def _changed(record: Record) -> Iterator[Problem]:
    """Words that are not those that were read."""
    for one in consents.changed(record):
        who, speaker = consents.of(record, one), consents.speaks(record, one)
        if who is not None and not who.ended and one.id is not None:
            to = f" --to {speaker.key}" if speaker is not None else ""
            values = {"id": record.id, "anchor": one.id, "to": to}
            yield Problem("E010", _place(record, one), values)


def _named(
    record: Hearing, one: Speaker, names: set[str], known: frozenset[str]
) -> Iterator[Problem]:
    """A name printed of someone who is not to be named; `known`: what bears capitals besides."""
    if one.attribution is Attribution.NAME or not one.shown:
        return
    told = looks(one.shown, known)
    values = {"shown": one.shown, "attribution": word_for(ATTRIBUTIONS, one.attribution)}
    place = record.key(f"intervenants/{one.key}/affiche")
    if names_someone(one, names) or told is Name.CERTAIN:
        yield Problem("E013", place, values)
    elif told is Name.LIKELY:
        yield Problem("E020", place, values)


def names_someone(one: Speaker, names: set[str]) -> bool:
    """Whether what is printed of a speaker holds a name: theirs, or one of the register's.

    `names`: those of the register, `folding.normal`.
    """
    shown, label = normal(one.shown), normal(one.label)
    bare = TITLE.sub("", label)
    own = [label] if _TITLED.match(one.label) or _NAME.fullmatch(label) else []
    # « M. le président » is a function: a name has a capital.
    named = any(map(str.isupper, TITLE.sub("", one.label)))
    own += [bare] if bare != label and len(bare) > 2 and named else []
    known = any(_stands(name, shown) for name in (*own, *names))
    return known or _TITLED.search(one.shown) is not None


def _stands(words: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def _place(record: Record, one: Quotable) -> Place:
    return Place(record.place.path, one.first_line)
