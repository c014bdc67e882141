"""A text that came back from Word, as one thing proposed: edits, remarks, an avis, questions."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from vademecum import corpus
from vademecum.corpus.library import parse_chapter
from vademecum.errors import VademecumError
from vademecum.exchange import read
from vademecum.exchange.answers import Found, Read, Sheet
from vademecum.exchange.classes import Class
from vademecum.exchange.commented import sent_by
from vademecum.exchange.courtesy import civil
from vademecum.exchange.likeness import flat
from vademecum.exchange.page.given import SOMEBODY, Signed, masked, nobody, without_address
from vademecum.exchange.page.given import giver as sent_from
from vademecum.exchange.read.stream import Block, Sign, Stream, Where
from vademecum.exchange.texts import aside, form, openings, paper, pictures, sources, tables
from vademecum.exchange.texts.cut import Role, Unit, cut
from vademecum.exchange.texts.cut import Sheet as Cut
from vademecum.exchange.texts.editing import Outcome, Work, edited
from vademecum.exchange.texts.mailed import pasted
from vademecum.exchange.texts.notes import notes
from vademecum.exchange.texts.placing import placed
from vademecum.exchange.texts.remarks import remarks
from vademecum.exchange.texts.returned import Para, kept, paras
from vademecum.exchange.texts.sending import authority_of
from vademecum.exchange.texts.shown import Shown
from vademecum.exchange.texts.then import as_sent
from vademecum.exchange.texts.unsure import short
from vademecum.exchange.texts.which import Which, which
from vademecum.exchange.things import named
from vademecum.history.notyet import refuse_return
from vademecum.language import said as _
from vademecum.model import Library
from vademecum.model.proposal import Giver, Medium, Opinion, Proposed, Remark, Sense
from vademecum.reasons import reason
from vademecum.record.proposed import set_as_the_book
from vademecum.text.setting import put
from vademecum.text.splices import applied
from vademecum.transcripts.refusal import refusal

# Things of a paragraph that are asked about; the others say nothing of the text.
_ASKED = frozenset({"drawing", "object", "control", "equation"})
_MACROS = (b"vbaProject.bin", b"Basic/script-lc.xml")
_PAGE = re.compile(r"(?:VM-\w{6}-\w{3})?\s*(?:page)?\s*\d*\s*(?:sur|/)?\s*\d*\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a returned text is and gives."""

    proposed: Proposed
    outcome: Outcome
    id: str  # of the chapter, as it was called when it was sent
    reference: str
    here: bool  # the book still has it
    changed: bool  # it says other words than were sent
    brought: tuple[str, bool] = ("", False)  # by whose message, where another's; a person's

    @property
    def says(self) -> bool:
        """Whether it holds anything but the text as it was sent."""
        one = self.proposed
        return bool(self.changed or one.remarks or one.opinion or one.questions)


def stream_of(path: Path, day: dt.date) -> tuple[bytes, Stream]:
    """A file's bytes and what it holds; VademecumError where it cannot be read."""
    refuse_return(day)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise refusal(path.name, reason(error)) from None
    return data, read.read(data, path.name)


def received(
    root: Path, data: bytes, stream: Stream, day: dt.date,
    sent: Mapping[str, tuple[str, dt.date]] = {}, on: str = "",
) -> Receipt | None:  # fmt: skip
    """What a returned document proposes; None where it is no chapter's.

    `sent`: by the reference of a letter, the commit it went from and the day, where it is known.
    `on`: the chapter an editor says a message is about: None where it holds none of its passages.
    VademecumError where several chapters answer to it.
    """
    library = corpus.load(root).library
    found = which(root, stream, library, on)
    if found is None:
        return None
    sheet = cut(found.chapter, found.text)
    letter = sent.get(found.reference)
    seen = as_sent(sheet, found.chapter, library, root, stream, day, letter)
    out, work, answers = compared(found, seen, stream)
    if any(one in data for one in _MACROS):  # names of the package's members, which stand plain
        out.told.append(_("the file holds macros: none was run, none is kept"))
        out.counts[Class.NOT_OURS] += 1
    text = set_as_the_book(titled(out), found.path, found.text)
    if parse_chapter(text, found.path, []) is None:
        raise VademecumError(_("“{id}” cannot be read").format(id=found.chapter.id))
    giver = _giver(found, library, stream, out)
    said = (*remarks(work, stream.blocks, stream.threads), *_mail(stream, out))
    out.counts[Class.PLACED] += len(said)
    opinion = _opinion(answers, giver, library, out)
    if not work.found.of and not said:
        raise VademecumError(_("no words of “{id}” are in it").format(id=found.chapter.id))
    proposed = Proposed(
        path=found.path, base=found.blob, text=text, giver=giver, medium=Medium.WORD,
        digest=hashlib.sha256(data).hexdigest(), received=day, remarks=said,
        questions=tuple(dict.fromkeys(out.questions)), opinion=opinion, files=out.files,
        told=tuple(out.told), tracked=stream.tracked,
    )  # fmt: skip
    here = any(one.place.path == found.path for one in library.chapters.values())
    brought = sent_by(stream.sender, giver, library.settings)
    changed = text != found.text
    return Receipt(proposed, out, found.chapter.id, found.reference, here, changed, brought)


