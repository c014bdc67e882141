"""The letter that goes with a person's words: what is asked, what is on file, the words, rights.

A letter is a list of paragraphs, each with its style; `written` makes the Word file of it, and
whoever reads it back asks the same list what was sent.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from vademecum.exchange import docx_styles as styles
from vademecum.exchange import form, ooxml
from vademecum.exchange.content import Part, Whose, named, parts
from vademecum.exchange.docx_write import document
from vademecum.exchange.fold import folded
from vademecum.exchange.form import Choice, Question
from vademecum.exchange.sentences import said
from vademecum.exchange.since import Since
from vademecum.french.dates import long_date
from vademecum.french.spaces import introduced
from vademecum.model import (
    Audience,
    Book,
    ConsentBasis,
    ConsentState,
    Hearing,
    Kind,
    Record,
    Speaker,
)
from vademecum.record.consents import Given, given, heard

_QUOTED = re.compile("(«[^»]*»)")
BOOKMARK = "vm_"  # then the turn's id and its digest: vm_t12_5f3a9c01
REACHES = {
    Audience.PUBLIC: "une diffusion publique",
    Audience.MEMBERS: "une diffusion aux membres du réseau",
    Audience.WORKING: "un usage par le groupe de travail",
}
# To whom a record goes whose frame lets fewer people read than somebody heard agreed to.
LIMITS = {
    Audience.MEMBERS: "aux membres du réseau",
    Audience.WORKING: "au groupe de travail",
}


@dataclass(frozen=True, slots=True)
class Letter:
    """All that a letter is made from."""

    record: Record
    text: str  # of the record's file, LF, as it was committed
    speaker: Speaker | None  # None: the witness of a testimony
    book: Book
    reference: str
    sent: dt.date
    before: dt.date  # when it is wanted back
    since: Since = field(default_factory=Since)

    @property
    def genre(self) -> str:
        """`hearing` or `testimony`, as the form's table says it."""
        return "hearing" if isinstance(self.record, Hearing) else "testimony"

    @property
    def given(self) -> Given:
        """What the person has said of their words."""
        return given(self.record, self.speaker)

    @property
    def shown(self) -> str:
        """How readers see the person named."""
        if isinstance(self.record, Hearing):
            assert self.speaker is not None  # noqa: S101 - a hearing's letter has one
            return named(self.record, self.speaker)
        return self.record.shown or ""

    @property
    def parts(self) -> tuple[Part, ...]:
        """The words, in order; ValueError as `content.parts`."""
        key = self.speaker.key if self.speaker else ""
        return folded(parts(self.record, self.text, key, self.sent))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a letter."""

    style: str  # an id of docx_styles.NAMES
    words: str
    number: str = ""  # of the turn, in brackets: t12
    label: str = ""  # who speaks
    mark: str = ""  # a bookmark's name: of the turn that begins here
    ends: bool = False  # the turn ends here
    box: Choice | None = None  # stands in front
    line: bool = False  # to be written on behind its words
    together: bool = False  # on one page with the next
    cited: bool = False  # what stands between « » in it is somebody's, and told from ours


def written(letter: Letter) -> bytes:
    """The Word file; ValueError as `content.parts`."""
    return rendered(paragraphs(letter), letter, _title(letter))


def _title(letter: Letter) -> str:
    return "letter.title" if letter.genre == "hearing" else "letter.title.testimony"


def paragraphs(letter: Letter) -> Iterator[Paragraph]:
    """The letter, in order."""
    found = letter.parts
    yield from head(letter, _title(letter))
    yield from _asked(letter, reads=any(part.whose is not Whose.OWN for part in found))
    yield from _filed(letter)
    yield Paragraph(styles.HEADING, said("choices.title"))
    yield form_line("choices.own")
    shown = letter.shown
    for question in form.questions(letter.given.basis):
        yield from asked(question, shown)
    yield Paragraph(styles.HEADING, form.begin(letter.genre))
    for part in found:
        yield from _part(part)
    yield Paragraph(styles.HEADING, form.end(letter.genre))
    yield from _rights(letter)


def head(letter: Letter, title: str) -> Iterator[Paragraph]:
    """What every letter begins with: its title, of what it speaks, its reference."""
    record, book = letter.record, letter.book
    yield Paragraph(styles.TITLE, said(title))
    yield form_line("letter.about", title=record.title, day=long_date(record.date))
    if book.demonstration:
        yield form_line(f"letter.invented.{letter.genre}")
    yield form_line("letter.book", book=book.title)
    sent = long_date(letter.sent)
    if book.publisher:
        yield form_line("letter.from", publisher=book.publisher, sent=sent)
    else:
        yield form_line("letter.date", sent=sent)
    yield Paragraph(styles.REFERENCE, said("letter.reference", reference=letter.reference))
    yield form_line("letter.greeting")


def form_line(tag: str, **values: str) -> Paragraph:
    """A sentence of the form as a paragraph."""
    return Paragraph(styles.FORM, said(tag, **values))


def asked(question: Question, shown: str) -> Iterator[Paragraph]:
    """A question with its boxes and lines."""
    yield Paragraph(styles.QUESTION, question.title)
    for tag in question.before:
        if shown:
            yield Paragraph(styles.FORM, said(tag, shown=shown))
    # Right below a title boxes are not kept together: LibreOffice then leaves the title alone on
    # the page before. Below a sentence they are, and the title stays with the sentence.
    told = bool(question.before and shown)
    for choice in question.choices:
        last = choice is question.choices[-1]
        more = bool(question.fields) if last else told
        yield Paragraph(styles.CHOICE, choice.words, box=choice, together=more)
    for one in question.fields:
        yield Paragraph(styles.LINE, one.words, line=True)


def _asked(letter: Letter, reads: bool) -> Iterator[Paragraph]:
    """Why the person gets the letter, and what they are asked to do.

    `reads`: some of it is there to be read alone.
    """
    given_, day = letter.given, long_date(letter.record.date)
    before, contact = long_date(letter.before), letter.book.contact
    yield form_line(f"ask.{letter.genre}", day=day)
    if given_.by:
        yield form_line("ask.by", by=given_.by)
    if given_.basis is ConsentBasis.CONSENT:
        yield form_line("ask.consent")
    else:
        yield form_line("ask.office")
        if not given_.told:
            yield form_line("ask.office.until", before=before)
    yield Paragraph(styles.HEADING, said("how.title"))
    steps = [said(f"how.read.{letter.genre}")]
    if reads:
        steps.append(said("how.grey"))
    steps += [said("how.tick"), said("how.marks")]
    back = said("how.back.to", before=before, contact=contact) if contact else ""
    steps.append(back or said("how.back", before=before))
    yield from (Paragraph(styles.STEP, words) for words in steps)


def _filed(letter: Letter) -> Iterator[Paragraph]:
    """What is on file, and what happened to the words since."""
    told = [*_accord(letter), *letter.since.sentences()]
    if told:
        yield Paragraph(styles.HEADING, said("filed.title"))
        yield from (Paragraph(styles.FORM, words) for words in told)


def _accord(letter: Letter) -> Iterator[str]:
    one = letter.given
    if one.told and one.informed is not None:
        yield said("filed.informed", date=long_date(one.informed))
    elif one.basis is ConsentBasis.CONSENT and one.state is ConsentState.GIVEN:
        yield _consent(letter, one)
        if one.limited:
            yield said("filed.limited", limit=LIMITS[one.reach])
    else:
        return
    if one.embargo is not None and one.embargo > letter.sent:
        yield said("filed.embargo", date=long_date(one.embargo))
    yield said("filed.stands")


def _consent(letter: Letter, one: Given) -> str:
    reach = REACHES[one.agreed]
    if one.by:
        return said("filed.consent.by", reach=reach, by=one.by)
    if not one.own and isinstance(letter.record, Hearing) and len(heard(letter.record)) > 1:
        return said("filed.frame", reach=reach)
    if one.date is None:
        return said("filed.consent", reach=reach)
    return said("filed.consent.dated", reach=reach, date=long_date(one.date))


def _part(part: Part) -> Iterator[Paragraph]:
    """A turn, each of its paragraphs in the style that says whose it is."""
    mark = f"{BOOKMARK}{part.anchor}_{part.digest}" if part.anchor else ""
    last = len(part.shown) - 1
    for at, one in enumerate(part.shown):
        words = introduced("Note", one.words) if one.kind is Kind.NOTE else one.words
        yield Paragraph(
            _style(part, one.kind),
            words,
            number=part.anchor if at == 0 else "",
            label=part.label if at == 0 else "",
            mark=mark if at == 0 else "",
            ends=bool(mark) and at == last,
        )


def _style(part: Part, kind: Kind) -> str:
    if part.whose is Whose.OWN:
        return styles.OWN
    if part.whose is Whose.OTHER:
        return styles.OTHER
    return styles.SUBHEADING if kind is Kind.HEADING else styles.TEXT


def _rights(letter: Letter) -> Iterator[Paragraph]:
    consent = letter.given.basis is ConsentBasis.CONSENT
    yield Paragraph(styles.HEADING, said("rights.title"))
    yield form_line("rights.consent" if consent else "rights.office")
    yield form_line("rights.ask")
    if letter.book.publisher:
        yield form_line("rights.who", publisher=letter.book.publisher)
    if letter.book.contact:
        yield form_line("rights.contact", contact=letter.book.contact)
    yield form_line("letter.thanks")


def rendered(found: Iterator[Paragraph], letter: Letter, title: str, tracked: bool = True) -> bytes:
    """The Word file of some paragraphs; `title`: the tag of its own."""
    name = f"{said(title)} - {letter.record.title}"
    return document(xml(found), name, letter.reference, letter.sent, tracked)


def xml(found: Iterator[Paragraph]) -> Iterator[str]:
    """Each paragraph as a Word document writes it."""
    number = lists = 0
    end = before = ""
    for one in found:
        lists += one.style == styles.STEP != before
        before = one.style
        runs: list[str] = []
        if one.box is not None:
            number += 1
            runs += [ooxml.box(1000 + number, one.box.tag, one.box.words), ooxml.tab()]
        if one.mark:
            number += 1
            start, end = ooxml.bookmark(number, one.mark)
            runs += [start, ooxml.run(f"[{one.number}] ", grey=True)]
            if one.label:
                runs += [ooxml.run(one.label, bold=True), ooxml.run(" — ")]
        if one.cited:
            runs += (ooxml.run(words, italic=said) for words, said in _cited(one.words))
        else:
            runs.append(ooxml.run(f"{one.words} " if one.line else one.words))
        if one.line:
            runs.append(ooxml.tab())
        if one.ends:
            runs.append(end)
        item = min(lists, styles.LISTS) if one.style == styles.STEP else 0
        yield ooxml.paragraph(*runs, style=one.style, together=one.together, list_number=item)


def _cited(words: str) -> Iterator[tuple[str, bool]]:
    """A paragraph's words, and whether they are quoted."""
    for at, piece in enumerate(_QUOTED.split(words)):
        if piece:
            yield piece, at % 2 == 1
