"""Corrections of a page put into its text: by the words as they were read, and nothing else moves.

Each is made alone and the text is read again: one that would change another passage, a quote of
somebody heard, a link, a note or what the text is built of is a question instead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from vademecum.corpus.quotes import quotes
from vademecum.exchange.edit import edited
from vademecum.exchange.page import twice
from vademecum.exchange.page.given import Correction
from vademecum.exchange.page.without import hangs, without
from vademecum.exchange.texts.unsure import apart
from vademecum.french import folding
from vademecum.french.spaces import NBSP
from vademecum.language import said as _
from vademecum.model import Chapter, Kind, Passage, Record
from vademecum.model.proposal import Remark
from vademecum.record import read
from vademecum.record.passages import passages
from vademecum.record.withhold import signalled
from vademecum.text.frontmatter import scalar
from vademecum.text.scan import scan
from vademecum.text.setting import put
from vademecum.text.splices import applied
from vademecum.text.words import plain

_SHOWN = 60
_OPENING = (Kind.PROSE,)  # what stands at the margin, where words may look like markup


@dataclass(slots=True)
class Placing:
    """A text being corrected, and what came of it."""

    path: str
    text: str  # LF
    remarks: list[Remark]
    questions: list[str]
    told: list[str]


def placed(path: str, text: str, corrections: Sequence[Correction]) -> Placing:
    """A chapter's LF text with these corrections made, each as it can be."""
    found = Placing(path, text, [], [], [])
    places = [_of(found.text, path, one) for one in corrections]
    made: dict[int, str] = {}  # number of a correction -> the words that its passage has now
    for number, one in enumerate(corrections, 1):
        at = places[number - 1]
        line = _line(found.text, path, at)
        if one.remark:
            found.remarks.append(Remark(one.remark, one.read, one.anchor, line))
        if _same(one.read, one.wanted):
            if at is None and one.read:
                found.questions.append(_lost(number, one))
            continue
        before = [n for n in made if at is not None and places[n - 1] == at]
        wanted = twice.together(one.read, made[before[-1]], one.wanted) if before else one.wanted
        if before and wanted == made[before[-1]]:
            continue
        changed = (
            _("another correction of this passage was made first")
            if wanted is None
            else _changed(found, replace(one, wanted=wanted), at)
        )
        if isinstance(changed, str):
            found.questions.append(
                _("correction {n}, “{words}”: {why}").format(
                    n=number, words=short(one.read), why=changed
                )
            )
            found.remarks.append(Remark(asked(one.wanted), one.read, one.anchor, line))
            continue
        found.text = changed.text
        found.told.append(_told(one))
        if wanted:
            made[number] = wanted
        if changed.gone:
            places = [_after(there, at) for there in places]
    return found


def said(record: Record, corrections: Sequence[Correction]) -> tuple[list[Remark], list[str]]:
    """(what is said of a record, whose words are another person's; what must be asked)."""
    remarks, questions = [], []
    known = list(passages(_as_shown(record)))
    for number, one in enumerate(corrections, 1):
        there = _among(known, one, record.id)
        titled = there is None and _same(record.title, one.read)
        if there is None and one.read and not titled:
            questions.append(_lost(number, one))
        wants = "" if _same(one.read, one.wanted) else asked(one.wanted)
        anchor, line = (there.id or "", there.line) if there else ("", 0)
        line = record.key("titre").line if titled else line
        said = "\n".join(filter(None, (wants, one.remark)))
        if said:
            remarks.append(Remark(said, one.read, anchor, line))
    return remarks, questions


def _as_shown(record: Record) -> Record:
    """The record as readers have it: of what was struck, a mark alone."""
    try:
        return replace(record, body=signalled(record.body))
    except ValueError:  # it is not published either
        return record


def asked(wanted: str) -> str:
    """What is said of words that are asked for and not written, for the editor."""
    if not wanted:
        return f"Passage à supprimer{NBSP}?"
    return f"Mots souhaités{NBSP}: «{NBSP}{wanted}{NBSP}»"


def _told(one: Correction) -> str:
    """What a correction changes, with the words around it, as the receipt of a letter says it."""
    old, new = apart(one.read, one.wanted) if one.wanted else (one.read, "")
    return f"«{NBSP}{short(old)}{NBSP}» → «{NBSP}{short(new)}{NBSP}»"


def short(text: str) -> str:
    """The first words of a passage."""
    return text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(" ", 1)[0] + " …"


@dataclass(frozen=True, slots=True)
class _Changed:
    text: str
    gone: bool = False  # the passage itself


_TITLE = -1  # the place of a chapter's title, which is no passage


def _changed(found: Placing, one: Correction, at: int | None) -> _Changed | str:
    """The text with a correction made, or why it cannot be."""
    if at is None:
        return _lost(0, one)
    before = _read(found)
    if before is None:
        return _("the text cannot be read")
    if at == _TITLE:
        return _titled(found, before, one)
    all_of_them = list(passages(before))
    passage = all_of_them[at]
    wanted = _own(before, passage, one.wanted)
    if wanted is None:
        return _("these are words of somebody heard, who alone can change them")
    if not wanted and (reason := hangs(found.text, passage)):
        return reason
    new = _with(found.text, passage, wanted) if wanted else without(found.text, passage)
    if new is None:
        return _("it cuts through a link, a note, a quote or a list: to be written by hand")
    after = _read(replace(found, text=new))
    if after is None or not _alone(before, after, all_of_them, at, wanted):
        return _("more than these words would change: to be written by hand")
    return _Changed(new, gone=not wanted)


