"""The paragraphs of a turn given the words a person sent back, its fences and marks kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from vademecum.exchange.edit import covered, edited, gained, guarded
from vademecum.exchange.form import STRUCK
from vademecum.french.folding import normal
from vademecum.intake.align import align
from vademecum.intake.differences import same
from vademecum.model import Record
from vademecum.problems import Splice
from vademecum.record.edit import Placed, Words, around, cleared, fenced
from vademecum.text.literal import literal


@dataclass(frozen=True, slots=True)
class Rewritten:
    """What of the new words could be put in, and what only a person can."""

    edits: tuple[Splice, ...] = ()
    left: tuple[tuple[str, str], ...] = ()  # words here, words sent back


def rewritten(block: Placed, texts: Sequence[str], fences: bool, text: str) -> Rewritten:
    """The turn's paragraphs with new words; counts may differ. `fences`: it holds some.

    What could take words out of a withheld passage, or a note out of its place, is left.
    """
    passages = block.blocks
    pairs = _pairs(passages, texts)
    first = min(old for old, _new in pairs)
    joined = any(text[passages[at].end : passages[at + 1].start].strip() for at in range(first))
    if joined or not _safe(passages, texts, pairs, fences):
        old = " ".join(one.words for one in passages)
        return Rewritten(left=((old, " ".join(texts)),))
    mate = dict(pairs)
    before, after = _unpaired(pairs, texts)
    edits: list[Splice] = []
    left: list[tuple[str, str]] = []
    for at, one in enumerate(passages):
        if at not in mate:
            edits.append(_removal(passages, at, mate, text))
            continue
        head = before if at == min(mate) else ""
        sent = texts[mate[at]].strip()
        new = None
        if not _taken(passages, texts, mate, at, fences):
            new = edited(one.source, one.words, sent, at > 0 or bool(head), at > 0)
        if new is None:
            left.append((one.words, sent))
        whole = head + (one.source if new is None else new) + after.get(at, "")
        if whole != one.source:
            edits.append(Splice(one.start, one.end, whole))
    return Rewritten(tuple(edits), tuple(left))


def withdrawn(
    record: Record, blocks: Sequence[Placed], texts: Mapping[str, Sequence[str]]
) -> dict[str, Counter[str]]:
    """By turn, the words withheld there that the document no longer has there."""
    found = {}
    for block in blocks:
        turn = block.quotable
        first, last = turn.first_line, turn.last_line
        whole = around(record, first) or fenced(record, first, last)
        held = " ".join(
            one.words if whole else covered(one.source, at > 0)
            for at, one in enumerate(block.blocks)
        )
        gone = gained(" ".join(texts.get(str(turn.id), ())), held)
        # Short words are everywhere.
        found[str(turn.id)] = Counter(
            {word: n for word, n in gone.items() if len(word) > 3 or word.isdigit()}
        )
    return found


def struck(record: Record, block: Placed, text: str) -> Splice:
    """A turn's words struck out, with the blocks that hold nothing else."""
    start, end = block.blocks[0].start, block.blocks[-1].end
    for line in text[end : block.end].split("\n")[1:]:
        if line.strip().strip(":`"):
            break
        end = text.index(line, end + 1) + len(line)
    return cleared(record, text, (start, end), STRUCK)


def _pairs(passages: Sequence[Words], texts: Sequence[str]) -> list[tuple[int, int]]:
    if len(passages) == len(texts):
        return [(at, at) for at in range(len(texts))]
    pairs = align([normal(one.words) for one in passages], list(map(normal, texts)))
    # However much was rewritten, the first words stay behind the label.
    return list(pairs) or [(0, 0)]


def _unpaired(pairs: Sequence[tuple[int, int]], texts: Sequence[str]) -> tuple[str, dict[int, str]]:
    """The paragraphs that are new: those before the first, and those after each."""
    back = {new: old for old, new in pairs}
    before = ""
    after: dict[int, str] = {}
    last = -1
    for at, text in enumerate(texts):
        last = back.get(at, last)
        if at in back:
            continue
        if last < 0:
            before += f"{literal(text)}\n\n"
        else:
            after[last] = after.get(last, "") + f"\n\n{literal(text)}"
    return before, after


def _safe(
    passages: Sequence[Words], texts: Sequence[str], pairs: Sequence[tuple[int, int]], fences: bool
) -> bool:
    """Whether paragraphs were put in or taken out without words going from one to another."""
    if len(passages) == len(texts):
        return True
    mate = dict(pairs)
    held = {at for at in mate if same(passages[at].words, texts[mate[at]])}
    one_way = len(mate) in {len(passages), len(texts)}
    if held == set(mate) and one_way:
        return True
    return not fences and all(
        at in held or not guarded(one.source, at > 0) for at, one in enumerate(passages)
    )


def _taken(
    passages: Sequence[Words], texts: Sequence[str], mate: dict[int, int], at: int, fences: bool
) -> bool:
    """Whether a paragraph got words that another, withheld in part or whole, has lost."""
    got = gained(passages[at].words, texts[mate[at]])
    return any(
        got & gained(texts[mate[other]], one.words)
        for other, one in enumerate(passages)
        if other != at and other in mate and (fences or guarded(one.source, other > 0))
    )


def _removal(passages: Sequence[Words], at: int, mate: dict[int, int], text: str) -> Splice:
    """Take a paragraph out with the blank line beside it; the first gives its place to the next."""
    one = passages[at]
    if _is_fence(text[: one.start].rstrip(), -1) and _is_fence(text[one.end :].lstrip(), 0):
        # A block must hold something.
        return Splice(one.start, one.end, STRUCK)
    kept_before = any(index in mate for index in range(at))
    if kept_before or at + 1 == len(passages):
        start = passages[at - 1].end if at else one.start
        # A fence, a heading or a note may stand between: only the blank line goes.
        between = text[start : one.start]
        blank = len(between.rstrip()) if between.strip() else 0
        return Splice(start + blank, one.end, "")
    return Splice(one.start, passages[at + 1].start, "")


def _is_fence(text: str, line: int) -> bool:
    return text.split("\n")[line].lstrip("> ").startswith((":::", "```"))
