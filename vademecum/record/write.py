"""A record as the text of a new file. Files that exist are never rendered again: they are spliced.

Law, tested: `parse(render(x)) == x`.
"""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence

from vademecum.model import (
    Accord,
    Chapter,
    Consent,
    Hearing,
    Lifting,
    Paragraph,
    Record,
    Review,
    Speaker,
    Testimony,
    Turn,
)
from vademecum.record import grammar
from vademecum.record.grammar import id_line
from vademecum.text.frontmatter import scalar
from vademecum.text.setting import flow
from vademecum.vocabulary import (
    ATTRIBUTIONS,
    AUDIENCES,
    CHAPTER_STATES,
    CONSENT_BASES,
    CONSENT_STATES,
    LIFTED,
    RECORD_KINDS,
    REVIEW_STATES,
    word_for,
)


def render(thing: Record | Chapter, comments: Mapping[str, str] | None = None) -> str:
    """The whole file of a hearing, a testimony or a chapter.

    `comments` are written above the top-level keys they name, for the person who goes on.
    """
    if isinstance(thing, Hearing):
        head = _hearing(thing)
    elif isinstance(thing, Testimony):
        head = _testimony(thing)
    else:
        head = _chapter(thing)
    lines = ["---"]
    for line in head:
        key = line.split(":", 1)[0]
        if comments and not line.startswith(" ") and key in comments:
            lines += [f"# {text}" for text in comments[key].split("\n")]
        lines.append(line)
    return "\n".join([*lines, "---", ""]) + thing.body


def hearing_body(lead: str, turns: Sequence[Turn], speakers: Sequence[Speaker]) -> str:
    """The body of a new hearing: its lead and its turns, each under its id line."""
    labels = {speaker.key: speaker.label for speaker in speakers}
    parts = [lead] if lead else []
    parts += [grammar.turn(labels[turn.speaker], turn) for turn in turns]
    return "\n" + "\n\n".join(parts) + "\n"


def testimony_body(lead: str, paragraphs: Iterable[Paragraph]) -> str:
    """The body of a new testimony."""
    parts = [lead] if lead else []
    parts += [
        (f"{id_line(one.id, seal=one.seal)}\n" if one.id else "") + one.text for one in paragraphs
    ]
    return "\n" + "\n\n".join(parts) + "\n"


def with_body(hearing: Hearing) -> Hearing:
    """The hearing with the body its lead and turns make."""
    body = hearing_body(hearing.lead, hearing.turns, hearing.speakers)
    return dataclasses.replace(hearing, body=body)


def _hearing(record: Hearing) -> Iterator[str]:
    yield "genre: audition"
    yield from _texts(titre=record.title)
    yield f"date: {record.date.isoformat()}"
    yield from _texts(lieu=record.venue)
    yield f"compte-rendu: {word_for(RECORD_KINDS, record.kind)}"
    yield from _texts(langue=record.language)
    yield from _lists(themes=record.themes, collectivites=record.authorities)
    if record.speakers:
        yield "intervenants:"
    for speaker in record.speakers:
        yield f"  {speaker.key}:"
        yield from (f"    {key}: {value}" for key, value in speaker_values(speaker).items())
    yield from _consent(record.consent)
    yield from _review(record.review)
    yield from _liftings(record.liftings)
    if record.source:
        yield "source:"
        yield from (f"  {key}: {scalar(text)}" for key, text in record.source.items())


def speaker_values(speaker: Speaker) -> dict[str, str]:
    """Somebody as keys and values of YAML, in the order they are written."""
    values = {
        "dans-le-texte": scalar(speaker.label),
        "affiche": scalar(speaker.shown),
        "attribution": word_for(ATTRIBUTIONS, speaker.attribution),
        "personne": speaker.person or "",
        "entendu": "" if speaker.heard else "non",
        "accord": flow(accord_values(speaker.accord)) if speaker.accord is not None else "",
    }
    return {key: value for key, value in values.items() if value}


def _testimony(record: Testimony) -> Iterator[str]:
    yield "genre: temoignage"
    yield from _texts(titre=record.title)
    yield f"date: {record.date.isoformat()}"
    yield from _texts(affiche=record.shown)
    yield from _texts(langue=record.language)
    yield from _lists(themes=record.themes, collectivites=record.authorities)
    yield from _consent(record.consent)
    yield from _review(record.review)
    yield from _liftings(record.liftings)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from _texts(titre=chapter.title)
    yield f"etat: {word_for(CHAPTER_STATES, chapter.state)}"
    yield f"diffusion: {word_for(AUDIENCES, chapter.reach)}"
    yield from _texts(langue=chapter.language)
    yield from _lists(themes=chapter.themes, pilotes=chapter.leads)


def _consent(consent: Consent) -> Iterator[str]:
    yield "accord:"
    yield from (f"  {key}: {value}" for key, value in consent_values(consent).items())


def consent_values(consent: Consent) -> dict[str, str]:
    """A record's accord as keys and values of YAML, in the order they are written."""
    values = {
        "base": word_for(CONSENT_BASES, consent.basis),
        "reference": scalar(consent.reference) if consent.reference else "",
        "etat": "" if consent.framed else word_for(CONSENT_STATES, consent.state),
        "diffusion": word_for(AUDIENCES, consent.reach),
        "embargo": _day(consent.embargo),
        "date": _day(consent.date),
        "informe": _day(consent.informed),
    }
    return {key: value for key, value in values.items() if value}


def accord_values(accord: Accord) -> dict[str, str]:
    """A person's own accord as keys and values of YAML, in the order they are written."""
    values = {
        "etat": word_for(CONSENT_STATES, accord.state) if accord.state else "",
        "base": word_for(CONSENT_BASES, accord.basis) if accord.basis else "",
        "diffusion": word_for(AUDIENCES, accord.reach) if accord.reach is not None else "",
        "embargo": _day(accord.embargo),
        "date": _day(accord.date),
        "reference": scalar(accord.reference) if accord.reference else "",
        "par": scalar(accord.by) if accord.by else "",
        "informe": _day(accord.informed),
    }
    return {key: value for key, value in values.items() if value}


def _review(review: Review) -> Iterator[str]:
    yield "relecture:"
    yield f"  etat: {word_for(REVIEW_STATES, review.state)}"
    yield from _dates(date=review.date)
    if review.by:
        yield f"  par: {review.by}"


def _liftings(liftings: Sequence[Lifting]) -> Iterator[str]:
    if liftings:
        yield "levees:"
    for one in liftings:
        lines = (f"{key}: {value}" for key, value in lifting_values(one).items())
        yield from (f"    {line}" if at else f"  - {line}" for at, line in enumerate(lines))


def lifting_values(lifting: Lifting) -> dict[str, str]:
    """A row of `levees` as keys and values of YAML."""
    values = {
        "quoi": word_for(LIFTED, lifting.what),
        "qui": scalar(lifting.who) if lifting.who else "",
        "du": _day(lifting.of),
        "le": _day(lifting.on),
        "pourquoi": scalar(lifting.why),
    }
    return {key: value for key, value in values.items() if value}


def _day(day: dt.date | None) -> str:
    return day.isoformat() if day else ""


def _texts(**fields: str | None) -> Iterator[str]:
    yield from (f"{key}: {scalar(text)}" for key, text in fields.items() if text)


def _dates(**fields: dt.date | None) -> Iterator[str]:
    yield from (f"  {key}: {date.isoformat()}" for key, date in fields.items() if date)


def _lists(**fields: Sequence[str]) -> Iterator[str]:
    for key, words in fields.items():
        yield f"{key}: [{', '.join(words)}]"