def _own(text: Chapter, passage: Passage, wanted: str) -> str | None:
    """The words wanted, as the file has them: without the « » that a page puts round a quote.

    None where a quote in the passage is not left as it was.
    """
    for one in quotes(text):
        said = " ".join(plain(one.words).split())
        if not one.card and said and _bare(said) == _bare(passage.words):
            return None
        if one.place.line in range(passage.line, passage.last_line + 1) and said:
            shown = re.compile(r"«\s*" + r"\s+".join(map(re.escape, said.split())) + r"\s*»")
            if wanted and shown.search(wanted) is None:
                return None
            wanted = shown.sub(lambda found: found[0][1:-1].strip(), wanted, count=1)
    return wanted


def _with(text: str, passage: Passage, wanted: str) -> str | None:
    """The text with other words in a passage; None where they cut through what stands in it."""
    if not passage.spans:
        return None
    start, end = passage.spans[0][0], passage.spans[-1][1]
    source = text[start:end]
    words = " ".join(passage.words.split("\n")).strip()
    new = edited(source, words, wanted, opens=passage.kind in _OPENING)
    return None if new is None else text[:start] + new + text[end:]


def _titled(found: Placing, before: Chapter, one: Correction) -> _Changed | str:
    if not one.wanted:
        return _("a chapter has a title")
    flat = " ".join(before.title.split())
    title = edited(before.title, flat, one.wanted, opens=False)  # its no-break spaces stay
    title = one.wanted if title is None or plain(title) != title else title
    new = applied(found.text, put(found.text, {"titre": scalar(title)}))
    after = _read(replace(found, text=new))
    if after is None or after.title != title or after.body != before.body:
        return _("more than these words would change: to be written by hand")
    return _Changed(new)


def _alone(before: Chapter, after: Chapter, known: Sequence[Passage], at: int, wanted: str) -> bool:
    """Whether one passage changed, to the words asked for, and nothing else of the text."""
    now = list(passages(after))
    here = [now.pop(at)] if wanted and len(now) > at else []
    rest = [*known[:at], *known[at + 1 :]]
    same = [(one.kind, one.words) for one in now] == [(one.kind, one.words) for one in rest]
    as_asked = not wanted or (bool(here) and _same(here[0].words, wanted))
    return (
        same
        and as_asked
        and all(one.kind is known[at].kind for one in here)
        and _built(before, known[at]) == _built(after, known[at])
        and before.title == after.title
        and {key: one.text for key, one in before.front.items()}
        == {key: one.text for key, one in after.front.items()}
    )


def _built(text: Chapter, passage: Passage) -> tuple[object, ...]:
    """What a text is built of beside its words: blocks, links, roles, notes, quotes.

    `passage`: the one that changes, which may be the title of a box.
    """
    seen = scan(text.body)
    own = passage.line - text.body_line + 1 if passage.kind is Kind.BOX else 0
    return (
        [(one.name, one.argument if one.line != own else "") for one in seen.directives],
        [one.target for one in seen.links],
        [(one.name, one.text) for one in seen.roles],
        len(seen.definitions),
        [(one.target, one.words) for one in quotes(text)],
    )


def _read(found: Placing) -> Chapter | None:
    return read.chapter(found.text, found.path, [])


def _of(text: str, path: str, one: Correction) -> int | None:
    """Which passage of a text a correction is of; None where none, or several without a rank."""
    chapter = read.chapter(text, path, [])
    if chapter is None or not one.read:
        return None
    titles = _same(chapter.title, one.read)
    if titles and (one.rank == 0 or one.anchor == f"c-{chapter.id}"):
        return _TITLE
    known = list(passages(chapter))
    found = _among(known, replace(one, rank=max(0, one.rank - titles)), chapter.id)
    return next((at for at, each in enumerate(known) if each is found), None)


def _among(known: Sequence[Passage], one: Correction, text: str) -> Passage | None:
    """The passage that says what was read, of those that do: in its turn, then by its rank."""
    found = [each for each in known if each.words and _same(each.words, one.read)] or [
        each for each in known if each.words and _bare(each.words) == _bare(one.read)
    ]
    near = one.anchor.removeprefix(f"h-{text}-")
    here = [each for each in found if each.id and each.id == near] or found
    if len(here) == 1:
        return here[0]
    return found[one.rank] if one.rank < len(found) else None


def _same(one: str, other: str) -> bool:
    return _key(one) == _key(other)


def _key(words: str) -> str:
    return folding.normal(" ".join(words.split()))


def _bare(words: str) -> str:
    """The words alone: a page puts quotation marks round a quote, a file does not."""
    return " ".join(re.findall(r"\w+", _key(words)))


def _after(there: int | None, gone: int | None) -> int | None:
    """Where a passage stands once another is gone."""
    if there is None or gone is None or there < gone:
        return there
    return None if there == gone else there - 1


def _line(text: str, path: str, at: int | None) -> int:
    chapter = read.chapter(text, path, [])
    if at is None or chapter is None:
        return 0
    return chapter.key("titre").line if at == _TITLE else list(passages(chapter))[at].line


def _lost(number: int, one: Correction) -> str:
    if not number:
        return _("no passage of the text says so")
    return _("correction {n}: no passage of the text says “{words}”").format(
        n=number, words=short(one.read)
    )
