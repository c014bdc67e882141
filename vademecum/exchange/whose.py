"""Which text a returned document is of, whose words, and the state they were sent from.

The reference says it, in the file's properties or on the page; where it is lost, the words do, over
the whole book. What several texts or several people may answer to is asked, never guessed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from vademecum.corpus.library import HEARINGS
from vademecum.errors import VademecumError
from vademecum.exchange import form, identity
from vademecum.exchange.courtesy import civil
from vademecum.exchange.likeness import Tokens, flat, tokens
from vademecum.exchange.page.given import masked
from vademecum.exchange.read.stream import (
    ABOVE,
    BELOW,
    SENDER,
    SUBJECT,
    TITLE,
    Block,
    Sign,
    Stream,
    Where,
)
from vademecum.exchange.things import named
from vademecum.history import process
from vademecum.history.objects import Blobs
from vademecum.history.places import book_steps
from vademecum.history.repo import open_repository, state
from vademecum.language import _
from vademecum.model import Hearing, Library, Record, Turn
from vademecum.record import read
from vademecum.record.consents import heard
from vademecum.record.grammar import label_retyped
from vademecum.record.passages import quotables

_ATTACHED = frozenset({"attached file", "attached image"})
# Files that may hold the letter, and are not read.
_UNREAD = re.compile(
    r"^attached file: .*\.(?:dat|zip|7z|rar|doc|dot|rtf|pdf|pages|fodt|msg|html?|txt|wps)\Z",
    re.IGNORECASE,
)
_LEAST = 4  # words of a paragraph that tells which text it is of
_SHARE = 0.5  # of those the document has in common with any text: below, nobody can tell
_SEEN = 120  # characters of what a person sees in a document that is no letter
_GLANCE = 40  # of one of which nothing else is known
_BESIDE = 25  # and of what stands in it besides words
_OWN = "vm propos"  # the style of the person's own words, as word processors show its name


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a document comes from."""

    now: Record  # as the book has it
    sent: Record  # as it was sent
    text: str  # of the file that was sent, LF
    person: str  # key of the person, "" for a witness
    reference: str  # "" where it was lost


def origin(root: Path, stream: Stream, library: Library) -> Origin:
    """What a document is; VademecumError where nothing or several things answer to it."""
    told = references(stream)
    if len(told) > 1:
        raise VademecumError(
            _("the document bears several references: {names}").format(names=", ".join(told))
        )
    if told:
        return _referred(root, told[0], library)
    return _by_words(root, stream, library)


def other(stream: Stream, library: Library, record: str) -> str:
    """The id of another text whose words these are rather than those of `record`; "" for none."""
    counts = _counts(stream, library)
    best = max(counts, key=lambda name: (counts[name], name), default="")
    return best if best and best != record and counts[best] > 2 * counts[record] else ""


def references(stream: Stream) -> list[str]:
    """The references a document bears, those of its properties first."""
    said = [one.text for one in stream.blocks if one.where is not Where.REMARK]
    found = (identity.read(one) for one in (*stream.noted, *said))
    return list(dict.fromkeys(one for one in found if one))


def _referred(root: Path, reference: str, library: Library) -> Origin:
    found = identity.find(root, reference)
    if found is None:
        cut = state(root).kind == "shallow"
        raise VademecumError(
            (
                _("the reference {reference} is not in this cut history: git fetch --unshallow")
                if cut
                else _("no text of this book has ever had the reference {reference}")
            ).format(reference=reference)
        )
    now = library.records.get(found.record)
    text = identity.text_of(root, found.blob)
    sent = now and read.record(text, now.place.path, [])
    if now is None or sent is None:
        raise VademecumError(_("“{id}” cannot be read").format(id=found.record))
    return Origin(now, sent, text, found.person, reference)


def _by_words(root: Path, stream: Stream, library: Library) -> Origin:
    counts = _counts(stream, library)
    ranked = counts.most_common(2)
    if not ranked or not ranked[0][1]:
        told = (
            _("nothing says which text this is of (no reference, no words of one): {seen}. "
              "A remark: receive FILE --on CHAPTER; an accord: vademecum consent ID")
            if stream.form == "mail"
            else _("nothing says which text this is of (no reference, no words of one): {seen}. "
                   "Another book's letter? An accord on paper: vademecum consent ID")
        )  # fmt: skip
        raise VademecumError(told.format(seen=seen(stream, _GLANCE)))
    if len(ranked) > 1 and ranked[1][1] > ranked[0][1] * _SHARE:
        names = ", ".join(sorted(name for name, _count in ranked))
        raise VademecumError(
            _("without its reference, this may be of several texts: {names}").format(names=names)
        )
    now = library.records[ranked[0][0]]
    sent, text = _version(root, stream, now)
    return Origin(now, sent, text, _person(stream, sent), "")


