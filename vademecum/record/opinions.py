"""What collectivités think of a chapter (`avis`): of which words, and where each now stands.

An opinion is about words. Their digest stands in its row, so that a later text cannot pass for the
one that was read. Law, tested: `digest(fix(x)) == digest(x)` for every fix of typography.
"""

from __future__ import annotations

import hashlib
import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from vademecum.french.folding import sealed, unaccented
from vademecum.model import Chapter, Kind, Passage, Stance
from vademecum.problems import Splice
from vademecum.record.passages import passages
from vademecum.text.directives import DIRECTIVES, Argument
from vademecum.text.frontmatter import scalar
from vademecum.text.scan import scan
from vademecum.text.setting import flow, row

_LETTERS = "abcdefghjkmnpqrstvwxyz"  # one first: YAML takes no such word for a number
_SIGNS = "0123456789" + _LETTERS
_LENGTH = 8
_FEW = 6  # collectivités that a sentence names
_DIGEST = re.compile(r"[a-z][0-9a-z]{7}")

# What fixes of typography may write that words already read are spared (`sealed`), in this order:
# they are of the authors' own words, and change none.
_SAME = tuple(
    (re.compile(pattern), good)
    for pattern, good in (
        # From one number to another, with spaces round the dash or without.
        (r"(?<=\d) [-\u2013] ?(?=\d)|(?<=\d)[-\u2013] (?=\d)", "\u2013"),
        # Below zero: the one dash that counts.
        (r"(?<![\w\n])[-\u2013\u2014\u2212] ?(?=\d)", "\u2212"),
        ("\u00b2", "2"),
        ("\u00b3", "3"),
        (r"\bMrs\b\.?", "MM."),
        (r"\bM(?:elle|lle)\b", "Mlle"),
        (r"\b([nN])[°º](s?)", r"\1o\2"),
        (r"\bEt[ée](s?)\b", r"Ete\1"),
        (r"(?<=[\dIVX]) ?i?(ers?)\b", r"\1"),
        (r"\b([1I]) ?i?[èeé]re(s?)\b", r"\1re\2"),
        (r"(?<=[\dIVX]) ?i?(?:[èeé]me|[èe])(s?)\b", r"e\1"),
        (r"\b(km|kg|cm)s\b", r"\1"),
        (r"\b2n(de?s?)\b", r"2\1"),
        (r"(?<=\d)\.(?=\d{3}(?!\d))", ""),
        (r"(?<=\d)\.(?=\d)", ","),
    )
)
_NAMED = re.compile(r"&[A-Z]+;")  # a sign by its name, as no browser reads it: « &EURO; »
_CAPITAL = re.compile(r"[À-ÖØ-ÞŒŸ]")
# Points and quotation marks come and go with typography; what asks, exclaims, parts and counts
# stays.
_TWICE = re.compile(r"([,;?!])\1+")
_NO_SIGN = re.compile(r"[^\w,;?!%€$+=<>\u2212]|_")


class State(Enum):
    """Where one collectivité's opinion of a chapter stands."""

    GIVEN = "given"  # of the words as they are
    KEPT = "kept"  # of earlier words, and an editor vouches that nothing of substance changed
    EARLIER = "earlier"  # of earlier words
    AWAITED = "awaited"  # not there, and the chapter waits for it


@dataclass(frozen=True, slots=True)
class Standing:
    """One collectivité and a chapter."""

    authority: str
    state: State
    stance: Stance | None  # what it gave; None where it is awaited

    @property
    def holds(self) -> bool:
        """Whether it is there for the words as they are, whatever its sense."""
        return self.state in (State.GIVEN, State.KEPT)