def compared(found: Which, seen: Shown, stream: Stream) -> tuple[Outcome, Work, list[Found]]:
    """What a document changes in a text, and what of its form was filled in; nothing is written."""
    sheet = seen.sheet
    words = [flat(one.words) for one in sheet.units if one.words.strip()]
    every = [kept(one, words) for one in paras(stream.blocks)]
    asked, answers = form.sheet(), []
    leads = {one.number: paper.lead(sheet, one) for one in sheet.units}
    titles = [paper.opening(sheet, at) for at in range(len(sheet.boxes))]
    ours = {flat(one) for one in (*seen.marks, *titles) if one.strip()}
    out = Outcome()
    body: list[Para] = []
    opened: list[tuple[int, str]] = []
    units = [one for one in sheet.units if one.role is not Role.NOTE]
    every, mailed = _mailed(sheet, units, every, out)
    for para in every:
        if para.where not in (Where.BODY, Where.CELL) or all(one.away for one in para.blocks):
            continue
        answer = None if _ours(para) else _answer(asked, para)
        if answer is not None:
            answers += [] if mailed else [answer]
            continue
        if not _ours(para) and (flat(para.words) in ours or pictures.is_ours(para, seen, stream)):
            pictures.came_back(para, seen, stream, out)
            opened.append((len(body), flat(para.words)))
            continue
        if sources.changed(para, seen, words, out):
            continue
        body.append(openings.bare(para, sheet, leads, out))
    back = [one for one in every if one.where is Where.NOTE]
    work = Work(
        sheet=sheet, units=units, paras=body,
        found=placed(units, body, tables.heads(sheet), mailed),
        notes=notes(sheet, [one for one in back if one.name], body),
        turns=seen.turns, cited=seen.cited,
        pictures=stream.files, path=found.path, out=out, struck=[one.struck for one in every],
        sent=frozenset(data for _name, data, _alt in seen.around.images.values()), mailed=mailed,
        opened=opened, pictured=pictures.back(every, seen, stream),
    )  # fmt: skip
    edited(work)
    pictures.described(work, every, seen, stream)
    pictures.missed(every, seen, out)
    sources.missed(every, seen, work)
    _beside(stream.blocks, out)
    aside.told(work)
    return out, work, answers


def _mailed(
    sheet: Cut, units: Sequence[Unit], every: list[Para], out: Outcome
) -> tuple[list[Para], bool]:
    """The paragraphs, those of a message that holds the text itself as a document's."""
    if any(one.where in (Where.BODY, Where.CELL) and one.words for one in every):
        return every, False
    found = pasted(sheet, units, every)
    out.used |= {id(block) for one in found for block in one.blocks}
    return (found, True) if found else (every, False)


def _ours(para: Para) -> bool:
    """Whether a paragraph says by its bookmarks that it is of the text.

    One of the form is not, that what was taken out before it became one with.
    """
    *above, last = para.blocks
    return bool(para.marks) and (bool(last.marks) or any(one.text.strip() for one in above))


