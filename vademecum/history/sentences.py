"""A chapter as sentences, and how one list of sentences became another, word by word."""

from __future__ import annotations

import re
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from rapidfuzz.distance import LCSseq

from vademecum.french.folding import normal
from vademecum.history.align import align
from vademecum.history.words import is_markup, line_words
from vademecum.text.words import plain

# Where a sentence ends: not after an initial, nor « M. », « art. », « n° » and their like.
_END = re.compile(
    r"(?:(?<=[.!?…])(?<!\bM\.)(?<!\bMM\.)(?<!\bart\.)(?<!\bcf\.)(?<!\bp\.)(?<!\b[A-Z]\.)"
    r"|(?<=[.!?…][»”\"])|(?<=[.!?…].[»”\"]))[ \t]+"
    r"(?=[«“\"(\[]?[\s\u00a0\u202f]*[A-ZÀ-ÖØ-Þ0-9])"
)
LIKE = 0.5  # least share of words in common for a sentence to be another one changed
_ALONE = 0.25  # where one sentence stands for one, and nothing else changed there

# A sentence's words, with a sign that stands apart from them by a space.
_TOKEN = re.compile(r"(?:«\s+)?\S+(?:\s+[;:!?»%€]+[.,;:!?)]*(?=\s|$))*")

Span = tuple[str, str]  # ("same" | "gone" | "new", words); ("break", ""): another block begins


@dataclass(frozen=True, slots=True)
class Edit:
    """One sentence that is not as it was; several where they came, went or moved together."""

    kind: str  # added, removed, changed, moved, mended (moved, and changed)
    spans: tuple[Span, ...]  # in order; of one that changed its words, else a span a sentence
    away: str = ""  # moved from another text: that text's title
    heading: str = ""  # what it stands under, or stood
    was: str = ""  # moved within its text: what it stood under before, where that is another
    at: int = 0  # the first sentence's number in the newer text; 0: it went
    since: int = 0  # its number in the older text; 0: it came
    source: str = ""  # moved from another text: that text's id in the older edition
    count: int = 1  # how many sentences
    after: int = 0  # of what went, the number of the newer sentence that it stood behind
    apart: bool = False  # of what went: it began a block


def sentences(body: str) -> list[str]:
    """The sentences of a MyST body as a reader sees them, titles and items being sentences."""
    found: list[str] = []
    for block in re.split(r"\n\s*\n", body):
        lines = [line for line in block.split("\n") if not is_markup(line)]
        for piece in plain("\n".join(lines)).split("\n"):
            text = " ".join(piece.split(" ")).strip()
            if line_words(text):
                found += parted(text)
    return found


def parted(text: str) -> list[str]:
    """The sentences of one block of plain words."""
    return [part.strip() for part in _END.split(text) if part and part.strip()]


def cut(source: str) -> list[tuple[str, str]]:
    """A paragraph's source as sentences, each with the white space before it: put together, it.

    A sentence may go on over a line's end.
    """
    found: list[tuple[str, str]] = []
    at, space = 0, ""
    for end in _END.finditer(source.replace("\n", " ")):
        found.append((space, source[at : end.start()]))
        at, space = end.end(), source[end.start() : end.end()]
    return [*found, (space, source[at:])]


def key(sentence: str) -> tuple[str, ...]:
    """The sentence's words, typography set aside: two with the same key are the same."""
    return tuple(line_words(sentence))


