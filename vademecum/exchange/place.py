"""Which passage of what was sent each paragraph of a returned document is.

Words decide, over the whole document; numbers and bookmarks decide between equals, and where words
changed. Nothing is given to the nearest passage: what neither places has no owner.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from vademecum.exchange import facts
from vademecum.exchange.likeness import Tokens, alike, flat, tokens, within
from vademecum.exchange.pieces import Piece, parted
from vademecum.exchange.placed import Passage, Placed

_ALIKE = 0.6  # of the words in common, where words alone decide
_HINTED = 0.5  # where a number or a bookmark says so too
_SHORT = 5  # words: fewer are found everywhere
_HALF = 0.03  # by which the other half makes a paragraph liker to its passage
_MARGIN = 0.1  # by which the likest is likest
_RARE = 12  # words of a paragraph by which its likes are looked for
_WORK = 50_000  # pairs looked at for words joined to others' paragraph
_PIECES = 8  # paragraphs one passage was cut in, at most


def place(pieces: Iterable[Piece], sent: Sequence[Passage]) -> Placed:
    """Give the pieces of a document to the passages that were sent."""
    out = Placed([one for one in pieces if one.block.every.strip()], list(sent))
    out.matter = facts.words(one.words for one in sent)
    out.theirs = "\n".join(one.words for one in sent if one.own)
    _equal(out, gone=False)
    _joined(out)
    _cut(out)
    _alike(out)
    _gaps(out)
    _halves(out)
    _equal(out, gone=True)
    _struck(out)
    _inside(out)
    _moved(out)
    return out


def _equal(out: Placed, gone: bool) -> None:
    """Those that say the same; of several passages that do, by number, then in order."""
    open_: dict[str, list[int]] = {}
    for at in out.absent:
        open_.setdefault(flat(out.passages[at].words), []).append(at)
    waiting = [at for at in out.free if out.pieces[at].gone is gone]
    for at in waiting:
        piece = out.pieces[at]
        mine = list(open_.get(flat(piece.words), ()))
        named = [one for one in mine if out.passages[one].part.anchor in piece.anchors]
        if named or (len(mine) == 1 and not piece.anchors):
            _give(out, at, named[0] if named else mine[0], open_)
    last = -1
    for at in sorted({*waiting, *out.owner}):
        if at in out.owner:
            last = out.owner[at]
        elif mine := list(open_.get(flat(out.pieces[at].words), ())):
            if not _wide(out.pieces[at].words) and len(mine) > 1:
                mine = [one for one in mine if one > last][:1] or mine
            last = min(mine, key=lambda one: (one < last, abs(one - last)))
            _give(out, at, last, open_)


def _wide(words: str) -> bool:
    return len(tokens(words).words) >= _SHORT


def _give(out: Placed, piece: int, passage: int, open_: dict[str, list[int]]) -> None:
    out.owner[piece] = passage
    open_[flat(out.passages[passage].words)].remove(passage)


def _joined(out: Placed) -> None:
    """Paragraphs that hold passages whole among other words are cut around them."""
    absent = [at for at in out.absent if _wide(out.passages[at].words)]
    free = [at for at in out.free if not out.pieces[at].gone]
    if len(absent) * len(free) > _WORK:
        return
    for at in reversed(free):
        piece = out.pieces[at]
        held = tokens(piece.words)
        spans: dict[tuple[int, int], int] = {}
        for one in absent:
            asked = tokens(out.passages[one].words)
            found = held.find(asked) if len(asked.words) < len(held.words) else None
            if found is not None and not any(a < found[1] and found[0] < b for a, b in spans):
                spans[found] = one
        # One passage with words added is that passage, changed.
        if len(spans) < 2 and not _elsewhere(out, piece, spans):
            continue
        places = {held.span(*span): one for span, one in spans.items()}
        parts = parted(piece, list(places))
        _replace(out, at, parts)
        for number, part in enumerate(parts):
            for (start, end), one in places.items():
                if part.words == piece.words[start:end].strip():
                    out.owner[at + number] = one
        absent = [one for one in absent if one not in spans.values()]


def _elsewhere(out: Placed, piece: Piece, spans: dict[tuple[int, int], int]) -> bool:
    """Whether a paragraph with a number of its own holds a passage of another turn."""
    others = {out.passages[one].part.anchor for one in spans.values()}
    return bool(piece.anchors) and not others <= set(piece.anchors)


def _replace(out: Placed, at: int, parts: Sequence[Piece]) -> None:
    more = len(parts) - 1
    out.owner = {one + more if one > at else one: found for one, found in out.owner.items()}
    out.pieces[at : at + 1] = parts


def _cut(out: Placed) -> None:
    """Passages that came back as several paragraphs, word for word."""
    heads: dict[str, list[int]] = {}
    for at in out.absent:
        words = tokens(out.passages[at].words).words
        if len(words) > 1:
            heads.setdefault(words[0], []).append(at)
    free = set(out.free)
    for at in sorted(free):
        if at in out.owner:
            continue
        mine = tokens(out.pieces[at].words).words
        for one in heads.get(mine[0], ()) if mine else ():
            run = _run(out, at, tokens(out.passages[one].words).words, free)
            if run and one not in out.owner.values():
                out.owner |= dict.fromkeys(run, one)
                break


def _run(out: Placed, at: int, words: tuple[str, ...], free: set[int]) -> list[int]:
    """The pieces from one on that say these words and no others."""
    said: list[str] = []
    run: list[int] = []
    for one in range(at, min(at + _PIECES, len(out.pieces))):
        if one not in free or one in out.owner or out.pieces[one].gone:
            return []
        said += tokens(out.pieces[one].words).words
        run.append(one)
        if tuple(said) == words:
            return run
        if tuple(said) != words[: len(said)]:
            return []
    return []


def _alike(out: Placed) -> None:
    """Those whose words changed: what a number or bookmark names, else the likest by far."""
    absent = {at: tokens(out.passages[at].words) for at in out.absent}
    index: dict[str, set[int]] = {}
    for at, one in absent.items():
        for word in one.bag:
            index.setdefault(word, set()).add(at)
    for at in out.free:
        piece = out.pieces[at]
        if piece.gone:
            continue
        mine = tokens(piece.words)
        found = _named(out, piece, mine, absent)
        if found is None:
            found = _likest(mine, absent, index)
        if found is not None:
            out.owner[at] = found
            for word in absent.pop(found).bag:
                index[word].discard(found)


def _named(out: Placed, piece: Piece, mine: Tokens, absent: dict[int, Tokens]) -> int | None:
    """The likest passage of the turns a piece names."""
    found = [
        (alike(mine, absent[one]), within(mine, absent[one]), -one)
        for one in absent
        if out.passages[one].part.anchor in piece.anchors
    ]
    likeness, part, best = max(found, default=(0.0, False, 0))
    return -best if likeness >= _HINTED or part else None


def _likest(mine: Tokens, absent: dict[int, Tokens], index: dict[str, set[int]]) -> int | None:
    if len(mine.words) < _SHORT:
        return None
    rare = sorted((len(index[word]), word) for word in mine.bag if index.get(word))[:_RARE]
    near = Counter(one for _count, word in rare for one in index[word])
    found = sorted(((alike(mine, absent[one]), -one) for one, _n in near.most_common(20)))[::-1]
    if not found or found[0][0] < _ALIKE:
        return None
    if len(found) > 1 and found[1][0] > found[0][0] - _MARGIN:
        return None
    return -found[0][1]


def _gaps(out: Placed) -> None:
    """Short ones, where place and words say the same: between two that are sure, and alike."""
    live = [-1, *(at for at in sorted(out.owner) if not out.pieces[at].gone), len(out.pieces)]
    absent = set(out.absent)
    for first, beyond in pairwise(live):
        start = out.owner.get(first, -1) + 1
        end = out.owner.get(beyond, len(out.passages))
        waiting = [one for one in range(start, end) if one in absent]
        for at in range(first + 1, beyond):
            piece = out.pieces[at]
            mine = tokens(piece.words)
            found = [
                one for one in waiting if alike(mine, tokens(out.passages[one].words)) >= _HINTED
            ]
            if found and not piece.gone and not piece.anchors:
                out.owner[at] = found[0]
                absent.discard(found[0])
                waiting = [one for one in waiting if one > found[0]]


def _halves(out: Placed) -> None:
    """A paragraph that is the other half of its neighbour's passage goes with it."""
    for at in out.free:
        piece = out.pieces[at]
        for other in (at - 1, at + 1):
            owner = out.owner.get(other)
            if piece.gone or piece.anchors or owner is None:
                continue
            whole, half = tokens(out.passages[owner].words), tokens(out.pieces[other].words)
            both = (out.pieces[other].words, piece.words)
            joined = tokens(" ".join(both if other < at else both[::-1]))
            likeness = alike(joined, whole)
            if likeness >= _ALIKE and likeness > alike(half, whole) + _HALF:
                out.owner[at] = owner
                break


