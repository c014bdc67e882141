"""The words and paragraphs of a book made by tools/made_book.py."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field, replace


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
    quotes: bool = (
        False  # typography: guillemets around its first word; in prose, straight apostrophes
    )
    form: str = ""  # "": invented words; of real prose: "prose", "list", "quote"
    heading: list[Word] = field(default_factory=list)  # above it, of real prose
    source: str = ""  # of a quote, the turn

    def copy(self) -> Paragraph:
        """The same words in lists of their own."""
        return replace(
            self, sentences=[list(s) for s in self.sentences], heading=list(self.heading)
        )

    @property
    def pieces(self) -> list[list[Word]]:
        """The heading, where there is one, and the sentences."""
        return [self.heading, *self.sentences] if self.heading else self.sentences

    def render(self) -> str:
        """As Markdown, of invented words."""
        parts = []
        for number, sentence in enumerate(self.sentences):
            words = [word.text for word in sentence]
            words[0] = words[0][:1].upper() + words[0][1:]
            if self.quotes and number == 0:
                words[0] = f"«\N{NO-BREAK SPACE}{words[0]}\N{NO-BREAK SPACE}»"
            parts.append(" ".join(words) + ".")
        text = " ".join(parts)
        if self.width:
            return _wrapped(text, self.width)
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


def render(text: list[Paragraph], path: str) -> str:
    """A chapter, as its file's format has it."""
    layout = LAYOUTS.get(path.rpartition(".")[2].lower(), LAYOUTS["md"])
    parts = [layout.render(one) if one.form else one.render() for one in text]
    quotes = any(one.form == "quote" for one in text)  # only a chapter quotes
    return _HEAD * quotes + "\n\n".join(parts) + "\n"


_HEAD = '---\ntitre: "…"\netat: approuve\ndiffusion: public\n---\n\n'


@dataclass(frozen=True, slots=True)
class Layout:
    """How a format writes the parts of a text of real prose; `{}` stands for the words."""

    heading: str
    item: str
    paragraph: str = "{}"
    items: str = "{}"

    def render(self, one: Paragraph) -> str:
        """A paragraph with its heading, a list, or a quote."""
        told = [" ".join(word.text for word in sentence) for sentence in one.sentences]
        if one.form == "list":
            body = self.items.format("\n".join(self.item.format(line) for line in told))
        elif one.form == "quote":
            body = f":::{{citation}} {one.source}\n{' '.join(told)}\n:::"
        else:
            text = " ".join(told)
            body = self.paragraph.format(_wrapped(text, one.width) if one.width else text)
        if one.quotes:
            body = body.replace("’", "'")
        head = " ".join(word.text for word in one.heading)
        above = self.heading.format(head, "=" * len(head)) + "\n\n" if head else ""
        return above + body


LAYOUTS = {
    "md": Layout("## {}", "- {}"),
    "rst": Layout("{}\n{}", "* {}"),
    "txt": Layout("{}", "• {}"),
    "tex": Layout("\\section{{{}}}", "\\item {}", items="\\begin{{itemize}}\n{}\n\\end{{itemize}}"),
    "adoc": Layout("== {}", "* {}"),
    "html": Layout("<h2>{}</h2>", "<li>{}</li>", "<p>{}</p>", "<ul>\n{}\n</ul>"),
}


def _wrapped(text: str, width: int) -> str:
    return textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False)


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