def _answer(asked: Sheet, para: Para) -> Found | None:
    """What a paragraph is of the form; None where it is none of it."""
    one = replace(para.blocks[-1], ticks=tuple(t for b in para.blocks for t in b.ticks))
    found = asked.of(one)
    styled = para.style.casefold().startswith("vm formulaire")
    if found is not None and found.read is Read.ALTERED and not (one.ticks or styled):
        return None
    if found is None and styled and para.words:
        return Found(Read.LINE, form.WORDS, typed=para.words)
    return found


def titled(out: Outcome) -> str:
    """The text that came of a document, with its new title where it has one."""
    if not out.titled:
        return out.text
    return applied(out.text, put(out.text, {"titre": out.titled}))


def _beside(blocks: Sequence[Block], out: Outcome) -> None:
    """What stands beside the text, or is none of its words."""
    for one in blocks:
        if one.where is Where.BOX and one.text.strip():
            out.ask(_("words in a text box: “{words}”").format(words=short(one.text)))
        elif one.where is Where.NOTE and not one.name and one.text.strip():
            out.ask(_("words beside the text: “{words}”").format(words=short(one.text)))
        elif one.where is Where.HEAD and not _PAGE.fullmatch(one.text.strip()):
            out.counts[Class.NOT_OURS] += 1
            out.told.append(
                _("set aside, in the pages' head or foot: “{words}”").format(words=short(one.text))
            )
        if one.where in (Where.BODY, Where.CELL, Where.NOTE):
            for thing in one.things:
                if thing.partition(":")[0] in _ASKED:
                    out.ask(_("in the document, and not taken: {thing}").format(
                        thing=named(thing, _)))  # fmt: skip


def _mail(stream: Stream, out: Outcome) -> Iterator[Remark]:
    """What the message around the document says."""
    asked = form.sheet()
    said: list[str] = []
    for one in stream.blocks:
        if one.where is not Where.MAIL or not one.text.strip() or id(one) in out.used:
            continue
        ours = out.used and asked.of(one) is not None  # a line of the form, pasted with the text
        if one.name or one.signs & Sign.QUOTED or civil(one.text) or ours:
            out.counts[Class.NOT_OURS] += 1
        else:
            said.append(" ".join(one.text.split()))
    if said:
        yield Remark(" ".join(said), author=next(iter(stream.sender), ""))


def _giver(found: Which, library: Library, stream: Stream, out: Outcome) -> Giver:
    """Whose letter it was; of words pasted into a message, whose message it is."""
    person = library.settings.persons.get(found.person)
    if person is None and stream.form == "mail" and stream.sender:
        giver, asked = sent_from(Signed(name=stream.sender[0]), library.settings)
        for one in asked:
            out.ask(one)
        own = library.settings.persons.get(giver.person)
        office = authority_of(library, own) if own is not None else None
        return replace(giver, authority=office.id if office else "")
    if person is None:
        out.ask(nobody())
        return Giver(name=SOMEBODY)
    authority = authority_of(library, person)
    return Giver(person.id, person.name, authority.id if authority else "")


def _opinion(
    answers: Sequence[Found], giver: Giver, library: Library, out: Outcome
) -> Opinion | None:
    """The avis that was ticked: one box, for one collectivité."""
    typed = {one.tag: one.typed for one in answers if one.read is Read.LINE and one.typed}
    if any(one.read is Read.UNREADABLE for one in answers):
        out.ask(_("a box of the avis may be ticked or not: no avis is taken"))
        return None
    ticked = [form.sense(one.tag) for one in answers if one.read is Read.CHOICE and one.ticked]
    found: list[Sense] = [one for one in ticked if one is not None]
    if len(found) > 1:
        out.ask(_("several boxes of the avis are ticked: no avis is taken"))
        return None
    if not found:
        if words := typed.get(form.WORDS):
            out.ask(_("written in the form, and no box ticked: “{words}”").format(
                words=short(words)))  # fmt: skip
        return None
    said = typed.get(form.FOR, "")
    known = next(
        (a.id for a in library.settings.authorities.values() if flat(said) == flat(a.name)), ""
    )
    authority = known or said or giver.authority
    if not authority:
        out.ask(_("an avis is given, and nothing says for which collectivité"))
        return None
    out.counts[Class.PLACED] += 1
    by = without_address(typed.get(form.BY, ""))
    return Opinion(found[0], authority, by, masked(typed.get(form.WORDS, "")))