@lru_cache(maxsize=512)
def digest(chapter: Chapter) -> str:
    """Eight letters and digits over a chapter's words as its readers see them, its title first.

    Cards and images count by what they show; typography, line ends, and what no edition prints of
    the front matter do not.
    """
    told = "\n".join(_bare(words) for words in _read(chapter))
    number = int.from_bytes(hashlib.sha256(told.encode("utf-8")).digest()[:8], "big")
    number, first = divmod(number, len(_LETTERS))
    signs = [_LETTERS[first]]
    for _place in range(_LENGTH - 1):
        number, at = divmod(number, len(_SIGNS))
        signs.append(_SIGNS[at])
    return "".join(signs)


def is_digest(text: str) -> bool:
    """Whether a text can be a digest of ours."""
    return _DIGEST.fullmatch(text) is not None


def standings(chapter: Chapter) -> tuple[Standing, ...]:
    """Where every opinion of a chapter stands: those that are there, then those awaited."""
    if not chapter.opinions and not chapter.awaited:
        return ()
    now = digest(chapter)
    there = [Standing(one.authority, _state(one, now), one) for one in chapter.opinions]
    given = {one.authority for one in chapter.opinions if one.sense is not None}
    lacking = (name for name in dict.fromkeys(chapter.awaited) if name not in given)
    there = [one for one in there if one.authority in given]
    return (*there, *(Standing(name, State.AWAITED, None) for name in lacking))


def lacking(chapter: Chapter) -> tuple[Standing, ...]:
    """Those whose opinion the chapter waits for, and has not for the words as they are."""
    if not chapter.awaited:
        return ()
    return tuple(
        one for one in standings(chapter) if one.authority in chapter.awaited and not one.holds
    )


def whose(those: Sequence[Standing]) -> str:
    """Their collectivités for a sentence: the first, and whether there are more."""
    names = [one.authority for one in those]
    return ", ".join(names if len(names) <= _FEW else [*names[:_FEW], "…"])


def put(text: str, stance: Stance) -> list[Splice]:
    """The edits of a chapter's file (LF) by which a collectivité's row is this one.

    A row a line, sorted by collectivité. VademecumError as `text.setting.put`.
    """
    return row(text, "avis", stance.authority, flow(dict(_values(stance))))


def _values(stance: Stance) -> Iterator[tuple[str, str]]:
    assert stance.sense is not None  # noqa: S101 - what is written has one
    yield "sens", stance.sense.value
    if stance.by:
        yield "par", scalar(stance.by)
    if stance.date is not None:
        yield "date", stance.date.isoformat()
    yield "texte", stance.digest
    if stance.kept:
        yield "maintenu", scalar(stance.kept)
        yield "texte-maintenu", stance.kept_for


def _state(stance: Stance, now: str) -> State:
    if stance.digest == now:
        return State.GIVEN
    return State.KEPT if stance.kept and stance.kept_for == now else State.EARLIER


def _read(chapter: Chapter) -> Iterator[str]:
    """All that a reader sees of a chapter."""
    yield chapter.title
    rows = chapter.body.split("\n")
    for one in passages(chapter):
        yield one.words if one.kind is not Kind.OPAQUE else _source(one, rows, chapter.body_line)
    seen = scan(chapter.body)
    for block in seen.directives:
        shape = DIRECTIVES.get(block.name)
        if shape is not None and shape.argument in (Argument.TARGET, Argument.FILE):
            yield block.argument
    yield from (one.target for one in seen.links if one.image)


def _source(one: Passage, rows: list[str], above: int) -> str:
    """The lines of what is no prose: code, maths."""
    return one.words or " ".join(rows[one.line - above : one.last_line - above + 1])


def _bare(words: str) -> str:
    """Words with all set aside that typography may write otherwise."""
    text = sealed(_NAMED.sub(lambda found: html.unescape(found[0].lower()), words))
    for pattern, good in _SAME:
        text = pattern.sub(good, text)
    text = _CAPITAL.sub(lambda found: unaccented(found[0]), text).casefold()
    return _TWICE.sub(r"\1", _NO_SIGN.sub("", text))
