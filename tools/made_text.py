"""The words and paragraphs of a book made by tools/made_book.py."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field


@dataclass(slots=True, eq=False)
class Word:
    """One word of the book, through all that happens to it."""

    text: str
    authors: frozenset[str]
    kinds: set[str] = field(default_factory=set)  # what it went through


@dataclass(slots=True)
class Paragraph:
    """Sentences of words; its name stays while its words change."""

    name: int
    sentences: list[list[Word]]
    width: int = 0  # 0: one line; else wrapped there
    quotes: bool = False  # typography: guillemets around its first word

    def copy(self) -> Paragraph:
        """The same words in lists of their own."""
        return Paragraph(self.name, [list(s) for s in self.sentences], self.width, self.quotes)

    def render(self) -> str:
        """As Markdown."""
        parts = []
        for number, sentence in enumerate(self.sentences):
            words = [word.text for word in sentence]
            words[0] = words[0][:1].upper() + words[0][1:]
            if self.quotes and number == 0:
                words[0] = f"«\N{NO-BREAK SPACE}{words[0]}\N{NO-BREAK SPACE}»"
            parts.append(" ".join(words) + ".")
        text = " ".join(parts)
        if self.width:
            return textwrap.fill(text, self.width, break_long_words=False, break_on_hyphens=False)
        return text


Book = dict[str, list[Paragraph]]


def same(one: Paragraph, other: Paragraph) -> bool:
    """Whether both hold the very same words."""
    return len(one.sentences) == len(other.sentences) and all(
        alike(a, b) for a, b in zip(one.sentences, other.sentences, strict=True)
    )


def alike(one: list[Word], other: list[Word]) -> bool:
    """Whether both sentences are the very same words."""
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))


def copied(book: Book) -> Book:
    """The book with the same words in lists of their own."""
    return {path: [one.copy() for one in text] for path, text in book.items()}


def render(text: list[Paragraph]) -> str:
    """A chapter as Markdown."""
    return "\n\n".join(paragraph.render() for paragraph in text) + "\n"


@dataclass(slots=True)
class Revision:
    """A commit to be written."""

    mark: int
    parents: list[int]
    authors: list[str]  # the author, then co-authors
    message: str
    files: dict[str, str]  # the book, rendered


def address(name: str) -> str:
    """An address that cannot exist."""
    return "contributeur" + name[-2:] + "@exemple.invalid"
