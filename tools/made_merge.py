"""How an editor merges two sides of a book made by tools/made_book.py, conflicts included."""

from __future__ import annotations

from tools.made_hand import Hand
from tools.made_text import Book, Paragraph, alike, same


def merge(hand: Hand, base: Book, theirs: Book, me: frozenset[str]) -> None:
    """Bring the other side's changes into the book in hand, as a careful editor would."""
    for path, text in hand.book.items():
        was = {one.name: one for one in base.get(path, [])}
        mine = {one.name: one for one in text}
        before: int | None = None
        for other in theirs.get(path, []):
            if other.name not in was:
                hand.mark_all([other], "branche")
                names = [one.name for one in text]
                text.insert(names.index(before) + 1 if before in names else 0, other)
            elif other.name in mine:
                _settle(hand, mine[other.name], was[other.name], other, me)
            before = other.name
        kept = {one.name for one in theirs.get(path, [])}
        for name, old in was.items():
            if name not in kept and name in mine and same(mine[name], old) and len(text) > 4:
                text.remove(mine[name])


def _settle(
    hand: Hand, mine: Paragraph, was: Paragraph, other: Paragraph, me: frozenset[str]
) -> None:
    if same(other, was):
        return
    for sentence in other.sentences:
        hand.mark(sentence, "branche")
    if same(mine, was):
        mine.sentences[:] = other.sentences
        return
    if len(mine.sentences) == len(was.sentences) == len(other.sentences):
        for at, sentence in enumerate(other.sentences):
            if not alike(sentence, was.sentences[at]):
                if not alike(mine.sentences[at], was.sentences[at]):
                    kept = hand.random.choice((sentence, mine.sentences[at]))
                    mine.sentences[at] = kept + hand.words(me, 3, "conflit")
                else:
                    mine.sentences[at] = sentence
    else:
        old = {id(word) for sentence in was.sentences for word in sentence}
        mine.sentences += [s for s in other.sentences if not any(id(w) in old for w in s)]
