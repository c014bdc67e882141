"""noScribe's HTML: each stretch of words in an anchor named by its times and its speaker.

`<a name="ts_12140_22800_S01">`: milliseconds, and the machine's label; what its editor renamed
stands at the head of a paragraph, « Meunier : ». Overlapping words are anchors of their own, named
`//S02`, which the next anchor closes with `//`. https://github.com/kaixxx/noScribe
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from lxml import etree

from vademecum.language import _
from vademecum.model import Transcript, Utterance
from vademecum.transcripts import page
from vademecum.transcripts.page import Block, Run
from vademecum.transcripts.refusal import refusal
from vademecum.transcripts.text import clean, paragraphs
from vademecum.transcripts.times import TIME, number

_ANCHOR = re.compile(r"ts_(\d+)_(\d+)_(?://)?(.*)")
_LABEL = re.compile(
    rf"\s*(?:\[{TIME}\]\s*|\(\.{{1,3}}\)\s*)*(?://)?\s*(?P<label>[^:\[\]/\n]{{1,80}}?)\s*:\s*(?:\[{TIME}\]\s*)?"
)
_STAMP = re.compile(rf"\s*\[{TIME}\]\s*")
_PAUSE = re.compile(r"\(\.{1,3}\)")
_SLASHES = re.compile(r"\s*//\s*")


@dataclass(frozen=True, slots=True)
class _Piece:
    """The words of one anchor, or between two."""

    text: str
    code: str  # the machine's label of who speaks; "" for nobody
    start: float | None
    end: float | None
    first: bool  # opens its paragraph
    known: bool = True  # an anchor says who


def recognises(root: etree._Element) -> bool:
    """Whether the page has anchors named as noScribe names them."""
    named = sum(bool(_ANCHOR.fullmatch(a.get("name") or "")) for a in root.iter("a"))
    return named >= 1


def read(root: etree._Element, name: str) -> Transcript:
    """The transcript; VademecumError when it holds no words."""
    blocks = page.blocks(root)
    pieces = [_pieces(block) for block in blocks]
    names = _names([piece for row in pieces for piece in row])
    said: list[Utterance] = []
    for block, row in zip(blocks, pieces, strict=True):
        said += _said(block, row, names)
    if not any(not item.aside for item in said):
        raise refusal(
            name, _("a page of noScribe without a single word said; export it again with its words")
        )
    ends = [item.end for item in said if item.end is not None]
    return Transcript(
        "noscribe", tuple(said), _title(blocks), duration=max(ends, default=None), tool="noScribe"
    )


def _pieces(block: Block) -> list[_Piece]:
    """The words of a paragraph by anchor; none has any: nobody's."""
    out: list[_Piece] = []
    runs: list[tuple[str, str]] = []
    for run in block.runs:
        if runs and runs[-1][0] == run.name:
            runs[-1] = (run.name, runs[-1][1] + run.text)
        else:
            runs.append((run.name, run.text))
    for anchor, text in runs:
        found = _ANCHOR.fullmatch(anchor)
        if found is not None:
            times = number(found[1], 0.001), number(found[2], 0.001)
            out.append(_Piece(text, found[3].strip("/ "), *times, first=not out))
        elif text.strip():  # typed between two: of who speaks around it
            code = out[-1].code if out else ""
            out.append(_Piece(text, code, None, None, first=not out, known=bool(out)))
    return out


def _names(pieces: list[_Piece]) -> dict[str, str]:
    """What each label of the machine was renamed to, by what opens its paragraphs."""
    told: dict[str, Counter[str]] = {}
    for piece in pieces:
        opens = piece.first or piece.text.lstrip().startswith("//")
        if piece.code and opens and (found := _LABEL.match(piece.text)):
            told.setdefault(piece.code, Counter())[clean(found["label"])] += 1
    return {code: counts.most_common(1)[0][0] for code, counts in told.items()}


def _said(block: Block, row: list[_Piece], names: dict[str, str]) -> list[Utterance]:
    out: list[Utterance] = []
    if not any(piece.code for piece in row):
        text = paragraphs(block.text.split("\n"))
        start = row[0].start if row else None
        return [Utterance(None, text, start, aside=True)] if text else []
    known = set(names.values())
    for piece in row:
        speaker: str | None = names.get(piece.code, piece.code) or None
        text = piece.text
        found = _LABEL.match(text) if piece.first or text.lstrip().startswith("//") else None
        if found and (clean(found["label"]) in known or clean(found["label"]) == piece.code):
            speaker, text = clean(found["label"]), text[found.end() :]
        text = clean(_PAUSE.sub(" ", _SLASHES.sub(" ", _STAMP.sub(" ", text))))
        if not text:
            continue
        last = out[-1] if out else None
        if last is not None and last.speaker == speaker:
            out[-1] = Utterance(speaker, f"{last.text} {text}", last.start, piece.end or last.end)
        else:
            out.append(Utterance(speaker, text, piece.start, piece.end))
    return out


def _title(blocks: list[Block]) -> str | None:
    first = blocks[0] if blocks else None
    words = clean(first.text) if first and all(_heavy(run) for run in first.runs) else ""
    return words or None


def _heavy(run: Run) -> bool:
    return run.strong or not run.text.strip()
