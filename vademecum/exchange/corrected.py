"""What was corrected, as a person reads it: the words that changed, in the sentence they are of.

Somebody's own words stand between « » and no others do, so that they are told from ours.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate, takewhile

from vademecum.french.spaces import NARROW, quoted
from vademecum.history.sentences import parted

_LONG = 240  # characters of a sentence, beyond which what is far from a change is left out
_BESIDE = 8  # words on either side of what changed
_FEW = 3  # changes of a sentence: with more of them it is shown as it was and as it becomes
_SLOW = 4_000  # words; common ones are no anchors in longer passages
_OUT, _IN = re.compile(r"\[-(.*?)-\] ?"), re.compile(r"\{\+(.*?)\+\} ?")
_CHANGE = re.compile(r"\[-(.*?)-\](?: \{\+(.*?)\+\})?|\{\+(.*?)\+\}")
_WORD = re.compile(r"\w+|[^\w\s]")
_STOP = re.compile(r"[.!?…»”)]\Z")
_TWICE = re.compile("([.!?…] »)\\.")
_INNER = {ord("«"): "“", ord("»"): "”"}
_ROOM = re.compile("(?<=“)[\\s\u00a0\u202f]+|[\\s\u00a0\u202f]+(?=”)")


@dataclass(frozen=True, slots=True)
class _Hunk:
    """Some words (by number, up to) that became others."""

    old: tuple[int, int]
    new: tuple[int, int]


def theirs(words: str) -> str:
    """Somebody's words between « »; what they quote themselves stands between “ ”."""
    return quoted(_ROOM.sub("", " ".join(words.split()).translate(_INNER)))


def listed(words: Sequence[str]) -> str:
    """Several things, apart."""
    return f"{NARROW}; ".join(words)


def signed(difference: str) -> str:
    """A difference with its signs (`intake.differences`), or plain words, as a person reads it."""
    if not (_OUT.search(difference) or _IN.search(difference)):
        return theirs(difference)
    old = _OUT.sub(r"\1 ", _IN.sub("", difference))
    new = _IN.sub(r"\1 ", _OUT.sub("", difference))
    return listed(list(changes(old, new)))


def put_or_out(difference: str) -> str:
    """As `signed`; where words were only put in, or only taken out, these alone."""
    found = [_apart(one[1] or "", one[2] or one[3] or "") for one in _CHANGE.finditer(difference)]
    out, into = [old for old, _new in found], [new for _old, new in found]
    for some, others in ((into, out), (out, into)):
        if any(some) and not any(others):
            return listed([theirs(one) for one in some if one])
    return signed(difference)


