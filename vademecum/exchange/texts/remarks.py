"""Comments of a document that came back, with the words they stand beside."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from vademecum.exchange.commented import threaded
from vademecum.exchange.read.stream import Block, Look, Sign, Thread, Where
from vademecum.model.proposal import Remark

if TYPE_CHECKING:
    from vademecum.exchange.texts.editing import Work

# What LibreOffice notes of its own in an OpenDocument text, beside a change.
_TRACKED = re.compile(r"(?:comment|commentaire) \w+", re.IGNORECASE)
_SENTENCE = re.compile(r"[^.?!…]+[.?!…]*\s*")


def remarks(
    work: Work, blocks: Sequence[Block], threads: Mapping[str, Thread]
) -> tuple[Remark, ...]:
    """Each comment once, in the order of the document, by whom its program says."""
    said: dict[str, list[Block]] = {}
    for one in blocks:
        if one.where is Where.REMARK:
            said.setdefault(one.name, []).append(one)
    lines: dict[int, int] = {}
    for at, para in enumerate(work.paras):
        for number in work.found.of.get(at, ())[:1]:
            for block in para.blocks:
                lines[id(block)] = work.of[number].first if number in work.of else 0
    called: dict[str, tuple[str, int]] = {}
    for one in blocks:
        for look in one.looks:
            if look.kind == "remark" and look.value not in called:
                called[look.value] = (_about(one, look), lines.get(id(one), 0))
    found: list[tuple[str, Remark]] = []
    for name, rows in said.items():
        words = " ".join(" ".join(row.text.split()) for row in rows if row.text.strip())
        about, line = called.get(name, ("", 0))
        if words and not (name.startswith("c") and _TRACKED.fullmatch(words)):
            found.append((name, Remark(words, about, line=line, author=rows[0].author)))
    return threaded(found, threads)


def _about(block: Block, look: Look) -> str:
    """The words a comment is about; of one that stands at a place, the sentence there."""
    kept, at, before = [], 0, 0
    for run in block.runs:
        gone = bool(run.sign & Sign.GONE)
        for char in run.text:
            if not gone:
                before += at < look.start
                if look.start <= at < look.end:
                    kept.append(char)
            at += 1
    words = " ".join("".join(kept).split())
    if words:
        return words
    for found in _SENTENCE.finditer(block.text):
        if found.start() <= before <= found.end():
            return " ".join(found[0].split())
    return " ".join(block.text.split())
