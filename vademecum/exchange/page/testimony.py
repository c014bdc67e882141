"""A testimony that somebody brings, as a new record: their words, and an accord still awaited."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.exchange.page import given
from vademecum.exchange.page.given import Signed, Story
from vademecum.exchange.page.placing import short
from vademecum.french.folding import slug
from vademecum.history.repo import open_repository, state
from vademecum.language import ngettext
from vademecum.language import said as _
from vademecum.model import (
    Audience,
    Consent,
    ConsentBasis,
    ConsentState,
    Library,
    Paragraph,
    Review,
    ReviewState,
    Testimony,
)
from vademecum.model.proposal import Medium, Proposed
from vademecum.record.grammar import new_id
from vademecum.record.typography import typeset
from vademecum.record.write import render, testimony_body
from vademecum.text.literal import literal

_LONG = 60  # letters of an id's words
UNTITLED = "Témoignage à intituler"


def proposed(
    root: Path,
    library: Library,
    story: Story,
    medium: Medium,
    digest: str,
    day: dt.date,
    taken: Collection[str] = (),
) -> Proposed:
    """The new record, at a path that is not `taken`; VademecumError where the form says nothing."""
    if not story.paragraphs:
        raise VademecumError(_("a testimony without a word"))
    questions = list(story.doubts)
    if given.of_another(story.book, [library.settings.book.title]):
        questions.append(
            _("the file names another book, “{title}”: are these words for this one?").format(
                title=short(story.book)
            )
        )
    who, asked = given.giver(_signed(story), library.settings)
    questions += asked
    if not story.title:
        questions.append(_("the testimony has no title"))
    if any(map(given.reached, story.paragraphs)):
        questions.append(_("an e-mail address or a telephone number stands in it: is it to stay?"))
    if not story.shown:
        questions.append(_("nothing says how readers are told who testifies: “affiche”"))
    known = who.authority in library.settings.authorities
    if not who.authority:
        questions.append(_("no collectivité is named: of which is it?"))
    elif not known:
        questions.append(
            _("“{name}” is no collectivité of annuaire.toml: declare it, then name it under "
              "“collectivites”").format(name=who.authority)
        )  # fmt: skip
    title = story.title or UNTITLED
    name = f"{day.isoformat()}-{slug(title)[:_LONG].strip('-') or 'temoignage'}"
    id = _free(root, library, name, taken)
    record = Testimony(
        id=id,
        title=title,
        body=testimony_body("", _paragraphs(id, story.paragraphs)),
        date=day,
        consent=Consent(ConsentBasis.CONSENT, "", ConsentState.PENDING, Audience.WORKING),
        review=Review(ReviewState.RAW),
        authorities=(who.authority,) if known else (),
        shown=story.shown or None,
    )
    path = f"{HEARINGS}/{id}.md"
    count = len(story.paragraphs)
    told = ngettext("{n} paragraph, accord awaited", "{n} paragraphs, accord awaited", count)
    return Proposed(
        path=path,
        base="",
        text=typeset(render(record), path),
        giver=who,
        medium=medium,
        digest=digest,
        received=day,
        questions=tuple(questions),
        told=(told.format(n=count),),
    )


def _signed(story: Story) -> Signed:
    """Who testifies, not named where they did not ask to be: git would keep it for ever.

    How readers are told of them is asked apart, and a name that they see is an accord's.
    """
    signed = story.signed
    return signed if signed.credit.strip() else replace(signed, credit="omis")


def _paragraphs(record: str, words: tuple[str, ...]) -> list[Paragraph]:
    """The paragraphs, each with an id of its own."""
    made: list[Paragraph] = []
    before, taken = "", set[str]()
    for one in words:
        text = literal(one)
        name = new_id("p", record, text, before, taken)
        taken.add(name)
        made.append(Paragraph(name, text))
        before = name
    return made


def _free(root: Path, library: Library, name: str, taken: Collection[str]) -> str:
    """The id, or the first after it that no text of the book has, has at HEAD or is to have."""
    repository, head = open_repository(root), state(root).head
    there = set(repository.files(head)) if repository is not None and head else set()
    prefix = repository.prefix if repository is not None else ""
    number, found = 1, name
    while (
        found in library.records
        or found in library.chapters
        or (root / HEARINGS / f"{found}.md").exists()
        or f"{prefix}{HEARINGS}/{found}.md" in there
        or f"{HEARINGS}/{found}.md" in taken
    ):
        number += 1
        found = f"{name}-{number}"
    return found