def edits(old: Sequence[str], new: Sequence[str]) -> list[Edit]:
    """What happened to the sentences, in the order of the new text."""
    old_keys, new_keys = [key(one) for one in old], [key(one) for one in new]
    ids = {one: number for number, one in enumerate(dict.fromkeys([*old_keys, *new_keys]))}
    steps = LCSseq.opcodes([ids[one] for one in old_keys], [ids[one] for one in new_keys])
    gone = {n for step in steps if step.tag in ("delete", "replace")
            for n in range(step.src_start, step.src_end)}  # fmt: skip
    came = {n for step in steps if step.tag in ("insert", "replace")
            for n in range(step.dest_start, step.dest_end)}  # fmt: skip
    came_keys: dict[tuple[str, ...], list[int]] = {}
    for n in sorted(came, reverse=True):
        came_keys.setdefault(new_keys[n], []).append(n)
    moved: set[int] = set()
    for n in sorted(gone):
        if places := came_keys.get(old_keys[n]):
            moved.add(places.pop())
            gone.discard(n)
    came -= moved
    partners = _partners({n: old_keys[n] for n in gone}, {n: new_keys[n] for n in came})
    for o, n in _alone(steps, gone - set(partners.values()), came - partners.keys()):
        if likeness(old_keys[o], new_keys[n]) >= _ALONE:
            partners[n] = o
    rows: list[tuple[float, int, Edit]] = []
    places_of_old = _places(steps, len(old))
    for n in gone - set(partners.values()):
        rows.append((places_of_old[n] - 0.5, n, Edit("removed", (("gone", old[n]),))))
    for n in moved:
        rows.append((n, 0, Edit("moved", (("same", new[n]),))))
    for n in came:
        if n in partners:
            rows.append((n, 0, Edit("changed", spans(old[partners[n]], new[n]))))
        else:
            rows.append((n, 0, Edit("added", (("new", new[n]),))))
    return [edit for _place, _n, edit in sorted(rows, key=lambda row: row[:2])]


def likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of the longer one's words that both hold in order, 0 to 1."""
    longest = max(len(one), len(other))
    return LCSseq.similarity(one, other) / longest if longest else 0.0


def spans(old: str, new: str) -> tuple[Span, ...]:
    """A sentence with the words that went and those that came; what typography sets is neither."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    runs = align(_prints(before), _prints(after))
    found: list[Span] = []
    i = j = 0
    for a, b, size in [*runs, (len(before), len(after), 0)]:
        if a > i:
            found.append(("gone", " ".join(before[i:a])))
        if b > j:
            found.append(("new", " ".join(after[j:b])))
        if size:
            found.append(("same", " ".join(after[b : b + size])))
        i, j = a + size, b + size
    return tuple(found)


def side(edit_spans: Sequence[Span], other: str) -> str:
    """The words of spans as one side has them: without those of the `other`, gone or new."""
    return " ".join(words for kind, words in edit_spans if words and kind != other)


def _prints(words: Sequence[str]) -> array[int]:
    """Each word as a number, with its signs, typography set aside."""
    return array("I", [crc32(normal(one).encode()) for one in words])


def _places(steps: object, count: int) -> list[int]:
    """For each old sentence, the place in the new text where it would stand: before what came."""
    places = [0] * count
    begun = 0  # where the new text stopped being as it was
    for step in steps:  # type: ignore[attr-defined]
        for n in range(step.src_start, step.src_end):
            places[n] = step.dest_start + n - step.src_start if step.tag == "equal" else begun
        begun = step.dest_end if step.tag == "equal" else begun
    return places


def _alone(steps: object, gone: set[int], came: set[int]) -> list[tuple[int, int]]:
    """Sentences that went and came one for one between the same two that stayed: (old, new)."""
    gaps: list[tuple[list[int], list[int]]] = [([], [])]
    for step in steps:  # type: ignore[attr-defined]
        if step.tag == "equal":
            gaps.append(([], []))
            continue
        gaps[-1][0].extend(n for n in range(step.src_start, step.src_end) if n in gone)
        gaps[-1][1].extend(n for n in range(step.dest_start, step.dest_end) if n in came)
    return [(old[0], new[0]) for old, new in gaps if (len(old), len(new)) == (1, 1)]


def _partners(gone: dict[int, tuple[str, ...]], came: dict[int, tuple[str, ...]]) -> dict[int, int]:
    """New sentence -> the old one it was made from, the most alike first."""
    scored = []
    for n, words in came.items():
        for o, was in gone.items():
            if 2 * min(len(was), len(words)) >= max(len(was), len(words)):
                score = likeness(was, words)
                if score >= LIKE:
                    scored.append((-score, abs(n - o), n, o))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _score, _far, n, o in sorted(scored):
        if n not in found and o not in taken:
            found[n] = o
            taken.add(o)
    return found
