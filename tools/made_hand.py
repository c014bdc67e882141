"""Whoever writes in a book made by tools/made_book.py: chance, the book, the truth of each word."""

from __future__ import annotations

from tools.made_text import Book, Paragraph, Word
from tools.prose import Speaker
from tools.read_prose import Pen


class Hand:
    """What making a book and merging two sides of it have in common."""

    def __init__(self, speaker: Speaker | Pen) -> None:
        self.speaker = speaker
        self.random = self.speaker.random
        self.book: Book = {}

    def words(self, me: frozenset[str], count: int, kind: str) -> list[Word]:
        """New words; a sentence of them where `count` is 0."""
        texts = self.speaker.words(count) if count else self.speaker.sentence()
        return [Word(text, me, {kind}) for text in texts]

    def mark(self, words: list[Word], kind: str) -> None:
        """Note what words went through."""
        for word in words:
            word.kinds.add(kind)

    def mark_all(self, paragraphs: list[Paragraph], kind: str) -> None:
        """Note what all the words of paragraphs went through."""
        for paragraph in paragraphs:
            for piece in paragraph.pieces:
                self.mark(piece, kind)
