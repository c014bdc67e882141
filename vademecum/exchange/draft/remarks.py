"""The comments of a draft as remarks of the chapter."""

from __future__ import annotations

from vademecum.exchange.commented import threaded
from vademecum.exchange.draft.tree import Tree
from vademecum.exchange.read.stream import Stream, Where
from vademecum.model import Chapter
from vademecum.model.proposal import Remark
from vademecum.record.passages import passages

_LONGEST = 400  # characters of what a remark is about


def remarks(stream: Stream, tree: Tree, chapter: Chapter | None) -> tuple[Remark, ...]:
    """Each comment, with the words it stands beside and their line in the chapter's file."""
    said: dict[str, list[str]] = {}
    authors: dict[str, str] = {}
    for block in stream.blocks:
        if block.where is Where.REMARK and (words := " ".join(block.text.split())):
            said.setdefault(block.name, []).append(words)
            authors.setdefault(block.name, block.author)
    around = {
        name: " ".join(block.text.split()) for block in stream.blocks for name in block.remarks
    }
    places = _places(chapter)
    found: list[tuple[str, Remark]] = []
    for name, lines in said.items():
        about = " ".join(tree.about.get(name, "").split()) or around.get(name, "")
        first = _bare(tree.about.get(name, "").strip().partition("\n")[0] or about)
        line = next((line for words, line in places if first in words), 0) if first else 0
        about = about if len(about) <= _LONGEST else f"{about[:_LONGEST]}…"
        found.append((name, Remark("\n".join(lines), about, "", line, authors[name])))
    return threaded(found, stream.threads)


def _places(chapter: Chapter | None) -> list[tuple[str, int]]:
    if chapter is None:
        return []
    return [(_bare(one.words), one.line) for one in passages(chapter)]


def _bare(text: str) -> str:
    """Letters and figures alone: typography has passed over one of the two."""
    return "".join(one for one in text.casefold() if one.isalnum())
