"""The letter before the room: the invitation, the questions, the notice, the consent to record."""

from __future__ import annotations

from collections.abc import Iterator

from vademecum.exchange import docx_styles as styles
from vademecum.exchange import form
from vademecum.exchange.letter import Letter, Paragraph, asked, form_line, head, rendered
from vademecum.exchange.sentences import said
from vademecum.french.dates import long_date
from vademecum.model import Audience, ConsentBasis, Hearing, Kind
from vademecum.record.passages import passages
from vademecum.record.read import with_body
from vademecum.record.withhold import withhold

_BASES = {
    ConsentBasis.CONSENT: "notice.basis.consent",
    ConsentBasis.PUBLIC_INTEREST: "notice.basis.public",
    ConsentBasis.FREEDOM_OF_EXPRESSION: "notice.basis.expression",
}


def written(letter: Letter) -> bytes:
    """The Word file; ValueError where something withheld cannot be located."""
    # The group fits it to the person before it goes: that is no correction to be tracked.
    return rendered(paragraphs(letter), letter, "letter.title.room", tracked=False)


def paragraphs(letter: Letter) -> Iterator[Paragraph]:
    """The invitation, in order."""
    yield from head(letter, "letter.title.room")
    yield from _invited(letter)
    yield from _questions(letter)
    yield from _notice(letter)
    yield Paragraph(styles.HEADING, said("room.consent"))
    for question in form.before_the_room():
        yield from asked(question, "")
    yield form_line("room.back")
    yield form_line("letter.thanks")


def _invited(letter: Letter) -> Iterator[Paragraph]:
    record, basis = letter.record, letter.given.basis
    assert isinstance(record, Hearing)  # noqa: S101 - asked before
    day = long_date(record.date)
    if record.venue:
        yield form_line("room.invited.at", day=day, venue=record.venue)
    else:
        yield form_line("room.invited", day=day)
    yield form_line("room.what")
    if basis is ConsentBasis.CONSENT:
        yield form_line("ask.consent")
    yield form_line("room.free")


def _questions(letter: Letter) -> Iterator[Paragraph]:
    """What the record's file says so far, as a reader of the book would read it."""
    record = letter.record
    seen = with_body(record, withhold(record.body, Audience.PUBLIC))
    found = [one for one in passages(seen) if one.words.strip()]
    if found:
        yield Paragraph(styles.HEADING, said("room.questions"))
    for one in found:
        words = " ".join(one.words.split())
        if one.kind is Kind.HEADING:
            yield Paragraph(styles.QUESTION, words)
        else:
            yield Paragraph(styles.STEP if one.kind is Kind.ITEM else styles.FORM, words)


def _notice(letter: Letter) -> Iterator[Paragraph]:
    """Articles 13 and 14 of the GDPR, in short sentences."""
    book, basis = letter.book, letter.given.basis
    yield Paragraph(styles.HEADING, said("notice.title"))
    if book.publisher:
        yield form_line("notice.who", publisher=book.publisher)
    yield form_line("notice.why", book=book.title)
    yield form_line("notice.what")
    yield form_line(_BASES[basis])
    office = "" if basis is ConsentBasis.CONSENT else ".office"
    yield form_line(f"notice.readers{office}")
    yield form_line("notice.time")
    yield form_line("notice.rights")
    if book.contact:
        yield form_line("notice.contact", contact=book.contact)