def _struck(out: Placed) -> None:
    """Paragraphs struck whole, tracked, that were changed before or are a part of a passage."""
    absent = {at: tokens(out.passages[at].words) for at in out.absent}
    for at in out.free:
        piece = out.pieces[at]
        if piece.gone and ((one := _named(out, piece, tokens(piece.words), absent)) is not None):
            out.owner[at] = one
            absent.pop(one)


def _inside(out: Placed) -> None:
    """New paragraphs between two of one turn are in it; others follow no passage in particular."""
    live = [at for at, one in enumerate(out.pieces) if at in out.owner and not one.gone]
    for at in out.free:
        if out.pieces[at].gone or out.pieces[at].anchors:
            continue
        place = bisect_left(live, at)
        before = out.owner[live[place - 1]] if place else None
        after = out.owner[live[place]] if place < len(live) else None
        if before is None:
            continue
        out.before[at] = before
        part = out.passages[before].part
        if after is not None and part is out.passages[after].part and part.anchor:
            out.inside[at] = before


def _moved(out: Placed) -> None:
    """The pieces that do not stand in the order in which they were sent."""
    live = [at for at in sorted(out.owner) if not out.pieces[at].gone]
    order = [out.owner[at] for at in live]
    staying = set(_increasing(order))
    out.moved |= {at for number, at in enumerate(live) if number not in staying}


def _increasing(order: Sequence[int]) -> Iterator[int]:
    """The places of the longest run that never goes back: those that did not move."""
    ends: list[int] = []
    places: list[int] = []
    above: list[int] = []
    for number, value in enumerate(order):
        at = bisect_left(ends, value + 1)
        above.append(places[at - 1] if at else -1)
        if at == len(ends):
            ends.append(value)
            places.append(number)
        else:
            ends[at], places[at] = value, number
    here = places[-1] if places else -1
    found: list[int] = []
    while here >= 0:
        found.append(here)
        here = above[here]
    return iter(found)
