"""What of a returned document is no text of the letter: its form, remarks, notes, page heads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from vademecum.exchange import kinds
from vademecum.exchange.answers import ALTERED, Found, Read, Sheet, suspicious
from vademecum.exchange.classes import Kind
from vademecum.exchange.focus import marked
from vademecum.exchange.kinds import Item
from vademecum.exchange.likeness import alike, tokens
from vademecum.exchange.mailed import mailed
from vademecum.exchange.placed import Placed
from vademecum.exchange.read.stream import Block, Sign, Stream, Where
from vademecum.exchange.signature import headed
from vademecum.exchange.spoken import refuses
from vademecum.exchange.tally import Account

_SECRET = re.compile(r"\bconfidenti\w*", re.IGNORECASE)
_SIGNS = Sign.STRUCK | Sign.HIDDEN | Sign.BRIGHT


def formed_block(out: Account, block: Block, found: Found) -> None:
    """A block of the form."""
    if block.where is Where.MAIL and (found.ticked or found.typed):
        out.say(kinds.IN_MAIL, block.every)
    elif block.where is Where.MAIL and found.read is not Read.ALTERED:
        out.say(kinds.FORM, block.every)
    elif block.signs & _SIGNS:
        shown, beside = marked(block, _SIGNS)
        out.say(kinds.FORM_MARKED, block.every, shown=shown, around=beside)
    elif found.read is Read.ALTERED:
        signs = " ".join(f"{one.shown} {one.tag}".strip() for one in block.ticks)
        out.say(kinds.ALTERED, block.every, shown=block.every.strip() or signs)
    elif found.read is Read.UNREADABLE:
        out.say(kinds.UNREADABLE, block.every)
    elif found.read is Read.LINE and suspicious(found.typed):
        out.say(kinds.ALTERED, block.every)
    elif found.read is Read.LINE:
        if found.typed and out.typed.get(found.tag):
            out.say(kinds.CONTRARY, block.every)
            return
        out.typed[found.tag] = found.typed or out.typed.get(found.tag, "")
        out.say(kinds.ANSWER if found.typed else kinds.FORM, block.every)
    elif found.read is Read.CHOICE:
        if found.tag in out.answers:
            out.say(kinds.CONTRARY, block.every)
            return
        out.answers[found.tag] = found.ticked
        out.say(kinds.ANSWER if found.ticked else kinds.FORM, block.every)
    else:
        out.say(kinds.FORM, block.every)


def apart(
    out: Account,
    block: Block,
    placed: Placed,
    sheet: Sheet,
    said: Sequence[tuple[Kind | None, str]] = (),
) -> None:
    """A block that stands apart from the letter's text; `said`: as `mailed.mailed`."""
    words = block.every
    if block.where is Where.MAIL:
        sent = [*(tokens(one.words) for one in placed.passages), *sheet.words]
        out.items += mailed(block, sent, said)
    elif not words.strip() or block.where is Where.REMARK:
        pass
    elif block.where is Where.HEAD:
        own = sheet.heads(words) and not block.signs & _SIGNS
        paper = not block.signs & _SIGNS and headed(words)  # of an office
        out.say(kinds.FORM if own else kinds.SIGNED if paper else kinds.HEAD, words)
    else:
        out.say({Where.NOTE: kinds.NOTE, Where.BOX: kinds.BOX}[block.where], words)


def held(out: Account, block: Block, anchor: str) -> None:
    """What a block of a document holds that is no words; a program's label of secrecy asks nothing.

    Unless the label's own words do, more than by « confidentiel »: « Ne pas diffuser ».
    """
    for one in block.things if block.where is not Where.MAIL else ():
        kind, _colon, words = one.partition(": ")
        if kind == "label" and not refuses(_SECRET.sub(" ", words)):
            out.say(kinds.LABELLED, anchor=anchor, shown=words)
        else:
            out.say(kinds.THING, anchor=anchor, shown=one)


def remarks(
    out: Account, stream: Stream, formed: dict[int, Found], anchored: dict[int, str]
) -> None:
    """What is said in the margin, with where it is called from."""
    called: dict[str, tuple[bool, str]] = {}
    for at, block in enumerate(stream.blocks):
        for name in block.remarks:
            called.setdefault(name, (at in formed, anchored.get(at, "")))
    said = [one for one in stream.blocks if one.where is Where.REMARK]
    full = {one.name for one in said if one.every.strip()}
    empty = {one.name: one for one in said if one.name not in full}  # a mark in the margin
    for block in (*(one for one in said if one.every.strip()), *empty.values()):
        on_form, anchor = called.get(block.name, (False, ""))
        kind = kinds.FORM_REMARK if on_form else kinds.REMARK
        shown = "" if block.every.strip() else "…"
        out.say(kind, block.every, anchor, shown=shown, who=block.author)


def boxes(out: Account, sheet: Sheet, formed: dict[int, Found]) -> None:
    """The boxes that did not come back."""
    seen = {one.tag for one in formed.values() if one.read in {Read.CHOICE, Read.UNREADABLE}}
    lost = [choice for choice in sheet.choices.values() if choice.tag not in seen]
    for words in [one.words or one.shown for one in out.items if one.kind is kinds.ALTERED]:
        # Its sentence was altered, and is asked about: it did come back.
        mine = tokens(words)
        likest = max(lost, key=lambda one: alike(mine, tokens(one.words)), default=None)
        if likest is not None and _same_sentence(words, likest.words):
            lost.remove(likest)
    if lost:
        words = " / ".join(one.words for one in lost)
        out.items.append(Item(kinds.FORM_ABSENT, shown=words, absent=True))


def _same_sentence(words: str, sent: str) -> bool:
    """Whether words are a sentence of the form with others put in or left out."""
    mine, whole = tokens(words), tokens(sent)
    return alike(mine, whole) >= ALTERED or mine.find(whole) is not None
