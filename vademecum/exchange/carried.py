"""Sentences carried from one passage to another, of which one end only is sure.

Written at the sure end alone they would stand twice, or nowhere: both ends are one question.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import pairwise

from vademecum.exchange import kinds
from vademecum.exchange.likeness import Tokens, tokens
from vademecum.exchange.placed import Placed
from vademecum.exchange.tally import Account
from vademecum.record.withhold import STRUCK

_SENTENCE = re.compile(r"[^.!?…;:]+")
_MARK = f"[{STRUCK}]"
_AROUND = 1  # on either side of a mark, that tells where it is
_MANY = 4_000  # words of a passage in which parts of sentences are looked for
_WIDE = 5  # words: fewer are found everywhere


def carried(out: Account, placed: Placed) -> None:
    """Make a question of each correction whose words come from, or went to, what is in doubt."""
    sent, came = _sent(placed), came_back(placed)
    changed = {one.anchor for one in out.items if one.kind in {kinds.CHANGED, kinds.STRUCK}}
    while changed:
        doubtful = (out.doubtful | {""}) - changed
        found = {one for one in changed - out.doubtful if _crosses(one, doubtful, sent, came)}
        if not found:
            return
        out.items[:] = [
            replace(one, kind=kinds.MOVED)
            if one.anchor in found and one.kind in {kinds.CHANGED, kinds.STRUCK}
            else one
            for one in out.items
        ]
        changed -= found


def struck_at(words: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """The words just before and just after each mark of what was struck: where it stands.

    A mark that moved, or that somebody wrote over, no longer says what is struck.
    """
    pieces = [tokens(one).words for one in words.split(_MARK)]
    return [(one[-_AROUND:], other[:_AROUND]) for one, other in pairwise(pieces)]


def _crosses(
    anchor: str, doubtful: Set[str], sent: Mapping[str, Tokens], came: Mapping[str, Tokens]
) -> bool:
    """Whether a sentence left a passage for one of these, or came to it from there."""
    was, now = sent.get(anchor, tokens("")), came.get(anchor, tokens(""))
    lost = [one for one in (*_sentences(was), *_runs(was, now)) if now.find(one) is None]
    gained = [one for one in (*_sentences(now), *_runs(now, was)) if was.find(one) is None]
    return any(
        other in came and came[other].find(one) is not None for other in doubtful for one in lost
    ) or any(
        other in sent and sent[other].find(one) is not None for other in doubtful for one in gained
    )


def _sentences(words: Tokens) -> Iterator[Tokens]:
    for one in _SENTENCE.findall(words.text):
        found = tokens(one)
        if len(found.words) >= _WIDE:
            yield found


def _runs(these: Tokens, others: Tokens) -> Iterator[Tokens]:
    """Words in a row that the others have not: a part of a sentence may be carried too."""
    if max(len(these.words), len(others.words)) > _MANY:
        return  # a book is no part of a sentence
    blocks = SequenceMatcher(None, these.words, others.words, False).get_opcodes()
    for kind, start, end, _first, _last in blocks:
        if kind in ("delete", "replace") and end - start >= _WIDE:
            yield tokens(" ".join(these.words[start:end]))


def _sent(placed: Placed) -> dict[str, Tokens]:
    """The person's own passages, as they were sent."""
    found: dict[str, list[str]] = defaultdict(list)
    for one in placed.passages:
        if one.own:
            found[one.part.anchor].append(one.words)
    return {anchor: tokens("\n".join(words)) for anchor, words in found.items()}


def came_back(placed: Placed) -> dict[str, Tokens]:
    """What came back, by passage; under "" what is nobody's."""
    found: dict[str, list[str]] = defaultdict(list)
    for at, piece in enumerate(placed.pieces):
        owner = placed.owner.get(at, placed.inside.get(at))
        anchor = piece.anchors[0] if piece.anchors else ""
        if owner is not None:
            anchor = placed.passages[owner].part.anchor
        if not piece.gone:
            found[anchor].append(piece.words)
    return {anchor: tokens("\n".join(words)) for anchor, words in found.items()}
