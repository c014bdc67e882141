"""Of which text the changed paragraphs of a message are: near one passage of the book, or asked.

A message bears no reference, and a paragraph that somebody corrected is no passage word for word.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from vademecum.errors import VademecumError
from vademecum.exchange.likeness import Tokens, alike, tokens
from vademecum.exchange.read.stream import Sign, Stream, Where
from vademecum.exchange.texts.unsure import short
from vademecum.language import _
from vademecum.model import Chapter, Library, Record
from vademecum.record.passages import passages

_LEAST = 8  # words of a paragraph that may be one of the book's, changed
_NEAR = 0.75  # of the words of both: below, it only speaks of the same things
_APART = 0.1  # nearer than any other passage by this much, or nobody can tell


@dataclass(frozen=True, slots=True)
class _Like:
    share: float
    text: Chapter | Record
    words: str


def nearest(stream: Stream, library: Library, on: str = "") -> Chapter | None:
    """The chapter whose passages a message holds, changed; None where it holds none.

    `on`: the only chapter looked at. VademecumError where a paragraph is as near to another
    passage, or to words of somebody heard: these are corrected by who said them.
    """
    every: Iterable[Chapter | Record] = (
        [library.chapters[on]] if on else (*library.chapters.values(), *library.records.values())
    )
    held = [
        (mine, one, words)
        for one in every
        for words in (" ".join(each.words.split()) for each in passages(one))
        if len((mine := tokens(words)).words) >= _LEAST
    ]
    found: dict[str, Chapter] = {}
    for said in paragraphs(stream):
        best = _best(said, held)
        if best is None:
            continue
        if not isinstance(best.text, Chapter):
            raise VademecumError(
                _("much like what was said in “{id}”, and not the same: what somebody said is "
                  "corrected in the letter that they get: vademecum send {id}").format(
                    id=best.text.id)
            )  # fmt: skip
        found[best.text.id] = best.text
    if len(found) > 1:
        raise VademecumError(
            _("without its reference, this may be of several texts: {names}").format(
                names=", ".join(sorted(found))
            )
        )
    return next(iter(found.values()), None)


def share(stream: Stream, text: Chapter) -> float:
    """How near the paragraphs of a message are to a state of a chapter: the sum of them."""
    mine = [tokens(" ".join(one.words.split())) for one in passages(text)]
    return sum(max((alike(said, one) for one in mine), default=0.0) for said in paragraphs(stream))


def paragraphs(stream: Stream) -> Iterator[Tokens]:
    """A message's own paragraphs that are long enough to be a passage."""
    for one in stream.blocks:
        if one.where is Where.MAIL and not one.name and not one.signs & Sign.QUOTED:
            said = tokens(" ".join(one.text.split()))
            if len(said.words) >= _LEAST:
                yield said


def _best(said: Tokens, held: Sequence[tuple[Tokens, Chapter | Record, str]]) -> _Like | None:
    """The one passage a paragraph is near to; VademecumError where there are several."""
    ranked = sorted(
        ((alike(said, mine), at) for at, (mine, _text, _words) in enumerate(held)), reverse=True
    )[:2]
    if not ranked or ranked[0][0] < _NEAR:
        return None
    likes = [_Like(much, held[at][1], held[at][2]) for much, at in ranked]
    if len(likes) > 1 and likes[1].share > likes[0].share - _APART:
        raise VademecumError(
            _("as near to two passages: “{first}” ({one}) and “{second}” ({other}); receive FILE "
              "--on CHAPTER keeps it as a remark").format(
                first=short(likes[0].words), one=likes[0].text.id,
                second=short(likes[1].words), other=likes[1].text.id)
        )  # fmt: skip
    return likes[0]