def _apart(old: str, new: str) -> tuple[str, str]:
    """Two runs of words without those that are the same at their beginnings and their ends."""
    sides = [list(_WORD.finditer(one)) for one in (old, new)]
    words = [[one[0] for one in some] for some in sides]
    first = _alike(*words)
    last = _alike(*(some[first:][::-1] for some in words))
    kept = [some[first : len(some) - last] for some in sides]
    return tuple(
        text[some[0].start() : some[-1].end()].lstrip(" ,;:") if some else ""
        for text, some in zip((old, new), kept, strict=True)
    )  # type: ignore[return-value]


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words are the same at the beginning."""
    pairs = zip(one, other, strict=False)
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], pairs))


def sentence(words: str) -> str:
    """Words as a sentence begins, and without a full stop behind words that end with one."""
    return _TWICE.sub(r"\1", f"{words[:1].upper()}{words[1:]}")


def changes(old: str, new: str) -> Iterator[str]:
    """Each change of a passage, a clause: « dans « … », « a » devient « b » »."""
    before, after = old.split(), new.split()
    if not before or not after:
        yield _whole(before, after)
        return
    slow = len(before) + len(after) > _SLOW
    codes = SequenceMatcher(None, before, after, autojunk=slow).get_opcodes()
    hunks = [_Hunk((a1, a2), (b1, b2)) for kind, a1, a2, b1, b2 in codes if kind != "equal"]
    for span, those in _by_sentence(before, after, hunks):
        yield from _sentence(before, after, span, those)


def _by_sentence(
    before: Sequence[str], after: Sequence[str], hunks: Sequence[_Hunk]
) -> list[tuple[tuple[int, int], list[_Hunk]]]:
    """The changes with the sentences they touch; those that share a sentence are together."""
    ends = list(accumulate(len(one.split()) for one in parted(" ".join(before))))
    starts = [0, *ends[:-1]]
    out: list[tuple[tuple[int, int], list[_Hunk]]] = []
    for one in hunks:
        first, last = one.old
        stop = before[first - 1] if first else after[one.new[1] - 1]
        if first == last and first in (0, *ends) and _STOP.search(stop):
            # Put in between two sentences: of neither.
            out.append(((first, first), [one]))
            continue
        start = max(at for at in starts if at <= first)
        end = min(at for at in ends if at >= last)
        if out and start < out[-1][0][1]:
            out[-1] = (out[-1][0][0], max(end, out[-1][0][1])), [*out[-1][1], one]
        else:
            out.append(((start, end), [one]))
    return out


def _sentence(
    before: Sequence[str], after: Sequence[str], span: tuple[int, int], those: Sequence[_Hunk]
) -> Iterator[str]:
    """What changed in a sentence (by its words), or in several that changed as one."""
    start, end = span
    first, last = those[0], those[-1]
    new = after[first.new[0] - (first.old[0] - start) : last.new[1] + (end - last.old[1])]
    touched = sum(one.old[1] - one.old[0] for one in those)
    if start == end or not new or (touched == end - start and len(those) == 1):
        yield _whole(before[start:end], new)
    elif len(those) > _FEW or touched * 2 > end - start:
        yield f"{theirs(' '.join(before[start:end]))} devient {theirs(' '.join(new))}"
    else:
        shown = theirs(_beside(before, span, (first.old[0], last.old[1])))
        clauses = [_words(before, after, span, one) for one in those]
        alone = clauses[0].startswith(shown)  # nothing of the sentence stands beside what changed
        yield clauses[0] if alone else f"dans {shown}, {', '.join(clauses)}"


def _whole(old: Sequence[str], new: Sequence[str]) -> str:
    if not new:  # the person knows what they struck: its beginning tells which
        words = " ".join(old)
        shown = words if len(words) <= _LONG else f"{words[:_LONG].rstrip()}…"
        return f"{theirs(shown)} est supprimé"
    if not old:
        return f"{theirs(' '.join(new))} est ajouté"
    return f"{theirs(' '.join(old))} devient {theirs(' '.join(new))}"


def _words(before: Sequence[str], after: Sequence[str], span: tuple[int, int], hunk: _Hunk) -> str:
    """One change, with a word beside it where the words alone would not tell the place."""
    (a1, a2), (b1, b2) = hunk.old, hunk.new
    start, end = span
    while a1 == a2 or b1 == b2 or _times(before[start:end], before[a1:a2]) > 1:
        if a1 > start and b1 > 0:
            a1, b1 = a1 - 1, b1 - 1
        elif a2 < end and b2 < len(after):
            a2, b2 = a2 + 1, b2 + 1
        else:
            break
    return _whole(before[a1:a2], after[b1:b2])


def _times(words: Sequence[str], some: Sequence[str]) -> int:
    size = len(some)
    return sum(list(words[at : at + size]) == list(some) for at in range(len(words) - size + 1))


def _beside(words: Sequence[str], span: tuple[int, int], changed: tuple[int, int]) -> str:
    """A sentence; where it is long, the words about what changed."""
    start, end = span
    line = " ".join(words[start:end])
    if len(line) <= _LONG:
        return line
    left, right = max(start, changed[0] - _BESIDE), min(end, changed[1] + _BESIDE)
    some = " ".join(words[left:right])
    return ("… " if left > start else "") + some + (" …" if right < end else "")


def beginning(words: str) -> str:
    """The first words of a passage, by which it is known."""
    every = words.split()
    return " ".join(every[:_BESIDE]) + ("…" if len(every) > _BESIDE else "")