def _counts(stream: Stream, library: Library) -> Counter[str]:
    """How many words of each record stand in the document, paragraph by paragraph."""
    said = said_in(stream)
    counts: Counter[str] = Counter()
    for record in library.records.values():
        counts[record.id] = _common(record, said)
    return counts


def _common(record: Record, said: Tokens) -> int:
    found = 0
    for one in quotables(record):
        for words in one.speech.split("\n"):
            mine = tokens(words)
            if len(mine.words) >= _LEAST and said.find(mine) is not None:
                found += len(mine.words)
    return found


def said_in(stream: Stream) -> Tokens:
    """All that a document says, one word behind the other."""
    return tokens("\n".join(one.text for one in stream.blocks))


def seen(stream: Stream, long: int = _SEEN) -> str:
    """What a person sees in a document that holds no words of a letter; its first words."""
    own = [
        one.every
        for one in stream.blocks
        if one.name not in {SUBJECT, SENDER, ABOVE, BELOW, TITLE} and not one.signs & Sign.QUOTED
        and one.where is not Where.HEAD and not identity.read(one.every)
    ]  # fmt: skip
    words = " ".join(" ".join(one.split()) for one in own if one.strip() and not civil(one))
    things = dict.fromkeys(
        f"{thing}: {one.name}" if thing in _ATTACHED else thing
        for one in stream.blocks
        for thing in one.things
    )
    found = [named(one, _) for one in things]
    if any(_UNREAD.search(one) for one in things):
        found.append(_("ask for the letter itself, in .docx or .odt"))
    if words:
        words = masked(words)
        cut = words if len(words) <= long else f"{words[:long].rstrip()}…"
        found.insert(0, _("these words: “{words}”").format(words=cut))
    told = _("; ").join(found) or _("nothing that can be read")
    most = long + _BESIDE
    return told if len(told) <= most else f"{told[:most].rstrip()}…"


def _readings(block: Block) -> Iterator[str]:
    """What a paragraph says, with and without the number and the name before it."""
    words = block.text
    yield words
    number = words.lstrip()
    if number.startswith("[") and "]" in number[:12]:
        number = number.partition("]")[2]
        yield number
    yield number.partition(" — ")[2]


def _version(root: Path, stream: Stream, now: Record) -> tuple[Record, str]:
    """The state of a record that has most words in common with the document; the newest of some."""
    repository = open_repository(root)
    head = state(root).head
    if repository is None or head is None:
        raise VademecumError(
            process.lacking()
            or _("letters need the book's git history: git init, then git add and git commit")
        )
    path = repository.prefix + now.place.path
    blobs = [
        change.new
        for step in book_steps(repository, head, HEARINGS)
        for change in step.changes
        if change.path == path and change.new
    ]
    said = said_in(stream)
    best: tuple[int, int, Record, str] | None = None
    with Blobs(repository, dict.fromkeys(blobs)) as contents:
        for number, blob in enumerate(dict.fromkeys(blobs)):
            text = identity.decoded(contents.read(blob) or b"")
            record = read.record(text, now.place.path, [])
            if record is None:
                continue
            mine = (_common(record, said), number)
            if best is None or mine > best[:2]:
                best = (*mine, record, text)
    if best is None:
        raise VademecumError(_("“{id}” is not committed").format(id=now.id))
    return best[2], best[3]


def _person(stream: Stream, record: Record) -> str:
    """Whose letter it is: who speaks where it says « Vous », or in the style of their own words."""
    if not isinstance(record, Hearing):
        return ""
    people = heard(record)
    if len(people) == 1:
        return people[0].key
    you = label_retyped(form.YOU)
    own = {
        flat(words)
        for one in stream.blocks
        if one.style.casefold() == _OWN or any(you.match(said) for said in _readings(one))
        for words in _readings(one)
    }
    keys = {one.speaker for one in record.turns if _is_of(one, own)}
    if len(keys) == 1:
        return keys.pop()
    raise VademecumError(
        _("without its reference, nothing says whose letter this is: {names}").format(
            names=", ".join(one.key for one in people)
        )
    )


def _is_of(turn: Turn, own: Sequence[str] | set[str]) -> bool:
    return any(
        flat(words) in own for words in turn.speech.split("\n") if len(tokens(words).words) > 1
    )
